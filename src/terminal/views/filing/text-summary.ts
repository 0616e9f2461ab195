import { count, oneLine, shorten } from "../../../core/text/text.ts";
import type { Finding } from "../../../core/tone/rules/finding.ts";
import type { ReadingLevel } from "../../../core/tone/text-summary.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** How long a text is, and what would make it easier to read: "62 words, easy to read." */
const sayReading = ({ words, isHard, isLong, mostWords }: ReadingLevel): string => {
  const long = isLong ? ` A text like this works best with at most ${mostWords}.` : "";
  return isHard
    ? `${count(words, "word")}, hard to read: try shorter sentences and plainer words.${long}`
    : `${count(words, "word")}, easy to read.${long}`;
};

/** What is said of a text that no rule has anything against and that may hurt all the same. */
export const sayHarsh = (sentence: string): string => `This may read as harsh: "${shorten(oneLine(sentence), 120)}"`;

/** The lines about a whole text: a sentence that may hurt, length and reading level. */
export const textSummaryLines = (
  about: { readonly harsh: string | undefined; readonly reading: ReadingLevel },
  look: Look,
): string[] => [
  ...(about.harsh === undefined ? [] : wrap(sayHarsh(about.harsh), look.width, look.plain ? 0 : 1)),
  ...wrap(look.paint.dim(sayReading(about.reading)), look.width, look.plain ? 0 : 1),
];

/** How many findings stand below a text while it is being written: more would push the text off a small screen. */
const SHOWN_WHILE_WRITING = 2;

/** What is said below a text while it is being written, each line short: length and level, then the gravest findings. */
export const summaryWhileWriting = (
  open: readonly Finding[],
  reading: ReadingLevel,
  harsh: string | undefined,
): string[] => {
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
    ...(harsh === undefined ? [] : [sayHarsh(harsh)]),
  ];
};
