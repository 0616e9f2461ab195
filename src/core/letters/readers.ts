import type { Case } from "../case/case.ts";
import { otherSide } from "../case/facts.ts";
import { oneLine } from "../text/text.ts";

// To be told apart from the words of the writer: quotations of any common form.
const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"\n]*"|‘[^’\n]*’(?!\p{L})/gu;

/** A text without what it quotes. */
const withoutQuotes = (text: string): string => text.replace(QUOTED, " ");

// "You" in English, and in the languages that people on Upwork write most, as far as the word has no other meaning.
const YOU =
  /(?<![\p{L}\p{N}_])(you|your|yours|yourself|yourselves|y'all|ya|u|ur|thou|du|dich|dir|deine?[mnrs]?|Sie|Ihnen|Ihre?[mnrs]?|vous|votre|vos|usted|ustedes|tú|você|vocês|вы|вас|вам|вами|ваш\p{L}*|ты|тебя|тебе|ви|ти)(?![\p{L}\p{N}_])/u;
const YOU_OF_ANY_CASE =
  /(?<![\p{L}\p{N}_])(you|your|yours|yourself|yourselves|vous|usted|ustedes|você)(?![\p{L}\p{N}_])/iu;
const YOU_UNSPACED = /[你您妳]|あなた|貴方|당신/u;

/** Does a text say "you" to its reader, outside of what it quotes? */
export const saysYou = (text: string): boolean => {
  const own = withoutQuotes(text);
  return YOU.test(own) || YOU_OF_ANY_CASE.test(own) || YOU_UNSPACED.test(own);
};

// Not "they": that is the files and the posters as often.
const THIRD_PERSON = /(?<![\p{L}\p{N}_])(he|him|his|she|her|hers)(?![\p{L}\p{N}_])/iu;

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Is the other side named as somebody who does something, or to whom something is done? A name can also stand before a thing
 * ("the Northwind logo"): that speaks about nobody.
 */
const namesThem = (name: string | undefined, text: string): boolean => {
  const whole = oneLine(name ?? "").replace(/\s*\(.*$|[,\s]+$/, "");
  const [first = ""] = whole.split(" ");
  return [whole, first].some((one) => {
    if ([...one].length < 3) return false;
    const named = `${literal(one)}(?![\\p{L}\\p{N}])`;
    const acts = `(?:^|[.!?;:,]\\s+|(?<!\\p{L})(?:and|but|or|that|because|since|when|while|then|if|as|so|before|after|until)\\s+)${named}\\s+\\p{Ll}`;
    const isDoneTo = `(?<!\\p{L})(?:by|from|to|with|asked|told|gave|sent|paid|showed|wrote|called|met)\\s+${named}(?:[.,;:!?]|\\s*$|\\s+(?:to|for|on|in|at|by|about|and|but|or|that|who|when|again|if|why|how|what)\\s)`;
    return new RegExp(`${acts}|${isDoneTo}`, "u").test(text);
  });
};

/** Does a text speak about the other side, as to somebody else, and not to it? */
export const speaksAboutThem = (c: Pick<Case, "answers">, text: string): boolean => {
  const own = withoutQuotes(text);
  if (saysYou(own)) return false;
  const them = otherSide(c as Case);
  const isCalled = them !== "the other side" && new RegExp(`(?<!\\p{L})${them}(?!\\p{L})`, "iu").test(own);
  return THIRD_PERSON.test(own) || isCalled || namesThem(c.answers.otherParty, own);
};

/** A text for the other side: undefined when it speaks about them, since no letter tells its reader about himself. */
export const toThem = (c: Pick<Case, "answers">, text: string | undefined): string | undefined =>
  text === undefined || speaksAboutThem(c, text) ? undefined : text;

/** Words set apart as a quotation: the quotation marks inside become single ones. */
export const quote = (text: string): string => `“${oneLine(text).replace(/[“”„"«»]/g, "'")}”`;

/**
 * A text that another reader will read: as it is, or as a quotation where it says "you". In a text to Upwork, "you" means Upwork.
 */
export const forUpwork = (text: string): string => (saysYou(text) ? quote(text) : text);

/** Said of words of an agreement that say "you": they are quoted. In: what the other side is called. */
export const sayQuoted = (them: string): string =>
  `This says "you", so it stands in quotation marks, as the contract's own words. If they are yours, write "${them}".`;
