import { once } from "../../once.ts";
import { upTo } from "./phrase-pattern.ts";

// Words in quotation marks are somebody else's, or the matter of the work: a title, a line of a script, a message. They do not
// count, but for those that the writer says are his own.

/** The longest quotation: it bounds the work. */
const DOUBLE = once(() => /["“„«][^"“”„«»\n]{1,600}["”“»]/g);
const SINGLE = once(() => /(?<=^|[\s(,:;—–-])'(?:[^'\n]|(?<=\p{L})'(?=\p{L})){1,200}'(?=$|[\s.,;:!?)—–-])/gu);
/** Words before a quotation that make it the writer's own. */
const OWN = once(
  () =>
    /(?:\b(?:i|we)(?:'ll| will| am| 'm|'m|'d| would| can| have| did| just)?(?: \p{L}{2,9}(?: \p{L}{2,9})?)? (?:said?|told|tell|write|wrote|call(?:ed)?|post|say|repeat|add|answer(?:ed)?|repl(?:y|ied)|put)\b(?: \p{L}{2,9}(?: \p{L}{2,9})?)?|\b(?:you|u)(?:'re| are| r)(?: an?| such an?| the| just| nothing but an?)?|\b(?:my|our) (?:\p{L}{3,12} )?(?:review|feedback|title|headline|post|answer|comment)(?: \p{L}{2,9}(?: \p{L}{2,9})?)?|\bso-called|\bcall (?:you|him|her|them)(?: an?)?)\s?[:,]?\s?$/iu,
);
/** A title in capitals after a word that names it, and words dictated as a quotation. */
const CALLED = once(
  () =>
    new RegExp(
      `(?<=\\b(?:called|titled|entitled|named|chapter|song|book|film|movie|episode|poem|painting|band|track|novel|article) )(?:The |A )?\\p{Lu}[\\p{L}']{1,8}${upTo(6, " (?:of|the|and|in|a|to|for|on|\\p{Lu}[\\p{L}']{0,8})")}`,
      "gu",
    ),
);
const DICTATED = once(() => /\b(?:open )?quote\b[^\n]{1,300}?\b(?:un|end |close )quote\b/gi);

export const quotedPatterns = (): readonly RegExp[] => [DOUBLE(), SINGLE(), OWN(), CALLED(), DICTATED()];

const blank = (part: string): string => part.replace(/[^\n]/g, " ");

/** Blanks out what stands in quotation marks and is not the writer's own word. In, out: texts of the same length. */
export const unquoted = (text: string): string => {
  const whole = text.trim().length;
  const cut = (run: string, place: number, given: string): string =>
    run.length > whole * 0.9 || OWN().test(given.slice(Math.max(0, place - 60), place)) ? run : blank(run);
  return text.replace(DOUBLE(), cut).replace(SINGLE(), cut).replace(CALLED(), blank).replace(DICTATED(), blank);
};
