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
      why: "It is better to look at it here than to do it tonight.",
      how: "Nobody else sees this. Tick nothing if none of it applies.",
      offers: plansFor,
    },
    {
      id: "feedbackReceived",
      ask: "Has the other side left feedback on you?",
      why: "You can reply once, and you cannot edit it.",
      unasked: isBeforeFeedback,
    },
    {
      id: "feedbackClaim",
      ask: "Which sentence in it is wrong or unfair?",
      why: "A reply should answer one point, not all of them.",
      when: (c) => c.answers.feedbackReceived === true,
    },
    {
      id: "feedbackFact",
      ask: "What is the fact, with its date?",
      why: "One fact is enough for the people who read it later.",
      hangsOn: ["feedbackClaim"],
      when: (c) => c.answers.feedbackReceived === true,
    },
    {
      id: "feedbackReply",
      ask: askAboutDraft("the reply", (c) => c.answers.feedbackReply ?? draftFeedbackReply(c)),
      why: "One reply, short and factual. People you may work with will read it.",
      when: (c) => c.answers.feedbackReceived === true,
      propose: draftFeedbackReply,
      hangsOn: ["feedbackClaim", "feedbackFact"],
    },
    {
      id: "reread",
      ask: "Have you read your texts again, as a stranger would?",
      why: "Upwork reads what you write in a dispute, and so may others after it.",
      how: (asTyped) => `To see one of them: ${asTyped("draft message")}`,
    },
  ],
  advice: [
    kept("reply", "Your reply", ({ answers }) => answers.feedbackReply !== undefined),
    {
      id: "never",
      at: "begin",
      say: "Keep these out of every text: threats, trading money for feedback, deals outside Upwork, abuse, and other people's private data.",
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
      say: "Upwork and people you may work with can read a public post. Wait until the case is closed.",
    },
    {
      id: "anger-chargeback",
      at: "end",
      when: (c) => plans(c, "chargeback"),
      say: "Taking the money back through a bank or card breaks Upwork's terms, and the account is suspended. Use the options in step 4.",
    },
    {
      id: "anger-off-platform",
      at: "end",
      when: (c) => plans(c, "offPlatform"),
      say: "Paying outside Upwork breaks its terms for both sides, and nothing you pay there is protected.",
    },
    {
      id: "anger-threat",
      at: "end",
      when: (c) => plans(c, "threat"),
      say: "A threat turns your message into their best exhibit. Just say what you will do next and when.",
    },
    {
      id: "feedback-for-filing",
      at: "end",
      when: (c) => needsFeedbackFirst(c) && c.answers.filingFeedback !== undefined,
      say: "Read the feedback the form requires once more. Upwork reads it too.",
    },
  ],
  standing: (c) => {
    const serious = seriousIn(c);
    if (serious > 0) return { done: false, note: `${count(serious, "serious line")} to fix` };
    const mended = c.answers.reread === true;
    const open = (c.answers.inAnger ?? []).length > 0 && !mended;
    if (c.answers.inAnger === undefined) return { done: false, note: "" };
    return {
      done: mended,
      note: open ? "wait a day before you write" : mended ? "read again" : "texts to read again",
    };
  },
};
