import { Argument, type Command, Option } from "commander";
import {
  caseArgument,
  type Examples,
  encodingOption,
  filled,
  type Verb,
  type VerbGroup,
  type Within,
} from "../command.ts";

const FORMS = ["notes", "upworkMessages", "whatsapp", "slack", "eml", "mbox", "transactions", "diary"] as const;
const ORDERS = ["dmy", "mdy", "ymd"] as const;
const exhibitArgument = () => new Argument("<exhibit>", "its label, such as B, or its id");

const addEvidenceVerbs = (verb: Verb, within: Within, examples: Examples): void => {
  const evidence = verb("evidence", "the files that prove your claims: add, import, list, show, quote, verify, remove")
    .helpCommand(false)
    .addHelpText("after", examples("evidence add submission.pdf", "evidence list", "evidence verify"));

  const act = (name: string, what: string): Command =>
    evidence
      .command(name)
      .description(what)
      .option("--plain", "plain lines for screen readers")
      .showSuggestionAfterError(true);

  act("add", "copy files unchanged into the case, and say what they show")
    .argument("<files...>", "the files; the same file twice is one exhibit")
    .option("--case <case>", "id or a part of it, or words of the title; not needed with one open case", filled)
    .option("--on <day>", "the day it is from", filled)
    .option("--source <key>", "where it comes from: contractPage, messages, submission, file …", filled)
    .option("--shows <text>", "what it shows, in one line", filled)
    .option("--claim <ids>", "the claims it proves, for example c1,c2", filled)
    .option("--name <text>", "what the exhibit is called, if not as the file", filled)
    .option("--exhibit <label>", "the exhibit it belongs to, if that was named before", filled)
    .addOption(encodingOption())
    .option("--no-input", "ask nothing")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      examples(
        "evidence add submission.pdf",
        'evidence add approval.png --on "1 Nov 2026" --source messages --claim c1,c3',
        "evidence add shots/*.png --no-input",
      ),
    )
    .action(async (files, o) =>
      within(o, async () => (await import("../commands/evidence/add.ts")).evidenceAdd, { ...o, files }),
    );

  act("import", "read a chat, a mail or a table into the case; the file itself is kept unchanged")
    .argument("<file>", "WhatsApp or Slack export, pasted Upwork Messages, .eml, .mbox, CSV, or any text")
    .option("--case <case>", "id or a part of it, or words of the title; not needed with one open case", filled)
    .addOption(new Option("--form <form>", "what it is, if that is not seen").choices(FORMS))
    .addOption(new Option("--order <order>", "what comes first in days such as 03/04/2026").choices(ORDERS))
    .option("--zone <zone>", "the time zone of its times, for example Europe/Berlin", filled)
    .option("--on <day>", "the day it is from", filled)
    .option("--source <key>", "where it comes from, if not as its form says", filled)
    .option("--shows <text>", "what it shows, in one line", filled)
    .option("--claim <ids>", "the claims it proves, for example c1,c2", filled)
    .option("--name <text>", "what the exhibit is called, if not as the file", filled)
    .option("--exhibit <label>", "the exhibit it belongs to, if that was named before", filled)
    .addOption(encodingOption())
    .option("--contacts", "log its contacts, one for each day and side")
    .option("--no-contacts", "log no contacts")
    .option("--me <name>", "your name in it", filled)
    .option("--them <name>", "the name of the other side in it", filled)
    .option("--no-input", "ask nothing")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      examples(
        "evidence import messages-nov.txt",
        "evidence import chat.txt --order dmy --zone Europe/Berlin --no-input",
        'evidence import approval.eml --contacts --me "Mara Rowe"',
      ),
    )
    .action(async (file, o) =>
      within(o, async () => (await import("../commands/evidence/import.ts")).evidenceImport, { ...o, file }),
    );

  act("quote", "make lines of a text an exhibit of their own, with their words and their day")
    .argument("<exhibit>", "the label of an exhibit with the file, such as D, or its id")
    .addArgument(caseArgument())
    .requiredOption("--line <lines>", "the line, or the lines: 14 or 20-24, as evidence show numbers them", filled)
    .option("--words <text>", "only these words of them, to the letter; … stands for what is left out", filled)
    .option("--on <day>", "the day it is from, if the file does not tell", filled)
    .option("--shows <text>", "what it shows, in one line", filled)
    .option("--claim <ids>", "the claims it proves, for example c1,c2", filled)
    .option("--name <text>", "what the exhibit is called, if not as the file and its lines", filled)
    .option("--no-input", "ask nothing")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      examples(
        "evidence quote D --line 14 --claim c3",
        'evidence quote D --line 20-24 --words "two more small revisions"',
      ),
    )
    .action(async (exhibit, name, o) =>
      within(o, async () => (await import("../commands/evidence/quote.ts")).evidenceQuote, {
        ...o,
        exhibit,
        case: name,
      }),
    );

  act("list", "the exhibits by label, and the files behind them")
    .addArgument(caseArgument())
    .option("--json", "as JSON")
    .addHelpText("after", examples("evidence list", "evidence list --json"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/evidence/list.ts")).evidenceList, { ...o, case: name }),
    );

  act("show", "what is known of an exhibit; of a text also its lines")
    .addArgument(exhibitArgument())
    .addArgument(caseArgument())
    .option("--lines <lines>", "these lines of a text, for example 10-20", filled)
    .option("--json", "as JSON")
    .addHelpText("after", examples("evidence show B", "evidence show D --lines 10-20"))
    .action(async (exhibit, name, o) =>
      within(o, async () => (await import("../commands/evidence/show.ts")).evidenceShow, { ...o, exhibit, case: name }),
    );

  act("verify", "hash every file again; exit 1 when one was changed or is missing")
    .addArgument(caseArgument())
    .option("--json", "as JSON")
    .addHelpText("after", examples("evidence verify", "evidence verify --json"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/evidence/verify.ts")).evidenceVerify, { ...o, case: name }),
    );

  act("remove", "take an exhibit out of the filing; its file and its label are kept")
    .addArgument(exhibitArgument())
    .addArgument(caseArgument())
    .addHelpText("after", examples("evidence remove B"))
    .action(async (exhibit, name, o) =>
      within(o, async () => (await import("../commands/evidence/remove.ts")).evidenceRemove, { exhibit, case: name }),
    );

  act("restore", "bring an exhibit back into the filing")
    .addArgument(exhibitArgument())
    .addArgument(caseArgument())
    .addHelpText("after", examples("evidence restore B"))
    .action(async (exhibit, name, o) =>
      within(o, async () => (await import("../commands/evidence/remove.ts")).evidenceRestore, { exhibit, case: name }),
    );
};

/** The files behind the exhibits: one command with a command of its own for each act. */
export const EVIDENCE: VerbGroup = { names: ["evidence"], add: addEvidenceVerbs };
