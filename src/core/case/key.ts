import { type AnswerId, isAnswerId } from "./answers.ts";
import { isListName, type ListName, listFields } from "./lists.ts";

/** What a key points at: an answer, the menu of a list, or a field of one item. */
export type Target =
  | { readonly kind: "answer"; readonly id: AnswerId }
  | { readonly kind: "list"; readonly list: ListName }
  | { readonly kind: "field"; readonly list: ListName; readonly item: string; readonly field: string };

/** The key of an item's field: `milestones.m1.amount`. */
export const itemKey = (list: ListName, item: string, field: string): string => `${list}.${item}.${field}`;

/** Reads a key. Out: its target, or undefined for a name that no question has. Names such as `__proto__` have none. */
export const readKey = (key: string): Target | undefined => {
  const [head = "", item, field, ...rest] = key.split(".");
  if (item === undefined) {
    if (isAnswerId(head)) return { kind: "answer", id: head };
    return isListName(head) ? { kind: "list", list: head } : undefined;
  }
  if (field === undefined || rest.length > 0 || !isListName(head) || !Object.hasOwn(listFields[head], field))
    return undefined;
  return { kind: "field", list: head, item, field };
};
