/** What a question does around a stop. */
export interface OnStop {
  /** The program is told to stop (kill -TSTP) and has not stopped yet. Without this the system stops it. */
  readonly stop?: () => void;
  /** The program was continued after a stop that was not its own. */
  readonly goOn: () => void;
}

/** The shell's part in a talk: it stops the program and continues it. */
export interface JobControl {
  /** Stops the program and what started it, as Ctrl-Z does everywhere; `goOn` is called when it is continued. */
  stop(goOn: () => void): void;
  /** Hears of stops. Out: no longer. */
  during(on: OnStop): () => void;
}

type JobSignal = "SIGTSTP" | "SIGCONT";

/** So that what a signal set off is done. */
const twoTurns = (act: () => void) => setImmediate(() => setImmediate(act));

/** What is needed of a process. */
export interface Stoppable {
  on(signal: JobSignal, act: () => void): unknown;
  off(signal: JobSignal, act: () => void): unknown;
  kill(pid: number, signal: JobSignal | "SIGWINCH"): unknown;
  readonly pid: number;
}

/** Where nothing can stop a program, since no shell would continue it, it goes on after so long: milliseconds. */
const NOT_STOPPED_MS = 200;

/** Windows stops no program: there Ctrl-Z does nothing, and the question goes on. */
const NO_JOBS: JobControl = { during: () => () => {}, stop: (goOn) => goOn() };

/** The job control of a process, by its signals. In: the process, `process.platform`. */
export const jobControlOf = (proc: Stoppable, platform: string = process.platform): JobControl => {
  if (platform === "win32") return NO_JOBS;
  let on: OnStop | undefined;
  let continued: (() => void) | undefined;
  const hearStop = () => on?.stop?.();
  const hearContinue = () => (continued ?? on?.goOn)?.();

  return {
    during(given) {
      on = given;
      if (given.stop !== undefined) proc.on("SIGTSTP", hearStop);
      proc.on("SIGCONT", hearContinue);
      return () => {
        on = undefined;
        proc.off("SIGTSTP", hearStop);
        proc.off("SIGCONT", hearContinue);
      };
    },
    stop(goOn) {
      // After a stop this time is over at once, and SIGCONT is to be heard first.
      const late = setTimeout(() => twoTurns(() => continued?.()), NOT_STOPPED_MS);
      continued = () => {
        clearTimeout(late);
        continued = undefined;
        if (on?.stop !== undefined) proc.on("SIGTSTP", hearStop);
        // Nobody tells a stopped program that the window has another size now.
        proc.kill(proc.pid, "SIGWINCH");
        twoTurns(goOn);
      };
      proc.off("SIGTSTP", hearStop);
      // The whole group, as the terminal does it: what started the program (npm) must stop with it.
      proc.kill(0, "SIGTSTP");
    },
  };
};
