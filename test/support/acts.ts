import type { CommandFile, CommandRow } from "../../src/cli/command.ts";

/** Every command that does something, also within a group: its words, and what loads it. In: rows; the words before them. */
export const actsOf = (
  rows: readonly CommandRow[],
  before = "",
): [string, () => Promise<{ readonly command: CommandFile }>][] =>
  rows.flatMap((row) =>
    "load" in row ? [[`${before}${row.name}`, row.load]] : actsOf(row.acts, `${before}${row.name} `),
  );
