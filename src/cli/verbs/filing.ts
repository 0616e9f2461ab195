import { InvalidArgumentError, Option } from "commander";
import {
  caseArgument,
  type Examples,
  filled,
  uncoveredOption,
  type Verb,
  type VerbGroup,
  type Within,
} from "../command.ts";

const AUDIENCES = ["filing", "adviser", "self"] as const;
const FORMS = ["md", "txt", "form", "html", "pdf", "docx", "json"] as const;

/** A whole number of at least 1. */
const positive = (value: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("Write a whole number of at least 1.");
  return Number(value);
};

const addFilingVerbs = (verb: Verb, within: Within, examples: Examples): void => {
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

  verb("export", "the case as a document: Markdown, text, HTML, PDF, Word, the fields of Upwork's form, or data")
    .addArgument(caseArgument())
    .addOption(new Option("--audience <who>", "for whom").choices(AUDIENCES).default("filing"))
    .addOption(new Option("--format <form>", "md when not given; from the ending of --output").choices(FORMS))
    .option("-o, --output <path>", "write to a file or into a folder instead of the screen", filled)
    .option("--force", "replace a file that was not written here")
    .option("--preview", "only look at it, in the terminal")
    .option("--open", "show it in the program your system has for it")
    .addOption(new Option("--max-chars <n>", "cut a text to paste at the end of a sentence").argParser(positive))
    .addOption(uncoveredOption())
    .option("--keep-metadata", "leave in the PDF what pictures tell of place and camera")
    .option("--record", "count it as handed out although it goes to the screen")
    .option("--changes", "only say what differs since the last filing")
    .option("--json", "the filing, or with --changes what differs, as JSON")
    .addHelpText(
      "after",
      examples(
        "export --preview",
        "export --output filing.pdf",
        "export --format txt --max-chars 3000",
        "export --format form",
        "export --changes",
      ),
    )
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/export.ts")).exportCase, { ...o, case: name }),
    );
};

/** Evidence, and what goes out. */
export const FILING: VerbGroup = { names: ["claims", "redact", "export"], add: addFilingVerbs };
