import type { Case } from "../../case/case.ts";
import { isFreelancerSide } from "../../case/facts.ts";
import { listFields } from "../../case/lists.ts";
import { unlessNever } from "../../case/never.ts";
import { happeningsOf } from "../../happenings/happenings.ts";
import { awaitingOwnAnswer } from "../../happenings/matters.ts";
import { askedByNotice, openRequests } from "../../happenings/open-requests.ts";
import { draftAnswer } from "../../letters/reply.ts";
import { count, shorten } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import {
  isBeforeMediation,
  isDayNamed,
  isForReview,
  isProposed,
  isSuggestedSince,
  isWithoutUpwork,
  proposedAmount,
  proposedOn,
} from "./known.ts";
import { kept, listQuestion, type Step } from "./question.ts";

const requests = listQuestion({
  list: "requests",
  ask: "What has Upwork asked you for?",
  why: "Each request has a deadline. Missing one can decide the case.",
  how: "Look at your email and the contract page.",
  unasked: isWithoutUpwork,
  label: (one) =>
    [one.on === undefined ? "no date yet" : sayDay(one.on), shorten(one.what ?? "", 50)].filter(Boolean).join(", "),
  items: [
    { field: "on", ask: "When did Upwork ask?", why: "The time to answer is counted from it." },
    { field: "what", ask: "What did Upwork ask for?", why: "Your answer goes through it point by point." },
    {
      field: "dueOn",
      ask: "When is the answer due?",
      why: "It goes on your list, earliest first.",
      hangsOn: ["on", "what"],
      how: "Choose None if Upwork gave no date.",
    },
    {
      field: "reply",
      ask: "What is your answer, in a sentence?",
      why: "We build the draft from it.",
      hangsOn: ["what"],
      // It has been answered already.
      unasked: (_one, whole) => unlessNever(whole.answeredOn) !== undefined,
    },
    {
      field: "answer",
      ask: "Here is the answer. Keep it, or make it your own.",
      why: "You paste it on Upwork yourself, where it was asked for.",
      when: (one) => one.reply !== undefined,
      propose: (c, one) => draftAnswer(one, c),
      hangsOn: ["what", "reply"],
      isOut: (_c, one) => unlessNever(one.answeredOn) !== undefined,
    },
    {
      field: "answeredOn",
      ask: "When did you send it?",
      why: "Once sent, it is off your list.",
      hangsOn: ["answer"],
      how: "Choose Not yet until you have sent it.",
    },
  ],
});

const dates = listQuestion({
  list: "dates",
  ask: "Which deadlines has Upwork given you?",
  why: "A date from Upwork comes before any date we work out.",
  how: "Look at Upwork's email and the contract page.",
  isTold: isDayNamed,
  label: (one) =>
    [
      one.dueOn === undefined ? "no date yet" : sayDay(one.dueOn),
      one.clock === undefined || one.clock === "other"
        ? shorten(one.what ?? "", 40)
        : listFields.dates.clock.options[one.clock],
    ]
      .filter(Boolean)
      .join(", "),
  items: [
    {
      field: "clock",
      ask: "What is the date for?",
      why: "It replaces the date we worked out.",
      offers: (c) =>
        Object.keys(listFields.dates.clock.options).filter((clock) => clock !== "review" || isForReview(c)),
    },
    {
      field: "what",
      ask: "What is it, in a few words?",
      why: "So that you recognise it on your list.",
      when: (one) => one.clock === "other",
    },
    {
      field: "dueOn",
      ask: "Which date did Upwork give?",
      why: "It counts, whatever anyone else says.",
      hangsOn: ["clock"],
    },
  ],
});

/** The proposal with its amount, where it is known: what is decided is on the screen. */
const proposal = (c: Case): string =>
  c.answers.proposalAmount === undefined
    ? "the proposal"
    : `the proposal of ${formatUsd(c.answers.proposalAmount)} to ${isFreelancerSide(c) ? "you" : "the freelancer"}`;

/** A dispute that was answered is an answer to Upwork too; a notice about the account or a chargeback asks for one. */
const nothingAsked = (c: Case): string => {
  const until = askedByNotice(c);
  if (until !== undefined) return `Upwork to answer, by ${sayDay(until)}`;
  return happeningsOf(c).some(({ kind }) => kind === "disputeAnswered" || kind === "mediationAnswered")
    ? "the dispute answered"
    : "nothing asked so far";
};

/** Step 6: what Upwork asked, what was answered, what it proposed. */
export const cooperate: Step = {
  id: "cooperate",
  number: 6,
  most: 8,
  title: "Cooperate with Upwork",
  goal: "A log of requests, answers to paste, a decision on the proposal.",
  questions: [
    dates,
    requests,
    {
      id: "proposalMade",
      ask: "Has the specialist suggested a solution?",
      why: "A proposal needs an answer, and the time is short.",
      derive: isProposed,
      overtaken: isSuggestedSince,
      unasked: isBeforeMediation,
    },
    {
      id: "proposalOn",
      ask: "When did the proposal come?",
      why: "The time to answer is counted from it.",
      when: (c) => c.answers.proposalMade === true,
      derive: proposedOn,
    },
    {
      id: "proposalAmount",
      ask: "What amount goes to the freelancer? (USD, before the fee)",
      why: "You can compare it with your walk-away figure.",
      derive: proposedAmount,
      when: (c) => c.answers.proposalMade === true,
    },
    {
      id: "proposalTerms",
      ask: (c) => `What else is part of ${proposal(c)}?`,
      why: "A proposal is more than its amount.",
      when: (c) => c.answers.proposalMade === true,
    },
    {
      id: "proposalDecision",
      ask: (c) => `How will you answer ${proposal(c)}?`,
      why: "If you both accept it in writing, the money moves and nobody can undo it. Silence is an answer too, and rarely the best one.",
      how: (asTyped) =>
        `Accept it only when its amount and all of its terms are right for you. The text to send is then in: ${asTyped("draft answer")}. Once it is sent, tell it with ${asTyped("log happened")}: until then your time to answer runs.`,
      hangsOn: ["proposalAmount", "proposalTerms"],
      when: (c) => c.answers.proposalMade === true,
    },
    {
      id: "proposalReason",
      ask: "What is your reason?",
      why: "A reason makes later talks easier, and you will want to remember it.",
      hangsOn: ["proposalDecision"],
      when: (c) => c.answers.proposalDecision === "accept" || c.answers.proposalDecision === "decline",
    },
  ],
  advice: [
    kept("answer", "Your answer", ({ requests }) => requests.some(({ answer }) => answer !== undefined)),
    {
      id: "answer-all",
      at: "begin",
      say: "Answer every request from Upwork on time, briefly, with the exhibit that shows it. Being away does not move a deadline.",
    },
    {
      id: "due-now",
      at: "begin",
      when: (c) => openRequests(c).length > 0,
      say: (c) =>
        `Not answered yet: ${openRequests(c)
          .map((one) => {
            const due = unlessNever(one.dueOn);
            return `${shorten(one.what ?? "a request", 40)}${due === undefined ? "" : ` (due ${sayDay(due)})`}`;
          })
          .join("; ")}.`,
    },
    {
      id: "proposal-below-floor",
      at: "end",
      when: (c) => worseThanFloor(c) === true,
      say: (c) =>
        `The proposal, ${formatUsd(c.answers.proposalAmount ?? 0)}, is beyond your walk-away figure of ${formatUsd(c.answers.floor ?? 0)}.`,
    },
    {
      id: "proposal-within-floor",
      at: "end",
      when: (c) => worseThanFloor(c) === false,
      say: (c) =>
        `The proposal, ${formatUsd(c.answers.proposalAmount ?? 0)}, is within your walk-away figure of ${formatUsd(c.answers.floor ?? 0)}.`,
    },
    {
      id: "proposal-nature",
      at: "end",
      when: (c) => c.answers.proposalMade === true,
      say: "A proposal only counts if both sides accept it. If both say yes, the money moves as proposed. A no, or silence, leads to the next stage.",
    },
  ],
  standing: (c) => {
    const open = openRequests(c).length;
    const undecided = c.answers.proposalMade === true && (c.answers.proposalDecision ?? "open") === "open";
    const asked =
      c.requests.length > 0 ||
      c.answers.proposalMade !== undefined ||
      c.finished.includes("requests") ||
      (c.finished.includes("dates") && isWithoutUpwork(c));
    const [waiting] = awaitingOwnAnswer(c);
    // What a request asks for as well is told there.
    if (waiting !== undefined && open === 0) {
      const name = WAITING[waiting.kind] ?? "Upwork's notice";
      return {
        done: false,
        note: `${name} to answer${waiting.until === undefined ? "" : `, by ${sayDay(waiting.until)}`}`,
      };
    }
    if (open > 0) return { done: false, note: `${count(open, "request")} to answer` };
    const { proposalDecision } = c.answers;
    if (undecided) return { done: false, note: "a proposal to decide" };
    return {
      done: asked,
      note: [
        c.requests.length > 0 ? `${count(c.requests.length, "request")} answered` : "",
        proposalDecision === "accept" ? "proposal accepted" : proposalDecision === "decline" ? "proposal declined" : "",
        c.requests.length === 0 && proposalDecision === undefined ? nothingAsked(c) : "",
      ]
        .filter(Boolean)
        .join(", "),
    };
  },
};

/** What waits for an answer, in a word or two. */
const WAITING: Readonly<Record<string, string>> = {
  disputeByClient: "the dispute about hours",
  disputeByFreelancer: "the dispute",
  mediation: "the mediation",
};

const worseThanFloor = (c: {
  answers: { role?: string; floor?: number; proposalAmount?: number };
}): boolean | undefined => {
  const { role, floor, proposalAmount } = c.answers;
  if (floor === undefined || proposalAmount === undefined || role === undefined || role === "other") return undefined;
  return role === "client" ? proposalAmount > floor : proposalAmount < floor;
};
