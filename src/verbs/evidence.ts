import type { Command } from "commander";
import { examples, type Verb, type Within } from "./verb.ts";

/** The files behind the exhibits: one command with a command of its own for each act. */
export const addEvidenceVerbs = (verb: Verb, _within: Within): void => {
  const evidence = verb("evidence", "the files that prove your claims: add, list, show, verify, remove").addHelpText(
    "after",
    examples("evidence add submission.pdf", "evidence list", "evidence verify"),
  );

  const _act = (name: string, what: string): Command =>
    evidence
      .command(name)
      .description(what)
      .option("--plain", "plain lines for screen readers")
      .showSuggestionAfterError(true);
};
