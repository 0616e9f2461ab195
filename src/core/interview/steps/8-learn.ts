import type { Case } from "../../case/case.ts";
import { isSettled } from "../../case/facts.ts";
import { capital, count, phrase, sentence } from "../../text/text.ts";
import { causesFor, endedOnDay, endedWith, endsFor, howItEnded, isLive } from "./known.ts";
import type { Step } from "./question.ts";

/** What each cause teaches: a line for the next contract. */
export const LESSONS: Readonly<Record<string, string>> = {
  noAcceptanceTest: 'Before work starts, write into the milestone how to tell that it is done: "Done means …".',
  unfunded: "Start only when the milestone is funded.",
  scopeInChat: "New request, new milestone: agree on it in writing and have it funded first.",
  noReview: "Look at the work within the 14 days of the review, and ask for changes on the contract, not in a chat.",
  noSubmission: "Hand work in with Submit Work, not in chat.",
  vagueMemos: "Write a memo for all your time: the task, the part, what was done.",
  manualTime: "Track time with the tracker; do not add it by hand.",
  lateNotice: "If you will be late, say so at least a day before the agreed date.",
  silence: "Answer every message within a day or two, even if only to say when you will reply in full.",
  offUpwork: "Keep messages and files on Upwork.",
  wrongFit: "Ask for a small paid first milestone before a large one.",
};

/** The same where nothing is funded by milestone. */
const OF_HOURS: Readonly<Record<string, string>> = {
  scopeInChat:
    "New request, new agreement: have the task and its hours confirmed in writing before you log time on it.",
  wrongFit: "Agree on a small first task and a low weekly limit before a large one.",
};

/** The lessons of a case: one line for each cause, then the person's own words. */
export const lessonsOf = (c: Pick<Case, "answers">): string[] => [
  ...(c.answers.causes ?? [])
    .map((cause) => (c.answers.contract === "hourly" ? OF_HOURS[cause] : undefined) ?? LESSONS[cause])
    .filter((lesson) => lesson !== undefined),
  ...(c.answers.prevention === undefined ? [] : [sentence(capital(c.answers.prevention))]),
  ...(c.answers.keep === undefined ? [] : [`Keep: ${sentence(phrase(c.answers.keep))}`]),
];

/** Step 8: how it ended, and what to do differently. */
export const learn: Step = {
  id: "learn",
  number: 8,
  most: 6,
  title: "Learn from the experience",
  goal: "A list of lessons, shown when you start your next case.",
  questions: [
    {
      id: "outcome",
      ask: "How did it end?",
      why: "It closes the case and starts the lessons.",
      offers: endsFor,
      derive: howItEnded,
    },
    {
      id: "outcomeOn",
      ask: "When did it end?",
      why: "Some deadlines still count from that day, for example for feedback.",
      hangsOn: ["outcome"],
      when: isSettled,
      derive: endedOnDay,
    },
    {
      id: "outcomeAmount",
      ask: "What amount went to the freelancer in the end? (USD, before the fee)",
      why: "You can compare it with what you wanted.",
      hangsOn: ["outcome"],
      how: "Write 0 if nothing did.",
      when: isSettled,
      derive: endedWith,
    },
    {
      id: "causes",
      ask: "What led to the dispute?",
      why: "Each cause has a tip that helps to avoid it next time.",
      offers: causesFor,
      unasked: isLive,
    },
    {
      id: "prevention",
      ask: "What would have prevented it?",
      why: "You remember your own words best.",
      unasked: isLive,
    },
    {
      id: "keep",
      ask: "What went well that you want to do again?",
      why: "What you did well is worth remembering too.",
      unasked: isLive,
    },
  ],
  advice: [
    {
      id: "at-the-end",
      at: "begin",
      when: (c) => !isSettled(c),
      say: "This step comes at the end: we ask about lessons once the dispute is over.",
    },
    {
      id: "lessons",
      at: "end",
      when: (c) => lessonsOf(c).length > 0,
      say: (c) => `For the next contract: ${lessonsOf(c).join(" ")}`,
    },
  ],
  standing: (c) => {
    const lessons = lessonsOf(c).length;
    const done = isSettled(c) && lessons > 0;
    if (lessons > 0) return { done, note: count(lessons, "lesson") };
    return { done, note: isSettled(c) ? "no lesson yet" : "at the end" };
  },
};
