import { markOf } from "./case-texts.ts";
import { findingsIn } from "./findings.ts";
import { harshSentence } from "./harsh.ts";
import { type Offer, offersFor } from "./rewording/offers.ts";
import type { Finding, TextKind } from "./rules/finding.ts";
import { prepare } from "./rules/prepare.ts";

/** How hard a text is to read, how long it is, and whether that fits what it is for. */
export interface ReadingLevel {
  /** Flesch-Kincaid grade: the school year that reads it with ease. One decimal, never below 0. */
  readonly grade: number;
  readonly words: number;
  readonly goal: string;
  readonly fits: boolean;
  /** What does not fit: more words than such a text should have, and how many that is; harder than it should be. */
  readonly isHard: boolean;
  readonly mostWords: number;
  readonly isLong: boolean;
}

const GOALS: Readonly<Record<TextKind, { readonly words: number; readonly grade: number }>> = {
  message: { words: 150, grade: 9 },
  offer: { words: 200, grade: 9 },
  statement: { words: 400, grade: 10 },
  feedback: { words: 100, grade: 9 },
  answer: { words: 200, grade: 10 },
  any: { words: 250, grade: 10 },
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]{0,40}/gu;

/** About how many syllables an English word has: groups of vowels, without a silent ending. */
const syllablesOf = (word: string): number => {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?:es|ed|e)$/, "");
  return Math.max(1, plain.match(/[aeiouy]{1,10}/g)?.length ?? 1);
};

/**
 * Reading level and length, with a goal for each kind of text. In: a text and what it is for. Out: the figures.
 * https://en.wikipedia.org/wiki/Flesch–Kincaid_readability_tests
 */
export const readingLevelOf = (text: string, kind: TextKind): ReadingLevel => {
  const ready = prepare(text);
  const words = ready.text.match(WORD) ?? [];
  const goal = GOALS[kind];
  const sentences = ready.sentences.filter((one) => /[\p{L}\p{N}]/u.test(one.text)).length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade =
    words.length === 0 ? 0 : 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (syllables / words.length) - 15.59;
  const rounded = Math.max(0, Math.round(grade * 10) / 10);
  return {
    grade: rounded,
    words: words.length,
    goal: `at most ${goal.words} words, grade ${goal.grade} or lower`,
    fits: words.length <= goal.words && rounded <= goal.grade,
    isHard: rounded > goal.grade,
    mostWords: goal.words,
    isLong: words.length > goal.words,
  };
};

/** What there is to say of a text: what to point out, how it reads, how long it is. */
export interface TextSummary {
  /** Warnings and worse that the person did not keep for the same words. */
  readonly open: readonly Finding[];
  /** What is good to know, and what is missing. */
  readonly notes: readonly Finding[];
  /** Lines to use instead, for sentences with something open. */
  readonly offers: readonly Offer[];
  /** The sentence by which it reads as harsh, where no rule has anything against it. */
  readonly harsh: string | undefined;
  readonly reading: ReadingLevel;
}

/** Looks a text over. In: the text, what it is for, the marks of warnings that the person kept (`markOf`). */
export const textSummaryOf = (text: string, kind: TextKind, kept: readonly string[]): TextSummary => {
  const findings = findingsIn(text, kind);
  const open = findings.filter((one) => one.severity !== "note" && !kept.includes(markOf(one)));
  const isNotedAs = findings.some((one) => one.severity !== "note");
  return {
    open,
    notes: findings.filter((one) => one.severity === "note"),
    offers: offersFor(text, open),
    harsh: isNotedAs ? undefined : harshSentence(text),
    reading: readingLevelOf(text, kind),
  };
};
