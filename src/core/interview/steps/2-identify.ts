import type { Case } from "../../case/case.ts";
import { isClientSide, isFixed, isFreelancerSide, isHourly, otherSide } from "../../case/facts.ts";
import { unlessNever } from "../../case/never.ts";
import { theirViewOf } from "../../letters/hearing.ts";
import { draftProblem } from "../../letters/problem.ts";
import type { AsTyped } from "../../text/command-text.ts";
import { count, oneLine, shorten } from "../../text/text.ts";
import { askWhether, guidanceFor, hasProblem, troublesFor } from "../../troubles/found.ts";
import { linesOf } from "../../troubles/guidance.ts";
import { namesDay } from "../../values/days.ts";
import { matterFor } from "./4-ask-questions.ts";
import { amountOf, costsNothing, problemOf } from "./known.ts";
import { listQuestion, type Step } from "./question.ts";

/** What a statement lacks, in words that say what to add. */
interface StatementGap {
  readonly id: "date" | "amount" | "opinion";
  readonly say: string;
}

const AMOUNT = /[$€£]\s?\d|\b\d[\d,]*(\.\d+)?\s?(usd|dollars?|hours?|h|%|percent)\b|\b\d[\d,]*\.\d\d\b/i;
const OPINION =
  /\b(unfair|scam(mer)?|fraud|dishonest|liars?|lied|lying|terrible|awful|horrible|ridiculous|unprofessional|rude|lazy|obviously|clearly|always|never|refuses? to)\b/gi;

/**
 * Points out what makes a statement weak: no date, no amount, words of opinion where a fact would stand.
 * In: a text; whether an amount is known from another answer. Out: the gaps, in reading order. It never blocks.
 */
export const gapsIn = (text: string, known: { readonly amount: boolean; readonly date: boolean }): StatementGap[] => {
  const whole = oneLine(text);
  const opinions = [...new Set((whole.match(OPINION) ?? []).map((word) => word.toLowerCase()))];
  return [
    ...(known.date || namesDay(whole)
      ? []
      : [{ id: "date" as const, say: "Your statement has no date. Add the day it happened." }]),
    ...(known.amount || AMOUNT.test(whole)
      ? []
      : [
          {
            id: "amount" as const,
            say: "Your statement has no amount. Add how much money or how many hours it is about.",
          },
        ]),
    ...(opinions.length === 0
      ? []
      : [
          {
            id: "opinion" as const,
            say: `These words are opinion, not fact: ${opinions.join(", ")}. Say what was done instead, with its day.`,
          },
        ]),
  ];
};

/** The kinds of problem that can arise on this side and contract. */
const problems = (c: Case): readonly string[] => {
  const money = isHourly(c) && !isFixed(c) ? ["hoursDisputed", "overbilled"] : [];
  const side = isClientSide(c)
    ? ["quality", "late", "scope", "overbilled", "refundAsked"]
    : isFreelancerSide(c)
      ? ["notPaid", "refundAsked", "scope", "quality", "late"]
      : ["notPaid", "refundAsked", "quality", "scope", "late", "overbilled"];
  return [...new Set([...side, ...money, ...OF_BOTH, ...troublesFor(c)])];
};

const OF_BOTH = ["silence", "endedEarly", "handover", "feedback", "account"];

const claims = listQuestion({
  list: "claims",
  ask: "Claim by claim: what was agreed, and what happened?",
  why: "A reader judges one point at a time: agreed, happened, proof.",
  how: "Make one claim for each point you can prove. Three good ones are better than ten.",
  label: (one) => shorten(one.agreed ?? one.happened ?? "not written yet", 60),
  items: [
    {
      field: "agreed",
      ask: "What was agreed?",
      why: "Everything else in this claim is compared with it.",
      how: "Use the words of the contract or message, if you can.",
    },
    {
      field: "agreedWhere",
      ask: "Where is that written?",
      why: "It tells you where the proof is.",
      hangsOn: ["agreed"],
    },
    {
      field: "agreedOn",
      ask: "When was it agreed?",
      why: "Later words can change earlier ones, so the order matters.",
      hangsOn: ["agreed", "agreedWhere"],
      when: (one) => one.agreedWhere !== "nowhere",
    },
    { field: "happened", ask: "How did it turn out?", why: "Next to what was agreed, the difference is easy to see." },
    {
      field: "happenedOn",
      ask: "When did it happen?",
      why: "Nobody can argue with a date.",
      hangsOn: ["happened"],
      unasked: (one) => namesDay(one.happened ?? ""),
    },
    {
      field: "cost",
      ask: "How much of the money is this about? (USD)",
      why: "With an amount for each claim, a reader can weigh them.",
      how: "Write 0 if it is not about money. Skip it if you cannot say.",
      hangsOn: ["happened"],
      unaskedCase: costsNothing,
    },
  ],
});

/** What the troubles and wishes that were told mean first. */
const toldLines = (c: Case, asTyped: AsTyped): string[] =>
  guidanceFor(c)
    .filter(({ isSure }) => isSure)
    .flatMap(({ row }) => linesOf(row.first, { c, asTyped }));

const PROBLEM_ADVICE: Step["advice"] = [
  {
    id: "problem-scope",
    at: "end",
    when: (c) => hasProblem(c, "scope"),
    say: "If the work has grown, put the milestone text next to the later request, each with its date. New work needs its own funded milestone first.",
  },
  {
    id: "problem-quality",
    at: "end",
    when: (c) => hasProblem(c, "quality"),
    say: (c) =>
      isHourly(c)
        ? "For hourly work Upwork does not judge quality. It looks at whether the hours belong to the contract."
        : "Upwork does not judge quality. Compare the work with the text of the milestone, point by point.",
  },
  {
    id: "problem-silence",
    at: "end",
    when: (c) => hasProblem(c, "silence"),
    say: "If the other side is silent, list your messages with their dates. Do not guess why.",
  },
  {
    id: "problem-hours",
    at: "end",
    when: (c) => hasProblem(c, "hoursDisputed") || hasProblem(c, "overbilled"),
    say: "Hours are judged by the Work Diary: screenshots, memos, activity. Name the days and segments you mean.",
  },
  {
    id: "problem-told",
    at: "end",
    when: (c) => toldLines(c, String).length > 0,
    say: (c, asTyped) => toldLines(c, asTyped).join(" "),
  },
  {
    id: "problem-perhaps",
    at: "end",
    when: (c) => guidanceFor(c).some(({ isSure }) => !isSure),
    say: (c) =>
      guidanceFor(c)
        .filter(({ isSure }) => !isSure)
        .map(askWhether)
        .join(" "),
  },
];

/** Step 2: a problem statement, and claims that can be shown. */
export const identify: Step = {
  id: "identify",
  number: 2,
  most: 7,
  title: "Identify the problem",
  goal: "A problem statement and a table of claims.",
  questions: [
    {
      id: "problem",
      ask: "What kind of problem is it?",
      why: "The proof you need and your options depend on it.",
      offers: problems,
      derive: problemOf,
    },
    {
      id: "alsoProblem",
      ask: "Is anything else wrong as well?",
      why: "You can choose more than one. The first is the main one.",
      offers: problems,
      // Told at the question before, by who has more than one.
      unasked: () => true,
    },
    {
      id: "problemOther",
      ask: "What would you call it, in a few words?",
      why: "It becomes the reason on the form.",
      when: (c) => c.answers.problem === "other",
    },
    {
      id: "disputedAmount",
      ask: "How much money is it about? (USD)",
      why: "What you can ask for, your options and the cost all depend on it.",
      how: "The amount before Upwork's fee.",
      hangsOn: ["want"],
      givenFor: matterFor,
      derive: amountOf,
    },
    {
      id: "noAmountWhy",
      ask: "Why is there no amount?",
      why: "If there is no amount, a reader needs to understand why.",
      how: "For example: it is about the handover of files.",
      // An amount that is to be confirmed is one.
      when: (c) => c.answers.disputedAmount === undefined && c.toConfirm?.disputedAmount === undefined,
    },
    claims,
    {
      // After the claims: its draft is made of them.
      id: "statement",
      ask: "The problem in one or two sentences: who, what, when, how much?",
      why: "It is the start of the explanation a specialist reads.",
      how: "Facts only: a date, an amount, what was agreed. Leave out what you think about it.",
      propose: draftProblem,
    },
    {
      id: "theirView",
      ask: (c) => `How would ${otherSide(c)} tell it?`,
      why: "Telling both sides fairly makes a good impression. It also shows which claim needs proof most.",
      how: "Write one line that they would agree with. On the next line, write your answer to it: a fact, and the exhibit that shows it.",
      // What they mind was told for the first message: it is not asked a second time.
      derive: theirViewOf,
    },
  ],
  advice: [
    {
      id: "facts-first",
      at: "begin",
      say: "Keep facts and opinions apart. A fact has a date, an amount or a place where it is written.",
    },
    {
      id: "statement-gaps",
      at: "end",
      when: (c) => c.answers.statement !== undefined && statementGaps(c).length > 0,
      say: (c) =>
        statementGaps(c)
          .map((gap) => gap.say)
          .join(" "),
    },
    {
      id: "claims-without-source",
      at: "end",
      when: (c) => c.claims.some((claim) => claim.agreedWhere === "spoken" || claim.agreedWhere === "nowhere"),
      say: "Some claims depend on words that were never written down. Ask the other side to confirm them in Upwork Messages, in one plain sentence.",
    },
    {
      id: "claims-undated",
      at: "end",
      when: (c) => c.claims.some((claim) => claim.happened !== undefined && claim.happenedOn === undefined),
      say: "Some claims have no date. Look for it in the contract or the messages and add it.",
    },
    ...PROBLEM_ADVICE,
  ],
  standing: (c) => {
    const weighed = c.answers.disputedAmount !== undefined || c.answers.noAmountWhy !== undefined;
    const dated = c.answers.statement !== undefined && !statementGaps(c).some((gap) => gap.id === "date");
    const done =
      c.answers.statement !== undefined &&
      (dated || c.answers.noAmountWhy !== undefined) &&
      weighed &&
      c.claims.length > 0;
    if (c.claims.length > 0) return { done, note: count(c.claims.length, "claim") };
    return { done, note: c.answers.statement === undefined ? "" : "no claim yet" };
  },
};

/** What the problem statement of a case lacks. The day and the amount may stand in answers beside it. */
const statementGaps = (c: Case) =>
  gapsIn(c.answers.statement ?? "", {
    amount: c.answers.disputedAmount !== undefined || c.answers.noAmountWhy !== undefined,
    date:
      unlessNever(c.answers.happenedOn) !== undefined ||
      c.claims.some((claim) => unlessNever(claim.happenedOn) !== undefined),
  });
