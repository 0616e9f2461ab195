import { oneLine } from "../text/text.ts";
import { parseCents } from "../values/parse-amount.ts";
import { type Conversation, conversationOf, type DayAt, type Message, type ReadAsOf } from "./conversation.ts";
import { dayIn, namedDay, numberedDay, orderOf } from "./parse-date.ts";

/** A row of a table, with its lines in the file (from 1). */
export interface TableRow {
  readonly line: number;
  readonly endLine: number;
  readonly cells: readonly string[];
}

export type TableFormat = "transactions" | "diary";

/** Names of columns, as exports write them; compared without case, spaces and signs. */
const COLUMNS = {
  date: ["date", "day", "transactiondate", "datetime", "week", "starttime", "start"],
  amount: ["amount", "amountusd", "amountinusd", "total", "charges", "earnings"],
  type: ["type", "transactiontype", "kind"],
  what: ["description", "transactionsummary", "summary", "details", "descriptionui", "memo", "memos", "task", "note"],
  who: ["freelancer", "client", "clientteam", "team", "accountname", "contract", "contractor"],
  hours: ["hours", "hoursworked", "duration", "time", "timeworked", "minutes", "trackedhours", "totalhours"],
  memo: ["memo", "memos", "activity", "activitylevel", "manual", "manualhours", "task", "trackedhours", "keystrokes"],
  reference: ["refid", "reference", "referenceid", "transactionid"],
} as const;
type Column = keyof typeof COLUMNS;

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const placesOf = (header: readonly string[]): ReadonlyMap<Column, number> => {
  const names = header.map(bare);
  const places = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = names.findIndex((name) => known.includes(name));
    if (place >= 0) places.set(column, place);
  }
  return places;
};

/** Which table a header begins: money, or hours of the Work Diary. Undefined for any other. */
export const tableFormatOf = (header: readonly string[]): TableFormat | undefined => {
  if (header.length < 3) return undefined;
  const has = (column: Column): boolean => places.has(column);
  const places = placesOf(header);
  if (!has("date")) return undefined;
  if (has("hours") && (has("memo") || !has("amount"))) return "diary";
  return has("amount") && (has("type") || has("what") || has("reference")) ? "transactions" : undefined;
};

const dateOf = (cell: string): string => /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})[T\s,]/.exec(cell)?.[1] ?? cell.trim();

/** "-80.00", "(80.00)" and "$-80.00" are 80 dollars taken. Cents, or undefined when it is no amount. */
const signedCents = (raw: string): number | undefined => {
  const taken = /^\(.*\)$|^[^\d]*[-−]/.test(raw.trim());
  const read = parseCents(raw.replace(/[()−+-]/g, ""));
  // An amount in another currency is not read as dollars.
  if (!read.ok || read.note !== undefined) return undefined;
  return taken ? -Number(read.value) : Number(read.value);
};

/** Reads a table: each row is a message. In: its header, its rows, the lines of the file. */
export const readTable = (
  format: TableFormat,
  header: readonly string[],
  rows: readonly TableRow[],
  lines: readonly string[],
  reading: ReadAsOf,
): Conversation => {
  const places = placesOf(header);
  const days: DayAt[] = [];
  let noDay = 0;
  const dateCell = ({ cells }: TableRow): string => dateOf(oneLine(cells[places.get("date") ?? -1] ?? ""));
  const order = reading.order ?? orderOf(rows.flatMap((row) => numberedDay(dateCell(row)) ?? []));
  const messages = rows.map(({ line, endLine, cells }): Message => {
    const cell = (column: Column): string => oneLine(cells[places.get(column) ?? -1] ?? "");
    const date = dateCell({ line, endLine, cells });
    const numbered = numberedDay(date);
    const on = numbered === undefined ? namedDay(date, reading.asOf)?.on : order && dayIn(numbered, order);
    if (numbered !== undefined) days.push({ line, day: numbered });
    if (on === undefined) noDay += 1;
    const cents = format === "transactions" ? signedCents(cell("amount")) : undefined;
    const said =
      format === "transactions" ? [cell("type"), cell("what"), cell("amount")] : [cell("hours"), cell("what")];
    return {
      line,
      endLine,
      from: cell("who"),
      text: said.filter(Boolean).join(", "),
      ...(on === undefined ? {} : { on }),
      ...(cents === undefined ? {} : { cents }),
    };
  });
  const remarks = noDay === 0 ? [] : [`${noDay} of ${rows.length} rows have no day that can be read.`];
  const top = rows[0]?.line ?? lines.length + 1;
  const known = new Set(Array.from({ length: top - 1 }, (_none, index) => index + 1));
  return conversationOf(format, messages, lines, { remarks, days, known });
};
