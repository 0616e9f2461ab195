import type { Assumption } from "./assumed-pay.ts";

/** From where one deadline of a case runs. Data and small predicates; the sums are in deadlines.ts. */
export interface Trigger {
  /** The item's id, where a rule can run several times. */
  readonly item?: string;
  /** What it is about, in a few words; left out for the contract as a whole. */
  readonly about?: string;
  /** What happened on the day it runs from, and that day. Without a day the deadline is unknown. */
  readonly what: string;
  readonly day: string | undefined;
  /** Of a day that is not known: it cannot be before this one. */
  readonly notBefore?: string | undefined;
  /** It is of a matter that is not the last one of its kind: its own day stands, whatever is told of the last one. */
  readonly isEarlier?: boolean;
  /** What is taken to be so since nobody told it, and the question that would tell. */
  readonly assumed?: Assumption;
  /** The last day that Upwork itself named for it, YYYY-MM-DD. */
  readonly until?: string | undefined;
  /** What is to be done instead of what the rule says: a part of it is done already. */
  readonly act?: string | undefined;
  /** Who has answered already: "me", "them". */
  readonly doneBy?: readonly string[];
  /** Why it is not known whether it runs at all, although the day is known, and what it hangs on ("money is held"). */
  readonly unclear?: { readonly why: string; readonly ifSo: string } | undefined;
  /** The question that would give the day, or tell whether it runs. */
  readonly key: string;
}
