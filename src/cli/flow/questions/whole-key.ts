import type { Case } from "../../../core/case/case.ts";
import { labelsOf } from "../../../core/case/exhibit-labels.ts";
import { itemKey, readKey } from "../../../core/case/key.ts";
import type { Item, ListName } from "../../../core/case/lists.ts";
import { questionAt } from "../../../core/interview/navigation.ts";
import { theOne, whichOne } from "../which-one.ts";

/** What an item can be called: its id, the letter of an exhibit, and its words in the menu of its list. */
const namesIn = (c: Case, list: ListName) => {
  const labels = new Map(questionAt(c, list)?.options?.map(({ value, item }) => [value, item]));
  const letters: ReadonlyMap<string, string> = list === "exhibits" ? labelsOf(c) : new Map();
  return ({ id }: Item): string[] => [id, letters.get(id) ?? "", labels.get(`change:${id}`) ?? ""].filter(Boolean);
};

/**
 * The key of an answer with the whole id of its item, where a part that only one has was typed: `milestones.logo.amount`. In: the case;
 * what is given beside it, since a list given whole has ids of its own; the key. Out: the key as it was where it names an item that
 * is there, or none. Throws Problem where it could mean several.
 */
export const wholeKey = (c: Case, given: object, key: string): string => {
  const target = readKey(key);
  if (target?.kind !== "field" || Object.hasOwn(given, target.list)) return key;
  const { list, item, field } = target;
  const all = c[list] as readonly Item[];
  const namesOf = namesIn(c, list);
  const found = whichOne(item, all, namesOf);
  if (found.kind === "none") return key;
  return itemKey(
    list,
    theOne(item, all, {
      noun: list.replace(/s$/, ""),
      namesOf,
      more: (asTyped) => `See them with   ${asTyped(`review ${c.id} --no-input`)}`,
    }).id,
    field,
  );
};
