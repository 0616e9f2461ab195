// The two learned scores of a text. They rank and suggest; what is serious is for the rules to say.
import { WIDTH } from "./features.ts";
import type { Score, Scores } from "./finding.ts";
import impolite from "./models/impolite.json" with { type: "json" };
import uncivil from "./models/uncivil.json" with { type: "json" };
import { topFeatures } from "./top-features.ts";
import { leansOf, type Weights, type Windows, windowsOf } from "./windows.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 to bytes, without Node. */
function bytesOf(base64: string): Uint8Array {
  const digits = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) digits[ALPHABET.charCodeAt(i)] = i;
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((base64.length / 4) * 3 - padding);
  const digit = (at: number) => digits[base64.charCodeAt(at)] ?? 0;
  for (let i = 0, at = 0; i < base64.length; i += 4, at += 3) {
    const triple = (digit(i) << 18) | (digit(i + 1) << 12) | (digit(i + 2) << 6) | digit(i + 3);
    bytes[at] = triple >> 16;
    bytes[at + 1] = triple >> 8;
    bytes[at + 2] = triple;
  }
  return bytes;
}

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
    decoded ??= { bias: model.bias, scale: model.scale, steps: stepsOf(bytesOf(model.weights)) };
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
