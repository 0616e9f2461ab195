import { describe, expect, test } from "vitest";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import type { Rule } from "../../../src/core/rules/rows/rule.ts";
import { checkRulebook, readRulebook, STALE_AFTER_DAYS } from "../../../src/core/rules/rulebook-file.ts";
import { addDays } from "../../../src/core/values/days.ts";

const REVIEW = UPWORK_RULES.rules.find((rule) => rule.id === "review") as Rule;

type Given = Record<string, unknown>;
const packWith = (...rules: unknown[]) => ({ name: "mine", madeOn: "2026-11-01", rules });
const reviewWith = (change: Given): Given => ({ ...structuredClone(REVIEW), ...change });
const without = (field: string): Given =>
  Object.fromEntries(Object.entries(structuredClone(REVIEW)).filter(([name]) => name !== field));

const flawsOf = (raw: unknown) => {
  const read = readRulebook(raw);
  return "flaws" in read ? read.flaws.map((flaw) => `${flaw.at}: ${flaw.say}`) : [];
};

describe("a person's own pack", () => {
  test("the pack that ships, as JSON, is one", () => {
    expect(readRulebook(JSON.parse(JSON.stringify(UPWORK_RULES)))).toEqual({ pack: UPWORK_RULES });
  });

  test("one of version 0.1, with `clock` for `deadline`, is read as one of today, and its flaws are named in its own words", () => {
    const { deadline, ...rest } = structuredClone(REVIEW);
    const old = { ...rest, topic: "clock", clock: deadline };
    expect(readRulebook(packWith(old))).toEqual(readRulebook(packWith(REVIEW)));
    expect(flawsOf(packWith(REVIEW, { ...old, clock: { ...deadline, length: { kind: "days" } } }))).toEqual([
      "rule 2 (review), clock.length.days: It is missing.",
    ]);
    // What `rules --json` writes has both words: the new one counts.
    const both = { ...REVIEW, clock: { ...deadline, length: { kind: "days", days: 3 } } };
    expect(readRulebook(packWith(both))).toEqual(readRulebook(packWith(REVIEW)));
  });

  test.each<readonly [string, unknown, string]>([
    ["no source", without("sources"), "rule 2 (review), sources: A rule needs at least one source, with its title."],
    [
      "an empty list of sources",
      reviewWith({ sources: [] }),
      "rule 2 (review), sources.0: A rule needs at least one source, with its title.",
    ],
    [
      "no figure of days",
      reviewWith({ deadline: { ...REVIEW.deadline, length: { kind: "days" } } }),
      "rule 2 (review), deadline.length.days: It is missing.",
    ],
    [
      "an unknown length",
      reviewWith({ deadline: { ...REVIEW.deadline, length: { kind: "weeks", weeks: 2 } } }),
      "rule 2 (review), deadline.length.kind: Write one of: days, businessDays, hours, weekMoment.",
    ],
    [
      "a topic we do not know",
      reviewWith({ topic: "law" }),
      "rule 2 (review), topic: Write one of: deadline, route, money, fee, conduct, form, fact.",
    ],
    [
      "a deadline without its length",
      without("deadline"),
      "rule 2 (review), deadline: Rules with the topic deadline need `deadline`, and no others may have it.",
    ],
    [
      "a fact with a deadline",
      reviewWith({ topic: "fact" }),
      "rule 2 (review), deadline: Rules with the topic deadline need `deadline`, and no others may have it.",
    ],
    [
      "a day that is none",
      reviewWith({ checkedOn: "2026-02-30" }),
      "rule 2 (review), checkedOn: Write the day as YYYY-MM-DD.",
    ],
    ["a field we do not know", reviewWith({ colour: "red" }), 'rule 2 (review): There is no field "colour".'],
    [
      "a number as text",
      reviewWith({ numbers: { capCents: "250" } }),
      "rule 2 (review), numbers.capCents: Write a number.",
    ],
    ["no id", without("id"), "rule 2, id: It is missing."],
    ["something else", 3, "rule 2: Write an object { … }."],
    ["null", null, "rule 2: Write an object { … }."],
  ])("%s names the row and the field", (_what, rule, say) => {
    expect(flawsOf(packWith(REVIEW, rule))).toContain(say);
  });

  test("all flaws come at once", () => {
    expect(flawsOf(packWith(without("says"), without("who")))).toEqual([
      "rule 1 (review), says: It is missing.",
      "rule 2 (review), who: It is missing.",
    ]);
  });

  test.each([[null], [3], ["x"], [[]], [{}], [{ rules: {} }], [{ name: "", madeOn: "x", rules: [] }]])(
    "%j is refused and never throws",
    (raw) => {
      expect(flawsOf(raw).length).toBeGreaterThan(0);
    },
  );

  test("its words cannot act on a terminal", () => {
    const read = readRulebook(packWith(reviewWith({ title: "Re\u001b[31mview\nnow", id: "review" })));
    expect("pack" in read && read.pack.rules[0]?.title).toBe("Re␛[31mview now");
    expect(flawsOf(packWith(reviewWith({ id: "\u001b[2J", topic: "law" }))).join()).not.toContain("\u001b");
  });
});

describe("what a schema cannot see", () => {
  const version = (from?: string, to?: string, by: Rule["inForce"]["by"] = "contractBegan"): Rule => ({
    ...REVIEW,
    inForce: { by, from, to },
  });
  const flaws = (...rules: Rule[]) =>
    checkRulebook({ name: "mine", madeOn: "2026-11-01", rules }, "2026-11-01").flaws.map(
      (one) => `${one.at}: ${one.say}`,
    );

  test("the pack that ships has no flaws", () => {
    expect(checkRulebook(UPWORK_RULES, "2026-11-01").flaws).toEqual([]);
  });

  test("two rules of one id in force on the same day", () => {
    expect(flaws(version("2026-01-01"), version(undefined, "2025-12-31"))).toEqual([]);
    expect(flaws(version("2026-01-01"), version(undefined, "2026-01-01"))).toEqual([
      "rule 2 (review), inForce: It overlaps with rule 1, which has the same id. Only one can be in force on a day.",
    ]);
    expect(flaws(version(), version())).toHaveLength(1);
  });

  test("an end before the beginning", () => {
    expect(flaws(version("2026-01-02", "2026-01-01"))).toEqual([
      "rule 1 (review), inForce: It ends (2026-01-01) before it starts (2026-01-02).",
    ]);
    expect(flaws(version("2026-01-02", "2026-01-02"))).toEqual([]);
  });

  test("versions that are judged by different days", () => {
    expect(flaws(version("2026-01-01"), version(undefined, "2025-12-31", "event"))).toEqual([
      expect.stringContaining("rule 2 (review), inForce: Rule 1 has the same id"),
    ]);
  });

  test("a rule is stale after more than 180 days", () => {
    const warned = (days: number) =>
      checkRulebook({ ...UPWORK_RULES, rules: [REVIEW] }, addDays(REVIEW.checkedOn, days)).warnings;
    expect(STALE_AFTER_DAYS).toBe(180);
    expect(warned(179)).toEqual([]);
    expect(warned(180)).toEqual([]);
    expect(warned(181)).toEqual([
      { at: "rule 1 (review)", say: "Last checked on 5 Sep 2026, 181 days ago. Check the source again." },
    ]);
  });
});
