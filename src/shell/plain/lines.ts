import type { EventEmitter } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/** A line typed, or a wish to leave: Ctrl-C, or the end of the input (Ctrl-D). */
export type Read = { readonly kind: "line"; readonly text: string } | { readonly kind: "leave" };

/** The lines of one input, in order. What comes before it is asked for waits its turn. */
export interface LineSource {
  /** From here on Ctrl-C is a wish to leave, until the next line is given. Call it before the question shows. */
  attend(): void;
  next(): Promise<Read>;
  close(): void;
}

/**
 * Reads an input line by line with one readline interface for its whole life: a second one would lose the lines the first
 * had read ahead. The terminal stays in its own line mode, which is what screen readers and dumb terminals know.
 */
export const linesOf = (input: Readable, signals: EventEmitter): LineSource => {
  const queue: Read[] = [];
  let waiting: ((read: Read) => void) | undefined;
  let reader: Interface | undefined;
  let ended = false;

  const give = (read: Read) => {
    if (!waiting) {
      queue.push(read);
      return;
    }
    const answer = waiting;
    waiting = undefined;
    signals.off("SIGINT", interrupted);
    // Between questions nothing is read, so that the process can end and an editor has the terminal for itself.
    if (!ended) reader?.pause();
    answer(read);
  };
  const interrupted = () => give({ kind: "leave" });

  const open = () => {
    reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
    reader.on("line", (line) => give({ kind: "line", text: stripVTControlCharacters(line) }));
    reader.on("close", () => {
      ended = true;
      give({ kind: "leave" });
    });
    return reader;
  };

  const attend = () => {
    signals.off("SIGINT", interrupted);
    signals.on("SIGINT", interrupted);
  };

  return {
    attend,
    next() {
      const first = queue.shift() ?? (ended ? ({ kind: "leave" } as const) : undefined);
      if (first) {
        signals.off("SIGINT", interrupted);
        return Promise.resolve(first);
      }
      attend();
      return new Promise((resolve) => {
        waiting = resolve;
        (reader ?? open()).resume();
      });
    },
    close() {
      signals.off("SIGINT", interrupted);
      reader?.close();
    },
  };
};
