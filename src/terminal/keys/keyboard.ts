import { EventEmitter } from "node:events";
import { emitKeypressEvents } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { cleanText } from "../../core/text/text.ts";
import type { EndSignals } from "../../system/end-signals.ts";
import { lettersOf } from "./text-buffer.ts";

/**
 * One act at the keyboard. `char` is text as typed, `paste` a whole paste, `leave` the end of the input; all others are
 * keys by name, with `ctrl-` or `alt-` before it: `enter`, `esc`, `ctrl-c`, `alt-b`.
 */
export interface Key {
  readonly name: string;
  readonly text: string;
  /** It came at once with others, among them letters: no fingers did that, but a paste without marks. Its text is one key. */
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

/** How long a key stands alone before it counts as typed: the next key of a paste without marks is here by then. */
export const QUIET_MS = 25;

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
  // Ctrl-_, which many terminals send for Ctrl-/ too. Node has no name for it.
  if (key.sequence === "\u001f") return { name: "ctrl-_", text: "" };
  const name = NAMES[key.name ?? ""] ?? key.name ?? "";
  // Node marks a lone Esc as held with Alt.
  if (name === "esc") return { name, text: "" };
  // Right behind an Esc it comes as if held with Alt. It always means to leave.
  if (name === "c" && key.ctrl) return { name: "ctrl-c", text: "" };
  return { name: `${key.ctrl ? "ctrl-" : ""}${key.meta ? "alt-" : ""}${name}`, text: "" };
};

/** A key as it came, with its bytes. */
interface Heard extends Key {
  readonly raw: string;
}

/** More letters than fingers give at once, and not so many that it takes time to tell letters from units. */
const MANY = 32;

/** From so many keys in one read on, the next read may hold the rest of the same paste. */
const LONG = 256;

/** Were there letters and more in one read, or Enter more than once? No fingers do that, but a paste without marks. */
const isBurst = (keys: readonly Heard[]): boolean => {
  const typed = keys.map(({ name, text }) => (name === "char" ? text : "")).join("");
  const letters = typed.length > MANY ? MANY : lettersOf(typed).length;
  const enters = keys.filter(({ name }) => name === "enter").length;
  return letters > 1 || (letters === 1 && enters > 0) || enters > 1;
};

/** Within a paste without marks: is it text? A control character is; backspace is not, and neither is what begins with Esc. */
const isText = ({ name, raw }: Heard): boolean =>
  name === "char" || name === "paste" || (name !== "ctrl-c" && /^[\u0000-\u0007\t-\u001a\u001c-\u001f]$/.test(raw));

/** Line ends at the end of a paste without marks are keys: two give a long text. */
const LAST_ENTERS = /(?:\r\n?|\n){1,2}$/;

const textKeys = (raw: string, isLast: boolean): Key[] => {
  const [ends = ""] = isLast ? (LAST_ENTERS.exec(raw) ?? []) : [];
  const text = cleanText(raw.slice(0, raw.length - ends.length));
  const enters = ends.match(/\r\n?|\n/g) ?? [];
  return [
    ...(text === "" ? [] : [{ name: text.includes("\n") ? "paste" : "char", text, burst: true }]),
    ...enters.map(() => ({ name: "enter", text: "", burst: true })),
  ];
};

/**
 * The keys of one read of a paste without marks. All text is one key: nothing in it acts, and the screen is drawn once. In a
 * short read a control key before or behind all letters stays a key: fingers were quicker than the program.
 */
const joined = (keys: readonly Heard[], isPiece: boolean): readonly Key[] => {
  const isLetters = ({ name }: Heard) => name === "char" || name === "paste";
  const [first, last] = [keys.findIndex(isLetters), keys.findLastIndex(isLetters)];
  const isTakenAt = (key: Heard, at: number) =>
    isText(key) && (isPiece || isLetters(key) || key.name === "enter" || (at > first && at < last));
  const all: Key[] = [];
  let raw = "";
  keys.forEach((key, index) => {
    const isTaken = isTakenAt(key, index);
    if (isTaken) raw += key.raw;
    if (isTaken && index < keys.length - 1) return;
    all.push(...textKeys(raw, isTaken));
    raw = "";
    if (!isTaken) all.push({ name: key.name, text: key.text, burst: true });
  });
  return all;
};

/** Is it a wish to leave? */
export const isLeave = (key: Key): boolean => key.name === "ctrl-c" || key.name === "ctrl-d" || key.name === "leave";

/** Decodes bytes into keys: Esc is quick, and a bracketed paste is one key with its text as it was copied. */
const decoding = (give: (key: Key) => void) => {
  // Our own emitter, not the input: Node decodes a stream once, with the time-out of whoever came first.
  const bytes = new EventEmitter();
  let pasted: string | undefined;
  // A long paste comes in several reads; the last may hold a single key.
  let burstUntil = 0;
  let batch: Heard[] | undefined;
  const took = (key: Heard) => {
    if (batch) batch.push(key);
    else give(key);
  };

  bytes.on("keypress", (typed: string | undefined, key: NodeKey) => {
    if (key.name === "paste-start") {
      pasted = "";
    } else if (pasted === undefined) {
      took({ ...keyOf(typed, key), raw: key.sequence ?? "" });
    } else if (key.name === "paste-end") {
      const text = cleanText(stripVTControlCharacters(pasted));
      took({ name: "paste", text, raw: text });
      pasted = undefined;
    } else if (key.ctrl && key.name === "c") {
      // No paste holds it. A terminal that lost the end mark must not lock the person in.
      const text = cleanText(stripVTControlCharacters(pasted));
      pasted = undefined;
      took({ name: "paste", text, raw: text });
      took({ ...keyOf(typed, key), raw: key.sequence ?? "" });
    } else {
      pasted += key.sequence ?? "";
    }
  });
  emitKeypressEvents(bytes as NodeJS.ReadableStream, { escapeCodeTimeout: ESCAPE_TIMEOUT_MS } as never);

  return (chunk: Buffer | string) => {
    batch = [];
    bytes.emit("data", typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    const keys = batch;
    batch = undefined;
    const isRest = performance.now() < burstUntil;
    const burst = isRest || isBurst(keys);
    for (const key of burst ? joined(keys, isRest || keys.length >= LONG) : keys) give(key);
    if (burst && keys.length >= LONG) burstUntil = performance.now() + QUIET_MS;
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
