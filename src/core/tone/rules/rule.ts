import type { Family, Finding, Severity } from "../finding.ts";
import type { Prepared, Sentence } from "../prepare.ts";

/** A rule about a sentence: the words that wake it, the pattern that finds it, and what to say then. */
export interface ToneRule {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** A sentence must hold one of these words (lower case, parted by spaces): most sentences wake few rules. */
  readonly needs: string;
  readonly find: RegExp;
  /** The sentence must match all of these as well. */
  readonly also?: readonly RegExp[];
  /** The sentence must not match this. */
  readonly unless?: RegExp;
  readonly why: string;
  /** What to write instead; a function rewords the words that were found. */
  readonly instead: string | ((quote: string) => string);
  readonly source?: string;
}

/** All that a rule says of a place in a text. */
export type Said = Pick<Finding, "rule" | "family" | "severity" | "why" | "instead" | "source">;

/**
 * A pattern from phrases in a short notation: a space is one to three spaces, ` ?` up to three, `…` up to 60 characters
 * inside the sentence. It matches whole words, in either case. A phrase holds at most one `…`.
 */
export const phrases = (...parts: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_'])(?:${parts.join("|")})(?![\\p{L}\\p{N}_])`
      .replaceAll(" ?", "\\s{0,3}")
      .replaceAll(" ", "\\s{1,3}")
      .replaceAll("…", "(?![\\p{L}\\p{N}_]).{0,60}?(?<![\\p{L}\\p{N}_'])"),
    "giu",
  );

/** What a first person may say to announce something: "I will", "we'll", "I am going to". */
export const WILL =
  "(?:i|we)(?:'ll| will| shall| can| could| might| may| would|'d| am going to|'m going to| are going to|'re going to|'m gonna| am gonna| want to| intend to| plan to| have to)(?: also| just| simply| happily| gladly| definitely| personally| be forced to| have to| need to| make sure to| have no choice but to)?";

const sayOf = (rule: ToneRule, quote: string): Said => ({
  rule: rule.id,
  family: rule.family,
  severity: rule.severity,
  why: rule.why,
  instead: typeof rule.instead === "string" ? rule.instead : rule.instead(quote),
  ...(rule.source === undefined ? {} : { source: rule.source }),
});

/** A finding at a place in the text, without the spaces around it. */
export const findingAt = (text: Prepared, start: number, end: number, said: Said): Finding => {
  const part = text.raw.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = Math.max(from, end - (part.length - part.trimEnd().length));
  return { ...said, start: from, end: to, quote: text.raw.slice(from, to) };
};

const inSentence = (text: Prepared, sentence: Sentence, rule: ToneRule): Finding[] => {
  if (rule.also?.some((one) => !one.test(sentence.text))) return [];
  if (rule.unless?.test(sentence.text)) return [];
  return [...sentence.text.matchAll(rule.find)].map((match) => {
    const start = sentence.start + match.index;
    return findingAt(text, start, start + match[0].length, sayOf(rule, match[0]));
  });
};

/** The rules by the words that wake them. */
export const wakers = (rules: readonly ToneRule[]): ReadonlyMap<string, readonly ToneRule[]> => {
  const map = new Map<string, ToneRule[]>();
  for (const rule of rules)
    for (const word of new Set(rule.needs.split(/\s+/))) {
      if (word === "") continue;
      map.set(word, [...(map.get(word) ?? []), rule]);
    }
  return map;
};

/** What the rules find, sentence by sentence. In: a prepared text, the rules by word. Out: findings in no set order. */
export const findByRules = (text: Prepared, rules: ReadonlyMap<string, readonly ToneRule[]>): Finding[] =>
  text.sentences.flatMap((sentence) => {
    const awake = new Set<ToneRule>();
    for (const word of sentence.words) for (const rule of rules.get(word) ?? []) awake.add(rule);
    return [...awake].flatMap((rule) => inSentence(text, sentence, rule));
  });
