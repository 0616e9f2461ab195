import type { Case } from "../case/case.ts";
import type { Fact } from "./fact.ts";

/** An answer that was written: its key ("milestones.m1.amount"), and the fact it is from. */
export interface WrittenAnswer {
  readonly key: string;
  readonly value: unknown;
  readonly fact: string;
}

/** A fact that was not written, for the person said something else. */
export interface LeftAnswer {
  readonly key: string;
  /** What the case holds, and what the file says. */
  readonly kept: unknown;
  readonly offered: unknown;
  readonly fact: string;
}

/** What came of taking facts. Undoing it is going back to the case before. */
export interface Taken {
  readonly case: Case;
  readonly written: readonly WrittenAnswer[];
  readonly left: readonly LeftAnswer[];
}

/**
 * Writes facts into a case: answers, milestones, weeks, happenings, dates, contacts, offers. What the person said stays: a different
 * answer is left and told. The same facts taken twice change nothing.
 * In: a case; the facts to take; the exhibit (its id) that each file is. Out: the settled case, what was written, what was left.
 */
export const takeFacts = (
  c: Case,
  _facts: readonly Fact[],
  _exhibits: ReadonlyMap<string, string> = new Map(),
): Taken => ({ case: c, written: [], left: [] });
