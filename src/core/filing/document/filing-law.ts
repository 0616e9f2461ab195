import type { ExhibitLines } from "../../claims/pinpoints.ts";

/** A date that matters to a reader of the filing, in words. */
export interface FilingDate {
  readonly what: string;
  readonly when: string;
  /** The calendar day of it (UTC for moments), YYYY-MM-DD. */
  readonly on: string;
}

/** What the rulebook and the files add to a filing. */
export interface FilingLaw {
  readonly dates: readonly FilingDate[];
  /** Money that by the rule has moved to the person's side since a time ended, in sentences. */
  readonly moved?: readonly string[];
  /** The same for money that moved away from it: told only where there is nothing left to ask for. */
  readonly gone?: readonly string[];
  /** The text of the exhibits, to point at words in them. */
  readonly lines?: ExhibitLines;
}
