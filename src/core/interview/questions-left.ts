import type { Case } from "../case/case.ts";
import { withoutEmptyItems } from "../case/empty-items.ts";
import type { ListName } from "../case/lists.ts";
import { FILED } from "../filing/disclose.ts";
import { placed } from "./placed.ts";
import { currentQuestionAt, isOpenAt } from "./questions-view.ts";
import { type Place, replay } from "./replay.ts";

/** Lists whose items stand in a filing and carry it. */
const LISTS_FILED: readonly (ListName | undefined)[] = ["milestones", "weeks", "happenings", "claims", "exhibits"];

const isForFiling = ({ key, list }: Place): boolean =>
  list === undefined ? (FILED as readonly string[]).includes(key) : LISTS_FILED.includes(list);

/** How many questions are left, and how many of them matter for the filing. */
export interface QuestionsLeft {
  readonly questions: number;
  readonly forFiling: number;
}

/** The questions that are still open and matter for the filing, in their own words and order. In: a case. */
export const openForFiling = (c: Case): string[] => {
  const told = withoutEmptyItems(c);
  return replay(told)
    .places.filter((place) => isForFiling(place) && isOpenAt(told, place))
    .map((place) => placed(told, currentQuestionAt(told, place)));
};

/** Counts the questions that are still open. Those left for later on purpose are no part of it. In: a case. */
export const questionsLeft = (c: Case): QuestionsLeft => {
  // An item that nobody has told anything of is none.
  const told = withoutEmptyItems(c);
  const open = replay(told).places.filter((place) => isOpenAt(told, place));
  return { questions: open.length, forFiling: open.filter(isForFiling).length };
};
