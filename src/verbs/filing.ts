import { Option } from "commander";
import { caseArgument, examples, filled, type Verb, type Within } from "./verb.ts";

const AUDIENCES = ["filing", "adviser", "self"] as const;

/** Evidence, and what goes out. */
export const addFilingVerbs = (verb: Verb, within: Within): void => {
  verb("claims", "every claim beside its proof, what is left to close and by when")
    .addArgument(caseArgument())
    .option("--json", "as JSON")
    .addHelpText("after", examples("claims", "claims logo --json"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/claims.ts")).claims, { ...o, case: name }),
    );

  verb("redact", "cover private data in what goes out; the case and your files keep it")
    .addArgument(caseArgument())
    .addOption(
      new Option("--accept <which>", "cover all that is proposed, or none, without asking").choices(["all", "none"]),
    )
    .option("--list", "what is covered, and what could be")
    .option("--undo <words>", "do not cover these words any more", filled)
    .option("--words <text>", "cover these words as well, for example a name", filled)
    .option("--as <label>", "what stands in their place", filled)
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      examples("redact", "redact --accept all", 'redact --words "Ann Lee" --as name', "redact --list"),
    )
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/redact.ts")).redact, { ...o, case: name }),
    );

  verb("export", "the case as Markdown")
    .addArgument(caseArgument())
    .addOption(new Option("--audience <who>", "for whom").choices(AUDIENCES).default("filing"))
    .addOption(new Option("--format <form>", "the form of the document").choices(["md"]).default("md"))
    .option("-o, --output <path>", "write to a file instead of the screen", filled)
    .option("--force", "replace the file if it is there")
    .addHelpText("after", examples("export", "export --output filing.md", "export --audience self"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/export.ts")).exportCase, { ...o, case: name }),
    );
};
