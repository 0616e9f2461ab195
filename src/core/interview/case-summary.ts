import type { Case } from "../case/case.ts";
import { knowSerious, seriousByText } from "../tone/case-texts.ts";
import { factsOf, stepsDone, titleOf } from "./progress.ts";
import { lessonsOf } from "./steps/8-learn.ts";

/** What is told of a case where many are looked at. It follows from the case alone, so it holds until the case changes. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  /** Instants in UTC, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt?: string | undefined;
  /** What the contract and the money are, in a few words. */
  readonly facts: readonly string[];
  /** How many of the eight steps are done. */
  readonly stepsDone: number;
  /** What it taught, for the next case. */
  readonly lessons: readonly string[];
  /** Serious findings by the key of their text, where there are any: reviewing texts costs more than all the rest. */
  readonly serious: Readonly<Record<string, number>>;
}

/** Works out the card of a case. */
export const caseSummaryOf = (c: Case): CaseSummary => ({
  id: c.id,
  title: titleOf(c),
  createdAt: c.createdAt,
  updatedAt: c.updatedAt,
  ...(c.archivedAt === undefined ? {} : { archivedAt: c.archivedAt }),
  facts: factsOf(c),
  stepsDone: stepsDone(c),
  lessons: lessonsOf(c),
  serious: seriousByText(c),
});

/** Takes over from a card what the review of the texts of its case found. In: the very case that the card was made of. */
export const knowBySummary = (c: Case, card: CaseSummary): void => knowSerious(c, card.serious);
