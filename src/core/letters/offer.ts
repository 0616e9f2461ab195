import type { Case } from "../case/case.ts";
import { sideOf } from "../case/facts.ts";
import { selfAsTold, selfBegins, selfSubject } from "../case/speaker.ts";
import { amountAtStakeOf, type MoneyKind } from "../money/amount-at-stake.ts";
import { phrase, sentence } from "../text/text.ts";
import { formatUsd } from "../values/format-money.ts";
import { ASKS_BY } from "./letter-days.ts";
import {
  given,
  givenWords,
  goesOn,
  greeting,
  hasVerb,
  isClause,
  isThing,
  own,
  paragraphs,
  sentences,
  standsAlone,
} from "./parts.ts";
import { toThem } from "./readers.ts";

const need = (c: Case, raw: string): string =>
  goesOn(
    raw.trim().replace(/^(what matters to (?:me|us) is|(?:i|we) (?:need|want)):?\s+/i, ""),
    `What matters to ${selfAsTold(c)} is`,
    `What matters to ${selfAsTold(c)} is this`,
  );

const theirNeed = (c: Case, raw: string): string | undefined =>
  given(toThem(c, raw.trim().replace(/^(what matters to (you|them) is|(they|you) (need|want)):?\s+/i, "")), (what) =>
    goesOn(
      what,
      `As ${selfSubject(c)} understand it, what matters to you is`,
      `As ${selfSubject(c)} understand it, what matters to you is this`,
    ),
  );

const SHORT = 4;

/** The reason for a need, as a sentence of its own: it follows the need, so it needs no word before it. */
const reason = (raw: string): string => {
  const why = raw.trim().replace(/^because\s+/i, "");
  const isShort = why.split(/\s+/).length <= SHORT && !hasVerb(why);
  return isShort ? `The reason is ${sentence(phrase(why))}` : own(why);
};

const agreed = (raw: string): string => {
  const what = raw.trim().replace(/^(we (already |both )*agreed? ((that|on this:|on)\s+)?|that\s+)/i, "");
  return !standsAlone(what) && hasVerb(what)
    ? `We already agree that ${sentence(phrase(what))}`
    : `We already agree on this: ${standsAlone(what) ? own(what) : sentence(phrase(what))}`;
};

interface Parts {
  readonly is: string;
  /** What becomes of the freelancer's part, before who gets it. */
  readonly goes: string;
  /** What becomes of the rest: said by a freelancer, by a client. */
  readonly rest: readonly [string, string];
}

const BACK = ["goes back to you", "comes back to me"] as const;
const PAID: Parts = { is: " that was paid", goes: "stays with", rest: BACK };

/** Where the money of an offer is, and what becomes of each part, said to the other side. */
const PARTS: Readonly<Record<MoneyKind, Parts>> = {
  held: { is: " that is held", goes: "goes to", rest: BACK },
  released: PAID,
  paid: PAID,
  hourly: { is: " for the hours in question", goes: "stays with", rest: BACK },
};
const UNPAID_HOURS: Parts = {
  is: " for the hours in question",
  goes: "is paid to",
  rest: ["need not be paid", "need not be paid"],
};
const FOR_PAYMENT: readonly unknown[] = ["releaseAll", "releasePart", "payAgain"];

/** What is offered, in words to the other side: what each of the two gets. */
const mineIs = (c: Case): string => `Here is ${selfAsTold(c) === "us" ? "our" : "my"} offer:`;

const sum = (c: Case, cents: number): string => {
  const side = sideOf(c);
  const usd = formatUsd(cents);
  const fee = "before Upwork's fee";
  const mine = mineIs(c);
  if (side === undefined) return `${mine} ${usd} for the freelancer, ${fee}.`;
  const to = side === "client" ? "you" : selfAsTold(c);
  const found = amountAtStakeOf(c);
  if ("missing" in found || cents > found.stake.potCents) return `${mine} ${usd} for ${to}, ${fee}.`;
  const { potCents, kind } = found.stake;
  const isUnpaid = kind === "hourly" && FOR_PAYMENT.includes(c.answers.want);
  const { is, goes, rest } = isUnpaid ? UNPAID_HOURS : PARTS[kind];
  const other = rest[side === "freelancer" ? 0 : 1];
  if (cents === potCents) return `${mine} all of the ${usd}${is} ${goes} ${to}, ${fee}.`;
  if (cents === 0) return `${mine} all of the ${formatUsd(potCents)}${is} ${other}.`;
  return `${mine} ${usd} of the ${formatUsd(potCents)}${is} ${goes} ${to}, and the other ${formatUsd(potCents - cents)} ${other}. All amounts are ${fee}.`;
};

const deal = (c: Case): string | undefined => {
  const { offerAmount, offerTerms } = c.answers;
  const money = given(offerAmount, (cents) => sum(c, cents));
  const terms = givenWords(toThem(c, offerTerms), (text) => {
    const bare = text.trim().replace(/^(and|that)\s+/i, "");
    if (money === undefined) return `${mineIs(c)} ${standsAlone(bare) ? own(bare) : sentence(phrase(bare))}`;
    if (standsAlone(bare) || hasVerb(bare)) return own(bare);
    return `It also includes ${isThing(bare) ? "" : "this: "}${sentence(phrase(bare))}`;
  });
  return sentences(money, terms);
};

const measure = (c: Case, raw: string): string => {
  const why = raw.trim().replace(/^because\s+/i, "");
  if (standsAlone(why)) return own(why);
  return isClause(why)
    ? `${selfBegins(c)} offer this because ${sentence(phrase(why))}`
    : `This is how ${selfSubject(c)} come to it: ${sentence(phrase(why))}`;
};

const door = (c: Case): string => `If it does not work for you, please tell ${selfAsTold(c)} what would.`;

/**
 * An offer to paste: needs on both sides, what is agreed already, the deal and the standard it rests on, a day to
 * answer by, and an open door. In: the case. Out: a text, or undefined while there is no amount and no terms.
 */
export const draftOffer = (c: Case): string | undefined => {
  const offered = deal(c);
  if (offered === undefined) return undefined;
  const { needWhy, agreedAlready, offerReason, offerBy } = c.answers;
  const needed = givenWords(toThem(c, c.answers.need), (words) => need(c, words));
  return paragraphs(
    greeting(c.answers.otherParty),
    givenWords(toThem(c, agreedAlready), agreed),
    sentences(
      needed,
      needed && givenWords(toThem(c, needWhy), reason),
      givenWords(c.answers.theirNeed, (what) => theirNeed(c, what) ?? ""),
    ),
    sentences(
      offered,
      givenWords(toThem(c, offerReason), (words) => measure(c, words)),
    ),
    sentences(
      given(offerBy, (day) => ASKS_BY.offerBy(day, selfBegins(c))),
      door(c),
    ),
    "Thank you.",
  );
};
