import { createInterface } from "node:readline";
import { type Readable, Writable } from "node:stream";
import { Pause } from "../../errors.ts";
import type { EndSignals } from "../../system/end-signals.ts";
import type { JobControl } from "../screen/job-control.ts";

/** What else can happen while a secret is typed. */
export interface SecretSignals {
  readonly signals?: EndSignals | undefined;
  readonly jobs?: JobControl | undefined;
}

/**
 * Asks at a terminal for a line that is not shown while it is typed, not even its length. Node's own line reader does the
 * typing and its output goes nowhere: nothing is redrawn, so that it serves plain mode too. Ctrl-C and Ctrl-D leave, and so
 * do signals that ask the program to end; Ctrl-Z stops it, and the question is put again when it goes on.
 */
export const askSecretOn =
  (input: Readable, output: { write(text: string): unknown }, { signals, jobs }: SecretSignals = {}) =>
  async (question: string): Promise<string> => {
    const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
    const reader = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
    // Only now: the terminal shows what is typed until the reader has taken it over.
    const say = () => void output.write(`${question} (hidden): `);
    say();
    const raw = (on: boolean) => void (input as Partial<NodeJS.ReadStream>).setRawMode?.(on);
    const ends: (() => void)[] = [];
    try {
      return await new Promise<string>((resolve, reject) => {
        const leave = () => reject(new Pause("Nothing was changed.", "Run the command again when you are ready."));
        reader.on("line", resolve);
        reader.on("SIGINT", leave);
        reader.on("close", leave);
        if (signals !== undefined) ends.push(signals.during(leave));
        if (jobs === undefined) return;
        const goOn = () => {
          raw(true);
          say();
        };
        const stop = () => {
          raw(false);
          output.write("\n");
          jobs.stop(goOn);
        };
        reader.on("SIGTSTP", stop);
        ends.push(jobs.during({ stop, goOn }));
      });
    } finally {
      for (const end of ends) end();
      reader.close();
      output.write("\n");
    }
  };
