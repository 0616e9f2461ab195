import { useState } from "@inquirer/core";
import { sayEditor } from "../keys/editor-names.ts";
import type { Hint } from "../screen/layout.ts";
import type { Outcome, PromptContext } from "./prompt-context.ts";

const NO_EDITOR =
  "No other editor is set up: your settings and EDITOR name none. Edit the text right here: the arrow keys move in it.";

/** Ctrl-G in the hints, with the name of what it opens; nothing where there is no editor. */
export const editorHints = ({ editor }: PromptContext): readonly Hint[] =>
  editor === undefined ? [] : [["Ctrl-G", editor.name]];

/**
 * What Ctrl-G does: it opens the person's editor. Nobody is thrown into one that they do not know: the first time it says which one it is and how
 * to come back. Out: takes the text to the editor, or says so.
 */
export const useEditorKey = (
  context: PromptContext,
  done: (outcome: Outcome) => void,
): ((text: string, say: (words: string) => void) => void) => {
  const [told, setTold] = useState(false);
  const { editor } = context;
  return (text, say) => {
    if (editor === undefined) say(NO_EDITOR);
    else if (told || editor.isKnown()) done({ kind: "edit", text });
    else {
      setTold(true);
      say(`${sayEditor(editor)} Press Ctrl-G again to open it.`);
    }
  };
};
