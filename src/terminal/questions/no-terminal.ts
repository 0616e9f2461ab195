import type { CurrentQuestion } from "../../core/interview/steps/question.ts";
import type { CommandText } from "../../core/text/command-text.ts";
import { Problem } from "../../errors.ts";
import type { Ask, Prompt } from "../../ports/questions.ts";
import type { Io } from "../../ports/world.ts";

const EXAMPLES: Readonly<Record<CurrentQuestion["kind"], string>> = {
  line: '"a few words"',
  text: '"what happened"',
  day: "2026-11-10",
  money: "450.00",
  percent: "10",
  hours: "12.5",
  ordinal: "2",
  yesno: "yes",
  choice: "other",
  choices: "other",
  refs: "c1",
  pot: "m1",
  list: "",
};

const exampleFor = ({ kind, options }: CurrentQuestion): string => {
  const first =
    kind === "choice" || kind === "choices" || kind === "refs" || kind === "pot" ? options?.[0]?.value : undefined;
  return first ?? EXAMPLES[kind];
};

/** The flag that answers a question. A list, and what is inside one, only fits in a file, where the command has no field for it. */
const flagFor = ({ asking, elsewhere }: Prompt): string => {
  if (elsewhere?.field !== undefined) return `--set ${elsewhere.field}=${exampleFor(asking)}`;
  return asking.kind === "list" || asking.key.includes(".")
    ? "--answers FILE"
    : `--set ${asking.key}=${exampleFor(asking)}`;
};

const hintFor = (prompt: Prompt): CommandText => {
  const { elsewhere } = prompt;
  if (elsewhere === undefined) return `Answer it with   ${flagFor(prompt)}   or leave it with   --no-input`;
  const words = [elsewhere.command, flagFor(prompt), ...(elsewhere.more === undefined ? [] : [elsewhere.more])];
  return (asTyped) => `Answer it with   ${asTyped(words.join(" "))}`;
};

/** Refuses to ask, and says how to answer instead: there is nobody at a terminal. */
export const noTerminalAsk: Ask = async (prompt) => {
  const { ask, key } = prompt.asking;
  throw new Problem(`We need to ask "${ask}" (${key}), but there is no terminal.`, hintFor(prompt));
};

/** Refuses to ask for a secret, and names the flag that gives it instead. */
export const noTerminalSecret: Io["askSecret"] = async (question, flag) => {
  throw new Problem(`We need to ask "${question}", but there is no terminal.`, `Give it with   ${flag}`);
};
