import type { Ailment } from "../../ports.ts";

/** An ailment, and how it is mended: `mend` says what it did, one sentence each. */
export interface Finding extends Omit<Ailment, "done"> {
  readonly mend?: () => readonly string[];
}
