import type { RuleId } from "../../rules/built-in.ts";
import type { ToneRuleId } from "./all.ts";

/** What a text is for: it decides what may be missing in it and how long it should be. */
export const TEXT_KINDS = ["message", "offer", "statement", "feedback", "answer", "any"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** What a finding is about. Conduct families rest on Upwork's rules; the others on what hurts in a dispute. */
export const FAMILIES = [
  "insult",
  "profanity",
  "threat",
  "feedback",
  "off-platform",
  "personal-data",
  "blame",
  "absolute",
  "shouting",
  "sarcasm",
  "demand",
  "motive",
  "apology",
  "missing",
] as const;
export type Family = (typeof FAMILIES)[number];

/** The least first; serious is kept for conduct rules, threats and abuse. */
export const SEVERITIES = ["note", "warning", "serious"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How grave a severity is: the higher, the graver. */
export const gravity = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** One thing a calm colleague would point out in a text. */
export interface Finding {
  /** The rule's id, for `explain`: `feedback-traded`. */
  readonly rule: ToneRuleId;
  readonly family: Family;
  readonly severity: Severity;
  /** Where in the text, in UTF-16 code units; both 0 for what is missing. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Why it hurts here, in one sentence. */
  readonly why: string;
  /** What to write instead: a rewording of that sentence, or a pattern. */
  readonly instead: string;
  /** The id of the rulebook's rule, for conduct rules. */
  readonly source?: RuleId;
}

/** A learned score from 0 to 1, with the words that moved it most. It ranks and suggests; alone it is never serious. */
export interface Score {
  readonly score: number;
  readonly words: readonly string[];
}

export interface Scores {
  readonly impolite: Score;
  readonly uncivil: Score;
}
