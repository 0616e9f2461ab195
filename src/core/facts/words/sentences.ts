import type { ReadLine } from "../read-text.ts";
import { isExampleStart } from "./small-print.ts";

/** Words that stand together, and the lines they are of. */
export interface Sentence {
  readonly text: string;
  /** Where in the text each line begins. */
  readonly parts: readonly { readonly start: number; readonly line: ReadLine }[];
  /** Whose words they are: of the paper itself, of somebody it quotes, of an example or of the small print. */
  readonly zone: "own" | "quoted" | "example" | "foot";
  /** The number of its paragraph. */
  readonly paragraph: number;
}

/** Runs of blanks as one. */
export const even = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();

const SENTENCE_END = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d$])/u;
const ABBREVIATED = /(?:\b(?:mr|mrs|ms|dr|st|no|inc|ltd|co|vs|e\.g|i\.e|approx|sept|[a-z])\.)$/i;

/** The lines of a paragraph as sentences. */
export const sentencesOf = (lines: readonly ReadLine[], zone: Sentence["zone"], paragraph: number): Sentence[] => {
  const parts: { start: number; line: ReadLine }[] = [];
  let text = "";
  for (const line of lines) {
    const words = even(line.text).replace(/https?:\/\/\S+/g, "");
    if (words === "") continue;
    if (text !== "") text += " ";
    parts.push({ start: text.length, line });
    text += words;
  }
  const found: Sentence[] = [];
  let from = 0;
  let pending = "";
  let isExample = zone === "example";
  for (const piece of text.split(SENTENCE_END)) {
    const whole = pending === "" ? piece : `${pending} ${piece}`;
    if (ABBREVIATED.test(whole)) {
      pending = whole;
      continue;
    }
    pending = "";
    const start = text.indexOf(whole, from);
    from = start + whole.length;
    if (zone === "own" && isExampleStart(whole)) isExample = true;
    const own = parts
      .filter((part, index) => part.start < from && (parts[index + 1]?.start ?? text.length + 1) > start)
      .map((part) => ({ start: Math.max(0, part.start - start), line: part.line }));
    if (whole.trim() !== "") found.push({ text: whole, parts: own, zone: isExample ? "example" : zone, paragraph });
  }
  if (pending !== "")
    found.push({ text: pending, parts: parts.map((part) => ({ ...part, start: 0 })).slice(-1), zone, paragraph });
  return found;
};
