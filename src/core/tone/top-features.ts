// The words and cues that moved a learned score most, in words a person can read.
import type { Weights, Windows } from "./windows.ts";

const MOST = 5;
/** A word that moves a score less than this share of the first one explains nothing. */
const LEAST = 0.2;
/** Words that weigh something and say nothing. */
const EMPTY: ReadonlySet<string> = new Set(
  "i i'm i've me my am a an the of for to in on at by is are was were be it its it's this that and or as from with may has".split(
    " ",
  ),
);

/** A pair as it stands in a text: `^ you` is "you" where a sentence opens, `code ?` is "code". */
function readable(name: string): string {
  return name.replace("^ ", "").replace(/ ?(?:[?!…]|:\)) ?/g, "");
}

/** The words and cues that moved a text most towards where it leans from the model's start, at most five. */
export function topFeatures(views: Windows, { bias, scale, steps }: Weights, lean: number): readonly string[] {
  const towards = lean >= Math.min(0, bias) ? scale : -scale;
  const moved = new Map<string, number>();
  for (const view of views.passages) {
    for (const { at, value, name } of view) {
      const by = towards * (steps[at] ?? 0) * value;
      const word = readable(name);
      if (by > 0 && word !== "" && !EMPTY.has(word)) moved.set(word, (moved.get(word) ?? 0) + by);
    }
  }
  const ranked = [...moved].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const enough = (ranked[0]?.[1] ?? 0) * LEAST;
  const words: string[] = [];
  for (const [word, by] of ranked) {
    if (words.length === MOST || by < enough) break;
    if (!words.some((said) => ` ${said} `.includes(` ${word} `))) words.push(word);
  }
  return words;
}
