import {
  findParts,
  type NormalizedLines,
  nearestLine,
  normalizeLines,
  partsOf,
  type Span,
  type WordLines,
  wordLines,
} from "./normalized-lines.ts";

/** Where a text says that its quotation stands: an exhibit by its label, and lines of it, from 1. */
export interface QuoteReference {
  readonly label: string;
  readonly lines?: { readonly from: number; readonly to: number };
}

/** Words that a text puts between quotation marks. */
export interface Quote {
  /** As they stand between the marks. */
  readonly words: string;
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
export const quotesIn = (text: string, labels: ReadonlySet<string>): Quote[] =>
  [...text.matchAll(QUOTATION)].flatMap((match): Quote[] => {
    const words = match.slice(1).find((one) => one !== undefined) ?? "";
    // Marks in two paragraphs are no pair.
    if (words.trim() === "" || /\n\s*\n/.test(words)) return [];
    const reference = referenceAt(text, match.index + match[0].length, labels);
    return [{ words, ...(reference === undefined ? {} : { reference }) }];
  });

/** An exhibit in which quotations are looked for. */
export interface Quotable {
  readonly label: string;
  /** All lines of its file; undefined when it has no text that can be read (a picture, no file yet). */
  readonly lines?: readonly string[] | undefined;
  /** The lines of the file that it cites. */
  readonly cites?: Span | undefined;
}

/** A text with quotations, and what it is called. */
export interface QuotingText {
  readonly key: string;
  readonly where: string;
  readonly text: string;
}

/** A place in an exhibit. */
export interface QuotePlace {
  readonly label: string;
  readonly lines: Span;
}

/** A place that is close to a quotation, with what stands there. */
export interface NearPlace extends QuotePlace {
  readonly text: string;
}

/**
 * What became of one quotation.
 * found: it stands where it should, or somewhere when no place is named.
 * elsewhere: it stands at `place`, not where its reference says.
 * changed: the exhibit it names does not hold these words.
 * nowhere: no exhibit that can be read holds these words.
 * unread: the exhibit it names has no text that can be read.
 * unnamed: its reference names an exhibit that is not there.
 */
export interface CheckedQuote extends Pick<QuotingText, "key" | "where"> {
  readonly quote: Quote;
  readonly state: "found" | "elsewhere" | "changed" | "nowhere" | "unread" | "unnamed";
  readonly place?: QuotePlace;
  readonly near?: NearPlace;
}

/** A quotation of fewer words can be anything: it is looked for only when it names its exhibit. */
const FEWEST_WORDS = 3;
/** For scripts that put no space between words. */
const FEWEST_SIGNS = 12;

const isLong = (parts: readonly string[]): boolean => {
  const words = parts.flatMap((part) => part.split(" "));
  return words.length >= FEWEST_WORDS || parts.join("").length >= FEWEST_SIGNS * Math.max(1, words.length);
};

/** The same function, which looks at each file once, however many exhibits cite it. */
const oncePerFile = <T>(make: (lines: readonly string[]) => T): ((lines: readonly string[]) => T) => {
  const kept = new Map<readonly string[], T>();
  return (lines) => {
    const made = kept.get(lines) ?? make(lines);
    kept.set(lines, made);
    return made;
  };
};

interface QuoteSearch {
  readonly exhibits: readonly Quotable[];
  readonly normalized: (lines: readonly string[]) => NormalizedLines;
  readonly wordsOf: (lines: readonly string[]) => WordLines;
}

const findIn = (
  search: QuoteSearch,
  one: Quotable,
  parts: readonly string[],
  within?: Span,
): QuotePlace | undefined => {
  if (one.lines === undefined) return undefined;
  const found = findParts(search.normalized(one.lines), parts, within);
  return found === undefined ? undefined : { label: one.label, lines: found.lines };
};

/** The first place that holds the words: lines that are cited come before the rest of a file, the exhibit named before others. */
const findAnywhere = (search: QuoteSearch, parts: readonly string[], named?: Quotable): QuotePlace | undefined => {
  const exhibits = named === undefined ? search.exhibits : [named, ...search.exhibits.filter((one) => one !== named)];
  for (const one of exhibits) {
    const place = findIn(search, one, parts, one.cites);
    if (place !== undefined) return place;
  }
  for (const one of exhibits) {
    const place = one.cites === undefined ? undefined : findIn(search, one, parts);
    if (place !== undefined) return place;
  }
  return undefined;
};

const nearIn = (search: QuoteSearch, exhibits: readonly Quotable[], words: string): NearPlace | undefined => {
  let best: { near: NearPlace; share: number } | undefined;
  for (const { label, lines } of exhibits) {
    const found = lines === undefined ? undefined : nearestLine(search.wordsOf(lines), words);
    if (lines === undefined || found === undefined || found.share <= (best?.share ?? 0)) continue;
    const { line, share } = found;
    best = { near: { label, lines: { from: line, to: line }, text: lines[line - 1] ?? "" }, share };
  }
  return best?.near;
};

type Outcome = Pick<CheckedQuote, "state" | "place" | "near">;

const withNear = (state: "changed" | "nowhere", near: NearPlace | undefined): Outcome =>
  near === undefined ? { state } : { state, near };

const checkNamed = (search: QuoteSearch, quote: Quote, parts: readonly string[]): Outcome => {
  const { label = "", lines } = quote.reference ?? {};
  const named = search.exhibits.find((one) => one.label === label);
  if (named?.lines === undefined) {
    const place = findAnywhere(search, parts);
    const state = named === undefined ? "unnamed" : "unread";
    return place === undefined ? { state } : { state: "elsewhere", place };
  }
  const there = findIn(search, named, parts, lines ?? named.cites);
  if (there !== undefined) return { state: "found", place: there };
  const place = findAnywhere(search, parts, named);
  if (place !== undefined) return { state: "elsewhere", place };
  return withNear("changed", nearIn(search, [named], quote.words) ?? nearIn(search, search.exhibits, quote.words));
};

const checkFree = (search: QuoteSearch, quote: Quote, parts: readonly string[]): Outcome => {
  const place = findAnywhere(search, parts);
  return place === undefined
    ? withNear("nowhere", nearIn(search, search.exhibits, quote.words))
    : { state: "found", place };
};

/**
 * Looks for every quotation of these texts in the exhibits, those of the texts in order. A quotation of fewer than three words
 * is looked for only when it names its exhibit. What counts as the same words: see findParts. Same input, same list.
 */
export const checkQuotes = (texts: readonly QuotingText[], exhibits: readonly Quotable[]): CheckedQuote[] => {
  const search: QuoteSearch = {
    exhibits,
    normalized: oncePerFile(normalizeLines),
    wordsOf: oncePerFile(wordLines),
  };
  const labels = new Set(exhibits.map((one) => one.label));
  return texts.flatMap(({ key, where, text }) =>
    quotesIn(text, labels).flatMap((quote): CheckedQuote[] => {
      const parts = partsOf(quote.words);
      if (parts.length === 0 || (quote.reference === undefined && !isLong(parts))) return [];
      const outcome =
        quote.reference === undefined ? checkFree(search, quote, parts) : checkNamed(search, quote, parts);
      return [{ key, where, quote, ...outcome }];
    }),
  );
};
