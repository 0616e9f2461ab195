import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textFromBytes } from "../core/text/decode-text.ts";
import { rmdirSync, rmSync } from "./files/retry.ts";
import { makeFolder, namesIn } from "./folders.ts";
import { isAlive } from "./process-lock/lock-owner.ts";
import { isFileError } from "./store-errors.ts";

/** What a text in an editor is: the answer to a question of a case. */
export interface EditedText {
  readonly caseId?: string | undefined;
  readonly key?: string | undefined;
}

/** Where a text lies while an editor has it. */
export interface EditedPlace {
  readonly path: string;
  /** Takes it away, with what the editor left beside it. */
  remove(): void;
}

const NO_CASE = "none";
const NAME = /^(.+)\.(\d+)\.[0-9a-f]{12}$/;
const ENDING = ".txt";

/**
 * Writes a text for an editor: in a folder of its own that nobody else can look into, whose name says which case and which
 * process it is of. In: the folder of all such texts.
 */
export const placeEdited = (
  folder: string,
  { caseId = NO_CASE, key = "answer" }: EditedText,
  text: string,
): EditedPlace => {
  makeFolder(folder);
  const own = join(folder, `${caseId}.${process.pid}.${randomBytes(6).toString("hex")}`);
  mkdirSync(own, { mode: 0o700 });
  const path = join(own, `${key.replace(/[^\w.-]/g, "_")}${ENDING}`);
  const remove = () => rmSync(own, { recursive: true, force: true });
  try {
    writeFileSync(path, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    remove();
    throw error;
  }
  return { path, remove };
};

/** A text as an editor left it, without the line break that editors put at the end; undefined when it is gone. */
export const readEdited = (path: string): string | undefined =>
  statSync(path, { throwIfNoEntry: false })?.isFile()
    ? textFromBytes(readFileSync(path)).replace(/\r\n/g, "\n").replace(/\n$/, "")
    : undefined;

/** A text that a killed run left behind. */
export interface LeftText {
  readonly caseId: string | undefined;
  readonly key: string;
  readonly path: string;
  readonly folder: string;
  /** Other files beside it: what the editor kept for itself, such as a swap file with words that were not saved. */
  readonly others: readonly string[];
}

/** The texts that are no longer waited for. In: the folder of all such texts. */
export const leftTexts = (folder: string): LeftText[] =>
  namesIn(folder).flatMap((name) => {
    const [, caseId, pid] = NAME.exec(name) ?? [];
    if (caseId === undefined || isAlive(Number(pid))) return [];
    const own = join(folder, name);
    const names = namesIn(own);
    const text = names.find((one) => one.endsWith(ENDING) && !one.startsWith("."));
    return [
      {
        caseId: caseId === NO_CASE ? undefined : caseId,
        key: text?.slice(0, -ENDING.length) ?? "",
        path: text === undefined ? own : join(own, text),
        folder: own,
        others: names.filter((one) => one !== text),
      },
    ];
  });

/** The texts of a case that were left. What cannot be read now is told by `doctor`, and is in the way of nothing. */
export const leftTextsOf = (folder: string, id: string): { key: string; text: string; settle(): void }[] =>
  quietly(() => leftTexts(folder), []).flatMap((left) => {
    const text = left.caseId === id ? quietly(() => readEdited(left.path), undefined) : undefined;
    return text === undefined
      ? []
      : [{ key: left.key, text, settle: () => quietly(() => settleLeft(left), undefined) }];
  });

const quietly = <T>(act: () => T, otherwise: T): T => {
  try {
    return act();
  } catch (error) {
    if (!isFileError(error)) throw error;
    return otherwise;
  }
};

/** Takes a left text away that is kept elsewhere now. What the editor kept for itself stays, with the folder. */
export const settleLeft = ({ path, folder, others }: LeftText): void => {
  if (path !== folder) rmSync(path, { force: true });
  if (others.length === 0) rmdirSync(folder);
};
