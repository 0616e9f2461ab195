import type { AsTyped } from "../../src/core/as-typed.ts";

/** How a command is typed where the program is installed. */
export const asInstalled: AsTyped = (command) => `dispute-coach ${command}`.trim();
