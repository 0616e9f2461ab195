import type { Case } from "./case.ts";
import type { Evidence } from "./evidence.ts";
import { type Item, LIST_NAMES, type ListName } from "./lists.ts";

/** Is nothing known of an item: no answer, and no file? */
export const isEmptyItem = (c: Partial<Pick<Evidence, "originals">>, list: ListName, item: { readonly id: string }) =>
  Object.keys(item).length === 1 && !(list === "exhibits" && Object.hasOwn(c.originals ?? {}, item.id));

/** Does a key belong to a question about this item? */
export const pointsAt = (list: ListName, id: string, key: string): boolean => key.startsWith(`${list}.${id}.`);

/**
 * A case without items that nobody has said anything of: they were added by mistake, or left at their first question. One
 * for which words were typed is kept, for the sake of the words. Out: the case itself when there is none.
 */
export const withoutEmptyItems = (c: Case): Case => {
  const typed = [...Object.keys(c.unsent), ...Object.keys(c.toConfirm ?? {})];
  const gone = LIST_NAMES.flatMap((list) =>
    (c[list] as readonly Item[])
      .filter((item) => isEmptyItem(c, list, item) && !typed.some((key) => pointsAt(list, item.id, key)))
      .map(({ id }) => ({ list, id })),
  );
  if (gone.length === 0) return c;
  const isGone = (list: ListName, id: string) => gone.some((one) => one.list === list && one.id === id);
  return {
    ...c,
    ...Object.fromEntries(
      LIST_NAMES.map((list) => [list, (c[list] as readonly Item[]).filter(({ id }) => !isGone(list, id))]),
    ),
    skipped: c.skipped.filter((key) => !gone.some(({ list, id }) => pointsAt(list, id, key))),
    withdrawn: c.withdrawn.filter((id) => !isGone("exhibits", id)),
  };
};
