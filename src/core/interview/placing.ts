import type { Case } from "../case/case.ts";
import type { Original } from "../case/evidence.ts";
import { exhibitsWaitingFor, exhibitsWith } from "../case/exhibits.ts";
import { handedOut } from "../case/labels.ts";
import { addItem } from "./change.ts";

/** What became of a file: a new exhibit, the file of exhibits that were named before, or one that was there. */
export interface Placed {
  readonly case: Case;
  readonly ids: readonly string[];
  readonly how: "new" | "attached" | "known";
}

const withOriginal = (c: Case, ids: readonly string[], original: Original): Case => ({
  ...c,
  originals: { ...c.originals, ...Object.fromEntries(ids.map((id) => [id, original])) },
});

const told = (c: Case): Case => ({ ...c, labels: handedOut(c) });

/** Adds an exhibit for a file. The list of exhibits stays finished if it was: the person is not asked for it again. */
const asNew = (c: Case, original: Original): Placed => {
  const added = addItem(c, "exhibits");
  const finished = c.finished.includes("exhibits") ? c.finished : added.case.finished;
  return { case: told(withOriginal({ ...added.case, finished }, [added.id], original)), ids: [added.id], how: "new" };
};

/**
 * Finds the place of a file that lies in the vault. The same file twice is one exhibit. In: the case; the file; the id of
 * the exhibit it was said to belong to, which must be there and without a file. Out: the case, the exhibits, and which way.
 */
export const placeOriginal = (c: Case, original: Original, exhibit?: string): Placed => {
  const known = exhibitsWith(c, original.sha256).map((one) => one.id);
  const wanted = exhibit === undefined ? undefined : [exhibit];
  if (wanted === undefined ? known.length > 0 : known.includes(exhibit ?? ""))
    return { case: c, ids: wanted ?? known, how: "known" };
  const ids = wanted ?? exhibitsWaitingFor(c, original.fileName).map((one) => one.id);
  if (ids.length === 0) return asNew(c, original);
  return { case: told(withOriginal(c, ids, original)), ids, how: "attached" };
};
