import type { Redaction } from "../../../core/case/evidence.ts";
import { mayStandInBytes, readingsOf } from "../../../core/filing/copies/readings.ts";
import { type Cover, finderOf } from "../../../core/filing/redaction/redact-text.ts";
import { readText } from "../../../core/text/decode-text.ts";
import { surelyRead } from "./decode.ts";
import type { FileToCopy } from "./made-copy.ts";

/** Encodings whose letters of several bytes can look like plain ones. */
const WIDE = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "utf-16le", "utf-16be"] as const;
const JAPANESE_SHIFTS = /\x1b[$(][@BDJ]/;
const SEVEN_BIT = /\+([A-Za-z0-9+/]{3,})-/g;
/** Base64, also in lines. Shorter words than these say nothing. */
const PACKED = /[A-Za-z0-9+/_-]{16,}(?:(?:\r?\n[ \t]*|\\r?\\n)[A-Za-z0-9+/_-]+)*={0,2}/g;
const DEEPEST = 3;

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The text of bytes whose encoding is beyond doubt; undefined when it is not. */
const sureText = (bytes: Uint8Array): string | undefined => {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  const text = mark === undefined ? utf8(bytes) : new TextDecoder(mark).decode(bytes);
  return text?.includes("\0") ? undefined : text;
};

/** Old ways to write any letter in plain ones: UTF-7, and shifts between alphabets. */
const shiftedIn = (text: string): string[] => [
  ...(JAPANESE_SHIFTS.test(text) ? [new TextDecoder("iso-2022-jp").decode(Buffer.from(text))] : []),
  ...(text.search(SEVEN_BIT) < 0
    ? []
    : [
        text.replace(SEVEN_BIT, (_all, packed: string) =>
          new TextDecoder("utf-16be").decode(Buffer.from(packed, "base64")),
        ),
      ]),
];

/** Not a picture, which is named on its own, and not what a long word is by chance. */
const isWords = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 512);
  return (
    head.filter((byte) => byte > 126 || (byte < 32 && byte !== 0)).length < head.length / 3 || utf8(bytes) !== undefined
  );
};

type Find = (text: string) => readonly Cover[];

const standsInText = async (
  text: string,
  redactions: readonly Redaction[],
  find: Find,
  depth: number,
): Promise<boolean> => {
  for (const shifted of [text, ...shiftedIn(text)])
    for (const reading of readingsOf(shifted)) if (find(reading).length > 0) return true;
  if (depth >= DEEPEST) return false;
  for (const [packed] of text.matchAll(PACKED)) {
    const inside = Buffer.from(packed.replace(/\\r?\\n|\s/g, ""), "base64");
    if (!isWords(inside)) continue;
    const { text: words, unsure } = await readText(inside);
    const read = { text: words, isSure: unsure === undefined && !inside.includes(0) };
    if (await standsIn(inside, inside, redactions, find, depth + 1, read)) return true;
  }
  return false;
};

const standsIn = async (
  bytes: Uint8Array,
  original: Uint8Array,
  redactions: readonly Redaction[],
  find: Find,
  depth: number,
  read: { readonly text: string; readonly isSure: boolean },
): Promise<boolean> => {
  const isCopy = bytes !== original;
  const text = sureText(bytes) ?? (read.isSure && !isCopy ? read.text : undefined);
  if (text !== undefined && (await standsInText(text, redactions, find, depth))) return true;
  if (text !== undefined && ((read.isSure && !text.includes("\ufffd")) || !isCopy)) return false;
  // Nobody knows what these bytes are.
  if (bytes.includes(0)) return depth === 0 || find((await readText(bytes)).text).length > 0;
  if (original.includes(0)) return false;
  if (redactions.some(({ words }) => mayStandInBytes(bytes, words))) return true;
  // In plain letters the words stand in every reading: those were covered.
  const plain = find(read.text).length;
  return WIDE.some((label) => find(new TextDecoder(label).decode(original)).length > plain);
};

/**
 * May covered words still stand in a file that is ready to go out? It is read in all the ways in which people's programs read it: names
 * of HTML, escapes, quoted-printable, base64, tags taken away. Where its letters cannot be read for certain, what can be the words
 * counts as them. In: the bytes that go out; the file they were made from; the redactions.
 */
export const mayStillStand = async (
  bytes: Uint8Array,
  original: FileToCopy,
  redactions: readonly Redaction[],
): Promise<boolean> =>
  redactions.length > 0 &&
  (await standsIn(bytes, original.bytes, redactions, finderOf(redactions), 0, await surelyRead(original)));
