import type { Writable } from "node:stream";
import { FIELD_KINDS } from "../../core/case/field-kinds.ts";
import type { CurrentQuestion } from "../../core/interview/steps/question.ts";
import { series } from "../../core/text/text.ts";
import type { Ask, Prompt, Reply } from "../../ports/questions.ts";
import type { EndSignals } from "../../system/end-signals.ts";
import type { Editor } from "../keys/editor.ts";
import { editable, unsent } from "../questions/answer-text.ts";
import { meantBy, type Unclear, unclearFrom, unclearLines } from "../questions/candidates.ts";
import { whyUnkept } from "../questions/prompt-context.ts";
import type { JobControl } from "../screen/job-control.ts";
import { wrapIndented } from "../views/lines.ts";
import { filesIntro, readFiles } from "./files.ts";
import { type Hints, type HintsWhen, hintsBy } from "./hints.ts";
import { readItemLines } from "./item-lines.ts";
import { type LineInput, linesOf, lostIn } from "./lines.ts";
import { rawOf } from "./parse-choice.ts";
import { readSheet, sheetIntro } from "./sheet.ts";
import { spoken } from "./spoken.ts";
import { type PlainContext, readText } from "./text.ts";
import { asideLines, commandsOf, howTo, introLines } from "./words.ts";

export interface PlainOptions {
  readonly input: LineInput;
  readonly output: Writable;
  /** The columns of the terminal; 80 when not given. */
  readonly columns?: () => number;
  readonly editor?: Editor | undefined;
  /** How often it is said what can be typed; once if not given. */
  readonly hints?: HintsWhen | undefined;
  /** Without them Ctrl-C ends the process, and nothing is said again after Ctrl-Z. */
  readonly signals?: EndSignals | undefined;
  readonly jobs?: JobControl | undefined;
}

/** What Enter alone keeps: an answer as it is, anything else once it is checked. */
const kept = ({ asking, check }: Prompt): Reply | undefined => {
  if (asking.was !== undefined && asking.startIs !== "unsent") return { kind: "answer", value: asking.was };
  if (asking.start === undefined) return undefined;
  const start = typeof asking.start === "number" && asking.kind === "money" ? asking.start / 100 : asking.start;
  const checked = check(start);
  return checked.ok ? { kind: "answer", value: checked.value } : undefined;
};

/** A text typed before and not given: Enter alone gives it. */
const unsentBefore = ({ startIs, start }: CurrentQuestion): string =>
  startIs === "unsent" && typeof start === "string" ? start : "";

const WORDS: Readonly<Record<string, Reply & { readonly kind: "back" | "skip" | "pause" }>> = {
  "/back": { kind: "back" },
  "/skip": { kind: "skip" },
  "/skipstep": { kind: "skip", step: true },
  "/leave": { kind: "pause" },
};

const command: PlainContext["command"] = (prompt, line, typed) => {
  const reply = WORDS[line];
  if (reply === undefined || !commandsOf(prompt, false).includes(line)) return undefined;
  return { ...reply, ...(typed === undefined ? {} : { typed }) };
};

// A number typed at these means nothing later on, so it is not kept.
const isPicked = ({ kind }: CurrentQuestion): boolean =>
  kind === "list" || FIELD_KINDS[kind].prompt === "select" || FIELD_KINDS[kind].prompt === "checkbox";

const readLine = async (prompt: Prompt, { lines, say }: PlainContext): Promise<Reply> => {
  const { asking, check, echo } = prompt;
  // Something typed that did not pass is still the person's: it goes along when they leave.
  let typed: string | undefined;
  let unclear: Unclear | undefined;
  for (;;) {
    const read = await lines.next();
    if (read.kind === "leave") {
      if (isPicked(asking)) return { kind: "pause" };
      if (read.half !== undefined) typed = unsent(asking, read.half);
      return { kind: "pause", ...(typed === undefined ? {} : { typed }), ...lostIn(read) };
    }
    if (read.lines.length > 1 && isPicked(asking)) {
      say(`Error: Several lines came at once, as in a paste, so nothing was chosen. ${howTo(asking)}`);
      continue;
    }
    // A line break is a space in an answer of one line.
    const text = read.lines.join(" ");
    const line = text.trim();
    const reply = command(prompt, line, typed);
    if (reply) return reply;

    const aside = asideLines(prompt, line, [howTo(asking)], commandsOf(prompt, false));
    if (aside !== undefined) {
      for (const one of aside) say(one);
      continue;
    }
    // While candidates wait for a choice, nothing typed chooses none.
    const keeps = line === "" && unclear === undefined ? kept(prompt) : undefined;
    if (keeps) return keeps;
    if (/^\/[a-z]+$/.test(line)) {
      say(`Error: ${line} does not work here. You can type ${series(commandsOf(prompt, false), "or")}.`);
      continue;
    }
    const raw = rawOf(asking, line === "" ? (unclear?.typed ?? unsentBefore(asking)) : meantBy(text, unclear));
    const checked = raw.ok ? check(raw.value) : raw;
    if (checked.ok) {
      const back = raw.ok && typeof raw.value === "string" ? echo(raw.value) : "";
      if (back !== "") say(back);
      return { kind: "answer", value: checked.value };
    }
    const asked = raw.ok && typeof raw.value === "string" ? unclearFrom(raw.value, checked) : undefined;
    if (!isPicked(asking)) typed = unsent(asking, asked?.typed ?? text);
    // Another text was tried: its numbers are no candidates. A candidate that does not fit leaves the others.
    if (asked !== undefined || (raw.ok && raw.value === text)) unclear = asked;
    for (const row of asked === undefined ? [`Error: ${checked.problem}`] : unclearLines(asked)) say(row);
  }
};

/** All that is said before a reply is typed. */
const introOf = (prompt: Prompt, hasEditor: boolean, hints: Hints): string[] => {
  if (prompt.sheet !== undefined) return sheetIntro(prompt, prompt.sheet, hints);
  return prompt.complete === undefined ? introLines(prompt, hasEditor, hints) : filesIntro(prompt, hints);
};

const readReply = (prompt: Prompt, context: PlainContext, written: string[]): Promise<Reply> => {
  if (prompt.sheet !== undefined) return readSheet(prompt, prompt.sheet, context);
  if (prompt.complete !== undefined) return readFiles(prompt, context);
  if (prompt.checkLine !== undefined) return readItemLines(prompt, prompt.checkLine, context, written);
  return prompt.asking.kind === "text" ? readText(prompt, context, written) : readLine(prompt, context);
};

/** What was typed with a reply, or is its answer. */
const wordsOf = ({ asking }: Prompt, reply: Reply): string | undefined =>
  reply.kind === "answer"
    ? isPicked(asking) || typeof reply.value === "object"
      ? undefined
      : editable(asking, reply.value)
    : reply.typed;

/** Has a reply kept. Where that cannot be, it waits with it until it can, or the person leaves without. */
const untilKept = async (prompt: Prompt, reply: Reply, { lines, say }: PlainContext): Promise<Reply> => {
  for (;;) {
    const why = whyUnkept(() => prompt.keepReply?.(reply));
    if (why === undefined) return reply;
    say(`Error: ${why} Press Enter for that, or type /leave to leave without saving it.`);
    const read = await lines.next();
    if (read.kind !== "leave" && read.lines.join("").trim() !== "/leave") continue;
    const typed = wordsOf(prompt, reply);
    return { kind: "pause", unkept: why, ...(typed === undefined ? {} : { typed }) };
  }
};

/**
 * Asks in plain lines: for screen readers, for `--plain` and for terminals that can do no more. Nothing is redrawn, moved
 * or coloured. One reader serves all questions, so `close` it at the end.
 */
export const plainAsk = ({
  input,
  output,
  columns,
  editor,
  hints: when = "once",
  signals,
  jobs,
}: PlainOptions): { ask: Ask; close(): void } => {
  const lines = linesOf(input, signals);
  const say = (text: string) => {
    for (const line of text.split("\n").flatMap((one) => wrapIndented(spoken(one), columns?.() ?? 80)))
      output.write(`${line}\n`);
  };
  const context: PlainContext = { lines, say, editor, command };
  const hints = hintsBy(when);
  return {
    ask: async (prompt) => {
      const written: string[] = [];
      const intro = () => {
        for (const line of introOf(prompt, editor !== undefined, hints)) say(line);
      };
      const goOn = () => {
        intro();
        for (const line of written.length > 0 ? ["Written so far:", ...written] : []) say(line);
      };
      lines.attend();
      intro();
      const deaf = jobs?.during({ goOn });
      try {
        return await untilKept(prompt, await readReply(prompt, context, written), context);
      } finally {
        deaf?.();
      }
    },
    close: () => lines.close(),
  };
};
