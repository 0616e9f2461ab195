import type { CommandText } from "../core/text/command-text.ts";

/** Something about the kept files that is not as it should be, or that the person should know. */
export interface HealthIssue {
  /** What it is, for programs: "damaged", "rights", "journal"… */
  readonly kind: string;
  /** The case it is about; none for the home folder as a whole. */
  readonly case?: string;
  readonly path: string;
  /** What was found, a sentence. */
  readonly say: string;
  /** Should the person have it mended? Otherwise it is only to be known. */
  readonly grave: boolean;
  /** What a repair does, or why it can do nothing. */
  readonly remedy?: CommandText;
  readonly mendable: boolean;
  /** After a repair: what was done, one sentence each; none when nothing could be done. */
  readonly done?: readonly string[];
}

/** What a look at everything kept came to. */
export interface HealthReport {
  readonly home: string;
  /** The ids of the cases looked at. */
  readonly cases: readonly string[];
  readonly issues: readonly HealthIssue[];
}

/** Looks at everything that is kept. `deep` hashes the evidence again; `repair` mends what it can, else nothing is changed. */
export type Examine = (how: {
  readonly case?: string;
  readonly deep: boolean;
  readonly repair: boolean;
}) => Promise<HealthReport>;
