import { findingsIn } from "../findings.ts";
import { harshSentence } from "../harsh.ts";
import type { Finding } from "../rules/finding.ts";
import { prepare } from "../rules/prepare.ts";
import { withoutClauses } from "./clauses.ts";
import { asSeen } from "./complaints.ts";
import { factsOf, keepsFacts } from "./facts.ts";
import { asRequest, HIGHER, STEP_LINE } from "./requests.ts";
import { opened, trimmed } from "./small-edits.ts";

/** A line to use in place of a sentence that something is said against. */
export interface Offer {
  /** The sentence in the text, in UTF-16 code units, without the spaces around it. */
  readonly start: number;
  readonly end: number;
  readonly old: string;
  /** What to write there; empty where the sentence says nothing that is missed. */
  readonly line: string;
}

const isOpen = ({ severity }: Finding): boolean => severity !== "note";

/** Families of which not even a note may be left in a line that is offered. */
const HURTS: ReadonlySet<string> = new Set(["insult", "sarcasm", "blame", "motive", "profanity"]);

/** Words that are in no line on offer, whatever stands around them. */
const NEVER_OFFERED =
  /\b(?:liars?|lies|lying|scam\w{0,5}|thie(?:f|ves)|theft|idiot\w{0,2}|fraud\w{0,4}|cheat\w{0,4}|crooks?|morons?|worst|garbage|trash|crap|stupid|pathetic|ridiculous|shame|joke|excuses?|lawyers?|police|sue|expose)\b/i;

/** Would the review let a line through as it is, by rule and by score? */
const isCalm = (line: string): boolean =>
  !NEVER_OFFERED.test(line) &&
  !findingsIn(line).some((one) => isOpen(one) || HURTS.has(one.family)) &&
  harshSentence(line) === undefined;

/** Words of a sentence that ask or report something, so that it is missed when it goes. */
const SAYS_SOMETHING =
  /\b(?:refund|release|pay|paid|payment|invoice|money|files?|milestone|deliver\w{0,4}|scope|brief|contract|deadline|hours?|broken|missing|bug|error|answer|repl(?:y|ied)|because)\b/i;
/** Sentences that ask for nothing and report nothing, whatever words they have. */
const EMPTY =
  /^\s*(?:what|why) (?:the \S{1,8}|on earth) is (?:this|that|wrong with you)\s*[?!]|^\s*(?:\S{3,9},? )?what an? [^.!?]{2,40}[.!]|\b(?:you (?:just|only|simply) want(?:ed)? free|how (?:do|can) you sleep|take it or leave it|(?:last|final) (?:warning|chance)\s*[.!]|stop (?:lying|stealing|cheating))/i;
/** Families whose words are against the rules as they stand: what they promise is not kept. */
const AGAINST_RULES: ReadonlySet<string> = new Set(["feedback", "threat", "off-platform"]);

/** A sign inside a number ("340.50", "2,000") ends no clause: it stands aside while a sentence is taken apart. */
const SIGNS = { ".": "\u2024", ",": "\u201a" } as const;
const masked = (sentence: string): string =>
  sentence.replace(/(?<=\d)[.,](?=\d)/g, (sign) => SIGNS[sign as keyof typeof SIGNS]);
const unmasked = (line: string | undefined): string | undefined =>
  line?.replace(/\u2024/g, ".").replace(/\u201a/g, ",");

const ON_UPWORK = "I would like to keep everything here on Upwork.";

const canGo = (sentence: string, found: readonly Finding[]): boolean => {
  if (factsOf(sentence).length > 0) return false;
  return !SAYS_SOMETHING.test(sentence) || found.every(({ family }) => AGAINST_RULES.has(family));
};

/** A request with what follows it: "Fix the form, it has been broken since Friday." */
const asRequestAndReason = (sentence: string, touches: (start: number, end: number) => boolean): string | undefined => {
  const cut = sentence.search(/[,;:] (?=(?:it|this|the|my|our|we|i)\b)/i);
  const ask = cut === -1 ? undefined : asRequest(`${sentence.slice(0, cut)}.`);
  const rest = sentence.slice(cut + 2);
  if (touches(cut, sentence.length) || /^\s*(?:if|unless|until|either)\b/i.test(sentence)) return undefined;
  return ask === undefined || /^(?:i|we)(?:'ll| will|'m| am) /i.test(rest) ? undefined : `${ask} ${opened(rest)}`;
};

/** The line for one sentence; undefined when none keeps what it says and would pass. In: what is found in it, by place in it. */
const lineFor = (sentence: string, found: readonly Finding[]): string | undefined => {
  const touches = (start: number, end: number) => found.some((one) => one.start < end && start < one.end);
  if (EMPTY.test(sentence) && factsOf(sentence).length === 0) return "";
  const small = masked(trimmed(sentence));
  const ways = [
    () => asSeen(small),
    () => small,
    () => asRequestAndReason(small, touches),
    () => asRequest(small),
    () => withoutClauses(masked(sentence), touches),
  ];
  for (const way of ways) {
    const line = unmasked(way());
    if (line !== undefined && line !== "" && line !== sentence.trim() && isCalm(line) && keepsFacts(sentence, line))
      return line;
  }
  if (!canGo(sentence, found)) return undefined;
  if (found.some(({ family }) => family === "off-platform")) return ON_UPWORK;
  return found.some(({ family }) => family === "threat") && HIGHER.test(sentence) ? STEP_LINE : "";
};

/** Is a sentence only words of the one before it, once more? */
const repeats = (sentence: string, before: string): boolean => {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said =
    before
      .slice(-200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.length < 4 && ` ${said.join(" ")} `.endsWith(` ${words.join(" ")} `);
};

const isStep = ({ line }: Offer): boolean => line.endsWith(STEP_LINE);

/** The next step is said once, however many sentences threatened with it. */
const once = (offers: readonly Offer[]): readonly Offer[] => {
  const first = offers.findIndex(isStep);
  return offers.map((offer, place) =>
    place > first && isStep(offer) ? { ...offer, line: offer.line.slice(0, -STEP_LINE.length).trim() } : offer,
  );
};

/** More sentences than this are not gone through one by one. */
const MOST = 200;

/**
 * Lines to use instead, a sentence at a time, for findings that are warnings or worse. In: a text, its findings. Out: an offer for each sentence
 * that has a good one, in the order of the text, for the first 200 with something open; a sentence without one must be changed by hand.
 */
export const offersFor = (text: string, findings: readonly Finding[]): readonly Offer[] => {
  const open = findings.filter((one) => isOpen(one) && one.end > one.start).sort((a, b) => a.start - b.start);
  if (open.length === 0) return [];
  const offers: Offer[] = [];
  let first = 0;
  let looked = 0;
  for (const { start, end } of prepare(text).sentences) {
    while ((open[first]?.end ?? end) <= start) first += 1;
    if ((open[first]?.start ?? end) >= end) continue;
    looked += 1;
    if (looked > MOST) break;
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    const old = part.trim();
    const found = open
      .slice(first, first + MOST)
      .filter((one) => one.start < end && start < one.end)
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    const line = repeats(old, text.slice(Math.max(0, from - 200), from)) ? "" : lineFor(old, found);
    if (line !== undefined) offers.push({ start: from, end: from + old.length, old, line });
  }
  return once(withOffers(text, offers) === "" ? offers.filter(({ line }) => line !== "") : offers);
};

/** A text with offers taken, without spaces around it. In: the text the offers were made for. */
export const withOffers = (text: string, offers: readonly Offer[]): string =>
  [...offers]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, line }) => {
      const before = now.slice(0, start);
      const behind = now.slice(end);
      if (line !== "") return `${before}${line}${behind}`;
      const opens = /(?:^|\n)$/.test(before);
      const kept = opens ? behind.replace(/^[ \t]+/, "") : behind;
      // A paragraph that goes takes its blank line with it.
      return `${before.replace(/[ \t]+$/, "")}${opens ? kept.replace(/^\n{1,2}/, "") : kept}`;
    }, text)
    .trim();
