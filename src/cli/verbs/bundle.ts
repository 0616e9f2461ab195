import { Option } from "commander";
import {
  caseArgument,
  collect,
  type Examples,
  filled,
  uncoveredOption,
  type Verb,
  type VerbGroup,
  type Within,
} from "../command.ts";

const addBundleVerbs = (verb: Verb, within: Within, examples: Examples): void => {
  verb("bundle", "the filing, its exhibits and an index in one folder or file, with a sum for each")
    .addArgument(caseArgument())
    .requiredOption("-o, --output <path>", "a folder, or a file that ends in .zip", filled)
    .addOption(
      new Option("--audience <who>", "filing: nothing private; self: the whole case, to move it to another computer")
        .choices(["filing", "self"])
        .default("filing"),
    )
    .option("--seal", "seal it with a passphrase, which is asked for twice (.zip.age, opens with age)")
    .addOption(
      new Option("--recipient <key>", "seal it for the owner of an age key; may be given several times").argParser(
        collect,
      ),
    )
    .option("--passphrase-file <file>", "seal it with the passphrase in the first line of a file", filled)
    .addOption(uncoveredOption())
    .option("--keep-metadata", "send what pictures tell of place and camera, too")
    .option("--force", "replace the file, or the folder when it is a bundle")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      examples("bundle --output case.zip", "bundle --output filing", "bundle --audience self --seal --output move.zip"),
    )
    .action(async (name, o) =>
      within(o, async () => (await import("../commands/bundle.ts")).bundle, { ...o, case: name }),
    );

  verb("import", "bring a case here from a bundle, or from its JSON; all of it is checked first")
    .argument("<path>", "a folder, a .zip, a sealed .age, or a .json")
    .option("--title <text>", "what you call the case here", filled)
    .option("--passphrase-file <file>", "the passphrase of a sealed bundle, in the first line of a file", filled)
    .option("--identity <file>", "the age key file that opens a sealed bundle", filled)
    .option("--limit <size>", "the most that is taken, such as 20G (4G if not given)", filled)
    .option("--json", "as JSON")
    .addHelpText("after", examples("import case.zip", "import move.zip.age", "import bundle.age --identity key.txt"))
    .action(async (path, o) =>
      within(o, async () => (await import("../commands/import.ts")).importCase, { ...o, path }),
    );
};

/** A case in one piece: out, and in again. */
export const BUNDLE: VerbGroup = { names: ["bundle", "import"], add: addBundleVerbs };
