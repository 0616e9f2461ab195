import type { Case } from "../case/case.ts";
import { isFixed, isFreelancerSide, isOutsideProgramme } from "../case/facts.ts";
import { type Deadline, REFUND_ANSWER } from "./deadline.ts";

const IDS: readonly string[] = REFUND_ANSWER;

/**
 * A dispute about money that is asked back cannot be filed without feedback for the client (rule feedback-first): while the freelancer can
 * still file, the feedback has to be there before the dispute, however long its own time runs. In: the case; its deadlines. Out: the
 * deadlines, that of the feedback in other words. What is to do has no day of its own in it: it is the title of a calendar entry.
 */
export const withFeedbackFirst = (c: Case, deadlines: readonly Deadline[]): Deadline[] => {
  const answer = deadlines.find(
    ({ rule, actor, state }) => IDS.includes(rule.id) && actor === "you" && state !== "over",
  );
  if (answer === undefined || !isFreelancerSide(c) || !isFixed(c) || isOutsideProgramme(c)) return [...deadlines];
  return deadlines.map((one) =>
    one.rule.id !== "feedback" || one.state === "over" || (one.actor !== "you" && one.actor !== "both")
      ? one
      : {
          ...one,
          act: "leave feedback that is calm and true; if you open a dispute, leave yours before it, since the form asks for it first",
          missed: "no dispute can be opened without your feedback, and later you can no longer leave any",
        },
  );
};
