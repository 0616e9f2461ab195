import type { Case } from "../../../core/case/case.ts";
import { labelOf } from "../../../core/case/exhibits.ts";
import { formatAnswer } from "../../../core/case/field-kinds.ts";
import { type ListName, NOUNS } from "../../../core/case/lists.ts";
import { placeOfItem } from "../../../core/case/milestone-numbers.ts";
import { type Change, changesBetween, sayChange } from "../../../core/interview/change-log.ts";
import { questionAt } from "../../../core/interview/navigation.ts";
import { capital, oneLine, shorten } from "../../../core/text/text.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const MOST = 8;
const NONE = "(not answered)";

/** A question and its answer, in the case where it applies. */
const askedIn = (c: Case, key: string) => {
  const asking = questionAt(c, key);
  if (asking?.field === undefined) return undefined;
  const said = asking.was === undefined ? NONE : shorten(formatAnswer(asking.field, asking.was, c), 80) || NONE;
  return { ask: oneLine(asking.ask), said };
};

/** What the person calls an item: an exhibit by its label, others by their place. */
const nameOf = (list: ListName, id: string, was: Case, is: Case): string => {
  const has = (c: Case) => c[list].some((one) => one.id === id);
  const c = has(is) ? is : was;
  if (list === "exhibits") return [is, was].map((one) => labelOf(one, id)).find((label) => label !== undefined) ?? id;
  return placeOfItem(list, c[list], id);
};

const sayOne = (change: Change, was: Case, is: Case): string => {
  if ("list" in change)
    return `${capital(NOUNS[change.list].one)} ${nameOf(change.list, change.id, was, is)}: ${change.kind}`;
  if (change.kind === "exhibit")
    return capital(`${change.noun} ${nameOf("exhibits", change.id, was, is)} ${change.done}`);
  if (change.kind === "other") return capital(change.say);
  const [before, after] = [askedIn(was, change.key), askedIn(is, change.key)];
  const ask = before?.ask ?? after?.ask;
  return ask === undefined ? capital(sayChange(change)) : `${ask} ${before?.said ?? NONE} → ${after?.said ?? NONE}`;
};

/** What was taken back or made again, in words. In: the case before and after. */
export const undoLines = (head: string, was: Case, is: Case, look: Look): string[] => {
  const changes = changesBetween(was, is);
  const [first, ...rest] = changes.slice(0, MOST).map((change) => sayOne(change, was, is));
  return [
    ...wrap(`${head}: ${first ?? "a change that no question shows"}`, look.width, 0, 2),
    ...rest.flatMap((line) => wrap(line, look.width, 2, 4)),
    ...(changes.length > MOST ? wrap(`and ${changes.length - MOST} more`, look.width, 2, 4) : []),
  ];
};
