/**
 * The answer "never" or "none": it did not happen, or there is none. It is kept as the word "never". Its type is no text on
 * purpose: what wants a day or an amount cannot take it by a slip.
 */
export interface Never {
  readonly [NEVER_MARK]: true;
}
declare const NEVER_MARK: unique symbol;

/** The word that is kept. */
export const NEVER = "never" as unknown as Never;

/** Is this answer "never" or "none"? */
export const isNever = (value: unknown): value is Never => value === NEVER;

/** The day or the amount itself; undefined where it never happened, and where it is not known. */
export const unlessNever = <T>(value: T | Never | undefined): T | undefined =>
  isNever(value) ? undefined : (value as T | undefined);

const NEVER_WORDS = new RegExp(
  `^(${[
    "never( (happened|asked|sent|submitted|handed in|funded|released|answered|agreed|did|given))?",
    "(none|no|nope|nothing|nil|nobody|no one|n/?a|not applicable)",
    "(none|nothing)( (at all|so far|yet|agreed|was agreed|was asked|asked|given|named))",
    "no (day|date|deadline|changes?|amount|money|answer|submission|release|reminder)( (at all|so far|yet|(was |were )?(agreed|asked( for)?|given|named|set|made|requested)))?",
    "not( (yet|at all|so far|happened|asked( for)?|sent|submitted|handed in|funded|released|answered|agreed|done|given|named|needed))( (yet|so far))?",
    "((it|they|he|she|i|we|that|this) )?(never|did ?n.?t|did not|has ?n.?t|has not|have ?n.?t|have not|was ?n.?t|was not|were ?n.?t|were not)( (yet|happen|happened|ask|asked|send|sent|submit|submitted|hand in|handed in|fund|funded|release|released|answer|answered|agree|agreed|been (asked|sent|submitted|handed in|funded|released|answered|agreed)))( (it|them|yet|so far|for any))?",
  ].join("|")})$`,
);

const plain = (raw: string): string =>
  raw
    .trim()
    .toLowerCase()
    .replace(/[\u2019`]/g, "'")
    .replace(/[\s.!,;]+$/g, "")
    .replace(/\s+/g, " ");

/** Do these words say that it did not happen, or that there is none: "never", "none", "not yet", "didn't happen"? */
export const saysNever = (raw: string): boolean => NEVER_WORDS.test(plain(raw));

const UNKNOWN_WORDS =
  /^(\?+|(i )?(do ?n.?t|do not|don't) (know|remember|recall)( (it|yet|any ?more|that|when))?|(i('m| am) )?not (sure|known|certain)( yet)?|unknown|unsure|(i have )?no (idea|clue)|(i )?forgot|tbd|later|skip)$/;

/** Do these words say that the person does not know: "I do not know", "not sure", "?"? That is no answer. */
export const saysUnknown = (raw: string): boolean => UNKNOWN_WORDS.test(plain(raw));

/** Do these words, given where a text is asked for, say that there is nothing to say: "none", "nothing else"? */
export const saysNothing = (raw: string): boolean =>
  /^(none|no|nope|nil|never|nothing( (else|more|at all|yet|so far))?|n\/?a|not applicable|-+)$/.test(plain(raw));
