/**
 * The texts of a BagIt bag (RFC 8493, https://www.rfc-editor.org/rfc/rfc8493): a folder whose `data/` holds the payload,
 * with lists of SHA-256 sums beside it, so that anybody can check it with `sha256sum -c manifest-sha256.txt`.
 */
export const BAGIT = "bagit.txt";
export const BAG_INFO = "bag-info.txt";
export const MANIFEST = "manifest-sha256.txt";
export const TAG_MANIFEST = "tagmanifest-sha256.txt";
export const PAYLOAD = "data/";

/** What bagit.txt says (RFC 8493, 2.1.1). */
export const BAGIT_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** The labels of bag-info.txt with their values, one a line (RFC 8493, 2.2.2). Values must be on one line. */
export const bagInfoText = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([label, value]) => `${label}: ${value}\n`).join("");

/** The number of bytes, a dot, the number of files: `Payload-Oxum`. */
export const oxumOf = (sizes: readonly number[]): string =>
  `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;

/** What a label of bag-info.txt says; undefined when it is not there. Capitals do not count (RFC 8493, 2.2.2). */
export const infoValue = (text: string, label: string): string | undefined => {
  const line = text.split(/\r\n|\r|\n/).find((one) => one.toLowerCase().startsWith(`${label.toLowerCase()}:`));
  return line?.slice(label.length + 1).trim();
};

/** A file of a bag and its SHA-256, 64 small hexadecimal digits. */
export interface Sum {
  readonly path: string;
  readonly sha256: string;
}

/** The text of a manifest, sorted by path. Paths hold no line ends and no "%", so none needs escaping. */
export const manifestText = (sums: readonly Sum[]): string =>
  [...sums]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");

const decoded = (path: string): string =>
  path.replace(/%(0A|0D|25)/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Reads a manifest. Out: its sums, or the number of the first line (from 1) that is not one. */
export const readManifest = (text: string): { readonly sums: readonly Sum[] } | { readonly badLine: number } => {
  const sums: Sum[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const found = /^([0-9a-fA-F]{64})[ \t]+\*?(\S.*)$/.exec(line);
    if (found === null) return { badLine: index + 1 };
    const [, sha256 = "", path = ""] = found;
    sums.push({ path: decoded(path.replace(/^\.\//, "")), sha256: sha256.toLowerCase() });
  }
  return { sums };
};
