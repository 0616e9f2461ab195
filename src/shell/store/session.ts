import { rmSync } from "node:fs";
import { join } from "node:path";
import type { OpenCase } from "../ports.ts";
import { keepCopy } from "./backups.ts";
import { textOf, writeCaseFile } from "./case-file.ts";
import { provenText, readCaseText } from "./case-text.ts";
import { caseFile, type Folders, makeFolder, namesIn } from "./folders.ts";
import type { Lock } from "./lock.ts";
import { inWords } from "./problems.ts";

/** Takes away what a killed save of this case left half written: it holds the person's words and nothing reads it. */
const clearDrafts = (folders: Folders, id: string): void => {
  for (const name of namesIn(folders.cases)) {
    if (name.startsWith(`${id}.json.tmp-`)) rmSync(join(folders.cases, name), { force: true });
  }
};

/**
 * A case opened for writing, under a lock that is ours. Before the first save, and whenever something else changed the file
 * since, the file as it was is kept as a numbered backup. In: `check`, which throws the Problem for a file that is no case.
 */
export const openSession = (folders: Folders, id: string, lock: Lock, check: () => void): OpenCase => {
  const path = caseFile(folders, id);
  inWords("open", path, () => clearDrafts(folders, id));
  let written: string | undefined;

  const keepWhatOthersWrote = (before: string | undefined) => {
    if (before === undefined || before === written) return;
    try {
      readCaseText(before, id);
    } catch {
      return check();
    }
    keepCopy(folders, id, before);
  };

  return {
    path,
    save(changed) {
      const text = provenText(changed, id);
      lock.check();
      inWords("save", path, () => {
        makeFolder(folders.cases);
        const before = textOf(folders, id);
        if (before === text) return;
        keepWhatOthersWrote(before);
        writeCaseFile(folders, id, text, before);
        written = text;
      });
    },
    close: lock.release,
  };
};
