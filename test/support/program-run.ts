import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { spawn as spawnTerminal } from "@lydell/node-pty";

/** When the program is killed: so many milliseconds after it began, or after something happened in one of these folders. */
export interface Kill {
  readonly after: number;
  readonly folders?: readonly string[];
}

/** How a run of the program ended. */
export interface Ended {
  /** All that a person saw. */
  readonly text: string;
  /** Was it killed while it ran? */
  readonly hit: boolean;
  readonly code: number | null;
  /** Milliseconds from its beginning, or from the first question, to its end. */
  readonly lasted: number;
}

/** The program and the home folder it works in. */
export interface Seat {
  readonly bin: string;
  readonly home: string;
}

// 15 Nov 2026, 10:42 UTC: the same case then gives the same bytes.
const environment = (home: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  DISPUTE_COACH_HOME: home,
  SOURCE_DATE_EPOCH: "1794739320",
  TZ: "UTC",
  NO_COLOR: "1",
});

/** Calls back once, so long after the first change in any of the folders. Out: stops looking. */
const whenBusy = (folders: readonly string[], after: number, act: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer ??= setTimeout(act, after);
  };
  const watchers = folders.filter((folder) => existsSync(folder)).map((folder) => watch(folder, begin));
  return () => {
    for (const one of watchers) one.close();
    clearTimeout(timer);
  };
};

/** Runs the program in a process of its own, to its end or until it is killed. */
export const runProgram = ({ bin, home }: Seat, args: readonly string[], kill?: Kill): Promise<Ended> =>
  new Promise((done) => {
    const began = performance.now();
    const child = spawn(process.execPath, [bin, ...args], {
      env: environment(home),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    const hear = (piece: Buffer) => {
      text += piece.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const stop = () => void child.kill("SIGKILL");
    let forget = () => {};
    if (kill?.folders !== undefined) forget = whenBusy(kill.folders, kill.after, stop);
    else if (kill !== undefined) {
      const timer = setTimeout(stop, kill.after);
      forget = () => clearTimeout(timer);
    }
    child.on("close", (code, signal) => {
      forget();
      done({ text, hit: signal === "SIGKILL", code, lasted: performance.now() - began });
    });
  });

/** A question of the program, and what is typed at it. */
export interface Line {
  readonly ask: string;
  readonly type: string;
}

/**
 * Runs the program in a terminal and types each answer as its question shows. It is killed so long after the first question,
 * at the latest when all were answered. Out: also how many answers had the next question after them on the screen.
 */
export const answerInTerminal = (
  { bin, home }: Seat,
  args: readonly string[],
  lines: readonly Line[],
  kill: Kill,
): Promise<Ended & { readonly acknowledged: number }> =>
  new Promise((done) => {
    const env = environment(home);
    const terminal = spawnTerminal(process.execPath, [bin, ...args], { cols: 200, rows: 50, env });
    let text = "";
    let heardTo = 0;
    let shown = 0;
    let began = 0;
    let timer: NodeJS.Timeout | undefined;
    let lasted = 0;
    let hit = false;
    const stop = () => {
      if (hit) return;
      hit = true;
      lasted = performance.now() - began;
      terminal.kill("SIGKILL");
    };
    terminal.onData((piece) => {
      text += piece;
      const line = lines[shown];
      const at = line === undefined ? -1 : text.indexOf(line.ask, heardTo);
      if (line === undefined || at < 0) return;
      heardTo = at + line.ask.length;
      shown += 1;
      if (timer === undefined) {
        began = performance.now();
        timer = setTimeout(stop, kill.after);
      }
      if (shown === lines.length) stop();
      else if (!hit) terminal.write(`${line.type}\r`);
    });
    terminal.onExit(({ exitCode }) => {
      clearTimeout(timer);
      done({ text, hit, code: hit ? null : exitCode, lasted, acknowledged: Math.max(0, shown - 1) });
    });
  });
