import type { FactValues } from "../fact.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { Place, Quoted } from "../place.ts";
import type { ReadLine } from "../read-text.ts";
import type { Body, Entry, Sentence } from "../words/body.ts";
import type { DaysOfFile } from "../words/days.ts";
import type { Signal } from "./signals.ts";

/** One notice of Upwork, taken apart. */
export interface Notice {
  readonly subject: Sentence;
  /** Its own lines. */
  readonly lines: readonly ReadLine[];
  readonly body: Body;
  /** Its own sentences, the subject first; those that only say what would be are in `body`. */
  readonly own: readonly Sentence[];
  readonly entries: readonly Entry[];
  readonly days: DaysOfFile;
  /** The day Upwork sent it, and where that stands. */
  readonly sent:
    | { readonly on: string; readonly place: Quoted; readonly isSure: boolean; readonly note?: string }
    | undefined;
  /** Who is named in its head beside Upwork: "Gemma Thwaite via Upwork". */
  readonly via: string | undefined;
  /** To whom it went. */
  readonly to: string | undefined;
  /** Where that stands. */
  readonly toPlace: Place | undefined;
  /** The address it went to; empty where the head has none. */
  readonly toAddress: string;
  /** Names that other papers give. */
  readonly known: KnownNames;
}

/** Names of contracts and milestones that pages and tables give. */
export interface KnownNames {
  readonly contracts: readonly string[];
  readonly milestones: readonly string[];
  /** The side of the person, where other papers tell it. */
  readonly role?: FactValues["role"] | undefined;
}

/** A kind of notice: how it is known, and what it gives. */
export interface NoticeKind {
  readonly id: string;
  /** What it is, as a phrase. */
  readonly is: string;
  readonly signals: readonly Signal[];
  /** The least that must speak for it. */
  readonly needs: number;
  /** A newsletter, an alert or an advertisement: nothing in it is about a case. */
  readonly isNoCase?: true;
  /** Taken only where no other kind fits: a ticket of Support can be about mediation. */
  readonly isRest?: true;
  /** A name in quotes is that of the milestone, where no label tells. */
  readonly isOfMilestone?: true;
  /** It tells of trouble: the contract it is about is the one of the case. */
  readonly isTrouble?: true;
  readonly facts: (notice: NoticeReading) => readonly Sighting[];
}

/** A value with its place and how sure it is. */
export interface At<T> {
  readonly value: T;
  readonly place: Quoted;
  readonly isSure: boolean;
  readonly note?: string | undefined;
  /** The instant, of a day with its time. */
  readonly at?: string | undefined;
}

/** What a kind of notice asks of the notice it is in. */
export interface NoticeReading extends Notice {
  readonly contract: ContractHint;
  readonly contractPlace: Quoted | undefined;
  readonly milestone:
    | (At<string> & { readonly amount?: number | undefined; readonly isFunded: boolean; readonly isSaid: boolean })
    | undefined;
  readonly other: At<string> | undefined;
  /** Which side the person is on, where the words tell. */
  readonly side: At<FactValues["role"]> | undefined;
}
