import { oneLine } from "../text/text.ts";
import type { Item, ListName, Milestone } from "./lists.ts";

type Numbered = Pick<Milestone, "id" | "number" | "name">;

/**
 * The number of a milestone: the one that Upwork's papers give it, else its place in the list, as long as no milestone there has a number
 * of Upwork's. In: the milestones; the id of one. Undefined: it has none, and only its name tells which it is.
 */
export const milestoneNumber = (all: readonly Numbered[], id: string): number | undefined => {
  const at = all.findIndex((one) => one.id === id);
  const own = all[at]?.number;
  if (own !== undefined) return own;
  return at < 0 || all.some(({ number }) => number !== undefined) ? undefined : at + 1;
};

/** What a milestone is called among others: "milestone 2"; "milestone “Logo”" where its number is not known. */
export const milestoneLabel = (all: readonly Numbered[], id: string): string => {
  const number = milestoneNumber(all, id);
  const name = all.find((one) => one.id === id)?.name;
  return number === undefined
    ? name === undefined
      ? "a milestone"
      : `milestone “${oneLine(name)}”`
    : `milestone ${number}`;
};

/** Which item of its list one is, as people say it: a milestone by its number, any other by its place; empty where none is known. */
export const placeOfItem = (list: ListName, all: readonly Item[], id: string): string => {
  const at = all.findIndex((one) => one.id === id) + 1;
  if (list !== "milestones") return at === 0 ? "" : String(at);
  const number = milestoneNumber(all as readonly Numbered[], id);
  const name = (all as readonly Numbered[]).find((one) => one.id === id)?.name;
  return number === undefined ? (name === undefined ? "" : `“${oneLine(name)}”`) : String(number);
};

/** Milestones in the order of Upwork's numbers, where each has one; else as they are. */
export const inOrderOfNumbers = <T extends Numbered>(all: readonly T[]): readonly T[] =>
  all.every(({ number }) => number !== undefined) &&
  all.some(({ number }, at) => (number ?? 0) < (all[at - 1]?.number ?? 0))
    ? all.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    : all;
