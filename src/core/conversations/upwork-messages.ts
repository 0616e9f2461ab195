import {
  type Conversation,
  conversationOf,
  type DayAt,
  type Head,
  messagesFrom,
  type ReadAsOf,
} from "./conversation.ts";
import { dayIn, type NumberedDay, namedDay, numberedDay, wallTime } from "./parse-date.ts";

// Text copied from the messages page: a line with a day, then for each message a line with the name, a line with the time,
// and the text. Some pages put name and time on one line. What does not fit stays part of the text.
const TIME = /^(\d{1,2}:\d{2})(?:\s?([ap]\.?m\.?))?$/i;
const NAME_AND_TIME =
  /^(\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,4}),?\s{1,4}(\d{1,2}:\d{2})\s?([AaPp]\.?[Mm]\.?)$/u;
const RELATIVE = /^(today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const MOST_LINE = 80;

const isName = (line: string): boolean =>
  line.length <= 60 && /^\p{L}/u.test(line) && line.split(/\s+/).length <= 5 && !/[!?:;,]$/.test(line);

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();

type Row =
  | { readonly kind: "day"; readonly day?: NumberedDay; readonly raw: string }
  | { readonly kind: "head"; readonly from: string; readonly time: string; readonly textLine: number };

interface Rows {
  /** By the line they begin at, from 1. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Lines that are taken up by a head or are ornament: the text before must end ahead of them. */
  readonly starts: ReadonlyMap<number, number>;
}

const dayRow = (line: string): Row | undefined => {
  if (line === "" || line.length > MOST_LINE) return undefined;
  const day = numberedDay(line);
  if (day !== undefined) return { kind: "day", day, raw: line };
  if (RELATIVE.test(line) || namedDay(line, "2099-12-31") !== undefined) return { kind: "day", raw: line };
  return undefined;
};

/** The next line with something in it, after a line; both from 1. */
const nextFilled = (lines: readonly string[], line: number): number => {
  let next = line + 1;
  while (next <= lines.length && lines[next - 1] === "") next += 1;
  return next;
};

const headAt = (lines: readonly string[], index: number): Extract<Row, { kind: "head" }> | undefined => {
  const line = lines[index] ?? "";
  if (line === "" || line.length > MOST_LINE) return undefined;
  const both = NAME_AND_TIME.exec(line);
  if (both?.[1] !== undefined && isName(both[1])) {
    const time = wallTime(both[2] ?? "", both[3]);
    return time === undefined ? undefined : { kind: "head", from: both[1], time, textLine: index + 2 };
  }
  const alone = TIME.exec(lines[index + 1] ?? "");
  const time = alone === null ? undefined : wallTime(alone[1] ?? "", alone[2] ?? "");
  if (time === undefined || !isName(line) || dayRow(line) !== undefined) return undefined;
  return { kind: "head", from: line, time, textLine: index + 3 };
};

/** Where heads and days seem to be, by the line they begin at, from 1. */
const seemingRows = (lines: readonly string[]): Map<number, Row> => {
  const found = new Map<number, Row>();
  for (let index = 0; index < lines.length; index += 1) {
    const head = headAt(lines, index);
    const row = head ?? dayRow(lines[index] ?? "");
    if (row !== undefined) found.set(index + 1, row);
    if (head !== undefined) index = head.textLine - 2;
  }
  return found;
};

/**
 * Finds the heads and the days. A name counts when it stands apart from the text before it, there or elsewhere in the file;
 * on one line with its time it must do so twice, or be the first. A day counts when a head follows it.
 */
const rowsIn = (raw: readonly string[]): Rows => {
  const lines = raw.map((line) => (line.length > 4 * MOST_LINE ? "…" : line.trim()));
  const found = seemingRows(lines);
  const heads = [...found].flatMap(([line, row]) => (row.kind === "head" ? [{ line, row }] : []));
  const counts = new Map<string, number>();
  for (const { row } of heads) counts.set(row.from, (counts.get(row.from) ?? 0) + 1);
  const marked = (line: number, from: string) => line > 1 && lines[line - 2] === initialsOf(from);
  const leads = (line: number, from: string): boolean =>
    line === 1 || marked(line, from) || found.get(line - 1)?.kind === "day";
  const counted = ({ line, row }: (typeof heads)[number]): boolean =>
    leads(line, row.from) || (lines[line - 2] === "" && (row.textLine === line + 2 || (counts.get(row.from) ?? 0) > 1));
  const known = new Set(heads.filter(counted).map(({ row }) => row.from));
  const starts = new Map(
    heads
      .filter(({ row }) => known.has(row.from))
      .map(({ line, row }) => [line, marked(line, row.from) ? line - 1 : line]),
  );
  const tops = new Set(starts.values());
  const rows = new Map<number, Row>();
  for (const [line, row] of found) {
    if (row.kind === "head" ? !starts.has(line) : !tops.has(nextFilled(lines, line))) continue;
    rows.set(line, row);
    if (row.kind === "day") starts.set(line, line);
  }
  return { rows, starts };
};

/** Is a text copied from the messages page? Two heads are needed, or one below a day. */
export const isUpworkMessages = (lines: readonly string[]): boolean => {
  const rows = [...rowsIn(lines).rows.values()];
  const heads = rows.filter((row) => row.kind === "head").length;
  return heads > 1 || (heads === 1 && rows.length > 1);
};

/** Reads pasted Upwork Messages. A day without a year is the latest that fits; "Today" tells no day. */
export const readUpworkMessages = (lines: readonly string[], reading: ReadAsOf): Conversation => {
  const { rows, starts } = rowsIn(lines);
  const years = new Set<string>();
  const dayOfRow = (row: Extract<Row, { kind: "day" }>): string | undefined => {
    if (row.day !== undefined) return dayIn(row.day, reading.order ?? "dmy");
    const named = namedDay(row.raw, reading.asOf);
    if (named !== undefined && !named.yearTold) years.add(named.on.slice(0, 4));
    return named?.on;
  };
  const heads: Head[] = [];
  const days: DayAt[] = [];
  const order = [...rows.keys()].sort((a, b) => a - b);
  let on: string | undefined;
  for (const [place, line] of order.entries()) {
    const row = rows.get(line);
    if (row?.kind === "day") on = dayOfRow(row);
    if (row?.kind === "day" && row.day !== undefined) days.push({ line, day: row.day });
    if (row?.kind !== "head") continue;
    const next = order[place + 1];
    const before = next === undefined ? lines.length + 1 : (starts.get(next) ?? next);
    const { from, time, textLine } = row;
    const first = lines[textLine - 1] ?? "";
    const day = on === undefined ? {} : { on, at: `${on}T${time}` };
    heads.push({ line, from, textLine, first, before, ...day });
  }
  const remarks =
    years.size === 0 ? [] : [`Some days have no year: ${[...years].sort().join(", ")} taken, the latest that fits.`];
  return conversationOf("upworkMessages", messagesFrom(heads, lines), lines, {
    remarks,
    days,
    known: new Set(starts.values()),
  });
};
