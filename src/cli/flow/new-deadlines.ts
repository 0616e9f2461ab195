import type { Case } from "../../core/case/case.ts";
import type { Deadline } from "../../core/deadlines/deadline.ts";
import { isUrgent } from "../../core/deadlines/format-deadline.ts";
import type { Io } from "../../ports.ts";
import { deadlineHead } from "../../terminal/views/deadlines.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { deadlinesIn, presentOf } from "./deadline-context.ts";

/** What an answer has made known: lines to show, and whether something ends within 48 hours that the person must do. */
export interface News {
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
export const newDeadlines = (io: Io, before: Case, after: Case): News => {
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
