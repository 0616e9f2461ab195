import type { Present } from "../../../core/deadlines/deadline-math.ts";
import type { DueItem } from "../../../core/standing/due.ts";
import type { Standing } from "../../../core/standing/standing.ts";
import { sayDay, sayDistance } from "../../../core/values/days.ts";
import { whole, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { passedOne, shortLines } from "../rules/deadlines.ts";
import { namedDateLine, namedDateOver } from "../rules/named-dates.ts";
import { passedAwaited } from "./awaited.ts";

/** Something due, with its case. */
export interface DueOfCase {
  readonly caseId: string;
  readonly title: string;
  readonly standing: Standing;
  readonly item: DueItem;
}

const itemLines = ({ caseId, standing, item }: DueOfCase, present: Present, today: string, look: Look): string[] => {
  if (item.deadline !== undefined)
    return item.passed
      ? passedOne(item.deadline, standing, caseId, look)
      : shortLines(item.deadline, present, look, caseId);
  if (item.date !== undefined)
    return item.passed ? namedDateOver(item.date, caseId, look) : namedDateLine(item.date, present, look);
  if (item.awaited !== undefined && item.passed) return passedAwaited(item.awaited, today, caseId, look);
  const day = item.due.kind === "day" ? item.due.day : today;
  const line = look.plain
    ? whole(`${sayDistance(day, today)}: ${item.what}`, look)
    : `${day <= today ? "! " : "· "}${sayDistance(day, today)}   ${item.what}`;
  return [
    ...wrap(day <= today ? look.paint.warn(line) : line, look.width, look.plain ? 0 : 2, look.plain ? 0 : 4),
    ...wrap(whole(`until ${sayDay(day)}`, look), look.width, look.plain ? 0 : 4),
  ];
};

/** All that is due, in its order; the name of a case stands above what is of it. */
export const duePage = (due: readonly DueOfCase[], present: Present, today: string, look: Look): string[] =>
  due.flatMap((one, index) => {
    const isNext = due[index - 1]?.caseId !== one.caseId;
    const head = isNext
      ? [
          ...(index === 0 ? [] : [""]),
          ...wrap(look.plain ? whole(`case: ${one.title}`, look) : look.paint.bold(one.title), look.width),
        ]
      : [];
    return [...head, ...itemLines(one, present, today, look)];
  });
