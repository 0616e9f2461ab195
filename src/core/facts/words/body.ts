import type { Quoted } from "../place.ts";
import type { ReadLine } from "../read-text.ts";
import { daysIn } from "./days.ts";
import { isLabel, type LabelSense, senseOf } from "./labels.ts";
import { even, type Sentence, sentencesOf } from "./sentences.ts";
import { isFootLine, isFootRest, quotesAfter } from "./small-print.ts";

export { even, type Sentence };

/** A label with its value. */
export interface Entry {
  readonly label: string;
  readonly sense: LabelSense;
  readonly value: string;
  readonly place: Quoted;
  readonly zone: Sentence["zone"];
  /** How many entries, sentences and headings stand before it. */
  readonly index: number;
}

/** A text, taken apart. */
export interface Body {
  readonly sentences: readonly Sentence[];
  readonly entries: readonly Entry[];
}

/** A line as a quote. */
const quoteOf = (line: ReadLine): Quoted => ({ ...line.place, quote: even(line.written ?? line.text) });

/** The place of some words of a sentence: the line, or the lines, they stand in; of one long line, the sentence. */
export const placeAt = ({ text, parts }: Sentence, start: number, end: number): Quoted => {
  const first = parts.findLast((part) => part.start <= start) ?? parts[0];
  const last = parts.findLast((part) => part.start < end) ?? first;
  if (first === undefined || last === undefined) return { file: "", quote: text };
  if (first !== last) {
    const lines = parts.slice(parts.indexOf(first), parts.indexOf(last) + 1);
    return { ...first.line.place, quote: lines.map(({ line }) => even(line.written ?? line.text)).join(" ") };
  }
  const whole = even(first.line.written ?? first.line.text);
  return { ...first.line.place, quote: whole.length > 160 && parts.length === 1 ? text : whole };
};

const COLON = /^([^:]{2,48}?)\s*[:：]\s+(\S.*)$/;
const APART = /^(\S(?:.{0,46}?[^\s.])?)(?:\t+| {2,}|\s*\|\s*|\s*\.{3,}\s*)(\S.*)$/;
/** "asked to be returned $1,000.00": words in small letters, and an amount at the end. */
const AMOUNT_LAST = /^(\p{L}?[\p{Ll} -]{2,40}?)\s+((?:USD ?|US ?)?\$ ?[\d,]+(?:\.\d\d)?)$/u;
const STARTS_VALUE = /^[\p{Lu}\d$"“'‘(#–-]/u;

/** A line that is a label and its value. */
const entryOf = (raw: string): Pick<Entry, "label" | "sense" | "value"> | undefined => {
  const text = raw.replace(/^[\s•*·-]+/, "").trimEnd();
  for (const form of [APART, COLON, AMOUNT_LAST]) {
    const [, label = "", value = ""] = form.exec(text) ?? [];
    // "$560.00 that was in escrow (contract: …": the rest of a sentence, and no label.
    if (value === "" || /[.!?]$|^\$|\([^)]*$/.test(label)) continue;
    if (form === AMOUNT_LAST && /\b(?:you|we|has|have|was|is|are|of)\b/i.test(label)) continue;
    const isDay = daysIn(value).some((day) => day.start < 12);
    const sense = senseOf(label, isDay);
    if (sense !== undefined && (sense === "theirWords" || STARTS_VALUE.test(value)))
      return { label: even(label), sense, value: even(value) };
  }
  return undefined;
};

const indentOf = (text: string): number => /^[\s>]*/.exec(text)?.[0].length ?? 0;
const isApart = (one: ReadLine, before: ReadLine | undefined): boolean =>
  before !== undefined &&
  one.place.line !== undefined &&
  before.place.line !== undefined &&
  one.place.line - before.place.line > 1;

/** One more of a list: it begins anew, however long the line above it is. */
const BULLET = /^\s*[•*·▪◦‣–—-]\s+\S/;

/** Was a line broken off only for its length? A heading is short, and what follows it begins anew. */
const goesOn = (before: ReadLine | undefined, line: ReadLine): boolean =>
  before === undefined ||
  (!BULLET.test(line.text) &&
    (even(before.text).length >= 45 || /,$/.test(before.text.trimEnd()) || /^[\p{Ll}\d]/u.test(line.text.trimStart())));

/** A line of a printed page that is full and ends in no full stop: its sentence goes on below. */
const runsOver = ({ text, place }: ReadLine): boolean =>
  place.page !== undefined && even(text).length >= 60 && !/[.!?:;]["”’)]?$/.test(text.trimEnd());

/** A line of dashes under a heading, or in the first half of a text, is no foot. */
const isRuled = (lines: readonly ReadLine[], index: number): boolean =>
  /^\s*[_—–-]{3,}\s*$/.test(lines[index]?.text ?? "") &&
  (index < lines.length / 2 || even(lines[index - 1]?.text ?? "") !== "");

/** Takes a text apart: labels with their values, and sentences, each with whose words they are. In: its lines, from the first of its own. */
export const bodyOf = (lines: readonly ReadLine[]): Body => {
  const sentences: Sentence[] = [];
  const entries: Entry[] = [];
  let paragraph = 0;
  let open: ReadLine[] = [];
  let foot = false;
  /** While somebody is quoted: how the quote ends. */
  let quote: { readonly indent: number; readonly until: "mark" | "indent" | "paragraph"; begun: boolean } | undefined;
  const close = (zone: Sentence["zone"]) => {
    sentences.push(...sentencesOf(open, zone, paragraph));
    open = [];
  };
  const zone = (): Sentence["zone"] => (foot ? "foot" : quote === undefined ? "own" : "quoted");
  const put = (entry: Pick<Entry, "label" | "sense" | "value">, place: Quoted) =>
    entries.push({ ...entry, place, zone: zone(), index: sentences.length + entries.length });

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const text = line.text;
    const isBlank = text.trim() === "";
    if (isBlank || isApart(line, lines[index - 1])) {
      close(zone());
      paragraph += 1;
      if (quote?.begun && quote.until === "paragraph") quote = undefined;
      if (isBlank) continue;
    }
    if (quote?.begun && quote.until === "indent" && indentOf(text) <= quote.indent) {
      close("quoted");
      quote = undefined;
    }
    if (!foot && isFootRest(text) && !isRuled(lines, index)) {
      close(zone());
      quote = undefined;
      foot = true;
    }
    if (foot || isFootLine(text)) {
      close(zone());
      sentences.push(...sentencesOf([line], "foot", paragraph));
      continue;
    }
    if (quote !== undefined) {
      const starts = /^\s*["“«„]/.test(text);
      if (!quote.begun) {
        const until =
          starts && !/["”»]\s*$/.test(text.replace(/^\s*["“«„]/, ""))
            ? "mark"
            : indentOf(text) > quote.indent
              ? "indent"
              : "paragraph";
        quote = { indent: quote.indent, until, begun: true };
      }
      open.push(line);
      if (quote.until === "mark" && /["”»]\s*$/.test(text) && !(starts && text.trim().length < 2)) {
        close("quoted");
        quote = undefined;
      } else if (quote.until === "paragraph" && line.place.line === undefined) {
        close("quoted");
        quote = undefined;
      }
      continue;
    }
    if (/^\s*[_—–=-]{3,}\s*$/.test(text)) {
      close(zone());
      continue;
    }
    if (/^\s*>/.test(text)) {
      close("own");
      sentences.push(...sentencesOf([line], "quoted", paragraph));
      continue;
    }
    if (quotesAfter(text)) {
      close("own");
      sentences.push(...sentencesOf([line], "own", paragraph));
      quote = { indent: indentOf(text), until: "paragraph", begun: false };
      continue;
    }
    const entry = entryOf(text);
    if (entry !== undefined) {
      close("own");
      if (entry.sense === "theirWords") {
        sentences.push(...sentencesOf([line], "quoted", paragraph));
        const opens = /^["“«„]/.test(entry.value) && !/["”»]$/.test(entry.value.slice(1));
        if (opens) quote = { indent: 0, until: "mark", begun: true };
      }
      put(entry, quoteOf(line));
      continue;
    }
    const next = lines[index + 1];
    const label = even(text);
    const sense =
      /[.!?]$|^[$\d]/.test(label) || label.length > 40 || (open.length > 0 && goesOn(open.at(-1), line))
        ? undefined
        : senseOf(label, next !== undefined && daysIn(next.text).length > 0);
    if (
      sense !== undefined &&
      sense !== "theirWords" &&
      next !== undefined &&
      even(next.text) !== "" &&
      isValueFor(sense, even(next.text))
    ) {
      put({ label, sense, value: even(next.text) }, quoteOf(next));
      sentences.push(...sentencesOf([line], "own", paragraph));
      index += 1;
      continue;
    }
    if (!goesOn(open.at(-1), line)) close("own");
    open.push(line);
    // A block of a web page is one line, and no part of the next.
    if (line.place.line === undefined && !runsOver(line)) close("own");
  }
  close(zone());
  return { sentences, entries };
};

const NAMES: ReadonlySet<LabelSense> = new Set([
  "contract",
  "milestone",
  "client",
  "freelancer",
  "agency",
  "other",
  "type",
  "status",
]);
const DAYS: ReadonlySet<LabelSense> = new Set([
  "endedOn",
  "askedOn",
  "submittedOn",
  "fundedOn",
  "releasedOn",
  "filedOn",
  "startedOn",
  "dueOn",
  "until",
  "hold",
  "on",
  "week",
]);

/** Can the line under a label be its value? A name under "Client" can; for a day or an amount it must hold one. */
const isValueFor = (sense: LabelSense, value: string): boolean => {
  if (NAMES.has(sense)) return value.length <= 90 && !/[.!?:]$/.test(value) && !isLabel(value);
  if (DAYS.has(sense)) return daysIn(value).some((day) => day.start <= 4) && value.length <= 50;
  if (sense === "contractId" || sense === "ticket") return /^#?\d{5,12}$/.test(value);
  return /^[-–(]?\s?(?:US ?)?\$?\s?\d/.test(value) && value.length <= 40;
};
