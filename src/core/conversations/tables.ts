import type { ReadAs } from "../case/evidence.ts";
import { count, oneLine } from "../text/text.ts";
import { parseCents } from "../values/parse-amount.ts";
import { type Conversation, conversationOf, type DayAt, type Message, type ReadAsOf } from "./conversation.ts";
import type { Column, TableLayout } from "./layouts/layout.ts";
import { dayIn, namedDay, numberedDay, orderOf, wallTime } from "./parse-date.ts";
import { bareColumn, layoutOf } from "./table-layouts.ts";

/** A row of a table, with its lines in the file (from 1). */
export interface TableRow {
  readonly line: number;
  readonly endLine: number;
  readonly cells: readonly string[];
}

/** Columns as a person names them: for a table that no program is known to write. */
export type GivenColumns = NonNullable<ReadAs["columns"]>;

const GIVEN: TableLayout = { format: "table", needs: [], columns: {} };

/** The columns of each kind that a header has, in the order in which they are looked for. */
const placesOf = (
  layout: TableLayout,
  header: readonly string[],
  given: GivenColumns | undefined,
): ReadonlyMap<Column, readonly number[]> => {
  if (given !== undefined)
    return new Map([
      ["date", [given.on]],
      ["what", [given.what]],
      ["amount", given.amount === undefined ? [] : [given.amount]],
    ]);
  const names = header.map(bareColumn);
  return new Map(
    Object.entries(layout.columns).map(([column, known]) => [
      column as Column,
      known.flatMap((name) => names.flatMap((one, place) => (one === name ? [place] : []))),
    ]),
  );
};

const dateOf = (cell: string): string =>
  /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})[T\s,]/.exec(cell)?.[1] ?? cell.replace(/,? \d{1,2}:\d{2}.*$/, "").trim();
const timeOf = (cell: string): string | undefined => {
  const [, digits = "", mark = ""] = /(?:^|[T\s,])(\d{1,2}:\d{2}(?::\d{2})?)\s?([AaPp]\.?[Mm]\.?)?/.exec(cell) ?? [];
  return digits === "" ? undefined : wallTime(digits, mark);
};

/** "-80.00", "(80.00)" and "$-80.00" are 80 dollars taken. Cents, or undefined when it is no amount of dollars. */
const signedCents = (raw: string): number | undefined => {
  const taken = /^\(.*\)$|^[^\d]*[-−]/.test(raw.trim());
  const read = parseCents(raw.replace(/[()−+-]/g, ""));
  // An amount in another currency is not read as dollars.
  if (!read.ok || read.note !== undefined) return undefined;
  return taken ? -Number(read.value) : Number(read.value);
};

const isNothing = (amount: string): boolean => amount === "" || /^[-−]?0+(?:[.,]0+)?$/.test(amount);

/** Reads a table: each row is a message. In: its header, its rows, the lines of the file. Undefined when no such table is known. */
export const readTable = (
  header: readonly string[],
  rows: readonly TableRow[],
  lines: readonly string[],
  reading: ReadAsOf,
): Conversation | undefined => {
  const layout = reading.columns === undefined ? layoutOf(header) : GIVEN;
  if (layout === undefined || layout.format !== reading.form) return undefined;
  const places = placesOf(layout, header, reading.columns);
  const all = ({ cells }: TableRow, column: Column): string[] =>
    (places.get(column) ?? []).map((place) => oneLine(cells[place] ?? "")).filter((cell) => cell !== "");
  const cell = (row: TableRow, column: Column): string => all(row, column)[0] ?? "";
  const order = reading.order ?? orderOf(rows.flatMap((row) => numberedDay(dateOf(cell(row, "date"))) ?? []));
  const days: DayAt[] = [];
  let noDay = 0;
  const amountOf = (row: TableRow): string => {
    const [credit, debit] = [cell(row, "credit"), cell(row, "debit")];
    if (!isNothing(credit)) return credit;
    if (!isNothing(debit)) return /^[-−(]/.test(debit) ? debit : `-${debit}`;
    return cell(row, "amount");
  };
  const messages = rows.map((row): Message => {
    const date = dateOf(cell(row, "date"));
    const numbered = numberedDay(date);
    const on = numbered === undefined ? namedDay(date, reading.asOf)?.on : order && dayIn(numbered, order);
    if (numbered !== undefined) days.push({ line: row.line, day: numbered });
    else if (on === undefined) noDay += 1;
    const time = timeOf(cell(row, "time")) ?? timeOf(cell(row, "date").slice(date.length));
    const amount = amountOf(row);
    const currency = cell(row, "currency");
    const inDollars =
      currency === "" ? layout.inDollars === true || amount.includes("$") : /^(?:usd|us\$|\$)$/i.test(currency);
    const cents = amount !== "" && inDollars ? signedCents(amount) : undefined;
    const fee = cell(row, "fee");
    const said = [
      cell(row, "hours"),
      cell(row, "type"),
      ...new Set(all(row, "what")),
      cell(row, "status"),
      [amount, amount === "" || layout.inDollars ? "" : currency].filter(Boolean).join(" "),
      isNothing(fee) ? "" : `fee ${fee}`,
    ];
    return {
      line: row.line,
      endLine: row.endLine,
      from: all(row, "who").join(" "),
      text: said.filter(Boolean).join(", "),
      ...(on === undefined
        ? {}
        : { on, ...(time === undefined || layout.format === "diary" ? {} : { at: `${on}T${time}` }) }),
      ...(cents === undefined ? {} : { cents }),
    };
  });
  const remarks = noDay === 0 ? [] : [`${noDay} of ${count(rows.length, "row")} have no day that can be read.`];
  const top = rows[0]?.line ?? lines.length + 1;
  const known = new Set(Array.from({ length: top - 1 }, (_none, index) => index + 1));
  return conversationOf(layout.format, messages, lines, { remarks, days, known });
};
