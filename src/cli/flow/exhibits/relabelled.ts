import type { Case } from "../../../core/case/case.ts";
import { labelsOf } from "../../../core/case/exhibit-labels.ts";
import { series } from "../../../core/text/text.ts";

/** Says which exhibits go out under another letter than they were shown under. Nothing when each keeps its own. */
export const relabelled = (was: Case, is: Case): string[] => {
  const before = labelsOf(was);
  const moved = [...labelsOf(is)].flatMap(([id, label]) => {
    const old = before.get(id);
    return old === undefined || old === label ? [] : [`${old} is now ${label}`];
  });
  return moved.length === 0 ? [] : [`Nothing was filed before, so the letters run from A: ${series(moved)}.`];
};
