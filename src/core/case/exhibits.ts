import { nameKey } from "../text/text.ts";
import type { Case } from "./case.ts";
import type { Evidence, Original } from "./evidence.ts";
import { labelsOf } from "./exhibit-labels.ts";
import type { Exhibit } from "./lists.ts";

type Held = Pick<Case, "exhibits"> & Pick<Evidence, "originals" | "labels" | "withdrawn" | "filings">;

/** The file behind an exhibit, if there is one. */
export const originalOf = (c: Pick<Held, "originals">, id: string): Original | undefined =>
  Object.hasOwn(c.originals, id) ? c.originals[id] : undefined;

/** The label of an exhibit, also of one that was taken out, while no other has it; else undefined. */
export const labelOf = (c: Held, id: string): string | undefined => {
  const labels = labelsOf(c);
  const old = Object.hasOwn(c.labels, id) ? c.labels[id] : undefined;
  return labels.get(id) ?? ([...labels.values()].some((label) => label === old) ? undefined : old);
};

/** What an exhibit is called in a sentence: its label, else its id. */
export const exhibitName = (c: Held, id: string): string => labelOf(c, id) ?? id;

/** Finds an exhibit by its label (B, b) or its id (e2), also one that was taken out. A label in capitals comes first. */
export const exhibitNamed = (c: Held, name: string): Exhibit | undefined => {
  const wanted = name.trim();
  const labelled = (label: string) => c.exhibits.find((one) => labelOf(c, one.id) === label);
  return labelled(wanted) ?? c.exhibits.find((one) => one.id === wanted) ?? labelled(wanted.toUpperCase());
};

/** The exhibits that a file is behind: the whole of it first, then those that cite lines of it. */
export const exhibitsWith = (c: Held, sha256: string): Exhibit[] => {
  const own = c.exhibits.filter((one) => originalOf(c, one.id)?.sha256 === sha256);
  const cites = (one: Exhibit): number => (originalOf(c, one.id)?.lines === undefined ? 0 : 1);
  return own.toSorted((a, b) => cites(a) - cites(b));
};

/** A file as the first exhibit that it is behind knows it. */
export const originalWith = (c: Held, sha256: string): Original | undefined => {
  const [first] = exhibitsWith(c, sha256);
  return first && originalOf(c, first.id);
};

/**
 * Exhibits that were named for this file before it was there: "submission.pdf", or "messages.txt, line 14". One that was
 * taken out is none of them.
 */
export const exhibitsWaitingFor = (c: Held, fileName: string): Exhibit[] => {
  const file = nameKey(fileName);
  return c.exhibits.filter((one) => {
    if (originalOf(c, one.id) !== undefined || c.withdrawn.includes(one.id)) return false;
    const name = nameKey(one.name ?? "");
    return name === file || name.startsWith(`${file}, line`);
  });
};

/** Every file of the vault that a case names, by its SHA-256, with the ids of the exhibits it is behind. */
export const filesNamed = (c: Pick<Evidence, "originals" | "filings">): ReadonlyMap<string, readonly string[]> => {
  const files = new Map<string, string[]>();
  const add = (sha256: string, ...ids: string[]) => files.set(sha256, [...(files.get(sha256) ?? []), ...ids]);
  for (const [id, original] of Object.entries(c.originals)) add(original.sha256, id);
  for (const filing of c.filings) add(filing.content);
  return files;
};
