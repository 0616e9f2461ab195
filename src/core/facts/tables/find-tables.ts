import { formatUsd } from "../../values/format-money.ts";
import type { FactValues, NotTaken } from "../fact.ts";
import type { PaperFound } from "../merge/paper.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { type DaysOfFile, daysIn, orderIn, readDay } from "../words/days.ts";
import { hoursIn, percentsIn, rateIn } from "../words/figures.ts";
import { cellsOf } from "../words/grid.ts";
import { weeksIn } from "../words/weeks.ts";
import { aboutRow } from "./about-row.ts";
import { findBank } from "./banks.ts";
import { centsOf } from "./cents.ts";
import { type Column, columnsOf, kindOfRow } from "./columns.ts";
import { rowsInLines } from "./copied-rows.ts";
import { findEarnings } from "./earnings.ts";
import type { Row } from "./row.ts";
import { findTimeTable } from "./time-table.ts";

const rowsOf = (
  text: ReadText,
  days: DaysOfFile,
): { readonly rows: readonly Row[]; readonly columns: ReadonlyMap<Column, number> } | undefined => {
  const { lines, place } = text;
  const isCopied = text.rows === undefined;
  const [head, ...rest] = text.rows ?? rowsInLines(text) ?? [];
  const columns =
    head === undefined
      ? undefined
      : columnsOf(
          head.cells,
          isCopied,
          rest.map(({ cells }) => cells),
        );
  if (columns === undefined) return undefined;
  const found = rest.flatMap(({ cells, line }): Row[] => {
    const cell = (column: Column): string => even(cells[columns.get(column) ?? -1] ?? "");
    const cents = centsOf(cell("amount"));
    const [written] = daysIn(cell("date"));
    const on = written === undefined ? undefined : readDay(written, days, undefined, true);
    if (cents === undefined) return [];
    const { hint, milestone, isPart } = aboutRow(cell("what"), cell("details"));
    const raw =
      lines.find((one) => one.place.line === line) ??
      (isCopied ? lines.find((one) => cellsOf(one.text).join() === cells.join()) : undefined);
    const shown = raw === undefined ? cells.filter(Boolean).join(" ") : raw.text;
    return [
      {
        kind: kindOfRow(cell("type"), cents),
        on: on?.isSure ? on.on : undefined,
        reference: cell("reference"),
        what: cell("what"),
        details: cell("details"),
        cents,
        hint,
        milestone,
        isPart,
        place: { ...(isCopied ? (raw?.place ?? place) : { ...place, line }), quote: even(shown) },
        freelancer: cell("freelancer"),
        team: cell("team"),
      },
    ];
  });
  return { rows: found, columns };
};

/** The fee beside a payment: of the row that it names, of the same transaction, or of the one above or below of the same day. */
const grossOf = (fee: Row, rows: readonly Row[]): Row | undefined => {
  const named = /\bref(?:erence)?(?: id)?[:# ]*(\d{6,})/i.exec(`${fee.what} ${fee.details}`)?.[1];
  const paid = rows.filter(({ kind }) => kind === "hourly" || kind === "fixed" || kind === "bonus");
  if (named !== undefined) return paid.find(({ reference }) => reference === named);
  const same = paid.filter(({ reference }) => reference !== "" && reference === fee.reference);
  if (same.length === 1) return same[0];
  const at = rows.indexOf(fee);
  return [rows[at - 1], rows[at + 1]].find(
    (one) =>
      one !== undefined &&
      paid.includes(one) &&
      one.on === fee.on &&
      one.hint.name === (fee.hint.name ?? one.hint.name),
  );
};

const table = <Kind extends Sighting["kind"]>(
  row: Row,
  contract: ContractHint,
  kind: Kind,
  value: FactValues[Kind],
  more: Partial<Pick<Sighting, "sure" | "unsure" | "note" | "places">> = {},
): Sighting =>
  ({
    kind,
    value,
    places: [row.place],
    rank: "table",
    sure: "sure",
    unsure: [],
    contract,
    ...(row.on === undefined ? {} : { of: row.on }),
    ...more,
  }) as Sighting;

const ofHours = (row: Row, hint: ContractHint, days: DaysOfFile): Sighting[] => {
  const text = `${row.details} ${row.what}`;
  const [week] = weeksIn(text, { ...days, near: row.on ?? days.near });
  const [hours] = hoursIn(text);
  const rate = rateIn(text);
  if (week === undefined || hours === undefined) return [];
  const value = {
    monday: week.monday,
    hours: hours.hours,
    ...(rate === undefined ? {} : { rate }),
    amount: Math.abs(row.cents),
  };
  return [
    table(row, hint, "week", value, week.isSure ? {} : { unsure: ["monday"], note: week.note }),
    table(row, hint, "contract", "hourly"),
    ...(rate === undefined ? [] : [table(row, hint, "rate", rate)]),
  ];
};

const ofMilestone = (row: Row, hint: ContractHint, isClient: boolean): Sighting[] => {
  const kind = table(row, hint, "contract", "fixed");
  // In a client's table money is taken when it is funded: whether it was released later does not stand there.
  if (row.milestone === undefined || isClient) return [kind];
  const amount = Math.abs(row.cents);
  const days = row.on === undefined ? {} : { releasedOn: row.on };
  const value = row.isPart
    ? { name: row.milestone, releasedAmount: amount, ...days }
    : { name: row.milestone, amount, money: "released", ...days };
  return [kind, table(row, hint, "milestone", value)];
};

const notTakenOf = (row: Row, isClient: boolean): NotTaken[] => {
  const value = `${row.what}${row.details === "" ? "" : `, ${row.details}`}: ${formatUsd(Math.abs(row.cents))}`;
  if (row.kind === "withdrawal")
    return [{ looksLike: "payment", value, places: [row.place], why: "It went to an account of your own." }];
  if (row.kind === "fee" && isClient)
    return [
      { looksLike: "fee of the freelancer", value, places: [row.place], why: "It is the fee that a client pays." },
    ];
  return [];
};

/** The freelancer's fee, worked out from a payment and the fee beside it. */
const fees = (rows: readonly Row[], hintOf: (row: Row) => ContractHint): Sighting[] =>
  rows.flatMap((row): Sighting[] => {
    const gross = row.kind === "fee" && row.cents < 0 ? grossOf(row, rows) : undefined;
    if (gross === undefined || gross.cents <= 0) return [];
    const percent = Math.round((Math.abs(row.cents) / gross.cents) * 1000) / 10;
    if (percent <= 0 || percent > 25) return [];
    // "Service fee 12%": the row names it, and the two amounts say the same.
    const isNamed = percentsIn(`${row.what} ${row.details}`).some((one) => Math.abs(one - percent) < 0.2);
    return [
      table(
        row,
        hintOf(gross),
        "feePercent",
        percent,
        isNamed
          ? { places: [row.place] }
          : {
              sure: "likely",
              note: "Worked out from two rows of the table; no file names it.",
              places: [row.place, gross.place],
            },
      ),
    ];
  });

const others = (row: Row, hint: ContractHint, isClient: boolean): Sighting[] => {
  if (row.on === undefined) return [];
  if (row.kind === "refund")
    return [
      table(
        row,
        hint,
        "happening",
        { kind: "refundGiven", on: row.on, by: isClient ? "them" : "me", amount: Math.abs(row.cents) },
        { sure: "likely" },
      ),
    ];
  if (row.kind === "bonus")
    return [
      table(
        row,
        hint,
        "happening",
        { kind: "bonusPaid", on: row.on, by: isClient ? "me" : "them", amount: Math.abs(row.cents) },
        { sure: "likely" },
      ),
    ];
  return [];
};

/** Reads a table of Upwork's transactions. In: a text; today (YYYY-MM-DD). Undefined: it is none. */
export const findTable = (text: ReadText, today: string): PaperFound | undefined => {
  const all = text.rows?.flatMap(({ cells }) => cells) ?? text.lines.slice(0, 2000).map((line) => line.text);
  const days: DaysOfFile = { order: orderIn(all, today), near: undefined, today };
  const found = rowsOf(text, days);
  if (found === undefined) return findEarnings(text, today) ?? findBank(text, today) ?? findTimeTable(text, today);
  const { rows } = found;
  const paid = rows.filter(({ kind }) => kind === "hourly" || kind === "fixed");
  const isClient = paid.filter(({ cents }) => cents < 0).length > paid.length / 2;
  const hintOf = (row: Row): ContractHint => {
    const party = isClient ? row.freelancer : "";
    return { ...row.hint, ...(party === "" ? {} : { party }) };
  };
  const sightings = rows.flatMap((row): Sighting[] => {
    const hint = hintOf(row);
    if (row.kind === "hourly") return ofHours(row, hint, days);
    return row.kind === "fixed" ? ofMilestone(row, hint, isClient) : others(row, hint, isClient);
  });
  const roles = paid
    .slice(0, 1)
    .map((row) => table(row, {}, "role", isClient ? "client" : "freelancer", { sure: "likely" }));
  const names = paid.flatMap((row) => [
    ...(row.hint.name === undefined ? [] : [table(row, hintOf(row), "contractName", row.hint.name)]),
    ...(isClient && row.freelancer !== "" ? [table(row, hintOf(row), "otherParty", row.freelancer)] : []),
    ...(!isClient && row.team !== "" ? [table(row, hintOf(row), "otherFirm", row.team, { sure: "likely" })] : []),
  ]);
  const newest = rows
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1);
  const on = /_(20\d\d-\d\d-\d\d)\.\w+$/.exec(text.file)?.[1] ?? newest;
  return {
    sightings: [...sightings, ...roles, ...names, ...(isClient ? [] : fees(rows, hintOf))],
    notTaken: rows.flatMap((row) => notTakenOf(row, isClient)),
    file: {
      file: text.file,
      is: "Upwork's table of transactions",
      source: "transactions",
      by: "upwork",
      ...(on === undefined ? {} : { on }),
    },
  };
};
