import type { Answers } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { Facts as CaseFacts, Side } from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { RouteId } from "../routes/route.ts";
import type { RuleId } from "../rules/built-in.ts";
import type { AsTyped } from "../text/command-text.ts";

/** What troubles and wishes look at: answers, lists, and what happened. */
export type Facts = CaseFacts & Pick<Case, "happenings">;

/** What the words of a row may look at: the case (what applies of it), the person's day if it is known, how commands are typed. */
export interface Scene {
  readonly c: Facts;
  /** YYYY-MM-DD */
  readonly today?: string;
  readonly asTyped: AsTyped;
}

/** Sentences of a row, or how they are made. */
export type Lines = readonly string[] | ((scene: Scene) => readonly string[]);

/** A text for Upwork Support, before it is written out: what it is about, and what is asked, each a sentence. */
export interface SupportLetter {
  readonly about: string;
  readonly facts?: readonly string[];
  readonly asks: readonly string[];
}

/** What follows for a kind of trouble, or for a wish. */
export interface Guidance {
  /** What to do first, and what not. */
  readonly first: Lines;
  /** What to send, and to whom: "Upwork Support: what you sent and when". */
  readonly send?: Lines;
  /** What the sources do not say. */
  readonly unknown?: Lines;
  /** Routes that come first, in this order. */
  readonly lead?: readonly RouteId[];
  /** Routes that do not fit, each with a sentence that says why. */
  readonly unfit?: Readonly<Partial<Record<RouteId, string>>>;
  /** Messages to the other side: they are off, or none is to be written. */
  readonly messages?: "off" | "stop";
  readonly letter?: (c: Facts) => SupportLetter;
  /** Of the money, where no deal with the other side decides about it: a sentence or two. */
  readonly money?: (c: Facts) => string;
  readonly rules: readonly RuleId[];
}

export type ProblemId = Exclude<Answers["problem"], "other" | undefined>;
export type WishId = Exclude<Answers["want"], "other" | undefined>;

/** A kind of trouble. */
export interface Trouble extends Guidance {
  readonly id: ProblemId;
  /** In a few words that stand in a sentence: "a chargeback". */
  readonly name: string;
  /** For somebody whose words name it: "Is this a chargeback, so that the bank takes a payment back?" */
  readonly isIt: string;
  /** Whose trouble it is; both sides' without it. */
  readonly side?: Side;
  /** Words that plainly name it. */
  readonly words?: RegExp;
  /** A happening that tells it, while the matter is open. */
  readonly happening?: HappeningKind;
  /** What was told plainly shows that it is the person's own: it is not asked whether it is so. */
  readonly isTold?: (c: Facts) => boolean;
  /** Other answers that point to it: the question that would tell. */
  readonly hint?: (c: Facts) => string | undefined;
}

/** A wish, where something else follows from it than the ask. */
export interface Wish extends Guidance {
  readonly id: WishId;
  readonly side?: Side;
  readonly isIt?: string;
  /** Words that plainly name it, for somebody whose wish fits none of the kinds. */
  readonly words?: RegExp;
  /** It says something only then. */
  readonly when?: (c: Facts) => boolean;
}

/** The sentences of a row for a scene. */
export const linesOf = (lines: Lines | undefined, scene: Scene): readonly string[] =>
  (typeof lines === "function" ? lines(scene) : (lines ?? [])).filter((one) => one !== "");
