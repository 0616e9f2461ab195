import type { Case } from "../case/case.ts";
import type { Original } from "../case/evidence.ts";
import { handedOut } from "../case/exhibit-labels.ts";
import { exhibitsWaitingFor, exhibitsWith, originalOf } from "../case/exhibits.ts";
import { nameKey } from "../text/text.ts";
import { addItem } from "./edit.ts";

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

/** Adds an exhibit for a file. If the list of exhibits was finished it stays so: the person is not asked about it again. */
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

/** Lines of a file that lies in the vault, to be cited: the words in them, and the day they are from, if it is known. */
export interface Citation {
  readonly lines: NonNullable<Original["lines"]>;
  readonly quote: string;
  readonly dated?: string | undefined;
}

const sameLines = (a: Original["lines"], b: Original["lines"]): boolean => a?.from === b?.from && a?.to === b?.to;

/**
 * Makes an exhibit that cites lines of a file. The same words of the same lines are one exhibit; one that was named for these
 * lines ("messages.txt, line 14") and cites none yet gets them. In: the case; the file, as another exhibit has it; what is
 * cited; what the exhibit is called. Out: the case, the exhibit, and which way.
 */
export const placeCitation = (c: Case, file: Original, { lines, quote, dated }: Citation, name: string): Placed => {
  const { lines: _lines, quote: _quote, dated: _dated, ...whole } = file;
  const original: Original = { ...whole, lines, quote, ...(dated === undefined ? {} : { dated }) };
  const cited = exhibitsWith(c, file.sha256).map((one) => ({ one, had: originalOf(c, one.id) }));
  const known = cited.find(({ had }) => sameLines(had?.lines, lines) && had?.quote === quote);
  if (known !== undefined) return { case: c, ids: [known.one.id], how: "known" };
  const named = cited.find(({ one, had }) => {
    const free = had?.lines === undefined || (sameLines(had.lines, lines) && had.quote === undefined);
    return free && nameKey(one.name ?? "") === nameKey(name);
  });
  if (named === undefined) return asNew(c, original);
  return { case: told(withOriginal(c, [named.one.id], original)), ids: [named.one.id], how: "attached" };
};
