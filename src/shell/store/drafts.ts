import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "./folders.ts";
import { isAlive } from "./owner.ts";

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
