import type { Case } from "../case/case.ts";
import { isHeld, isSameDay } from "../case/facts.ts";
import type { Milestone } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { oneLine } from "../text/text.ts";

export const nameOf = (one: Milestone): string => (one.name === undefined ? `milestone ${one.id}` : oneLine(one.name));
export const heldOf = (c: Case): readonly Milestone[] => c.milestones.filter(isHeld);

/** Changes asked for after the last hand-in stop the review until the next one. Undefined: both on one day, and it is not said which came last. */
export const isStopped = (one: Milestone): boolean | undefined => {
  if (isSameDay(one)) return one.cameLast === "changes" || (one.cameLast === "handIn" ? false : undefined);
  const [changes, submitted] = [unlessNever(one.changesAskedOn), unlessNever(one.submittedOn)];
  return changes !== undefined && submitted !== undefined && changes > submitted;
};

/** The day the work was last handed in with Submit Work. */
export const handInOf = (one: Milestone): string | undefined => unlessNever(one.submittedOn);

/** The last of some days. */
export const latest = (...days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** Work is handed in, and money released, on a contract that began and for a milestone that was funded. */
export const afterFunding = (c: Case, one: Milestone): string | undefined =>
  latest(c.answers.contractBegan, unlessNever(one.fundedOn));
/** What was released is handed in no more. */
export const afterWork = (c: Case, one: Milestone): string | undefined =>
  latest(afterFunding(c, one), handInOf(one), unlessNever(one.changesAskedOn));

/** On a contract that ended nothing is funded or handed in any more. */
export const endedAfter = (c: Case): string | undefined =>
  latest(...c.milestones.map((one) => afterWork(c, one)), c.answers.contractBegan);

/** The later of a milestone's own due date and the last thing that happened on any milestone. */
export const lastActivityOf = (c: Case, one: Milestone): string | undefined =>
  [
    unlessNever(one.dueOn),
    ...c.milestones.flatMap((each) =>
      [each.fundedOn, each.submittedOn, each.changesAskedOn, each.releasedOn].map(unlessNever),
    ),
  ]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
