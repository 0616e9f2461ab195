import { createPrompt, useState } from "@inquirer/core";
import { useCommonKeys, useEnding, useKey, useQuiet } from "../keys/keys.ts";
import { insert, type TextBuffer, textBufferOf, typeKey } from "../keys/text-buffer.ts";
import { useCursor } from "../screen/cursor.ts";
import { framed, type Hint, innerWidth, problemLines, remarkLines, roomFor } from "../screen/layout.ts";
import { cursorOn, layRows, moveRow, showable } from "../screen/rows.ts";
import { unsent } from "./answer-text.ts";
import type { Outcome, PromptConfig, PromptContext } from "./prompt-context.ts";

/** The columns that a text of many lines has. */
export const textWidth = (context: PromptContext): number => innerWidth(context) - 6;

/** The rows of a text on the screen, and where the cursor stands in them. In: how many there is room for. */
export const textRows = (context: PromptContext, typing: TextBuffer, room: number) => {
  const rows = layRows(typing.text, textWidth(context));
  const { row, column } = cursorOn(rows, typing);
  // On a small screen only the rows around the cursor are shown.
  const from = Math.max(0, Math.min(row - Math.floor(room / 2), rows.length - room));
  const lines = rows
    .slice(from, from + room)
    .map(({ start, end }) => `   ${context.paint.dim("│")} ${showable(typing.text.slice(start, end))}`);
  return { lines, row: row - from, column };
};

const DONE: Hint = ["Enter twice", "done"];
const EDITOR: Hint = ["Ctrl-G", "editor"];

/** Enter on an empty last line ends the text; on any other it makes a new line. */
export const endsText = ({ text, at }: TextBuffer): boolean =>
  at === text.length && (text === "" || text.endsWith("\n"));

/** Takes a text of many lines. */
export const multilinePrompt = createPrompt<Outcome, PromptConfig>(({ context, text = "", note = "" }, done) => {
  const { asking, check, canSkip } = context.prompt;
  const [typing, setTyping] = useState<TextBuffer>(() => textBufferOf(text));
  const [problem, setProblem] = useState(note);
  const ending = useEnding(context, done);
  const common = useCommonKeys(context, typing.text === "", ending.end);
  const quiet = useQuiet();

  const keepLines = (next: TextBuffer) => {
    setTyping(next);
    setProblem(context.keepText(next.text) ?? "");
  };

  const finish = () => {
    const isBlank = typing.text.trim() === "";
    // Emptied and given: there is no answer any more. Begun anew and nothing written: it is as it was.
    if (canSkip && isBlank && text.trim() !== "") return ending.end({ kind: "skip", typed: "" });
    if (isBlank && asking.was !== undefined) return ending.end({ kind: "answer", value: asking.was });
    const checked = check(typing.text);
    if (checked.ok) ending.end({ kind: "answer", value: checked.value });
    else setProblem(checked.problem);
  };

  useKey((key) => {
    const wasBreak = quiet.broken();
    if (common.took(key, unsent(asking, typing.text))) return;
    // The empty line was part of a paste without marks: keep it, and go on.
    const base = wasBreak ? insert(typing, "\n") : typing;
    if (key.name === "enter" && endsText(base)) {
      setTyping(base);
      quiet.after(finish);
    } else if (key.name === "enter" || key.name === "alt-enter") {
      keepLines(insert(base, "\n"));
    } else if (key.name === "paste") {
      keepLines(insert(base, key.text));
    } else if (key.name === "ctrl-g") {
      done({ kind: "edit", text: base.text });
    } else if (key.name === "up" || key.name === "down") {
      setTyping(moveRow(base, textWidth(context), key.name === "up" ? -1 : 1));
    } else {
      const next = typeKey(base, key);
      if (next) setTyping(next);
      if (next && next.text !== typing.text) setProblem("");
    }
  });

  const rest = {
    under: [...remarkLines(context, typing.text), ...problemLines(context, ending.problem || problem)],
    helpOpen: common.helpOpen,
    own: context.hasEditor ? [DONE, EDITOR] : [DONE],
    hints: common.hints,
  };
  const { lines, row, column } = textRows(context, typing, roomFor(context, rest));
  return useCursor(context, framed(context, { ...rest, input: lines, cursorRow: row }), 5 + column);
});
