import type { Case } from "../case/case.ts";
import { sayDayInFull } from "../case/days.ts";
import { sideOf } from "../case/facts.ts";
import { sayUsd } from "../case/money.ts";
import { sentence } from "../case/words.ts";
import { given, greeting, paragraphs, phraseAfter, sentences } from "./parts.ts";

const deal = (c: Case): string | undefined => {
  const { offerAmount, offerTerms } = c.answers;
  const receives = { freelancer: "I receive", client: "you receive", unknown: "the freelancer receives" }[
    sideOf(c) ?? "unknown"
  ];
  const sum = given(offerAmount, (cents) => `My offer: ${receives} ${sayUsd(cents)}, before Upwork's fee.`);
  const terms = given(offerTerms, (text) => sentence(phraseAfter(text, /^(and|that)\s+/i)));
  return sentences(
    sum,
    given(terms, (part) => `${sum === undefined ? "My offer" : "Also part of it"}: ${part}`),
  );
};

/**
 * An offer to paste: needs on both sides, what is agreed already, the deal and the standard it rests on, a day to
 * answer by. In: the case. Out: a text, or undefined while there is no amount and no terms.
 */
export const draftOffer = (c: Case): string | undefined => {
  const offered = deal(c);
  if (offered === undefined) return undefined;
  const { need, needWhy, theirNeed, agreedAlready, offerReason, offerBy } = c.answers;
  return paragraphs(
    greeting(c.answers.otherParty),
    sentences(
      given(
        need,
        (what) =>
          `What matters to me is ${sentence(phraseAfter(what, /^(what matters to me is|i need|i want):?\s+/i))}`,
      ),
      need === undefined
        ? undefined
        : given(needWhy, (why) => `The reason: ${sentence(phraseAfter(why, /^because\s+/i))}`),
      given(
        theirNeed,
        (what) =>
          `As I understand it, what matters to you is ${sentence(phraseAfter(what, /^(what matters to (you|them) is|(they|you) (need|want)):?\s+/i))}`,
      ),
    ),
    given(
      agreedAlready,
      (what) =>
        `We already agree on this: ${sentence(phraseAfter(what, /^(we (already |both )*agree (that|on this:|on)|that)\s+/i))}`,
    ),
    sentences(
      offered,
      given(offerReason, (why) => `The offer rests on this: ${sentence(phraseAfter(why, /^because\s+/i))}`),
    ),
    given(offerBy, (day) => `Could you please let me know by ${sayDayInFull(day)}?`),
    "Thank you.",
  );
};
