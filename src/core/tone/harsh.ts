import { scoresOf } from "./model.ts";
import { prepare } from "./rules/prepare.ts";

/**
 * From here on both scores together speak against a sentence, and against the whole text around it; the uncivil one alone must not speak for it.
 * Each score runs from 0 to 1, both together to 2.
 */
const BOTH = 1.5;
const BOTH_OF_ALL = 1.2;
const UNCIVIL = 0.6;

const QUOTED = /["“][^"“”\n]{1,300}["”]/g;

/** Shorter sentences say too little for a score to mean anything. */
const LEAST_WORDS = 4;

/**
 * The sentence by which a text reads as harsh, when the learned scores say that it does. It is a hint: no rule stands behind it. In: a text.
 * Out: the sentence; undefined when the text reads as calm, or no sentence of it stands out.
 */
export const harshSentence = (text: string): string | undefined => {
  // What somebody else said is no tone of the writer's.
  const lean = (part: string): { sum: number; uncivil: number } => {
    const { impolite, uncivil } = scoresOf(part.replace(QUOTED, " "));
    return { sum: impolite.score + uncivil.score, uncivil: uncivil.score };
  };
  const isHarsh = ({ sum, uncivil }: ReturnType<typeof lean>): boolean => sum >= BOTH && uncivil >= UNCIVIL;
  if (lean(text).sum < BOTH_OF_ALL) return undefined;
  const [worst] = prepare(text)
    .sentences.map((one) => one.text.trim())
    .filter((one) => one.split(/\s+/).length >= LEAST_WORDS)
    .map((sentence) => ({ sentence, ...lean(sentence) }))
    .sort((a, b) => b.sum - a.sum);
  return worst !== undefined && isHarsh(worst) ? worst.sentence : undefined;
};
