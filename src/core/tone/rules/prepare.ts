import { unquoted } from "./quoted.ts";
import { matchesOf } from "./regex-cache.ts";
import { SHORT_FORMS } from "./short-forms.ts";
import { NOTHING, unspelled } from "./spelled.ts";

/** A sentence of a text: where it stands, and its words as prepared. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text made ready for the rules. All three texts have the same length, so that positions hold in each. */
export interface Prepared {
  readonly raw: string;
  /** Quotes of the other side, code and URLs are blanked out. */
  readonly text: string;
  /** As `text`, with the URLs still in it. */
  readonly withUrls: string;
  readonly sentences: readonly Sentence[];
}

const FENCE = /^\s{0,3}(?:```|~~~)/;
const QUOTED_LINE = /^\s{0,3}>/;
const INLINE_CODE = /`[^`\n]{1,300}`/g;
/** What the other side said, in quotation marks, with a verb of saying before it; what the writer said counts. */
const SAID =
  /\b(?<!\b(?:I|we|We|i)\s(?:also\s|just\s|have\s|then\s)?)(?:says|said|wrote|reads|asked|answered|replied|states|stated)\s?[:,]?\s?["“][^"“”\n]{1,600}["”]/g;
/** The same with a noun before it, or the speaker after it: his message of 3 May: "…", or "…," the client wrote. */
const SAID_IN =
  /(?<!\b[Mm]y\s)\b(?:message|e-?mail|reply|answer|review|feedback|words|text|comment)(?:\sof\s\d{1,2}\s[A-Z][a-z]{2,8})?\s?[:,]\s?["“][^"“”\n]{1,600}["”]/g;
const SAID_BY =
  /["“][^"“”\n]{1,600}["”],?\s(?:(?:he|she|they|it)|(?:(?:the|my)\s)?(?:client|freelancer))\s(?:says|said|wrote|writes|asked|answered|replied)\b/g;
export const URL_IN_TEXT = /(?<![\w@])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”`]{1,2000}/gi;
const SENTENCE_END = /[.!?…]["'”)\]]{0,3}\s|\n[ \t\r]{0,40}\n|\n\s{0,20}(?:[-*•]|\d{1,3}[.)])\s/g;

/** The longest stretch that is read as one sentence: it bounds the work of every rule. */
const MOST = 600;

export const PREPARE_PATTERNS: readonly RegExp[] = [
  FENCE,
  QUOTED_LINE,
  INLINE_CODE,
  SAID,
  SAID_IN,
  SAID_BY,
  URL_IN_TEXT,
  SENTENCE_END,
];

const blank = (part: string): string => part.replace(/[^\n]/g, " ");

/** Blanks out quoted lines and fenced code, line by line. */
const blankLines = (raw: string): string => {
  let fenced = false;
  return raw
    .split("\n")
    .map((line) => {
      const fence = FENCE.test(line);
      const out = fence || fenced || QUOTED_LINE.test(line);
      if (fence) fenced = !fenced;
      return out ? blank(line) : line;
    })
    .join("\n");
};

/** Cuts a stretch that is too long at a space near its end, else right there. */
const pieces = (text: string, start: number, end: number): [number, number][] => {
  const found: [number, number][] = [];
  let from = start;
  while (end - from > MOST) {
    // In a slice: without a space, lastIndexOf would look back to the text's beginning each time.
    const space = text.slice(from, from + MOST + 1).lastIndexOf(" ");
    const cut = space > MOST / 2 ? from + space + 1 : from + MOST;
    found.push([from, cut]);
    from = cut;
  }
  return [...found, [from, end]];
};

const sentencesOf = (text: string): Sentence[] => {
  const found: Sentence[] = [];
  const take = (start: number, end: number): void => {
    for (const [from, to] of pieces(text, start, end)) {
      const part = text.slice(from, to);
      if (part.trim() !== "") found.push({ start: from, end: to, text: part });
    }
  };
  let from = 0;
  for (const match of matchesOf(SENTENCE_END, text)) {
    // A list mark belongs to the sentence after it.
    const end = match[0].startsWith("\n") ? match.index : match.index + match[0].length;
    if (end <= from) continue;
    take(from, end);
    from = end;
  }
  take(from, text.length);
  return found;
};

/**
 * Makes a text ready for the rules. In: a text. Out: the text without what does not count (lines quoted with `>`, words
 * of the other side in quotation marks, code, URLs), blanked out with spaces so that positions stay, and its sentences.
 */
export const prepare = (raw: string): Prepared => {
  // One apostrophe for all, of the same length, so that "don’t" is "don't" for every rule.
  const withUrls = blankLines(raw)
    .replace(INLINE_CODE, blank)
    .replace(SAID, blank)
    .replace(SAID_IN, blank)
    .replace(SAID_BY, blank)
    .replace(/[’‘ʼ`´]/g, "'");
  const text = unspelled(unquoted(withUrls.replace(URL_IN_TEXT, blank)));
  return { raw, text, withUrls, sentences: sentencesOf(text) };
};

/** A text as it stands: what is quoted counts too. For what is private wherever it is written. */
export const prepareWhole = (raw: string): Prepared => ({
  raw,
  text: raw.replace(URL_IN_TEXT, blank),
  withUrls: raw,
  sentences: [],
});

/** A stretch as the rules read it: lower case, words parted by one space. Patterns stay small and quick to compile. */
export interface Plain {
  readonly text: string;
  /** The place in the stretch as it was given for a place in `text`. */
  readonly placeOf: (place: number) => number;
}

/** What is not one plain space or word: white space, signs that were taken out, chat spelling. */
const UNEVEN = new RegExp(
  `${NOTHING}+|[^\\S ]\\s*| \\s+|(?<![\\p{L}\\p{N}_'@.#/-])(?:${[...SHORT_FORMS.keys()].join("|")})(?![\\p{L}\\p{N}_'@/-]|\\.\\p{L})`,
  "gu",
);
/** More white space than this is a gap (something was blanked out there): no phrase reaches across it. */
const MOST_BETWEEN_WORDS = 3;

/** Lower case of the same length: "İ" alone would grow. */
const lowered = (given: string): string => {
  const small = given.toLowerCase();
  if (small.length === given.length) return small;
  return Array.from(given, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
};

/** Makes a stretch plain. In: its text. Linear. */
export const plainOf = (given: string): Plain => {
  const small = lowered(given);
  const cuts: { readonly after: number; readonly shorter: number }[] = [];
  let shorter = 0;
  const text = small.replace(UNEVEN, (run, place: number) => {
    const kept = run.startsWith(NOTHING)
      ? ""
      : (SHORT_FORMS.get(run) ?? (run.length > MOST_BETWEEN_WORDS ? "  " : " "));
    shorter += run.length - kept.length;
    if (run.length !== kept.length) cuts.push({ after: place + run.length - shorter, shorter });
    return kept;
  });
  if (cuts.length === 0) return { text, placeOf: (place) => place };
  return {
    text,
    placeOf: (place) => Math.min(small.length, place + (cuts.findLast((cut) => cut.after <= place)?.shorter ?? 0)),
  };
};
