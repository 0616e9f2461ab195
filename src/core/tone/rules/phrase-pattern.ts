import { once } from "../../once.ts";
import { hintOf, holds } from "./prefilter.ts";

/** A part that may come up to `most` times in a row, written out so that no repeat holds another repeat. */
export const upTo = (most: number, part: string): string => (most === 0 ? "" : `(?:${part}${upTo(most - 1, part)})?`);

/** A pattern that is made when it is first needed: some are long, and most texts need few of them. */
export interface Pattern {
  readonly regexp: RegExp;
  /** Once it is made, running it costs less than asking whether it may match. */
  readonly isMade: boolean;
  /** Can it match in a text? In: the text, `folded`. False is sure, true is not. */
  mayMatch(text: string): boolean;
}

/**
 * A pattern from phrases in a short notation, for text made plain (plain.ts): `…` is up to 60 characters inside the sentence.
 * It matches whole words. A phrase holds at most one `…`.
 */
export const phrases = (...parts: readonly string[]): Pattern => {
  const hint = once(() => ({ found: hintOf(parts.join("|")) }));
  let made: RegExp | undefined;
  return {
    get regexp() {
      made ??= new RegExp(
        `(?<![\\p{L}\\p{N}_'])(?:${parts.join("|")})(?![\\p{L}\\p{N}_])`.replaceAll(
          "…",
          "(?![\\p{L}\\p{N}_]).{0,60}?(?<![\\p{L}\\p{N}_'])",
        ),
        "gu",
      );
      return made;
    },
    get isMade() {
      return made !== undefined;
    },
    mayMatch: (text) => holds(text, hint().found),
  };
};

/** What a first person may say to announce something: "I will", "we'll", "I am going to". */
export const WILL =
  "(?:i|we)(?:'ll| will| shall| can| could| might| may| would|'d| am going to|'m going to| are going to|'re going to|'m gonna| am gonna| want to| intend to| plan to| have to| must| have no (?:other )?(?:choice|option) but to|'m forced to| am forced to|'m about to| am about to|'m ready to| am ready to| won't hesitate to| will not hesitate to)(?: also| just| simply| happily| gladly| definitely| personally| be forced to| have to| need to| make sure to| have no choice but to)?";

/** The text of several patterns, any of which may match. */
export const anyOf = (...parts: readonly (RegExp | string)[]): RegExp =>
  new RegExp(parts.map((one) => (typeof one === "string" ? one : one.source)).join("|"), "u");
