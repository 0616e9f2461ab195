import type { Reply } from "../../ports/questions.ts";
import type { Edited, Editor } from "../keys/editor.ts";
import { shownText } from "./answer-text.ts";
import type { Outcome, PromptConfig, PromptContext } from "./prompt-context.ts";

type Show = (type: "review" | "multiline", config: PromptConfig) => Promise<Outcome>;

const noteOf = (result: Edited): string => {
  if (result.kind === "failed") return result.problem;
  return result.kind === "unchanged" ? "The text is as it was before the editor." : "";
};

/** Gives a text to the editor. What was written is kept at each stage, whatever becomes of the editor. */
const edited = async (context: PromptContext, text: string, editor: Editor): Promise<PromptConfig> => {
  // On disk before the editor starts: it, or the machine, may not come back.
  const why = text.trim() === "" ? undefined : context.keepText(text);
  if (why !== undefined) return { context, text, note: why };
  const result = await editor(text, { caseId: context.prompt.caseId, key: context.prompt.asking.key });
  const left = result.kind === "unchanged" ? undefined : result.text;
  const lost = left === undefined ? undefined : context.keepText(left);
  return { context, text: left ?? text, note: lost ?? noteOf(result) };
};

/** Asks for a long text: shows what there is, lets it be written, and gives it to an editor when asked to. */
export const askText = async (context: PromptContext, show: Show, editor: Editor | undefined): Promise<Reply> => {
  let config: PromptConfig = { context, text: shownText(context.prompt.asking) };
  let type: "review" | "multiline" = config.text === "" ? "multiline" : "review";
  for (;;) {
    const outcome = await show(type, config);
    if (outcome.kind === "rewrite") {
      const { text } = outcome;
      const isKept = text === "" || text === config.text;
      config = { context, text, note: isKept ? "" : (context.keepText(text) ?? "") };
      type = "multiline";
    } else if (outcome.kind !== "edit") {
      return outcome;
    } else {
      // Ctrl-G asks for the editor only where there is one.
      if (editor === undefined) continue;
      config = await edited(context, outcome.text, editor);
      // A text that came back is shown before it counts. When none did, the person is where they were.
      if (config.note === "") type = config.text?.trim() === "" ? "multiline" : "review";
    }
  }
};
