import { EXIT_CODES } from "../core/exit-codes.ts";
import { type AsTyped, type CommandText, writeOut } from "../core/text/command-text.ts";
import { cleanText } from "../core/text/text.ts";
import { isOurs } from "../errors.ts";
import { inSystemWords } from "../system/system-words.ts";
import { withMore, wrap } from "../terminal/views/lines.ts";
import type { Paint } from "../terminal/views/paint.ts";

interface Voice {
  err(line?: string): void;
  readonly width: number;
  readonly asTyped: AsTyped;
  /** Without it, nothing is coloured. */
  readonly paint?: Pick<Paint, "accent">;
}

const tell = (voice: Voice, head: string, hints: readonly CommandText[]): void => {
  // Names and paths that a person typed are repeated in messages: they are shown, and must never act on the terminal.
  for (const line of wrap(cleanText(head), voice.width, 0, 2)) voice.err(line);
  for (const hint of hints) {
    const [say = "", ...command] = cleanText(writeOut(hint, voice.asTyped)).split(/ {3}(?=\S)/);
    const accent = voice.paint?.accent ?? ((text: string) => text);
    const lines =
      command.length === 0
        ? wrap(say, voice.width, 2, 4)
        : withMore(say, accent(command.join("   ")), voice.width, 2, 4);
    for (const line of lines) voice.err(line);
  }
};

/** An error from the system: something around the program is not as it should be. It is not a fault of the program. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && typeof (error as NodeJS.ErrnoException).code === "string";

/** Says what went wrong and gives the exit code (core/exit-codes.ts); of a fault of ours with the stack, which holds no answers. */
export const fail = (error: unknown, voice: Voice): number => {
  const { serious, due, left, problem, usage, bug } = EXIT_CODES;
  if (isOurs(error, "Found")) return "code" in error && error.code === due.code ? due.code : serious.code;
  if (isOurs(error, "Pause")) {
    voice.err();
    tell(voice, error.message, error.hints);
    return left.code;
  }
  if (isOurs(error, "Problem") || isOurs(error, "Usage")) {
    tell(voice, `dispute-coach: ${error.message}`, error.hints);
    return error.name === "Problem" ? problem.code : usage.code;
  }
  if (isSystemError(error)) {
    const { code, path, syscall } = error;
    if (syscall === "uv_cwd") {
      tell(voice, "dispute-coach: The folder you are in no longer exists.", [
        "Go to another folder (cd) and run the command again.",
      ]);
      return problem.code;
    }
    const what = path === undefined ? "The system refused something" : `${path} cannot be used`;
    tell(voice, `dispute-coach: ${what}: ${inSystemWords(code)}.`, [
      "Fix that, then run the command again. Everything saved before is safe.",
    ]);
    return problem.code;
  }
  tell(voice, "dispute-coach: This is a bug in the program, not your mistake. Everything saved before is safe.", [
    "Please report it with the lines below. They contain none of your answers.",
  ]);
  voice.err(cleanText(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return bug.code;
};
