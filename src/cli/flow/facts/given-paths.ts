import { oneLine, series } from "../../../core/text/text.ts";
import { Problem, Usage } from "../../../errors.ts";
import type { Files } from "../../../ports/world.ts";

/** Standard input, where a path is asked for. */
export const STDIN = "-";

/**
 * Paths as they are given on the command line. Throws Usage where there is none and nobody can be asked, and Problem with every path at
 * which there is nothing, and when the folders are empty: before anything is read.
 */
export const pathsOf = (io: Files, given: readonly string[], asks: boolean): readonly string[] => {
  if (given.length === 0 && !asks)
    throw new Usage(
      "Say which files to read.",
      "For example   notice.eml chat.txt folder/   or   -   for standard input",
    );
  const gone = given.filter((path) => path !== STDIN && !io.names.exists(path));
  if (gone.length > 0)
    throw new Problem(
      `There is no file or folder ${series(
        gone.map((path) => `“${oneLine(path)}”`),
        "or",
      )}. Nothing was read.`,
      "Check the path, then run the command again.",
    );
  if (given.length > 0 && !given.includes(STDIN) && io.names.filesIn(given).length === 0)
    throw new Problem(
      `There is nothing in ${given.length === 1 ? "this folder" : "these folders"}: ${series(given.map((path) => `“${oneLine(path)}”`))}. Nothing was read.`,
      "Give a file, or a folder with files in it.",
    );
  return [...new Set(given)];
};
