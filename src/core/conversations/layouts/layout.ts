import type { ConversationFormat } from "../../case/evidence.ts";

/** What a column of a table holds. */
export type Column =
  | "date"
  | "time"
  | "who"
  | "type"
  | "what"
  | "amount"
  | "credit"
  | "debit"
  | "fee"
  | "currency"
  | "hours"
  | "status";

/** A table as one program writes it. Names of columns are compared without case, spaces and signs. */
export interface TableLayout {
  readonly format: ConversationFormat;
  /** Columns that must all be there. */
  readonly needs: readonly string[];
  /** Of these, so many must be there. They are what only that program writes. */
  readonly marks?: { readonly of: readonly string[]; readonly least: number };
  /** The names each column goes by; the first that is there is taken, of `what` and `who` all. */
  readonly columns: Partial<Readonly<Record<Column, readonly string[]>>>;
  /** Its amounts are dollars where no column names another currency. */
  readonly inDollars?: true;
}
