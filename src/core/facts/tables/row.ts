import type { ContractHint } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import type { RowKind } from "./columns.ts";

/** One row of Upwork's transactions. */
export interface Row {
  readonly kind: RowKind;
  readonly on: string | undefined;
  readonly reference: string;
  readonly what: string;
  readonly details: string;
  readonly cents: number;
  readonly hint: ContractHint;
  readonly milestone: string | undefined;
  readonly isPart: boolean;
  readonly place: Quoted;
  readonly freelancer: string;
  readonly team: string;
}
