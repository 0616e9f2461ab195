import type { Case } from "../case/case.ts";
import { itemKey } from "../case/key.ts";
import type { Item, ListName } from "../case/lists.ts";
import { forget, lastNumber, settle, unsettled, written } from "./edit.ts";

/** Changes that belong together, as one act of the person: the case is settled once, when all of them are made. */
export interface Changes {
  /** The case with what was changed so far, not settled yet. */
  readonly case: Case;
  /** Gives an answer that was not there. */
  give(key: string, value: unknown): void;
  /** Adds an item with its fields at the end of a list, which is open again. Out: its id. */
  add(list: ListName, fields: Readonly<Record<string, unknown>>): string;
  /** Out: the settled case. */
  settled(): Case;
}

/** Begins changes of a settled case. */
export const changesOf = (before: Case): Changes => {
  let now = before;
  const keys: string[] = [];
  const numbers = new Map<ListName, number>();
  return {
    get case() {
      return now;
    },
    give: (key, value) => {
      now = written(now, key, value);
      keys.push(key);
    },
    add: (list, fields) => {
      const isFirst = !numbers.has(list);
      const last = numbers.get(list) ?? lastNumber(now, list);
      // A milestone that Upwork counts has its number in its id too, where no other ever had that id.
      const own = list === "milestones" ? Number(fields.number ?? 0) : 0;
      const isFree = own > (now.lastIds[list] ?? 0) && !now[list].some(({ id }) => id === `m${own}`);
      const number = isFree ? own : last + 1;
      numbers.set(list, Math.max(last, number));
      const id = `${list.slice(0, 1)}${number}`;
      const opened = isFirst
        ? { ...now, ...forget(now, list), finished: now.finished.filter((one) => one !== list) }
        : now;
      now = { ...opened, [list]: [...(now[list] as readonly Item[]), { id, ...fields }] } as Case;
      keys.push(...Object.keys(fields).map((field) => itemKey(list, id, field)));
      return id;
    },
    settled: () => (now === before ? before : unsettled(before, settle(now), keys)),
  };
};
