import { useEffect, useRef, useState } from "@inquirer/core";
import { useKey } from "../keys/keys.ts";
import type { PromptContext } from "../questions/prompt-context.ts";
import { rowsOf } from "./rows.ts";

const MARK_PASTES = "\u001b[?2004h";
const MARK_NO_PASTES = "\u001b[?2004l";

/** A window that is drawn wider by hand tells of many sizes, and has another one by the time they are heard. */
const SETTLED_MS = 40;

const up = (rows: number): string => (rows > 0 ? `\u001b[${rows}A` : "");

/**
 * Puts a prompt on the screen: the real cursor in its column, all of it anew when the window changes its size, nothing of it
 * while the program is stopped (Ctrl-Z), and all again when it goes on. Pastes are marked as long as it shows.
 * In: the two pieces of the prompt, and the column of the cursor in the last row of the first. Out: the same two pieces.
 */
export const useCursor = (context: PromptContext, pieces: [string, string], column: number): [string, string] => {
  const [, redraw] = useState({});
  const stopped = useRef(false);
  const settling = useRef<NodeJS.Timeout | undefined>(undefined);
  // Before the first drawing, not after it: whoever sees the question may paste at once.
  useState(() => context.write(MARK_PASTES));
  useEffect(
    () => () => {
      clearTimeout(settling.current);
      context.write(MARK_NO_PASTES);
    },
    [],
  );

  const [above, below] = [pieces[0].split("\n"), pieces[1].split("\n")];
  const erase = () => context.write(`${up(above.length - 1)}\r\u001b[J`);
  /**
   * Takes all away that the terminal has broken, with the lines above it, and says those again. Terminals do not agree where
   * the cursor is then: some leave it on its letter, some (xterm.js) let it go down with every row that was broken below it.
   * Where that is not known it is taken for the lower of the two, so that nothing broken stays.
   */
  const eraseBroken = () => {
    const width = context.fullWidth();
    const over = rowsOf(above.slice(0, -1), width);
    const inRow = Math.floor(column / width);
    const lower = context.cursorStays ? inRow : Math.max(inRow, rowsOf(below, width) - below.length);
    const anew = context.anew(width, context.rows() - over - lower - below.length);
    context.write(`${up(over + lower + anew.rows)}\r\u001b[J${anew.lines.map((line) => `${line}\n`).join("")}`);
  };
  /** Draws from this row on. inquirer erases the drawing before first, so there must be blank rows for it to erase. */
  const drawHere = () => {
    context.write(`${"\n".repeat(above.length + below.length - 1)}${up(below.length)}`);
    redraw({});
  };
  const goOn = () => {
    stopped.current = false;
    context.write(`${MARK_PASTES}\r\u001b[J`);
    drawHere();
  };
  const stop = () => {
    if (stopped.current) return;
    stopped.current = true;
    erase();
    context.write(MARK_NO_PASTES);
    context.stop?.(goOn);
  };

  useKey((key) => {
    if (key.name === "ctrl-z" && context.stop !== undefined) stop();
  });
  useEffect(() => {
    // Not a drawn cursor: a screen reader, a magnifier and an input method all follow the real one.
    context.write(`\u001b[${column + 1}G`);
    const ends = [
      context.onResize(() => {
        clearTimeout(settling.current);
        settling.current = setTimeout(() => {
          if (stopped.current) return;
          eraseBroken();
          drawHere();
        }, SETTLED_MS);
      }),
      context.onStop({ stop, goOn }),
    ];
    return () => {
      for (const end of ends) end();
    };
    // A dependency that is never the same: it runs after each drawing.
  }, [{}]);
  return pieces;
};
