import type { Sentence } from "../words/body.ts";

/** What in a notice speaks for a kind, or against it. All patterns must stand in one sentence (or one label with its value). */
export interface Signal {
  readonly all: readonly RegExp[];
  /** None of these in the same sentence. */
  readonly not?: RegExp;
  /** Counted once in the subject, where it counts half as much again, and once in the body. Below zero: against it. */
  readonly weight: number;
  readonly in?: "subject" | "body";
  /** What is only possible counts too: "you can accept or decline". */
  readonly isChoice?: true;
}

/** The words of a notice that can tell its kind. */
export interface Telling {
  readonly subject: string;
  /** Its own sentences that say what is so, and its labels with their values. */
  readonly sentences: readonly string[];
  /** Its own sentences as they are, with those that say what would be. */
  readonly all: readonly string[];
}

const holds = ({ all, not }: Signal, text: string): boolean =>
  all.every((one) => one.test(text)) && !(not?.test(text) ?? false);

/** How much speaks for a kind. In: its signals; the words of a notice. */
export const scoreOf = (signals: readonly Signal[], { subject, sentences, all }: Telling): number =>
  signals.reduce((sum, signal) => {
    const inSubject = signal.in !== "body" && holds(signal, subject) ? signal.weight * 1.5 : 0;
    const inBody =
      signal.in !== "subject" && (signal.isChoice ? all : sentences).some((one) => holds(signal, one))
        ? signal.weight
        : 0;
    return sum + inSubject + inBody;
  }, 0);

const IF =
  /^(?:["“(]?)(?:if|without (?:an? |any |your )?(?:agreement|answer|reply|response|deal|reaction|settlement|word)|when|once|unless|until|after|before|should|in case|as soon as|while|remember|note that|you can|you may|you could|please|to (?:approve|dispute|answer|review)|(?:approve|accept|decline|agree|disagree|respond|reply|choose|decide) (?!by\b)|(?:review|request|ask|release|dispute|answer) (?:the|it|this|your|for|changes|a)\b)(?![:])/i;
const MAY = /\b(?:if (?:you|we|they|the|he|she|no|it|there)|may|might|could(?! not|n['’]t)|would be|can be|unless)\b/i;

/** Does a sentence say what is so, and not what would be? */
export const saysSo = ({ text }: Pick<Sentence, "text">): boolean => !IF.test(text) && !MAY.test(text);

const CAN =
  /\b(?:can(?!['’]t)|(?:is|are) (?:able|free) to|ha(?:s|ve) (?:until\b[^.;]{0,40}|\d+ days[^.;]{0,40}) to|ha(?:s|ve) the (?:choice|right|option) to)\b[^.;:]*/gi;
const NOT_DONE =
  /\b(?:did not|didn['’]t|ha(?:s|ve|d) not|ha(?:s|ve|d)n['’]t|never|neither|without|not) (?:yet )?(?:approv|ask|request|releas|pay|paid|answer|respond|object)[^,.;]*/gi;

/** A sentence without what is only possible in it, or was not done: "Ines can pay or ask for changes", "you did not approve it or ask for changes". */
export const withoutPossible = (text: string): string => text.replace(CAN, " ").replace(NOT_DONE, " ");

// Words of the field, for patterns. A kind is told by several of them together, never by one sentence.
export const ENDED =
  /\b(?:ended|ends|closed|closes|terminated|comes? to an end|come to (?:an|its) end|cancel(?:l?ed|s)|finished|ending|closing|end of)\b/i;
export const CONTRACT = /\b(?:contract|project|order|engagement|job)\b/i;
export const ASKS =
  /\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|wants?|wanted|would like|demand(?:s|ed)?|seek(?:s|ing)?|sought|claim(?:s|ed|ing)?|wishes)\b/i;
export const BACK = /\b(?:refund(?:s|ed)?|back|return(?:s|ed)?|reimburse\w*|repay\w*|repaid)\b/i;
export const HELD = /\b(?:deposit(?:s|ed)?|escrow|held|holding|project funds|funds|on hold|funded|remaining)\b/i;
export const PAID_BEFORE =
  /\b(?:already (?:been )?(?:paid|released)|released (?:payment|money|funds|to you|on)|paid out|past payments?|earlier payments?|(?:was|were|been) paid|previous payments?|you (?:have )?(?:already )?received|was released|were released|payment (?:of|from|made)|(?<!\b(?:instead of|rather than|not|never|before being)(?: being)? )paid (?:on|to you))\b/i;
export const DISPUTE = /\b(?:dispute[sd]?|disputing)\b/i;
export const HOURS =
  /\b(?:hours?|hrs?|time ?sheet|timesheet|logged time|tracked time|work diary|weekly (?:invoice|billing)|billing period|week of)\b/i;
export const MEDIATION = /\b(?:mediat(?:ion|or|ing|ed))\b/i;
/** Only a fixed price has milestones, and money that waits with Upwork. */
export const OF_FIXED_PRICE =
  /\b(?:escrow|milestones?|project funds|(?:on|in|the) deposit|held (?:by upwork|for (?:you|this|the))|funded)\b/i;
export const MONEY = /\$ ?\d|\bUSD\b/i;
