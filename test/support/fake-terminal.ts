import { EventEmitter } from "node:events";
import { Writable } from "node:stream";
import type { TerminalInput } from "../../src/terminal/keys/keyboard.ts";
import { type Emulator, emulatorOf } from "./emulator.ts";
import { KEY_BYTES, type KeyName, pasteBytes } from "./key-bytes.ts";

class FakeInput extends EventEmitter implements TerminalInput {
  raw = false;
  reading = false;
  #early: string[] = [];
  resume(): void {
    this.reading = true;
    for (const text of this.#early.splice(0)) this.send(text);
  }
  pause(): void {
    this.reading = false;
  }
  setRawMode(on: boolean): void {
    this.raw = on;
  }
  /** Bytes wait, as in a real terminal, while nobody reads. */
  send(text: string): void {
    if (this.reading) this.emit("data", Buffer.from(text));
    else this.#early.push(text);
  }
}

class FakeOutput extends Writable {
  readonly isTTY = true;
  readonly columns: number;
  readonly rows: number;
  written = "";
  #emulator: Emulator;
  constructor(emulator: Emulator) {
    super({ decodeStrings: false });
    this.#emulator = emulator;
    this.columns = emulator.terminal.cols;
    this.rows = emulator.terminal.rows;
  }
  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    // A terminal turns a line feed into a new line; the emulator does not.
    const text = String(chunk).replace(/\r?\n/g, "\r\n");
    this.written += text;
    this.#emulator.feed(text);
    done();
  }
  // Like stdout, it outlives every prompt: inquirer ends what it writes to.
  override end(): this {
    return this;
  }
}

/** A terminal within the test: what is written shows in an emulator, and keys are given as bytes. */
export interface FakeTerminal extends Pick<Emulator, "screen" | "all" | "see" | "gone" | "until"> {
  readonly input: FakeInput;
  readonly output: FakeOutput;
  readonly emulator: Emulator;
  type(text: string): void;
  press(...keys: KeyName[]): void;
  /** Marked if the program asked for marks. */
  paste(text: string): void;
  /** As a terminal without marks sends it. */
  pasteUnmarked(text: string): void;
}

/** Makes a terminal of a size, for one test. */
export const fakeTerminal = (cols = 80, rows = 24): FakeTerminal => {
  const emulator = emulatorOf(cols, rows);
  const input = new FakeInput();
  const { screen, all, see, gone, until } = emulator;
  return {
    input,
    output: new FakeOutput(emulator),
    emulator,
    screen,
    all,
    see,
    gone,
    until,
    type: (text) => input.send(text),
    press: (...keys) => {
      for (const key of keys) input.send(KEY_BYTES[key]);
    },
    paste: (text) => input.send(pasteBytes(emulator.terminal, text)),
    pasteUnmarked: (text) => input.send(text.replace(/\r?\n/g, "\r")),
  };
};
