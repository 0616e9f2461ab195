import type { HealthIssue } from "../../ports/health.ts";

/** An ailment, and how it is mended: `mend` says what it did, one sentence each. */
export interface Finding extends Omit<HealthIssue, "done" | "mendable"> {
  readonly mend?: () => readonly string[];
}
