import type { Evidence } from "./evidence.ts";
import type { Exhibit } from "./lists.ts";

type Labelled = { readonly exhibits: readonly Exhibit[] } & Partial<Pick<Evidence, "labels" | "withdrawn">>;

/** A, B … Z, AA: the label at a place in the row of labels, from 0. */
const labelAt = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : labelAt(Math.floor(index / 26) - 1) + letter;
};

/** The place of a label in the row of labels, from 0: "A" is 0, "AA" is 26. */
export const placeOf = (label: string): number =>
  [...label].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The label of each exhibit of the filing, by its id, in the order of the list. A label that was handed out stays, also
 * when the exhibit itself is gone: new exhibits are labelled after the last one handed out.
 */
export const labelsOf = (c: Labelled): ReadonlyMap<string, string> => {
  const given = c.labels ?? {};
  let next = Math.max(-1, ...Object.values(given).map(placeOf)) + 1;
  const labels = new Map<string, string>();
  for (const { id } of c.exhibits) {
    if (c.withdrawn?.includes(id)) continue;
    const old = Object.hasOwn(given, id) ? given[id] : undefined;
    labels.set(id, old ?? labelAt(next));
    if (old === undefined) next += 1;
  }
  return labels;
};

/** Makes the labels of now the labels for good: somebody has been told them. Out: what `labels` of the case is to be. */
export const handedOut = (c: Labelled): Evidence["labels"] => ({ ...c.labels, ...Object.fromEntries(labelsOf(c)) });
