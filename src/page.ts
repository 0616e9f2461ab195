import { helpWidth } from "./help-width.ts";

/**
 * The page that answers some words alone, as the build wrote it: `--version`, and `--help` at the two usual widths. In: the
 * words after the program's name, the width of the terminal. Out: the name of the page, undefined where there is none.
 */
export const pageFor = (argv: readonly string[], width: () => number): string | undefined => {
  const [word, ...more] = argv;
  if (more.length > 0) return undefined;
  if (word === "--version" || word === "-V") return "version.txt";
  if (word === "--help" || word === "-h") return `help-${helpWidth(width())}.txt`;
  return undefined;
};
