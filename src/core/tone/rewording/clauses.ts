/** Where one clause of a sentence ends and another that could stand alone begins. */
const BORDER =
  /\s*(?:[,;:]|\s[-–—]{1,2})\s+(?:and |but |so |because |or )?|\s+(?:and|but|so|because|or)\s+(?=(?:i|we|you|he|she|they|it|now|then|i'm|i'll|i've)\b)/gi;
/** How a clause begins that can be a sentence by itself. */
const STANDS =
  /^(?:i|we|he|she|they|it|this|that|there|the|my|our|your|these|those|on|in|since|after|now|today|yesterday|last|please|could|can|would|\d|[$€£]|\p{Lu}\p{L}+)(?:'|\b)/iu;
const VERB =
  /\b(?:is|are|was|were|am|be|been|has|have|had|does|do|did|will|would|can|could|should|may|might|says?|said|asks?|asked|sent|paid|got|get|gave|wrote|delivered|agreed|promised|funded|submitted|approved|worked|fixed|tested|need|needs|want|expect|ask|offer|propose|missing|\p{L}{3,}ed)\b|n't\b|'(?:s|m|ve|re|ll|d)\b/iu;

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What joined it to the one before: ", and ". */
  readonly join: string;
}

/** The clauses of a sentence, from its start. In: at most 600 characters. */
const clausesOf = (sentence: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let from = 0;
  let join = "";
  for (const border of sentence.matchAll(BORDER)) {
    // "1,250" and "3:30" are no borders: a space follows each.
    clauses.push({ start: from, end: border.index, text: sentence.slice(from, border.index), join });
    from = border.index + border[0].length;
    join = border[0];
  }
  return [...clauses, { start: from, end: sentence.length, text: sentence.slice(from), join }];
};

/**
 * A sentence without the clauses that something is said against, where what is left still stands. In: the sentence, whether a stretch of it is
 * touched. Out: undefined when nothing is touched, or nothing that stands is left.
 */
export const withoutClauses = (
  sentence: string,
  isTouched: (start: number, end: number) => boolean,
): string | undefined => {
  const clauses = clausesOf(sentence);
  const kept = clauses.filter((one) => !isTouched(one.start, one.end));
  const [first] = kept;
  if (first === undefined || kept.length === clauses.length || sentence.trimEnd().endsWith("?")) return undefined;
  // One that hangs on a clause that goes would hang on nothing.
  if (!STANDS.test(first.text.trim()) || !VERB.test(first.text)) return undefined;
  if (/^\s*(?:if|unless|when|because|although|while|you(?:'ll| will| are going to))\b/i.test(first.text))
    return undefined;
  const whole = kept.map(({ text, join }, index) => (index === 0 ? text : `${join}${text}`)).join("");
  const words = whole.replace(/[\s,;:.!?–—-]+$/, "").trim();
  return words.split(/\s+/).length < 3 ? undefined : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};
