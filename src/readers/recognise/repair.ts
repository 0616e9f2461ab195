// Mistakes the engine is known for, put right only where the word can be nothing else.

/** A bar that stands alone, or before an apostrophe, is the word "I", unless it reaches below the line as a rule between words does. */
const BAR = /^\|(?=$|['’]|[,.;:!?]$)/u;
/** No English word begins with three small L. */
const THREE = /^lll(?=\p{Ll})/u;

/** In: a word as it was read; does it stand on the line as letters do? Out: the word put right. */
export const repaired = (word: string, onLine: boolean): string =>
  (onLine ? word.replace(BAR, "I").replace(/^l(?=$|['’](?:m|ll|ve|d)$)/u, "I") : word)
    .replace(THREE, "Ill")
    .replace(/[‘`´](?=\p{L})/gu, "’")
    .replace(/’/gu, "'");
