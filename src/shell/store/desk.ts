import { CASE_VERSION, type Case, newCase } from "../../core/case/case.ts";
import { versionOf } from "../../core/case/migrations.ts";
import { changesBetween, sayChange, sayMigrated } from "../../core/interview/changes.ts";
import { plainText, prove, readCaseText } from "./case-text.ts";
import type { Folders } from "./folders.ts";
import type { LineForm } from "./history-file.ts";
import { type Keys, seal, sealLine, unsealLine } from "./sealing.ts";

/** One case on disk, and what is needed to read and write it. */
export interface Desk {
  readonly folders: Folders;
  readonly id: string;
  readonly keys: Keys;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** See `World`. */
  readonly scryptN?: number | undefined;
}

/** A case as it is on disk, or is to be. */
export interface Sheet {
  /** What is stored: plain, or sealed. */
  readonly stored: string;
  readonly plain: string;
  readonly read: Case;
}

/** Reads what is stored. Throws `Unreadable`. */
export const sheetOf = (desk: Desk, stored: string): Sheet => {
  const plain = plainText(stored, desk.id, desk.keys);
  return { stored, plain, read: readCaseText(plain, desk.id) };
};

/** Makes a case ready to be stored, sealed when its case is. Throws a plain Error when it could not be read back. */
export const newSheet = (desk: Desk, changed: Case): Sheet => {
  const { text, read } = prove(changed, desk.id);
  const key = desk.keys.get(desk.id);
  return { stored: key === undefined ? text : seal(text, desk.id, key, read.updatedAt), plain: text, read };
};

/** How the lines of the history are kept: sealed when the case is. */
export const lineFormOf = ({ id, keys }: Desk): LineForm => {
  const key = keys.get(id);
  return key === undefined
    ? { write: (text) => text, read: (line) => line }
    : { write: (text) => sealLine(text, id, key), read: (line) => unsealLine(line, id, key) };
};

/** What a new case was before its first save: nothing answered. */
export const blankOf = (c: Case): Case => ({ ...newCase(c.id, c.createdAt), version: CASE_VERSION });

/** What was done to bring a case file up to the version of today, for the journal: nothing when it is of today. */
const migrated = (before: Sheet): string[] => {
  const version = versionOf(JSON.parse(before.plain.replace(/^\uFEFF/, "")));
  return version === undefined || version === CASE_VERSION ? [] : [sayMigrated(version)];
};

/** What a save did, in words for the journal. In: whether the file before it was written by somebody else, or earlier. */
export const whatChanged = (before: Sheet | undefined, after: Case, foreign: boolean): string[] => {
  const said = changesBetween(before?.read ?? blankOf(after), after).map(sayChange);
  if (before === undefined) return ["case opened", ...said];
  return foreign ? [...migrated(before), ...said] : said;
};
