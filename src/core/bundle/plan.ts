import { oxumOf } from "./bag.ts";

/** A file on its way into a bundle: bytes at hand, or an original of the vault, which is streamed. */
export type BundleFile = { readonly path: string } & (
  | { readonly content: Uint8Array }
  | { readonly original: { readonly sha256: string; readonly bytes: number } }
);

/** A bundle before it is written. Same plan, same bytes. */
export interface BundlePlan {
  /** The case whose originals it holds. It names the folder in an archive, too (RFC 8493, 4.1). */
  readonly caseId: string;
  /** The instant the case last changed, ISO 8601 in UTC: the one time that every file gets. */
  readonly changedAt: string;
  /** The lines of bag-info.txt. */
  readonly info: readonly (readonly [string, string])[];
  /** Sorted by path. */
  readonly files: readonly BundleFile[];
}

/** What a file of a bundle takes, in bytes. */
export const sizeOf = (file: BundleFile): number => ("content" in file ? file.content.length : file.original.bytes);

/**
 * Plans a bundle. In: the id of the case, the instant it last changed, today (YYYY-MM-DD), name and version of the program,
 * the payload in any order, lines on the copies in it. Nothing in it tells of the computer.
 */
export const planBundle = (given: {
  readonly caseId: string;
  readonly changedAt: string;
  readonly today: string;
  readonly agent: string;
  readonly files: readonly BundleFile[];
  readonly copies?: readonly (readonly [string, string])[];
}): BundlePlan => {
  const files = [...given.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    caseId: given.caseId,
    changedAt: given.changedAt,
    info: [
      ["Bag-Software-Agent", given.agent],
      ["Bagging-Date", given.today],
      ["External-Identifier", given.caseId],
      ["Payload-Oxum", oxumOf(files.map(sizeOf))],
      ...(given.copies ?? []),
    ],
    files,
  };
};
