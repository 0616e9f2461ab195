import { createPrompt } from "@inquirer/core";
import { useCursor } from "../screen/cursor.ts";
import { framed, type Hint, problemLines, remarkLines, roomFor } from "../screen/layout.ts";
import { editorHints, useEditorKey } from "./editor-key.ts";
import type { Outcome, PromptConfig, PromptContext } from "./prompt-context.ts";
import { EDIT_HINTS, textRows, useTypingRoom } from "./typing-room.ts";

const DONE: Hint = ["Enter twice", "done"];

/** The keys of this prompt: those that edit are left out where they would take a narrow screen's room. */
const hintsOf = (context: PromptContext, isEmpty: boolean): readonly Hint[] => [
  DONE,
  ...(isEmpty || context.width() < 60 ? [] : EDIT_HINTS),
  ...editorHints(context),
];

/** Takes a text of many lines. */
export const multilinePrompt = createPrompt<Outcome, PromptConfig>(({ context, text = "", note = "" }, done) => {
  const { asking, check, canSkip } = context.prompt;
  const openEditor = useEditorKey(context, done);

  const room = useTypingRoom(context, done, text, note, {
    finish: (typed, { end, setProblem }) => {
      const isBlank = typed.trim() === "";
      // Emptied and given: there is no answer any more. Begun anew and nothing written: it is as it was.
      if (canSkip && isBlank && text.trim() !== "") return end({ kind: "skip", typed: "" });
      if (isBlank && asking.was !== undefined) return end({ kind: "answer", value: asking.was });
      const checked = check(typed);
      if (checked.ok) end({ kind: "answer", value: checked.value });
      else setProblem(checked.problem);
    },
    own: (key, base, { setProblem }) => {
      if (key.name !== "ctrl-g") return false;
      openEditor(base.text, setProblem);
      return true;
    },
  });

  const { typing, common } = room;
  const rest = {
    under: [...remarkLines(context, typing.text), ...problemLines(context, room.problem)],
    helpOpen: common.helpOpen,
    own: hintsOf(context, typing.text === ""),
    hints: common.hints,
  };
  const { lines, row, column } = textRows(context, typing, roomFor(context, rest));
  return useCursor(context, framed(context, { ...rest, input: lines, cursorRow: row }), 5 + column);
});
