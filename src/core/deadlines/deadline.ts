import { type DeadlineId, deadlinesWith } from "../rules/built-in.ts";
import type { Rule } from "../rules/rule.ts";

/** When a deadline ends: a day whose hour is not documented, a moment in UTC, or not known and why. */
export type Due =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "moment"; readonly instant: string }
  /** `key` is the question that would tell. */
  | { readonly kind: "unknown"; readonly why: string; readonly key?: string };

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
  /** Who must act, seen from the person. */
  readonly actor: "you" | "them" | "both" | "upwork" | "arbitrator";
  /** running, over (its end has passed), or unknown. */
  readonly state: "running" | "over" | "unknown";
  /** Why the figure may not hold, when it is the nearest one we know. */
  readonly assumed?: string;
  /** The end is the date Upwork gave the person; it beats every rule. */
  readonly ownDate?: true;
  /** What follows from silence, and what to do now. */
  readonly missed: string;
  readonly act: string;
  /** The arithmetic in words, line by line. */
  readonly steps: readonly string[];
}

/** The deadline for an answer to a refund request of held money, by the kind of contract. */
export const REFUND_ANSWER = deadlinesWith((use) => use.trigger === "refundNotice");
export const REVIEW = deadlinesWith((use) => use.trigger === "handIn");
export const HOURS_ANSWER = deadlinesWith((use) => use.trigger === "hoursDisputed");
