import type { Case } from "../case/case.ts";
import { hasHeldMoney, isClientSide, isFixed, isFreelancerSide, otherSide } from "../case/facts.ts";
import type { Offer } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { selfSubject } from "../case/speaker.ts";
import { capital, oneLine, sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { given, givenWords, isThing, own, sentences, standsAlone } from "./parts.ts";
import { forUpwork, quote } from "./readers.ts";

/** `places` of a case, `shown` of a filing: by them it is known what stands in a file word for word. */
type Told = Pick<Case, "answers" | "milestones"> &
  Parameters<typeof isFixed>[0] & { readonly places?: object | undefined; readonly shown?: object | undefined };

/** The terms of an offer as they are told: words that were taken from a file are somebody's own, and quoted. */
const termsOf = (c: Told, { id, terms }: Offer): string | undefined =>
  terms !== undefined && Object.hasOwn({ ...c.places, ...c.shown }, `offers.${id}.terms`) ? quote(terms) : terms;

/** Does the freelancer have the money already, so that an amount is what they keep? */
const isPaid = (c: Told): boolean => isFixed(c) && c.milestones.length > 0 && !hasHeldMoney(c);

/**
 * What was offered of the money, as a verb: offers name the sum that the freelancer gets. In: who offered ("me", "them").
 */
const offeredMoney = (c: Told, by: Offer["by"], sum: string): string => {
  const isMine = by === "me";
  if (isFreelancerSide(c) === isClientSide(c)) return `offered ${sum} for the freelancer`;
  if (isFreelancerSide(c) === isMine) return isPaid(c) ? `offered to keep ${sum}` : `offered to accept ${sum}`;
  if (!isPaid(c)) return isMine ? `offered to pay ${sum}` : `offered ${sum}`;
  return isMine
    ? `offered to let the freelancer keep ${sum}`
    : `offered to let ${selfSubject(c, "object")} keep ${sum}`;
};

/** What became of an offer of the person's, and of one of the other side's. For theirs we do not say that nobody answered. */
const ANSWERED: Readonly<Record<string, (c: Told, isMine: boolean) => string | undefined>> = {
  none: (_c, isMine) => (isMine ? "There has been no answer." : undefined),
  accepted: (c, isMine) => `${capital(isMine ? otherSide(c) : selfSubject(c))} accepted.`,
  declined: (c, isMine) => `${capital(isMine ? otherSide(c) : selfSubject(c))} declined.`,
  countered: (c, isMine) => `${capital(isMine ? otherSide(c) : selfSubject(c))} answered with another offer.`,
};

const withTerms = (said: string, terms: string | undefined, hasSum: boolean, where: string): string => {
  const shown = where === "" ? "" : ` (${where})`;
  if (terms === undefined) return sentence(`${said}${shown}`);
  const words = oneLine(forUpwork(terms));
  if (standsAlone(words)) return `${said}${shown}: ${own(words)}`;
  const bare = words.replace(/[.。]$/, "");
  if (hasSum) return `${said} (${[bare, where].filter(Boolean).join("; ")}).`;
  return sentence(`${said}${/^to\s/i.test(bare) || isThing(bare) ? "" : ":"} ${bare}${shown}`);
};

/**
 * One offer in sentences of the person: "On 8 Nov 2026 I offered to accept 700.00 USD (two more small revisions). There has been no
 * answer." In: the offer, the case, the exhibit that shows it. Undefined when it says nothing yet.
 */
export const sayOffer = (offer: Offer, c: Told, where = ""): string | undefined => {
  const sum = given(unlessNever(offer.amount), formatUsd);
  const terms = givenWords(termsOf(c, offer), (words) => words);
  if (sum === undefined && terms === undefined) return undefined;
  const isMine = offer.by === "me";
  const who = isMine ? selfSubject(c) : offer.by === "them" ? otherSide(c) : undefined;
  const what =
    who === undefined
      ? `an offer was made${sum === undefined ? "" : ` of ${sum}`}`
      : `${who} ${sum === undefined ? "offered" : offeredMoney(c, offer.by, sum)}`;
  const said = given(offer.on, (day) => `On ${sayDay(day)} ${what}`) ?? capital(what);
  return sentences(
    withTerms(said, terms, sum !== undefined, where),
    who === undefined ? undefined : ANSWERED[offer.answer ?? ""]?.(c, isMine),
  );
};
