import type { Case } from "../case/case.ts";
import type { Original } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import type { Exhibit } from "../case/lists.ts";
import type { FilingCase } from "../filing/disclose.ts";

const MOST = 100;
const MOST_ENDING = 12;

/** Letters, digits, dots and dashes only: a name that every system, archive and shell takes. Accents fall off. */
const plain = (raw: string): string =>
  raw
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[-.]+|[-.]+$/g, "");

/**
 * The name of an exhibit's file in a bundle: "A-milestone-2.png". In: its label, and what the file was called where it
 * came from (any text). Out: at most 100 characters. The label in front makes it one of a kind, and no name that Windows
 * keeps for itself (CON, NUL). The index holds the file's own name.
 */
export const exhibitFileName = (label: string, fileName: string): string => {
  const name = plain(fileName.split(/[/\\]/).pop() ?? "");
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= MOST_ENDING ? name.slice(dot).toLowerCase() : "";
  const stem = (ending === "" ? name : name.slice(0, dot)) || "file";
  const room = MOST - label.length - 1 - ending.length;
  return `${label}-${stem.slice(0, room).replace(/[-.]+$/, "") || "file"}${ending}`;
};

/** An exhibit as a bundle holds it. */
export interface BundledExhibit {
  readonly exhibit: Exhibit;
  /** Its label, or "withdrawn-C" for one that is not in the filing. */
  readonly label: string;
  readonly original?: Original | undefined;
}

const originalOf = (originals: Readonly<Record<string, Original>>, id: string): Original | undefined =>
  Object.hasOwn(originals, id) ? originals[id] : undefined;

/** The exhibits of a filing, in the order of their list. */
export const exhibitsOfFiling = (c: FilingCase): BundledExhibit[] => {
  const labels = labelsOf(c);
  return c.exhibits.map((exhibit) => ({
    exhibit,
    label: labels.get(exhibit.id) ?? exhibit.id,
    original: originalOf(c.originals, exhibit.id),
  }));
};

/** All exhibits of a case, the withdrawn ones too: they move to another computer with it. */
export const exhibitsOfCase = (c: Case): BundledExhibit[] => {
  const labels = labelsOf(c);
  return c.exhibits.map((exhibit) => ({
    exhibit,
    label:
      labels.get(exhibit.id) ?? `withdrawn-${Object.hasOwn(c.labels, exhibit.id) ? c.labels[exhibit.id] : exhibit.id}`,
    original: originalOf(c.originals, exhibit.id),
  }));
};

/** Where each file lies in a bundle, by its SHA-256. Exhibits that cite one file share it, under the first one's label. */
export const exhibitPaths = (exhibits: readonly BundledExhibit[]): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>();
  for (const { label, original } of exhibits) {
    if (original === undefined || paths.has(original.sha256)) continue;
    paths.set(original.sha256, `data/exhibits/${exhibitFileName(label, original.fileName)}`);
  }
  return paths;
};
