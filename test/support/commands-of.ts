import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The names of all commands, as the built program's help page lists them. */
export const COMMAND_NAMES: readonly string[] = [
  ...(readFileSync(fileURLToPath(new URL("../../dist/pages/help-100.txt", import.meta.url)), "utf8")
    .split("Commands:")[1]
    ?.split("Examples:")[0]
    ?.matchAll(/^ {2}([a-z]+)\b/gm) ?? []),
]
  .map((match) => match[1] ?? "")
  .filter((name) => name !== "help");
