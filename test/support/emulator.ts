import { Terminal } from "@xterm/headless";

/** A terminal as a person sees it: fed with bytes, read as lines. */
export interface Emulator {
  readonly terminal: Terminal;
  feed(data: string | Uint8Array): void;
  /** The lines on the screen, without blank space at the ends. */
  screen(): string;
  /** The screen with all that has scrolled away above it. */
  all(): string;
  /** Waits until the screen or what is above it shows a text. Fails with the screen as it stands. */
  see(what: string | RegExp, timeout?: number): Promise<void>;
  /** Waits until the visible screen no longer shows a text. */
  gone(what: string | RegExp, timeout?: number): Promise<void>;
  /** Waits until a condition holds; it is looked at whenever the screen changes. */
  until(holds: () => boolean, complaint: string, timeout?: number): Promise<void>;
  /** Looks at the conditions again: for what changes without output, such as the end of a process. */
  look(): void;
}

const TIMEOUT_MS = 10_000;

const has = (text: string, what: string | RegExp): boolean =>
  typeof what === "string" ? text.includes(what) : what.test(text);

/** Starts an emulator of a size. No sleeping: every wait ends with the output that fulfils it. */
export const emulatorOf = (cols: number, rows: number): Emulator => {
  const terminal = new Terminal({ cols, rows, scrollback: 5_000, allowProposedApi: true });
  const looks = new Set<() => void>();
  const look = () => {
    for (const each of [...looks]) each();
  };

  const lines = (from: number): string => {
    const { active } = terminal.buffer;
    const texts = Array.from({ length: active.length - from }, (_, y) =>
      active.getLine(from + y)?.translateToString(true),
    );
    return texts.join("\n").trimEnd();
  };
  const screen = () => lines(terminal.buffer.active.baseY);
  const all = () => lines(0);
  // A text can go on over the edge of the screen: rows the terminal broke are one line to look in.
  const unbroken = () => {
    const { active } = terminal.buffer;
    const rows = Array.from({ length: active.length }, (_, y) => active.getLine(y));
    return rows.map((row, y) => `${row?.isWrapped || y === 0 ? "" : "\n"}${row?.translateToString(true)}`).join("");
  };

  const until: Emulator["until"] = (holds, complaint, timeout = TIMEOUT_MS) => {
    // Made here, so that the stack leads to the line of the test.
    const failure = new Error(complaint);
    return new Promise((resolve, reject) => {
      const end = (act: () => void) => {
        clearTimeout(late);
        looks.delete(check);
        act();
      };
      const check = () => holds() && end(resolve);
      const late = setTimeout(() => {
        failure.message = `${complaint}. The screen:\n${"-".repeat(cols)}\n${all()}\n${"-".repeat(cols)}`;
        end(() => reject(failure));
      }, timeout);
      looks.add(check);
      check();
    });
  };

  return {
    terminal,
    feed: (data) => terminal.write(data, look),
    screen,
    all,
    until,
    look,
    see: (what, timeout) => until(() => has(all(), what) || has(unbroken(), what), `Did not see ${what}`, timeout),
    gone: (what, timeout) => until(() => !has(screen(), what), `Still sees ${what}`, timeout),
  };
};
