import type { OwnDate } from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { Quoted } from "./place.ts";

/** Which side something is from, seen from the person. */
export type By = "me" | "them" | "upwork";

/** The values of each kind of fact. Days YYYY-MM-DD (UTC where Upwork counts them), amounts in cents, hours as decimals. */
export interface FactValues {
  role: "freelancer" | "client" | "agency";
  contract: string; // a value of the answer "contract"
  contractName: string;
  contractId: string;
  /** The person's own name, as Upwork's papers have it. */
  me: string;
  otherParty: string;
  otherFirm: string;
  contractBegan: string;
  contractState: string; // a value of the answer "contractState"
  ended: { readonly by?: By; readonly on: string };
  feePercent: number;
  /** The hourly rate, cents. */
  rate: number;
  milestone: {
    readonly name: string;
    readonly amount?: number;
    readonly money?: string; // a value of milestones.money
    readonly releasedAmount?: number;
    readonly fundedOn?: string;
    readonly dueOn?: string;
    readonly submittedOn?: string;
    readonly changesAskedOn?: string;
    readonly releasedOn?: string;
    /** The number that the papers give it. */
    readonly number?: number;
  };
  week: {
    readonly monday: string;
    readonly hours?: number;
    readonly manualHours?: number;
    /** Of the hours, those that the client disputes, where a notice names them. */
    readonly disputedHours?: number;
    readonly rate?: number;
    readonly amount?: number;
  };
  happening: {
    readonly kind: HappeningKind;
    readonly on: string;
    readonly by?: By;
    readonly amount?: number;
    readonly until?: string;
    /** The name of the milestone, or the Monday of the week, that it is about. */
    readonly of?: string;
  };
  /** A day that Upwork itself named, not as the end of a happening. `at`: the instant, where a time is named. `what`: of another than ours. */
  date: {
    readonly deadline: OwnDate | "hoursDispute" | "dormancy" | "other";
    readonly until: string;
    readonly at?: string;
    readonly what?: string;
  };
  contact: {
    readonly on: string;
    readonly by: "me" | "them";
    readonly channel: "upwork" | "email" | "chat" | "call";
    readonly gist: string;
    readonly answered: "yes" | "no" | "notNeeded";
    readonly offPlatform?: boolean;
    readonly threat?: "feedback" | "other";
  };
  offer: {
    readonly on: string;
    readonly by: "me" | "them";
    readonly amount?: number;
    /** To whom the amount goes by it. */
    readonly to: "client" | "freelancer";
    readonly terms: string;
    readonly answer: "accepted" | "declined" | "none";
    /** The day of the answer, where one was given. */
    readonly answeredOn?: string;
  };
  /** What both agreed in writing, and the day it is to be done by, where one is named. */
  agreed: {
    readonly what: string;
    readonly on: string;
    readonly dueOn?: string;
    /** Who proposed it: whose words they are. */
    readonly by?: "me" | "them";
  };
}

export type FactKind = keyof FactValues;

/** How sure a fact is. "sure" is taken by Enter; "likely" and "open" are asked one by one. */
export type Sureness = "sure" | "likely" | "open";

/** A fact that stands in the person's files, proposed and not yet taken. */
export type Fact = {
  [Kind in FactKind]: {
    /** "f1": stable for the same files. */
    readonly id: string;
    readonly kind: Kind;
    readonly value: FactValues[Kind];
    /** Where it stands: the best place first. */
    readonly places: readonly Quoted[];
    /** Where a field of the value stands, by its name, where papers differ in what they hold. */
    readonly at?: Readonly<Record<string, Quoted>>;
    readonly sure: Sureness;
    /** Fields of the value that are to be asked, though the rest is sure. */
    readonly unsure: readonly string[];
    /** What made it less than sure, or how it was worked out, as a sentence. */
    readonly note?: string;
  };
}[FactKind];

/** Two places that differ. */
export interface Contradiction {
  /** What they differ in, as words: "the amount of the deposit". */
  readonly what: string;
  readonly one: { readonly value: string; readonly places: readonly Quoted[] };
  readonly other: { readonly value: string; readonly places: readonly Quoted[] };
  /** Which of them is to be taken. */
  readonly take: "one" | "other" | "ask" | "both" | "neither";
  readonly why: string;
  /** The facts it is about. */
  readonly facts: readonly string[];
}

/** What looks like a fact of the case and is none: shown, never proposed. */
export interface NotTaken {
  readonly looksLike: string;
  readonly value: string;
  readonly places: readonly Quoted[];
  readonly why: string;
}

/** What a file is, and whose. */
export interface FileFound {
  readonly file: string;
  /** The part of it, where it lies in an archive or a mail. */
  readonly member?: string;
  /** What it is, as a phrase: "Upwork's notice of a refund request". */
  readonly is: string;
  readonly source:
    | "upworkNotice"
    | "contractPage"
    | "messages"
    | "diary"
    | "transactions"
    | "chat"
    | "outside"
    | "bank"
    | "newsletter"
    | "file"
    | "unknown";
  readonly by: "upwork" | "me" | "them" | "both" | "bank" | "unknown";
  /** The day it is of, YYYY-MM-DD; missing when the file does not tell. */
  readonly on?: string;
  /** Is it about the contract of the case? */
  readonly belongs: "yes" | "part" | "no" | "unknown";
  readonly unread?: string;
}

/** A line of the other side, or of the person, that is worth a look. Nothing is judged: the words stand as they were written. */
export interface WorthALook {
  readonly why: "approval" | "promise" | "agreed" | "amount" | "wish" | "complaint" | "threat" | "outside";
  readonly by: "me" | "them" | "unknown";
  readonly on?: string;
  readonly place: Quoted;
}

/** All that was found in the person's files. */
export interface Found {
  readonly facts: readonly Fact[];
  readonly contradictions: readonly Contradiction[];
  readonly notTaken: readonly NotTaken[];
  readonly files: readonly FileFound[];
  readonly worthALook: readonly WorthALook[];
  /** How many texts were not looked through: there are too many, they are too long, or it was stopped. */
  readonly left?: { readonly texts: number; readonly why: "texts" | "characters" | "stopped" };
}
