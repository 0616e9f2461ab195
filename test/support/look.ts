import type { AsTyped } from "../../src/core/text/command-text.ts";

/** How a command is typed where the program is installed. */
export const asInstalled: AsTyped = (command) => `dispute-coach ${command}`.trim();
