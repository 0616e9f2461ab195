import { join } from "node:path";

/** Where an original lies: `vault/<case>/<sha256>` under the home folder. Both parts must have been checked. */
export const vaultPath = (home: string, caseId: string, sha256: string): string => join(home, "vault", caseId, sha256);
