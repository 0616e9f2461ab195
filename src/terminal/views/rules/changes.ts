import type { Deadline } from "../../../core/deadlines/deadline.ts";
import type { Present } from "../../../core/deadlines/deadline-math.ts";
import { nameOfDeadline, sayEnd, sayUntil } from "../../../core/deadlines/format-deadline.ts";
import type { NamedDate } from "../../../core/deadlines/named-dates.ts";
import { isNear, isUrgent } from "../../../core/deadlines/urgency.ts";
import type { StandingChanges } from "../../../core/standing/changes.ts";
import { sayDay } from "../../../core/values/days.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { deadlineHead } from "./deadlines.ts";
import { namedDateLine } from "./named-dates.ts";

const MOST = 3;

const wasKnown = ({ before }: StandingChanges["moved"][number]): boolean => before.due.kind !== "unknown";

const movedLine = ({ before, after }: StandingChanges["moved"][number]): string =>
  `Moved: ${nameOfDeadline(after)}, from ${sayEnd(before)} to ${sayEnd(after)}.`;
const goneLine = ({ deadline, why }: StandingChanges["went"][number]): string =>
  `Gone: ${nameOfDeadline(deadline)} (${sayEnd(deadline)}), because ${why}.`;
const passedLine = (deadline: Deadline): string => `Ended: ${nameOfDeadline(deadline)}, on ${sayEnd(deadline)}.`;
const overLine = ({ what, day }: NamedDate): string => `Ended: ${what}, on ${sayDay(day)}.`;
const newLine = (deadline: Deadline, zone: string): string =>
  `New: ${nameOfDeadline(deadline)}, ${sayUntil(deadline, zone)}.`;

/** At most so many lines of a kind; how many more there are is said. */
const some = (lines: readonly string[], look: Look, indent: number): string[] => [
  ...lines.slice(0, MOST).flatMap((line) => wrap(line, look.width, indent, indent + 2)),
  ...(lines.length > MOST ? wrap(`and ${lines.length - MOST} more`, look.width, indent + 2) : []),
];

/** Are there deadlines of the person's own among what came or moved that end within 48 hours? */
export const isPressing = ({ came, moved }: StandingChanges, present: Present): boolean =>
  [...came, ...moved.map(({ after }) => after)].some((one) => isUrgent(one, present));

/** What an edit has changed, in lines: what runs now, what moved, what ended, what went and why. In: the id of the case. */
export const newsLines = (changes: StandingChanges, present: Present, look: Look, id: string): string[] => {
  const indent = look.plain ? 0 : 2;
  const known = [...changes.came, ...changes.moved.map(({ after }) => after)].filter((one) => one.state === "running");
  const head = deadlineHead(known, present, look, MOST, id);
  // What is far off, and waits by which nothing is lost, are no head of a page, but they are news.
  const rest = known.some((one) => isNear(one, present)) ? [] : changes.came.filter((one) => one.state === "running");
  return [
    ...head,
    ...changes.dates.came.flatMap((one) => namedDateLine(one, present, look)),
    ...some(
      [...changes.moved.filter(wasKnown).map(movedLine), ...rest.map((one) => newLine(one, present.zone))],
      look,
      indent,
    ),
    ...some([...changes.passed.map(passedLine), ...changes.dates.over.map(overLine)], look, indent),
    ...some(changes.went.filter(({ deadline }) => deadline.state === "running").map(goneLine), look, indent),
  ];
};

/** What time has changed since the person was here, one line each. */
export const sinceLines = (changes: StandingChanges, present: Present, look: Look): string[] =>
  some(
    [
      ...changes.passed.map(passedLine),
      ...changes.dates.over.map(overLine),
      ...changes.moved.filter(wasKnown).map(movedLine),
      ...changes.came.filter((one) => isNear(one, present)).map((one) => newLine(one, present.zone)),
      ...changes.went.filter(({ deadline }) => deadline.state === "running").map(goneLine),
    ],
    look,
    look.plain ? 0 : 2,
  );
