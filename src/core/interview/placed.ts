import type { Case } from "../case/case.ts";
import { exhibitName } from "../case/exhibits.ts";
import { NOUNS } from "../case/lists.ts";
import { placeOfItem } from "../case/milestone-numbers.ts";
import { capital, oneLine, shorten } from "../text/text.ts";
import type { CurrentQuestion } from "./steps/question.ts";
import { happeningTitle } from "./steps/what-happened.ts";

/** Which item a question is about, as people say it: a happening by what it was, an exhibit by its letter and name. */
const itemSaid = (c: Case, list: NonNullable<CurrentQuestion["list"]>, id: string): string => {
  const happening = list === "happenings" ? c.happenings.find((one) => one.id === id) : undefined;
  if (happening?.kind !== undefined) return capital(shorten(happeningTitle(happening, c), 80));
  const exhibit = list === "exhibits" ? c.exhibits.find((one) => one.id === id) : undefined;
  if (exhibit?.name !== undefined) return `Exhibit ${exhibitName(c, id)} (${shorten(oneLine(exhibit.name), 60)})`;
  return `${capital(NOUNS[list].one)} ${placeOfItem(list, c[list], id)}`;
};

/** A question with the item it is about: "Milestone 1: When was it funded?" */
export const placed = (c: Case, { ask, list, item }: CurrentQuestion): string =>
  list === undefined || item === undefined ? ask : `${itemSaid(c, list, item.id)}: ${ask}`;
