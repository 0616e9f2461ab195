import { readText } from "../../../core/text/decode-text.ts";
import { cleanText } from "../../../core/text/text.ts";

/** The lines of a text as an editor counts them, each with nothing in it that acts on a terminal. */
export const linesOfText = (text: string): string[] => {
  const lines = text.split(/\r\n|\n|\r/);
  // A line end at the very end begins no other line.
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines.map((line) => cleanText(line).replaceAll("\n", " "));
};

/** The lines of a text file. */
export interface FileLines {
  readonly lines: readonly string[];
  /** The encoding they were read in, where it is not sure. */
  readonly unsure?: string;
}

/** The lines of a text file. In: its encoding, where the person said it. */
export const linesOfFile = async (bytes: Uint8Array, encoding?: string): Promise<FileLines> => {
  const { text, ...rest } = await readText(bytes, encoding);
  return { lines: linesOfText(text), ...rest };
};
