import type { BundlePlan } from "../../core/bundle/plan.ts";
import type { Bundles, BundleTarget } from "../../ports/bundles.ts";
import type { OnProgress } from "../../ports/vault.ts";
import { vaultPath } from "../folders.ts";
import { bagFiles, type Originals, sha256Of, sizeIn } from "./bag-files.ts";
import { kindOf } from "./kind.ts";
import { openBag } from "./open-bag.ts";
import { throughTempFile } from "./temp-bundle.ts";
import { writeFolder, writeZip } from "./write-bag.ts";

/**
 * The time that all files of a bundle get: noon of the day (UTC) on which the case last changed. Zip keeps a wall clock and
 * the library reads it in the zone of the computer; noon is there on every day of every zone, so the bytes are the same.
 */
const noonOf = (instant: string): Date => {
  const [year = 0, month = 0, day = 0] = instant.slice(0, 10).split("-").map(Number);
  // Zip knows years from 1980 to 2107.
  return new Date(Math.min(2107, Math.max(1980, year)), month - 1, day, 12);
};

const write = async (
  home: string,
  originals: Originals,
  plan: BundlePlan,
  target: BundleTarget,
  seen?: OnProgress,
): Promise<number> => {
  const files = bagFiles(plan, originals, seen);
  const at = noonOf(plan.changedAt);
  // Of a locked case nothing readable lies in the home folder, not even for a moment.
  const how = { replace: target.replace, ...(originals.key === undefined ? { home } : {}) };
  if (target.container === "folder")
    return await throughTempFile(target.path, "folder", how, (temp) => writeFolder(files, temp, at));
  return await throughTempFile(target.path, "file", how, (temp) =>
    writeZip(files, temp, { base: plan.caseId, at, seal: target.seal }),
  );
};

/** Bundles of the cases under a home folder. In: the folder, and the key of a locked case as `vaultAt` has it. */
export const bundlesAt = (
  home: string,
  keyOf: (caseId: string) => Uint8Array | undefined = () => undefined,
): Bundles => {
  const originalsOf = (caseId: string): Originals => {
    const key = keyOf(caseId);
    return {
      pathOf: (sha256) => vaultPath(home, caseId, sha256),
      key: key === undefined ? undefined : { caseId, key },
    };
  };
  return {
    sha256: sha256Of,
    sizeOf: (caseId, sha256) => sizeIn(originalsOf(caseId), sha256),
    write: (plan, target, seen) => write(home, originalsOf(plan.caseId), plan, target, seen),
    kindOf,
    open: (path, how) => openBag(home, path, how),
  };
};
