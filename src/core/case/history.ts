import type { Case } from "./case.ts";
import { makeEdits, type Patch, patchBetween, takeEditsBack } from "./patch.ts";

/** One change of a case, so kept that it can be made again and taken back. States are SHA-256 of what can be taken back. */
export interface Step {
  /** An instant in UTC, ISO 8601. */
  readonly at: string;
  /** The number of its line in the journal. */
  readonly n: number;
  readonly from: string;
  readonly to: string;
  readonly edits: Patch;
}

/** A step, or the note that a step was taken back or made again. */
export type HistoryRecord = Step | (Omit<Step, "edits"> & { readonly moved: "back" | "forth" });

/** The steps of a case, and how many of them are in it as it stands. */
export interface Past {
  readonly steps: readonly Step[];
  readonly done: number;
}

/**
 * What is never taken back: when it was saved, text not yet given, and what became true outside (labels, filings and
 * calendar files that went out; ids that were given).
 */
const LASTING = [
  "id",
  "version",
  "createdAt",
  "updatedAt",
  "unsent",
  "labels",
  "filings",
  "calendar",
  "lastIds",
] as const;

type Lasting = (typeof LASTING)[number];

/** Can changes under this key of a case be taken back? */
export const isMovable = (key: string): boolean => !LASTING.includes(key as Lasting);

/** Version 3 added it: while nothing is in it, a case is the same as in version 2, and its changes can be taken back. */
const isAddedAndEmpty = (key: string, value: unknown): boolean =>
  key === "happenings" && Array.isArray(value) && value.length === 0;

/** The part of a case that changes can be taken back in. */
export const movableOf = (c: Case): Omit<Case, Lasting> =>
  Object.fromEntries(
    Object.entries(c).filter(([key, value]) => isMovable(key) && !isAddedAndEmpty(key, value)),
  ) as Omit<Case, Lasting>;

/** What a change did, of the part that can be taken back; empty when only the rest was changed. */
export const editsBetween = (before: Case, after: Case): Patch => patchBetween(movableOf(before), movableOf(after));

const numberIn = (id: unknown): number => Number(/^[a-z](\d{1,6})$/.exec(String(id))?.[1] ?? 0);

/** Ids that were given once stay given, though their item goes: an id never means two things. */
const idsGiven = (c: Case): Case["lastIds"] => {
  const lists = Object.entries(c).filter(([key, value]) => key !== "notes" && Array.isArray(value));
  const highest = lists.map(([list, items]) => {
    const numbers = (items as readonly unknown[]).map((item) =>
      typeof item === "object" && item !== null && "id" in item ? numberIn(item.id) : 0,
    );
    return [list, Math.max(0, c.lastIds[list as keyof Case["lastIds"]] ?? 0, ...numbers)] as const;
  });
  return Object.fromEntries(highest.filter(([, most]) => most > 0));
};

/** A case with one step taken back or made again. Throws an Error when the step does not fit. */
export const moved = (c: Case, step: Step, way: "back" | "forth"): Case => {
  const turn = way === "back" ? takeEditsBack : makeEdits;
  const turned = turn(movableOf(c), step.edits) as Partial<Case>;
  // In the order in which it was, so that a case file reads as before.
  const kept = Object.fromEntries(Object.entries(c).filter(([key]) => !isMovable(key) || Object.hasOwn(turned, key)));
  return { ...kept, happenings: [], ...turned, lastIds: way === "back" ? idsGiven(c) : c.lastIds } as Case;
};

/** Where in the steps a state is found, the nearest place to `near` first; undefined when nowhere. */
const placeOf = (steps: readonly Step[], state: string, near: number): number | undefined => {
  const stateAt = (place: number) => (place === 0 ? steps[0]?.from : steps[place - 1]?.to);
  for (let apart = 0; apart <= steps.length; apart += 1) {
    for (const place of [near - apart, near + apart])
      if (place >= 0 && place <= steps.length && stateAt(place) === state) return place;
  }
  return undefined;
};

/**
 * Reads the past of a case out of its records. In: the records, oldest first, and the state of the case as it stands.
 * A save that was broken off, a file put back from a copy or edited by hand: the records are matched by their states, so that
 * only a step that truly leads from or to the case is offered. No steps when none does.
 */
export const pastOf = (records: readonly HistoryRecord[], state: string): Past => {
  let steps: Step[] = [];
  let done = 0;
  for (const record of records) {
    if ("moved" in record) {
      done = placeOf(steps, record.to, done + (record.moved === "back" ? -1 : 1)) ?? done;
      continue;
    }
    const place = placeOf(steps, record.from, done);
    if (place === undefined) steps = [];
    else steps.length = place;
    steps.push(record);
    done = steps.length;
  }
  const place = placeOf(steps, state, done);
  return place === undefined ? { steps: [], done: 0 } : { steps, done: place };
};
