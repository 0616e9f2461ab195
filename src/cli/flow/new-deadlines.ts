import type { Case } from "../../core/case/case.ts";
import type { Clock } from "../../core/deadlines/deadline.ts";
import { isUrgent } from "../../core/deadlines/format-deadline.ts";
import type { Io } from "../../ports.ts";
import { clockHead } from "../../terminal/views/deadlines.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { clocksIn, presentOf } from "./deadline-context.ts";

/** What an answer has made known: lines to show, and whether something ends within 48 hours that the person must do. */
export interface News {
  readonly lines: readonly string[];
  readonly urgent: boolean;
}

const MOST = 3;
const endOf = (clock: Clock): string => JSON.stringify(clock.due);

/** Does the person have to act within 48 hours? */
export const mustHurry = (io: Io, c: Case): boolean => {
  const present = presentOf(io, undefined);
  return clocksIn(io, c, present).some(
    (clock) => isUrgent(clock, present) && (clock.actor === "you" || clock.actor === "both"),
  );
};

/** Clocks that an answer has started or moved. In: the case before and after. Out: their lines, the urgent ones first. */
export const clockNews = (io: Io, before: Case, after: Case): News => {
  const present = presentOf(io, undefined);
  const known = new Map(clocksIn(io, before, present).map((clock) => [clock.id, endOf(clock)]));
  const fresh = clocksIn(io, after, present).filter(
    (clock) => clock.state === "running" && known.get(clock.id) !== endOf(clock),
  );
  if (fresh.length === 0) return { lines: [], urgent: false };
  const urgent = fresh.some((clock) => isUrgent(clock, present) && (clock.actor === "you" || clock.actor === "both"));
  const advice = urgent
    ? wrap("File first, go on talking afterwards. A message does not stop the clock.", io.width, io.plain ? 0 : 4)
    : [];
  const lines = [...clockHead(fresh, present, io, MOST), ...advice];
  return { lines: lines.length === 0 ? [] : ["", ...lines], urgent };
};
