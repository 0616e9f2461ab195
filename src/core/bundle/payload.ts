import type { Case } from "../case/case.ts";
import { reliedClaims } from "../case/facts.ts";
import type { FilingCase } from "../filing/disclose.ts";
import { type BundledExhibit, exhibitPaths, exhibitsOfCase, exhibitsOfFiling } from "./exhibits.ts";
import { type FileNotes, indexText } from "./index-table.ts";
import type { BundleFile } from "./plan.ts";

/** Where the data of a case lies in a bundle: the filing for others, or the whole case for the person. */
export const FILING_DATA = "data/case/filing.json";
export const CASE_DATA = "data/case/case.json";

type Encode = (text: string) => Uint8Array;
type Content = Readonly<Record<string, string>>;

const textFiles = (texts: Content, encode: Encode): BundleFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, content: encode(text) }));

/** The files behind exhibits; a copy at hand goes in the place of an original. */
const exhibitFiles = (
  exhibits: readonly BundledExhibit[],
  paths: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, Uint8Array>,
): BundleFile[] =>
  [...paths].map(([sha256, path]) => {
    const content = copies.get(sha256);
    const bytes = exhibits.find(({ original }) => original?.sha256 === sha256)?.original?.bytes ?? 0;
    return content === undefined ? { path, original: { sha256, bytes } } : { path, content };
  });

/**
 * The payload of a bundle for others. In: the disclosed case, its redacted copies, its data as text, the documents (forms
 * of the filing, by path). Nothing private can be in it: a FilingCase holds nothing private.
 */
export const filingPayload = (
  c: FilingCase,
  given: {
    readonly copies: ReadonlyMap<string, Uint8Array>;
    readonly data: string;
    readonly documents: readonly BundleFile[];
    readonly notes: FileNotes;
    readonly encode: Encode;
  },
): BundleFile[] => {
  const exhibits = exhibitsOfFiling(c);
  const paths = exhibitPaths(exhibits);
  return [
    ...given.documents,
    ...exhibitFiles(exhibits, paths, given.copies),
    ...textFiles(
      { [FILING_DATA]: given.data, "data/index.csv": indexText(reliedClaims(c), exhibits, paths, given.notes) },
      given.encode,
    ),
  ];
};

/** The copies in a bundle for others, each as a line of its bag-info: the sum of the original, and where the copy lies. */
export const copyInfo = (c: FilingCase): (readonly [string, string])[] => {
  const exhibits = exhibitsOfFiling(c);
  const froms = new Map(exhibits.map(({ original }) => [original?.sha256, original?.redactedFrom]));
  return [...exhibitPaths(exhibits)].flatMap(([sha256, path]) => {
    const from = froms.get(sha256);
    return from === undefined ? [] : [["Copy-Of-SHA256", `${from}  ${path}`] as const];
  });
};

/**
 * Files of the vault that no exhibit shows, by their SHA-256: data of earlier filings. The original of a copy is none of them: who has
 * a copy got it from elsewhere, and never had the original.
 */
export const keptFiles = (c: Case): readonly string[] => {
  const shown = new Set(Object.values(c.originals).map(({ sha256 }) => sha256));
  return [...new Set(c.filings.map(({ content }) => content))].filter((sha256) => !shown.has(sha256)).sort();
};

/**
 * The payload of a bundle for the person: the whole case with its private answers, and every file of its vault. In: the
 * case, its data as text, the documents, the size in bytes of each of `keptFiles`.
 */
export const casePayload = (
  c: Case,
  given: {
    readonly kept: ReadonlyMap<string, number>;
    readonly data: string;
    readonly documents: readonly BundleFile[];
    readonly encode: Encode;
  },
): BundleFile[] => {
  const exhibits = exhibitsOfCase(c);
  const paths = exhibitPaths(exhibits);
  return [
    ...given.documents,
    ...exhibitFiles(exhibits, paths, new Map()),
    ...[...given.kept].map(([sha256, bytes]) => ({ path: `data/kept/${sha256}`, original: { sha256, bytes } })),
    ...textFiles(
      { [CASE_DATA]: given.data, "data/index.csv": indexText(reliedClaims(c), exhibits, paths) },
      given.encode,
    ),
  ];
};

/** The files that a case needs beside it, by their SHA-256, each with what needs it. */
export const neededFiles = (c: Case): ReadonlyMap<string, string> =>
  new Map([
    ...keptFiles(c).map((sha256) => [sha256, "an earlier filing"] as const),
    ...exhibitsOfCase(c).flatMap(({ label, original }) =>
      original === undefined ? [] : [[original.sha256, `exhibit ${label}`] as const],
    ),
  ]);
