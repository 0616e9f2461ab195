import { type Entry, fromBufferPromise } from "yauzl";
import { cleanText, oneLine } from "../../core/text/text.ts";
import { HIDDEN, isHidden, isNoise } from "./find-files.ts";
import type { Found, LeftOut } from "./found.ts";
import { LIMITS } from "./limits.ts";

const said = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** The name of a member as it may be shown: no path that leaves the archive, nothing that acts on a terminal. */
const shownName = (name: string): string =>
  oneLine(cleanText(name))
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");

/** The name as it is written: UTF-8, else one byte a character. */
const nameOf = (entry: Entry): string => {
  const bytes = entry.fileName as unknown as Buffer;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
};

/**
 * The files in a ZIP, each read when it is asked for; nothing is unpacked to the disk. In: its bytes; where it lies; a document has no hidden files. Out: its members, and
 * those that are left out with the reason: locked, too large (64 MB), too many (10,000), links. Throws when it is no sound ZIP.
 */
export const membersOf = async (
  bytes: Uint8Array,
  outer: Pick<Found, "place" | "deep">,
  isDocument = false,
): Promise<(Found | LeftOut)[]> => {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
    // A name that leaves the archive is no reason to refuse all of it: it is shown as if it lay in it.
    decodeStrings: false,
  });
  const found: (Found | LeftOut)[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const raw = nameOf(entry);
    const name = shownName(raw);
    if (raw.endsWith("/") || name === "" || (!isDocument && name.split("/").some(isNoise))) continue;
    const member = outer.place.member === undefined ? name : `${outer.place.member}/${name}`;
    const place = { ...outer.place, member };
    if (found.length >= LIMITS.members) {
      found.push({
        place: outer.place,
        why: `It has more than ${LIMITS.members.toLocaleString("en-US")} files; the rest was not read.`,
      });
      break;
    }
    const why = !isDocument && name.split("/").some(isHidden) ? HIDDEN : reasonAgainst(entry, unpacked);
    if (why !== undefined) {
      found.push({ place, why });
      continue;
    }
    unpacked += entry.uncompressedSize;
    found.push({
      name: name.split("/").at(-1) ?? name,
      place,
      deep: outer.deep + 1,
      size: entry.uncompressedSize,
      read: async () => {
        const stream = await zip.openReadStreamPromise(entry);
        const pieces: Buffer[] = [];
        for await (const piece of stream) pieces.push(piece as Buffer);
        return Buffer.concat(pieces);
      },
    });
  }
  return found;
};

const LINK = 0o120000;
const KIND = 0o170000;
/** A text packs to a hundredth at the most; what unpacks to more than this is made to fill a disk. */
const MOST_RATIO = 1000;

const reasonAgainst = (entry: Entry, unpacked: number): string | undefined => {
  if (entry.isEncrypted()) return "It is locked with a password.";
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) return "It is a link, which is not followed.";
  if (entry.uncompressedSize > LIMITS.bytes) return `It is larger than ${said(LIMITS.bytes)}.`;
  if (entry.uncompressedSize > 1024 * 1024 && entry.uncompressedSize > entry.compressedSize * MOST_RATIO)
    return "It unpacks to far more than its size.";
  if (unpacked + entry.uncompressedSize > LIMITS.unpacked)
    return `The archive unpacks to more than ${said(LIMITS.unpacked)}.`;
  return undefined;
};
