import { randomBytes } from "node:crypto";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "./folders.ts";
import { isAlive } from "./owner.ts";

/** Nobody writes for so long into a draft that is still wanted: milliseconds. */
const FORGOTTEN = 10 * 60_000;

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Was nothing written for long to a draft, or to any file in it when it is a folder? What is gone counts as forgotten. */
export const isForgotten = (path: string): boolean => {
  const inside = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? namesIn(path) : [];
  return Date.now() - Math.max(changedAt(path), ...inside.map((name) => changedAt(join(path, name)))) > FORGOTTEN;
};

const NAME = /^tmp-(\d+)-[0-9a-f]+$/;

/** A name for what is not whole yet. It says which process writes it. */
export const draftName = (): string => `tmp-${process.pid}-${randomBytes(8).toString("hex")}`;

/** Takes away what killed runs left half written: the process in its name is gone. */
export const clearDrafts = (folder: string): void => {
  for (const name of namesIn(folder)) {
    const writer = NAME.exec(name)?.[1];
    if (writer !== undefined && !isAlive(Number(writer))) rmSync(join(folder, name), { recursive: true, force: true });
  }
};
