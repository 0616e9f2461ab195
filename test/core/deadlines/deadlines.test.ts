import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Deadline } from "../../../src/core/deadlines/deadline.ts";
import { count, isOver } from "../../../src/core/deadlines/deadline-math.ts";
import { deadlinesOf } from "../../../src/core/deadlines/deadlines.ts";
import { sayDue, sayLeft, sayMoment } from "../../../src/core/deadlines/format-deadline.ts";
import { isUrgent } from "../../../src/core/deadlines/urgency.ts";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { addDays } from "../../../src/core/values/days.ts";
import { anyPastDay } from "../../support/arbitraries.ts";
import { caseFrom, caseOf, STORIES } from "../../support/stories.ts";

const NOW = "2026-11-15T10:42:00Z";
const at = (now: string, zone = "UTC") => ({ now, zone });
const deadlines = (given: Record<string, unknown>, now = NOW, zone = "UTC"): Deadline[] =>
  deadlinesOf(replay(caseFrom(given)).applying, UPWORK_RULES, at(now, zone));
const one = (given: Record<string, unknown>, id: string, now = NOW): Deadline | undefined =>
  deadlines(given, now).find((deadline) => deadline.id === id);

/** A due as the tables write it: a day, a moment, or a question mark. */
const end = (deadline: Deadline | undefined): string =>
  deadline === undefined
    ? "none"
    : deadline.due.kind === "day"
      ? deadline.due.day
      : deadline.due.kind === "moment"
        ? deadline.due.instant
        : "?";

const freelancer = {
  role: "freelancer",
  contract: "fixed",
  contractBegan: "2026-09-01",
  contractState: "active",
  filed: "nothing",
};
const client = { ...freelancer, role: "client" };
const held = (more: object = {}) => ({
  milestones: [{ id: "m1", name: "Logo", amount: "800", money: "held", fundedOn: "2026-09-02", ...more }],
});
const released = (on: string) => ({
  milestones: [{ id: "m1", name: "Logo", amount: "800", money: "released", fundedOn: "2026-09-02", releasedOn: on }],
});
const ended = { contractState: "ended", endedBy: "them", endedOn: "2026-11-10" };
const filed = (what: string, on = "2026-11-10") => ({ filed: what, filedOn: on });
const hourly = { role: "client", contract: "hourly", contractState: "active", filed: "nothing" };
const week = { weeks: [{ id: "w1", monday: "2026-11-02", hours: 20, rate: "30" }] };

// Written from section 9 of the fact sheet. The last column is the answer, counted on a calendar.
const TABLE: readonly [string, Record<string, unknown>, string, string][] = [
  [
    "review of submitted work, 14 days",
    { ...freelancer, ...held({ submittedOn: "2026-11-03" }) },
    "review-m1",
    "2026-11-17",
  ],
  [
    "review begins anew with a new hand-in after changes",
    { ...freelancer, ...held({ submittedOn: "2026-11-08", changesAskedOn: "2026-11-05" }) },
    "review-m1",
    "2026-11-22",
  ],
  [
    "review stands still while changes are asked for",
    { ...freelancer, ...held({ submittedOn: "2026-11-03", changesAskedOn: "2026-11-05" }) },
    "review-m1",
    "none",
  ],
  [
    "answer to a refund request when the contract ended, 7 days",
    { ...freelancer, ...ended, ...held() },
    "refund-answer",
    "2026-11-17",
  ],
  [
    "answer to a refund request with a notice of its own",
    { ...freelancer, ...ended, ...held(), ...filed("refundAsked", "2026-11-11") },
    "refund-answer",
    "2026-11-18",
  ],
  [
    "no such deadline when no money is held",
    { ...freelancer, ...ended, ...released("2026-11-01") },
    "refund-answer",
    "none",
  ],
  [
    "the client's answer to a dispute, 5 days",
    { ...client, ...held(), ...filed("disputeByFreelancer") },
    "escrow-dispute-answer",
    "2026-11-15",
  ],
  [
    "end of assistance, 14 days",
    { ...client, ...held(), ...filed("disputeByFreelancer") },
    "assistance-end",
    "2026-11-24",
  ],
  [
    "both answer a mediation, 5 days",
    { ...client, ...released("2026-11-01"), ...filed("mediation") },
    "mediation-answer",
    "2026-11-15",
  ],
  [
    "start of a dispute of released money, 30 days",
    { ...client, ...released("2026-11-01") },
    "mediation-start-m1",
    "2026-12-01",
  ],
  [
    "demand arbitration, 7 days",
    { ...client, ...held(), ...filed("nonResolution") },
    "arbitration-demand",
    "2026-11-17",
  ],
  ["arbitration, about 30 days", { ...client, ...held(), ...filed("arbitration") }, "arbitration-length", "2026-12-10"],
  [
    "answer to a suggestion, 2 days",
    { ...freelancer, ...held(), ...filed("disputeByFreelancer"), proposalMade: true, proposalOn: "2026-11-12" },
    "suggestion-answer",
    "2026-11-14",
  ],
  ["hourly dispute, until Friday 23:59 UTC", { ...hourly, ...week }, "hours-dispute-w1", "2026-11-13T23:59:00Z"],
  [
    "diary fix, until Monday 11:59 UTC",
    { ...hourly, role: "freelancer", ...week },
    "diary-fix-w1",
    "2026-11-09T11:59:00Z",
  ],
  [
    "answer to an hourly dispute, 3 days",
    { ...hourly, role: "freelancer", ...week, ...filed("disputeByClient") },
    "hours-answer",
    "2026-11-13",
  ],
  [
    "claim for rejected hours, 5 days",
    { ...hourly, role: "freelancer", ...week, ...filed("hoursRejected") },
    "hours-claim",
    "2026-11-15",
  ],
  ["feedback, 14 days", { ...freelancer, ...ended }, "feedback", "2026-11-24"],
  ["reply to feedback, 28 days", { ...freelancer, ...ended }, "feedback-reply", "2026-12-08"],
  ["refund request, 180 days", { ...client, ...released("2026-11-01") }, "refund-request-m1", "2027-04-30"],
  ["dormancy, 90 days after the last milestone date", { ...freelancer, ...held() }, "dormancy", "2026-12-01"],
  [
    "a message waits for an answer, 7 days",
    { ...freelancer, contacts: [{ id: "c1", on: "2026-11-10", by: "them", gist: "Where is it?", answered: "no" }] },
    "message-reply-c1",
    "2026-11-17",
  ],
  [
    "notice of a delay, 24 hours before",
    { ...freelancer, ...held({ dueOn: "2026-11-20" }) },
    "delay-notice-m1",
    "2026-11-19",
  ],
  [
    "security period after a release, 5 days",
    { ...freelancer, ...released("2026-11-13") },
    "security-hold-m1",
    "2026-11-18",
  ],
  [
    "Any Hire: hours count as accepted after 4 business days",
    { ...hourly, contract: "anyHire", payBasis: "hourly", ...week },
    "any-hire-hours-w1",
    "2026-11-13",
  ],
  [
    "Any Hire: the review runs",
    { ...freelancer, contract: "anyHire", payBasis: "fixed", ...held({ submittedOn: "2026-11-03" }) },
    "any-hire-review-m1",
    "2026-11-17",
  ],
  [
    "Any Hire: the refund deadline runs",
    { ...freelancer, contract: "anyHire", payBasis: "fixed", ...ended, ...held() },
    "any-hire-refund-answer",
    "2026-11-17",
  ],
  [
    "Any Hire: no dispute deadline",
    { ...client, contract: "anyHire", payBasis: "fixed", ...held(), ...filed("disputeByFreelancer") },
    "escrow-dispute-answer",
    "none",
  ],
  [
    "Direct Contract of the freelancer: 7 days from the cancellation",
    { ...freelancer, contract: "directByFreelancer", payBasis: "fixed", ...ended, ...held() },
    "direct-refund-answer",
    "2026-11-17",
  ],
  [
    "Direct Contract of the freelancer, hourly: 3 days",
    {
      ...hourly,
      role: "freelancer",
      contract: "directByFreelancer",
      payBasis: "hourly",
      ...week,
      ...filed("disputeByClient"),
    },
    "direct-hours-answer",
    "2026-11-13",
  ],
  [
    "Direct Contract of the client: no dispute deadline",
    { ...freelancer, contract: "directByClient", payBasis: "fixed", ...ended, ...held() },
    "refund-answer",
    "none",
  ],
  [
    "Project Catalog follows the fixed price",
    { ...freelancer, contract: "catalog", ...ended, ...held() },
    "refund-answer",
    "2026-11-17",
  ],
  [
    "Project Catalog: requirements within 48 hours",
    { ...client, contract: "catalog", contractBegan: "2026-11-14", ...held() },
    "catalog-requirements",
    "2026-11-16",
  ],
  ["payroll: no dispute of hours", { ...hourly, contract: "payroll", ...week }, "hours-dispute-w1", "none"],
];

describe("each deadline ends on its day", () => {
  test.each(TABLE)("%s", (_what, given, id, expected) => {
    expect(end(one(given, id))).toBe(expected);
  });

  test.each(TABLE.filter(([, , , expected]) => /^\d{4}-\d\d-\d\d$/.test(expected)))(
    "%s: runs the day before and on the day, is over the day after",
    (_what, given, id, expected) => {
      expect(one(given, id, `${addDays(expected, -1)}T12:00:00Z`)?.state).toBe("running");
      expect(one(given, id, `${expected}T23:59:59Z`)?.state).toBe("running");
      expect(one(given, id, `${addDays(expected, 1)}T12:00:00Z`)?.state).toBe("over");
    },
  );

  test.each(TABLE.filter(([, , , expected]) => expected.endsWith("Z")))(
    "%s: to the minute",
    (_what, given, id, expected) => {
      expect(one(given, id, expected)?.state).toBe("running");
      expect(one(given, id, expected.replace("00Z", "01Z"))?.state).toBe("over");
    },
  );
});

describe("the case files", () => {
  test.each(STORIES.map((story) => story.name))("%s has the deadlines written beside it by hand", (name) => {
    const expected = JSON.parse(
      readFileSync(new URL(`../../cases/expected/deadlines/${name}.json`, import.meta.url), "utf8"),
    );
    const found = deadlinesOf(replay(caseOf(name)).applying, UPWORK_RULES, at(expected.now));
    const shown = Object.fromEntries(
      found.map((deadline) => [
        deadline.id,
        {
          ...(deadline.due.kind === "day"
            ? { day: deadline.due.day }
            : deadline.due.kind === "moment"
              ? { moment: deadline.due.instant }
              : { unknown: true }),
          state: deadline.state,
          who: deadline.actor,
        },
      ]),
    );
    expect(shown).toEqual(expected.deadlines);
  });
});

describe("zones and daylight saving", () => {
  const ZONES = ["America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"];
  test.each(ZONES)("the end of every deadline is the same in %s", (zone) => {
    for (const [, given, id, expected] of TABLE)
      expect(end(deadlines(given, NOW, zone).find((deadline) => deadline.id === id))).toBe(expected);
  });

  test.each([
    ["America/Los_Angeles", "Fri 13 Nov 2026, 23:59 UTC (Fri 13 Nov 2026, 15:59 your time)"],
    ["Asia/Kolkata", "Fri 13 Nov 2026, 23:59 UTC (Sat 14 Nov 2026, 05:29 your time)"],
    ["Pacific/Kiritimati", "Fri 13 Nov 2026, 23:59 UTC (Sat 14 Nov 2026, 13:59 your time)"],
    ["UTC", "Fri 13 Nov 2026, 23:59 UTC"],
  ])("a moment in %s", (zone, said) => {
    expect(sayMoment("2026-11-13T23:59:00Z", zone)).toBe(said);
  });

  test("both changes of daylight saving move the person's hour, not the moment, and no calendar day", () => {
    expect(sayMoment("2026-03-06T23:59:00Z", "America/Los_Angeles")).toContain("15:59 your time");
    expect(sayMoment("2026-03-13T23:59:00Z", "America/Los_Angeles")).toContain("16:59 your time");
    expect(sayMoment("2026-10-30T23:59:00Z", "America/Los_Angeles")).toContain("16:59 your time");
    expect(sayMoment("2026-11-06T23:59:00Z", "America/Los_Angeles")).toContain("15:59 your time");
    expect(count("2026-03-01", { kind: "days", days: 14 }, "unknown").due).toEqual({ kind: "day", day: "2026-03-15" });
    expect(count("2026-10-25", { kind: "days", days: 14 }, "unknown").due).toEqual({ kind: "day", day: "2026-11-08" });
  });

  test("a day is over when it is over everywhere, wherever the person is", () => {
    const due = { kind: "day", day: "2026-11-17" } as const;
    for (const zone of ["Pacific/Kiritimati", "UTC", "America/Los_Angeles"]) {
      expect(isOver(due, at("2026-11-18T11:59:59Z", zone))).toBe(false);
      expect(isOver(due, at("2026-11-18T12:00:00Z", zone))).toBe(true);
    }
  });
});

describe("honest about what is not known", () => {
  test("a contract older than the terms we know gives the nearest figure, marked, with why", () => {
    const old = one(
      { ...freelancer, contractBegan: "2026-07-19", ...held({ submittedOn: "2026-11-03" }) },
      "review-m1",
    );
    expect(end(old)).toBe("2026-11-17");
    expect(old?.assumed).toContain("2026-07-19");
    expect(
      one({ ...freelancer, contractBegan: "2026-07-20", ...held({ submittedOn: "2026-11-03" }) }, "review-m1")?.assumed,
    ).toBeUndefined();
    const unsaid = one({ ...freelancer, contractBegan: null, ...held({ submittedOn: "2026-11-03" }) }, "review-m1");
    expect(unsaid?.assumed).toContain("We do not know the day the contract started");
  });

  test("a missing day asks for it first, and names the question", () => {
    const deadline = one({ ...freelancer, contractState: "ended", endedBy: "them", ...held() }, "refund-answer");
    expect(deadline).toMatchObject({ state: "unknown", due: { kind: "unknown", key: "endedOn" } });
    expect(deadline && sayDue(deadline, "UTC")).toContain("We first need to know when Upwork sent the notice");
  });

  test("the date Upwork gave beats the rule, and is marked", () => {
    const deadline = one(
      { ...freelancer, ...ended, ...held(), dates: [{ clock: "refundAnswer", dueOn: "2026-11-19" }] },
      "refund-answer",
    );
    expect(deadline).toMatchObject({ due: { kind: "day", day: "2026-11-19" }, ownDate: true });
    expect(deadline && sayDue(deadline, "UTC")).toBe(
      "Thu 19 Nov 2026 (the date Upwork gave you; the hour is not known, so act a day early: Wed 18 Nov 2026)",
    );
  });

  test("an empty case has no deadline", () => {
    expect(deadlines({})).toEqual([]);
  });
});

describe("words", () => {
  const review = (now: string) => {
    const deadline = one({ ...client, ...held({ submittedOn: "2026-11-03" }) }, "review-m1", now);
    if (deadline === undefined) throw new Error("no deadline");
    return { left: sayLeft(deadline, at(now)), urgent: isUrgent(deadline, at(now)) };
  };
  test.each([
    ["2026-11-10T00:00:00Z", "7 days, 6 to be safe", false],
    ["2026-11-15T00:00:00Z", "2 days, 1 to be safe", true],
    ["2026-11-14T23:59:00Z", "3 days, 2 to be safe", false],
    ["2026-11-15T20:00:00Z", "2 days, 1 to be safe", true],
    ["2026-11-16T18:30:00Z", "1 day, act today to be safe", true],
    ["2026-11-16T23:40:00Z", "1 day, act today to be safe", true],
    ["2026-11-17T08:00:00Z", "today is the last day", true],
    ["2026-11-18T08:00:00Z", "yesterday was the last day", true],
    ["2026-11-18T12:00:00Z", "ended yesterday", false],
    ["2026-11-20T08:00:00Z", "ended 3 days ago", false],
  ])("at %s: %s", (now, left, urgent) => {
    expect(review(now)).toEqual({ left, urgent });
  });
});

describe("properties", () => {
  test("adding days and taking them away gives the day back", () => {
    fc.assert(
      fc.property(
        anyPastDay,
        fc.integer({ min: 0, max: 400 }),
        (day, days) => addDays(addDays(day, days), -days) === day,
      ),
    );
  });

  test("a later event never gives an earlier deadline", () => {
    const rules = UPWORK_RULES.rules.filter((rule) => rule.deadline !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...rules), anyPastDay, fc.integer({ min: 0, max: 400 }), (rule, day, later) => {
        if (rule.deadline === undefined) return true;
        const first = count(day, rule.deadline.length, rule.deadline.hour).due;
        const second = count(addDays(day, later), rule.deadline.length, rule.deadline.hour).due;
        const text = (due: typeof first) => (due.kind === "day" ? due.day : due.instant);
        return text(second) >= text(first);
      }),
    );
  });

  test("whatever the answers, deadlines are worked out without a throw, the running ones first", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STORIES.map((story) => story.name)),
        fc.integer({ min: -400, max: 400 }),
        (name, days) => {
          const found = deadlinesOf(
            replay(caseOf(name)).applying,
            UPWORK_RULES,
            at(`${addDays("2026-11-15", days)}T10:00:00Z`),
          );
          const ranks = found.map((deadline) => ["running", "unknown", "over"].indexOf(deadline.state));
          expect([...ranks].sort()).toEqual(ranks);
        },
      ),
    );
  });
});

describe("handed in and asked to change on one day", () => {
  const both = (more: object = {}) =>
    ({ ...freelancer, ...held({ submittedOn: "2026-11-03", changesAskedOn: "2026-11-03", ...more }) }) as const;

  test("the order is asked, and until it is told the review is unknown, with the day that is safe", () => {
    const review = one(both(), "review-m1");
    expect(review).toMatchObject({ state: "unknown", due: { kind: "unknown", key: "milestones.m1.cameLast" } });
    expect(review && sayDue(review, "UTC")).toBe(
      "If the hand-in came last: Tue 17 Nov 2026 (the hour is not known). The work was handed in and changes were asked for on the same day. We first need to know which came last.",
    );
  });

  test.each([
    ["handIn", "2026-11-17"],
    ["changes", undefined],
  ])("%s came last: the review ends on %s", (cameLast, expected) => {
    const review = one(both({ cameLast }), "review-m1");
    if (expected === undefined) expect(review).toBeUndefined();
    else expect(end(review)).toBe(expected);
  });

  test.each([
    ["2026-11-02", true],
    ["2026-11-04", false],
  ])("changes asked for on %s: the days tell", (changesAskedOn, runs) => {
    const review = one({ ...freelancer, ...held({ submittedOn: "2026-11-03", changesAskedOn }) }, "review-m1");
    expect(review !== undefined).toBe(runs);
  });

  test("it is a question only then", () => {
    const keys = (given: Record<string, unknown>) => currentQuestionsOf(caseFrom(given)).map((asking) => asking.key);
    expect(keys(both())).toContain("milestones.m1.cameLast");
    expect(keys({ ...freelancer, ...held({ submittedOn: "2026-11-03", changesAskedOn: "2026-11-04" }) })).not.toContain(
      "milestones.m1.cameLast",
    );
  });
});

describe("something on the last day itself", () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ["a review", { ...freelancer, ...held({ submittedOn: "2026-11-03" }) }, "review-m1", "2026-11-17"],
    ["an answer to the notice", { ...freelancer, ...ended, ...held() }, "refund-answer", "2026-11-17"],
  ])("%s is not over on it, and is on the day after", (_what, given, id, last) => {
    const due = one(given, id);
    const day = end(due);
    expect(day).toBe(last);
    expect(one(given, id, `${day}T23:59:00Z`)?.state).toBe("running");
    expect(one(given, id, `${addDays(day, 1)}T12:00:00Z`)?.state).toBe("over");
  });
});

const ENDED = {
  contract: "fixed",
  contractState: "ended",
  endedOn: "2026-11-10",
  filed: "nothing",
  milestones: [{ name: "Book", amount: 450, money: "held" }],
};

test.each<[string, Record<string, unknown>, boolean]>([
  ["a client who ended it", { role: "client", endedBy: "me" }, true],
  ["a client, and the freelancer ended it", { role: "client", endedBy: "them" }, false],
  ["a client, and Upwork ended it", { role: "client", endedBy: "upwork" }, false],
  ["a freelancer whose client ended it", { role: "freelancer", endedBy: "them" }, true],
  ["a freelancer who ended it", { role: "freelancer", endedBy: "me" }, false],
])("only an ending by the client sends the notice about held money: %s", (_name, said, runs) => {
  const { applying } = replay(caseFrom({ ...ENDED, ...said }));
  const deadlines = deadlinesOf(applying, UPWORK_RULES, { now: "2026-11-11T12:00:00Z", zone: "UTC" });
  expect(deadlines.some((one) => one.rule.id === "refund-answer")).toBe(runs);
});
