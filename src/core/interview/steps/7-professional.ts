import type { Case } from "../../case/case.ts";
import { needsFeedbackFirst } from "../../case/facts.ts";
import { draftFeedbackReply } from "../../letters/reply.ts";
import { count } from "../../text/text.ts";
import { seriousIn } from "../../tone/case-texts.ts";
import { isBeforeFeedback, plansFor } from "./known.ts";
import { askAboutDraft, kept, type Step } from "./question.ts";

const plans = (c: Case, plan: string): boolean => (c.answers.inAnger ?? []).some((one) => one === plan);

/** Step 7: read everything once more, and leave out what harms. */
export const professional: Step = {
  id: "professional",
  number: 7,
  most: 6,
  title: "Remain professional",
  goal: "Nothing sent in anger; a short reply to unfair feedback.",
  questions: [
    {
      id: "inAnger",
      ask: "Is any of this on your mind?",
      why: "It is better looked at here than done tonight.",
      how: "Nobody sees this. Tick none if it is none.",
      offers: plansFor,
    },
    {
      id: "feedbackReceived",
      ask: "Has the other side left feedback on you?",
      why: "There is one reply, and it cannot be edited.",
      unasked: isBeforeFeedback,
    },
    {
      id: "feedbackClaim",
      ask: "Which sentence in it is wrong or unfair?",
      why: "A reply takes up one point, not all.",
      when: (c) => c.answers.feedbackReceived === true,
    },
    {
      id: "feedbackFact",
      ask: "What is the fact, with its day?",
      why: "One fact is enough for those who read it later.",
      hangsOn: ["feedbackClaim"],
      when: (c) => c.answers.feedbackReceived === true,
    },
    {
      id: "feedbackReply",
      ask: askAboutDraft("the reply", (c) => c.answers.feedbackReply ?? draftFeedbackReply(c)),
      why: "One reply, short and factual. Future partners read it.",
      when: (c) => c.answers.feedbackReceived === true,
      propose: draftFeedbackReply,
      hangsOn: ["feedbackClaim", "feedbackFact"],
    },
    {
      id: "reread",
      ask: "Have you read your texts once more, as a stranger would?",
      why: "What is written in the dispute is read by Upwork, and perhaps later by an arbitrator.",
      how: (asTyped) => `To see one of them: ${asTyped("draft message")}`,
    },
  ],
  advice: [
    kept("reply", "Your reply", ({ answers }) => answers.feedbackReply !== undefined),
    {
      id: "never",
      at: "begin",
      say: "Leave out of every text: threats, trading money for feedback, dealings outside Upwork, abuse, and private data of others.",
    },
    {
      id: "anger-feedback",
      at: "end",
      when: (c) => plans(c, "feedback"),
      say: "Wait a day before you write feedback. Say what was agreed and what was delivered, and nothing else.",
    },
    {
      id: "anger-public",
      at: "end",
      when: (c) => plans(c, "publicPost"),
      say: "A public post can be read by Upwork and by future partners. Leave it until the case is closed.",
    },
    {
      id: "anger-chargeback",
      at: "end",
      when: (c) => plans(c, "chargeback"),
      say: "Taking the money back through a bank or card breaks Upwork's terms, and the account is suspended. Use the routes of step 4.",
    },
    {
      id: "anger-off-platform",
      at: "end",
      when: (c) => plans(c, "offPlatform"),
      say: "Paying outside Upwork breaks its terms for both sides, and nothing there is protected.",
    },
    {
      id: "anger-threat",
      at: "end",
      when: (c) => plans(c, "threat"),
      say: "A threat turns your own message into their best exhibit. Say what you will do next and on which day, without a warning tone.",
    },
    {
      id: "feedback-for-filing",
      at: "end",
      when: (c) => needsFeedbackFirst(c) && c.answers.filingFeedback !== undefined,
      say: "Read the feedback that the form requires once more. It is part of what is read.",
    },
  ],
  standing: (c) => {
    const serious = seriousIn(c);
    if (serious > 0) return { done: false, note: `${count(serious, "serious line")} to mend` };
    const mended = c.answers.reread === true;
    const open = (c.answers.inAnger ?? []).length > 0 && !mended;
    if (c.answers.inAnger === undefined) return { done: false, note: "" };
    return {
      done: mended,
      note: open ? "wait a day before you write" : mended ? "read once more" : "texts to read once more",
    };
  },
};
