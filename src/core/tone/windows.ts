// A text as a model looks at it: in passages for the drift of the whole, in windows for its worst moment.
import { type Feature, featuresOf } from "./features.ts";
import { sentencesOf } from "./tokens.ts";

/** How many sentences make a passage, and a window. */
const PASSAGE = 10;
const WINDOW = 2;

export interface Windows {
  readonly passages: readonly Feature[][];
  readonly windows: readonly Feature[][];
}

/** Cuts a text into its passages and its overlapping two-sentence windows; both empty where nothing counts. */
export function windowsOf(text: string): Windows {
  const sentences = sentencesOf(text);
  const passages: Feature[][] = [];
  const windows: Feature[][] = [];
  for (let i = 0; i < sentences.length; i += PASSAGE) passages.push(featuresOf(sentences.slice(i, i + PASSAGE)));
  if (sentences.length <= WINDOW) return { passages, windows: passages };
  for (let i = 0; i + WINDOW <= sentences.length; i++) windows.push(featuresOf(sentences.slice(i, i + WINDOW)));
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

/** How far a text leans: half its passages on average, half its two worst windows. */
export function leanOf({ passages, windows }: Windows, weights: Weights): number {
  if (passages.length === 0) return weights.bias;
  let drift = 0;
  for (const passage of passages) drift += leanOfView(passage, weights);
  let worst = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const window of windows) {
    const lean = leanOfView(window, weights);
    if (lean > worst) {
      second = worst;
      worst = lean;
    } else if (lean > second) second = lean;
  }
  const peak = windows.length === 1 ? worst : (worst + second) / 2;
  return (drift / passages.length + peak) / 2;
}
