import {
  BAG_INFO,
  BAGIT,
  infoValue,
  MANIFEST,
  oxumOf,
  PAYLOAD,
  readManifest,
  TAG_MANIFEST,
} from "../../core/bundle/bag.ts";
import { clashIn, nameFlaw } from "../../core/bundle/entry-name.ts";
import { sha256Of } from "./bag-files.ts";
import { contentOf, textOf } from "./read-file.ts";
import { refused, type Source, type SourceFile, shownName } from "./source.ts";

type Files = ReadonlyMap<string, SourceFile>;

/** A file of the payload and the sum that the list gives for it. Its content was not read yet. */
export interface Listed {
  readonly path: string;
  readonly sha256: string;
  readonly file: SourceFile;
}

const checkNames = ({ files }: Source): void => {
  for (const { name } of files) {
    const flaw = nameFlaw(name.replace(/\/$/, ""));
    if (flaw !== undefined) throw refused(`the name "${shownName(name)}" is not safe: ${flaw}`);
  }
  const clash = clashIn(files.map(({ name }) => name.replace(/\/$/, "")));
  if (clash !== undefined)
    throw refused(`"${shownName(clash[0])}" and "${shownName(clash[1])}" would be one file on some computers`);
};

/** The files by their path in the bag. It lies at the top, or in the one folder there is (RFC 8493, 4.1). */
const filesOfBag = ({ files }: Source): Files => {
  const plain = files.filter(({ name }) => !name.endsWith("/"));
  const [head, ...more] = plain.filter(({ name }) => name === BAGIT || /^[^/]+\/bagit\.txt$/.test(name));
  if (head === undefined)
    throw refused(
      `there is no ${BAGIT}`,
      (asTyped) => `Is it the right file? A bundle is made with   ${asTyped("bundle")}`,
    );
  if (more.length > 0) throw refused("it has more than one bundle in it");
  const base = head.name.slice(0, -BAGIT.length);
  const outside = plain.find(({ name }) => !name.startsWith(base));
  if (outside !== undefined)
    throw refused(`${shownName(outside.name)} is outside the bundle`, "Take that file out, then try again.");
  return new Map(plain.map((file) => [file.name.slice(base.length), file]));
};

const fileAt = (files: Files, path: string): SourceFile => {
  const file = files.get(path);
  if (file === undefined) throw refused(`${path} is missing`);
  return file;
};

/** A manifest by path. A path may stand in it once. */
const sumsIn = async (files: Files, path: string): Promise<ReadonlyMap<string, string>> => {
  const read = readManifest(await textOf(fileAt(files, path)));
  if ("badLine" in read) throw refused(`line ${read.badLine} of ${path} cannot be read`);
  const sums = new Map(read.sums.map((sum) => [sum.path, sum.sha256]));
  if (sums.size !== read.sums.length) throw refused(`${path} names a file twice`);
  return sums;
};

/** Every file that should be listed is, and nothing is listed that is not there. */
const checkSame = (there: readonly string[], listed: ReadonlyMap<string, string>, list: string): void => {
  const extra = there.find((path) => !listed.has(path));
  if (extra !== undefined)
    throw refused(`${shownName(extra)} is not in its list (${list})`, "Take that file out, then try again.");
  const missing = [...listed.keys()].find((path) => !there.includes(path));
  if (missing !== undefined) throw refused(`${shownName(missing)} is missing`);
};

const checkTags = async (files: Files): Promise<void> => {
  const listed = await sumsIn(files, TAG_MANIFEST);
  const tags = [...files.keys()].filter((path) => !path.startsWith(PAYLOAD) && path !== TAG_MANIFEST);
  checkSame(tags, listed, TAG_MANIFEST);
  for (const path of tags) {
    if (sha256Of(await contentOf(fileAt(files, path))) !== listed.get(path)) throw refused(`${path} was changed`);
  }
  const bagit = await textOf(fileAt(files, BAGIT));
  if (!/^BagIt-Version: (1\.0|0\.97)\s*$/m.test(bagit)) throw refused("it is a bag of another version");
};

/**
 * Checks what can be checked of a bag before its payload is read: names, lists, sizes. In: the files. Out: the payload with
 * the sums that its files must have, sorted by path. Throws Problem.
 */
export const listsOfBag = async (source: Source): Promise<readonly Listed[]> => {
  checkNames(source);
  const files = filesOfBag(source);
  await checkTags(files);
  const listed = await sumsIn(files, MANIFEST);
  const payload = [...files.keys()].filter((path) => path.startsWith(PAYLOAD)).sort();
  checkSame(payload, listed, MANIFEST);
  const said = infoValue(await textOf(fileAt(files, BAG_INFO)), "Payload-Oxum");
  const counted = oxumOf(payload.map((path) => fileAt(files, path).bytes));
  if (said !== counted)
    throw refused(`it should have ${shownName(said ?? "nothing")} (bytes.files) and has ${counted}`);
  return payload.map((path) => ({ path, sha256: listed.get(path) ?? "", file: fileAt(files, path) }));
};
