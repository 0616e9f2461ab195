import { createInterface, type Interface } from "node:readline";
import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import type { EndSignal, EndSignals } from "../../system/end-signals.ts";

/** What was typed, a line or the several lines of a paste; or a wish to leave: Ctrl-C, or the end of the input (Ctrl-D). */
export type Read = { readonly kind: "line"; readonly lines: readonly string[] } | Leave;

interface Leave {
  readonly kind: "leave";
  /** What was typed of a line that was not ended yet. */
  readonly half?: string;
  /** Ctrl-C in a terminal: what was typed of a line is dropped by the terminal itself, and nobody can tell whether there was any. */
  readonly lineLost?: true;
}

/** What a reply says of a line that the terminal dropped. */
export const lostIn = ({ lineLost }: Leave): Pick<Leave, "lineLost"> => (lineLost ? { lineLost } : {});

/** The lines of one input, in order. What comes before it is asked for waits its turn. */
export interface LineSource {
  /** From here on Ctrl-C is a wish to leave, until the next line is given. Call it before the question shows. */
  attend(): void;
  next(): Promise<Read>;
  close(): void;
}

/** What lines are read from: stdin, or a stand-in for it. */
export type LineInput = Readable & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown };

/** Nobody types two lines within this time: they are of one paste. Milliseconds. */
const PASTE_MS = 25;

/** How long a busy terminal may take to hand over the half of a line: milliseconds. */
const HALF_MS = 100;

/**
 * Reads an input line by line with one readline interface for its whole life: a second one would lose the lines the first
 * had read ahead. The terminal stays in its own line mode, which is what screen readers and dumb terminals know.
 * In: the input; lines that come at once from a terminal are a paste. The signals that are a wish to leave.
 */
export const linesOf = (input: LineInput, signals: EndSignals | undefined): LineSource => {
  const queue: Read[] = [];
  let waiting: ((read: Read) => void) | undefined;
  let reader: Interface | undefined;
  let ended = false;
  let deaf = () => {};
  let gathered: string[] = [];
  let quiet: NodeJS.Timeout | undefined;

  const give = (read: Read) => {
    if (!waiting) {
      queue.push(read);
      return;
    }
    const answer = waiting;
    waiting = undefined;
    deaf();
    // Between questions nothing is read, so that the process can end and an editor has the terminal for itself.
    if (!ended) reader?.pause();
    answer(read);
  };
  const giveLines = () => {
    clearTimeout(quiet);
    const lines = gathered;
    gathered = [];
    if (lines.length > 0) give({ kind: "line", lines });
  };
  /** A terminal keeps a line to itself until it is ended; without its line mode it hands over what there is of it. */
  const interrupted = (signal: EndSignal) => {
    if (waiting === undefined || input.setRawMode === undefined) return give({ kind: "leave" });
    const halves: string[] = [];
    const hear = (piece: Buffer | string) => void halves.push(String(piece));
    input.setRawMode(true);
    input.on("data", hear);
    setTimeout(() => {
      input.off("data", hear);
      input.setRawMode?.(false);
      const half = stripVTControlCharacters(halves.join("")).split(/[\r\n]/)[0] ?? "";
      if (half !== "") give({ kind: "leave", half });
      else give({ kind: "leave", ...(signal === "SIGINT" ? { lineLost: true } : {}) });
    }, HALF_MS);
  };

  const open = () => {
    reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
    reader.on("line", (line) => {
      gathered.push(stripVTControlCharacters(line));
      clearTimeout(quiet);
      if (input.isTTY) quiet = setTimeout(giveLines, PASTE_MS);
      else giveLines();
    });
    // A terminal that was closed answers a read with EIO: an end like any other. Node's reader passes it on.
    reader.on("error", () => reader?.close());
    reader.on("close", () => {
      giveLines();
      ended = true;
      give({ kind: "leave" });
    });
    return reader;
  };

  const attend = () => {
    deaf();
    deaf = signals?.during(interrupted) ?? deaf;
  };

  return {
    attend,
    next() {
      const first = queue.shift() ?? (ended ? ({ kind: "leave" } as const) : undefined);
      if (first) {
        deaf();
        return Promise.resolve(first);
      }
      return new Promise((resolve) => {
        waiting = resolve;
        (reader ?? open()).resume();
        attend();
      });
    },
    close() {
      deaf();
      reader?.close();
    },
  };
};
