import { useEffect, useState } from "@inquirer/core";
import { columnsOf } from "./rows.ts";
import type { Stage } from "./stage.ts";

/** How many rows a narrower window has added to lines that were one row each. */
const rowsAdded = (lines: readonly string[], width: number): number =>
  lines.reduce((sum, line) => sum + Math.max(0, Math.ceil(columnsOf(line) / width) - 1), 0);

/**
 * Puts a prompt on the screen: the real cursor in its column, and all of it anew when the window changes its size.
 * In: the two pieces of the prompt, and the column of the cursor in the last row of the first. Out: the same two pieces.
 */
export const usePlace = (stage: Stage, pieces: [string, string], column: number): [string, string] => {
  const [, redraw] = useState({});
  useEffect(() => {
    // Not a drawn cursor: a screen reader, a magnifier and an input method all follow the real one.
    stage.write(`\u001b[${column + 1}G`);
    return stage.onResize(() => {
      // The terminal has wrapped our rows. Go up by what that added, so that inquirer clears from the right row on.
      const added = rowsAdded(pieces[0].split("\n").slice(0, -1), stage.width());
      stage.write(`${added > 0 ? `\u001b[${added}A` : ""}\r\u001b[J`);
      redraw({});
    });
    // A dependency that is never the same: it runs after each drawing.
  }, [{}]);
  return pieces;
};
