import { createPrompt } from "@inquirer/core";
import { useKey } from "../keys/keys.ts";
import { useCursor } from "../screen/cursor.ts";
import { hintLines } from "../screen/layout.ts";
import type { Outcome, PromptConfig } from "./prompt-context.ts";

const ON = ["enter", "down", "pagedown", "char"];

/** Stops between two screens of what is said before a question, until the person has read the first. */
export const morePrompt = createPrompt<Outcome, PromptConfig>(({ context }, done) => {
  useKey((key) => {
    if (["ctrl-c", "ctrl-d", "leave"].includes(key.name)) done({ kind: "pause" });
    else if (ON.includes(key.name) && !key.burst) done({ kind: "answer", value: "" });
  });
  const hints = hintLines(context, [
    ["Enter", "read on"],
    ["Ctrl-C", "save and leave"],
  ]);
  return useCursor(context, [hints.join("\n"), ""], 1);
});
