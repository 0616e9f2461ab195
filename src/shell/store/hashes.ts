import { hash } from "node:crypto";
import type { Case } from "../../core/case/case.ts";
import { movableOf } from "../../core/case/history.ts";

/** SHA-256 of a text in UTF-8 or of bytes, 64 small hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content, "hex");

/** JSON with the names of every object in order, so that equal values give equal text. */
const ordered = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A case is never changed once made, and each save asks for the state of the one before again. */
const known = new WeakMap<Case, string>();

/** The state of a case for its history: SHA-256 of the part in which changes can be taken back. */
export const stateOf = (c: Case): string => {
  const state = known.get(c) ?? sha256(JSON.stringify(movableOf(c), ordered));
  known.set(c, state);
  return state;
};
