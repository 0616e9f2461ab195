import { type Awaited, comingFrom, isOnPage, passedBy } from "../../../core/awaited/awaited.ts";
import type { Case } from "../../../core/case/case.ts";
import type { Present } from "../../../core/deadlines/deadline-math.ts";
import { replay } from "../../../core/interview/replay.ts";
import type { Standing } from "../../../core/standing/standing.ts";
import { dayOf, sayDay, sayDistance } from "../../../core/values/days.ts";
import { whole, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const todayIn = ({ today, now, zone }: Present): string => today ?? dayOf(now, zone);

/** "`log kept`" with the id of the case in its place. */
const tellWith = (one: Awaited, id: string): string => one.tell.replace(/^log (\S+)/, `log $1 ${id}`);

/** One thing that did not come: whose it was, since when, and what to type. In: the id of the case, for the commands. */
export const passedAwaited = (one: Awaited, today: string, id: string, look: Look): string[] => {
  const indent = look.plain ? 0 : 4;
  const line = `${look.plain ? "" : "! "}${one.what}. It was due on ${sayDay(one.day)}, ${sayDistance(one.day, today)}.`;
  return [
    ...wrap(look.paint.bad(look.paint.bold(line)), look.width, look.plain ? 0 : 2, indent),
    ...(one.from === "you"
      ? []
      : withMore("Remind them with", look.asTyped(`draft nudge ${id} --about ${one.id}`), look.width, indent)),
    ...withMore("If it has come, log it with", look.asTyped(tellWith(one, id)), look.width, indent),
  ];
};

/** What others were to do and did not, and what they are still to do by a day. In: the case as told, where it stands, the present. */
export const awaitedLines = (
  c: Case,
  { standing, present }: { readonly standing: Standing; readonly present: Present },
  look: Look,
): string[] => {
  const today = todayIn(present);
  const { applying } = replay(c);
  return [
    ...passedBy(c, applying, standing.deadlines, today)
      .filter(isOnPage)
      .flatMap((one) => passedAwaited(one, today, c.id, look)),
    ...comingFrom(c, applying, today).flatMap(({ day, what }) =>
      wrap(
        whole(`${look.plain ? "" : "· "}${sayDistance(day, today)}   ${what}, until ${sayDay(day)}`, look),
        look.width,
        look.plain ? 0 : 2,
        look.plain ? 0 : 4,
      ),
    ),
  ];
};
