import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readTextFile, writeWholeFile } from "./files.ts";
import type { Io } from "./ports.ts";

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
      mkdirSync(home, { recursive: true, mode: 0o700 });
      writeWholeFile(path, text, { replace: true, home });
    },
  };
};
