import type { RuleId } from "../../rules/built-in.ts";
import type { ToneRuleId } from "./all.ts";
import type { Family, Finding, Severity } from "./finding.ts";
import { folded, type Pattern, writtenOut } from "./phrase-pattern.ts";
import { type Prepared, plainOf, type Sentence } from "./prepare.ts";
import { matchesOf, primed } from "./regex-cache.ts";
import { isReported, type Report, reportsOf, type Speech } from "./report.ts";

/** Openers by which a sentence leans on the one before it: "Give me 5 stars. Then I refund you." */
const LEANS =
  /^\s{0,3}(?:then|otherwise|or|else|if not|if you don't|if so|in return|in exchange|only then|after that|and|unless|until|that way|in that case|deal)(?![\p{L}\p{N}'])/iu;
/** Where a clause ends and the next one begins. */
const CUT =
  /[,;:!?.…()](?=\s|$)|\s[-–—]{1,3}\s|—|\s(?:but|however|although|though|because|so|then|while|yet)(?=\s)|\s(?:and|or)(?=\s(?:i|we|you|he|she|they|if|now|then|the)(?![\p{L}\p{N}]))/gu;
/** A stretch is no longer than this, as a sentence: it bounds the work of every rule. */
const MOST = 600;

export const STRETCH_PATTERNS: readonly RegExp[] = [LEANS, CUT];

/** Sentences to be judged together: one that leans on the one before it is read with it. In: a prepared text. */
const stretchesOf = (text: Prepared): readonly Sentence[] => {
  const found: Sentence[] = [];
  for (const one of text.sentences) {
    const before = found.at(-1);
    if (before === undefined || one.end - before.start > MOST || !LEANS.test(one.text)) found.push(one);
    else
      found[found.length - 1] = {
        start: before.start,
        end: one.end,
        text: text.text.slice(before.start, one.end),
      };
  }
  return found;
};

/** Where the clauses of a stretch are parted: end of one, start of the next. In: its text. */
const cutsOf = (text: string): readonly (readonly [end: number, start: number])[] =>
  matchesOf(CUT, text).map((cut) => [cut.index, cut.index + cut[0].length] as const);

/** The clauses that a place lies in. In: a stretch's text, its cuts, a place in it. Out: the words from cut to cut. */
const clauseAround = (text: string, cuts: ReturnType<typeof cutsOf>, start: number, end: number): string =>
  text.slice(
    cuts.findLast(([, after]) => after <= start)?.[1] ?? 0,
    cuts.find(([before, after]) => before >= end && after > start)?.[0] ?? text.length,
  );

/** A pattern, or one that is made when it is first needed. */
export type Words = RegExp | (() => RegExp);

/** The pattern itself. */
export const patternOf = (words: Words): RegExp => (words instanceof RegExp ? words : words());

/** A text of more stretches than this is long: to make every pattern then costs less than to ask each time whether it may match. */
const LONG = 40;

/** A rule about a sentence: the pattern that finds it, and what to say then. */
export interface ToneRule<Id extends string = string> {
  readonly id: Id;
  readonly family: Family;
  readonly severity: Severity;
  readonly find: Pattern;
  /** The sentence (with the one it leans on) must match all of these as well. */
  readonly also?: readonly Words[];
  /** The sentence, or the one before or after it, must match all of these. */
  readonly near?: readonly Words[];
  /** The clause in which the words stand must not match this. */
  readonly unless?: RegExp;
  /** The whole sentence must not match this: what the writer refuses, or what the work is about. */
  readonly unlessSaid?: RegExp;
  /** Whose words the writer may report without being meant; "any" when left out. */
  readonly speech?: Speech;
  readonly why: string;
  /** What to write instead, as a pattern. */
  readonly instead: string;
  /** A rewording where one is safe, from the words that were found and their clause; undefined leaves the pattern. */
  readonly reword?: (quote: string, clause: string) => string | undefined;
  readonly source?: RuleId;
}

/** A pattern without a repeat in a repeat. */
const steady = (pattern: RegExp): RegExp => {
  const source = writtenOut(pattern.source);
  return source === pattern.source ? pattern : new RegExp(source, pattern.flags);
};

/** Keeps the ids of a table as types, so that a misspelt one does not compile. */
export const toneTable = <const Id extends string>(rules: readonly ToneRule<Id>[]): readonly ToneRule<Id>[] =>
  rules.map((rule) => ({
    ...rule,
    ...(rule.unless === undefined ? {} : { unless: steady(rule.unless) }),
    ...(rule.unlessSaid === undefined ? {} : { unlessSaid: steady(rule.unlessSaid) }),
  }));

/** Calm sentences for what was said, the first that fits: each stands in for the words that were found. */
export type Rewordings = readonly (readonly [when: RegExp, calm: string])[];

/** The calm sentence for words that were found; undefined when none is sure to fit. */
export const firstOf = (rewordings: Rewordings, quote: string): string | undefined =>
  rewordings.find(([when]) => when.test(quote))?.[1];

/** All that a rule says of a place in a text. */
export interface Said<Id extends string = string>
  extends Pick<Finding, "family" | "severity" | "why" | "instead" | "source"> {
  readonly rule: Id;
}

const sayOf = (rule: ToneRule<ToneRuleId>, quote: string, clause: string): Said<ToneRuleId> => ({
  rule: rule.id,
  family: rule.family,
  severity: rule.severity,
  why: rule.why,
  instead: rule.reword?.(quote, clause) ?? rule.instead,
  ...(rule.source === undefined ? {} : { source: rule.source }),
});

/** A finding at a place in the text, without the spaces around it. */
export const findingAt = (text: Prepared, start: number, end: number, said: Said<ToneRuleId>): Finding => {
  const part = text.raw.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = Math.max(from, end - (part.length - part.trimEnd().length));
  return { ...said, start: from, end: to, quote: text.raw.slice(from, to) };
};

const inStretch = (
  text: Prepared,
  { text: given, start }: Sentence,
  around: () => string,
  long: boolean,
  rules: readonly ToneRule<ToneRuleId>[],
): Finding[] => {
  const { text: words, placeOf } = plainOf(given);
  let beside: string | undefined;
  // Read once for all rules, and only where a rule found something.
  let cuts: ReturnType<typeof cutsOf> | undefined;
  let reports: readonly Report[] | undefined;
  const small = long ? "" : folded(words);
  return rules.flatMap((rule) => {
    if (!long && !rule.find.isMade && !rule.find.mayMatch(small)) return [];
    if (rule.also?.some((one) => !primed(patternOf(one)).test(words))) return [];
    if (rule.unlessSaid !== undefined && primed(rule.unlessSaid).test(words)) return [];
    if (rule.near !== undefined) {
      beside ??= around();
      const window = beside;
      if (rule.near.some((one) => !primed(patternOf(one)).test(window))) return [];
    }
    return matchesOf(rule.find.regexp, words).flatMap((match) => {
      const end = match.index + match[0].length;
      cuts ??= cutsOf(words);
      const clause = clauseAround(words, cuts, match.index, end);
      if (rule.unless !== undefined && primed(rule.unless).test(clause)) return [];
      reports ??= reportsOf(words);
      if (isReported(words, reports, match.index, rule.speech ?? "any")) return [];
      const [from, to] = [start + placeOf(match.index), start + placeOf(end)];
      return [findingAt(text, from, to, sayOf(rule, text.raw.slice(from, to), clause))];
    });
  });
};

/** What the rules find, sentence by sentence. In: a prepared text, the rules. Out: findings in no set order. */
export const findByRules = (text: Prepared, rules: readonly ToneRule<ToneRuleId>[]): Finding[] => {
  const stretches = stretchesOf(text);
  return stretches.flatMap((one, place) => {
    const around = (): string =>
      plainOf(text.text.slice(stretches[place - 1]?.start ?? one.start, stretches[place + 1]?.end ?? one.end)).text;
    return inStretch(text, one, around, stretches.length > LONG, rules);
  });
};
