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

/** What the engine makes of the ticks behind the time of a message. */
const TICKS = /^[vVwW/\\✓√y]{1,2}$/u;
const TIME = /^(?:\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|[ap]\.?m\.?)$/iu;

/** The words of a line without the ticks behind a time at its end. */
export const withoutTicks = <Word extends { readonly text: string }>(words: readonly Word[]): readonly Word[] => {
  let end = words.length;
  while (end > 0 && TICKS.test(words[end - 1]?.text ?? "")) end -= 1;
  return end < words.length && TIME.test(words[end - 1]?.text ?? "") ? words.slice(0, end) : words;
};
