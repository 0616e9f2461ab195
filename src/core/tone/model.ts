// A text as a model looks at it: in passages for the drift of the whole, in windows for its worst moment.
import { type Feature, featuresOf, WIDTH } from "./features.ts";
import impolite from "./models/impolite.json" with { type: "json" };
import uncivil from "./models/uncivil.json" with { type: "json" };
import type { Score, Scores } from "./rules/finding.ts";
import { sentencesOf } from "./tokens.ts";

/** How many sentences make a passage, and a window. */
const PASSAGE = 10;
const WINDOW = 2;

export interface Windows {
  readonly passages: readonly Feature[][];
  /** Made while they are gone through: of a long text they would fill the memory. */
  readonly windows: Iterable<readonly Feature[]>;
}

/** Cuts a text into its passages and its overlapping two-sentence windows; both empty where nothing counts. */
export function windowsOf(text: string): Windows {
  const sentences = sentencesOf(text);
  const passages: Feature[][] = [];
  for (let i = 0; i < sentences.length; i += PASSAGE) passages.push(featuresOf(sentences.slice(i, i + PASSAGE)));
  if (sentences.length <= WINDOW) return { passages, windows: passages };
  const windows = {
    *[Symbol.iterator]() {
      for (let i = 0; i + WINDOW <= sentences.length; i++) yield featuresOf(sentences.slice(i, i + WINDOW));
    },
  };
  return { passages, windows };
}

/** The weight of each feature as a model holds it, and where it starts from. */
export interface Weights {
  readonly bias: number;
  readonly scale: number;
  readonly steps: Int8Array;
}

/** How far one view leans, on the logistic scale. */
function leanOfView(view: readonly Feature[], { bias, scale, steps }: Weights): number {
  let sum = 0;
  for (const { at, value } of view) sum += (steps[at] ?? 0) * value;
  return bias + scale * sum;
}

/** How far a text leans by each of several models: half its passages on average, half its two worst windows. */
export function leansOf({ passages, windows }: Windows, models: readonly Weights[]): number[] {
  if (passages.length === 0) return models.map(({ bias }) => bias);
  const leans = models.map((weights) => ({ weights, drift: 0, worst: -Infinity, second: -Infinity }));
  for (const passage of passages) for (const one of leans) one.drift += leanOfView(passage, one.weights);
  for (const window of windows)
    for (const one of leans) {
      const lean = leanOfView(window, one.weights);
      if (lean > one.worst) [one.second, one.worst] = [one.worst, lean];
      else if (lean > one.second) one.second = lean;
    }
  return leans.map(({ drift, worst, second }) => {
    const peak = second === -Infinity ? worst : (worst + second) / 2;
    return (drift / passages.length + peak) / 2;
  });
}

// The words and cues that moved a learned score most, in words a person can read.

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
function topFeatures(views: Windows, { bias, scale, steps }: Weights, lean: number): readonly string[] {
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

// The two learned scores of a text. They rank and suggest; what is serious is for the rules to say.

// Of the HTML Standard, as every runtime has it; the core knows no runtime.
declare const atob: (base64: string) => string;

/** Pairs of bytes to weights: how many features on, and the weight there. Most features have none. */
function stepsOf(pairs: Uint8Array): Int8Array {
  const steps = new Int8Array(WIDTH);
  let at = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    at += pairs[i] ?? 0;
    steps[at] = pairs[i + 1] ?? 0;
  }
  return steps;
}

/** A model is decoded when the first text is scored, once. */
function once(model: { bias: number; scale: number; weights: string }): () => Weights {
  let decoded: Weights | undefined;
  return () => {
    decoded ??= {
      bias: model.bias,
      scale: model.scale,
      steps: stepsOf(Uint8Array.from(atob(model.weights), (sign) => sign.charCodeAt(0))),
    };
    return decoded;
  };
}

const MODELS = { impolite: once(impolite), uncivil: once(uncivil) };

function scoreOf(views: Windows, weights: Weights, lean: number): Score {
  // A text in which nothing counts has nothing against it.
  if (views.passages.length === 0) return { score: 0, words: [] };
  return { score: Math.round(1000 / (1 + Math.exp(-lean))) / 1000, words: topFeatures(views, weights, lean) };
}

/** How impolite and how uncivil a text sounds, 0 to 1. Names, code, quoted lines, numbers and addresses do not count. */
export function scoresOf(text: string): Scores {
  const views = windowsOf(text);
  const [impolite, uncivil] = [MODELS.impolite(), MODELS.uncivil()];
  const [first = 0, second = 0] = leansOf(views, [impolite, uncivil]);
  return { impolite: scoreOf(views, impolite, first), uncivil: scoreOf(views, uncivil, second) };
}
