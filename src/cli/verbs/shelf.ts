import { Argument, Option } from "commander";
import { caseArgument, type Examples, filled, type Verb, type VerbGroup, type Within } from "../command.ts";

const addShelfVerbs = (verb: Verb, within: Within, examples: Examples): void => {
  verb("list", "all cases")
    .option("--all", "archived ones too")
    .option("--json", "as JSON")
    .addHelpText("after", examples("list", "list --all"))
    .action(async (o) => within(o, async () => (await import("../commands/list.ts")).list, o));

  verb("rename", "give a case another title")
    .argument("<case>", "id or words of the title")
    .argument("<title>", "the new title")
    .addHelpText("after", examples('rename logo "Logo milestone, northwind"'))
    .action(async (name, title, o) =>
      within(o, async () => (await import("../commands/case-commands.ts")).rename, { case: name, title }),
    );

  verb("archive", "take a case out of the open ones")
    .addArgument(caseArgument())
    .option("--undo", "bring it back")
    .addHelpText("after", examples("archive logo", "archive logo --undo"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/case-commands.ts")).archive, { ...o, case: name }),
    );

  verb("clone", "begin a like case from a copy")
    .addArgument(caseArgument())
    .option("--title <text>", "what you call the copy", filled)
    .addHelpText("after", examples("clone logo", 'clone logo --title "Second milestone"'))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/case-commands.ts")).clone, { ...o, case: name }),
    );

  verb("delete", "delete a case; asks for its title, and keeps it in a folder of deleted ones")
    .argument("<case>", "id or words of the title")
    .option("--title <text>", "the title of the case, to confirm without a terminal")
    .option("--for-good", "keep nothing; for a case deleted before, by its id: erase what was kept")
    .addOption(new Option("--undo", "bring back a case deleted before, by its id").conflicts(["forGood", "title"]))
    .addHelpText("after", examples("delete logo", "delete logo --for-good", "delete 2026-11-15-k7qf --undo"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/case-commands.ts")).remove, { ...o, case: name }),
    );

  verb("lock", "encrypt a case and its evidence with a passphrase")
    .addArgument(caseArgument())
    .option("--passphrase-file <path>", "take the passphrase from the first line of a file", filled)
    .addHelpText("after", examples("lock", "lock logo --passphrase-file secret.txt"))
    .action(async (name, o) => within(o, async () => (await import("../commands/lock.ts")).lock, { ...o, case: name }));

  verb("unlock", "take the lock off a case for good")
    .addArgument(caseArgument())
    .option("--passphrase-file <path>", "take the passphrase from the first line of a file", filled)
    .option("--leave-damaged", "also when a file in the vault was changed or cannot be opened")
    .addHelpText("after", examples("unlock", "unlock 2026-11-15-k7qf"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/lock.ts")).unlock, { ...o, case: name }),
    );

  verb("doctor", "look at everything kept: rights, damage, leftovers, journal, evidence")
    .addArgument(caseArgument())
    .option("--repair", "mend what can be mended; what is damaged is set aside, never overwritten")
    .option("--deep", "hash the evidence again")
    .option("--json", "as JSON")
    .addHelpText("after", examples("doctor", "doctor --deep", "doctor 2026-11-15-k7qf --repair"))
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/doctor.ts")).doctor, { ...o, case: name }),
    );

  verb("schema", "the JSON Schema of the answers file, of a filing as data, or of a case file")
    .addArgument(new Argument("[of]", "of what").choices(["answers", "filing", "case"]).default("answers"))
    .addHelpText("after", examples("schema > answers.schema.json", "schema filing"))
    .action(async (of, o) => within(o, async () => (await import("../commands/schema.ts")).schema, { of }));
};

/** The shelf of cases. */
export const SHELF: VerbGroup = {
  names: ["list", "rename", "archive", "clone", "delete", "lock", "unlock", "doctor", "schema"],
  add: addShelfVerbs,
};
