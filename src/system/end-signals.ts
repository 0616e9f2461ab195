import { constants } from "node:os";
import { isatty } from "node:tty";

// Windows has no SIGQUIT, and SIGBREAK (Ctrl-Break) is its own; a signal that a system does not have never comes.
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK"] as const;

/** A signal by which somebody asks the program to end. */
export type EndSignal = (typeof SIGNALS)[number];

/** What hears a signal while it is at work. False: the signal is not meant for the program, which goes on. */
export type OnEndSignal = (signal: EndSignal) => unknown;

/** Waits for signals that ask the program to end, so that what was typed is kept first. */
export interface EndSignals {
  /** The signal that came, if one did. */
  readonly came: EndSignal | undefined;
  /** Calls `act` when one comes; at once when one has come already. Out: stops that. */
  during(act: OnEndSignal): () => void;
  /** Stops waiting, and ends the process by the signal that came or by SIGHUP when its terminal is gone. */
  close(): void;
}

/** What is needed of a process. */
export interface Signalled {
  readonly pid: number;
  on(signal: EndSignal, act: () => void): unknown;
  off(signal: EndSignal, act: () => void): unknown;
  removeAllListeners(signal: EndSignal): unknown;
  kill(pid: number, signal: EndSignal): unknown;
}

/** How long the program may work on towards its next question, or its end, after a signal: milliseconds. */
const GRACE_MS = 1000;

/**
 * Was a terminal closed that the program wrote to? Node aborts when it then ends in its own way: it cannot give the terminal
 * back as it found it (ResetStdio in https://github.com/nodejs/node/blob/v20.20.2/src/node.cc).
 */
export const isTerminalGone = (): boolean =>
  [process.stdout, process.stderr].some((stream) => stream.isTTY === true && !isatty(stream.fd));

/** The exit code that shells give to the end by a signal. */
export const codeOf = (signal: EndSignal): number => 128 + constants.signals[signal];

/**
 * Begins to wait for signals. In: the process, whether its terminal is gone, and `process.platform`: on Windows a process cannot
 * end itself by a signal, so there it ends with the code of it, or at once when it hangs.
 */
export const endSignalsOf = (
  proc: Signalled,
  isGone: () => boolean = isTerminalGone,
  platform: string = process.platform,
): EndSignals => {
  const acts: OnEndSignal[] = [];
  let came: EndSignal | undefined;
  let grace: NodeJS.Timeout | undefined;

  const stop = () => {
    clearTimeout(grace);
    for (const [signal, hear] of heard) proc.off(signal, hear);
  };
  const take = (signal: EndSignal) => {
    const act = acts.at(-1);
    if (act?.(signal) === false) return;
    came ??= signal;
    if (act === undefined) grace ??= setTimeout(giveUp, GRACE_MS).unref();
  };
  const heard = SIGNALS.map((signal) => [signal, () => take(signal)] as const);
  const giveUp = () => {
    if (came === undefined) return;
    stop();
    // No SIGQUIT: a core would hold answers. Windows takes no other than SIGTERM, which ends a process there as it stands.
    proc.kill(proc.pid, came === "SIGQUIT" || platform === "win32" ? "SIGTERM" : came);
  };
  for (const [signal, hear] of heard) proc.on(signal, hear);

  return {
    get came() {
      return came;
    },
    during(act) {
      acts.push(act);
      if (came !== undefined) {
        clearTimeout(grace);
        act(came);
      }
      return () => void acts.splice(acts.lastIndexOf(act), 1);
    },
    close() {
      stop();
      const by = isGone() ? "SIGHUP" : came;
      // By its own signal, so that whoever started the program sees it. SIGINT was always an end with a code; for SIGQUIT
      // the system would write a core.
      if (platform === "win32" || (by !== "SIGTERM" && by !== "SIGHUP")) return;
      proc.removeAllListeners(by);
      proc.kill(proc.pid, by);
    },
  };
};
