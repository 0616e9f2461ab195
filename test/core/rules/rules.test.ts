import { describe, expect, test } from "vitest";
import { LEFT_OUT } from "../../../scripts/rulebook/left-out.ts";
import { type RuleId, UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { type Rule, rulebookSchema } from "../../../src/core/rules/rows/rule.ts";
import { ruleById } from "../../../src/core/rules/rulebook.ts";

const { rules } = UPWORK_RULES;

// Written by hand from the fact sheet (sections 1 to 6 and 9), not from the data: id, length, who, does the source give UTC.
const DEADLINES: readonly (readonly [id: string, length: string, who: Rule["who"], hour?: "utc" | "midnight"])[] = [
  ["review", "14 days", "client"],
  ["refund-answer", "7 days", "freelancer"],
  ["escrow-dispute-answer", "5 days", "client"],
  ["mediation-answer", "5 days", "both"],
  ["mediation-start", "30 days", "client"],
  ["suggestion-answer", "2 days", "both"],
  ["assistance-end", "14 days", "upwork"],
  ["arbitration-demand", "7 days", "both"],
  ["arbitration-length", "30 days", "arbitrator"],
  ["arbitration-award", "14 days", "arbitrator"],
  ["diary-fix", "weekday 1 11:59", "freelancer", "utc"],
  ["hours-dispute", "weekday 5 23:59", "client", "utc"],
  ["hours-answer", "3 days", "freelancer"],
  ["hours-decision", "1 businessDays", "upwork"],
  ["hours-claim", "5 days", "freelancer"],
  ["hours-refund", "3 days", "upwork"],
  // "Midnight UTC of day 14" has two readings (docs/decisions/0009-the-rulebook.md), so it stays a day, with its hour.
  ["feedback", "14 days", "both", "midnight"],
  ["feedback-reply", "28 days", "both"],
  ["feedback-report", "7 businessDays", "upwork"],
  ["refund-request", "180 days", "client"],
  ["refund-request-support", "365 days", "client"],
  ["dormancy", "90 days", "client"],
  ["dormancy-notice", "7 days", "client"],
  ["dormancy-answer", "7 days", "freelancer"],
  ["message-reply", "7 days", "freelancer"],
  ["delay-notice", "24 hours", "freelancer"],
  ["security-hold", "5 days", "freelancer"],
  ["held-refund-arrival", "5 businessDays", "client"],
  ["refund-arrival", "5 businessDays", "client"],
  ["any-hire-hours", "4 businessDays", "client"],
  ["any-hire-review", "14 days", "client"],
  ["any-hire-refund-answer", "7 days", "freelancer"],
  ["direct-refund-answer", "7 days", "freelancer"],
  ["direct-hours-answer", "3 days", "freelancer"],
  ["catalog-requirements", "48 hours", "client"],
  ["catalog-cancel", "24 hours", "freelancer"],
  ["catalog-client-cancel", "24 hours", "client"],
];

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  route: [
    ...["escrow-dispute", "mediation", "arbitration", "ask-changes", "refund-request-route", "give-refund"],
    ...["end-and-refund", "partial-release", "hourly-dispute", "hourly-answer", "rejected-hours", "report-feedback"],
    ...["joint-instruction", "freelancer-ends", "bonus-final", "window-missed", "enterprise-excluded"],
    ...["any-hire-excluded", "direct-client-excluded", "direct-freelancer-included", "payroll-no-dispute"],
    ...["unfunded-work", "hourly-quality", "off-platform-excluded", "programme-only"],
  ],
  money: [
    ...["held-neither-pays", "held-one-pays", "held-payer-fee-back", "released-neither-pays", "released-one-pays"],
    ...["arbitration-amount-limit", "hourly-cap", "hourly-protected-rate", "hourly-conditions", "hourly-excluded"],
    "chargeback-effect",
  ],
  fee: [
    ...["arbitration-fee", "arbitration-hearing", "service-fee", "service-fee-enterprise", "service-fee-direct"],
    ...["fee-rounding", "fee-refunded", "client-marketplace-fee", "business-plus-fee", "initiation-fee"],
    ...["client-fees-after-refund", "initiation-fee-after-refund", "direct-client-monthly-fee", "conversion-fee"],
    "taxes",
  ],
  conduct: [
    ...["feedback-as-weapon", "feedback-ask-in-dispute", "feedback-first", "feedback-correction"],
    ...["off-platform-pay", "off-platform-contact", "abuse", "private-data", "false-billing", "chargeback"],
    "claims-outside",
  ],
  form: [
    ...["form-escrow-ended", "form-escrow-active", "form-escrow-answer", "form-end-and-refund", "form-refund-request"],
    ...["form-hourly-dispute", "form-hourly-answer", "form-mediation", "form-arbitration-files"],
  ],
  fact: ["feedback-double-blind", "job-success-score"],
};

const NUMBERS: Readonly<Record<string, Rule["numbers"]>> = {
  "arbitration-fee": { perPartyCents: 33750, bothCents: 67500, claimLimitCents: 2000000 },
  "arbitration-hearing": { hearingCents: 45000 },
  "hourly-cap": { capCents: 250000, capHours: 50 },
  "service-fee": { minPercent: 0, maxPercent: 15 },
  "service-fee-enterprise": { percent: 10 },
  "service-fee-direct": { byFreelancerPercent: 5, byClientPercent: 0, anyHirePercent: 0 },
  "client-marketplace-fee": { maxPercent: 7.99, bankPercent: 3 },
  "business-plus-fee": { maxPercent: 10, achPercent: 8 },
  "initiation-fee": { minCents: 99, maxCents: 1499 },
  "direct-client-monthly-fee": { monthCents: 4900 },
  "conversion-fee": { minCents: 100000, maxCents: 5000000, percent: 13.5, hours: 2080, months: 24 },
};

/** The days on which sources were read, by a part of the title, from section 0 of the fact sheet. */
const READ: readonly (readonly [RegExp, string])[] = [
  [/, Upwork Legal( Center)?$/, "2026-08-05"],
  [/^Arbitration$/, "2026-08-28"],
  [/^Fixed-Price Protection$/, "2026-09-02"],
  [/^Review and pay for fixed-price/, "2026-09-05"],
  [/^How Hourly Payment Protection works$/, "2026-04-20"],
  [/^Request a refund from the freelancer/, "2026-09-25"],
  [/^What is the Client Marketplace Fee$/, "2026-09-25"],
];

const sayLength = (rule: Rule | undefined): string => {
  const length = rule?.deadline?.length;
  if (length === undefined) return "none";
  if (length.kind === "weekMoment") return `weekday ${length.weekday} ${length.time}`;
  return length.kind === "hours" ? `${length.hours} hours` : `${length.days} ${length.kind}`;
};

describe("the pack", () => {
  test("fits its schema", () => {
    expect(rulebookSchema().parse(UPWORK_RULES)).toEqual(UPWORK_RULES);
  });

  const deadlines = DEADLINES.map(([id, length, who, hour = "unknown"]) => ({ id, length, who, hour }));
  test.each(deadlines)("deadline $id: $length, $who", ({ id, length, who, hour }) => {
    const rule = ruleById(UPWORK_RULES, id as RuleId);
    expect(rule).toMatchObject({ topic: "deadline", who, deadline: { hour } });
    expect(sayLength(rule)).toBe(length);
  });

  test("has no deadline that is not in the table above", () => {
    const known = new Set(DEADLINES.map(([id]) => id));
    expect(rules.filter((rule) => rule.topic === "deadline" && !known.has(rule.id))).toEqual([]);
  });

  test.each(Object.entries(OTHERS))("has the rules that other code relies on: %s", (topic, ids) => {
    for (const id of ids) expect(ruleById(UPWORK_RULES, id as RuleId), id).toMatchObject({ topic });
  });

  test.each(Object.entries(NUMBERS))("numbers of %s", (id, numbers) => {
    expect(ruleById(UPWORK_RULES, id as RuleId)?.numbers).toEqual(numbers);
  });

  test.each([
    ["review", "high"],
    ["escrow-dispute-answer", "high"],
    ["mediation-answer", "medium"],
    ["suggestion-answer", "medium"],
    ["assistance-end", "medium-high"],
    ["hours-claim", "medium-high"],
    ["refund-request", "medium"],
    ["message-reply", "medium"],
    ["delay-notice", "medium"],
    ["held-payer-fee-back", "low"],
    ["feedback-ask-in-dispute", "low"],
    ["client-marketplace-fee", "medium"],
    ["direct-freelancer-included", "medium"],
  ])("confidence of %s is %s", (id, confidence) => {
    expect(ruleById(UPWORK_RULES, id as RuleId)?.confidence).toBe(confidence);
  });

  test.each([
    ["escrow-dispute-answer", /5 business days/],
    ["assistance-end", /30 days/],
    ["hours-answer", /suspended/],
    ["hours-decision", /4 business days/],
    ["hours-dispute", /00:00 UTC/],
    ["arbitration-fee", /291/],
    ["arbitration-fee", /winner gets the arbitration fee back/],
    ["arbitration-demand", /suspended and loses/],
    ["escrow-dispute", /client or freelancer/],
    ["mediation-start", /non-disputable/],
    ["refund-request", /365/],
    ["client-marketplace-fee", /3 % or 5 %/],
    ["client-fees-after-refund", /includes Upwork fees/],
    ["initiation-fee-after-refund", /not refundable/],
    ["job-success-score", /unhappy outcome/],
  ])("section 10: %s names what disagrees", (id, says) => {
    expect(ruleById(UPWORK_RULES, id as RuleId)?.disagrees?.some((one) => says.test(one.says) && one.take !== "")).toBe(
      true,
    );
  });
});

describe("the sources", () => {
  test("are public pages with a title; no private note is cited", () => {
    for (const rule of rules)
      for (const source of rule.sources) {
        expect(source.title.trim().length, rule.id).toBeGreaterThan(3);
        expect(JSON.stringify(source), rule.id).not.toMatch(
          /\bG[1-5]\b|\bL2\b|research note|channel review|curated|memo validation|competitor|auditor/i,
        );
      }
  });

  test("say their age", () => {
    for (const rule of rules) for (const source of rule.sources) expect(source.age, rule.id).toBeTruthy();
  });

  test("checked on: the newest day on which one of them is known to have been read, else the day of the captures", () => {
    for (const rule of rules) {
      // The pages on troubles beyond the dispute were all read on one day, after the others.
      if (rule.checkedOn === "2026-11-29") continue;
      const known = rule.sources.flatMap((source) => [
        ...READ.flatMap(([title, day]) => (title.test(source.title) ? [day] : [])),
        ...(/read (\d{4}-\d\d-\d\d)/.exec(source.age ?? "")?.slice(1) ?? []),
      ]);
      expect(rule.checkedOn, rule.id).toBe(known.sort().at(-1) ?? "2026-10-05");
    }
  });
});

describe("the words", () => {
  test("says ends as a sentence; phrases of a deadline can be built into one", () => {
    for (const rule of rules) {
      expect(rule.says, rule.id).toMatch(/^[A-Z0-9(].*[.]$/);
      expect(rule.title, rule.id).not.toMatch(/[.]$/);
      const { deadline } = rule;
      if (deadline === undefined) continue;
      for (const phrase of [deadline.from, deadline.missed, deadline.act]) {
        expect(phrase, rule.id).toMatch(/^([a-z]|Upwork\b)/);
        expect(phrase, rule.id).not.toMatch(/[.!?]$|\. /);
      }
    }
  });

  test("what was left out has a reason and a section", () => {
    for (const one of LEFT_OUT) {
      expect(one.what).not.toBe("");
      expect(one.section).toMatch(/^\d/);
      expect(one.why).toMatch(/[.]$/);
    }
  });
});
