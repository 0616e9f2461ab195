import { createPrompt } from "@inquirer/core";
import { useCursor } from "../screen/cursor.ts";
import { framed, roomFor } from "../screen/layout.ts";
import { shownChoice } from "./answer-text.ts";
import { type ListActs, useList } from "./list.ts";
import { optionRows, optionsOf } from "./options.ts";
import type { Outcome, PromptConfig } from "./prompt-context.ts";

const YES_NO: Readonly<Record<string, string>> = { y: "yes", n: "no", yes: "yes", no: "no" };

/** Asks to pick one: a choice, yes or no, the menu of a list. */
export const selectPrompt = createPrompt<Outcome, PromptConfig>(({ context }, done) => {
  const { asking, check } = context.prompt;
  const options = optionsOf(asking);
  const start = options.findIndex(({ value }) => value === shownChoice(asking)[0]);
  const enter: ListActs["enter"] = (at, end) => {
    const checked = check(options[at]?.value);
    if (!checked.ok) return checked.problem;
    end({ kind: "answer", value: checked.value });
    return undefined;
  };
  const letters = asking.kind === "yesno" ? YES_NO : {};
  const list = useList(context, options, Math.max(0, start), { enter, typed: undefined, letters }, done);

  const rest = {
    under: list.under,
    helpOpen: list.common.helpOpen,
    own: list.own("choose"),
    hints: list.common.hints,
  };
  const { lines, cursorRow } = optionRows(context, options, list.at, roomFor(context, rest), () => "");
  return useCursor(context, framed(context, { ...rest, input: lines.length > 0 ? lines : [" ›"], cursorRow }), 1);
});
