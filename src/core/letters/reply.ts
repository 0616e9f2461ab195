import type { Case } from "../case/case.ts";
import type { Request } from "../case/lists.ts";
import { selfAsTold, selfBegins } from "../case/speaker.ts";
import { capital, oneLine, phrase, sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { askedTo } from "./asked-to.ts";
import { given, isThing, own, paragraphs, sentences } from "./parts.ts";
import { quote, saysYou } from "./readers.ts";

/** What Upwork asked, repeated for a reader who has many cases open: "You asked me to send the files." */
const asked = (what: string, me: string): string => {
  const bare = oneLine(what);
  // In Upwork's words "you" is the person: what is repeated of them is a quotation.
  if (saysYou(bare) || /\?$/.test(bare)) return `You asked: ${quote(bare)}`;
  const words = askedTo(bare);
  if (words !== undefined) return `You asked ${me} to ${sentence(words)}`;
  return isThing(bare) ? `You asked for ${sentence(phrase(bare))}` : `You asked: ${quote(bare)}`;
};

/** An answer to one request of Upwork. In: the request, who answers. Out: a text, or undefined while there is nothing to say. */
export const draftAnswer = (request: Request, c: Pick<Case, "answers">): string | undefined => {
  if (request.reply === undefined) return undefined;
  return paragraphs(
    "Hello,",
    sentences(
      given(request.on, (day) => `Thank you for your message of ${sayDay(day)}.`),
      given(request.what, (what) => asked(what, selfAsTold(c))),
    ),
    own(request.reply),
    "Thank you.",
  );
};

/**
 * The answer to Upwork's suggestion in the ticket, as it was decided: accepting counts only in writing. In: the case. Out: a text, or
 * undefined while nothing is decided. The reason of the person is their own and stays out of it.
 */
export const draftDecision = (c: Pick<Case, "answers">): string | undefined => {
  const { proposalDecision, proposalAmount, proposalOn, proposalTerms } = c.answers;
  if (proposalDecision !== "accept" && proposalDecision !== "decline") return undefined;
  const I = selfBegins(c);
  const which = `your proposal${given(proposalOn, (day) => ` of ${sayDay(day)}`) ?? ""} to settle this`;
  const sum = given(proposalAmount, (cents) => `, ${formatUsd(cents)} to the freelancer`) ?? "";
  const terms = given(proposalTerms, (words) => `This also belongs to it: ${quote(words)}.`);
  return proposalDecision === "accept"
    ? paragraphs(
        "Hello,",
        sentences(`${I} accept ${which}${sum}.`, terms),
        "Please confirm that both sides have accepted it, and what happens next.",
        "Thank you.",
      )
    : paragraphs(
        "Hello,",
        `Thank you for ${which}. ${I} do not accept it.`,
        "Please tell me what the next step is, and by which day.",
        "Thank you.",
      );
};

/**
 * A reply to unfair feedback: one, short, about facts only (BIFF: brief, informative, friendly, firm, Bill Eddy). What the feedback
 * accuses of is not repeated: everybody would read it twice. In: the case. Out: a text, or undefined while no fact is given.
 */
export const draftFeedbackReply = (c: Case): string | undefined =>
  given(c.answers.feedbackFact, (fact) => sentence(capital(oneLine(fact))));

const wordsOf = (text: string): string[] =>
  oneLine(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}'’]+/gu) ?? [];
const RUN = 4;

/** Does a public reply say again what the feedback says: four words in a row? In: the feedback's sentence, the reply. */
export const repeatsFeedback = (claim: string | undefined, reply: string): boolean => {
  const [theirs, mine] = [wordsOf(claim ?? ""), ` ${wordsOf(reply).join(" ")} `];
  return theirs.some((_word, at) => {
    const run = theirs.slice(at, at + RUN);
    return run.length === RUN && mine.includes(` ${run.join(" ")} `);
  });
};
