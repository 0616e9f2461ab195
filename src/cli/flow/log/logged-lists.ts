import type { ListName } from "../../../core/case/lists.ts";

/** The word after `log` for an entry of each list that grows while a dispute runs. */
export const LOGGED_LISTS = {
  happened: "happenings",
  contact: "contacts",
  offer: "offers",
  request: "requests",
  date: "dates",
} as const satisfies Readonly<Record<string, ListName>>;

/** What to type to add the first entry to a list; undefined for one that `log` does not know. */
export const loggedAs = (list: string): string | undefined =>
  Object.entries(LOGGED_LISTS).find(([, own]) => own === list)?.[0];
