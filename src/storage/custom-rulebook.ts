import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../ports/world.ts";
import { readTextFile, writeWholeFile } from "./files/files.ts";
import { rmSync } from "./files/retry.ts";
import { makeFolder } from "./folders.ts";

/** The rulebook a person brought: one file beside the cases. In: the home folder of the program. */
export const ownRulesIn = (home: string): Io["ownRules"] => {
  const path = join(home, "rules.json");
  return {
    read: () => (existsSync(path) ? readTextFile(path) : undefined),
    keep(text) {
      if (text === undefined) {
        rmSync(path, { force: true });
        return;
      }
      makeFolder(home);
      writeWholeFile(path, text, { replace: true, home });
    },
  };
};
