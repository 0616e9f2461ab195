import { isEmptyItem } from "./empty-items.ts";
import type { Evidence } from "./evidence.ts";
import type { Exhibit } from "./lists.ts";

type Labelled = { readonly exhibits: readonly Exhibit[] } & Partial<
  Pick<Evidence, "labels" | "withdrawn" | "filings" | "originals">
>;

/** A, B … Z, AA: the label at a place in the row of labels, from 0. */
const labelAt = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : labelAt(Math.floor(index / 26) - 1) + letter;
};

/** The place of a label in the row of labels, from 0: "A" is 0, "AA" is 26. */
export const placeOf = (label: string): number =>
  [...label].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The label of each exhibit of the filing, by its id, in the order of the list. One that an exhibit has stays with it. Once
 * something was filed a label is never given to another exhibit: new ones are labelled after the last one handed out. Before
 * that nobody else knows them, and the label of an exhibit that was taken out is free again.
 */
export const labelsOf = (c: Labelled): ReadonlyMap<string, string> => {
  const given = c.labels ?? {};
  const withdrawn = new Set(c.withdrawn);
  const shown = c.exhibits.filter((one) => !withdrawn.has(one.id) && !isEmptyItem(c, "exhibits", one));
  const own = ({ id }: Exhibit) => (Object.hasOwn(given, id) ? given[id] : undefined);
  const isFree = c.filings?.length === 0;
  const taken = isFree ? shown.map(own).filter((label) => label !== undefined) : Object.values(given);
  const isTaken = new Set(taken);
  let next = isFree ? 0 : taken.reduce((highest, label) => Math.max(highest, placeOf(label)), -1) + 1;
  const labels = new Map<string, string>();
  for (const one of shown) {
    const old = own(one);
    while (old === undefined && isTaken.has(labelAt(next))) next += 1;
    labels.set(one.id, old ?? labelAt(next));
    if (old === undefined) next += 1;
  }
  return labels;
};

/** Makes the labels of now the labels for good: somebody has been told them. Out: what `labels` of the case is to be. */
export const handedOut = (c: Labelled): Evidence["labels"] => ({ ...c.labels, ...Object.fromEntries(labelsOf(c)) });

/**
 * The case as it is filed for the first time: its labels run from A without a gap, in the order they had, and nothing that is
 * not filed has one. After that they stay as they are. Out: the case itself when nothing changes.
 */
export const labelledFromA = <C extends Labelled>(c: C): C => {
  if (c.filings?.length !== 0) return c;
  const now = [...labelsOf(c)].toSorted(([, a], [, b]) => placeOf(a) - placeOf(b));
  const isSo = now.every(([, label], index) => label === labelAt(index));
  const ids = new Set(now.map(([id]) => id));
  if (isSo && Object.keys(c.labels ?? {}).every((id) => ids.has(id))) return c;
  return { ...c, labels: Object.fromEntries(now.map(([id], index) => [id, labelAt(index)])) };
};
