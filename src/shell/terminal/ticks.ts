import { createPrompt, useState } from "@inquirer/core";
import { shownChoice } from "../shown.ts";
import { framed, problemLines, roomFor } from "./frame.ts";
import { useCommonKeys, useKey } from "./keys.ts";
import { moveTo, optionRows, optionsOf } from "./options.ts";
import { usePlace } from "./place.ts";
import type { Outcome, Staged } from "./stage.ts";

/** Asks to tick any number: of fixed options, or of the claims. */
export const ticksPrompt = createPrompt<Outcome, Staged>(({ stage }, done) => {
  const { asking, check } = stage.prompt;
  const options = optionsOf(asking);
  const [at, setAt] = useState(0);
  const [ticked, setTicked] = useState<readonly string[]>(() => shownChoice(asking));
  const [problem, setProblem] = useState("");
  const common = useCommonKeys(stage, true, done);

  // In the order of the options: an answer must not depend on the order of the keys.
  const values = options.map(({ value }) => value).filter((value) => ticked.includes(value));
  const typed = values.join(", ") === shownChoice(asking).join(", ") ? undefined : values.join(", ") || undefined;

  const toggle = (index: number) => {
    const value = options[index]?.value;
    if (value === undefined) return;
    setTicked(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
    setProblem("");
  };

  useKey((key) => {
    if (common.took(key, typed)) return;
    if (key.name === "enter") {
      const checked = check(values);
      if (checked.ok) done({ kind: "answer", value: checked.value });
      else setProblem(checked.problem);
      return;
    }
    if (key.name === "char" && key.text === " ") return toggle(at);
    const to = moveTo(key.name, key.text, at, options.length);
    if (to === undefined) return;
    setAt(to);
    // A number names the option: there is nothing else it could mean than to tick it.
    if (key.name === "char") toggle(to);
  });

  const rest = {
    under: problemLines(stage, problem),
    helpOpen: common.helpOpen,
    own: [
      ["Space", "tick"],
      ["Enter", "go on"],
    ] as const,
    hints: common.hints,
  };
  const { lines, cursorRow } = optionRows(stage, options, at, roomFor(stage, rest), ({ value }) =>
    ticked.includes(value) ? "[x] " : "[ ] ",
  );
  const empty = ` › ${stage.paint.dim("There is nothing to tick yet.")}`;
  return usePlace(stage, framed(stage, { ...rest, input: lines.length > 0 ? lines : [empty], cursorRow }), 1);
});
