import type { Case } from "../case/case.ts";
import type { Request } from "../case/lists.ts";
import { capital, oneLine, phrase, sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { given, own, paragraphs, sentences } from "./parts.ts";
import { quote, saysYou } from "./readers.ts";

/** An answer to one request of Upwork. In: the request. Out: a text, or undefined while there is nothing to say. */
export const draftAnswer = (request: Request): string | undefined => {
  if (request.reply === undefined) return undefined;
  return paragraphs(
    "Hello,",
    sentences(
      given(request.on, (day) => `Thank you for your message of ${sayDay(day)}.`),
      given(request.what, (what) =>
        // In Upwork's words "you" is the person: what is repeated of them is a quotation.
        saysYou(what) || /\?$/.test(what.trim())
          ? `You asked: ${saysYou(what) ? quote(what) : oneLine(what)}`
          : `You asked for this: ${sentence(phrase(what))}`,
      ),
    ),
    own(request.reply),
    "Thank you.",
  );
};

/**
 * A reply to unfair feedback: one, short, about facts only (BIFF: brief, informative, friendly, firm,
 * Bill Eddy). In: the case. Out: a text, or undefined while no fact is given.
 */
export const draftFeedbackReply = (c: Case): string | undefined => {
  const { feedbackClaim, feedbackFact } = c.answers;
  if (feedbackFact === undefined) return undefined;
  return sentences(
    given(
      feedbackClaim,
      (claim) =>
        `The feedback says: "${oneLine(claim)
          .replace(/^["“”']+|["“”']+$/g, "")
          .replace(/\.$/, "")}".`,
    ),
    sentence(capital(oneLine(feedbackFact))),
  );
};
