import type { CaseSummary } from "../../../core/interview/case-summary.ts";
import { sayDistance } from "../../../core/values/days.ts";
import { whole, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** Cases, one below the other: name, id, what it is about, how far it is. */
export const listLines = (
  cards: readonly CaseSummary[],
  today: string,
  look: Look,
  dayOf: (instant: string) => string,
): string[] =>
  cards.flatMap((c) => {
    const facts = [
      c.archivedAt === undefined ? "" : "archived",
      ...c.facts,
      `${c.stepsDone} of 8 steps`,
      `changed ${sayDistance(dayOf(c.updatedAt), today)}`,
    ];
    if (look.plain)
      return wrap(`${whole(`${c.title}, ${c.id}`, look)} ${whole(facts.filter(Boolean).join(", "), look)}`, look.width);
    return [
      ...wrap(`${look.paint.bold(c.title)}  ${look.paint.accent(c.id)}`, look.width),
      ...wrap(look.paint.dim(facts.filter(Boolean).join(" · ")), look.width, 2),
    ];
  });
