import type { RootContent } from "mdast";
import { labelsOf } from "../../case/exhibit-labels.ts";
import { sourceOf } from "../../case/exhibit-sources.ts";
import { isBonus, isFixed, isHeld, isHourly, isInPart, releasedOfMilestone, reliedClaims } from "../../case/facts.ts";
import { isNever, type Never } from "../../case/never.ts";
import { forUpwork } from "../../letters/readers.ts";
import { proofOf, sayAgreedWhere } from "../../letters/statement.ts";
import { oneLine, sayLines } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatCents } from "../../values/format-money.ts";
import { sayHourNumber } from "../../values/hours.ts";
import type { FilingCase } from "../disclose.ts";
import { table } from "./mdast.ts";

/** A day in a cell: empty while it is not known, and `never` where there is none. */
const day = (iso: string | Never | undefined, never = ""): string =>
  isNever(iso) ? never : iso === undefined ? "" : sayDay(iso);

/** Where the money of a milestone is, in a word. */
const MONEY_STATES: Readonly<Record<string, string>> = {
  held: "held",
  released: "released",
  partReleased: "part released, the rest held",
  partReturned: "part released, the rest returned",
  bonus: "paid as a bonus or expense",
  notFunded: "not funded",
  returned: "returned",
};

/** Where the money of a milestone is: "held", "150.00 released, 300.00 held"; empty while it is not known. */
export const sayMoneyState = (one: FilingCase["milestones"][number], byRule: readonly string[] = []): string => {
  if (byRule.includes(one.id)) return `by Upwork's rule ${sayMoneyState(one)}`;
  const released = releasedOfMilestone(one);
  if (isInPart(one) && released !== undefined && one.amount !== undefined) {
    const rest = formatCents(Math.max(0, one.amount - released));
    return `${formatCents(Math.min(released, one.amount))} released, ${rest} ${isHeld(one) ? "held" : "returned"}`;
  }
  return MONEY_STATES[isBonus(one) ? "bonus" : (one.money ?? "")] ?? "";
};

/** Claim by claim: what was agreed, what happened, its cost, its proof. Claims not relied on are left out. */
export const claimTable = (c: FilingCase): RootContent[] => {
  const rows = reliedClaims(c).filter((claim) => claim.agreed !== undefined || claim.happened !== undefined);
  if (rows.length === 0) return [];
  const costs = rows.some((claim) => claim.cost !== undefined && claim.cost > 0);
  const cell = (what: string | undefined, where: string): string =>
    what === undefined
      ? ""
      : where === ""
        ? oneLine(forUpwork(what))
        : `${oneLine(forUpwork(what)).replace(/\.$/, "")} (${where})`;
  return [
    table([
      ["#", "Agreed", "What happened", ...(costs ? ["Amount, USD"] : []), "Proof"],
      ...rows.map((claim, index) => [
        String(index + 1),
        cell(claim.agreed, sayAgreedWhere(claim)),
        cell(claim.happened, day(claim.happenedOn)),
        ...(costs ? [claim.cost === undefined ? "" : formatCents(claim.cost)] : []),
        proofOf(c, claim),
      ]),
    ]),
  ];
};

/** The name of an exhibit with the lines it cites, unless the name says them already. */
export const sayExhibit = (c: Pick<FilingCase, "originals">, one: FilingCase["exhibits"][number]): string => {
  const original = c.originals[one.id];
  const name = oneLine(one.name ?? original?.fileName ?? "");
  if (original?.lines === undefined || /\blines? \d/.test(name)) return name;
  return `${name}, ${sayLines(original.lines)}`;
};

/** A SHA-256, short enough for a table: "3f9a…c2". The bundle and the data hold it whole. */
const shortSum = (sha256: string | undefined): string =>
  sha256 === undefined ? "" : `${sha256.slice(0, 4)}…${sha256.slice(-2)}`;

/** The exhibit index. */
export const exhibitTable = (c: FilingCase): RootContent[] => {
  if (c.exhibits.length === 0) return [];
  const labels = labelsOf(c);
  const summed = c.exhibits.some((one) => c.originals[one.id] !== undefined);
  return [
    table([
      ["Label", "What", "Date", "From", "Shows", ...(summed ? ["SHA-256"] : [])],
      ...c.exhibits.map((one) => [
        labels.get(one.id) ?? "",
        sayExhibit(c, one),
        day(one.on, "none"),
        sourceOf(one)?.label ?? "",
        forUpwork(one.shows ?? ""),
        ...(summed ? [shortSum(c.originals[one.id]?.sha256)] : []),
      ]),
    ]),
  ];
};

const LEVELS: Readonly<Record<string, string>> = { all: "all", some: "some", none: "none" };

/** The disputed weeks of an hourly contract. */
export const weekTable = (c: FilingCase): RootContent[] => {
  if (!isHourly(c) || c.weeks.length === 0) return [];
  const number = (value: number | undefined): string => (value === undefined ? "" : sayHourNumber(value));
  const payments = c.weeks.some((one) => one.payment !== undefined);
  const what = { weekly: "weekly payment", bonus: "bonus or expense", nothing: "", other: "" };
  return [
    table([
      [
        "Week from",
        ...(payments ? ["Paid without hours, USD"] : []),
        "Hours",
        "Disputed",
        "Rate, USD",
        "Added by hand",
        "Memos",
        "Screenshots",
      ],
      ...c.weeks.map((one) => [
        day(one.monday),
        ...(payments
          ? [
              one.payment === undefined
                ? ""
                : `${formatCents(one.payment)} (${what[one.withoutHours ?? "other"] || "payment"})`,
            ]
          : []),
        number(one.hours),
        number(one.disputedHours),
        one.rate === undefined ? "" : formatCents(one.rate),
        number(one.manualHours),
        LEVELS[one.memos ?? ""] ?? "",
        LEVELS[one.screenshots ?? ""] ?? "",
      ]),
    ]),
  ];
};

/** The milestones, when there are several. */
export const milestoneTable = (c: FilingCase): RootContent[] => {
  if (!isFixed(c) || c.milestones.length < 2) return [];
  return [
    table([
      ["Milestone", "Amount, USD", "Money", "Funded", "Submitted", "Changes asked", "Released"],
      ...c.milestones.map((one) => [
        one.name ?? "",
        one.amount === undefined ? "" : formatCents(one.amount),
        sayMoneyState(one, c.byRule),
        day(one.fundedOn, "never"),
        day(one.submittedOn, "never"),
        day(one.changesAskedOn, "never"),
        day(one.releasedOn, "never"),
      ]),
    ]),
  ];
};
