import type { Case } from "../case/case.ts";
import {
  hasReleasedMoney,
  isBonus,
  isClientSide,
  isFixed,
  isFreelancerSide,
  isHourly,
  isPayroll,
} from "../case/facts.ts";
import { nameOf } from "../deadlines/milestone-days.ts";
import type { RuleId } from "../rules/built-in.ts";
import type { Route, RouteId } from "./route.ts";

// Contracts, money and times that Upwork's dispute help does not reach, and what is left (docs/rulebook.md).

/** Something outside the programme: what, by which rule, and what is left. */
export interface Outside {
  readonly rule: RuleId;
  readonly say: string;
  readonly left: string;
}

interface Row {
  readonly rule: RuleId;
  readonly when: (c: Case, routes: readonly Route[]) => boolean;
  readonly say: string | ((c: Case) => string);
}

/** Routes that lead into the programme. */
const PROGRAMME: readonly RouteId[] = [
  "escrowDispute",
  "answerDispute",
  "endAndRefund",
  "mediation",
  "arbitration",
  "hourlyDispute",
  "hourlyAnswer",
  "rejectedHours",
];

/** A day was missed, and no other way into the programme is left. */
const isMissed = (routes: readonly Route[]): boolean =>
  routes.some((route) => route.state === "closed" && route.rules.includes("window-missed")) &&
  routes.every((route) => route.state === "closed" || !PROGRAMME.includes(route.id));

const unfundedNames = (c: Case): string[] => c.milestones.filter((one) => one.money === "notFunded").map(nameOf);

/** Wishes for which nothing is filed: a time that was missed is no matter then. */
const LEAVES: readonly unknown[] = ["close", "stopNow", "leave", "giveHeldBack"];

const ROWS: readonly Row[] = [
  {
    rule: "any-hire-excluded",
    when: (c) => c.answers.contract === "anyHire",
    say: "Any Hire contracts have no dispute help and no payment protection from Upwork.",
  },
  {
    rule: "direct-client-excluded",
    when: (c) => c.answers.contract === "directByClient",
    say: "A Direct Contract that the client started has no dispute help and no payment protection.",
  },
  {
    rule: "enterprise-excluded",
    when: (c) => c.answers.contract === "enterprise" && isFixed(c),
    say: "On a fixed-price contract with an Enterprise client there is no dispute help and no arbitration.",
  },
  {
    rule: "payroll-no-dispute",
    when: isPayroll,
    say: "Hours on Upwork Payroll cannot be disputed.",
  },
  {
    rule: "hourly-quality",
    when: (c) => isHourly(c) && !isPayroll(c) && c.answers.problem === "quality",
    say: "The quality of hourly work cannot be disputed, only hours.",
  },
  {
    rule: "unfunded-work",
    when: (c) => isFixed(c) && unfundedNames(c).length > 0,
    say: (c) =>
      isClientSide(c)
        ? `Never funded: ${unfundedNames(c).join("; ")}. Nothing is held for it, and nothing is charged unless you fund it.`
        : `Never funded: ${unfundedNames(c).join("; ")}. Upwork cannot help you collect money that was never deposited.`,
  },
  {
    rule: "bonus-final",
    when: (c) => c.milestones.some(isBonus) || c.weeks.some((one) => one.withoutHours === "bonus"),
    say: "A bonus, tip or expense is final: there is no dispute and no mediation. Only the freelancer can give it back.",
  },
  {
    rule: "weekly-payment-dispute",
    when: (c) => c.weeks.some((one) => one.withoutHours === "weekly"),
    say: "A fixed weekly payment cannot be disputed as hours, and there is no mediation for it.",
  },
  {
    rule: "window-missed",
    when: (c, routes) => isMissed(routes) && !LEAVES.includes(c.answers.want),
    say: "The time for Upwork's dispute help has ended.",
  },
];

/** What is left without the programme, for this side. */
const leftFor = (c: Case): string => {
  if (isClientSide(c)) return "You can still make a fair deal, or ask for a refund, which the freelancer can refuse.";
  if (!isFreelancerSide(c)) return "You can still make a fair deal, or agree on a refund.";
  return hasReleasedMoney(c)
    ? "You can still make a fair deal. Upwork cannot order a refund; it is your choice."
    : "You can still make a fair deal with the client, in writing on Upwork.";
};

/** Everything in a case that the programme does not reach. In: the case (what applies of it) and its routes. */
export const outsideOf = (c: Case, routes: readonly Route[]): Outside[] =>
  ROWS.filter((row) => row.when(c, routes)).map((row) => ({
    rule: row.rule,
    say: typeof row.say === "string" ? row.say : row.say(c),
    left: leftFor(c),
  }));
