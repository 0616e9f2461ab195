import { type DeadlineId, deadlinesWith, UPWORK_RULES } from "../rules/built-in.ts";
import type { Rule } from "../rules/rows/rule.ts";
import { ruleById } from "../rules/rulebook.ts";
import type { Assumption } from "./assumed-pay.ts";
import { inWeekAfter } from "./deadline-math.ts";

/** An end that is known: a day whose hour is not documented, or a moment in UTC. */
export type KnownEnd =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "moment"; readonly instant: string };

/** When a deadline ends, or that it is not known and why. */
export type Due =
  | KnownEnd
  /** `key` is the question that would tell; `worst` the earliest end it can have, and `ifSo` what it hangs on. */
  | {
      readonly kind: "unknown";
      readonly why: string;
      readonly key: string;
      readonly worst?: KnownEnd;
      readonly ifSo?: string;
    };

/** One deadline of a case. */
export interface Deadline {
  /** Stable for the case: the rule's id, and the item's where there are several: `review`, `review-m2`. */
  readonly id: string;
  readonly rule: Rule & { readonly id: DeadlineId };
  /** What it is about, in a few words: a milestone, a week, the contract. */
  readonly about: string;
  /** It is about the contract as a whole. */
  readonly isOfContract?: true;
  /** The day of the case it runs from, and what happened on it. */
  readonly from?: { readonly what: string; readonly day: string };
  readonly due: Due;
  /** It cannot be acted on yet: the instant from which it can. */
  readonly opens?: string;
  /** Who must act, seen from the person. */
  readonly actor: "you" | "them" | "both" | "upwork" | "arbitrator";
  /** running, over (its end has passed), or unknown. */
  readonly state: "running" | "over" | "unknown";
  /** Why it may not hold: the figure is the nearest one we know, or nobody told how the contract is paid. */
  readonly assumed?: string;
  /** How the contract is paid was taken to be so, since nobody told it: why, and the question that would tell. */
  readonly takes?: Assumption;
  /** The end is the date Upwork gave the person; it beats every rule. */
  readonly ownDate?: true;
  /** It is about money that nobody asks for: told only where all deadlines are. */
  readonly isAside?: boolean;
  /** What follows from silence, and what to do now. */
  readonly missed: string;
  readonly act: string;
  /** The arithmetic in words, line by line. */
  readonly steps: readonly string[];
}

/** The end of a deadline; of one whose day is not known the earliest it can have. Undefined when nothing bounds it. */
export const dueOrWorst = ({ due }: Pick<Deadline, "due">): KnownEnd | undefined =>
  due.kind === "unknown" ? due.worst : due;

/** Where the end of a deadline falls, to sort by. One that nothing bounds comes last. */
export const endOf = (deadline: Pick<Deadline, "due">): string => {
  const due = dueOrWorst(deadline);
  return due === undefined ? "9999" : due.kind === "day" ? `${due.day}T00:00:00Z` : due.instant;
};

/** The deadline for an answer to a refund request of held money, by the kind of contract. */
export const REFUND_ANSWER = deadlinesWith((use) => use.trigger === "refundNotice");
/** Those of them after which, without an answer, the held money goes back to the client. */
export const SILENCE_RETURNS = deadlinesWith((use) => use.trigger === "refundNotice" && use.silence === "returned");
export const REVIEW = deadlinesWith((use) => use.trigger === "handIn");
export const HOURS_ANSWER = deadlinesWith((use) => use.trigger === "hoursDisputed");

/** The instant from which can be done what a deadline limits; undefined where that is at once, or the day it runs from is not known. */
export const opensAt = ({ rule, from }: Pick<Deadline, "rule" | "from">): string | undefined => {
  // A rulebook file from before `opens` was in it opens the window as the rules that ship do.
  const opens = rule.deadline?.opens ?? ruleById(UPWORK_RULES, rule.id)?.deadline?.opens;
  return from === undefined || opens === undefined ? undefined : inWeekAfter(from.day, opens);
};
