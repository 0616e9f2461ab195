import { fstatSync, writeSync } from "node:fs";
import { inSystemWords } from "./system-words.ts";

/**
 * Is there something to read on standard input: a pipe, a socket or a file? A terminal and the null device are not. In:
 * whether it is a terminal.
 */
export const isPiped = (isTerminal: boolean): boolean => {
  if (isTerminal) return false;
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    // Closed: nobody can say anything on it.
    return false;
  }
};

const DEFAULT_WIDTH = 80;

/** The columns of the terminal, else what COLUMNS says, else 80. */
export const widthOf = (env: NodeJS.ProcessEnv): number => {
  const told = Number(env.COLUMNS);
  // A terminal that does not know its width says 0.
  return (
    process.stdout.columns || process.stderr.columns || (Number.isInteger(told) && told > 0 ? told : DEFAULT_WIDTH)
  );
};

/**
 * A reader that goes away (`export | head`) is no fault, and neither is a terminal that was closed (EIO): what they did not
 * want is dropped. What else goes wrong with the output (a full disk behind it) is said once, in a line, and the exit code is 1
 * then: the program goes on to its end, so that nothing else is left half done. In: a stream of the process, its name for a person.
 */
export const sayLostOutput = (stream: NodeJS.WriteStream, name: string): void => {
  const gone = stream.isTTY ? ["EPIPE", "EIO"] : ["EPIPE"];
  let isSaid = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (isSaid || gone.includes(error.code ?? "")) return;
    isSaid = true;
    process.once("exit", () => {
      process.exitCode ||= 1;
    });
    try {
      writeSync(2, `dispute-coach: ${name} could not be written: ${inSystemWords(error.code)}.\n`);
    } catch {
      // There is nowhere left to say it; the exit code does.
    }
  });
};

const isFile = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
};

/**
 * Writes a text or bytes to a stream of the process. Into a file piece by piece: Node takes a write of which a full disk kept only a part
 * for a whole one (SyncWriteStream). An error comes out of the stream, as it does for all others.
 */
export const writeAll = (stream: NodeJS.WriteStream, descriptor: number, text: string | Uint8Array): void => {
  if (stream.destroyed) return;
  if (!isFile(descriptor)) {
    stream.write(text);
    return;
  }
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    stream.destroy(error as Error);
  }
};
