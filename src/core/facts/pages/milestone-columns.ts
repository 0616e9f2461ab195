import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { type DaysOfFile, daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { cellsOf } from "../words/grid.ts";
import { type LabelSense, senseOf } from "../words/labels.ts";
import { eventsIn } from "./milestone-cells.ts";
import type { SeenMilestone } from "./milestone-lines.ts";
import { eventOf, type MilestoneDay, startsWithEvent, stateOf } from "./states.ts";

type Column = "name" | "amount" | "state" | MilestoneDay | undefined;

const DAYS: Readonly<Partial<Record<LabelSense, MilestoneDay>>> = {
  dueOn: "dueOn",
  submittedOn: "submittedOn",
  fundedOn: "fundedOn",
  releasedOn: "releasedOn",
  released: "releasedOn",
  held: "fundedOn",
};

const columnOf = (label: string): Column => {
  const sense = senseOf(label, true);
  if (/^(?:milestones?|name|description|deliverable|task)(?: name| title)?$/i.test(label)) return "name";
  if (sense === "milestone") return "name";
  if (sense === "amount" || sense === "price") return "amount";
  if (sense === "status") return "state";
  return sense === undefined ? undefined : DAYS[sense];
};

/** The head of a table of milestones: what each column holds. Undefined: the line is none. */
export const headOf = (text: string): readonly Column[] | undefined => {
  const columns = cellsOf(text).map(columnOf);
  const isHead =
    columns.length >= 3 &&
    !/\d/.test(text) &&
    columns.includes("amount") &&
    (columns.includes("name") || columns.includes("state"));
  return isHead ? columns : undefined;
};

/** Parts of a cell that tells one thing after the other: "Funded 05/04/2026 · Approved and paid 05/20/2026". */
const partsOf = (cell: string): readonly string[] => cell.split(/\s*[·•;|→]\s*/).filter((part) => part !== "");

/** Where the money is by a cell: the last part that tells it. */
const stateIn = (cell: string): SeenMilestone["money"] =>
  partsOf(cell)
    .map(stateInPart)
    .findLast((one) => one !== undefined);

const stateInPart = (cell: string): SeenMilestone["money"] =>
  stateOf(cell) ??
  stateOf(
    cell
      .slice(0, daysIn(cell)[0]?.start ?? cell.length)
      .replace(/\bon\s*$/i, "")
      .replace(/[:,–-].*$/, ""),
  );

/** A row of such a table. In: its line; the columns; what is known of the days. Undefined: it is no row of it. */
export const rowUnder = (line: ReadLine, head: readonly Column[], file: DaysOfFile): SeenMilestone | undefined => {
  const cells = cellsOf(line.text);
  if (cells.length !== head.length || !head.includes("name")) return undefined;
  const cell = (column: Column): string => cells[head.indexOf(column)] ?? "";
  const name = even(cell("name")).replace(/^(?:milestone )?#?\d{1,2}[.):]\s*(?=\S)/i, "");
  const sum = cell("amount");
  // Under the head of amounts a number is one.
  const [amount] = amountsIn(/^\d{1,3}(?:,?\d{3})*(?:\.\d\d)?$/.test(sum) ? `$${sum}` : sum);
  if (!/\p{L}{2}/u.test(name) || amount === undefined) return undefined;
  // What happened stands in the cell of the name when the name is on a line of its own above.
  if (startsWithEvent(name) && daysIn(name).length > 0) return undefined;
  // A column whose head we do not know can hold the state.
  const state = head.includes("state")
    ? cell("state")
    : (cells.find((one, at) => head[at] === undefined && stateIn(one) !== undefined) ?? "");
  const money = state === "" ? undefined : stateIn(state);
  const days: { -readonly [K in keyof SeenMilestone["days"]]: SeenMilestone["days"][K] } = {};
  const put = (kind: MilestoneDay, written: ReturnType<typeof daysIn>[number]) => {
    const read = readDay(written, file, undefined, kind !== "dueOn");
    if (read !== undefined) days[kind] = { on: read.on, isSure: read.isSure, note: read.note };
  };
  for (const [at, column] of head.entries()) {
    const inCell = daysIn(cells[at] ?? "");
    const [written] = inCell;
    if (written === undefined || column === undefined || column === "name" || column === "amount") continue;
    if (column === "state" && inCell.length > 1) Object.assign(days, eventsIn(cells[at] ?? "", file));
    else {
      const kind = column === "state" ? eventOf((cells[at] ?? "").slice(0, written.start)) : column;
      if (kind !== undefined) put(kind, written);
    }
  }
  const [part] = money === "partReleased" ? amountsIn(state) : [];
  return {
    name,
    amount: amount.of ?? amount.cents,
    ...(part === undefined ? (amount.of === undefined ? {} : { part: amount.cents }) : { part: part.cents }),
    ...(money === undefined ? {} : { money }),
    days,
    goesOn: false,
    ...(/\brefund (?:requested|asked)\b/i.test(state) ? { refundAsked: true as const } : {}),
    lines: [line],
  };
};
