import { namesDay } from "../../values/days.ts";
import type { Finding, TextKind } from "./finding.ts";
import type { Prepared } from "./prepare.ts";
import type { Said } from "./rule.ts";

const REASON =
  /\b(?:because|since|as the|as you|as we|as agreed|reason|reasons|so that|due to|therefore|in order to|why|rests on|which is|this means|it means|that is how|that way)\b/i;
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const SOON = new RegExp(`\\b(?:today|tomorrow|yesterday|tonight|${WEEKDAY}|this week|next week|last week)\\b`, "i");
/** A day that an answer is asked by. */
const UNTIL = new RegExp(
  `\\b(?:by|before|until|till|no later than|not later than|on or before|latest)\\s(?:the\\s)?(?:end\\sof\\s|close\\sof\\s|noon\\son\\s|noon,?\\s|next\\s|this\\s|coming\\s|on\\s|about\\s){0,1}(?:the\\s)?(?:${WEEKDAY}|today|tomorrow|tonight|week|month|day|business|jan|feb|mar|apr|may\\s\\d|jun|jul|aug|sep|oct|nov|dec|\\d{4}-\\d\\d|\\d{1,2}[./]\\d|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\d{1,2}(?:st|nd|rd|th)\\b)|\\b(?:within|in)\\s(?:the\\snext\\s)?(?:\\d{1,3}|a|one|two|three|four|five|six|seven|ten|fourteen)\\s(?:business\\s|working\\s|calendar\\s)?(?:hours?|days?|weeks?)\\b|\\b(?:stands|open|valid|holds)\\suntil\\b`,
  "i",
);
const AMOUNT =
  /[$€£]\s?\d|\b\d[\d,]{0,12}(?:\.\d{1,4})?\s?(?:usd|eur|gbp|dollars?|euros?|hours?|h|%|percent)\b|\b\d[\d,]{0,12}\.\d\d\b/i;
/** A question that only accuses ("and now you want the money back?") asks for nothing. */
const REQUEST =
  /\b(?:please|could (?:you|we)|can (?:you|we)|would (?:you|it|that|this)|will you|may i|shall we|is it possible|are you (?:able|willing|ready|open)|do you agree|does (?:that|this) (?:work|suit|fit)|what (?:do|would) you|which (?:of|day|part)|when (?:can|could|will|would)|i ask|we ask|i am asking|i'm asking|i request|we request|i'd like|i would like|we would like|let me know|my offer|i propose|we propose|i suggest|we suggest|i offer|we offer|agree to)\b/i;
const GREETING = /^\s{0,20}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|thanks|thank you)\b/i;

export const MISSING_PATTERNS: readonly RegExp[] = [REASON, SOON, UNTIL, AMOUNT, REQUEST, GREETING];

const PARTS = {
  greeting: {
    why: "A message without a greeting reads colder than it is meant.",
    instead: "Begin with “Hello [name],”.",
    has: (text: string) => GREETING.test(text),
  },
  request: {
    why: "Without a request the other side does not know what would settle it.",
    instead: "Ask for one thing: “Could you please [what] by [day]?”",
    has: (text: string) => REQUEST.test(text),
  },
  reason: {
    why: "A reason makes it more likely that the other side agrees.",
    instead: "Add why: “I ask because [reason].”",
    has: (text: string) => REASON.test(text),
  },
  date: {
    why: "Without a day nobody can check what happened.",
    instead: "Add the day it happened: “On [day], [what happened].”",
    has: (text: string) => SOON.test(text) || namesDay(text),
  },
  "answer-day": {
    why: "Without a day to answer by, the other side can wait while the deadlines of the dispute run on.",
    instead: "Name the day you would like an answer by: “Could you please tell me by [day]?”",
    has: (text: string) => UNTIL.test(text),
  },
  amount: {
    why: "Without an amount nobody can say yes to it.",
    instead: "Say how much money or how many hours it is about.",
    has: (text: string) => AMOUNT.test(text),
  },
} as const;
type Part = keyof typeof PARTS;

/** What each kind of text must hold. An offer need not tell what happened; a statement goes to Upwork, which sets the days. */
const NEEDED: Readonly<Record<TextKind, readonly Part[]>> = {
  message: ["greeting", "request", "reason", "date", "answer-day", "amount"],
  offer: ["greeting", "request", "reason", "answer-day", "amount"],
  statement: ["request", "reason", "date", "amount"],
  feedback: [],
  answer: [],
  any: [],
};

const saidOf = (part: Part): Said<`missing-${Part}`> => ({
  rule: `missing-${part}`,
  family: "missing",
  severity: "note",
  why: PARTS[part].why,
  instead: PARTS[part].instead,
});

/** All that may be said to be missing, for the list of rules. */
export const MISSING_SAID = (Object.keys(PARTS) as Part[]).map(saidOf);

/** What a text of this kind lacks, as notes. Nothing is missing in a text that is empty. */
export const missingIn = (text: Prepared, kind: TextKind): Finding[] =>
  text.text.trim() === ""
    ? []
    : NEEDED[kind]
        .filter((part) => !PARTS[part].has(text.text))
        .map((part) => ({ ...saidOf(part), start: 0, end: 0, quote: "" }));
