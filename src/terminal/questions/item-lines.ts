import { createPrompt, useState } from "@inquirer/core";
import { useCommonKeys, useEnding, useKey, useQuiet } from "../keys/keys.ts";
import { insert, type TextBuffer, textBufferOf, typeKey } from "../keys/text-buffer.ts";
import { useCursor } from "../screen/cursor.ts";
import { framed, type Hint, noteLines, problemLines, roomFor } from "../screen/layout.ts";
import { moveRow } from "../screen/rows.ts";
import { shownText, unsent } from "./answer-text.ts";
import { endsText, textRows, textWidth } from "./multiline.ts";
import type { Outcome, PromptConfig } from "./prompt-context.ts";

/** The line that the cursor stands in. */
const lineAt = ({ text, at }: TextBuffer): string =>
  text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0] ?? "";

const isLast = ({ text, at }: TextBuffer): boolean => !text.slice(at).includes("\n");

const NEXT: Hint = ["Enter", "next line"];
const NONE: Hint = ["Enter", "none"];
const DONE: Hint = ["Enter twice", "done"];

/** Takes the items of a list, one on a line. Each line is read when Enter ends it; Enter on an empty line ends the list. */
export const rowsPrompt = createPrompt<Outcome, PromptConfig>(({ context }, done) => {
  const { asking, check, checkLine, echo } = context.prompt;
  const [typing, setTyping] = useState<TextBuffer>(() => textBufferOf(shownText(asking)));
  const [problem, setProblem] = useState("");
  const ending = useEnding(context, done);
  const common = useCommonKeys(context, typing.text === "", ending.end);
  const quiet = useQuiet();

  const keepLines = (next: TextBuffer) => {
    setTyping(next);
    setProblem(context.keepText(next.text) ?? "");
  };

  const finish = (text: string) => {
    const checked = check(text);
    if (checked.ok) ending.end({ kind: "answer", value: checked.value });
    else setProblem(checked.problem);
  };

  /** Enter on a line with words: a word that ends the list does so, what cannot be read stays with the reason. */
  const endLine = (base: TextBuffer) => {
    const line = lineAt(base);
    const read = line.trim() === "" ? undefined : checkLine?.(line);
    if (read !== undefined && !read.ok) setProblem(read.problem);
    else if (read?.value === "ends") quiet.after(() => finish(base.text));
    else keepLines(insert(isLast(base) ? textBufferOf(base.text) : base, "\n"));
  };

  useKey((key) => {
    const wasBreak = quiet.broken();
    if (common.took(key, unsent(asking, typing.text))) return;
    const base = wasBreak ? insert(typing, "\n") : typing;
    if (key.name === "enter" && endsText(base)) {
      setTyping(base);
      quiet.after(() => finish(base.text));
    } else if (key.name === "enter" || key.name === "alt-enter") {
      endLine(base);
    } else if (key.name === "paste") {
      keepLines(insert(base, key.text));
    } else if (key.name === "up" || key.name === "down") {
      setTyping(moveRow(base, textWidth(context), key.name === "up" ? -1 : 1));
    } else {
      const next = typeKey(base, key);
      if (next) setTyping(next);
      if (next && next.text !== typing.text) setProblem("");
    }
  });

  const line = lineAt(typing);
  const isExample = line.trim() === "" && typing.text !== "";
  const rest = {
    under: [
      ...noteLines(context, isExample ? "" : echo(line), context.paint.dim),
      ...problemLines(context, ending.problem || problem),
    ],
    helpOpen: common.helpOpen,
    own: typing.text === "" ? [NONE] : [NEXT, DONE],
    hints: common.hints,
  };
  const { lines, row, column } = textRows(context, typing, roomFor(context, rest));
  return useCursor(context, framed(context, { ...rest, input: lines, cursorRow: row }), 5 + column);
});
