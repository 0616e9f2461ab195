import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { uptime } from "node:os";
import { basename, join } from "node:path";
import { rmSync } from "./files/retry.ts";
import { namesIn } from "./folders.ts";
import { isAlive, startOf } from "./process-lock/lock-owner.ts";

/** Nobody writes for so long into a temporary file that is still wanted: milliseconds. */
const FORGOTTEN = 10 * 60_000;

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Was nothing written for long to a temporary file, or to any file in it when it is a folder? What is gone counts as forgotten. */
export const isForgotten = (path: string): boolean => {
  const inside = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? namesIn(path) : [];
  return Date.now() - Math.max(changedAt(path), ...inside.map((name) => changedAt(join(path, name)))) > FORGOTTEN;
};

const NAME = /^tmp-(\d+)-[0-9a-f]+$/;

/** The names given in this run: another one of our number may have been killed before (in a container each run has the same). */
const ours = new Set<string>();

/** A name for what is not whole yet. It says which process writes it. */
export const tempName = (): string => {
  const name = `tmp-${process.pid}-${randomBytes(8).toString("hex")}`;
  ours.add(name);
  return name;
};

/** Ticks of proc(5) in a second, on all systems that have it. */
const TICKS = 100;
const SLACK = 2000;

/** When a process began, milliseconds since 1970; undefined where the system does not tell. */
const beganAt = (pid: number): number | undefined => {
  const ticks = startOf(pid);
  return ticks === undefined ? undefined : Date.now() - uptime() * 1000 + (Number(ticks) * 1000) / TICKS;
};

/** Is it half written by a process that is gone? */
export const isLeft = (path: string): boolean => {
  const writer = NAME.exec(basename(path))?.[1];
  if (writer === undefined) return false;
  if (Number(writer) === process.pid) return !ours.has(basename(path));
  // Its number can be another process by now: one that began after the last change of the temporary file.
  return !isAlive(Number(writer)) || changedAt(path) < (beganAt(Number(writer)) ?? 0) - SLACK;
};

/** Takes away what killed runs left half written: the process in its name is gone. */
export const clearTempFiles = (folder: string): void => {
  for (const name of namesIn(folder)) {
    if (isLeft(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
};

/** Takes away what killed imports left. Earlier versions did not say in the name which process it is of. */
export const clearIncoming = (folder: string): void => {
  clearTempFiles(folder);
  for (const name of namesIn(folder))
    if (/^[0-9a-f]{16}$/.test(name) && isForgotten(join(folder, name)))
      rmSync(join(folder, name), { recursive: true, force: true });
};
