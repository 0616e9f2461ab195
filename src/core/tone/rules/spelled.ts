import { once } from "../../once.ts";
import { letterOf } from "./sign-letters.ts";

// Words spelled so that a filter does not see them: "p a y p a l", "l.i.a.r", "$tup1d", "sc​am". They are read as the words they are.

/** Stands for a sign that was taken out, so that a text keeps its length; no rule sees it. */
export const NOTHING = "\u2060";

const split = (words: string): readonly string[] => words.trim().split(/\s+/);
/** The words that people hide. */
const HIDDEN = once(
  () =>
    new Set(
      split(`
  idiot idiots stupid moron morons liar liars lier thief thieves scam scams scammer scammers scamer scamming fraud frauds fraudster
  loser losers clown clowns dumb fool fools cheat cheater cheaters crook crooks trash garbage pathetic useless incompetent imbecile
  donkey monkey pig ugly lazy noob noobs bobo kill paypal payoneer venmo zelle cashapp crypto bitcoin btc usdt usdc wise revolut skrill upi
  paytm gcash mpesa westernunion moneygram whatsapp telegram skype discord signal viber wechat gmail email outlook phone number lawyer
  police court sue review reviews stars star feedback rating refund chargeback blackmail steal stolen stole direct outside offplatform
  bank iban cash pay money transfer contact instagram facebook lie lies lying
`),
    ),
);
const HIDDEN_PAIRS = new Map([
  ["fuckyou", "fuck you"],
  ["fucku", "fuck u"],
  ["westernunion", "western union"],
  ["paypalme", "paypal me"],
  ["youliar", "you liar"],
  ["youidiot", "you idiot"],
  ["youscammer", "you scammer"],
]);

/** Letters one by one, with the same kind of sign between them. */
const ONE_BY_ONE = once(() => /(?<![\p{L}\p{N}_'])[\p{L}\p{N}$@](?:[ ._*-] ?[\p{L}\p{N}$@](?![\p{L}\p{N}])){2,15}/gu);
/** A word in which signs stand for letters, as it may stand between spaces. */
const MIXED = once(() => /^(["'([*]{0,3})([\p{L}\p{N}$@!|€+]{3,24}?)([.,;:!?"')\]*]{0,4})$/u);
const SIGN = once(() => /[0134578$@!|€]/);
const WORD = once(() => /\S{3,32}/g);
const STARRED = once(
  () => /(?<![\p{L}\p{N}_])\p{L}{1,9}[*.·_-]\p{L}{1,9}(?:[*.·_-]\p{L}{1,9}(?:[*.·_-]\p{L}{1,9})?)?(?![\p{L}\p{N}_])/gu,
);
const INVISIBLE = once(() => /[\u00ad\u200b-\u200d\ufeff]/g);
const LOOKALIKE: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ѕ: "s",
  ο: "o",
  α: "a",
};
const FOREIGN = once(() => /(?<=[a-z])[аеорсхуіѕοα]|[аеорсхуіѕοα](?=[a-z])/giu);

export const spelledPatterns = (): readonly RegExp[] => [
  ONE_BY_ONE(),
  MIXED(),
  SIGN(),
  WORD(),
  STARRED(),
  INVISIBLE(),
  FOREIGN(),
];

const asLetters = (word: string, one: string): string =>
  word.toLowerCase().replace(/[0134578$@!|€+]/g, (sign) => (sign === "1" ? one : letterOf(sign)));

/** The hidden word that signs stand for; undefined when it is none. "1" may be an i or an l. */
const hiddenIn = (signs: string): string | undefined => {
  for (const one of ["i", "l"]) {
    const word = asLetters(signs, one);
    if (HIDDEN().has(word)) return word;
    const pair = HIDDEN_PAIRS.get(word);
    if (pair !== undefined) return pair;
  }
  return undefined;
};

const padded = (word: string, length: number): string => word + NOTHING.repeat(Math.max(0, length - word.length));

/** A hidden word at the end or the beginning of a run of single letters: "I a m p a y p a l". */
const inRun = (run: string): string => {
  const places = Array.from(run.matchAll(/[^ ._*-]/gu), (match) => match.index);
  const signs = places.map((place) => run[place] ?? "").join("");
  for (let from = 0; from + 3 <= signs.length && from < 16; from += 1)
    for (let to = signs.length; to - from >= 3; to -= 1) {
      const word = hiddenIn(signs.slice(from, to));
      if (word === undefined) continue;
      const [start, end] = [places[from] ?? 0, (places[to - 1] ?? 0) + 1];
      return run.slice(0, start) + padded(word, end - start) + run.slice(end);
    }
  return run;
};

/** A text with hidden words as they are meant, of the same length: what is left over is `NOTHING`. */
export const unspelled = (text: string): string =>
  text
    .replace(INVISIBLE(), NOTHING)
    .replace(FOREIGN(), (sign) => LOOKALIKE[sign.toLowerCase()] ?? sign)
    .replace(ONE_BY_ONE(), inRun)
    .replace(STARRED(), (run) => {
      const word = hiddenIn(run.replace(/[*.·_-]/g, ""));
      return word === undefined ? run : padded(word, run.length);
    })
    .replace(WORD(), (run) => {
      if (!SIGN().test(run)) return run;
      const [, before = "", signs = "", after = ""] = MIXED().exec(run) ?? [];
      const word = /\p{L}/u.test(signs) ? hiddenIn(signs) : undefined;
      return word?.length === signs.length ? before + word + after : run;
    });
