import { DEADLINE_USES } from "../rules/built-in.ts";
import { inOrder } from "../text/text.ts";
import { type Deadline, dueOrWorst, endOf } from "./deadline.ts";
import { isOver, minutesLeft, type Present } from "./deadline-math.ts";

/** Must the person act, alone or as well? */
export const isOwn = ({ actor }: Pick<Deadline, "actor">): boolean => actor === "you" || actor === "both";

/** What is lost at the end of a deadline: money moves or a right to it ends; a way to act closes; little; nothing at all. */
export type Loss = "money" | "right" | "little" | "nothing";

export const lossOf = ({ rule }: Pick<Deadline, "rule">): Loss => {
  const use = DEADLINE_USES.get(rule.id);
  if (use?.harmless !== undefined) return "nothing";
  return use?.movesMoney === true ? "money" : use?.asksForProof === true ? "right" : "little";
};

/** Does the person lose something for good if they let it pass? */
export const isIrrevocable = (deadline: Pick<Deadline, "rule" | "actor">): boolean =>
  isOwn(deadline) && ["money", "right"].includes(lossOf(deadline));

/** What ends within this many minutes comes before everything else. */
export const HURRY = 48 * 60;
/** What ends later than this does not hide what is near. */
const NEAR = 60 * 24 * 60;

/** Minutes until it ends, or until the earliest day it can end on; undefined when nothing bounds it. */
export const minutesOf = (deadline: Deadline, present: Present): number | undefined => {
  const due = dueOrWorst(deadline);
  return due && minutesLeft(due, present.now);
};

/** Does something of the person's own end within 48 hours that cannot be undone? A window that is not open yet ends nothing. */
export const isUrgent = (deadline: Deadline, present: Present): boolean =>
  deadline.state === "running" &&
  deadline.opens === undefined &&
  isIrrevocable(deadline) &&
  (minutesOf(deadline, present) ?? Number.POSITIVE_INFINITY) <= HURRY;

/** Is it near enough to be told at the top of a page? One of which no day is known is, when the person can lose something by it. */
export const isNear = (deadline: Deadline, present: Present): boolean => {
  if (deadline.state === "over" || lossOf(deadline) === "nothing") return false;
  if (deadline.state === "unknown" && !isIrrevocable(deadline)) return false;
  const minutes = minutesOf(deadline, present);
  return minutes === undefined || minutes <= NEAR;
};

/** Where a deadline stands in the order of what matters most, from 0. */
export const urgencyRank = (deadline: Deadline, present: Present): number => {
  if (deadline.state === "over") return 9;
  const loss = lossOf(deadline);
  if (loss === "nothing") return 8;
  if (!isNear(deadline, present)) return 7;
  const due = dueOrWorst(deadline);
  // One that may be over already waits for an answer; one that runs out now waits for an act.
  if (isUrgent(deadline, present)) return 0;
  const mayBeOver = deadline.state === "unknown" && (due === undefined || isOver(due, present));
  if (isOwn(deadline) && loss === "money") return mayBeOver ? 2 : 1;
  if (isOwn(deadline) && loss === "right") return mayBeOver ? 4 : 3;
  return isOwn(deadline) ? 5 : 6;
};

/**
 * The order of what matters most: what the person loses for good within 48 hours, then what they lose by what is lost, then the rest by
 * its end, then harmless waits, then what is over. In: the present. Out: a comparator of deadlines.
 */
export const byUrgency =
  (present: Present) =>
  (a: Deadline, b: Deadline): number =>
    urgencyRank(a, present) - urgencyRank(b, present) || inOrder(endOf(a), endOf(b)) || inOrder(a.id, b.id);
