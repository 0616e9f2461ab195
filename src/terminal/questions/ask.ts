import { Writable } from "node:stream";
import { createPromptModule } from "inquirer";
import { FIELD_KINDS } from "../../core/case/field-kinds.ts";
import type { Ask, Paint, Prompt, Reply } from "../../ports/questions.ts";
import type { EndSignals } from "../../system/end-signals.ts";
import { type Editor, nameOf } from "../keys/editor.ts";
import { keyboardOf, type TerminalInput } from "../keys/keyboard.ts";
import type { JobControl, OnStop } from "../screen/job-control.ts";
import { rowsOf, wrapText } from "../screen/rows.ts";
import { transcript } from "../screen/transcript.ts";
import { wrapIndented } from "../views/lines.ts";
import { answeredLines, skippedLines, writtenLines } from "./answer-text.ts";
import { checkboxPrompt } from "./checkbox.ts";
import { filesPrompt } from "./files.ts";
import { rowsPrompt } from "./item-lines.ts";
import { linePrompt } from "./line.ts";
import { morePrompt } from "./more.ts";
import { multilinePrompt } from "./multiline.ts";
import { type Outcome, type PromptConfig, type PromptContext, whyUnkept } from "./prompt-context.ts";
import { reviewPrompt } from "./review.ts";
import { selectPrompt } from "./select.ts";
import { sheetPrompt } from "./sheet.ts";
import { askText } from "./text.ts";

export interface TerminalOptions {
  readonly input: TerminalInput;
  readonly output: NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };
  readonly paint: Paint;
  readonly width: () => number;
  /** Opens a long text in the person's editor; without it, the prompt's own is used. */
  readonly editor?: Editor | undefined;
  /** Without them the process ends and stops as the system does it. */
  readonly signals?: EndSignals | undefined;
  readonly jobs?: JobControl | undefined;
  /** See `PromptContext`. */
  readonly cursorStays?: boolean;
}

const PROMPTS = {
  line: linePrompt,
  select: selectPrompt,
  checkbox: checkboxPrompt,
  review: reviewPrompt,
  multiline: multilinePrompt,
  more: morePrompt,
  files: filesPrompt,
  rows: rowsPrompt,
  sheet: sheetPrompt,
};
export type PromptName = keyof typeof PROMPTS;

/** The prompt for a question of one or two keys or lines: the menu of a list is picked from. */
const promptOf = ({ asking, complete, checkLine, sheet }: Prompt): PromptName | "text" => {
  if (sheet !== undefined) return "sheet";
  if (complete !== undefined) return "files";
  if (checkLine !== undefined) return "rows";
  return asking.kind === "list" ? "select" : FIELD_KINDS[asking.kind].prompt;
};

/** Longer rows are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** What inquirer writes to. It breaks rows by the columns it finds here, and takes 80 where it finds none. */
class Screen extends Writable {
  readonly isTTY = true;
  readonly #output: NodeJS.WritableStream;
  readonly #columns: () => number;
  constructor(output: NodeJS.WritableStream, columns: () => number) {
    super({ decodeStrings: false });
    this.#output = output;
    this.#columns = columns;
  }
  get columns(): number {
    return this.#columns();
  }
  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.#output.write(chunk);
    done();
  }
  // It outlives every prompt: inquirer ends what it writes to.
  override end(): this {
    return this;
  }
}

/** The rows that a question takes below what is said before it, about: its own and those of its answers. */
const rowsOfQuestion = ({ asking }: Prompt): number => 8 + Math.min(asking.options?.length ?? 1, 8);

/** So many rows are not read apart, however small the screen is. */
const FEW_ROWS = 4;

/** What is said before a question, in pieces that can be read one after the other; the last has the question below it. */
const screensOf = ({ prompt, rows, fullWidth }: PromptContext): string[][] => {
  const width = fullWidth();
  const most = Math.max(6, rows() - 2);
  const screens: string[][] = [];
  let rest = [...prompt.before];
  const isMuch = () => rowsOf(rest, width) > FEW_ROWS && rowsOf(rest, width) + rowsOfQuestion(prompt) > rows();
  while (isMuch()) {
    let count = 1;
    while (count < rest.length && rowsOf(rest.slice(0, count + 1), width) <= most) count += 1;
    screens.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return [...screens, rest];
};

/** What stays on the screen of a question. */
const stayingLines = (
  { asking, remarks, stays }: Prompt,
  reply: Reply,
  width: number,
  paint: Paint,
): readonly string[] => {
  if (stays !== undefined) {
    const said = reply.kind === "answer" ? stays(reply.value) : undefined;
    return said === undefined ? [] : wrapText(`✔ ${said}`, width).map((row) => row.replace(/^✔/, paint.good("✔")));
  }
  if (reply.kind === "skip") return skippedLines(asking, width, paint).split("\n");
  if (reply.kind !== "answer") return [];
  const talked = remarks?.(String(reply.value)).open === true;
  const note = reply.note === undefined ? [] : wrapText(reply.note, width - 2).map((row) => `  ${paint.dim(row)}`);
  return [...(talked ? writtenLines : answeredLines)(asking, reply.value, width, paint).split("\n"), ...note];
};

/**
 * Asks at a real terminal, through inquirer. One question at a time; when it is answered, one or two lines stay, and they go
 * when the person goes back to it. Out: also `note`, which is to be told of every line that others write there.
 */
export const terminalTalk = (options: TerminalOptions): { readonly ask: Ask; note(text: string): void } => {
  const { input, output, paint, editor, signals, jobs } = options;
  const keyboard = keyboardOf(input, signals);
  // A terminal can give no size, or 0.
  const fullWidth = () => output.columns || options.width();
  const columns = () => Math.min(fullWidth(), WIDEST);
  const screen = new Screen(output, columns);
  const inquire = createPromptModule<Record<PromptName, PromptConfig>>({
    input: keyboard.stream,
    output: screen,
    clearPromptOnDone: true,
  });
  for (const [name, prompt] of Object.entries(PROMPTS)) inquire.registerPrompt(name, prompt);

  const shown = transcript();
  let wasOpened = false;
  const apart: Editor | undefined =
    editor &&
    (async (...given) => {
      wasOpened = true;
      shown.forget();
      return editor(...given);
    });
  let stopping: OnStop | undefined;
  const stopWith = (job: JobControl) => (goOn: () => void) => {
    keyboard.rest();
    shown.forget();
    job.stop(() => {
      keyboard.wake();
      goOn();
    });
  };
  const contextOf = (prompt: Prompt): PromptContext => ({
    prompt,
    keep: (outcome) =>
      outcome.kind === "edit" || outcome.kind === "rewrite" ? undefined : whyUnkept(() => prompt.keepReply?.(outcome)),
    keepText: (text) => whyUnkept(() => prompt.keepUnsent(text)),
    paint,
    width: columns,
    fullWidth,
    cursorStays: options.cursorStays === true,
    anew: shown.anew,
    rows: () => output.rows || 24,
    editor: editor && { ...nameOf(editor), isKnown: () => wasOpened },
    write: (sequence) => void output.write(sequence),
    onResize: (act) => {
      output.on("resize", act);
      return () => output.off("resize", act);
    },
    stop: jobs && stopWith(jobs),
    onStop: (on) => {
      stopping = on;
      return () => {
        if (stopping === on) stopping = undefined;
      };
    },
  });

  const show = async (type: PromptName, config: PromptConfig): Promise<Outcome> => {
    // For the whole question, not from drawing to drawing: in between the system would stop the program as it stands.
    const deaf = jobs?.during({ stop: () => stopping?.stop?.(), goOn: () => stopping?.goOn() });
    try {
      if (await keyboard.open()) return { kind: "pause" };
      const { outcome } = await inquire<{ outcome: Outcome }>([{ type, name: "outcome", ...config } as never]);
      return outcome;
    } catch (error) {
      // inquirer's word for "the process is on its way out".
      if (error instanceof Error && error.name === "ExitPromptError") return { kind: "pause" };
      throw error;
    } finally {
      deaf?.();
      keyboard.close();
    }
  };

  /** Says what stands before a question, a screen at a time. Out: the reply of a person who left while reading. */
  const sayBefore = async (context: PromptContext): Promise<Reply | undefined> => {
    for (const [index, lines] of screensOf(context).entries()) {
      if (index > 0 && (await show("more", { context })).kind === "pause") return { kind: "pause" };
      for (const line of lines) output.write(`${line}\n`);
    }
    return undefined;
  };

  const ask: Ask = async (prompt) => {
    const { asking } = prompt;
    const before = prompt.before.flatMap((line) => wrapIndented(line, columns()));
    const { key } = asking;
    const context = contextOf({ ...prompt, before });
    output.write(shown.backTo(key, before, fullWidth()));
    const left = await sayBefore(context);
    if (left !== undefined) return left;
    shown.begin(key, before);
    const name = promptOf(prompt);
    const reply = name === "text" ? await askText(context, show, apart) : await show(name, { context });
    // Only a long text can wish for an editor.
    if (reply.kind === "edit" || reply.kind === "rewrite") throw new Error(`A ${asking.kind} has no editor.`);
    const stayed = stayingLines(prompt, reply, columns() - 1, paint);
    for (const line of stayed) output.write(`${line}\n`);
    shown.left(stayed, reply.kind === "back" ? "back" : "on");
    return reply;
  };
  return { ask, note: shown.note };
};

/** The questions of a terminal alone, where nobody else writes. */
export const terminalAsk = (options: TerminalOptions): Ask => terminalTalk(options).ask;
