import { type DaysOfFile, daysIn, readDay } from "../words/days.ts";
import { cellsOf } from "../words/grid.ts";
import { type LabelSense, senseOf } from "../words/labels.ts";
import type { SeenMilestone } from "./milestone-lines.ts";
import type { MilestoneDay } from "./states.ts";

const DAYS: Readonly<Partial<Record<LabelSense, MilestoneDay>>> = {
  dueOn: "dueOn",
  submittedOn: "submittedOn",
  fundedOn: "fundedOn",
  releasedOn: "releasedOn",
  released: "releasedOn",
  held: "fundedOn",
};

/** The head of a table of milestones: which day each column holds. Undefined: the line is none. */
export const headOf = (text: string): readonly (MilestoneDay | undefined)[] | undefined => {
  const cells = cellsOf(text);
  const senses = cells.map((cell) => senseOf(cell, true));
  const isHead =
    cells.length >= 3 &&
    !/\d/.test(text) &&
    senses.some((one) => one === "milestone" || one === "status") &&
    senses.includes("amount");
  return isHead ? senses.map((one) => (one === undefined ? undefined : DAYS[one])) : undefined;
};

/** The days of a row, by the columns they stand in. */
export const underHead = (
  text: string,
  head: readonly (MilestoneDay | undefined)[],
  days: DaysOfFile,
): SeenMilestone["days"] => {
  const cells = cellsOf(text);
  if (cells.length !== head.length) return {};
  return Object.fromEntries(
    cells.flatMap((cell, at) => {
      const kind = head[at];
      const [written] = kind === undefined ? [] : daysIn(cell);
      const read = written === undefined ? undefined : readDay(written, days, undefined, kind !== "dueOn");
      return kind === undefined || read === undefined
        ? []
        : [[kind, { on: read.on, isSure: read.isSure, note: read.note }]];
    }),
  );
};
