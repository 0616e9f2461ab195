import type { Case } from "../case/case.ts";
import { knowSerious, seriousByText } from "../tone/case-texts.ts";
import { factsOf, stepsDone, titleOf } from "./progress.ts";
import { replay } from "./replay.ts";
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

/** Works out the summary of a case. In: the case; an earlier form of it, whose texts need not be reviewed again where they are the same. */
export const caseSummaryOf = (c: Case, before?: Case): CaseSummary => ({
  // First, so that `stepsDone` below need not review the texts.
  serious: seriousByText(replay(c).applying, before && replay(before).applying),
  id: c.id,
  title: titleOf(c),
  createdAt: c.createdAt,
  updatedAt: c.updatedAt,
  ...(c.archivedAt === undefined ? {} : { archivedAt: c.archivedAt }),
  facts: factsOf(c),
  stepsDone: stepsDone(c),
  lessons: lessonsOf(c),
});

/** Takes over from a summary what the review of the texts found. In: the very case that the summary was made of. */
export const knowBySummary = (c: Case, { serious }: CaseSummary): void => knowSerious(replay(c).applying, serious);
