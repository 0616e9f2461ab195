import { Command } from "commander";
import { describe, expect, test } from "vitest";
import type { CommandFile, CommandRow } from "../../../src/cli/command.ts";
import { COMMANDS } from "../../../src/cli/commands/all.ts";

interface Act {
  readonly words: string;
  readonly load: () => Promise<{ readonly command: CommandFile }>;
}

const actsOf = (rows: readonly CommandRow[], before = ""): Act[] =>
  rows.flatMap((row) =>
    "load" in row ? [{ words: `${before}${row.name}`, load: row.load }] : actsOf(row.acts, `${before}${row.name} `),
  );

/** The words of an example as a shell splits them. */
const wordsOf = (example: string): string[] =>
  [...(example.split(" > ")[0] ?? "").matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ""));

describe("every command", () => {
  test("has a name of its own", () => {
    const names = actsOf(COMMANDS).map(({ words }) => words);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(actsOf(COMMANDS))("$words understands its own examples", async ({ words, load }) => {
    const { command: file } = await load();
    expect(file.examples.length).toBeGreaterThan(0);
    for (const example of file.examples) {
      expect(`${example} `).toContain(`${words} `);
      let ran = false;
      const command = file
        .shape(new Command(words))
        .exitOverride()
        .action(() => {
          ran = true;
        });
      await command.parseAsync(wordsOf(example.slice(words.length)), { from: "user" });
      expect(ran).toBe(true);
    }
  });
});
