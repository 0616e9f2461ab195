import type { Case } from "../case/case.ts";
import type { Original } from "../case/evidence.ts";
import { handedOut } from "../case/exhibit-labels.ts";
import { exhibitsWaitingFor, originalOf } from "../case/exhibits.ts";
import type { Exhibit } from "../case/lists.ts";
import type { Placed } from "./attach-file.ts";
import { addItems } from "./edit.ts";

/** A file that lies in the vault, and what is known of its exhibit: said where the person said nothing. */
export interface FileToPlace {
  readonly original: Original;
  readonly answers: Omit<Partial<Exhibit>, "id">;
}

/** The exhibits that each file is behind: the whole of it first, then those that cite lines of it. */
const exhibitsByFile = (c: Case): Map<string, readonly string[]> => {
  const [whole, cites] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { id } of c.exhibits) {
    const original = originalOf(c, id);
    if (original === undefined) continue;
    const kind = original.lines === undefined ? whole : cites;
    const had = kind.get(original.sha256);
    if (had === undefined) kind.set(original.sha256, [id]);
    else had.push(id);
  }
  return new Map(
    [...whole.keys(), ...cites.keys()].map((file) => [file, [...(whole.get(file) ?? []), ...(cites.get(file) ?? [])]]),
  );
};

/** Where each file goes, before anything is written. New exhibits are numbered from 0. */
const placesFor = (
  c: Case,
  files: readonly FileToPlace[],
): readonly { readonly how: Placed["how"]; readonly ids: readonly (string | number)[] }[] => {
  const known = new Map<string, readonly (string | number)[]>(exhibitsByFile(c));
  let waiting = c.exhibits.filter(({ id }) => originalOf(c, id) === undefined);
  let fresh = 0;
  return files.map(({ original: { sha256, fileName } }) => {
    const had = known.get(sha256);
    if (had !== undefined) return { how: "known", ids: had };
    const named = waiting.length === 0 ? [] : exhibitsWaitingFor({ ...c, exhibits: waiting }, fileName);
    const ids = named.length === 0 ? [fresh] : named.map(({ id }) => id);
    if (named.length === 0) fresh += 1;
    waiting = named.length === 0 ? waiting : waiting.filter((one) => !named.includes(one));
    known.set(sha256, ids);
    return { how: named.length === 0 ? "new" : "attached", ids };
  });
};

/** The original of an exhibit that was there, read as it is read now. */
const readAgain = (had: Original, { reading, dated, encoding }: Original): Original => ({
  ...had,
  ...(reading === undefined ? {} : { reading, ...(dated === undefined ? {} : { dated }) }),
  ...(encoding === undefined ? {} : { encoding }),
});

/**
 * Finds the place of many files at once: as `placeOriginal` for one after the other, in time that grows with their number alone. In: the
 * case; the files, in their order. Out: the case, and for each file its exhibits and how it came there.
 */
export const placeOriginals = (
  c: Case,
  files: readonly FileToPlace[],
): { readonly case: Case; readonly placed: readonly Omit<Placed, "case">[] } => {
  const places = placesFor(c, files);
  const many = places.filter(({ how }) => how === "new").length;
  const added = many === 0 ? { case: c, ids: [] } : addItems(c, "exhibits", many);
  const placed = places.map(({ how, ids }) => ({
    how,
    ids: ids.map((one) => (typeof one === "number" ? (added.ids[one] ?? "") : one)),
  }));
  const originals = new Map(Object.entries(c.originals));
  const answers = new Map<string, FileToPlace["answers"]>();
  for (const [at, { how, ids }] of placed.entries()) {
    const file = files[at];
    if (file === undefined) continue;
    for (const id of ids) {
      const had = how === "known" ? originals.get(id) : undefined;
      originals.set(id, had === undefined ? file.original : readAgain(had, file.original));
    }
    const [first = ""] = ids;
    answers.set(first, { ...file.answers, ...answers.get(first) });
  }
  const now: Case = {
    ...added.case,
    finished: c.finished.includes("exhibits") ? c.finished : added.case.finished,
    originals: Object.fromEntries(originals),
    exhibits: added.case.exhibits.map((one) => ({ ...answers.get(one.id), ...one })),
  };
  const isTold = placed.some(({ how }) => how !== "known");
  return { case: isTold ? { ...now, labels: handedOut(now) } : now, placed };
};
