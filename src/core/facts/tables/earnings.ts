import { addDays, mondayOf } from "../../values/days.ts";
import type { PaperFound } from "../merge/paper.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { type DaysOfFile, daysIn, orderIn, readDay } from "../words/days.ts";
import { hoursIn } from "../words/figures.ts";
import { contractNamed } from "../words/names.ts";
import { centsOf } from "./cents.ts";

type Column = "weekOf" | "billedOn" | "contract" | "hours" | "rate" | "amount" | "type";

const NAMES: readonly (readonly [Column, RegExp])[] = [
  ["weekOf", /^(?:week(?: of| starting| beginning)?|week start)$/],
  ["billedOn", /^(?:date|billed on|invoice date|payment date)$/],
  ["contract", /^(?:contract|contract name|project|assignment)(?: title)?$/],
  ["hours", /^(?:total )?hours(?: billed| worked)?$/],
  ["rate", /^(?:hourly )?rate(?: ?\(?\$\)?)?$/],
  ["amount", /^(?:amount|earnings|earned|total)(?: ?\(?(?:\$|usd)\)?)?$/],
  ["type", /^(?:payment type|type)$/],
];

const columnsOf = (head: readonly string[]): ReadonlyMap<Column, number> | undefined => {
  const found = new Map<Column, number>();
  for (const [at, cell] of head.entries()) {
    const column = NAMES.find(([, words]) => words.test(even(cell).toLowerCase()))?.[0];
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  const has = (column: Column): boolean => found.has(column);
  const isOne = has("contract") && has("hours") && has("amount") && (has("weekOf") || has("billedOn"));
  // Time trackers write tasks, people and clock times; this table has none of them.
  return isOne && head.length === found.size && head.length <= 7 ? found : undefined;
};

/** "6:00", "6.00" or "6 hrs" as a decimal. */
const hoursOf = (cell: string): number | undefined =>
  hoursIn(cell)[0]?.hours ?? (/^\d{1,3}(?:\.\d{1,2})?$/.test(cell) ? Number(cell) : undefined);

/** The rate of which an amount is made, to 25 cents: hours of two places are whole minutes. In: hours; cents. Undefined: none fits. */
export const rateOf = (hours: number, cents: number): number | undefined => {
  const exact = Math.round(hours * 60) / 60;
  const near = Math.round(cents / exact / 25) * 25;
  return exact > 0 && near > 0 && Math.abs(near * exact - cents) <= 1 ? near : undefined;
};

const BILLED = "The table names the day it was billed, the Monday after the week.";

/** Reads Upwork's table of earnings: a row for each week of a contract. In: a text; today (YYYY-MM-DD). Undefined: it is none. */
export const findEarnings = (text: ReadText, today: string): PaperFound | undefined => {
  const [head, ...rest] = text.rows ?? [];
  const columns = head === undefined ? undefined : columnsOf(head.cells);
  if (columns === undefined) return undefined;
  const all = rest.flatMap(({ cells }) => cells);
  const days: DaysOfFile = { order: orderIn(all, today), near: undefined, today };
  const seen: string[] = [];
  const sightings = rest.flatMap(({ cells, line }): Sighting[] => {
    const cell = (column: Column): string => even(cells[columns.get(column) ?? -1] ?? "");
    const isWeekOf = columns.has("weekOf");
    const [written] = daysIn(cell(isWeekOf ? "weekOf" : "billedOn"));
    const day = written === undefined ? undefined : readDay(written, days, undefined, true);
    if (day === undefined) return [];
    if (day.isSure) seen.push(day.on);
    const { name, id } = contractNamed(cell("contract"));
    const contract: ContractHint = { ...(name === "" ? {} : { name }), ...(id === undefined ? {} : { id }) };
    const raw = text.lines.find((one) => one.place.line === line);
    const quote = raw === undefined ? cells.filter(Boolean).join(" ") : even(raw.text);
    const base = { places: [{ ...text.place, line, quote }], rank: "table" as const, contract, of: day.on };
    const named: Sighting[] = [
      ...(name === ""
        ? []
        : [{ ...base, kind: "contractName" as const, value: name, sure: "sure" as const, unsure: [] }]),
      ...(id === undefined
        ? []
        : [{ ...base, kind: "contractId" as const, value: id, sure: "sure" as const, unsure: [] }]),
    ];
    const hours = hoursOf(cell("hours"));
    const cents = centsOf(cell("amount"));
    if (hours === undefined || hours === 0 || cents === undefined || mondayOf(day.on) !== day.on) return named;
    const rate = centsOf(cell("rate")) ?? rateOf(hours, Math.abs(cents));
    const monday = isWeekOf ? day.on : addDays(day.on, -7);
    return [
      ...named,
      { ...base, kind: "contract", value: "hourly", sure: "sure", unsure: [] },
      {
        ...base,
        kind: "week",
        value: { monday, hours, ...(rate === undefined ? {} : { rate }), amount: Math.abs(cents) },
        sure: isWeekOf && day.isSure ? "sure" : "likely",
        unsure: isWeekOf && day.isSure ? [] : ["monday"],
        ...(isWeekOf ? {} : { note: BILLED }),
      },
    ];
  });
  const newest = seen.toSorted().at(-1);
  return {
    sightings,
    notTaken: [],
    file: {
      file: text.file,
      is: "Upwork's table of earnings",
      source: "transactions",
      by: "upwork",
      ...(newest === undefined ? {} : { on: newest }),
    },
  };
};
