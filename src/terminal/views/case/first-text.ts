import type { Deadline } from "../../../core/deadlines/deadline.ts";
import type { Present } from "../../../core/deadlines/deadline-math.ts";
import { byUrgency, isNear, isOwn, isUrgent, lossOf } from "../../../core/deadlines/urgency.ts";
import type { FirstText } from "../../../core/interview/first-text.ts";
import { datesAhead } from "../../../core/standing/due.ts";
import type { Standing } from "../../../core/standing/standing.ts";
import { whole, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { passedLines, shortLines } from "../rules/deadlines.ts";
import { namedDateLine } from "../rules/named-dates.ts";

/** The deadlines that stand on the screen after the facts. */
const MOST = 2;

/** It runs, and something is lost by it, though not soon. */
const isLater = (one: Deadline): boolean => one.state === "running" && lossOf(one) !== "nothing";

/**
 * What ended with nothing told since, the days that were named, what runs, until when, and what follows from doing nothing. In: where the case stands, the
 * present, the id of the case for the commands.
 */
export const deadlineScreen = (standing: Standing, present: Present, look: Look, id: string): readonly string[] => {
  const passed = passedLines(standing, id, { present }, look);
  const dates = datesAhead(standing, present).filter(({ isUpworks }) => isUpworks);
  const named = dates.flatMap((one) => namedDateLine(one, present, look));
  const running = runningLines(standing.deadlines, present, look, id, passed.length + named.length > 0);
  return [...(passed.length > 0 ? ["", ...passed] : []), ...(named.length > 0 ? ["", ...named] : []), ...running];
};

const runningLines = (
  deadlines: readonly Deadline[],
  present: Present,
  look: Look,
  id: string,
  hasOther: boolean,
): readonly string[] => {
  const near = deadlines.filter((one) => isNear(one, present)).toSorted(byUrgency(present));
  const own = near.filter(isOwn);
  const shown = (own.length > 0 ? own : near).slice(0, MOST);
  const indent = look.plain ? 0 : 2;
  const later = deadlines.filter((one) => isLater(one)).toSorted(byUrgency(present))[0];
  if (shown.length === 0 && later !== undefined)
    return [
      "",
      ...wrap(`${hasOther ? "No other" : "No"} deadline is near. The next one:`, look.width, indent),
      ...shortLines(later, present, look, id),
    ];
  if (shown.length === 0 && hasOther) return [];
  if (shown.length === 0)
    return [
      "",
      ...wrap("From what you have told us, no deadline is running. If Upwork gave a date, add it:", look.width, indent),
      ...wrap(look.asTyped("log date"), look.width, indent),
    ];
  return [
    "",
    ...shown.flatMap((one) => [
      ...shortLines(one, present, look, id),
      // An urgent one has said it already.
      ...(isUrgent(one, present)
        ? []
        : wrap(whole(`if nobody acts: ${one.missed}`, look), look.width, look.plain ? 0 : 4)),
    ]),
  ];
};

/** The text to paste, and what to attach. In: the text; what it is; what proves such a case; the id of the case, for the commands. */
export const textScreen = (
  text: string,
  kind: FirstText["kind"],
  looks: readonly string[],
  look: Look,
  id: string,
): readonly string[] => {
  const indent = look.plain ? 0 : 2;
  return [
    "",
    ...text.split("\n"),
    "",
    ...(kind === "form" && looks.length > 0
      ? wrap(`Attach, if you have it: ${looks.join("; ")}.`, look.width, indent)
      : []),
    ...withMore(
      "See it again with",
      look.asTyped(`draft ${kind === "form" ? "form" : "message"} ${id}`),
      look.width,
      indent,
    ),
  ];
};
