import { remembering } from "../../once.ts";
import { conductOf } from "./outside.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Sum, sumsIn } from "./sums.ts";
import type { SidedTurn } from "./turn.ts";
import { hasMark, type Mark, placesOf, plainWords } from "./words.ts";

/** A sentence, what it does, and the sums in it. */
export interface Said extends Sentence {
  readonly turn: ReadTurn;
  readonly marks: ReadonlySet<Mark>;
  readonly sums: readonly Sum[];
  /** It offers payment away from Upwork, or is a threat. */
  readonly outside: boolean;
  readonly threat?: "feedback" | "other";
}

/** A turn, read: its sentences and what they do. */
export interface ReadTurn extends SidedTurn {
  /** Its place in the order of time among all turns, from 0. */
  readonly order: number;
  readonly said: readonly Said[];
  readonly marks: ReadonlySet<Mark>;
  readonly outside: boolean;
  /** It reports a threat, or an offer outside Upwork, that somebody else made. */
  readonly reports: boolean;
  readonly threat?: "feedback" | "other";
  /** Other files that hold the same message, such as a screenshot of the chat. */
  readonly also: readonly SidedTurn[];
}

const NEGATED =
  /(?<![\p{L}])(?:not|n't|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|never|no|hardly|nicht|kein\p{L}*|pas|nie|não|nao|не|nahi|would be|would look|could be|will be|if|once|when|until|unless|before|should be|needs? to be|must be|make (?:it|this|them)|hope(?: it| this)?|want (?:it|this))\s(?:[^\s.!?]+\s){0,3}$/iu;
const ALONE =
  /^(?:oh |wow,? |omg )?(?:beautiful|perfect|perfecto|perfekt|excellent|amazing|awesome|fantastic|brilliant|wonderful|stunning|lovely|gorgeous|superb|nice|great|super|genial|parfait|magnifique|perfeito|świetnie|idealnie|чудово|супер|отлично|ottimo|perfetto|love it|wow)(?:[\s!.,:👍❤😍🙌-]|$)/iu;
const GREETS_ON = /^(?:great|super|nice|perfect|lovely) (?:to|meeting|start|talking|that|idea|if)\b/i;

const isApproval = (text: string): boolean => {
  for (const one of placesOf("approval", text)) if (!NEGATED.test(text.slice(0, one.index))) return true;
  return ALONE.test(text) && !GREETS_ON.test(text);
};

/** Do words praise, with no complaint or "but" among them? In: what somebody wrote. */
export const praises = (raw: string): boolean => {
  const text = plainWords(raw.replace(/[“”"]/g, ""));
  return (
    isApproval(text) &&
    !isComplaint(text) &&
    !/(?<![\p{L}])(?:but|however|except|aber|pero|mais|mas|ale|але|но)(?![\p{L}])/u.test(text)
  );
};

/** What the last sentence of a message must not begin with, to speak for all of it. */
const OF_THE_REST =
  /^(?:but|however|otherwise|apart from|except|the rest|everything else|the other|still|although|at least)(?![\p{L}])/iu;

/**
 * The words of a message that praise: all of it, or its last sentence where that alone does ("I must cancel. I know the work is done.").
 * In: what somebody wrote. Out: undefined where nothing does.
 */
export const praiseIn = (raw: string): string | undefined => {
  if (praises(raw)) return raw;
  const parts = raw.trim().split(/(?<=[.!?])\s+/);
  const last = parts.at(-1) ?? "";
  return parts.length > 1 && praises(last) && !OF_THE_REST.test(last.trim()) ? last : undefined;
};

/** Do words say that something is wrong? In: a line of anybody's. */
export const complainsIn = (raw: string): boolean => isComplaint(plainWords(raw));

/** What must be in a sentence that complains, although the word may also be harmless: "no errors", "not late". */
const isComplaint = (text: string): boolean => {
  for (const one of placesOf("complaint", text)) {
    const before = text.slice(Math.max(0, one.index - 30), one.index);
    if (
      !/(?<![\p{L}])(?:no|not|without|zero|never|n't|fixed the|fix the|fixed|fix any|if (?:something|anything)[^.]{0,30}(?:is)?|nothing|if it is|you are|you're|if you are|thank you|thanks|(?:love|like|helps?|helped|appreciate)(?: (?:it|this|them|us|me))?)\s(?:[^\s.]+\s)?$/iu.test(
        before,
      )
    )
      return true;
  }
  return false;
};

const PAST_DONE = /(?<![\p{L}])(?:will|'ll|by|to be|until|once|when|if)\s(?:[^\s.!?]+\s){0,4}$/iu;

const BUT = /(?:but|pero|aber|mais|mas|ale|але|но)\s$/;

const marksOf = remembering((raw): ReadonlySet<Mark> => {
  const text = plainWords(raw);
  const found = new Set<Mark>();
  const has = (mark: Mark): boolean => hasMark(mark, text);
  for (const mark of ["thanks", "promise", "back", "settle", "hours", "wish", "small"] as const)
    if (has(mark)) found.add(mark);
  // "Yes" and "no" count at the start or the end: "Sure Ingrid, …", "Thank you Gemma, but no."
  if (placesOf("yes", text).some(({ index }) => leads(text, index))) found.add("yes");
  if (
    placesOf("no", text).some(
      (one) => leads(text, one.index) || one[0].length > 5 || BUT.test(text.slice(0, one.index)),
    )
  )
    found.add("no");
  if (isApproval(text)) found.add("approval");
  if (isComplaint(text)) found.add("complaint");
  if (has("ask") || /[?？]\s*$/.test(text)) found.add("ask");
  const isDone = ({ index }: RegExpExecArray): boolean =>
    !PAST_DONE.test(text.slice(0, index)) && !NEGATED.test(text.slice(0, index));
  if (placesOf("done", text).some(isDone)) found.add("done");
  return found;
});

const leads = (text: string, at: number): boolean =>
  /^(?:\W|(?:hi|hey|hello|oh|well|so|thanks?|thank you|thank u|thx|gracias|danke|merci|dziękuję|дякую|спасибо|\p{L}{2,15},)(?:\s\p{L}{2,15})?[\s,.!:–-]{0,3}){0,3}$/iu.test(
    text.slice(0, at),
  );

/** Reads a turn. In: a turn with its side, its place in the order of time. */
export const readTurn = (turn: SidedTurn, order: number, also: readonly SidedTurn[]): ReadTurn => {
  const sentences = sentencesOf(turn);
  const starts: number[] = [];
  let whole = "";
  for (const { text } of sentences) {
    starts.push(whole.length);
    whole += `${text} `;
  }
  const conduct = conductOf(whole.replace(/[’‘ʼ`´]/g, "'"));
  const over = (at: number, [from, to]: readonly [number, number]): boolean => {
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? whole.length];
    return from < end && to > start;
  };
  const marks = new Set<Mark>();
  const said: Said[] = [];
  const threat = conduct.threats.find(({ of }) => of === "feedback") ?? conduct.threats[0];
  const read: ReadTurn = {
    ...turn,
    order,
    said,
    marks,
    outside: conduct.outside.length > 0,
    reports: conduct.reports,
    ...(threat === undefined ? {} : { threat: threat.of }),
    also,
  };
  for (const [at, sentence] of sentences.entries()) {
    const own = marksOf(sentence.text);
    for (const mark of own) marks.add(mark);
    const threatened = conduct.threats.find((one) => over(at, one.at));
    said.push({
      ...sentence,
      turn: read,
      marks: own,
      sums: sumsIn(sentence.text),
      outside: conduct.outside.some((one) => over(at, one)),
      ...(threatened === undefined ? {} : { threat: threatened.of }),
    });
  }
  return read;
};
