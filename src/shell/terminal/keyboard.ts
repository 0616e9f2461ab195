import { EventEmitter } from "node:events";
import { emitKeypressEvents } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { cleanText } from "../../core/case/words.ts";
import type { EndSignals } from "../end-signals.ts";
import { lettersOf } from "./typing.ts";

/**
 * One act at the keyboard. `char` is text as typed, `paste` a whole paste, `leave` the end of the input; all others are
 * keys by name, with `ctrl-` or `alt-` before it: `enter`, `esc`, `ctrl-c`, `alt-b`.
 */
export interface Key {
  readonly name: string;
  readonly text: string;
  /** It came at once with others, among them letters: no fingers did that, but a paste without marks. */
  readonly burst?: boolean;
}

/** What a keyboard reads from: stdin, or a stand-in for it. */
export interface TerminalInput extends EventEmitter {
  resume(): unknown;
  pause(): unknown;
  setRawMode?(on: boolean): unknown;
  /** Is there nothing more to read: its end was told, or the terminal is gone? */
  readonly readableEnded?: boolean;
  readonly destroyed?: boolean;
}

/** Reads keys from a terminal and hands them to whichever prompt is alive. */
export interface Keyboard {
  /** What inquirer reads. Its readline sees none of our keys, so it cannot act on them a second time. */
  readonly stream: NodeJS.ReadableStream;
  /** Starts reading. What was typed before is dropped; true when that was a wish to leave. */
  open(): Promise<boolean>;
  /** Gives the terminal back for a while, and takes it again. */
  rest(): void;
  wake(): void;
  close(): void;
}

/** Node waits half a second to see whether Esc begins an arrow key. The bytes of an arrow key come together. */
const ESCAPE_TIMEOUT_MS = 50;

interface NodeKey {
  readonly sequence?: string;
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

// Names Node gives twice, or that we call otherwise.
const NAMES: Readonly<Record<string, string>> = { return: "enter", escape: "esc" };

const PRINTABLE = /^[^\u0000-\u001f\u007f-\u009f]+$/u;

const keyOf = (typed: string | undefined, key: NodeKey): Key => {
  if (typed !== undefined && !key.ctrl && !key.meta && PRINTABLE.test(typed)) return { name: "char", text: typed };
  const name = NAMES[key.name ?? ""] ?? key.name ?? "";
  // Node marks a lone Esc as held with Alt.
  if (name === "esc") return { name, text: "" };
  // Right behind an Esc it comes as if held with Alt. It always means to leave.
  if (name === "c" && key.ctrl) return { name: "ctrl-c", text: "" };
  return { name: `${key.ctrl ? "ctrl-" : ""}${key.meta ? "alt-" : ""}${name}`, text: "" };
};

/** Letters that came in one read become one key: a paste without marks would else redraw the screen for each letter. */
const joinLetters = (keys: readonly Key[]): Key[] =>
  keys.reduce<Key[]>((joined, key) => {
    const last = joined.at(-1);
    if (last?.name === "char" && key.name === "char")
      joined[joined.length - 1] = { ...key, text: last.text + key.text };
    else joined.push(key);
    return joined;
  }, []);

/** Marks the keys of one read as a paste when there are letters and more among them, or Enter more than once. */
const markBurst = (keys: readonly Key[]): readonly Key[] => {
  const letters = keys.reduce((sum, { name, text }) => sum + (name === "char" ? lettersOf(text).length : 0), 0);
  const enters = keys.filter(({ name }) => name === "enter").length;
  const isBurst = letters > 1 || (letters === 1 && enters > 0) || enters > 1;
  return isBurst ? keys.map((key) => ({ ...key, burst: true })) : keys;
};

/** Is it a wish to leave? */
export const isLeave = (key: Key): boolean => key.name === "ctrl-c" || key.name === "ctrl-d" || key.name === "leave";

/** Decodes bytes into keys: Esc is quick, and a bracketed paste is one key with its text as it was copied. */
const decoding = (give: (key: Key) => void) => {
  // Our own emitter, not the input: Node decodes a stream once, with the time-out of whoever came first.
  const bytes = new EventEmitter();
  let pasted: string | undefined;
  let batch: Key[] | undefined;
  const took = (key: Key) => {
    if (batch) batch.push(key);
    else give(key);
  };

  bytes.on("keypress", (typed: string | undefined, key: NodeKey) => {
    if (key.name === "paste-start") {
      pasted = "";
    } else if (pasted === undefined) {
      took(keyOf(typed, key));
    } else if (key.name === "paste-end") {
      took({ name: "paste", text: cleanText(stripVTControlCharacters(pasted)) });
      pasted = undefined;
    } else if (key.ctrl && key.name === "c") {
      // No paste holds it. A terminal that lost the end mark must not lock the person in.
      pasted = undefined;
      took(keyOf(typed, key));
    } else {
      pasted += key.sequence ?? "";
    }
  });
  emitKeypressEvents(bytes as NodeJS.ReadableStream, { escapeCodeTimeout: ESCAPE_TIMEOUT_MS } as never);

  return (chunk: Buffer | string) => {
    batch = [];
    bytes.emit("data", typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    const keys = markBurst(joinLetters(batch));
    batch = undefined;
    for (const key of keys) give(key);
  };
};

/** The stream inquirer is given: it carries our keys under a name that readline does not know. */
class KeyStream extends EventEmitter {
  readonly readable = true;
  resume(): this {
    return this;
  }
  pause(): this {
    return this;
  }
  press(key: Key): void {
    this.emit("keypress", undefined, { name: "press", ctrl: false, meta: false, shift: false, press: key });
  }
}

/**
 * Makes the keyboard of a terminal. In: stdin, or a stand-in; the signals that ask the program to end, which are a wish to
 * leave. Reading starts with `open` and ends with `close`.
 */
export const keyboardOf = (input: TerminalInput, signals?: EndSignals): Keyboard => {
  const stream = new KeyStream();
  let early: Key[] | undefined;
  let deaf = () => {};
  const give = (key: Key) => {
    if (early) early.push(key);
    else stream.press(key);
  };
  const decode = decoding(give);
  const ended = () => give({ name: "leave", text: "" });
  const wake = () => {
    input.setRawMode?.(true);
    input.resume();
  };
  const rest = () => {
    input.setRawMode?.(false);
    input.pause();
  };
  // A terminal that was closed answers a read with EIO. That is an end like any other, also between two questions.
  input.on("error", () => {});

  return {
    stream: stream as unknown as NodeJS.ReadableStream,
    async open() {
      early = [];
      input.on("data", decode);
      input.on("end", ended);
      input.on("error", ended);
      deaf = signals?.during(ended) ?? deaf;
      wake();
      // Two turns of the event loop: the first may be over before the input is read at all.
      for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
      // A second Enter, or the rest of a paste, was meant for the question before. It must not answer this one.
      const leaves = early.some(isLeave) || input.readableEnded === true || input.destroyed === true;
      early = undefined;
      return leaves;
    },
    rest,
    wake,
    close() {
      deaf();
      input.off("data", decode);
      input.off("end", ended);
      input.off("error", ended);
      rest();
    },
  };
};
