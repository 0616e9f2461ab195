/** Stars are the words of a threat or a deal, not a fact of the work. */
const STARS = /\b(?:one|two|three|four|five|\d)[-\s]stars?\b/gi;
const NUMBER = /\d[\d.,:/]{0,20}/g;
const NAMED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|today|tomorrow|yesterday|tonight|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:last|next|this) (?:week|month|year))\b/gi;
const MAY = /\bMay\b/g;
/** A word with a capital inside a sentence, as names have it. */
const NAME = /(?<=[\p{Ll}\p{N},;"“'(] )["“(]?(\p{Lu}[\p{L}'-]{1,30})/gu;
/** Words with a capital that name nothing of the matter: what a deal away from Upwork runs through, and "I". */
const NO_NAME =
  /^(?:I(?:'(?:m|ll|d|ve))?|Upwork|PayPal|Paypal|Payoneer|Wise|Venmo|Zelle|Revolut|WhatsApp|Whatsapp|Telegram|Skype|Zoom|Signal|Discord|English|May|God|Please|OK|Ok)$/;
const IS_DAY = new RegExp(`^(?:${NAMED.source})$`, "i");

const bare = (number: string): string =>
  number
    .replace(/[.,:/]+$/, "")
    .replace(/,(?=\d{3})/g, "")
    .replace(/\.00$/, "");

/** What a sentence states that can be checked: its numbers, days and names, in one form each. In: a sentence. */
export const factsOf = (sentence: string): readonly string[] => {
  const text = sentence.replace(STARS, " ");
  const names = Array.from(text.matchAll(NAME), ([, name = ""]) => name.replace(/'s$/, ""));
  return [
    ...Array.from(text.match(NUMBER) ?? [], bare),
    ...Array.from(text.match(NAMED) ?? [], (word) => word.toLowerCase()),
    ...(text.match(MAY) ?? []),
    ...names.filter((name) => !NO_NAME.test(name) && !IS_DAY.test(name) && name !== name.toUpperCase()),
  ];
};

/** Does a new line still say every number, day and name of the old one? */
export const keepsFacts = (old: string, line: string): boolean => {
  const kept = factsOf(line);
  // A name may open the new line, where its capital tells nothing.
  return factsOf(old).every((fact) => kept.includes(fact) || (/^\p{L}/u.test(fact) && line.includes(fact)));
};
