import type { Redact } from "./redacted.ts";

/** Covers words to the letter, the longest first, so that none is left standing in part. */
export const coverWords: Redact = (text, redactions) =>
  [...redactions]
    .sort((a, b) => b.words.length - a.words.length)
    .reduce((covered, { words, as }) => covered.replaceAll(words, () => `[${as}]`), text);
