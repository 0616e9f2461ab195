import { oneLine } from "../core/text/text.ts";
import type { Candidate, Checked } from "../core/text/typed-text.ts";

/** What was typed and can mean several things, waiting for the person to say which. */
export interface Unclear {
  readonly typed: string;
  readonly candidates: readonly Candidate[];
}

/** An answer that can be read in several ways; undefined when it cannot. In: what was typed, what came of it. */
export const unclearFrom = (typed: string, checked: Checked): Unclear | undefined =>
  checked.ok || checked.candidates === undefined ? undefined : { typed, candidates: checked.candidates };

/** What is meant by a line: the candidate whose number it is, while candidates are shown, else the line itself. */
export const meantBy = (line: string, unclear: Unclear | undefined): string => {
  const number = /^\s*([1-9])[.)]?\s*$/.exec(line)?.[1];
  return unclear?.candidates[Number(number) - 1]?.write ?? line;
};

/** "1", "1 or 2", "1, 2 or 3". */
const numbers = (most: number): string =>
  most === 2
    ? "1 or 2"
    : Array.from({ length: most }, (_none, index) => index + 1)
        .join(", ")
        .replace(/, (\d+)$/, " or $1");

const WAYS = ["no", "one", "two", "three", "four"];

/** The candidates with their numbers, and how to say which is meant. */
export const unclearLines = ({ typed, candidates }: Unclear): string[] => [
  `"${oneLine(typed)}" can be read in ${WAYS[candidates.length] ?? "several"} ways:`,
  ...candidates.map(({ say }, index) => `${index + 1}. ${say}`),
  `Type ${numbers(candidates.length)}, or write it another way.`,
];
