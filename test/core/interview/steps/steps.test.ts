import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import { listFields } from "../../../../src/core/case/lists.ts";
import { clearAnswer } from "../../../../src/core/interview/edit.ts";
import { progressOf } from "../../../../src/core/interview/progress.ts";
import { currentQuestionsOf } from "../../../../src/core/interview/questions-view.ts";
import { isEachQuestion, isListQuestion } from "../../../../src/core/interview/replay.ts";
import { gapsIn } from "../../../../src/core/interview/steps/2-identify.ts";
import { LESSONS, lessonsOf } from "../../../../src/core/interview/steps/8-learn.ts";
import { STEPS, stepOf } from "../../../../src/core/interview/steps/all.ts";
import { adviceFor, type ItemQuestion, type StepId } from "../../../../src/core/interview/steps/question.ts";
import { asInstalled } from "../../../support/look.ts";
import { ALL_QUESTIONS, answered, caseFrom, caseOf, emptyCase, STORIES } from "../../../support/stories.ts";

test("the steps stand in their order, and every question and advice has a name of its own", () => {
  expect(STEPS.map((step) => `${step.number} ${step.title}`)).toEqual([
    "0 First, the facts",
    "1 Communicate calmly",
    "2 Identify the problem",
    "3 Seek common ground",
    "4 Escalate if necessary",
    "5 Provide documentation",
    "6 Cooperate with Upwork",
    "7 Remain professional",
    "8 Learn from the experience",
  ]);
  expect(new Set(ALL_QUESTIONS).size).toBe(ALL_QUESTIONS.length);
  const advice = STEPS.flatMap((step) => step.advice.map((one) => one.id));
  expect(new Set(advice).size).toBe(advice.length);
});

test("every field of every list is asked for", () => {
  const questions = STEPS.flatMap((step) => step.questions);
  for (const question of questions.filter(isListQuestion)) {
    const later = questions.filter(isEachQuestion).filter((one) => one.each === question.list);
    const items = [...question.items, ...later.map((one) => one.question)] as unknown as readonly ItemQuestion[];
    expect(items.map((one) => one.field as string).sort()).toEqual(
      // The number of a milestone is what Upwork's papers say: it is asked of nobody.
      Object.keys(listFields[question.list])
        .filter((field) => field !== "number")
        .sort(),
    );
  }
});

test("in every story each question says what it asks and why, in words made from the case", () => {
  for (const story of STORIES) {
    for (const asking of currentQuestionsOf(caseOf(story.name))) {
      expect(asking.ask, asking.key).toMatch(/[?.…)]$/);
      expect(`${asking.ask} ${asking.why} ${asking.how ?? ""}`, asking.key).not.toMatch(/undefined|NaN| {2}/);
      expect(asking.why, asking.key).toMatch(/[.?]$/);
    }
  }
});

interface Situation {
  readonly situation: string;
  readonly of: Case;
  readonly step: StepId;
  readonly begin: readonly string[];
  readonly end: readonly string[];
}

const held = caseOf("freelancer-ended-money-held");

const SITUATIONS: readonly Situation[] = [
  {
    situation: "words that point to a trouble with a row of its own",
    of: caseFrom({
      role: "freelancer",
      contract: "fixed",
      problem: "other",
      problemOther: "a chargeback after approval",
    }),
    step: "identify",
    begin: ["facts-first"],
    end: ["problem-perhaps"],
  },
  { situation: "nothing is known", of: emptyCase(), step: "intake", begin: [], end: ["intake-own-date-wins"] },
  {
    situation: "nothing is known",
    of: emptyCase(),
    step: "communicate",
    begin: ["on-upwork", "no-apology"],
    end: [],
  },
  { situation: "nothing is known", of: emptyCase(), step: "learn", begin: ["at-the-end"], end: [] },
  {
    situation: "Any Hire",
    of: caseOf("any-hire"),
    step: "intake",
    begin: [],
    end: ["intake-outside", "intake-own-date-wins"],
  },
  {
    situation: "Any Hire",
    of: caseOf("any-hire"),
    step: "escalate",
    begin: ["diary-judges", "no-programme"],
    end: ["one-shot", "no-feedback-ask"],
  },
  {
    situation: "payroll",
    of: caseFrom({ role: "client", contract: "payroll" }),
    step: "intake",
    begin: [],
    end: ["intake-payroll", "intake-own-date-wins"],
  },
  {
    situation: "freelancer, money held",
    of: held,
    step: "communicate",
    begin: ["on-upwork", "keep-going-filing", "no-apology"],
    end: ["heated"],
  },
  {
    situation: "freelancer, money held",
    of: held,
    step: "common-ground",
    begin: ["interests", "share-done"],
    end: ["no-feedback-trade", "on-platform"],
  },
  {
    situation: "freelancer, contract ended, dispute chosen",
    of: held,
    step: "escalate",
    begin: ["nobody-judges", "released-agreement"],
    end: ["feedback-first", "one-shot", "no-feedback-ask"],
  },
  {
    situation: "the same as the client",
    of: answered(held, "role", "client"),
    step: "escalate",
    begin: ["nobody-judges", "released-agreement"],
    // A client cannot open this kind of dispute: the route is put aside, and with it what its form needs.
    end: ["no-chargeback", "no-feedback-ask"],
  },
  {
    situation: "client, money released",
    of: caseOf("client-released-poor-work"),
    step: "common-ground",
    begin: ["interests", "share-done", "released-money"],
    end: ["no-feedback-trade", "on-platform", "limits-cross"],
  },
  {
    situation: "client, thinks of a chargeback",
    of: caseOf("client-released-poor-work"),
    step: "professional",
    begin: ["never"],
    end: ["anger-chargeback"],
  },
  {
    situation: "hours",
    of: caseOf("client-hourly"),
    step: "common-ground",
    begin: ["interests", "hours-agreed"],
    end: ["no-feedback-trade", "on-platform"],
  },
  {
    situation: "the target lies beyond the walk-away figure",
    of: answered(caseOf("client-hourly"), "target", "300.00"),
    step: "common-ground",
    begin: ["interests", "hours-agreed"],
    end: ["no-feedback-trade", "on-platform", "floor-above-target"],
  },
  ...(
    [
      ["freelancer-scope-grew", ["claims-without-source", "problem-scope"]],
      ["client-released-poor-work", ["problem-quality"]],
      ["freelancer-silence-after-submission", ["problem-silence"]],
      ["freelancer-hours-disputed", ["problem-hours"]],
      ["client-hourly", ["problem-hours"]],
      ["any-hire", ["problem-told"]],
      ["freelancer-feedback-threat", ["claims-without-source", "problem-told"]],
      ["client-money-held-late", []],
    ] as const
  ).map(
    ([story, end]): Situation => ({
      situation: story,
      of: caseOf(story),
      step: "identify",
      begin: ["facts-first"],
      end,
    }),
  ),
  {
    situation: "a statement with no date and with opinion",
    of: answered(caseOf("client-money-held-late"), "statement", "He always delivers late."),
    step: "identify",
    begin: ["facts-first"],
    end: ["statement-gaps"],
  },
  {
    situation: "a claim has no day",
    of: clearAnswer(held, "claims.c1.happenedOn"),
    step: "identify",
    begin: ["facts-first"],
    end: ["claims-undated"],
  },
  {
    situation: "proof from outside, an exhibit without a claim",
    of: caseOf("agency-milestones"),
    step: "document",
    begin: ["where-to-look", "originals"],
    end: ["outside-proof", "unused-exhibits"],
  },
  {
    situation: "a claim without proof that is relied on",
    of: answered(caseOf("freelancer-scope-grew"), "notReliedOn", []),
    step: "document",
    begin: ["where-to-look", "originals"],
    end: ["bare-claims"],
  },
  {
    situation: "a proposal above the walk-away figure, a request open",
    of: caseOf("freelancer-scope-grew"),
    step: "cooperate",
    begin: ["answer-all", "due-now"],
    end: ["proposal-within-floor", "proposal-nature"],
  },
  {
    situation: "a proposal below the walk-away figure",
    of: caseOf("agency-milestones"),
    step: "cooperate",
    begin: ["answer-all"],
    end: ["proposal-below-floor", "proposal-nature"],
  },
  {
    situation: "the case is over",
    of: caseOf("catalog-project"),
    step: "learn",
    begin: [],
    end: ["lessons"],
  },
];

test.each(SITUATIONS)("advice in step $step: $situation", ({ of, step, begin, end }) => {
  expect(adviceFor(stepOf(step), of, "begin", asInstalled).map((one) => one.id)).toEqual(begin);
  const said = adviceFor(stepOf(step), of, "end", asInstalled).map((one) => one.id);
  // How to have a draft again is said wherever one was kept.
  expect(said.filter((id) => !id.startsWith("kept-"))).toEqual(end);
});

test.each<[StepId, string, string, Case]>([
  ["communicate", "message", "Your message", caseFrom({ message: "Hello" })],
  ["common-ground", "offer", "Your offer", caseFrom({ offerAmount: "5", offerText: "Hello" })],
  ["cooperate", "answer", "Your answer", caseFrom({ requests: [{ what: "Send it", reply: "Here", answer: "Hello" }] })],
  ["professional", "reply", "Your reply", caseFrom({ feedbackReceived: true, feedbackReply: "It was done." })],
])("step %s says how to have its draft again", (step, kind, what, c) => {
  const said = adviceFor(stepOf(step), c, "end", asInstalled).find(({ id }) => id === `kept-${kind}`)?.text;
  expect(said).toBe(`${what} is kept. Have it again, to copy, with dispute-coach draft ${kind} ${c.id}`);
  expect(adviceFor(stepOf(step), emptyCase(), "end", asInstalled).map(({ id }) => id)).not.toContain(`kept-${kind}`);
});

test("every advice is said in some story or situation, and no advice has a gap in it", () => {
  const cases = [...STORIES.map((story) => caseOf(story.name)), ...SITUATIONS.map((one) => one.of)];
  const said = cases.flatMap((c) =>
    STEPS.flatMap((step) => [...adviceFor(step, c, "begin", asInstalled), ...adviceFor(step, c, "end", asInstalled)]),
  );
  for (const { id, text } of said) expect(text, id).not.toMatch(/undefined|NaN| {2}|\(\)|: [.;]/);
  const ids = new Set(said.map((one) => one.id));
  const unsaid = STEPS.flatMap((step) => step.advice.map((one) => one.id)).filter((id) => !ids.has(id));
  expect(unsaid).toEqual([]);
});

test("advice is made from the case", () => {
  const text = (of: Case, step: StepId, id: string) =>
    [...adviceFor(stepOf(step), of, "begin", asInstalled), ...adviceFor(stepOf(step), of, "end", asInstalled)].find(
      (one) => one.id === id,
    )?.text;
  expect(text(caseOf("client-released-poor-work"), "cooperate", "due-now")).toBe(
    "Not answered yet: Send the files that do not match (due 17 Nov 2026).",
  );
  expect(text(held, "document", "where-to-look")).toBe(
    "Look for: the milestone text on the contract page; the hand-in under Submit Work; approvals and promises in Upwork Messages; Upwork's notice that the contract ended.",
  );
  expect(text(caseOf("agency-milestones"), "cooperate", "proposal-below-floor")).toBe(
    "The proposal, 900.00 USD, is beyond your walk-away figure of 1,400.00 USD.",
  );
});

describe("where a step stands", () => {
  const rows: readonly (readonly [what: string, of: Case, step: StepId, done: boolean, note: string])[] = [
    ["nothing is known", emptyCase(), "intake", false, ""],
    [
      "the first three facts are known",
      caseFrom({ role: "client", contract: "hourly", contractState: "active" }),
      "intake",
      true,
      "",
    ],
    ["no contact, no message", emptyCase(), "communicate", false, ""],
    ["a message is drafted", caseFrom({ message: "Hello" }), "communicate", false, "message drafted, not sent"],
    ["a message is sent", held, "communicate", true, "message sent 12 Nov 2026"],
    [
      "there was no answer",
      caseOf("freelancer-silence-after-submission"),
      "communicate",
      true,
      "wrote 10 Nov 2026, no answer",
    ],
    [
      "no contact, for a reason",
      caseOf("any-hire"),
      "communicate",
      true,
      "no contact: The client's account was closed on 3…",
    ],
    [
      "a statement without a claim",
      caseFrom({ statement: "Paid 5.00 USD on 3 Nov 2026." }),
      "identify",
      false,
      "no claim yet",
    ],
    ["a statement and claims", held, "identify", true, "3 claims"],
    ["a reason instead of an amount", caseOf("freelancer-feedback-threat"), "identify", true, "2 claims"],
    ["an offer was made", held, "common-ground", true, "1 offer"],
    ["no offer, for a reason", caseOf("any-hire"), "common-ground", true, "no offer, with a reason"],
    [
      "an offer is drafted",
      caseFrom({ offerTerms: "a fix", offerText: "My offer" }),
      "common-ground",
      false,
      "offer drafted, not sent",
    ],
    ["a route is chosen", caseOf("any-hire"), "escalate", true, "report feedback or conduct to Upwork"],
    ["it is settled", caseOf("catalog-project"), "escalate", true, "settled"],
    ["every claim has proof", held, "document", true, "5 exhibits"],
    ["a claim has none, and is not relied on", caseOf("freelancer-scope-grew"), "document", true, "4 exhibits"],
    [
      "a claim has none",
      answered(caseOf("freelancer-scope-grew"), "notReliedOn", []),
      "document",
      false,
      "1 claim has no proof yet",
    ],
    ["nothing was asked", held, "cooperate", true, "nothing asked so far"],
    ["a request is open", caseOf("freelancer-hours-disputed"), "cooperate", false, "1 request to answer"],
    ["a proposal is open", caseOf("freelancer-direct-contract"), "cooperate", false, "a proposal to decide"],
    ["all is answered", caseOf("agency-milestones"), "cooperate", true, "1 request answered, proposal declined"],
    ["read again", held, "professional", true, "read again"],
    [
      "angry, not read once more",
      caseOf("client-released-poor-work"),
      "professional",
      false,
      "wait a day before you write",
    ],
    ["not read once more", caseFrom({ inAnger: [] }), "professional", false, "texts to read again"],
    ["still open, a lesson", caseOf("freelancer-silence-after-submission"), "learn", false, "1 lesson"],
    ["over, with lessons", caseOf("catalog-project"), "learn", true, "4 lessons"],
    ["over, without", caseFrom({ outcome: "dropped" }), "learn", false, "no lesson yet"],
  ];
  test.each(rows)("%s", (_what, of, step, done, note) => {
    expect(stepOf(step).standing(of)).toEqual({ done, note });
  });

  test("done, begun or open, by its rule and by what was answered or left for later", () => {
    const last = (of: Case) => {
      const { state, answered: given, total } = progressOf(of).at(-1) ?? {};
      return { state, given, total };
    };
    // The lessons are asked once the dispute is over.
    expect(last(emptyCase())).toEqual({ state: "open", given: 0, total: 0 });
    const over = { outcome: "dropped", outcomeOn: null, outcomeAmount: null };
    expect(last(caseFrom({ ...over, keep: null }))).toMatchObject({ given: 4, total: 6 });
    expect(last(caseFrom({ ...over, keep: null, causes: [] }))).toEqual({ state: "begun", given: 5, total: 6 });
    expect(last(caseOf("catalog-project"))).toEqual({ state: "done", given: 6, total: 6 });
    expect(progressOf(held).map((one) => one.state)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "done",
      "done",
      "done",
      "begun",
    ]);
  });
});

test("each cause has a lesson, and the person's own words follow as sentences", () => {
  const causes = Object.keys(LESSONS);
  const c = caseFrom({ causes, prevention: "a test written down", keep: "The list of pages." });
  expect(lessonsOf(c).slice(-2)).toEqual(["A test written down.", "Keep: the list of pages."]);
  expect(lessonsOf(c)).toHaveLength(causes.length + 2);
  expect(lessonsOf(caseFrom({ causes: ["other"] }))).toEqual([]);
});

test.each([
  ["It was late.", false, ["date", "amount"]],
  ["It was due on 3 Nov 2026, 5 hours were billed.", false, []],
  ["It was due on 3 Nov 2026.", true, []],
  ["800.00 USD are held since 2026-11-03.", false, []],
  ["They obviously lied, it is unfair: $50 on Nov 3rd.", false, ["opinion"]],
  ["", false, ["date", "amount"]],
])("%j lacks %j", (text, amount, gaps) => {
  expect(gapsIn(text, { amount, date: false }).map((gap) => gap.id)).toEqual(gaps);
});
