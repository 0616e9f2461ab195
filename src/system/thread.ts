import { basename } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { embeddedFile } from "./executable.ts";

/**
 * Starts a thread with a file of the program. In: its path (`import.meta.filename`), how it is to run. In an executable there are no
 * files: the thread begins with what the executable itself begins with, and is told the name.
 */
export const startThread = (file: string, how: WorkerOptions): Worker => {
  const first = embeddedFile("executable.cjs");
  if (first === undefined) return new Worker(file, how);
  return new Worker(first.toString("utf8"), { ...how, eval: true, argv: [basename(file)] });
};
