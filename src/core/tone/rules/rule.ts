import type { RuleId } from "../../rules/built-in.ts";
import type { Family, Finding, Severity } from "../finding.ts";
import type { Prepared, Sentence } from "../prepare.ts";
import { matchesOf, primed } from "../regex-cache.ts";
import type { ToneRuleId } from "./all.ts";
import { clauseAround, cutsOf, stretchesOf } from "./clauses.ts";
import { plainOf } from "./normalize.ts";
import type { Pattern } from "./phrase-pattern.ts";
import { folded } from "./prefilter.ts";
import { isReported, type Report, reportsOf, type Speech } from "./report.ts";

/** A rule about a sentence: the pattern that finds it, and what to say then. */
export interface ToneRule<Id extends string = string> {
  readonly id: Id;
  readonly family: Family;
  readonly severity: Severity;
  readonly find: Pattern;
  /** The sentence (with the one it leans on) must match all of these as well. */
  readonly also?: readonly RegExp[];
  /** The clause in which the words stand must not match this. */
  readonly unless?: RegExp;
  /** Whose words the writer may report without being meant; "any" when left out. */
  readonly speech?: Speech;
  readonly why: string;
  /** What to write instead, as a pattern. */
  readonly instead: string;
  /** A rewording where one is safe, from the words that were found and their clause; undefined leaves the pattern. */
  readonly reword?: (quote: string, clause: string) => string | undefined;
  readonly source?: RuleId;
}

/** Keeps the ids of a table as they stand in it, so that no other passes for one of them. */
export const toneTable = <const Id extends string>(rules: readonly ToneRule<Id>[]): readonly ToneRule<Id>[] => rules;

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
  rules: readonly ToneRule<ToneRuleId>[],
): Finding[] => {
  const { text: words, placeOf } = plainOf(given);
  // Read once for all rules, and only where a rule found something.
  let cuts: ReturnType<typeof cutsOf> | undefined;
  let reports: readonly Report[] | undefined;
  const small = folded(words);
  return rules.flatMap((rule) => {
    if (!rule.find.isMade && !rule.find.mayMatch(small)) return [];
    if (rule.also?.some((one) => !primed(one).test(words))) return [];
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
export const findByRules = (text: Prepared, rules: readonly ToneRule<ToneRuleId>[]): Finding[] =>
  stretchesOf(text).flatMap((sentence) => inStretch(text, sentence, rules));
