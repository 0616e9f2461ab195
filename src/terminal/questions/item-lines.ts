import { createPrompt } from "@inquirer/core";
import { insert, type TextBuffer, textBufferOf } from "../keys/text-buffer.ts";
import { useCursor } from "../screen/cursor.ts";
import { framed, type Hint, noteLines, problemLines, roomFor } from "../screen/layout.ts";
import { shownText } from "./answer-text.ts";
import type { Outcome, PromptConfig } from "./prompt-context.ts";
import { textRows, useTypingRoom } from "./typing-room.ts";

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
  const room = useTypingRoom(context, done, shownText(asking), "", {
    finish: (text, { end, setProblem }) => {
      const checked = check(text);
      if (checked.ok) end({ kind: "answer", value: checked.value });
      else setProblem(checked.problem);
    },
    // A word that ends the list does so, what cannot be read stays with the reason.
    endLine: (base, { keepLines, finishSoon, setProblem }) => {
      const line = lineAt(base);
      const read = line.trim() === "" ? undefined : checkLine?.(line);
      if (read !== undefined && !read.ok) setProblem(read.problem);
      else if (read?.value === "ends") finishSoon(base.text);
      else keepLines(insert(isLast(base) ? textBufferOf(base.text) : base, "\n"));
    },
  });

  const { typing, common } = room;
  const line = lineAt(typing);
  const isExample = line.trim() === "" && typing.text !== "";
  const rest = {
    under: [
      ...noteLines(context, isExample ? "" : echo(line), context.paint.dim),
      ...problemLines(context, room.problem),
    ],
    helpOpen: common.helpOpen,
    own: typing.text === "" ? [NONE] : [NEXT, DONE],
    hints: common.hints,
  };
  const { lines, row, column } = textRows(context, typing, roomFor(context, rest));
  return useCursor(context, framed(context, { ...rest, input: lines, cursorRow: row }), 5 + column);
});
