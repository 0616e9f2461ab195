import type { Deadline } from "../../../core/deadlines/deadline.ts";
import { minutesLeft, type Present } from "../../../core/deadlines/deadline-math.ts";
import { isUrgent, sayAct, sayDue, sayEnd, sayLeft } from "../../../core/deadlines/format-deadline.ts";
import type { Standing } from "../../../core/standing/standing.ts";
import { sayDay } from "../../../core/values/days.ts";
import { withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const headLine = (deadline: Deadline, present: Present, look: Look): string => {
  const left = sayLeft(deadline, present);
  const line = `${left}   ${sayAct(deadline)}`;
  if (look.plain) return `${isUrgent(deadline, present) ? "Urgent. " : ""}Time left: ${left}. ${sayAct(deadline)}.`;
  if (isUrgent(deadline, present)) return look.paint.bad(look.paint.bold(`! ${line}`));
  return deadline.state === "over"
    ? look.paint.dim(`× ${line}`)
    : deadline.state === "unknown"
      ? `? ${line}`
      : `· ${line}`;
};

/** One deadline: how long, who must act, until when, what follows, how sure. */
const deadlineLines = (deadline: Deadline, present: Present, look: Look): string[] => {
  const indent = look.plain ? 0 : 4;
  const body = (text: string): string[] => wrap(text, look.width, indent);
  const sure = deadline.ownDate ? "" : deadline.assumed === undefined ? "" : `Assumed. ${deadline.assumed}`;
  return [
    ...wrap(headLine(deadline, present, look), look.width, look.plain ? 0 : 2, indent),
    ...body(`${deadline.due.kind === "unknown" ? "" : "until "}${sayDue(deadline, present.zone)}`),
    ...(deadline.from === undefined
      ? []
      : body(look.paint.dim(`${deadline.about}: ${deadline.from.what} on ${sayDay(deadline.from.day)}`))),
    ...body(`if nobody acts: ${deadline.missed}`),
    ...(sure === "" ? [] : body(look.paint.warn(sure))),
    ...withMore(
      look.paint.dim(`${deadline.rule.confidence} confidence, checked ${sayDay(deadline.rule.checkedOn)}`),
      look.paint.dim(look.asTyped(`explain ${deadline.id}`)),
      look.width,
      indent,
    ),
  ];
};

/** All deadlines of a case: the urgent ones first, those that are over last. */
export const deadlinesPage = (deadlines: readonly Deadline[], present: Present, look: Look): string[] =>
  deadlines.flatMap((deadline, index) => [...(index === 0 ? [] : [""]), ...deadlineLines(deadline, present, look)]);

/** A deadline that passed leads for so many days; one that by the rule moved money, until it is told where the money is. */
const PASSED_DAYS = 30;

const passedOne = (deadline: Deadline, standing: Standing, id: string, look: Look): string[] => {
  const indent = look.plain ? 0 : 4;
  const move = standing.moved.find((one) => one.deadline.id === deadline.id);
  const nothingOn = standing.saidNothing.get(deadline.id);
  const mark = look.plain ? "" : "! ";
  return [
    ...wrap(
      look.paint.bad(
        look.paint.bold(
          `${mark}${deadline.rule.title}${deadline.isOfContract ? "" : `, ${deadline.about}`}: the time ended on ${sayEnd(deadline)}.`,
        ),
      ),
      look.width,
      look.plain ? 0 : 2,
      indent,
    ),
    ...wrap(`By the rule: ${deadline.missed}.`, look.width, indent),
    ...(nothingOn === undefined
      ? withMore(
          `${move === undefined ? "What happened since" : "Did that happen"}? Look at the contract on Upwork, and tell it with`,
          look.asTyped(`log happened ${id}`),
          look.width,
          indent,
        )
      : wrap(
          `On ${sayDay(nothingOn)} you said that nothing had happened. Ask Upwork Support where it stands.`,
          look.width,
          indent,
        )),
  ];
};

/** Deadlines that passed with nothing told since, and what by the rule has followed: what comes first on a page. */
export const passedLines = (
  standing: Standing,
  id: string,
  { present }: { readonly present: Present },
  look: Look,
): string[] => {
  const isRecent = (one: Deadline) =>
    one.due.kind !== "unknown" && minutesLeft(one.due, present.now) > -PASSED_DAYS * 24 * 60;
  const shown = standing.passed.filter(
    (one) => isRecent(one) || standing.moved.some((move) => move.deadline.id === one.id),
  );
  return shown.flatMap((one) => passedOne(one, standing, id, look));
};

const NEAR_DAYS = 60;

/** Until when, with the milestone or week it is about, and how sure. */
const untilLine = (deadline: Deadline, present: Present): string =>
  [
    deadline.id === deadline.rule.id ? "" : `${deadline.about}: `,
    `until ${sayDue(deadline, present.zone)}`,
    deadline.assumed === undefined || deadline.ownDate ? "" : ", assumed: the terms of that day are not known to us",
  ].join("");

/** The head of a page: running deadlines in two lines each, the urgent ones marked. At most `most` of them. */
export const deadlineHead = (deadlines: readonly Deadline[], present: Present, look: Look, most: number): string[] => {
  const running = deadlines.filter((deadline) => deadline.state === "running");
  // What ends in half a year is in `deadlines`; here it would hide what is near.
  const near = running.filter(
    (deadline) => deadline.due.kind !== "unknown" && minutesLeft(deadline.due, present.now) <= NEAR_DAYS * 24 * 60,
  );
  const shown = near.slice(0, most);
  const indent = look.plain ? 0 : 4;
  return [
    ...shown.flatMap((deadline) => [
      ...wrap(headLine(deadline, present, look), look.width, look.plain ? 0 : 2, indent),
      ...wrap(untilLine(deadline, present), look.width, indent),
      ...(isUrgent(deadline, present)
        ? withMore(`if nobody acts: ${deadline.missed}`, look.asTyped(`explain ${deadline.id}`), look.width, indent)
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
