import { Chalk } from "chalk";
import type { Paint } from "./ports.ts";

/** Is colour wanted? FORCE_COLOR and NO_COLOR win over what the stream is. https://no-color.org */
export const wantsColour = (
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
  plain: boolean,
): boolean => {
  if (plain) return false;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
};

/** The colours of the terminal, or none. Only the 16 basic ones, which every theme keeps readable. */
export const paintOf = (colour: boolean): Paint => {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    accent: chalk.cyan,
  };
};
