import type { Case } from "../case/case.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import type { Exhibit } from "../case/lists.ts";
import type { Source } from "../rules/rule.ts";
import { CHECKLIST } from "./checklist-rows.ts";
import type { Evidenced } from "./claim-evidence.ts";

/** One thing that usually decides a dispute of this kind. */
export interface ChecklistRow {
  readonly id: string;
  /** What to look for, to stand after "Look for:". */
  readonly look: string;
  /** The kind of contract, problem or route it belongs to. */
  readonly when: (c: Evidenced) => boolean;
  /** Where an exhibit of it comes from. */
  readonly from: readonly Exhibit["source"][];
  /** Words of which the exhibit must hold one, where the source alone says too little. */
  readonly words?: RegExp;
  /** Holds when the thing is there without an exhibit. */
  readonly isThere?: (c: Evidenced) => boolean;
  /** Named already when step 5 begins. */
  readonly early?: true;
  readonly source: Source;
}

/** A row of the checklist as it stands in a case: the labels of the exhibits that tick it. */
export interface CheckedRow {
  readonly row: ChecklistRow;
  readonly isTicked: boolean;
  readonly labels: readonly string[];
}

const fits = (row: ChecklistRow, exhibit: Exhibit): boolean =>
  row.from.includes(exhibit.source) &&
  (row.words === undefined || row.words.test(`${exhibit.name ?? ""} ${exhibit.shows ?? ""}`));

/** What usually decides a case of this kind, and which of it is there. In: what applies of a case. */
export const checklistOf = (c: Evidenced): CheckedRow[] => {
  const labels = labelsOf(c);
  return CHECKLIST.filter((row) => row.when(c)).map((row) => {
    const found = c.exhibits
      .filter((one) => labels.has(one.id) && fits(row, one))
      .map((one) => labels.get(one.id) ?? "");
    return { row, isTicked: found.length > 0 || row.isThere?.(c) === true, labels: found };
  });
};

/** What to look for when step 5 begins, in words. */
export const firstLooks = (c: Case): string[] =>
  CHECKLIST.filter((row) => row.early && row.when(c)).map((row) => row.look);
