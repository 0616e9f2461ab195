import { createPrompt } from "@inquirer/core";
import { useKey } from "../keys/keys.ts";
import { usePlace } from "../screen/cursor.ts";
import { hintLines } from "../screen/layout.ts";
import type { Outcome, Staged } from "./prompt-context.ts";

const ON = ["enter", "down", "pagedown", "char"];

/** Stops between two screens of what is said before a question, until the person has read the first. */
export const morePrompt = createPrompt<Outcome, Staged>(({ stage }, done) => {
  useKey((key) => {
    if (["ctrl-c", "ctrl-d", "leave"].includes(key.name)) done({ kind: "pause" });
    else if (ON.includes(key.name) && !key.burst) done({ kind: "answer", value: "" });
  });
  const hints = hintLines(stage, [
    ["Enter", "read on"],
    ["Ctrl-C", "save and leave"],
  ]);
  return usePlace(stage, [hints.join("\n"), ""], 1);
});
