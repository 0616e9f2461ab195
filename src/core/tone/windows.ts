// A text as a model looks at it: in passages for the drift of the whole, in windows for its worst moment.
import { type Feature, featuresOf } from "./features.ts";
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
