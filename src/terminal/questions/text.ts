import type { Reply } from "../../ports/questions.ts";
import type { Edited, Editor } from "../keys/editor.ts";
import { shownText } from "./answer-text.ts";
import type { Outcome, Stage, Staged } from "./prompt-context.ts";

type Show = (type: "review" | "write", staged: Staged) => Promise<Outcome>;

const NO_EDITOR = "No editor is named. Set EDITOR to use one; here you can write as well.";

const noteOf = (result: Edited): string => {
  if (result.kind === "failed") return result.problem;
  return result.kind === "unchanged" ? "The text is as it was before the editor." : "";
};

/** Gives a text to the editor. What was written is kept at each stage, whatever becomes of the editor. */
const edited = async (stage: Stage, text: string, editor: Editor): Promise<Staged> => {
  // On disk before the editor starts: it, or the machine, may not come back.
  const why = text.trim() === "" ? undefined : stage.keepText(text);
  if (why !== undefined) return { stage, text, note: why };
  const result = await editor(text, { caseId: stage.prompt.caseId, key: stage.prompt.asking.key });
  const left = result.kind === "unchanged" ? undefined : result.text;
  const lost = left === undefined ? undefined : stage.keepText(left);
  return { stage, text: left ?? text, note: lost ?? noteOf(result) };
};

/** Asks for a long text: shows what there is, lets it be written, and gives it to an editor when asked to. */
export const askText = async (stage: Stage, show: Show, editor: Editor | undefined): Promise<Reply> => {
  let staged: Staged = { stage, text: shownText(stage.prompt.asking) };
  let type: "review" | "write" = staged.text === "" ? "write" : "review";
  for (;;) {
    const outcome = await show(type, staged);
    if (outcome.kind === "rewrite") {
      const { text } = outcome;
      staged = { stage, text, note: text === "" ? "" : (stage.keepText(text) ?? "") };
      type = "write";
    } else if (outcome.kind !== "edit") {
      return outcome;
    } else if (editor) {
      staged = await edited(stage, outcome.text, editor);
      // A text that came back is shown before it counts. When none did, the person is where they were.
      if (staged.note === "") type = staged.text?.trim() === "" ? "write" : "review";
    } else {
      // From the review, "edit" leads into our own editor; from there, Ctrl-G has nowhere to go.
      staged = { stage, text: outcome.text, note: type === "write" ? NO_EDITOR : "" };
      type = "write";
    }
  }
};
