import { series } from "../../core/text/text.ts";

/** How often a hint is said: see the setting of that name. */
export type HintsWhen = "once" | "always" | "never";

/** Remembers which hints of a run were said: a voice that says at each question what can be typed hides the question. */
export interface Hints {
  /** The parts that have not been said yet; all of them, or none, where the person wants that. Each counts as said then. */
  fresh(parts: readonly string[]): readonly string[];
  /** Has the place where the person is changed since it was last said? */
  isElsewhere(place: string): boolean;
}

export const hintsBy = (when: HintsWhen): Hints => {
  const said = new Set<string>();
  let last: string | undefined;
  return {
    isElsewhere: (place) => {
      const isNew = when === "always" || place !== last;
      last = place;
      return isNew;
    },
    fresh: (parts) => {
      if (when === "always") return parts;
      const fresh = when === "never" ? [] : parts.filter((part) => !said.has(part));
      for (const part of fresh) said.add(part);
      return fresh;
    },
  };
};

/** "Or /back, /skip or /leave." Nothing where there is nothing to type. */
export const orType = (words: readonly string[]): string => (words.length === 0 ? "" : `Or ${series(words, "or")}.`);
