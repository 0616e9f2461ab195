import { ANY_FORM, baseOf } from "./verbs.ts";

/** The verb and what belongs to it, up to where another clause begins. */
const VP = `(?<verb>${ANY_FORM})\\b(?<rest>[^.;!?]*?)`;
const END = `(?=\\s*(?:[.;!?]|$)|,|\\s+(?:or|otherwise|else|then|and (?:i|we|you)|so (?:i|we|that)|i|i'll|i'm|i'd|we|we'll|we're|there will|expect|my (?:lawyer|attorney|bank|card)|face|you(?:'ll| will))\\b|\\s[-–—]\\s)`;
const at = (before: string): RegExp => new RegExp(`${before}${VP}${END}`, "i");

/** How people ask while they press. Each has the verb and what belongs to it. */
const WAYS: readonly RegExp[] = [
  at(
    "\\bif you(?: still)? (?:do not|don't|dont|will not|won't|wont|can not|cannot|can't|refuse to|fail to|are not going to|have not|haven't|did not|didn't|not)(?: just| even| finally)? ",
  ),
  at("\\beither you (?:will |can )?"),
  at("\\bunless you(?:'ve| have| will| finally| just)? "),
  at("\\b(?:until|till|before) you(?:'ve| have| will)? "),
  at("\\bif you want (?:your|the|my|to)[^,]{0,60},? (?:then )?(?:please |first )?(?:you (?:must|have to|need to) )?"),
  at(
    "\\byou(?:'ve| have)?(?: got)?(?: only| exactly| just)? (?<when>(?:until [^,]{2,30}?|\\d{1,3} (?:hours|days)|(?:one|two|three|five|seven|ten) days)) to ",
  ),
  at(
    "\\bi(?:'m| am)?(?: will)? giv(?:e|ing) you (?<when>(?:until [^,]{2,30}?|\\d{1,3} (?:hours|days)|(?:one|two|three|five|seven|ten) days)) to ",
  ),
  at("\\b(?:last|final|only) (?:chance|warning) to "),
  at("\\byou (?:must|had better|better|need to|have to|should|are required to|are going to) (?:now |just |finally )?"),
  at("\\byou'd better "),
  at("\\b(?:i|we) (?:demand|insist|require|want|expect)(?: that)? you (?:to )?(?:now |finally )?"),
  at(
    "\\bwhy (?:don't|do not|didn't|did not|won't|can't|haven't|have not|have you not|did you not) (?:you )?(?:just |even |finally |simply )?(?!tell |told |explain)",
  ),
  at("(?:^|[,;]|\\b(?:so|now|then|and|but|ok|okay|please|just))\\s*(?:please |just |now |finally |simply )*"),
];

const NOUN_WAY =
  /\b(?:i|we) (?:demand|insist on|hereby demand|am demanding|require|want|expect|need)(?: to (?:get|have|see))? (?<what>(?:(?:a|an|the|my|our|all|all of)\b ?)(?:\S+ ){0,3}?(?:refund|money|payment|files?|answer|reply|response|explanation|funds|passwords?|access|source files?|invoice)(?: back)?(?:[^.;!?,]*?))(?=\s*(?:[.;!?,]|$)|\s+(?:or|otherwise|and i|and we)\b)/i;
/** "If the 500 are not returned by Friday", "if I do not get the files today". */
const IF_NOT_DONE = new RegExp(
  `\\bif (?<what>(?:the|my|our|this|that|these|those|all) [^.;!?,]{1,50}?) (?:is|are|isn't|aren't|has|have|hasn't|haven't)(?: not)?(?: been)? (?<verb>${ANY_FORM})\\b(?<rest>[^.;!?]*?)${END}`,
  "i",
);
const IF_NOT_HAD =
  /\bif (?:i|we) (?:do not|don't|dont|have not|haven't|won't|will not) (?:get|got|receive|received|have|see|seen|had) (?<what>(?:a|an|the|my|our|all|any) [^.;!?,]{2,60}?)(?=\s*(?:[.;!?,]|$)|\s+(?:i|we|i'll|i'm|then|there)\b)/i;
const PRESSING =
  /\s*\b(?:right now|right away|right this minute|immediately|at once|this instant|asap|as soon as possible|now|first|finally|already|instantly)\b(?!\s+\d)/gi;
const FEEDBACK = /\b(?:reviews?|feedback|ratings?|stars?|score)\b/i;
const AWAY =
  /\b(?:paypal|payoneer|wise|venmo|zelle|revolut|bank transfer|wire|cash|crypto|usdt|bitcoin|western union|whats ?app|telegram|skype|outside|directly|iban)\b/i;

/** "350$" as English has it. */
export const money = (text: string): string =>
  text
    .replace(/(?<![\d.,])(\d[\d.,]*\d|\d)\s?([$€£])/g, "$2$1")
    .replace(/\b(by|until) the end of the day\b/gi, "$1 the end of the day");

const NEEDS_OBJECT =
  /^(?:send|give|return|provide|share|upload|hand over|tell|accept|approve|fix|finish|complete|deliver|submit|release|refund|cover|correct|get back to|check|read|review|update|explain|fund|close|test)$/;
/** What a bare verb is about, where that is plain. */
const OBJECTS: Readonly<Record<string, string>> = {
  release: "release the payment",
  refund: "refund me",
  deliver: "deliver the work",
  fix: "fix this",
  finish: "finish the work",
  explain: "explain this",
};

const tidied = (verb: string, rest: string): string | undefined => {
  const base = baseOf(verb);
  const tail = money(rest.replace(PRESSING, ""))
    .replace(
      /\buntil (?=(?:today|tomorrow|tonight|next|the|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))/i,
      "by ",
    )
    .replace(/\s{2,}/g, " ")
    .replace(/ (?:too|then)$/i, "")
    .trim();
  if (FEEDBACK.test(tail) || AWAY.test(tail)) return undefined;
  if (base === "give" && /^(?:me |us )?(?:back )?(?:my|our|the) money(?: back)?/i.test(tail))
    return `refund me ${tail.replace(/^(?:me |us )?(?:back )?(?:my|our|the) money(?: back)?/i, "").trim()}`.trim();
  if (base === "return" && /^(?:my|our) money(?: back)?/i.test(tail))
    return `refund me ${tail.replace(/^(?:my|our) money(?: back)?/i, "").trim()}`.trim();
  if (base === "answer" && tail === "") return "reply";
  if (/^(?:not|to|that|is|was|are|were|back|of)\b/i.test(tail) && base !== "reply" && base !== "respond")
    return undefined;
  if (NEEDS_OBJECT.test(base) && (tail === "" || /^(?:by|within|before|today|tomorrow|until|on)\b/i.test(tail))) {
    const whole = OBJECTS[base];
    return whole === undefined ? undefined : `${whole} ${tail}`.trim();
  }
  return `${base} ${tail}`.trim();
};

const WHEN =
  /\b(?:(?:by|until|till|before) (?:the )?(?:end of )?(?:(?:next|this) )?(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:week|month)|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)|within \S+ (?:hours|days)|today|tomorrow)\b/iu;

const whenOf = (told: string | undefined): string => {
  if (told === undefined) return "";
  return /^until/i.test(told) ? told.replace(/^until/i, "by") : `within ${told}`;
};

/** A next step that is named as a fact, in place of a threat with the law, the bank or a report. */
export const STEP_LINE = "If we cannot agree, I will ask Upwork for help.";
export const HIGHER =
  /\b(?:lawyers?|attorneys?|court|sue|legal|police|bank|chargeback|charge back|card company|report|dispute|consequences)\b/i;

const asked = (sentence: string, phrase: string, when: string): string => {
  const ask = [phrase, when].filter((part) => part !== "").join(" ");
  return `Could you please ${ask}?${HIGHER.test(sentence) ? ` ${STEP_LINE}` : ""}`;
};

/** The request in a sentence that presses, as a request. In: the sentence. Out: undefined when there is none to be sure of. */
export const asRequest = (sentence: string): string | undefined => {
  for (const way of WAYS) {
    const groups = way.exec(sentence)?.groups;
    const phrase = groups && tidied(groups.verb ?? "", groups.rest ?? "");
    if (phrase === undefined) continue;
    const told = whenOf(groups?.when);
    const near = WHEN.exec(sentence)?.[0].replace(/^(?:until|till)/i, "by");
    const missing =
      near !== undefined && !phrase.toLowerCase().includes(near.toLowerCase()) && told === "" ? near : told;
    return asked(sentence, phrase, missing);
  }
  const undone = IF_NOT_DONE.exec(sentence);
  if (undone?.groups !== undefined && /n't|\bnot\b/i.test(undone[0])) {
    const { what: thing = "", verb = "", rest = "" } = undone.groups;
    const phrase = tidied(verb, ` ${thing}${rest}`);
    if (phrase !== undefined) return asked(sentence, phrase, "");
  }
  const what = (NOUN_WAY.exec(sentence) ?? IF_NOT_HAD.exec(sentence))?.groups?.what;
  if (what === undefined || FEEDBACK.test(what) || AWAY.test(what)) return undefined;
  const wanted = money(what.replace(PRESSING, ""))
    .replace(/^(?:my|our|the) money back/i, "a refund")
    .trim();
  return `I would like to ask for ${wanted}.${HIGHER.test(sentence) ? ` ${STEP_LINE}` : ""}`;
};
