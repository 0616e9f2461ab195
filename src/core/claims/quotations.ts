/** Where a text says that its quotation stands: an exhibit by its label, and lines of it, from 1. */
export interface QuoteReference {
  readonly label: string;
  readonly lines?: { readonly from: number; readonly to: number };
}

/** Words that a text puts between quotation marks. */
export interface Quote {
  /** As they stand between the marks. */
  readonly words: string;
  /** The place of the opening mark in the text, and the place after the closing one. */
  readonly start: number;
  readonly end: number;
  readonly reference?: QuoteReference;
}

const MOST = 2000;
// Marks in pairs, as languages write them. A mark that opens is never inside: each try ends at the next one, so that a text
// of marks alone takes no longer than any other. A straight mark opens after no letter and closes after no space.
const PAIRS = [
  `“([^“”]{1,${MOST}})”`,
  `„([^„“”]{1,${MOST}})[“”]`,
  `«([^«»]{1,${MOST}})»`,
  `»([^«»]{1,${MOST}})«`,
  `(?<![\\p{L}\\p{N}])"(?!\\s)([^"]{1,${MOST}})(?<!\\s)"`,
];
const QUOTATION = new RegExp(PAIRS.join("|"), "gu");

// "(D)", "(D, line 14)", "(exhibit D, lines 14-16)", straight after the quotation.
const REFERENCE =
  /^[.,]?\s{0,3}\((?:see\s)?(exhibit\s)?([A-Z]{1,6})(?:,?\s{1,3}(?:at\s)?lines?\s(\d{1,8})(?:\s?[-–]\s?(\d{1,8}))?)?\)/i;
const LONGEST_REFERENCE = 80;

/** A bracket that only looks like a label, such as "(SVG)", is no reference: it must be one of the case, or say what it is. */
const referenceAt = (text: string, end: number, labels: ReadonlySet<string>): QuoteReference | undefined => {
  const found = REFERENCE.exec(text.slice(end, end + LONGEST_REFERENCE));
  if (found === null) return undefined;
  const [, exhibit, written = "", first, last] = found;
  const label = exhibit === undefined ? written : written.toUpperCase();
  if (!labels.has(label) && exhibit === undefined && first === undefined) return undefined;
  if (first === undefined) return { label };
  const [a, b] = [Number(first), Number(last ?? first)];
  return { label, lines: { from: Math.min(a, b), to: Math.max(a, b) } };
};

/**
 * Finds the quotations of a text: “…”, "…", «…», »…«, „…“, each up to 2,000 characters and within one paragraph, with the
 * reference that stands straight after it. In: the labels of the case.
 */
export const quotesIn = (text: string, labels: ReadonlySet<string> = new Set()): Quote[] =>
  [...text.matchAll(QUOTATION)].flatMap((match): Quote[] => {
    const words = match.slice(1).find((one) => one !== undefined) ?? "";
    // Marks in two paragraphs are no pair.
    if (words.trim() === "" || /\n\s*\n/.test(words)) return [];
    const start = match.index;
    const end = start + match[0].length;
    const reference = referenceAt(text, end, labels);
    return [{ words, start, end, ...(reference === undefined ? {} : { reference }) }];
  });
