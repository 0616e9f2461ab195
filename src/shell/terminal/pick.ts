import { createPrompt, useState } from "@inquirer/core";
import { shownChoice } from "../shown.ts";
import { framed, problemLines, roomFor } from "./frame.ts";
import { useCommonKeys, useKey } from "./keys.ts";
import { moveTo, optionRows, optionsOf } from "./options.ts";
import { usePlace } from "./place.ts";
import type { Outcome, Staged } from "./stage.ts";

const YES_NO_KEYS: Readonly<Record<string, string>> = { y: "yes", n: "no" };

/** Asks to pick one: a choice, yes or no, the menu of a list. */
export const pickPrompt = createPrompt<Outcome, Staged>(({ stage }, done) => {
  const { asking, check } = stage.prompt;
  const options = optionsOf(asking);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ value }) => value === shownChoice(asking)[0]),
    ),
  );
  const [problem, setProblem] = useState("");
  const common = useCommonKeys(stage, true, done);

  const take = () => {
    const checked = check(options[at]?.value);
    if (checked.ok) done({ kind: "answer", value: checked.value });
    else setProblem(checked.problem);
  };

  useKey((key) => {
    if (common.took(key, undefined)) return;
    if (key.name === "enter") return take();
    const letter = asking.kind === "yesno" ? YES_NO_KEYS[key.text.toLowerCase()] : undefined;
    const lettered = letter === undefined ? -1 : options.findIndex(({ value }) => value === letter);
    const to = lettered >= 0 ? lettered : moveTo(key.name, key.text, at, options.length);
    if (to === undefined) return;
    setAt(to);
    setProblem("");
  });

  const rest = {
    under: problemLines(stage, problem),
    helpOpen: common.helpOpen,
    own: [
      ["↑↓", "move"],
      ["Enter", "choose"],
    ] as const,
    hints: common.hints,
  };
  const { lines, cursorRow } = optionRows(stage, options, at, roomFor(stage, rest), () => "");
  return usePlace(stage, framed(stage, { ...rest, input: lines.length > 0 ? lines : [" ›"], cursorRow }), 1);
});
