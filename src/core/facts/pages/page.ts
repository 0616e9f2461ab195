import type { FactValues } from "../fact.ts";
import type { ContractHint, Rank, Sighting } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import type { ReadLine, ReadText } from "../read-text.ts";
import { type Body, bodyOf, type Entry, even } from "../words/body.ts";
import { type DaysOfFile, daysIn, orderIn, readDay } from "../words/days.ts";
import type { LabelSense } from "../words/labels.ts";
import { withoutOffers } from "./beside.ts";

/** A page of Upwork, ready to be read. */
export interface Page {
  readonly text: ReadText;
  /** Its lines with something in them, without navigation and foot. */
  readonly lines: readonly ReadLine[];
  readonly body: Body;
  readonly days: DaysOfFile;
  readonly rank: Rank;
}

const NAVIGATION =
  /^(?:find work|deliver work|manage finances|hire talent|manage work|reports|messages|skip to content|search|help|notifications|overview|timesheet|details|contract details|files|milestones? & files|terms & settings|feedback|upwork|\d{1,2}|\.{3}|…|log out|settings|view original offer|view job posting|view offer|view transactions|write a message|send|submit work|request changes|approve|see request|see dispute|all contracts|back to .{0,30})$/i;
const BAR = /\bfind work\b.*\bdeliver work\b|\bhire talent\b.*\bmanage work\b|^overview\b.*\b(?:messages|details)\b/i;
const FOOT =
  /©|\bupwork(?:®)? global\b|^(?:about us|privacy policy|terms of service|trust, safety & security|accessibility)$/i;

const isNavigation = (text: string): boolean => NAVIGATION.test(even(text)) || BAR.test(even(text));

/** Prepares a page. In: its text; today (YYYY-MM-DD). */
export const pageOf = (text: ReadText, today: string): Page => {
  const lines = withoutOffers(
    text.lines.filter((line) => line.text.trim() !== "" && !isNavigation(line.text) && !FOOT.test(even(line.text))),
  );
  const order = orderIn(
    text.lines.map((line) => line.text),
    today,
  );
  // A page tells how things stood when it was saved: its newest day is near to that.
  const known = lines.flatMap((line) => daysIn(line.text).filter(({ year }) => year !== undefined));
  const newest = known
    .flatMap((one) => readDay(one, { order, near: undefined, today })?.on ?? [])
    .filter((on) => on <= today)
    .toSorted()
    .at(-1);
  const near = text.made?.on ?? newest;
  return { text, lines, body: bodyOf(lines), days: { order, near, today }, rank: text.byMachine ? "picture" : "page" };
};

/** Below this a word that was read by machine is not taken for sure. */
const SURE_OF_WORD = 0.8;

/** Was every word of these lines read for sure? Lines that no machine read are. */
const isClear = (lines: readonly ReadLine[]): boolean =>
  lines.every(({ words }) =>
    (words ?? []).every(({ confidence, text }) => confidence >= SURE_OF_WORD || !/[\p{L}\d]/u.test(text)),
  );

/** A line as a place; of a very long one the words that count. */
export const placeOfLine = (line: ReadLine, words?: string): Quoted => {
  const whole = even(line.written ?? line.text);
  return { ...line.place, quote: words !== undefined && whole.length > 200 ? words : whole };
};

/** A fact that a page tells. In: the page, its contract, kind and value, the lines it stands in, what is not sure. */
export const pageFact = <Kind extends keyof FactValues>(
  { rank, text }: Page,
  contract: ContractHint,
  kind: Kind,
  value: FactValues[Kind],
  lines: readonly ReadLine[],
  more: {
    readonly sure?: Sighting["sure"];
    readonly unsure?: readonly string[];
    readonly note?: string | undefined;
  } = {},
): Sighting[] => {
  if (lines.length === 0) return [];
  const sure = more.sure ?? (isClear(lines) ? "sure" : "likely");
  const of = text.made?.on;
  return [
    {
      kind,
      value,
      places: lines.map((line) => placeOfLine(line)),
      rank,
      sure,
      unsure: more.unsure ?? [],
      ...(more.note === undefined ? {} : { note: more.note }),
      contract,
      ...(of === undefined ? {} : { of }),
    } as Sighting,
  ];
};

/** The line of an entry. */
export const lineOf = ({ lines }: Page, entry: Entry): readonly ReadLine[] =>
  lines.filter((line) => even(line.text) === entry.place.quote).slice(0, 1);

/** The first entry of a page with one of some senses. */
export const entryOf = (page: Page, ...senses: readonly LabelSense[]): Entry | undefined =>
  senses.flatMap((sense) => page.body.entries.filter((one) => one.sense === sense))[0];
