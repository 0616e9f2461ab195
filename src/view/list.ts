import type { Case } from "../core/case/case.ts";
import { sayDistance } from "../core/case/days.ts";
import { factsOf, stepsDone, titleOf } from "../core/steps/standings.ts";
import { wrap } from "./lines.ts";
import type { Look } from "./paint.ts";

/** Cases, one below the other: name, id, what it is about, how far it is. */
export const listLines = (
  cases: readonly Case[],
  today: string,
  look: Look,
  dayOf: (instant: string) => string,
): string[] =>
  cases.flatMap((c) => {
    const done = stepsDone(c, today);
    const facts = [
      c.archivedAt === undefined ? "" : "archived",
      ...factsOf(c),
      `${done} of 8 steps`,
      `changed ${sayDistance(dayOf(c.updatedAt), today)}`,
    ];
    return [
      ...wrap(`${look.paint.bold(titleOf(c))}  ${look.paint.accent(c.id)}`, look.width),
      ...wrap(look.paint.dim(facts.filter(Boolean).join(look.plain ? ", " : " · ")), look.width, 2),
    ];
  });
