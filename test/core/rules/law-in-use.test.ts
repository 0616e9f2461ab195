import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { deadlinesOf } from "../../../src/core/deadlines/deadlines.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { potsOf } from "../../../src/core/money/pots.ts";
import { mostOf } from "../../../src/core/money/reach.ts";
import { routesOf } from "../../../src/core/routes/routes.ts";
import { type RuleId, UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import type { Rule, Rulebook } from "../../../src/core/rules/rows/rule.ts";
import { readRulebook } from "../../../src/core/rules/rulebook-file.ts";
import { caseFrom } from "../../support/stories.ts";

// Windows and days come from the rulebook in use, and from the rules that ship where a file does not say them.

/** The rules that ship, one of them changed by a person's own file. */
const packWith = (id: RuleId, change: (rule: Rule) => object): Rulebook => {
  const rules = UPWORK_RULES.rules.map((rule) => (rule.id === id ? change(rule) : rule));
  const read = readRulebook({ ...UPWORK_RULES, rules });
  if (!("pack" in read)) throw new Error(JSON.stringify(read.flaws));
  return read.pack;
};
const without = (pack: Rulebook, id: RuleId): Rulebook => ({
  ...pack,
  rules: pack.rules.filter((rule) => rule.id !== id),
});

const CLIENT = {
  role: "client",
  contract: "hourly",
  contractState: "active",
  filed: "nothing",
  route: "hourlyDispute",
  want: "refundAll",
  weeks: [{ monday: "2026-11-02", hours: 10, rate: 40 }],
};

const seen = (c: Case, pack: Rulebook, now: string) => {
  const { applying } = replay(c);
  const present = { now, zone: "UTC" };
  const deadlines = deadlinesOf(applying, pack, present);
  const [pot] = potsOf(applying);
  return {
    deadlines,
    route: routesOf(applying, deadlines, now).find((one) => one.id === "hourlyDispute"),
    most: pot && mostOf(applying, pot, { deadlines, moved: [], pack, present }),
  };
};

const opensOn = (weekday: number, time: string) =>
  packWith("hours-dispute", (rule) => ({ ...rule, deadline: { ...rule.deadline, opens: { weekday, time } } }));
const beforeOpens = packWith("hours-dispute", ({ deadline, ...rule }) => {
  const { opens: _, ...old } = deadline ?? {};
  return { ...rule, deadline: old };
});

test.each<[string, Rulebook, string, string]>([
  ["the rules that ship", UPWORK_RULES, "2026-11-09T12:00:00Z", "9 Nov 2026, 12:00 UTC"],
  ["a file that says another moment", opensOn(2, "09:30"), "2026-11-10T09:30:00Z", "10 Nov 2026, 09:30 UTC"],
  ["a file from before the field", beforeOpens, "2026-11-09T12:00:00Z", "9 Nov 2026, 12:00 UTC"],
])("hours can be disputed from the moment that the rulebook gives: %s", (_name, pack, opens, said) => {
  const c = caseFrom(CLIENT);
  const before = seen(c, pack, new Date(Date.parse(opens) - 1000).toISOString().replace(".000", ""));
  expect(before.route).toMatchObject({ state: "notYet", why: expect.stringContaining(said) });
  expect(before.most?.why).toContain(said);
  expect(before.most?.cents).toBe(0);
  const at = seen(c, pack, opens);
  expect(at.route?.state).toBe("open");
  expect(at.most?.cents).toBe(400_00);
});

const invoiced = (days: number) =>
  packWith("hours-invoice", (rule) => ({ ...rule, numbers: { daysAfterWeekEnd: days } }));

test.each<[string, Rulebook, string]>([
  ["the rules that ship", UPWORK_RULES, "2026-11-09"],
  ["a file that says 3 days after the week", invoiced(3), "2026-11-11"],
  ["a file without the rule", without(UPWORK_RULES, "hours-invoice"), "2026-11-09"],
])("days that run from the invoice of a week: %s", (_name, pack, day) => {
  const ofAnyHire = caseFrom({ ...CLIENT, route: "nothing", contract: "anyHire", payBasis: "hourly" });
  const { deadlines } = seen(ofAnyHire, pack, "2026-11-20T00:00:00Z");
  expect(deadlines.find((one) => one.rule.id === "any-hire-hours")?.from?.day).toBe(day);
  const c = caseFrom({ ...CLIENT, route: "refundRequest" });
  expect(seen(c, pack, `2027-${day.slice(5)}T12:00:00Z`).most?.why).toBeUndefined();
  expect(seen(c, pack, "2027-11-13T00:00:00Z").most?.why).toContain(`was paid on ${Number(day.slice(8))} Nov 2026`);
});

test.each<[string, Rulebook, string, string]>([
  ["the rules that ship", UPWORK_RULES, "2026-11-15", "only the week before"],
  [
    "a file that says two weeks",
    packWith("direct-freelancer-included", (rule) => ({ ...rule, numbers: { weeksBack: 2 } })),
    "2026-11-22",
    "only the 2 weeks before",
  ],
  [
    "a file from before the number",
    packWith("direct-freelancer-included", ({ numbers: _, ...rule }) => rule),
    "2026-11-15",
    "only the week before",
  ],
])("hours of a Direct Contract count as long as the rulebook gives: %s", (_name, pack, last, said) => {
  const c = caseFrom({ ...CLIENT, contract: "directByFreelancer", payBasis: "hourly" });
  expect(seen(c, pack, `${last}T23:00:00Z`).most?.why).toBeUndefined();
  const dayAfter = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  expect(seen(c, pack, `${dayAfter}T00:00:00Z`).most?.why).toContain(said);
});
