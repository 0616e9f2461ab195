import { spawnSync } from "node:child_process";
import { inflateRawSync } from "node:zlib";
import PostalMime from "postal-mime";
import { fileFor } from "./tools.ts";

/** A file that goes out. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The entries of a zip, unpacked (APPNOTE 4.3.7). Only what this program and Word files use: no zip64, no encryption. */
const zipEntries = (bytes: Buffer): SentFile[] => {
  const entries: SentFile[] = [];
  const end = bytes.lastIndexOf("PK\u0005\u0006", bytes.length, "latin1");
  let at = end < 0 ? -1 : bytes.readUInt32LE(end + 16);
  while (at >= 0 && bytes.toString("latin1", at, at + 4) === "PK\u0001\u0002") {
    const [size, nameSize, moreSize, commentSize] = [20, 28, 30, 32].map((place) =>
      place === 20 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    ) as [number, number, number, number];
    const start = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameSize);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(content, content + size);
    entries.push({ name, bytes: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed });
    at += 46 + nameSize + moreSize + commentSize;
  }
  return entries;
};

const printed = (program: string, ...args: readonly string[]): string => {
  const done = spawnSync(program, args, { encoding: "latin1", maxBuffer: 64 * 1024 * 1024 });
  return done.error === undefined ? done.stdout : "";
};

/** All that a PDF says: its pages as a reader program takes them, and its objects unpacked. */
const pdfTexts = (bytes: Uint8Array): string[] => {
  const path = fileFor("a.pdf", bytes);
  return [
    Buffer.from(printed("pdftotext", path, "-"), "latin1").toString("utf8"),
    printed("pdfinfo", path),
    printed("qpdf", "--qdf", "--object-streams=disable", path, "-"),
  ];
};

const mailTexts = async (bytes: Uint8Array): Promise<string[]> => {
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const inner = await Promise.all(
    email.attachments.map((one) =>
      textsOf({ name: one.filename ?? "", bytes: new Uint8Array(one.content as ArrayBuffer) }),
    ),
  );
  return [JSON.stringify({ ...email, attachments: [] }), email.text ?? "", email.html ?? "", ...inner.flat()];
};

const jsonText = (text: string): string => {
  try {
    const words: string[] = [];
    JSON.parse(text, (key, value) => {
      words.push(key, typeof value === "object" ? "" : String(value));
      return value;
    });
    return words.join(" ");
  } catch {
    return "";
  }
};

/** Every way to read a file that goes out, its name too: as it lies, unpacked, decoded, without tags. */
const textsOf = async ({ name, bytes }: SentFile): Promise<string[]> => {
  const buffer = Buffer.from(bytes);
  const utf8 = buffer.toString("utf8");
  const texts = [name, utf8, buffer.toString("latin1"), buffer.toString("utf16le"), jsonText(utf8)];
  texts.push(utf8.replace(/<[^>]*>/g, ""), utf8.replace(/<[^>]*>/g, " "), utf8.replace(/\r?\n[ \t]/g, ""));
  if (utf8.startsWith("%PDF")) texts.push(...pdfTexts(bytes));
  if (utf8.startsWith("PK")) for (const entry of zipEntries(buffer)) texts.push(...(await textsOf(entry)));
  if (/^[\w-]+: .*\r?\n(?:[\w-]+: |[ \t])/.test(utf8)) texts.push(...(await mailTexts(bytes)));
  return texts;
};

const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", shy: "", uuml: "ü", euml: "ë" };

/** What is written in code, as people read it. */
const decoded = (text: string): string =>
  text
    .replace(/=\r?\n/g, "")
    .replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_all, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
    .replace(/\\u([0-9a-f]{4})/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (whole) => {
      try {
        return decodeURIComponent(whole);
      } catch {
        return whole;
      }
    });

/** Letters and digits alone, small, without accents: two texts that look alike are the same here. */
export const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What stands packed as base64 in a text. */
const unpacked = (text: string): string =>
  (text.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? []).map((packed) => Buffer.from(packed, "base64").toString()).join(" ");

/** Which of these words a file that goes out still shows, in whatever way. */
export const leaksIn = async (file: SentFile, words: readonly string[]): Promise<string[]> => {
  const texts = (await textsOf(file)).flatMap((text) => [
    bare(text),
    bare(decoded(decoded(text))),
    bare(unpacked(text)),
  ]);
  return words.filter((one) => texts.some((text) => text.includes(bare(one))));
};
