import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/cli/commands/all.ts";
import { actsOf } from "../../support/acts.ts";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile, tempHome } from "../../support/temp-home.ts";

/** Commands without --json, each with the reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  schema: "what it prints is JSON already",
  demo: "a show for a person: it reports and changes nothing",
};

test.each(actsOf(COMMANDS))("%s takes --json, or is named with its reason", async (words, load) => {
  const shaped = (await load()).command.shape(new Command(words));
  const takes = shaped.options.some(({ long }) => long === "--json");
  expect(takes).toBe(WITHOUT[words] === undefined);
});

/** Commands that change something, in an order in which each has something to change. */
const CHANGES: readonly (readonly [argv: readonly string[], shown: object])[] = [
  [["rename", "logo", "Logo two"], { title: "Logo two" }],
  [["log", "contact", "--set", "on=yesterday", "--set", "by=me"], { kind: "contact", logged: true }],
  [["log", "note", "--text", "mine"], { kind: "note", logged: true }],
  [["review", "--undo"], { undone: true }],
  [["review", "--redo"], { redone: true }],
  [["review", "--redo"], { redone: false, changes: [] }],
  [["review", "floor", "--clear"], { cleared: "floor" }],
  [["evidence", "remove", "E"], { exhibit: "E", inFiling: false, changed: true }],
  [["evidence", "restore", "E"], { exhibit: "E", inFiling: true, changed: true }],
  [["evidence", "restore", "E"], { exhibit: "E", inFiling: true, changed: false }],
  [["archive", "logo"], { archived: true }],
  [["archive", "logo", "--undo"], { archived: false }],
  [["clone", "logo", "--title", "A copy"], { title: "A copy", locked: false }],
  [["delete", "copy", "--title", "A copy"], { deleted: true, changed: true }],
  [["lock", "logo", "--passphrase-file", "secret.txt"], { locked: true }],
  [["config", "plain", "off"], { name: "plain", kept: "off", covered: false }],
  [["config", "unset", "plain"], { name: "plain", kept: null }],
  [["rules", "--builtin"], { builtin: true }],
];

describe("what commands that change something say as JSON", () => {
  test("is one value on standard output that says what was changed", async () => {
    const c = computer({ home: tempHome() });
    const { given } = storyOf("freelancer-ended-money-held");
    c.files.set("case.json", JSON.stringify({ ...given, title: "logo" }));
    c.files.set("secret.txt", "four words of nothing");
    await c.run(["start", "--answers", "case.json", "--no-input"]);
    await c.run(["evidence", "add", tempFile("a.txt", "Please send the files.\n"), "--no-input"]);
    for (const [argv, shown] of CHANGES) {
      const { code, out, err } = await c.run([...argv, "--json"]);
      expect(code, `${argv.join(" ")}\n${err}`).toBe(0);
      expect(JSON.parse(out), argv.join(" ")).toMatchObject(shown);
    }
  }, 60_000);
});
