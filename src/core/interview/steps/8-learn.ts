import type { Case } from "../../case/case.ts";
import { isSettled } from "../../case/facts.ts";
import { capital, count, phrase, sentence } from "../../text/text.ts";
import { causesFor, endedOnDay, endedWith, howItEnded, isLive } from "./known.ts";
import type { Step } from "./question.ts";

/** What each cause teaches: a line for the next contract. */
export const LESSONS: Readonly<Record<string, string>> = {
  noAcceptanceTest: 'Write the test into the milestone before work: "Done means …".',
  unfunded: "Begin only when the milestone is funded.",
  scopeInChat: "New wish, new milestone: agree on it in writing, and have it funded first.",
  noSubmission: "Hand work in with Submit Work, not in chat.",
  vagueMemos: "Write a memo for every stretch of time: the task, the part, what was done.",
  manualTime: "Track time with the tracker; do not add it by hand.",
  lateNotice: "Announce a delay at least a day before the agreed date.",
  silence: "Answer every message within a day or two, if only to say when more will come.",
  offUpwork: "Keep talks and files on Upwork.",
  wrongFit: "Ask for a small paid first milestone before a large one.",
};

/** The lessons of a case: one line for each cause, then the person's own words. */
export const lessonsOf = (c: Pick<Case, "answers">): string[] => [
  ...(c.answers.causes ?? []).map((cause) => LESSONS[cause]).filter((lesson) => lesson !== undefined),
  ...(c.answers.prevention === undefined ? [] : [sentence(capital(c.answers.prevention))]),
  ...(c.answers.keep === undefined ? [] : [`Keep: ${sentence(phrase(c.answers.keep))}`]),
];

/** Step 8: how it ended, and what to do differently. */
export const learn: Step = {
  id: "learn",
  number: 8,
  most: 6,
  title: "Learn from the experience",
  goal: "A lessons sheet that the next case opens with.",
  questions: [
    {
      id: "outcome",
      ask: "How did it end?",
      why: "The case is closed by it, and the lessons begin with it.",
      derive: howItEnded,
    },
    {
      id: "outcomeOn",
      ask: "On what day did it end?",
      why: "Some times still run from that day, for example for feedback.",
      hangsOn: ["outcome"],
      when: isSettled,
      derive: endedOnDay,
    },
    {
      id: "outcomeAmount",
      ask: "What amount went to the freelancer in the end? (USD, before the fee)",
      why: "You can set it beside what you wanted.",
      hangsOn: ["outcome"],
      how: "0 if nothing did.",
      when: isSettled,
      derive: endedWith,
    },
    {
      id: "causes",
      ask: "What led to the dispute?",
      why: "Each cause has a line that prevents it next time.",
      offers: causesFor,
      unasked: isLive,
    },
    {
      id: "prevention",
      ask: "What would have prevented it?",
      why: "Your own words are remembered best.",
      unasked: isLive,
    },
    {
      id: "keep",
      ask: "What went well that you want to do again?",
      why: "A dispute handled well is worth keeping too.",
      unasked: isLive,
    },
  ],
  advice: [
    {
      id: "at-the-end",
      at: "begin",
      when: (c) => !isSettled(c),
      say: "This step is for the end: the lessons are asked once the dispute is over.",
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
