// Records a session in a real terminal: what is typed and what the program answers, as screens with the time each stays. The times are
// those of the script, not of the machine, so a recording made again is the same.
import { spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";

const SEES_MS = 20_000;

/** Milliseconds that a typed letter stays alone on the screen. */
const LETTER_MS = 45;

/**
 * A terminal that is recorded. In: its size, and the environment of the programs in it. `screens` has what was recorded: the rows
 * of each screen, where its cursor is, and the milliseconds it stays.
 */
export const recorderOf = ({ cols, rows, env, cwd }) => {
  const terminal = new headless.Terminal({ cols, rows, scrollback: 2_000, allowProposedApi: true });
  const screens = [];
  let program;
  let look = () => {};

  const written = (data) => new Promise((done) => terminal.write(data, done));

  /** A row as pieces of one look: text, colour, and how it is set. */
  const piecesOf = (y) => {
    const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + y);
    const pieces = [];
    for (let x = 0; x < cols; x += 1) {
      const cell = line?.getCell(x);
      if (cell === undefined || cell.getWidth() === 0) continue;
      const colour = cell.isFgPalette() ? cell.getFgColor() : -1;
      const flag = [cell.isBold() && "b", cell.isDim() && "d", cell.isUnderline() && "u", cell.isInverse() && "i"];
      const look = [colour, ...flag.filter(Boolean)].join(" ");
      const last = pieces.at(-1);
      const text = cell.getChars() || " ";
      if (last !== undefined && last.look === look) last.text += text;
      else pieces.push({ x, look, text, colour, flags: flag.filter(Boolean) });
    }
    return pieces;
  };
  const textOf = () =>
    Array.from({ length: rows }, (_, y) =>
      terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)?.translateToString(true),
    )
      .join("\n")
      .trimEnd();

  /** Keeps the screen as it stands, for some milliseconds; `says` names it in the text twin. */
  const hold = (ms, says) => {
    const { cursorX, cursorY } = terminal.buffer.active;
    screens.push({
      ms,
      says,
      rows: Array.from({ length: rows }, (_, y) => piecesOf(y)),
      text: textOf(),
      cursor: { x: cursorX, y: cursorY },
    });
  };

  /** Waits until the screen shows a text and the program is quiet. Throws with the screen when it does not come. */
  const see = (what) =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`The tour did not see ${what}:\n${textOf()}`)), SEES_MS);
      let quiet;
      look = () => {
        clearTimeout(quiet);
        if (!textOf().includes(what)) return;
        quiet = setTimeout(() => {
          clearTimeout(late);
          look = () => {};
          done();
        }, 250);
      };
      look();
    });

  return {
    screens,
    hold,
    see,
    /** Types a command at a prompt of a shell, letter by letter. */
    async command(words) {
      await written("\u001b[32m$\u001b[39m ");
      hold(500);
      for (const letter of words) {
        await written(letter);
        hold(LETTER_MS);
      }
      hold(350);
      await written("\r\n");
    },
    /** Runs a program in the terminal. Out: what waits for its end. */
    run(file, args) {
      program = spawn(file, args, { name: "xterm-256color", cols, rows, cwd, env });
      const ended = new Promise((done) => program.onExit(() => terminal.write("", done)));
      program.onData((data) => terminal.write(data, () => look()));
      const { onData } = terminal;
      onData((reply) => program?.write(reply));
      return ended;
    },
    press: (keys) => program.write(keys),
    end: () => program.kill("SIGKILL"),
    /** An empty screen, as after `clear`. */
    clear: () => written("\u001b[H\u001b[2J\u001b[3J\u001b[?25h\u001b[0m"),
  };
};
