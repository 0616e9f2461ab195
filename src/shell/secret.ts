import { createInterface } from "node:readline";
import { type Readable, Writable } from "node:stream";
import { Pause } from "./errors.ts";

/**
 * Asks at a terminal for a line that is not shown while it is typed, not even its length. Node's own line reader does the
 * typing and its output goes nowhere: nothing is redrawn, so that it serves plain mode too. Ctrl-C and Ctrl-D leave.
 */
export const askSecretOn =
  (input: Readable, output: { write(text: string): unknown }) =>
  async (question: string): Promise<string> => {
    const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
    output.write(`${question} (it is not shown): `);
    const reader = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
    try {
      return await new Promise<string>((resolve, reject) => {
        const leave = () => reject(new Pause("Nothing was changed.", "Run the same command again when you are ready."));
        reader.on("line", resolve);
        reader.on("SIGINT", leave);
        reader.on("close", leave);
      });
    } finally {
      reader.close();
      output.write("\n");
    }
  };
