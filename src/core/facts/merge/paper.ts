import type { FileFound } from "../fact.ts";
import type { Figure, NotTakenSeen, Sighting } from "./sighting.ts";

/** What one paper of Upwork gave. */
export interface PaperFound {
  readonly sightings: readonly Sighting[];
  readonly notTaken: readonly NotTakenSeen[];
  readonly figures?: readonly Figure[];
  readonly file: Omit<FileFound, "belongs">;
  readonly isTrouble?: boolean;
  readonly isNoCase?: boolean;
}
