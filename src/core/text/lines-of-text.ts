import { cleanText } from "./text.ts";

/** The lines of a text as an editor counts them, each with nothing in it that acts on a terminal. */
export const linesOfText = (text: string): string[] => {
  const lines = text.split(/\r\n|\n|\r/);
  // A line end at the very end begins no other line.
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines.map((line) => cleanText(line).replaceAll("\n", " "));
};
