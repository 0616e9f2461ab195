import { CASE_VERSION, type Case, newCase } from "../../core/case/case.ts";
import { movableOf } from "../../core/case/history.ts";
import { versionOf } from "../../core/case/migrations.ts";
import { changesBetween, sayChange, sayMigrated } from "../../core/interview/change-log.ts";
import { once } from "../../core/once.ts";
import { decryptLine, encryptLine, encryptText, type Keys } from "../encryption/encryption.ts";
import { caseFile, type Folders } from "../folders.ts";
import { sha256 } from "../hashes.ts";
import type { LineFormat } from "../history/history-file.ts";
import { storedAt } from "./case-file.ts";
import { caseText, plainText, readCaseText } from "./case-text.ts";
import { vouchedCase } from "./list-cache.ts";

/** One case on disk, and what is needed to read and write it. */
export interface CaseContext {
  readonly folders: Folders;
  readonly id: string;
  readonly keys: Keys;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** See `World`. */
  readonly scryptN?: number | undefined;
}

/** A case as it is on disk, or is to be. */
export interface StoredCase {
  /** What is stored: plain, or encrypted. */
  readonly stored: string;
  readonly plain: string;
  readonly read: Case;
  readonly bytes: () => Buffer;
  /** SHA-256 of the bytes. */
  readonly sum: () => string;
  /** The state of the case for its history: SHA-256 of the part in which changes can be taken back. */
  readonly state: () => string;
}

/** The same value with the names in every object in order, so that equal values give equal JSON. */
const sortedKeys = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedKeys);
  const entries = Object.entries(value).map(([key, one]) => [key, sortedKeys(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Histories on disk name states by this hash: it must stay as it is, or no step in them fits any more. */
export const stateOf = (c: Case): string => sha256(JSON.stringify(sortedKeys(movableOf(c))));

/** In: what is stored, its text, the case in it. The rest is worked out when it is asked for. */
const storedCase = (stored: string, plain: string, read: Case): StoredCase => {
  const bytes = once(() => Buffer.from(stored));
  return { stored, plain, read, bytes, sum: once(() => sha256(bytes())), state: once(() => stateOf(read)) };
};

/** Reads what is stored. Throws `Unreadable`. */
export const readStoredCase = (context: CaseContext, stored: string): StoredCase => {
  const plain = plainText(stored, context.id, context.keys);
  const read = readCaseText(plain, context.id);
  return storedCase(stored, plain, read);
};

/** Reads the file of a case. Throws `Unreadable`, or an error of the file system. */
export const readCaseOnDisk = (context: CaseContext): StoredCase => {
  const bytes = storedAt(caseFile(context.folders, context.id));
  const stored = bytes.toString("utf8");
  const vouched = vouchedCase(context.folders, context.id, bytes);
  if (vouched === undefined) return readStoredCase(context, stored);
  return storedCase(stored, stored, vouched);
};

/** Makes a case ready to be stored, encrypted when its case is. Throws a plain Error when it is no case. */
export const serializeCase = (context: CaseContext, changed: Case): StoredCase => {
  const { text, read } = caseText(changed, context.id);
  const key = context.keys.get(context.id);
  return storedCase(key === undefined ? text : encryptText(text, context.id, key, read.updatedAt), text, read);
};

/** How the lines of the history are kept: encrypted when the case is. */
export const lineFormatOf = ({ id, keys }: Pick<CaseContext, "id" | "keys">): LineFormat => {
  const key = keys.get(id);
  return key === undefined
    ? { write: (text) => text, read: (line) => line }
    : { write: (text) => encryptLine(text, id, key), read: (line) => decryptLine(line, id, key) };
};

/** What a new case was before its first save: nothing answered. */
export const blankOf = (c: Case): Case => ({ ...newCase(c.id, c.createdAt), version: CASE_VERSION });

/** What was done to bring a case file up to the version of today, for the journal: nothing when it is of today. */
const migrated = (before: StoredCase): string[] => {
  const version = versionOf(JSON.parse(before.plain.replace(/^\uFEFF/, "")));
  return version === undefined || version === CASE_VERSION ? [] : [sayMigrated(version)];
};

/** What a save did, in words for the journal. In: whether the file before it was written by somebody else, or earlier. */
export const whatChanged = (before: StoredCase | undefined, after: Case, foreign: boolean): string[] => {
  const said = changesBetween(before?.read ?? blankOf(after), after).map(sayChange);
  if (before === undefined) return ["case opened", ...said];
  return foreign ? [...migrated(before), ...said] : said;
};
