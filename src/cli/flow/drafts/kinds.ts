import type { Case } from "../../../core/case/case.ts";
import { openRequests } from "../../../core/happenings/open-requests.ts";
import { replay } from "../../../core/interview/replay.ts";
import { draftMessage } from "../../../core/letters/message.ts";
import { draftOffer } from "../../../core/letters/offer.ts";
import { draftAnswer, draftDecision, draftFeedbackReply } from "../../../core/letters/reply.ts";
import { draftStatement } from "../../../core/letters/statement.ts";
import { draftSupport } from "../../../core/letters/support.ts";
import type { Showing } from "../../../ports/world.ts";
import { askingNow } from "../deadline-context.ts";

/** The texts the coach drafts: what each is, the person's own version of it, how it is built, what it needs. */
export const KINDS = {
  message: {
    what: "the first message to the other side",
    key: "message",
    tone: "message",
    kept: (c: Case) => c.answers.message,
    build: draftMessage,
    needs: "what happened or what you ask for (step 1)",
  },
  offer: {
    what: "an offer to settle",
    key: "offerText",
    tone: "offer",
    kept: (c: Case) => c.answers.offerText,
    build: draftOffer,
    needs: "an amount or terms (step 3)",
  },
  statement: {
    what: "the explanation for Upwork's form",
    key: "explanation",
    tone: "statement",
    kept: (c: Case) => c.answers.explanation,
    build: (c: Case, io: Showing) => draftStatement({ ...c, ...askingNow(io, c) }),
    needs: "a problem statement or a claim (step 2)",
  },
  answer: {
    what: "the answer to a request of Upwork",
    key: undefined,
    tone: "answer",
    kept: (c: Case) => requestFor(c)?.answer,
    build: (c: Case) => {
      const request = requestFor(c);
      return (request === undefined ? undefined : draftAnswer(request, c)) ?? draftDecision(c);
    },
    needs: "a request or a proposal from Upwork, and your answer to it (step 6)",
  },
  support: {
    what: "a text for Upwork Support",
    key: undefined,
    tone: "answer",
    kept: (_: Case): string | undefined => undefined,
    build: draftSupport,
    needs: "a problem for Upwork Support (step 2)",
  },
  reply: {
    what: "a public reply to feedback",
    key: "feedbackReply",
    tone: "feedback",
    kept: (c: Case) => c.answers.feedbackReply,
    build: draftFeedbackReply,
    needs: "the fact that the feedback leaves out (step 7)",
  },
} as const;

/** A text that is built from the answers alone. */
export type TextKind = keyof typeof KINDS;

/** The request to answer next; when all are answered, the last one. */
const requestFor = (c: Case) =>
  openRequests(replay(c).applying).find((one) => one.what !== undefined) ?? c.requests.at(-1);
