import { once } from "../once.ts";

const sentences = once(() => new Intl.Segmenter("en", { granularity: "sentence" }));
const letters = once(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** As many whole segments from the start as fit in `most` UTF-16 code units. */
const fitting = (segments: Iterable<{ readonly segment: string }>, most: number): string => {
  let text = "";
  for (const { segment } of segments) {
    if (text.length + segment.trimEnd().length > most) break;
    text += segment;
  }
  return text.trimEnd();
};

/**
 * Cuts a text at the end of a sentence, so that at most `most` UTF-16 code units are left. A first sentence that is too long
 * is cut at a space, a word that is too long between two letters; where an ellipsis has room, it says so.
 */
export const cutAtSentence = (text: string, most: number): string => {
  if (text.length <= most) return text;
  if (most <= 0) return "";
  const whole = fitting(sentences().segment(text), most);
  if (whole !== "") return whole;
  const start = fitting(letters().segment(text), most - 1);
  const space = start.lastIndexOf(" ");
  const cut = space > start.length / 2 ? start.slice(0, space) : start;
  return cut === "" ? "" : `${cut}…`;
};

/** The sentences of a text, in order, without the spaces around them. */
export const sentencesOf = (text: string): string[] =>
  [...sentences().segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== "");
