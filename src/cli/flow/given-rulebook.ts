import type { Rulebook } from "../../core/rules/rule.ts";
import { readRulebook } from "../../core/rules/rulebook-file.ts";
import { oneLine } from "../../core/text/text.ts";
import { Problem } from "../../errors.ts";
import type { Io } from "../../ports.ts";

/** Reads a person's own pack from a JSON file. In: a path, `-` for standard input. Throws one Problem with all flaws. */
export const takeRulebook = (io: Io, path: string): Rulebook => {
  const name = path === "-" ? "The input" : path;
  let raw: unknown;
  try {
    raw = JSON.parse(io.readFile(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(
      `${name} is not valid JSON: ${oneLine(error.message)}.`,
      `See the form with   ${io.asTyped("rules --json")}`,
    );
  }
  const read = readRulebook(raw);
  if ("pack" in read) return read.pack;
  throw new Problem(
    `${name} is no rulebook we can use.`,
    ...read.flaws.map((flaw) => `${flaw.at}: ${flaw.say}`),
    `See the form with   ${io.asTyped("rules --json")}`,
  );
};
