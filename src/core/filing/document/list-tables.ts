import type { RootContent } from "mdast";
import { labelsOf } from "../../case/exhibit-labels.ts";
import { sourceOf } from "../../case/exhibit-sources.ts";
import {
  isBonus,
  isClientSide,
  isFixed,
  isFreelancerSide,
  isHeld,
  isHourly,
  isInPart,
  releasedOfMilestone,
} from "../../case/facts.ts";
import { isNever, type Never } from "../../case/never.ts";
import { hoursAsWritten } from "../../letters/hours-as-written.ts";
import { forUpwork } from "../../letters/readers.ts";
import { sayDay } from "../../values/days.ts";
import { formatCents } from "../../values/format-money.ts";
import type { FilingCase } from "../disclose.ts";
import { sayExhibit } from "./exhibit-names.ts";
import { table } from "./mdast.ts";
import { milestoneName } from "./relief.ts";

/** A day in a cell: empty while it is not known, and `never` where there is none. */
const day = (iso: string | Never | undefined, never = ""): string =>
  isNever(iso) ? never : iso === undefined ? "" : sayDay(iso);

/** Where the money of a milestone is, in a word. */
const MONEY_STATES: Readonly<Record<string, string>> = {
  held: "held",
  released: "paid",
  partReleased: "a part paid, the rest held",
  partReturned: "a part paid, the rest returned",
  bonus: "paid as a bonus or expense",
  notFunded: "not funded",
  returned: "returned",
};

/** The states of a milestone of which nothing was paid. */
const UNPAID: readonly unknown[] = ["held", "notFunded", "returned"];

/** Where the money of a milestone is: "held", "150.00 paid, 300.00 held"; empty while it is not known. */
const sayMoneyState = (one: FilingCase["milestones"][number], byRule: readonly string[] = []): string => {
  if (byRule.includes(one.id)) return `by Upwork's rule ${sayMoneyState(one)}`;
  const released = releasedOfMilestone(one);
  if (isInPart(one) && released !== undefined && one.amount !== undefined) {
    const rest = formatCents(Math.max(0, one.amount - released));
    return `${formatCents(Math.min(released, one.amount))} paid, ${rest} ${isHeld(one) ? "held" : "returned"}`;
  }
  return MONEY_STATES[isBonus(one) ? "bonus" : (one.money ?? "")] ?? "";
};

/** A SHA-256, short enough for a table: "3f9a…c2". The bundle and the data hold it whole. */
const shortSum = (sha256: string | undefined): string =>
  sha256 === undefined ? "" : `${sha256.slice(0, 4)}…${sha256.slice(-2)}`;

/** The exhibit index: what each is, where it comes from, its day and its file. */
export const exhibitTable = (c: FilingCase): RootContent[] => {
  if (c.exhibits.length === 0) return [];
  const labels = labelsOf(c);
  const summed = c.exhibits.some((one) => c.originals[one.id] !== undefined);
  const dated = c.exhibits.some((one) => one.on !== undefined && !isNever(one.on));
  const shown = c.exhibits.some((one) => one.shows !== undefined);
  return [
    table([
      [
        "Label",
        "File",
        ...(dated ? ["Date"] : []),
        "From",
        ...(shown ? ["Shows"] : []),
        ...(summed ? ["SHA-256"] : []),
      ],
      ...c.exhibits.map((one) => [
        labels.get(one.id) ?? "",
        sayExhibit(c, one),
        ...(dated ? [day(one.on)] : []),
        sourceOf(one)?.label ?? "",
        ...(shown ? [forUpwork(one.shows ?? "")] : []),
        ...(summed ? [shortSum(c.originals[one.id]?.sha256)] : []),
      ]),
    ]),
  ];
};

const LEVELS: Readonly<Record<string, string>> = { all: "all", some: "some", none: "none" };

/**
 * The weeks of an hourly contract. What the Work Diary lacks is told by the client; a freelancer tells what it holds. Columns with
 * nothing in them are left out.
 */
export const weekTable = (c: FilingCase): RootContent[] => {
  if (!isHourly(c) || c.weeks.length === 0) return [];
  const isClient = isClientSide(c);
  const what = { weekly: "weekly payment", bonus: "bonus or expense", nothing: "", other: "" };
  type Week = FilingCase["weeks"][number];
  const number = (value: number | undefined): string => (value === undefined ? "" : hoursAsWritten(c, value));
  const level = (value: string | undefined): string =>
    value === undefined || (value === "all") === isClient ? "" : (LEVELS[value] ?? "");
  const columns: readonly (readonly [string, (one: Week) => string])[] = [
    ["Week from", (one) => day(one.monday)],
    [
      "Paid without hours, USD",
      (one) =>
        one.payment === undefined
          ? ""
          : `${formatCents(one.payment)} (${what[one.withoutHours ?? "other"] || "payment"})`,
    ],
    ["Hours", (one) => number(one.hours)],
    ["Disputed", (one) => number(one.disputedHours)],
    ["Rate, USD", (one) => (one.rate === undefined ? "" : formatCents(one.rate))],
    [
      "Added by hand",
      (one) => (isClient && one.manualHours !== 0 ? number(one.manualHours as number | undefined) : ""),
    ],
    ["With memos", (one) => level(one.memos)],
    ["With screenshots", (one) => level(one.screenshots)],
  ];
  const kept = columns.filter(([, of]) => c.weeks.some((one) => of(one) !== ""));
  return [table([kept.map(([head]) => head), ...c.weeks.map((one) => kept.map(([, of]) => of(one)))])];
};

/** The milestones, when there are several. Columns with nothing in them are left out. */
export const milestoneTable = (c: FilingCase): RootContent[] => {
  if (!isFixed(c) || c.milestones.length < 2) return [];
  type Milestone = FilingCase["milestones"][number];
  const isOwn = isFreelancerSide(c);
  const columns: readonly (readonly [string, (one: Milestone) => string])[] = [
    ["Milestone", (one) => milestoneName(c, one.id).replace(/^Milestone (?=[\d“])/, "")],
    ["USD", (one) => (one.amount === undefined ? "" : formatCents(one.amount))],
    ["Money", (one) => sayMoneyState(one, c.byRule)],
    ["Funded", (one) => day(one.fundedOn, "not funded")],
    ["Due", (one) => day(one.dueOn)],
    // That nothing was submitted is the client's to say, that no changes were requested the freelancer's.
    ["Submitted", (one) => day(one.submittedOn, isOwn ? "" : "not submitted")],
    ["Changes requested", (one) => day(one.changesAskedOn, isOwn ? "none" : "")],
    ["Paid", (one) => day(one.releasedOn)],
  ];
  // Beside days on which others were paid, an empty cell would be silence for who listens.
  const said = (head: string, value: string, one: Milestone): string =>
    head === "Paid" && value === "" && UNPAID.includes(one.money) ? "not paid" : value;
  const kept = columns.filter(([, of]) => c.milestones.some((one) => of(one) !== ""));
  return [
    table([
      kept.map(([head]) => head),
      ...c.milestones.map((one) => kept.map(([head, of]) => said(head, of(one), one))),
    ]),
  ];
};
