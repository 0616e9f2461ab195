import { unzlibSync } from "fflate";
import { withoutMetadata } from "../../../core/pictures/metadata.ts";
import { type Cleared, cleaned, type Told, toldInXmp } from "../../../core/pictures/told.ts";

// Objects of a PDF are found by their addresses, so nothing is moved: what tells is written over, and a picture that has become
// shorter is followed by zeros, which no reader of a JPEG looks at.

/** What would not be whole any more, or cannot be read: signed and locked files. */
const NOT_TO_BE_TOUCHED = /\/(?:ByteRange|Encrypt)\b/;
const STREAM = /(?<!end)stream\r?\n/g;
/** As long as the words before a stream can be that say what it holds. */
const MOST_SAID = 4000;
const NOTES = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>|<rdf:RDF[\s\S]*?<\/rdf:RDF>/g;
const PERSON = /\/(?:Author|Manager|Company)\s*(\((?:\\[\s\S]|[^\\()])*\)|<(?!<)[0-9A-Fa-f\s]*>)/g;
const PROGRAM = /\/(?:Producer|Creator)\s*(\((?:\\[\s\S]|[^\\()])*\)|<(?!<)[0-9A-Fa-f\s]*>)/g;
const FLATE = /\/(?:FlateDecode|Fl)\b/;
const MOST_UNPACKED = 64 * 1024 * 1024;

const blank = (words: string): string => words.replace(/[^()<>\r\n]/g, words.startsWith("<") ? "0" : " ");
const says = (words: string): boolean => /[^()<>\s0]/.test(words);

const grave = (told: readonly Told[]): Told[] => told.filter((one) => one !== "notes");

const unpacked = (data: string): string => {
  try {
    const bytes = Buffer.from(data, "latin1");
    return Buffer.from(unzlibSync(bytes)).toString("latin1", 0, MOST_UNPACKED);
  } catch {
    return "";
  }
};

/** What a packed stream tells that is no page: objects, notes, a picture packed twice. */
const toldPacked = (dict: string, data: string): Told[] => {
  if (!FLATE.test(dict) || !/\/(?:ObjStm|Metadata|DCTDecode|DCT)\b/.test(dict)) return [];
  const inside = unpacked(data);
  const bytes = Buffer.from(inside, "latin1");
  if (inside.startsWith("\xff\xd8")) return [...(withoutMetadata(bytes, "image/jpeg")?.told ?? [])];
  const isPerson = [...inside.matchAll(PERSON)].some(([, words = ""]) => says(words));
  return [
    ...(/x:xmpmeta|rdf:RDF/.test(inside) ? grave(toldInXmp(bytes)) : []),
    ...(isPerson ? ["owner" as const] : []),
  ];
};

/**
 * A PDF whose pictures do not tell of their making, and which does not name its author, as far as that stands plainly in it. Unsure
 * when something packed, signed or locked may still tell.
 */
export const clearPdf = (bytes: Uint8Array): Cleared => {
  const copy = Buffer.from(bytes);
  const given = copy.toString("latin1");
  const isFixed = NOT_TO_BE_TOUCHED.test(given);
  const told: Told[] = [];
  let isUnsure = /\/Encrypt\b/.test(given);
  for (const { 0: head, index } of given.matchAll(STREAM)) {
    const start = index + head.length;
    const end = given.indexOf("endstream", start);
    if (end < 0) continue;
    const data = given.slice(start, end);
    const before = given.slice(Math.max(0, index - MOST_SAID), index);
    const dict = before.slice(before.lastIndexOf(" obj") + 1);
    if (!data.startsWith("\xff\xd8\xff")) {
      isUnsure ||= /\/(?:DCTDecode|DCT)\b/.test(dict) && !FLATE.test(dict);
      isUnsure ||= /\/JPXDecode/.test(dict) && /xml |uuid/.test(data);
      isUnsure ||= toldPacked(dict, data).length > 0;
      continue;
    }
    const picture = Buffer.from(data.replace(/\r?\n$/, ""), "latin1");
    const clean = withoutMetadata(picture, "image/jpeg");
    if (clean === undefined) isUnsure = true;
    else if (clean.told.length > 0) {
      told.push(...clean.told);
      copy.fill(0, start, start + picture.length);
      copy.set(clean.content, start);
    }
  }
  let text = copy.toString("latin1");
  const plain = (pattern: RegExp, tells: (words: string) => readonly Told[]): void => {
    text = text.replace(pattern, (whole: string, words: unknown) => {
      const value = typeof words === "string" ? words : whole;
      const found = tells(value);
      told.push(...found);
      if (found.length === 0) return whole;
      return typeof words === "string" ? whole.slice(0, -words.length) + blank(words) : whole.replace(/[^\r\n]/g, " ");
    });
  };
  plain(NOTES, (words) => grave(toldInXmp(Buffer.from(words, "latin1"))));
  plain(PERSON, (words) => (says(words) ? ["owner"] : []));
  // A scanner names itself here, and so does every program: only where there is more to take out.
  if (grave(told).length > 0) plain(PROGRAM, (words) => (says(words) ? ["notes"] : []));
  if (told.length === 0) return { content: bytes, told, isUnsure };
  if (isFixed) return { content: bytes, told: [], isUnsure: true };
  return { ...cleaned(Buffer.from(text, "latin1"), told), isUnsure };
};
