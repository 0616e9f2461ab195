import type { Case } from "../../../core/case/case.ts";
import { isNever } from "../../../core/case/never.ts";
import { lastDayOf } from "../../../core/claims/claim-deadline.ts";
import type { Deadline } from "../../../core/deadlines/deadline.ts";
import { isUrgent } from "../../../core/deadlines/format-deadline.ts";
import { answerAt } from "../../../core/interview/dependents.ts";
import { inOrder } from "../../../core/text/text.ts";
import { sayDay } from "../../../core/values/days.ts";
import type { Io } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { deadlineHead } from "../../../terminal/views/rules/deadlines.ts";
import { deadlinesIn, presentOf } from "../deadline-context.ts";

/** Days by which something is awaited: after the end of the person's own time they are too late. */
const AWAITED: readonly string[] = ["answerBy", "offerBy", "lookAgainOn"];

/** Said of a day that is after the end of the person's own time to act; undefined when it is not, and for other questions. */
export const sayLateDay = (io: Io, c: Case, key: string): string | undefined => {
  const day = AWAITED.includes(key) ? answerAt(c, key) : undefined;
  if (typeof day !== "string" || isNever(day)) return undefined;
  const present = presentOf(io, undefined);
  const [first] = deadlinesIn(io, c, present)
    .filter((one) => one.state === "running" && (one.actor === "you" || one.actor === "both"))
    .flatMap((deadline) => {
      const last = lastDayOf(deadline, present.zone);
      return last !== undefined && last < day ? [{ deadline, last }] : [];
    })
    .toSorted((a, b) => inOrder(a.last, b.last));
  if (first === undefined) return undefined;
  return `${sayDay(day)} is after ${sayDay(first.last)}, the end of your own time. If you do nothing until then: ${first.deadline.missed}. Name an earlier day, and file in time whatever they answer.`;
};

/** What an answer has made known: lines to show, and whether something ends within 48 hours that the person must do. */
export interface NewDeadlines {
  readonly lines: readonly string[];
  readonly urgent: boolean;
}

const MOST = 3;
const endOf = (deadline: Deadline): string => JSON.stringify(deadline.due);

/** Does the person have to act within 48 hours? */
export const mustHurry = (io: Io, c: Case): boolean => {
  const present = presentOf(io, undefined);
  return deadlinesIn(io, c, present).some(
    (deadline) => isUrgent(deadline, present) && (deadline.actor === "you" || deadline.actor === "both"),
  );
};

/** Deadlines that an answer has started or moved. In: the case before and after. Out: their lines, the urgent ones first. */
export const newDeadlines = (io: Io, before: Case, after: Case): NewDeadlines => {
  const present = presentOf(io, undefined);
  const known = new Map(deadlinesIn(io, before, present).map((deadline) => [deadline.id, endOf(deadline)]));
  const fresh = deadlinesIn(io, after, present).filter(
    (deadline) => deadline.state === "running" && known.get(deadline.id) !== endOf(deadline),
  );
  if (fresh.length === 0) return { lines: [], urgent: false };
  const urgent = fresh.some(
    (deadline) => isUrgent(deadline, present) && (deadline.actor === "you" || deadline.actor === "both"),
  );
  const advice = urgent
    ? wrap("File first, go on talking afterwards. A message does not move the deadline.", io.width, io.plain ? 0 : 4)
    : [];
  const lines = [...deadlineHead(fresh, present, io, MOST), ...advice];
  return { lines: lines.length === 0 ? [] : ["", ...lines], urgent };
};
