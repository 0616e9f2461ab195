import type { HealthIssue } from "../../ports/health.ts";

/** An issue, and how it is mended: `mend` says what it did, one sentence each. */
export interface HealthFinding extends Omit<HealthIssue, "done" | "mendable"> {
  readonly mend?: () => readonly string[];
}
