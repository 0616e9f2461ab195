import { spawn } from "node:child_process";
import type { Call } from "./scheduler.ts";

/** How a call ended: its exit code (undefined where it could not be started, or took too long), and what it said of an error. */
export interface Ended {
  readonly code: number | undefined;
  readonly said: string;
}

export type RunCall = (call: Call, env?: Readonly<Record<string, string | undefined>>) => Promise<Ended>;

/** A program that waits for something is not waited for: milliseconds. */
const ENDS_WITHIN_MS = 20_000;

/** As much of an error as is read. */
const MOST_SAID = 2000;

/** Runs a program by its arguments, with no shell between. Never throws. */
export const runCall: RunCall = ([file, ...args], env) =>
  new Promise((resolve) => {
    let said = "";
    const child = spawn(file, args, {
      stdio: ["ignore", "ignore", "pipe"],
      windowsHide: true,
      ...(env ? { env } : {}),
    });
    const late = setTimeout(() => {
      child.kill();
      end(undefined);
    }, ENDS_WITHIN_MS);
    const end = (code: number | undefined): void => {
      clearTimeout(late);
      resolve({ code, said: said.trim() });
    };
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      said = `${said}${piece}`.slice(0, MOST_SAID);
    });
    child.once("error", (error: NodeJS.ErrnoException) => {
      said = error.code === "ENOENT" ? `there is no program ${file}` : error.message;
      end(undefined);
    });
    child.once("close", (code) => end(code ?? undefined));
  });
