import type { NotTaken } from "../fact.ts";
import { otherPlaces } from "./contacts.ts";
import { hasHoursOff } from "./hours-off.ts";
import { factOf, type NewFact, type Span, surenessOf } from "./made-facts.ts";
import { answerTo } from "./offer-answers.ts";
import type { ReadTurn, Said } from "./reading.ts";
import type { Sum } from "./sums.ts";
import { whoseSum } from "./whose-sum.ts";
import { plainWords } from "./words.ts";

/** Work beside the contract: its price is no settlement. */
const NEW_WORK =
  /(?<![\p{L}])(?:new (?:milestone|contract|set|page|project|round|order|job|version|logo|design|video)|extra|additional(?:ly)?|another (?:set|page|milestone|round|version|project|job)|per (?:hour|page|word|item|piece|month|week|post|video)|each|an hour|\/ ?(?:h|hr|hour|month)|hourly|next (?:milestone|project|job|phase)|on top|quote for|would cost|price for|my rate|nuevo hito|neuer meilenstein|neuen meilenstein|zusätzlich\p{L}*|nouveau jalon|en plus|novo marco|nowy etap|dodatkow\p{L}+|новий етап|нова робота|новый этап|дополнительн\p{L}+|додатков\p{L}+)(?![\p{L}])/iu;
/** Words that the money is to go to the freelancer. */
const PAYS =
  /(?<![\p{L}])(?:pay|release|instead of|for (?:it|this|that|the (?:work|milestone|part))|keep|take|accept|zahl\p{L}*|bezahl\p{L}*|freigeb\p{L}*|gebe? .{0,30}frei|behalt\p{L}*|statt|pag\p{L}+|liber\p{L}+|en lugar de|pai?e\p{L}*|vers\p{L}+|débloqu\p{L}+|garde\p{L}*|au lieu de|em vez de|ficar? com|zapłac\p{L}+|zamiast|wypłac\p{L}+|заплач\p{L}+|замість|сплач\p{L}+|заплат\p{L}+|вместо|выплач\p{L}+|de dunga|de dungi)(?![\p{L}])/iu;
/** A demand, and no offer: "I want my money back". */
const DEMANDS =
  /(?<![\p{L}])(?:i|we) (?:want|demand|expect|need|require|insist)(?![\p{L}])|^(?:\W*(?:ok(?:ay)?|then|well|so)[\s,.]+)*(?:give|send|refund|return|pay) (?:me |us )|(?<![\p{L}])(?:quiero|exijo|ich will|ich verlange|je veux|j'exige|quero|exijo|chcę|żądam|хочу|вимагаю|требую)(?![\p{L}])/iu;
/** Of what is asked back a part is left to the other: that is an offer, however it is said. */
const LEAVES_SOME =
  /(?<![\p{L}])(?:keep|let (?:you|u) (?:keep|have)|leave (?:you|u)) (?:the (?:rest|other|remaining|remainder)|\$? ?\d)/iu;
const PAST =
  /(?<![\p{L}])(?:have|has|had|already|'ve|was|were|did|paid|released|refunded|returned|yesterday|last (?:week|month)|ago)(?![\p{L}])/iu;
const SOMEBODY =
  /(?<![\p{L}])(?:another|other|my (?:last|old|previous|logo|other)|somebody|someone|he|she|they|him|her|a friend|previous|last) (?:\p{L}+ )?(?:freelancer|guy|client|designer|developer|dev|paid|took|did|charged|got|refunded|gave|artist|person)(?![\p{L}])|(?<![\p{L}])(?:paid|gave|sent) (?:him|her|them)(?![\p{L}])/iu;
/** What somebody would do for a sum: "give me 90 back and I close the dispute" is an offer, however it is said. */
const IN_RETURN =
  /(?:[,;]|(?<![\p{L}])(?:and|then|so))\s(?:then )?(?:i|we)(?:'ll| will| would|'d| can)? (?:then |also |just )?(?:drop|close|withdraw|cancel|take back|end|stop|forget|leave it|let it|call it|approve|sign|settle|consider it)(?![\p{L}])/iu;
const HALF = /(?<![\p{L}])(?:half|50 ?%|hälfte|mitad|moitié|metade|połow[aęy]|половин[аиу])(?![\p{L}])/iu;
const SHARE = /(\d{1,2}) ?%/;

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
  if (sum !== undefined && WOULD_DO.test(text) && !NO_OFFER.test(text) && !DEMANDS.test(text) && isOfMoney(text, sum))
    return { ...amount, to: goesTo ?? (isBack && isFreelancer ? "client" : "freelancer") };
  return undefined;
};

/** Does a bare number stand where a sum does: beside what is done with money, and before nothing that is counted? */
const isOfMoney = (text: string, { currency, at, end }: Sum): boolean =>
  currency !== "none" ||
  /^ ?each(?![\p{L}])/iu.test(text.slice(end)) ||
  (/(?<![\p{L}])(?:pay|release|do|with|accept|take|to|back|give|refund|return|send|you|for|say|make it|keep|have|get|offer|last word:?|with)\s(?:you |me |back )?$/iu.test(
    text.slice(0, at),
  ) &&
    /^(?:\s?(?:[.,;:!?]|$|$)|\s(?:of|now|and|for|back|if|when|so|instead|then|or)(?![\p{L}]))/iu.test(text.slice(end)));

/** What somebody would do, give or take, or make of it: an offer without one of its usual words. */
const WOULD_DO =
  /(?<![\p{L}])(?:i|we)(?:'ll|'d| will| would| can| could| may)? (?:(?:only|still|also|just|even|maybe|go) )*(?:release|pay|do|live with|accept|take|go (?:down|up|as low|as high) to|come (?:down|up) to|give(?: you)?(?: back)?|refund|return|send(?: you)?(?: back)?|part with)(?![\p{L}])|^(?:ok(?:ay)?[,.]? )?(?:take|keep|pay|release|let's do|make it|what about|how about|then)(?![\p{L}])|(?<![\p{L}])(?:would|could|will) you (?:accept|take|agree to|live with|settle for|be (?:ok|okay|fine|happy) with)(?![\p{L}])|(?:my|our) (?:last|final|best) (?:word|offer|price|number)(?![\p{L}])|(?:^|, |: )(?:or,? )?(?:(?:to|just to) \p{L}+ it(?: \p{L}+)?, )?(?:you )?(?:can )?keep (?=\$? ?\d)|(?<![\p{L}])you (?:can )?(?:have|get) (?=\$? ?\d)|(?<![\p{L}])(?:now and the rest|and the rest|and (?:that's it|we are done|i leave it|we leave it|leave it at that)|leave it at that)(?![\p{L}])/iu;
/** Nobody's offer: what it costs, what was paid, what somebody says they would never do. */
const NO_OFFER =
  /(?<![\p{L}])(?:can't|cannot|won't|will not|never|not|no longer|don't|do not|wouldn't|the whole|the full|all of it|full \d|or (?:i|we) (?:open|file|dispute|leave|report|go))(?![\p{L}])/iu;

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
export const offersOf = (all: readonly ReadTurn[], me: "freelancer" | "client", span: Span): NewFact[] =>
  all.flatMap((turn): NewFact[] => {
    if ((turn.side !== "me" && turn.side !== "them") || turn.on === undefined) return [];
    if (span.began !== undefined && turn.on < span.began) return [];
    const wantsBack = asksBack(turn, all);
    const found = turn.said.flatMap((one) => offerIn(one, me, wantsBack) ?? []);
    const [first] = found;
    if (first === undefined) return [];
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
        },
        [
          ...first.said.places,
          ...more.flatMap(({ places }) => places),
          ...(answer.by?.said[0]?.places ?? []),
          ...otherPlaces(turn),
        ],
        { sure: how.sure, unsure, note: note === "" ? undefined : note },
      ),
    ];
  });

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
