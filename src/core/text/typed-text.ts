// Marks that stand between letters and are not seen: they come along when a day or an amount is copied from a page.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A short text as it was typed or pasted, ready to be read as a day, an amount or a time: small letters, ordinary digits, blanks,
 * dashes and apostrophes. "１０ Nov" and "10\u00a0NOV" both become "10 nov".
 */
export const plainly = (raw: string): string =>
  raw
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/\s+/g, " ")
    .trim();

/** Longer texts are not read as a day, an amount or a time. */
export const LONGEST_TYPED = 100;
