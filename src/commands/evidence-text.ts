import { cleanText } from "../core/case/words.ts";

/** The text of a file: UTF-8, UTF-16 with its mark, else the old encoding of Windows. No byte is refused. */
const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** The lines of a text file as an editor counts them, each with nothing in it that acts on a terminal. */
export const linesOfFile = (bytes: Uint8Array): string[] => {
  const lines = decoded(bytes).split(/\r\n|\n|\r/);
  // A line end at the very end begins no other line.
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines.map((line) => cleanText(line).replaceAll("\n", " "));
};
