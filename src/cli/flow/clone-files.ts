import type { Case } from "../../core/case/case.ts";
import { exhibitName, filesNamed } from "../../core/case/exhibits.ts";
import { count, series } from "../../core/text/text.ts";
import type { Io, KeptState } from "../../ports.ts";

const SAY: Readonly<Record<Exclude<KeptState, "good">, string>> = {
  changed: "was changed",
  missing: "is missing",
  locked: "is locked, and the key is gone",
};

/**
 * Copies the files of a case into the vault of another, which is its own from then on. A file that is missing or was
 * changed is told and left out: the copy names it, and `evidence verify` says so.
 */
export const cloneFiles = async (io: Io, from: Case, to: Case): Promise<void> => {
  const files = [...filesNamed(to)];
  const total = Object.values(to.originals).reduce((sum, one) => sum + one.bytes, 0);
  const progress = io.progress(`Copying ${count(files.length, "file")}`);
  let before = 0;
  try {
    for (const [sha256, ids] of files) {
      let size = 0;
      const state = await io.vault.bring(from.id, to.id, sha256, (done) => {
        size = done;
        progress.seen(before + done, Math.max(total, before + done));
      });
      before += size;
      const names = series(ids.map((id) => exhibitName(to, id)));
      if (state !== "good") io.err(`! The file of ${names} ${SAY[state]}. It was not copied.`);
    }
  } finally {
    progress.end();
  }
};
