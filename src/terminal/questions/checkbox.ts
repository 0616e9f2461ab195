import { createPrompt, useState } from "@inquirer/core";
import { useCursor } from "../screen/cursor.ts";
import { framed, roomFor } from "../screen/layout.ts";
import { shownChoice } from "./answer-text.ts";
import { type ListActs, useList } from "./list.ts";
import { optionRows, optionsOf } from "./options.ts";
import type { Outcome, PromptConfig } from "./prompt-context.ts";

const NOTHING_TICKED = "Nothing is ticked. Space ticks; Enter again means none of these.";

/** Asks to tick any number: of fixed options, or of the claims. Nothing ticked is an answer only once that was said. */
export const checkboxPrompt = createPrompt<Outcome, PromptConfig>(({ context }, done) => {
  const { asking, check } = context.prompt;
  const options = optionsOf(asking);
  const [ticked, setTicked] = useState<readonly string[]>(() => shownChoice(asking));
  const [none, setNone] = useState(() => Array.isArray(asking.was) && asking.was.length === 0);

  // In the order of the options: an answer must not depend on the order of the keys.
  const values = options.map(({ value }) => value).filter((value) => ticked.includes(value));
  const typed = values.join(", ") === shownChoice(asking).join(", ") ? undefined : values.join(", ") || undefined;
  const isNone = values.length === 0 && options.length > 0;

  const space = (at: number) => {
    const value = options[at]?.value;
    if (value === undefined) return;
    setTicked(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  };
  const enter: ListActs["enter"] = (_, end) => {
    if (isNone && !none) {
      setNone(true);
      return NOTHING_TICKED;
    }
    const checked = check(values);
    if (!checked.ok) return checked.problem;
    end({ kind: "answer", value: checked.value });
    return undefined;
  };
  const list = useList(context, options, 0, { enter, space, otherKey: () => setNone(false), typed, letters: {} }, done);

  const rest = {
    under: list.under,
    helpOpen: list.common.helpOpen,
    own: list.own(isNone && none ? "none of these" : "go on"),
    hints: list.common.hints,
  };
  const { lines, cursorRow } = optionRows(context, options, list.at, roomFor(context, rest), ({ value }) =>
    ticked.includes(value) ? "[x] " : "[ ] ",
  );
  const empty = ` › ${context.paint.dim("There is nothing to tick yet.")}`;
  return useCursor(context, framed(context, { ...rest, input: lines.length > 0 ? lines : [empty], cursorRow }), 1);
});
