import { cleanText, oneLine } from "../../core/text/text.ts";
import { membersOf } from "./archive.ts";
import type { Found } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { pageLines } from "./page-lines.ts";

/**
 * The members of a document that is an archive, by name. Libraries unpack it whole: first it is seen that it is no larger than it says.
 * Throws RangeError when it unpacks to more than 128 MB, and what yauzl throws.
 */
const membersWithin = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Found>> => {
  const members = new Map<string, Found>();
  let size = 0;
  for (const one of await membersOf(bytes, { place: { file: "" }, deep: 0 }, true)) {
    if (!("read" in one)) throw new RangeError(one.why);
    const name = one.place.member ?? "";
    size += one.size;
    if (size > LIMITS.document) throw new RangeError("It unpacks to far more than its size.");
    if (/\.(?:xml|rels)$/.test(name)) await one.read();
    members.set(name, one);
  }
  return members;
};

/**
 * The text of a Word file (.docx), paragraph by paragraph, rows of a table as one line with tabs. Throws what mammoth throws when it is
 * none, and RangeError when it is too large.
 */
export const wordLines = async (bytes: Uint8Array): Promise<readonly string[]> => {
  await membersWithin(bytes);
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  if (value.length > LIMITS.page) throw new RangeError("It is a document of more than 16 MB of words.");
  // A cell of one paragraph is a cell of a row, not a line of its own.
  const rows = value.replace(/(<t[dh]\b[^>]*>)<p>/g, "$1").replace(/<\/p>(<\/t[dh]>)/g, "$1");
  return cleanText(pageLines(rows).lines.join("\n")).split("\n").slice(0, LIMITS.lines);
};

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The text of a document of LibreOffice (.odt, .ods, .odp): its paragraphs, rows of a table as one line with tabs. Throws when it is none. */
export const openLines = async (bytes: Uint8Array): Promise<string[]> => {
  const content = await (await membersWithin(bytes)).get("content.xml")?.read();
  if (content === undefined) throw new Error("no content.xml");
  const xml = new TextDecoder().decode(content);
  const body = xml.slice(Math.max(0, xml.indexOf("<office:body")));
  const words = body
    .replace(/[\r\n\t]/g, " ")
    .replace(/<text:(?:tab|s)\b[^>]*>/g, " ")
    .replace(/<\/text:(?:p|h)>\s*<\/table:table-cell>|<table:table-cell\b[^>]*\/>/g, "\t")
    .replace(/<text:line-break\b[^>]*>|<\/text:(?:p|h)>|<\/table:table-row>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, decimal, hex, name) =>
      name === undefined
        ? characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
        : (ENTITIES[name] ?? all),
    );
  return cleanText(words)
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter((line) => line !== "")
    .slice(0, LIMITS.lines);
};

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** Day 0 of a sheet. What is dated before a few years after it is no day but a length of time, or a time of day. */
const DAY_0 = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1905, 0, 1);

/** A length of time as a sheet shows it: "38:20". */
const sayLength = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date && cell.getTime() >= DAY_0 && cell.getTime() < FIRST_DAY)
    return sayLength(cell.getTime() - DAY_0);
  // A day without a time of day is a day: the library gives it as midnight, UTC.
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/, "")
      .replace(/\.000Z$/, "Z");
  return oneLine(cleanText(String(cell)));
};

/** The rows of all sheets of an Excel file (.xlsx), as they are shown. Throws what the library throws when it is none. */
export const sheetRows = async (
  bytes: Uint8Array,
): Promise<{ readonly sheet: string; readonly rows: readonly (readonly string[])[] }[]> => {
  await membersWithin(bytes);
  const { default: readSheets } = await import("read-excel-file/node");
  const sheets = (await readSheets(Buffer.from(bytes))) as unknown as readonly {
    readonly sheet: string;
    readonly data: readonly (readonly unknown[])[];
  }[];
  return sheets.map(({ sheet, data }) => ({
    sheet,
    rows: data.slice(0, LIMITS.lines).map((row) => row.map(cellText)),
  }));
};
