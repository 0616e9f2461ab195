import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));

/** The names of all commands, as the help page of the built program lists them. */
export const COMMAND_NAMES: readonly string[] = [
  ...(execFileSync(process.execPath, [PROGRAM, "--help"], { encoding: "utf8" })
    .split("Commands:")[1]
    ?.split("Examples:")[0]
    ?.matchAll(/^ {2}([a-z]+)\b/gm) ?? []),
]
  .map((match) => match[1] ?? "")
  .filter((name) => name !== "help");
