import type { Case } from "../../../core/case/case.ts";
import type { NamedDay } from "../../../core/facts/named-days.ts";
import { sayDay, sayDistance } from "../../../core/values/days.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { sayFact } from "./say-fact.ts";
import { sayPlace } from "./say-place.ts";

/** Days that Upwork's papers name, and what is still missing for the deadline. In: the days, the case, today. */
export const namedDayLines = (days: readonly NamedDay[], c: Case, today: string, look: Look): string[] => {
  const indent = look.plain ? 0 : 2;
  return days.flatMap(({ day, fact }) => [
    "",
    ...wrap(
      look.paint.bold(`${look.plain ? "" : "! "}Upwork gives ${sayDay(day)}, ${sayDistance(day, today)}`),
      look.width,
      indent,
    ),
    ...wrap(sayFact(fact, c), look.width, look.plain ? 0 : 4),
    ...(fact.places[0] === undefined
      ? []
      : wrap(look.paint.dim(sayPlace(fact.places[0])), look.width, look.plain ? 0 : 4)),
  ]);
};
