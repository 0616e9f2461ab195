import { fromQuotedPrintable, plainWords } from "../redaction/decoded.ts";
import { GAP, NUMBER_GAP, type Step, writtenForms } from "../redaction/written-forms.ts";

/** What stands beside the words of a page, or is not shown. */
const ASIDE = /<r[tp]\b[^>]*>[\s\S]*?<\/r[tp]>|<!--[\s\S]*?-->/gi;
const MARKUP = /<!\[CDATA\[|\]\]>|<\/?[a-z!?](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const STYLE = /\\([0-9a-f]{1,6})\s?/gi;
const OWN_NAME = /<!ENTITY\s+([\w.-]{1,50})\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>/g;
const APART = /(?<=(?<!\p{L})\p{L}) {1,3}(?=\p{L}(?!\p{L}))/gu;
const MOST_NAMES = 1000;

/** Names that an XML file gives to words of its own, put in their places. */
const withOwnNames = (text: string): string => {
  const names = new Map(
    [...text.matchAll(OWN_NAME)].slice(0, MOST_NAMES).map(([, name = "", a, b]) => [name, a ?? b ?? ""]),
  );
  if (names.size === 0) return text;
  let ready = text;
  for (let times = 0; times < 3; times += 1)
    ready = ready.replace(/&([\w.-]{1,50});/g, (all, name) => names.get(name) ?? all);
  return ready.length > 4 * text.length + 100_000 ? text : ready;
};

const changes: readonly (readonly [pattern: RegExp, read: (text: string) => string])[] = [
  [/=(?:[0-9a-f]{2}|[ \t]*\r?\n)/i, fromQuotedPrintable],
  [/<!ENTITY/, withOwnNames],
  [/[&%\\]/, plainWords],
  [
    STYLE,
    (text) => text.replace(STYLE, (_all, hex) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0xffff))),
  ],
  // Links of Markdown, words that a script puts together, letters set apart.
  [/\]\(/, (text) => text.replace(/\[([^\][]*)\]\([^()]*\)/g, "$1")],
  [/["'`]\s*\+\s*["'`]/, (text) => text.replace(/["'`]\s*\+\s*["'`]/g, "")],
  [APART, (text) => text.replace(APART, "")],
  [/<[a-z!/?]/i, (text) => text.replace(ASIDE, "").replace(MARKUP, "")],
];

/** A text in every way in which a browser, a mail program or another reader turns it into words; itself first. */
export function* readingsOf(text: string): Generator<string> {
  yield text;
  let all = text;
  for (const [pattern, read] of changes) {
    if (text.search(pattern) < 0) continue;
    const one = read(text);
    if (one !== text) yield one;
    // What is written in one code can hold another.
    const more = all === text ? one : read(all);
    if (more !== all && more !== one) yield more;
    all = more;
  }
}

const isHigh = (byte: number): boolean => byte > 127;
const isPart = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const small = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
const isGap = (step: Step | undefined): boolean => step === GAP || step === NUMBER_GAP;
/** Digits are the same bytes in all encodings of files. */
const isOpen = (step: Step | undefined): boolean => step !== undefined && !isGap(step) && !/^[0-9]$/.test(step);

/** The places of a phrase that can be reached with one more byte. In: a place, whether it was reached by a byte above 127. */
const reached = (steps: readonly Step[], place: number, byte: number, wasHigh: boolean): number[] => {
  const step = steps[place];
  if (isGap(step)) return isPart(byte) ? [] : [place];
  if (!isHigh(byte)) return step !== undefined && step.charCodeAt(0) === small(byte) ? [place + 1] : [];
  // One letter may be several bytes, and one byte two letters: a sharp s.
  return [
    ...(wasHigh ? [place] : []),
    ...(isOpen(step) ? [place + 1, ...(isOpen(steps[place + 1]) ? [place + 2] : [])] : []),
  ];
};

const stands = (bytes: Uint8Array, steps: readonly Step[]): boolean => {
  let places = new Map<number, boolean>();
  let last = 0;
  for (const byte of bytes) {
    if (places.has(steps.length) && !isPart(byte)) return true;
    if (!isPart(last)) places.set(0, places.get(0) ?? false);
    const next = new Map<number, boolean>();
    for (const [place, wasHigh] of places) {
      const from = isGap(steps[place]) ? [place, place + 1] : [place];
      for (const one of from)
        for (const to of reached(steps, one, byte, wasHigh)) next.set(to, isHigh(byte) || next.get(to) === true);
    }
    places = next;
    last = byte;
  }
  return places.has(steps.length);
};

/**
 * May words stand in a text whose encoding is not known? Whatever it is, bytes up to 127 are what they are, and each above may be any
 * letter. In: the bytes; the words.
 */
export const mayStandInBytes = (bytes: Uint8Array, words: string): boolean =>
  writtenForms(words)
    .filter(({ steps, isPhone }) => !isPhone && steps.every((step) => step.length === 1 || isGap(step)))
    .some(({ steps }) => stands(bytes, steps));
