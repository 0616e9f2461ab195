import type { Case } from "../case/case.ts";
import { sideOf } from "../case/facts.ts";
import { sentence } from "../text/text.ts";
import { formatUsd } from "../values/format-money.ts";
import { ASKS_BY } from "./letter-days.ts";
import { given, givenWords, goesOn, greeting, own, paragraphs, phraseAfter, sentences, standsAlone } from "./parts.ts";
import { toThem } from "./readers.ts";

/** What was typed, after a colon, without the opening that stands before it already. */
const after = (raw: string, opening: RegExp): string =>
  standsAlone(raw) ? own(raw.trim().replace(opening, "")) : sentence(phraseAfter(raw, opening));

const need = (raw: string): string =>
  goesOn(
    raw.trim().replace(/^(what matters to me is|i need|i want):?\s+/i, ""),
    "What matters to me is",
    "What matters to me",
  );

const theirNeed = (c: Case, raw: string): string | undefined =>
  given(toThem(c, raw.trim().replace(/^(what matters to (you|them) is|(they|you) (need|want)):?\s+/i, "")), (what) =>
    goesOn(what, "As I understand it, what matters to you is", "As I understand it, this matters to you"),
  );

const deal = (c: Case): string | undefined => {
  const { offerAmount, offerTerms } = c.answers;
  const receives = { freelancer: "I receive", client: "you receive", unknown: "the freelancer receives" }[
    sideOf(c) ?? "unknown"
  ];
  const sum = given(offerAmount, (cents) => `My offer: ${receives} ${formatUsd(cents)}, before Upwork's fee.`);
  const terms = givenWords(offerTerms, (text) => after(text, /^(and|that)\s+/i));
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
  const { needWhy, agreedAlready, offerReason, offerBy } = c.answers;
  const needed = givenWords(toThem(c, c.answers.need), need);
  return paragraphs(
    greeting(c.answers.otherParty),
    sentences(
      needed,
      needed && givenWords(toThem(c, needWhy), (why) => `The reason: ${after(why, /^because\s+/i)}`),
      givenWords(c.answers.theirNeed, (what) => theirNeed(c, what) ?? ""),
    ),
    givenWords(
      agreedAlready,
      (what) => `We already agree on this: ${after(what, /^(we (already |both )*agree (that|on this:|on)|that)\s+/i)}`,
    ),
    sentences(
      offered,
      givenWords(offerReason, (why) => `The offer rests on this: ${after(why, /^because\s+/i)}`),
    ),
    given(offerBy, ASKS_BY.offerBy),
    "Thank you.",
  );
};
