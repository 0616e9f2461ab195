import type { Case } from "../case/case.ts";
import type { Side } from "../case/facts.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import type { RuleId } from "../rules/built-in.ts";

/** The routes there are. Most are values of the `route` answer; `acceptRefund` and `jointInstruction` are more. */
export type RouteId =
  | "askChanges"
  | "partialRelease"
  | "endAndRefund"
  | "answerDispute"
  | "escrowDispute"
  | "acceptRefund"
  | "refundRequest"
  | "giveRefund"
  | "mediation"
  | "arbitration"
  | "hourlyDispute"
  | "hourlyAnswer"
  | "rejectedHours"
  | "jointInstruction"
  | "report"
  | "support"
  | "endContract"
  | "pause"
  | "nothing";

/** open: it can be taken or is running. notYet: something has to happen first. unknown: an answer or a source is missing. */
export type RouteState = "open" | "notYet" | "closed" | "unknown";

/** A party of the contract, before it is known which of them the person is. */
export type Party = Side | "both" | "upwork" | "arbitrator";

/** What a route says on one point, and the rules it rests on. */
export interface Told {
  readonly say: string;
  readonly rules: readonly RuleId[];
}

/** One thing to have at hand before the route is taken. */
export interface Ready {
  readonly what: string;
  readonly state: "ready" | "missing";
  /** The question that asks for it. */
  readonly key?: string;
}

/** A route as it stands in a case. */
export interface Route {
  readonly id: RouteId;
  readonly title: string;
  /** Whose route it is. */
  readonly side: Side | "both";
  readonly state: RouteState;
  /** In words from the case. */
  readonly why: string;
  /** When unknown: the question that would tell. Missing where our sources are silent. */
  readonly ask?: string;
  /** The deadline that limits it. */
  readonly until?: Deadline;
  /** Of doing nothing: what it comes to when the deadline ends, a clause. */
  readonly price?: string;
  /** It is about money that nobody asks for: it comes late, and in full only where all routes do. */
  readonly isAside?: boolean;
  /** Whose move it is, seen from the person; by name while the person's side is not known. */
  readonly mover: Deadline["actor"] | Side;
  readonly cost: Told;
  readonly gives: string;
  readonly cannot: string;
  readonly click: readonly Told[];
  readonly ready: readonly Ready[];
  readonly avoid: readonly Told[];
  /** Every rule the route rests on, by id. */
  readonly rules: readonly RuleId[];
  /** The person has chosen it in step 4. */
  readonly chosen: boolean;
  /** It comes first for the trouble or the wish that was told. */
  readonly leads?: true;
  /** Why it does not fit that trouble or wish, although it may be open. */
  readonly unfit?: string;
}

/** What a route is decided from: the case (what applies of it), its deadlines, the present if it is known. */
export interface Situation {
  readonly c: Case;
  readonly deadlines: readonly Deadline[];
  readonly side: Side | undefined;
  /** An instant in UTC. Without it, windows that have not begun cannot be told from open ones. */
  readonly now?: string;
}

/** The outcome of looking at a route. */
export interface Decision {
  readonly state: RouteState;
  readonly why: string;
  readonly until?: Deadline;
  readonly ask?: string;
  readonly price?: string;
  /** Who has to move, when it is not the one whose route it is. */
  readonly mover?: Party;
  /** Rules that decided, beside those of the route itself. */
  readonly rules?: readonly RuleId[];
}

export type Telling<T> = T | ((c: Case) => T);

/** A route as data, with the predicates that decide it. */
export interface RouteRow {
  readonly id: RouteId;
  readonly title: string;
  readonly side: Side | "both";
  /** Does the kind of contract have this route? It looks at the first answers only, never at deadlines. */
  readonly gate: (c: Case) => Decision | undefined;
  /** Listed only then. Without it, always. */
  readonly shown?: (c: Case) => boolean;
  readonly decide: (x: Situation) => Decision;
  readonly cost: Telling<Told>;
  readonly gives: string | ((c: Case, x?: Situation) => string);
  readonly cannot: Telling<string>;
  readonly click: Telling<readonly Told[]>;
  readonly ready?: (c: Case) => readonly Ready[];
  readonly avoid: readonly AvoidId[];
  readonly rules: readonly RuleId[];
}

export type AvoidId = "endContract" | "feedback" | "chargeback" | "offPlatform" | "earlyApproval" | "supportOnly";
