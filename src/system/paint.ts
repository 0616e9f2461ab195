import { Chalk } from "chalk";
import type { Paint } from "../ports.ts";

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
