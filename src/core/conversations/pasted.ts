import type { ConversationFormat } from "../case/evidence.ts";
import { type Conversation, conversationOf, type DayAt, type Message, type ReadAsOf } from "./conversation.ts";
import { isEventDetail, isEventLine, isOrnament } from "./page-lines.ts";
import { dayIn, namedDay, orderOf } from "./parse-date.ts";
import { type PastedHead, pastedRows } from "./pasted-heads.ts";
import { lookedAt, type SaidDay } from "./pasted-when.ts";

const isBlank = (line: string | undefined): boolean => (line ?? "").trim() === "";
const STARTS_WITH_WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)/i;

interface Day {
  readonly on: string;
  readonly isAssumed: boolean;
}

/** Says on what day each of the days in order falls. A day without its year is the latest that fits, and none is after the next one. */
const resolved = (said: readonly (SaidDay | undefined)[], reading: ReadAsOf): (Day | undefined)[] => {
  const numbered = said.flatMap((one) => (one?.day === undefined ? [] : [one]));
  // With points between them the day comes first wherever days are written so.
  const isPointed = numbered.length > 0 && numbered.every(({ raw }) => /^\d{1,2}\.\s?\d{1,2}\./.test(raw));
  const order = reading.order ?? orderOf(numbered.flatMap(({ day }) => day ?? [])) ?? (isPointed ? "dmy" : undefined);
  const read = (one: SaidDay | undefined, last: string): Day | undefined => {
    if (one?.day !== undefined) {
      const on = order === undefined ? undefined : dayIn(one.day, order);
      return on === undefined ? undefined : { on, isAssumed: false };
    }
    const named = one === undefined ? undefined : namedDay(one.raw, last);
    if (named === undefined) return undefined;
    return { on: named.on, isAssumed: !named.yearTold && !STARTS_WITH_WEEKDAY.test(one?.raw ?? "") };
  };
  let last = reading.asOf;
  const days: (Day | undefined)[] = [];
  for (const one of said.toReversed()) {
    const day = read(one, last);
    days.push(day);
    if (day !== undefined && day.on < last) last = day.on;
  }
  return days.reverse();
};

interface Body {
  readonly head: PastedHead;
  readonly day: Day | undefined;
  /** The first of its lines below the head, and the last with words in it. */
  readonly first: number;
  readonly last: number;
}

const textOf = (lines: readonly string[], from: number, to: number): string =>
  lines
    .slice(from - 1, to)
    .join("\n")
    .trim();

/** The messages of one head: its words, and apart from them what the page itself tells. */
const partsOf = (body: Body, lines: readonly string[], names: ReadonlySet<string>): Message[] => {
  const { head, day, first, last } = body;
  const dated = {
    ...(day === undefined
      ? {}
      : { on: day.on, ...(head.when.time === undefined ? {} : { at: `${day.on}T${head.when.time}` }) }),
    ...(day?.isAssumed === true ? { yearAssumed: true as const } : {}),
  };
  const parts: Message[] = [];
  if (head.rest !== undefined) {
    const isEvent = first > last && isEventLine(head.rest, names, true);
    const text = [head.rest, textOf(lines, first, last)].join("\n").trim();
    const from = isEvent ? { from: "", about: head.from } : { from: head.from };
    return [{ line: head.line, endLine: Math.max(head.line, last), ...from, text, ...dated }];
  }
  let next = first;
  const at = (line: number): string => lookedAt(lines[line - 1] ?? "");
  while (next <= last && isBlank(lines[next - 1])) next += 1;
  if (next <= last && isEventLine(at(next), names, true)) {
    let end = next;
    while (end < last && isEventDetail(at(end + 1))) end += 1;
    parts.push({ line: head.line, endLine: end, from: "", about: head.from, text: textOf(lines, next, end), ...dated });
    next = end + 1;
    while (next <= last && isBlank(lines[next - 1])) next += 1;
    if (next > last) return parts;
  }
  // Below an empty line the page may tell something with a name of its own.
  let stop = next;
  while (stop < last && !(isBlank(lines[stop - 1]) && isEventLine(at(stop + 1), names, false))) stop += 1;
  const end = stop < last ? stop - 1 : last;
  const line = parts.length === 0 ? head.line : next;
  let written = Math.max(end, parts.length === 0 ? head.last : next);
  while (written > Math.max(head.last, next) && isBlank(lines[written - 1])) written -= 1;
  parts.push({ line, endLine: written, from: head.from, text: textOf(lines, next, end), ...dated });
  if (stop >= last) return parts;
  let close = stop + 1;
  while (close < last && !isBlank(lines[close])) close += 1;
  return [...parts, { line: stop + 1, endLine: close, from: "", text: textOf(lines, stop + 1, close), ...dated }];
};

/**
 * Reads the text of a page with messages, as it was copied. Who wrote is named on a line of its own or beside the time, in any order.
 * "Today" tells no day. Out: lines of the page itself are from nobody; buttons and marks belong to no message.
 */
export const readPasted = (format: ConversationFormat, lines: readonly string[], reading: ReadAsOf): Conversation => {
  const { heads, days } = pastedRows(lines);
  const names = new Set(heads.map(({ from }) => from));
  const starts = [...days.keys(), ...heads.map(({ top }) => top)].sort((a, b) => a - b);
  const rows = [...days].map(([line, day]) => ({ line, day, head: undefined as PastedHead | undefined }));
  const all = [...rows, ...heads.map((head) => ({ line: head.line, day: head.when.day, head }))].sort(
    (a, b) => a.line - b.line,
  );
  const told = resolved(
    all.map(({ day }) => day),
    reading,
  );
  const known = new Set(starts);
  const numbered: DayAt[] = all.flatMap(({ line, day }) => (day?.day === undefined ? [] : [{ line, day: day.day }]));
  const years = new Set<string>();
  const messages: Message[] = [];
  let current: Day | undefined;
  let ahead = 0;
  for (const [place, { day: said, head }] of all.entries()) {
    if (said !== undefined) current = told[place];
    if (said !== undefined && said.day === undefined && current !== undefined && !/\d{4}/.test(said.raw))
      years.add(current.on.slice(0, 4));
    if (head === undefined) continue;
    while ((starts[ahead] ?? Number.POSITIVE_INFINITY) <= head.last) ahead += 1;
    const before = starts[ahead] ?? lines.length + 1;
    let last = before - 1;
    const own = head.rest === undefined ? 1 : 0;
    const words = () => lines.slice(head.last, last).filter((line) => !isBlank(line)).length;
    while (
      last > head.last &&
      (isBlank(lines[last - 1]) || (words() > own && isOrnament(lookedAt(lines[last - 1] ?? ""))))
    ) {
      known.add(last);
      last -= 1;
    }
    messages.push(...partsOf({ head, day: current, first: head.last + 1, last }, lines, names));
  }
  const remarks =
    years.size === 0 ? [] : [`Some days have no year: ${[...years].sort().join(", ")} taken, the latest that fits.`];
  return conversationOf(format, messages, lines, { remarks, days: numbered, known });
};

/** Does a text hold messages as they are copied from a page? Two heads are needed, or one below a day. */
export const isPasted = (lines: readonly string[]): boolean => {
  const { heads, days } = pastedRows(lines);
  return heads.length > 1 || (heads.length === 1 && (days.size > 0 || heads[0]?.when.day !== undefined));
};
