import type { ConversationFormat, DayOrder } from "../case/evidence.ts";
import { count } from "../text/text.ts";
import { type Conversation, conversationOf, type DayAt, type Message, type ReadAsOf } from "./conversation.ts";
import { dayIn, type NumberedDay, namedDay, orderOf } from "./parse-date.ts";

/** What a line says that begins a message, its day and name in one. */
export interface LineHead {
  readonly from: string;
  /** The day in numbers, or as words ("5 Nov 2026", "Today"); none where it stands in a line above. */
  readonly day?: NumberedDay | string | undefined;
  /** A day in numbers without its year: the latest that fits is taken. */
  readonly withoutYear?: boolean;
  readonly time: string | undefined;
  /** What stands behind the head on its line. */
  readonly rest: string;
  /** A line of the program. */
  readonly isProgram?: boolean;
}

/** How the lines of a program are told. */
export interface LineLayout {
  readonly headIn: (line: string) => LineHead | undefined;
  /** A line with a day that the heads below it are of. */
  readonly dayIn?: (line: string) => NumberedDay | string | undefined;
  /** A line that belongs to no message and is understood: a banner. */
  readonly isKnown?: (line: string) => boolean;
}

interface Told {
  readonly on: string;
  readonly isAssumed: boolean;
}

/** The latest day of this day and month up to the day of the reading. */
const withYear = ({ parts }: NumberedDay, order: DayOrder, asOf: string): Told | undefined => {
  const year = Number(asOf.slice(0, 4));
  for (let back = 0; back <= 4; back += 1) {
    const on = dayIn({ parts: [parts[0], parts[1], String(year - back)] }, order);
    if (on !== undefined && on <= asOf) return { on, isAssumed: true };
  }
  return undefined;
};

/**
 * Reads a text in which one line begins each message, and the lines below it go on. In: the layout. Out: without days where their order
 * cannot be told.
 */
export const readLineChat = (
  format: ConversationFormat,
  lines: readonly string[],
  reading: ReadAsOf,
  layout: LineLayout,
): Conversation => {
  const known = new Set<number>();
  const days: DayAt[] = [];
  const heads: { readonly line: number; readonly head: LineHead; readonly day: LineHead["day"] }[] = [];
  let above: LineHead["day"];
  const note = (line: number, day: LineHead["day"]): void => {
    const last = days.at(-1)?.day.parts.join();
    if (typeof day === "object" && day.parts.join() !== last) days.push({ line, day });
  };
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const head = layout.headIn(text);
    if (head !== undefined) {
      heads.push({ line, head, day: head.day ?? above });
      note(line, head.day);
      continue;
    }
    const day = layout.dayIn?.(text);
    if (day !== undefined) {
      above = day;
      note(line, day);
    }
    if (day !== undefined || layout.isKnown?.(text) === true) known.add(line);
  }
  const order = reading.order ?? orderOf(days.map(({ day }) => day));
  const years = new Set<string>();
  const told = (day: LineHead["day"], withoutYear: boolean): Told | undefined => {
    if (typeof day === "string") {
      const named = namedDay(day, reading.asOf);
      return named === undefined ? undefined : { on: named.on, isAssumed: !named.yearTold && !/^\p{L}{3,}/u.test(day) };
    }
    if (day === undefined || order === undefined) return undefined;
    if (withoutYear) return withYear(day, order, reading.asOf);
    const on = dayIn(day, order);
    return on === undefined ? undefined : { on, isAssumed: false };
  };
  let strange = 0;
  const messages = heads.map(({ line, head, day }, place): Message => {
    let end = (heads[place + 1]?.line ?? lines.length + 1) - 1;
    while (end > line && ((lines[end - 1] ?? "").trim() === "" || known.has(end))) end -= 1;
    const date = told(day, head.withoutYear === true);
    if (date === undefined && day !== undefined && order !== undefined) strange += 1;
    if (date !== undefined && (head.withoutYear === true || (typeof day === "string" && !/\d{4}/.test(day))))
      years.add(date.on.slice(0, 4));
    const below = lines.slice(line, end).filter((_text, at) => !known.has(line + at + 1));
    return {
      line,
      endLine: end,
      from: head.isProgram ? "" : head.from,
      text: [head.rest, ...below].join("\n").trim(),
      ...(head.isProgram ? { about: head.from } : {}),
      ...(date === undefined
        ? {}
        : { on: date.on, ...(head.time === undefined ? {} : { at: `${date.on}T${head.time}` }) }),
      ...(date?.isAssumed ? { yearAssumed: true as const } : {}),
    };
  });
  const remarks = [
    years.size === 0 ? "" : `The days have no year: ${[...years].sort().join(", ")} taken, the latest that fits.`,
    strange === 0 ? "" : `${count(strange, "message")} with a day that cannot be read.`,
  ].filter(Boolean);
  return conversationOf(format, messages, lines, { remarks, days, known });
};
