import { namesDay } from "../../case/days.ts";
import type { Finding } from "../finding.ts";
import type { Kind } from "../kind.ts";
import type { Prepared } from "../prepare.ts";

const REASON =
  /\b(?:because|since|as the|as you|as we|as agreed|reason|reasons|so that|due to|therefore|in order to|why|rests on|which is|this means|it means|that is how|that way)\b/i;
const SOON =
  /\b(?:today|tomorrow|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this week|next week|last week)\b/i;
const AMOUNT =
  /[$€£]\s?\d|\b\d[\d,]{0,12}(?:\.\d{1,4})?\s?(?:usd|eur|gbp|dollars?|euros?|hours?|h|%|percent)\b|\b\d[\d,]{0,12}\.\d\d\b/i;
const REQUEST =
  /\?|\b(?:please|could you|can you|would you|i ask|we ask|i request|i'd like|i would like|let me know|my offer|i propose|i suggest|i offer)\b/i;
const GREETING = /^\s{0,20}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|thanks|thank you)\b/i;

export const MISSING_PATTERNS: readonly RegExp[] = [REASON, SOON, AMOUNT, REQUEST, GREETING];

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
    why: "Without a day nobody can check what happened, or know when to answer.",
    instead: "Add the day it happened, and the day you would like an answer by.",
    has: (text: string) => SOON.test(text) || namesDay(text),
  },
  amount: {
    why: "Without an amount nobody can say yes to it.",
    instead: "Say how much money or how many hours it is about.",
    has: (text: string) => AMOUNT.test(text),
  },
} as const;
type Part = keyof typeof PARTS;

const NEEDED: Readonly<Record<Kind, readonly Part[]>> = {
  message: ["greeting", "request", "reason", "date", "amount"],
  offer: ["greeting", "request", "reason", "date", "amount"],
  statement: ["date", "amount"],
  feedback: [],
  answer: [],
  any: [],
};

/** What a text of this kind lacks, as notes. Nothing is missing in a text that is empty. */
export const missingIn = (text: Prepared, kind: Kind): Finding[] =>
  text.text.trim() === ""
    ? []
    : NEEDED[kind]
        .filter((part) => !PARTS[part].has(text.text))
        .map((part) => ({
          rule: `missing-${part}`,
          family: "missing",
          severity: "note",
          start: 0,
          end: 0,
          quote: "",
          why: PARTS[part].why,
          instead: PARTS[part].instead,
        }));
