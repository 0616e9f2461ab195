import { CASE_VERSION, type Case, caseSchema } from "../../core/case/case.ts";
import { migrate, versionOf } from "../../core/case/migrations.ts";
import { cleanText, shorten } from "../../core/text/text.ts";
import { decryptText, encryptedIn, type Keys, whyShut } from "../encryption/encryption.ts";

const cleaned = (_key: string, value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);

/** Can no text in it need cleaning? JSON can hide a character only behind an escape, and our own files have few. */
const isClean = (json: string): boolean => !/\\[bfru]/.test(json) && cleanText(json) === json;

/**
 * Reads JSON that was edited by hand or brought from elsewhere: it can hold what would act on a terminal, so every text in
 * it comes out cleaned. Throws a SyntaxError.
 */
const cleanJson = (json: string): unknown => (isClean(json) ? JSON.parse(json) : JSON.parse(json, cleaned));

/** A case file that cannot be used: damaged, made by a newer program, or locked. Told apart by `name`, as our other errors. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly kind: "damaged" | "newer" | "locked";
  constructor(kind: "damaged" | "newer" | "locked", reason: string) {
    super(reason);
    this.kind = kind;
  }
}

const damaged = (reason: string) => new Unreadable("damaged", reason);

const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;

/** What is wrong with text that is not JSON. The parser's own message is not used: it quotes the person's words. */
const notJson = (text: string, error: unknown): Unreadable => {
  if (text.trim() === "") return damaged("it is empty");
  if (/^\0+$/.test(text)) return damaged("it has only zero bytes, as after a power cut");
  const message = error instanceof Error ? error.message : "";
  const said = /position (\d+)/.exec(message)?.[1];
  const position = said === undefined ? undefined : Number(said);
  if (/end of JSON|Unterminated/i.test(message) || (position ?? 0) >= text.trimEnd().length) {
    return damaged(`it breaks off in line ${lineAt(text, text.length)}`);
  }
  return damaged(position === undefined ? "it is not JSON" : `it is not JSON from line ${lineAt(text, position)} on`);
};

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === "number" ? `item ${part + 1}` : `"${shorten(String(part), 40)}"`)).join(", ");

const notCase = (issue: { path: readonly PropertyKey[]; message: string } | undefined): Unreadable => {
  if (issue === undefined) return damaged("it is not a case");
  const place = placeOf(issue.path);
  // It becomes a part of a sentence.
  const why = issue.message.replace(/\.$/, "");
  return damaged(place === "" ? `it is not a case: ${why}` : `at ${place}: ${why}`);
};

/**
 * Reads the text of a case file. In: the text and the id its name gives. Out: the case, brought up to the version of today.
 * Throws `Unreadable` with the reason in words; it holds nothing that the person wrote.
 */
export const readCaseText = (given: string, id: string): Case => {
  // Windows editors put a mark at the start of a file (a BOM), which JSON does not allow.
  const text = given.replace(/^\uFEFF/, "");
  let raw: unknown;
  try {
    raw = cleanJson(text);
  } catch (error) {
    throw notJson(text, error);
  }
  const version = versionOf(raw);
  if (version !== undefined && version > CASE_VERSION) {
    throw new Unreadable(
      "newer",
      `it was saved by a newer dispute-coach (case version ${version}, this one knows ${CASE_VERSION})`,
    );
  }
  const checked = caseSchema().safeParse(migrate(raw));
  if (!checked.success) throw notCase(checked.error.issues[0]);
  if (checked.data.id !== id) throw damaged(`it has the case "${checked.data.id}", but its name says "${id}"`);
  return checked.data;
};

/** The plain text in what is stored. Throws `Unreadable` when it is locked and the passphrase was not given, or damaged. */
export const plainText = (stored: string, id: string, keys: Keys): string => {
  const encrypted = encryptedIn(stored);
  if (encrypted === undefined) {
    const why = whyShut(stored);
    if (why === "newer") throw new Unreadable("newer", "it was locked by a newer dispute-coach");
    if (why === "damaged") throw damaged("it is locked, and the beginning that says how was changed");
    return stored;
  }
  const key = keys.get(id);
  if (key === undefined) throw new Unreadable("locked", "it is locked with a passphrase");
  try {
    return decryptText(encrypted, id, key);
  } catch {
    throw damaged("it is locked, and what is in it was changed");
  }
};

/** Reads what is stored as a case, plain or locked. Throws `Unreadable`. */
export const readStored = (stored: string, id: string, keys: Keys): Case =>
  readCaseText(plainText(stored, id, keys), id);

/**
 * The text of a case file, and the case as it reads from it: checked before it is written, so that a case that could not be
 * opened again never takes the place of one that can. Throws a plain Error when it is no case: that is a fault of ours, and
 * the file on disk is not touched.
 */
export const caseText = (changed: Case, id: string): { readonly text: string; readonly read: Case } => {
  const text = `${JSON.stringify(changed, undefined, 2)}\n`;
  try {
    // What needs no cleaning reads as it is. So what did not change stays the same object, and comparing cases costs little.
    const read = isClean(text) ? changed : (cleanJson(text) as Case);
    caseSchema().parse(read);
    if (read.id !== id) throw new Error(`it has the case "${read.id}"`);
    return { text, read };
  } catch (error) {
    throw new Error(
      `A case that cannot be read back was not saved: ${error instanceof Error ? error.message : "unknown"}`,
    );
  }
};
