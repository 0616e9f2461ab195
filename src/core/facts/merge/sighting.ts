import type { FactKind, FactValues, NotTaken, Sureness } from "../fact.ts";
import type { Quoted } from "../place.ts";

/** What a fact was read from, the best first: where two differ, the better one holds. */
export const RANKS = ["notice", "page", "table", "document", "chat", "picture"] as const;
export type Rank = (typeof RANKS)[number];

/** What tells which contract something is about. */
export interface ContractHint {
  readonly name?: string;
  readonly id?: string;
  /** The other party. */
  readonly party?: string;
}

/** A fact as one place tells it, before places are put together. */
export type Sighting = {
  [Kind in FactKind]: {
    readonly kind: Kind;
    readonly value: FactValues[Kind];
    readonly places: readonly Quoted[];
    readonly rank: Rank;
    readonly sure: Sureness;
    readonly unsure?: readonly string[];
    readonly note?: string;
    readonly contract: ContractHint;
    /** Of a happening: no day of its own is named, so it is that of the notice. A reminder is of a later one. */
    readonly isDayOfNotice?: true;
    /** Of a happening: the words around it speak of money that is held, or of hours, and where. How the contract is paid is not said by it. */
    readonly speaksOf?: { readonly pay: "fixed" | "hourly"; readonly place: Quoted };
    /** The day of the paper it stands in, where that is known: of two, the newer tells how things stand. */
    readonly of?: string;
  };
}[FactKind];

/** What looks like a fact, as one paper has it. */
export type NotTakenSeen = NotTaken & { readonly contract?: ContractHint };

/** A figure of the contract that is no fact to be taken: what it is, its value, its places. Documents and chats are held against it. */
export interface Figure {
  readonly what: "projectPrice" | "held" | "weeklyLimit" | "received";
  readonly value: number;
  readonly places: readonly Quoted[];
  readonly contract: ContractHint;
}
