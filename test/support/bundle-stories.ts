import { dirname, join } from "node:path";
import type { Case } from "../../src/core/case/case.ts";
import { type EvidenceFile, MODEL_FILES, withFiles } from "./evidence.ts";
import { type Computer, computer } from "./run-program.ts";
import { caseOf } from "./stories.ts";

/** Puts a case on the shelf of a computer, as it is. */
export const put = (made: Computer, c: Case): Case => {
  const opened = made.cases.open(c.id);
  opened.save(c);
  opened.close();
  return made.cases.read(c.id);
};

/** What was said on stderr, on one line. */
export const said = (ran: { readonly err: string }): string => ran.err.replace(/\s+/g, " ");

/** A computer with one case on it, with files behind its exhibits, and a folder to write to. */
export const withCase = async (
  name = "freelancer-ended-money-held",
  files: Readonly<Record<string, EvidenceFile>> = MODEL_FILES,
  change: (c: Case) => Case = (c) => c,
) => {
  const made = computer();
  const there = Object.fromEntries(
    Object.entries(files).filter(([id]) => caseOf(name).exhibits.some((one) => one.id === id)),
  );
  const c = put(made, change(await withFiles(caseOf(name), made.vault, there)));
  const out = (file: string) => join(dirname(made.home), file);
  return { made, c, out };
};
