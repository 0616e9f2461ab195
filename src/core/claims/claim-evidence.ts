import type { Case } from "../case/case.ts";
import type { Original } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import { sourceOf } from "../case/exhibit-sources.ts";
import type { Claim, Exhibit, ListName } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";

/** What is looked at when claims are set beside their proof: what applies of a case, or a disclosed case. */
export type Evidenced = Pick<Case, "answers" | ListName | "originals" | "labels"> & Partial<Pick<Case, "withdrawn">>;

/** What is wrong with the words an exhibit cites, by the exhibit's id: a short reason. Empty when all were found. */
export type QuoteFlaws = ReadonlyMap<string, string>;

/** An exhibit as it stands behind a claim. */
export interface ClaimExhibit {
  readonly exhibit: Exhibit;
  /** Its label in the filing: "A". */
  readonly label: string;
  readonly original?: Original;
  readonly quoteFlaw?: string;
}

/** A claim with its place in the list (from 1) and the exhibits that are said to prove it. */
export interface ClaimWithExhibits {
  readonly claim: Claim;
  readonly number: number;
  readonly exhibits: readonly ClaimExhibit[];
}

/** The two halves of a claim. */
export type Half = "agreed" | "happened";

/** Which halves of a claim an exhibit can show, by where it comes from. */
const halvesOf = ({ exhibit }: ClaimExhibit, claim: Claim): readonly Half[] => {
  const shows = sourceOf(exhibit)?.shows ?? "both";
  if (shows === "happened") return ["happened"];
  if (shows === "both") return ["agreed", "happened"];
  const [shown, happened] = [unlessNever(exhibit.on), unlessNever(claim.happenedOn)];
  const isLater = shown !== undefined && happened !== undefined && shown >= happened;
  return isLater ? ["agreed", "happened"] : ["agreed"];
};

/** The half of a claim that none of its exhibits shows; undefined when both are shown or none of them is there. */
export const unshownHalf = ({ claim, exhibits }: ClaimWithExhibits): Half | undefined => {
  if (exhibits.length === 0) return undefined;
  const shown = new Set(exhibits.flatMap((one) => halvesOf(one, claim)));
  return (["agreed", "happened"] as const).find((half) => claim[half] !== undefined && !shown.has(half));
};

/** Every claim of a case with what stands behind it, in the order of the list. */
export const claimsWithExhibits = (c: Evidenced, flaws?: QuoteFlaws): ClaimWithExhibits[] => {
  const labels = labelsOf(c);
  return c.claims.map((claim, index) => ({
    claim,
    number: index + 1,
    exhibits: c.exhibits.flatMap((exhibit): ClaimExhibit[] => {
      const label = labels.get(exhibit.id);
      if (label === undefined || !exhibit.claims?.includes(claim.id)) return [];
      const original = Object.hasOwn(c.originals, exhibit.id) ? c.originals[exhibit.id] : undefined;
      const quoteFlaw = flaws?.get(exhibit.id);
      return [
        {
          exhibit,
          label,
          ...(original === undefined ? {} : { original }),
          ...(quoteFlaw === undefined ? {} : { quoteFlaw }),
        },
      ];
    }),
  }));
};
