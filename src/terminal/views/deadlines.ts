import type { Clock } from "../../core/deadlines/deadline.ts";
import type { Present } from "../../core/deadlines/deadline-math.ts";
import { minutesLeft } from "../../core/deadlines/deadline-math.ts";
import { isUrgent, sayAct, sayDue, sayLeft } from "../../core/deadlines/format-deadline.ts";
import { sayDay } from "../../core/values/days.ts";
import { withMore, wrap } from "./lines.ts";
import type { Look } from "./paint.ts";

const headLine = (clock: Clock, present: Present, look: Look): string => {
  const left = sayLeft(clock, present);
  const line = `${left}   ${sayAct(clock)}`;
  if (look.plain) return `${isUrgent(clock, present) ? "Urgent. " : ""}Time left: ${left}. ${sayAct(clock)}.`;
  if (isUrgent(clock, present)) return look.paint.bad(look.paint.bold(`! ${line}`));
  return clock.state === "over" ? look.paint.dim(`× ${line}`) : clock.state === "unknown" ? `? ${line}` : `· ${line}`;
};

/** One clock: how long, who must act, until when, what follows, how sure. */
const clockLines = (clock: Clock, present: Present, look: Look): string[] => {
  const indent = look.plain ? 0 : 4;
  const body = (text: string): string[] => wrap(text, look.width, indent);
  const sure = clock.ownDate ? "" : clock.assumed === undefined ? "" : `Assumed. ${clock.assumed}`;
  return [
    ...wrap(headLine(clock, present, look), look.width, look.plain ? 0 : 2, indent),
    ...body(`${clock.due.kind === "unknown" ? "" : "until "}${sayDue(clock, present.zone)}`),
    ...(clock.from === undefined
      ? []
      : body(look.paint.dim(`${clock.about}: ${clock.from.what} on ${sayDay(clock.from.day)}`))),
    ...body(`if nobody acts: ${clock.missed}`),
    ...(sure === "" ? [] : body(look.paint.warn(sure))),
    ...withMore(
      look.paint.dim(`${clock.rule.confidence} confidence, checked ${sayDay(clock.rule.checkedOn)}`),
      look.paint.dim(look.asTyped(`explain ${clock.id}`)),
      look.width,
      indent,
    ),
  ];
};

/** All clocks of a case: the urgent ones first, those that are over last. */
export const clocksPage = (clocks: readonly Clock[], present: Present, look: Look): string[] =>
  clocks.flatMap((clock, index) => [...(index === 0 ? [] : [""]), ...clockLines(clock, present, look)]);

const NEAR_DAYS = 60;

/** The head of a page: running clocks in two lines each, the urgent ones marked. At most `most` of them. */
export const clockHead = (clocks: readonly Clock[], present: Present, look: Look, most: number): string[] => {
  const running = clocks.filter((clock) => clock.state === "running");
  // What ends in half a year is in `deadlines`; here it would hide what is near.
  const near = running.filter(
    (clock) => clock.due.kind !== "unknown" && minutesLeft(clock.due, present.now) <= NEAR_DAYS * 24 * 60,
  );
  const shown = near.slice(0, most);
  const indent = look.plain ? 0 : 4;
  return [
    ...shown.flatMap((clock) => [
      ...wrap(headLine(clock, present, look), look.width, look.plain ? 0 : 2, indent),
      ...wrap(`until ${sayDue(clock, present.zone)}`, look.width, indent),
      ...(isUrgent(clock, present)
        ? withMore(`if nobody acts: ${clock.missed}`, look.asTyped(`explain ${clock.id}`), look.width, indent)
        : []),
    ]),
    // Without one above it, "more" would be more than nothing.
    ...(shown.length > 0 && running.length > shown.length
      ? wrap(
          look.paint.dim(`and ${running.length - shown.length} more: ${look.asTyped("deadlines")}`),
          look.width,
          indent,
        )
      : []),
  ];
};
