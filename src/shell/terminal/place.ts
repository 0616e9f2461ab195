import { useEffect, useRef, useState } from "@inquirer/core";
import { useKey } from "./keys.ts";
import { columnsOf } from "./rows.ts";
import type { Stage } from "./stage.ts";

const MARK_PASTES = "\u001b[?2004h";
const MARK_NO_PASTES = "\u001b[?2004l";

const up = (rows: number): string => (rows > 0 ? `\u001b[${rows}A` : "");

/** How many rows of a terminal of this width lines take: a narrower window has broken what was one row each. */
export const rowsOf = (lines: readonly string[], width: number): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);

/**
 * Puts a prompt on the screen: the real cursor in its column, all of it anew when the window changes its size, nothing of it
 * while the program is stopped (Ctrl-Z), and all again when it goes on. Pastes are marked as long as it shows.
 * In: the two pieces of the prompt, and the column of the cursor in the last row of the first. Out: the same two pieces.
 */
export const usePlace = (stage: Stage, pieces: [string, string], column: number): [string, string] => {
  const [, redraw] = useState({});
  const stopped = useRef(false);
  // Before the first drawing, not after it: whoever sees the question may paste at once.
  useState(() => stage.write(MARK_PASTES));
  useEffect(() => () => stage.write(MARK_NO_PASTES), []);

  const [above, below] = [pieces[0].split("\n"), pieces[1].split("\n")];
  const erase = () => {
    const width = stage.width();
    stage.write(`${up(rowsOf(above.slice(0, -1), width) + Math.floor(column / width))}\r\u001b[J`);
  };
  /** Draws from this row on. inquirer erases the drawing before first, so there must be blank rows for it to erase. */
  const drawHere = () => {
    stage.write(`${"\n".repeat(above.length + below.length - 1)}${up(below.length)}`);
    redraw({});
  };
  const goOn = () => {
    stopped.current = false;
    stage.write(`${MARK_PASTES}\r\u001b[J`);
    drawHere();
  };
  const stop = () => {
    if (stopped.current) return;
    stopped.current = true;
    erase();
    stage.write(MARK_NO_PASTES);
    stage.stop?.(goOn);
  };

  useKey((key) => {
    if (key.name === "ctrl-z" && stage.stop !== undefined) stop();
  });
  useEffect(() => {
    // Not a drawn cursor: a screen reader, a magnifier and an input method all follow the real one.
    stage.write(`\u001b[${column + 1}G`);
    const ends = [
      stage.onResize(() => {
        if (stopped.current) return;
        erase();
        drawHere();
      }),
      stage.onStop({ stop, goOn }),
    ];
    return () => {
      for (const end of ends) end();
    };
    // A dependency that is never the same: it runs after each drawing.
  }, [{}]);
  return pieces;
};
