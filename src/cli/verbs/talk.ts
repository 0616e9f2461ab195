import { Argument, Option } from "commander";
import {
  caseArgument,
  counted,
  type Examples,
  filled,
  setOption,
  type Verb,
  type VerbGroup,
  type Within,
} from "../command.ts";

const DRAFTS = ["message", "offer", "statement", "answer", "reply", "form"] as const;
const KINDS = ["message", "offer", "statement", "feedback", "answer", "any"] as const;
const LOGS = ["contact", "offer", "request", "date", "notice", "outcome", "note"] as const;

const addTalkVerbs = (verb: Verb, within: Within, examples: Examples): void => {
  verb("start", "open a case and walk the steps")
    .option("--answers <file>", "take answers from a JSON file, - for standard input; what is missing is asked", filled)
    .addOption(setOption("take one answer; may be given several times"))
    .option("--title <text>", "what you call the case", filled)
    .option("--no-input", "ask nothing: keep what is given and show where the case stands")
    .option("--json", "show the case as JSON at the end")
    .addHelpText(
      "after",
      examples("start", "start --answers case.json", "start --set role=freelancer --set contract=fixed --no-input"),
    )
    .action(async (o) => within(o, async () => (await import("../commands/start.ts")).start, o));

  verb("resume", "go on at the first open question")
    .addArgument(caseArgument())
    .option("--answers <file>", "take answers from a JSON file, - for standard input", filled)
    .addOption(setOption("take one answer; may be given several times"))
    .option("--no-input", "ask nothing")
    .option("--json", "show the case as JSON at the end")
    .addHelpText("after", examples("resume", "resume logo", "resume --set floor=450.00 --no-input"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/resume.ts")).resume, { ...o, case: name }),
    );

  verb("status", "the eight steps, what is due, what is missing")
    .addArgument(caseArgument())
    .option("--json", "as JSON")
    .addHelpText("after", examples("status", "status --json"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/status.ts")).status, { ...o, case: name }),
    );

  verb("review", "all answers; change one")
    .addArgument(caseArgument())
    .argument("[question]", "the id of a question, for example role or claims.c1.agreed")
    .option("--clear", "take the answer of this question away")
    .option("--undo", "take the last change back; once more for the one before")
    .option("--redo", "make the last change taken back again")
    .option("--no-input", "only show")
    .option("--json", "as JSON")
    .addHelpText("after", examples("review", "review floor", "review logo floor", "review --undo", "review --json"))
    .action(async (name, question, o) =>
      within(
        o,
        async () =>
          o.undo || o.redo
            ? (await import("../commands/undo.ts")).undo
            : (await import("../commands/review.ts")).review,
        { ...o, case: name, question },
      ),
    );

  verb("log", "log a contact, an offer, a request of Upwork, a date it gave, a notice, an outcome, or a private note")
    .addArgument(new Argument("<kind>", "what to log").choices(LOGS))
    .addArgument(caseArgument())
    .addOption(setOption("a field of the entry; may be given several times"))
    .option("--text <text>", "the text of a note", filled)
    .addHelpText(
      "after",
      examples(
        "log contact",
        'log offer --set on=yesterday --set by=me --set amount=700 --set terms="two more changes"',
        "log request",
      ),
    )
    .action(async (kind, name, o) =>
      within(o, async () => (await import("../commands/log.ts")).log, { ...o, kind, case: name }),
    );

  verb(
    "draft",
    "a text to paste: message, offer, statement, answer to Upwork, reply to feedback, the fields of Upwork's form",
  )
    .addArgument(new Argument("<kind>", "which text").choices(DRAFTS))
    .addArgument(caseArgument())
    .option("--fresh", "build it again from the answers, without your own changes")
    .option("--json", "as JSON")
    .addHelpText("after", examples("draft message", "draft statement --fresh", "draft form"))
    .action(async (kind, name, o) =>
      within(o, async () => (await import("../commands/draft.ts")).draft, { ...o, kind, case: name }),
    );

  verb("check", "tone and conduct of a text, or the filing of a case; offline; exit 3 when something serious is found")
    .argument(
      "[name]",
      "a text file, - for standard input, or a case; not needed for what is piped in, or one open case",
    )
    .option("--case <case>", "a case, where its name could be taken for a file", filled)
    .addOption(new Option("--kind <kind>", "what the text is for").choices(KINDS).default("any"))
    .addOption(new Option("--jsonl <file>", 'check lines of {"id","text"}, one result a line').argParser(filled))
    .addOption(new Option("--most-files <n>", "how many files the form in front of you takes").argParser(counted))
    .addOption(new Option("--most-megabytes <n>", "how large a file may be there").argParser(counted))
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      examples("check", "check message.txt", "check --kind feedback feedback.txt", "check --jsonl texts.jsonl"),
    )
    .action(async (file, o) => within(o, async () => (await import("../commands/check.ts")).check, { ...o, file }));
};

/** The walk itself: a case, its questions, its texts. */
export const TALK: VerbGroup = {
  names: ["start", "resume", "status", "review", "log", "draft", "check"],
  add: addTalkVerbs,
};
