import type { Case } from "./case.ts";
import type { Original } from "./evidence.ts";
import { placeOf } from "./exhibit-labels.ts";
import { labelOf, originalOf } from "./exhibits.ts";
import type { Exhibit } from "./lists.ts";
import { unlessNever } from "./never.ts";

/** All that is known of one exhibit, in one place: for pages and for JSON. Nothing of it is worked out twice. */
export interface ExhibitFacts {
  readonly id: string;
  /** null for an exhibit that was taken out before it had any. */
  readonly label: string | null;
  readonly name: string | null;
  /** A calendar day, YYYY-MM-DD. */
  readonly on: string | null;
  readonly source: NonNullable<Exhibit["source"]> | null;
  readonly shows: string | null;
  /** Ids of claims. */
  readonly claims: readonly string[];
  /** Is it part of the filing? */
  readonly inFiling: boolean;
  readonly file: Original | null;
}

/** The facts of one exhibit of a case. */
export const factsOfExhibit = (c: Case, one: Exhibit): ExhibitFacts => ({
  id: one.id,
  label: labelOf(c, one.id) ?? null,
  name: one.name ?? null,
  on: unlessNever(one.on) ?? null,
  source: one.source ?? null,
  shows: one.shows ?? null,
  claims: one.claims ?? [],
  inFiling: !c.withdrawn.includes(one.id),
  file: originalOf(c, one.id) ?? null,
});

/** The facts of every exhibit, by label; those without one come last. */
export const factsOfExhibits = (c: Case): ExhibitFacts[] => {
  const place = (one: ExhibitFacts): number => (one.label === null ? Number.POSITIVE_INFINITY : placeOf(one.label));
  const facts = c.exhibits.map((one) => factsOfExhibit(c, one));
  return facts.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
};
