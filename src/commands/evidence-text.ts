import { cleanText } from "../core/case/words.ts";
import { textFromBytes } from "../core/text-from-bytes.ts";

/** The lines of a text file as an editor counts them, each with nothing in it that acts on a terminal. */
export const linesOfFile = (bytes: Uint8Array): string[] => {
  const lines = textFromBytes(bytes).split(/\r\n|\n|\r/);
  // A line end at the very end begins no other line.
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines.map((line) => cleanText(line).replaceAll("\n", " "));
};
