import { cleanText, oneLine } from "../../core/text/text.ts";
import { LIMITS } from "./limits.ts";

/** The text of a Word file (.docx), paragraph by paragraph. Throws what mammoth throws when it is none. */
export const wordLines = async (bytes: Uint8Array): Promise<string[]> => {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return cleanText(value)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .slice(0, LIMITS.lines);
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
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

/** The text of a file in rich text (.rtf): its words without its orders. Pictures and tables of fonts are left out. */
export const richTextLines = (text: string): string[] => {
  const words = text
    .replace(/\{\\\*[^{}]*\}|\{\\(?:fonttbl|colortbl|stylesheet|info|pict)(?:[^{}]|\{[^{}]*\})*\}/g, "")
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\u(-?\d+)\??/g, (_, code: string) => String.fromCharCode((Number(code) + 65_536) % 65_536))
    .replace(/\\(?:par|line|row)\b ?/g, "\n")
    .replace(/\\(?:tab|cell)\b ?/g, "\t")
    .replace(/\\[a-z]+-?\d* ?|[{}]/gi, "");
  return cleanText(words)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== "")
    .slice(0, LIMITS.lines);
};
