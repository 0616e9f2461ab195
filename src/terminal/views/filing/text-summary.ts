import { count, oneLine, shorten } from "../../../core/text/text.ts";
import type { Finding, Scores } from "../../../core/tone/rules/finding.ts";
import type { ReadingLevel } from "../../../core/tone/text-summary.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** How long a text is and how hard to read, with the goal: "62 words, reading grade 6.2. Goal: …". */
const sayReading = (reading: ReadingLevel): string =>
  `${count(reading.words, "word")}, reading grade ${reading.grade.toFixed(1)}. Goal: ${reading.goal}.`;

const movedBy = (words: readonly string[]): string =>
  words.length === 0 ? "" : ` (moved by: ${words.map(oneLine).join(", ")})`;

/** The two learned scores in words, each with what moved it most. */
const sayScores = ({ impolite, uncivil }: Scores): string =>
  `Reads as impolite ${impolite.score.toFixed(2)}${movedBy(impolite.words)}, as uncivil ${uncivil.score.toFixed(2)}${movedBy(uncivil.words)}. 0 is calm, 1 is not. A hint only.`;

/** The lines about a whole text: scores, length and reading level. */
export const textSummaryLines = (
  about: { readonly scores: Scores; readonly reading: ReadingLevel },
  look: Look,
): string[] =>
  [sayScores(about.scores), sayReading(about.reading)].flatMap((line) =>
    wrap(look.paint.dim(line), look.width, look.plain ? 0 : 1),
  );

/** How many findings stand below a text while it is being written: more would push the text off a small screen. */
const SHOWN_WHILE_WRITING = 2;

/** What is said below a text while it is being written, each line short: length and level, then the gravest findings. */
export const summaryWhileWriting = (open: readonly Finding[], reading: ReadingLevel): string[] => {
  const gravest = [...open].sort(
    (one, other) => Number(other.severity === "serious") - Number(one.severity === "serious"),
  );
  const more = gravest.length - SHOWN_WHILE_WRITING;
  return [
    sayReading(reading),
    ...gravest
      .slice(0, SHOWN_WHILE_WRITING)
      .map((one) => `${one.severity === "serious" ? "▲" : "!"} "${shorten(one.quote, 40)}"  ${one.why}`),
    ...(more > 0 ? [`and ${more} more to look at`] : []),
  ];
};
