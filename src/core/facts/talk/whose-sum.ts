import type { Sum } from "./sums.ts";

type Trade = "client" | "freelancer";

/** Words beside a sum, and to whom it then goes: by who speaks, or by the trade, for only a client pays and only a freelancer gives back. */
interface Way {
  /** Do they stand right before the sum, or after it? */
  readonly at: "before" | "after";
  readonly words: string;
  readonly goes: "speaker" | "other" | Trade;
}

const OWN = `(?:i|we)(?:'ll|'d|'m|ll| will| would| can| could| may| am| are)?(?: (?:just|only|then|simply|still|also|happily|even))*`;
const YOURS = `(?:you|u)(?:'ll|'d|ll| will| would| can| could| may| should| shall| to)?(?: (?:just|only|then|simply|still|also|gladly))*`;
const KEEP = "(?:keep|keeping|retain|hold on to|hang on to|have|get|be left with|end up with|walk away with|stay with)";
const HAND = "(?:give|giving|send|sending|pay|paying|release|releasing|transfer|transferring|hand|get|leave|leaving)";

/** The first that fits counts: who is named goes before what is done, and "pay it back" is giving back. */
const WAYS: readonly Way[] = [
  {
    at: "before",
    words: `(?:return|refund|reimburse|give back|send back|pay back|give me|send me)(?:ing)? (?:me )?(?:it )?(?:all|everything)(?: back)?(?: of it)? (?:but|except|minus|less)`,
    goes: "freelancer",
  },
  {
    at: "before",
    words: `${OWN} (?:${KEEP}|take|receive)`,
    goes: "speaker",
  },
  { at: "before", words: String.raw`(?:i|we)(?:'\p{L}+)?(?: (?!you )\p{L}+){1,4} to ${KEEP}`, goes: "speaker" },
  {
    at: "before",
    words: `(?:let|letting) (?:me|us) (?:${KEEP}|take)|(?:${HAND}|refund|return) (?:me|us)(?: back)?`,
    goes: "speaker",
  },
  {
    at: "before",
    words: "me quedo con|je garde|ich behalte|eu fico com|fico com|zatrzymam|zatrzymuję|лишаю собі|оставляю себе",
    goes: "speaker",
  },
  {
    at: "before",
    words: `(?:let|letting) (?:you|u) (?:${KEEP}|take)|${YOURS} (?:${KEEP}|take|receive)|(?:${HAND}|offer|offering) (?:you|u)(?: back)?`,
    goes: "other",
  },
  {
    at: "before",
    words: "(?<!(?:^|[^\\p{L}])to )keep|^(?:(?:ok|okay|so|then|just|please|fine|well|look|listen)[, ]+)*take",
    goes: "other",
  },
  {
    at: "before",
    words:
      "behältst(?: du)?|sie behalten|behalte|te quedas con|quédate con|tu gardes|vous gardez|gardez|garde|fica com|fique com|zatrzymaj|залиш собі|залишай собі|оставь себе",
    goes: "other",
  },
  {
    at: "after",
    words:
      "(?:(?:stays?|remains?|goes|go|comes|come) )?(?:back )?(?:to|for|with) (?:me|us)|(?:is|are|stays?) mine|(?:is what )?(?:i|we)(?:'ll)? (?:keep|get|take)|für mich|para mí|pour moi|para mim|dla mnie|мені|мне",
    goes: "speaker",
  },
  {
    at: "after",
    words:
      "(?:(?:stays?|remains?|goes|go|comes|come) )?(?:back )?(?:to|for|with) (?:you|u)|(?:is|are|stays?) yours|(?:is what )?you(?:'ll| can)? (?:keep|get|have|take)|für (?:dich|sie)|para (?:ti|você|usted)|pour (?:toi|vous)|dla (?:ciebie|pani|pana)|тобі|тебе|вам",
    goes: "other",
  },
  {
    at: "before",
    words:
      "(?:return|refund|reimburse)(?:ing)?(?: (?:you|u))?|(?:give|giving|send|sending|pay|paying|hand|transfer) back|a refund of|back",
    goes: "client",
  },
  {
    at: "after",
    words:
      "(?:(?:comes?|goes?|go|come) )?back|(?:is|are|gets?|get|be) (?:returned|refunded|(?:sent|paid|given) back)|(?:(?:goes|go) )?to the client|zurück|de vuelta|en retour|de volta|z powrotem|назад",
    goes: "client",
  },
  // What somebody is content with is what the freelancer gets, where nothing says that it goes back.
  {
    at: "before",
    words: `${OWN} (?:accept|settle for|live with|do with|be (?:fine|ok|okay|happy) with)`,
    goes: "freelancer",
  },
  { at: "before", words: "(?:pay|paying|release|releasing|approve|approving)(?: out)?", goes: "freelancer" },
  {
    at: "after",
    words: "(?:is|are|gets?|get|be) (?:released|paid(?: out)?|approved)|(?:(?:goes|go) )?to the freelancer",
    goes: "freelancer",
  },
];

/** Small words between what is done and the sum. */
const FILL = String.raw`(?:\s+(?:the|only|just|about|around|roughly|up|to|at|least|most|another|a|an|out|of|even|say|like|some|maybe|those|that|your|my|these|with))*[\s:]*`;
const OF_WHOLE = String.raw`(?: of (?:it|this|that|the (?:money|escrow|deposit|amount|\$? ?[\d.,]+)|\$? ?[\d.,]+))?`;

const PATTERNS = WAYS.map(({ at, words, goes }) => ({
  at,
  goes,
  pattern:
    at === "before"
      ? new RegExp(String.raw`(?<![\p{L}'])(?:${words})${FILL}\$?$`, "iu")
      : new RegExp(String.raw`^(?: ?(?:usd|dollars?|bucks))?${OF_WHOLE},? ?(?:${words})(?![\p{L}])`, "iu"),
}));

/** Where the part of a sentence ends that speaks of one sum. "All but 150" is one part. */
const BREAK = /[;:.!?]\s|,\s|\s[–—-]\s|(?<!\b(?:all|everything))\sbut\s|\s(?:and|while|then|und|y|et|e|i|та|і|и)\s/giu;

/**
 * To whom a sum goes that is offered. In: the sentence in small letters, with plain apostrophes; where the sum stands; who says it. Out:
 * the side; undefined where the words beside the sum do not tell.
 */
export const whoseSum = (text: string, { at, end }: Pick<Sum, "at" | "end">, speaker: Trade): Trade | undefined => {
  const breaks = [...text.matchAll(BREAK)];
  const from = breaks.filter((one) => one.index + one[0].length <= at).at(-1);
  const to = breaks.find(({ index }) => index >= end);
  const before = text.slice(from === undefined ? 0 : from.index + from[0].length, at);
  const after = text.slice(end, to?.index);
  const goes = PATTERNS.find((one) => one.pattern.test(one.at === "before" ? before : after))?.goes;
  if (goes === "speaker") return speaker;
  if (goes === "other") return speaker === "client" ? "freelancer" : "client";
  return goes;
};
