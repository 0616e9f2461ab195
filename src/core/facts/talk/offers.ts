import type { NotTaken } from "../fact.ts";
import { otherPlaces } from "./contacts.ts";
import { hasHoursOff } from "./hours-off.ts";
import { factOf, type NewFact, type Span, surenessOf } from "./made-facts.ts";
import { answerTo } from "./offer-answers.ts";
import {
  DEMANDS,
  HALF,
  IN_RETURN,
  isOfMoney,
  LEAVES_SOME,
  NEW_WORK,
  NO_OFFER,
  PAST,
  PAYS,
  SHARE,
  SOMEBODY,
  WOULD_DO,
  WOULD_LEAVE,
} from "./offer-words.ts";
import type { ReadTurn, Said } from "./reading.ts";
import type { Sum } from "./sums.ts";
import { whoseSum } from "./whose-sum.ts";
import { plainWords } from "./words.ts";

const GIVES = /(?<![\p{L}])(?:give back|pay back|refund(?:ing)?|return(?:ing)?|reimburse)(?: you)?(?: the)? $/iu;

/** Of "a change for $600 or $500 back" it is not known which is the offer. */
const isEither = (text: string, sums: readonly Sum[]): boolean =>
  sums.some(({ end }, index) => {
    const next = sums[index + 1];
    return next !== undefined && / or /i.test(text.slice(end, next.at));
  });

/** The sum that an offer is of: not the one it is taken from ("150 of the 600") nor the one it stands for ("instead of 1,500"). */
const offeredIn = ({ text, sums }: Said): Sum | undefined => {
  const isWhole = ({ at }: Sum): boolean =>
    /(?:of|out of|from|instead of|rather than|not|statt|von|de|des|au lieu de|en lugar de|em vez de|zamiast|z|замість|з|із|вместо|из)(?: the| den| der| los| os| les)?\s$/iu.test(
      text.slice(0, at),
    );
  const isGiven = ({ at, currency }: Sum): boolean => currency === "usd" && GIVES.test(text.slice(0, at));
  const given = isEither(text, sums) ? sums.find(isGiven) : undefined;
  return given ?? sums.find((one) => one.currency !== "other" && !isWhole(one)) ?? sums.find((one) => !isWhole(one));
};

/** Hours of a week: a bare number above them is money. */
const MOST_HOURS = 100;

interface Offered {
  readonly said: Said;
  readonly to: "client" | "freelancer";
  readonly sum?: Sum;
  readonly amountUnsure: boolean;
}

/** Is a sentence an offer to settle? In: it, and the side of the person. */
const offerIn = (said: Said, me: "freelancer" | "client", wantsBack: boolean): Offered | undefined => {
  const { turn, marks } = said;
  const text = plainWords(said.text);
  const isFreelancer = (turn.side === "me") === (me === "freelancer");
  const isSplit = HALF.test(text) || /(?<![\p{L}])(?:split|each of us|us both|the two of us)(?![\p{L}])/iu.test(text);
  const isNew = NEW_WORK.test(isSplit ? text.replace(/(?<![\p{L}])each(?![\p{L}])/giu, "") : text);
  if (said.outside || turn.outside || turn.threat !== undefined || isNew || SOMEBODY.test(text)) return undefined;
  const isBack = marks.has("back");
  const isSettling = marks.has("settle");
  const sum = offeredIn(said);
  const isPartOfHours = /\d\s?(?:h|hrs?|hours?)(?![\p{L}])/iu.test(text);
  if (
    isPartOfHours &&
    sum === undefined &&
    hasHoursOff(text) &&
    !DEMANDS.test(text) &&
    !NO_OFFER.test(text) &&
    !/^(?:if|when|once) /.test(text)
  )
    return { said, to: "client", amountUnsure: true };
  const isShare = !isPartOfHours && sum === undefined && (HALF.test(text) || SHARE.test(text));
  if (sum === undefined && !isShare) return undefined;
  // "24 hours is too much. We pay 15.": a bare number after hours is of hours.
  const isOfHours =
    sum?.currency === "none" && turn.said.some((one) => one.marks.has("hours") && one.sums.length === 0);
  if (isOfHours && sum.cents < MOST_HOURS * 100) return undefined;
  // "Then half of it, 90, and that is all from me": of what was asked back before.
  const inReturn =
    IN_RETURN.test(text) &&
    sum !== undefined &&
    (isOfMoney(text, sum) || HALF.test(text)) &&
    (isBack || PAYS.test(text) || wantsBack);
  if (inReturn)
    return {
      said,
      sum,
      amountUnsure: sum.currency === "other" || isEither(said.text, said.sums),
      to:
        whoseSum(said.text.replace(/[’‘]/g, "'").toLowerCase(), sum, isFreelancer ? "freelancer" : "client") ??
        (isBack || (wantsBack && !PAYS.test(text)) ? "client" : "freelancer"),
    };
  if (DEMANDS.test(text) && !isSettling && !LEAVES_SOME.test(text)) return undefined;
  const speaker = isFreelancer ? "freelancer" : "client";
  const goesTo = sum === undefined ? undefined : whoseSum(said.text.replace(/[’‘]/g, "'").toLowerCase(), sum, speaker);
  const around = turn.marks.has("settle");
  const hasOwnAct =
    /(?<![\p{L}])(?:i|we)(?:'ll|'d| will| would| can| could| am| are)? (?:\p{L}+ ){0,2}?(?:return|refund|give|pay|release|send|offer|propose|accept|take|settle|transfer)/iu.test(
      text,
    );
  // "I let you have 250" is not past.
  const tense = text.replace(
    /(?<![\p{L}])(?:let (?:you|me|us)|(?:you|we|i) (?:can|could|may)|to) have(?![\p{L}])/giu,
    "",
  );
  if (PAST.test(tense) && !isSettling) return undefined;
  if (/^(?:if|when|once) /.test(text) && !isSettling) return undefined;
  const amount = {
    said,
    ...(sum === undefined ? {} : { sum }),
    amountUnsure: sum === undefined || sum.currency === "other" || isEither(said.text, said.sums),
  };
  // The freelancer gives back; the client asks a part back and would leave it at that.
  if (isBack && (isFreelancer ? around || hasOwnAct : (around && !DEMANDS.test(text)) || LEAVES_SOME.test(text)))
    return { ...amount, to: goesTo ?? "client" };
  if (
    !isBack &&
    isSettling &&
    (PAYS.test(text) || /(?<![\p{L}])(?:settle|say|offer|propose|how about|what about|split)/iu.test(text))
  )
    return { ...amount, to: goesTo ?? "freelancer" };
  // "I can pay 400 for the 80 good ones": what somebody would do with a sum, and says no no.
  if (
    sum !== undefined &&
    (WOULD_DO.test(text) || WOULD_LEAVE.test(text)) &&
    !NO_OFFER.test(text) &&
    !DEMANDS.test(text) &&
    isOfMoney(text, sum)
  )
    return { ...amount, to: goesTo ?? (isBack && isFreelancer ? "client" : "freelancer") };
  return undefined;
};

/** Offers as facts, and the turns in which they stand: an offer always waits for an answer. */
export interface OffersFound {
  readonly facts: readonly NewFact[];
  readonly turns: ReadonlySet<ReadTurn>;
}

/** Did whoever speaks ask money back not long before? */
const asksBack = (turn: ReadTurn, all: readonly ReadTurn[]): boolean =>
  all
    .slice(0, turn.order)
    .filter(({ side }) => side === turn.side)
    .slice(-LOOKED_BACK)
    .some(({ said }) =>
      said.some(({ marks, sums, text }) => sums.length > 0 && (marks.has("back") || WANTS_BACK.test(text))),
    );
const WANTS_BACK = /\b(?:want|need|get|have|expect|give|send|pay|transfer)\b[^.!?]{0,60}\bback\b/i;
const LOOKED_BACK = 4;

/** Offers to settle, each with whose it is, to whom the money goes, and its answer. In: what people wrote; the person's side. */
export const offersOf = (all: readonly ReadTurn[], me: "freelancer" | "client", span: Span): OffersFound => {
  const turns = new Set<ReadTurn>();
  const facts = all.flatMap((turn): NewFact[] => {
    if ((turn.side !== "me" && turn.side !== "them") || turn.on === undefined) return [];
    if (span.began !== undefined && turn.on < span.began) return [];
    const wantsBack = asksBack(turn, all);
    const found = turn.said.flatMap((one) => offerIn(one, me, wantsBack) ?? []);
    const [first] = found;
    if (first === undefined) return [];
    turns.add(turn);
    const at = turn.said.indexOf(first.said);
    const more = turn.said
      .slice(at + 1, at + 3)
      .filter((one) => one.marks.has("settle") && !/^(?:would|does|is|ok|okay|deal|fair)\b.{0,30}\?$/i.test(one.text));
    const answer = answerTo(turn, all);
    const how = surenessOf(turn, span);
    const unsure = [...how.unsure, ...(answer.unsure ? ["answer"] : []), ...(first.amountUnsure ? ["amount"] : [])];
    const note = [
      how.note,
      answer.note,
      first.sum?.currency === "other" ? "The amount is not in US dollars." : undefined,
    ]
      .filter((one) => one !== undefined)
      .join(" ");
    // The answer stands in the line that gives it, never in that of the offer.
    const answeredAt = answer.by?.said[0]?.places[0];
    const amount = first.sum === undefined || first.sum.currency === "other" ? {} : { amount: first.sum.cents };
    return [
      factOf(
        "offer",
        {
          on: turn.on,
          by: turn.side,
          ...amount,
          to: first.to,
          terms: [first.said, ...more]
            .map(({ text }) => text)
            .join(" ")
            .slice(0, 480),
          answer: answer.answer,
          ...(answer.answer === "none" || answer.by?.on === undefined ? {} : { answeredOn: answer.by.on }),
        },
        [
          ...first.said.places,
          ...more.flatMap(({ places }) => places),
          ...(answer.by?.said[0]?.places ?? []),
          ...otherPlaces(turn),
        ],
        {
          sure: how.sure,
          unsure,
          note: note === "" ? undefined : note,
          at: answeredAt === undefined ? undefined : { answer: answeredAt },
        },
      ),
    ];
  });
  return { facts, turns };
};

/** What looks like an offer, a price or a demand of the case and is none. */
export const noOffers = (all: readonly ReadTurn[]): NotTaken[] => {
  const ofCase = new Set(all.filter(({ side }) => side === "them").map(({ source }) => source));
  return all
    .filter(({ source, side }) => ofCase.has(source) || side === "me")
    .flatMap((turn) =>
      turn.said.flatMap((said): NotTaken[] => {
        const [sum] = said.sums;
        if (sum === undefined) return [];
        const value = said.text.slice(sum.at, sum.end).trim();
        const text = plainWords(said.text);
        const row = (looksLike: string, why: string): NotTaken[] => [{ looksLike, value, places: said.places, why }];
        if (SOMEBODY.test(text)) return row("payment", "It is about somebody else's money.");
        if (turn.side !== "me" && turn.side !== "them") return row("payment", "It was not written by either side.");
        if (turn.outside)
          return row("offer", "An offer to pay outside Upwork is no settlement: Upwork's terms forbid it.");
        if (said.threat !== undefined && said.marks.has("back"))
          return row("refund request", "It stands in a threat in a chat; it is no request on Upwork.");
        if (NEW_WORK.test(text)) return row("milestone", "A price named in a chat is no part of the contract.");
        return [];
      }),
    );
};
