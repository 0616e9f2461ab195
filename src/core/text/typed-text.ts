import { plainDigits } from "./plain-digits.ts";

// Marks that stand between letters and are not seen: they come along when a day or an amount is copied from a page.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A short text as it was typed or pasted, ready to be read as a day, an amount or a time: small letters, ordinary digits, blanks,
 * dashes and apostrophes. "１０ Nov" and "10\u00a0NOV" both become "10 nov".
 */
export const plainly = (raw: string): string =>
  plainDigits(raw.replace(UNSEEN, "").normalize("NFKC"))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/\s+/g, " ")
    .trim();

/** Longer texts are not read as a day, an amount or a time. */
export const LONGEST_TYPED = 100;

/** One of the things a text can mean: how to write it so that it can mean nothing else, and how it is said. */
export interface Candidate {
  readonly write: string;
  readonly say: string;
}

/**
 * A checked answer, with a note where it is not plain to see what became of the words; or what is wrong with it, in words that say
 * what to do. With two readings, both stand in the words, and are candidates to choose from.
 */
export type Checked =
  | { readonly ok: true; readonly value: unknown; readonly note?: string }
  | { readonly ok: false; readonly problem: string; readonly candidates?: readonly Candidate[] };
