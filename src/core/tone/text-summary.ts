import { markOf } from "./case-texts.ts";
import type { Finding, Scores } from "./finding.ts";
import { findingsIn } from "./findings.ts";
import { scoresOf } from "./model.ts";
import { type ReadingLevel, readingLevelOf } from "./reading-level.ts";
import type { TextKind } from "./text-kind.ts";

/** A text at one glance: what to point out, how it reads, how long it is. */
export interface TextSummary {
  /** Warnings and worse that the person did not keep for the same words. */
  readonly open: readonly Finding[];
  /** What is good to know, and what is missing. */
  readonly notes: readonly Finding[];
  readonly scores: Scores;
  readonly reading: ReadingLevel;
}

/** Looks a text over. In: the text, what it is for, the marks of warnings that the person kept (`markOf`). */
export const textSummaryOf = (text: string, kind: TextKind, kept: readonly string[]): TextSummary => {
  const findings = findingsIn(text, kind);
  return {
    open: findings.filter((one) => one.severity !== "note" && !kept.includes(markOf(one))),
    notes: findings.filter((one) => one.severity === "note"),
    scores: scoresOf(text),
    reading: readingLevelOf(text, kind),
  };
};
