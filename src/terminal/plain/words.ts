import { FIELD_KINDS } from "../../core/case/field-kinds.ts";
import type { CurrentQuestion } from "../../core/interview/steps/question.ts";
import type { Prompt } from "../../ports/questions.ts";
import { editable, said, shownFirst, shownText, startNote } from "../questions/answer-text.ts";
import { optionsOf } from "../questions/options.ts";
import { type Hints, orType } from "./hints.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const stop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * "3 Seek common ground" and "4 of about 9 · saved 10:42" as sentences. The place is said when it has changed, and once that answers are
 * saved: at each question it would stand between a voice and the question.
 */
const headLine = ({ title, progress }: Prompt["head"], hints: Hints): string[] => {
  const whole = title.trim().replace(/^(\d+)\s+/, "Step $1, ");
  const place = hints.isElsewhere(whole) ? whole : "";
  const parts = progress
    .split("·")
    .map((part) => part.trim().replace(/^(\d+ of )/, "Question $1"))
    .filter((part) => !part.startsWith("saved") || hints.fresh(["saved"]).length > 0);
  const sentences = [place, ...parts].filter((part) => part !== "").map((part) => stop(capital(part)));
  return sentences.length > 0 ? [sentences.join(" ")] : [];
};

const soFar = ({ asking, canSkip }: Prompt): string[] => {
  const value = shownFirst(asking);
  if (value === undefined) return [];
  const note = startNote(asking);
  const clear = canSkip && asking.was !== undefined ? " Type /skip to clear it." : "";
  if (asking.kind === "text") {
    const text = shownText(asking);
    return text === "" ? [] : [note || "So far:", text, `Press Enter to keep it.${clear}`];
  }
  if (asking.kind === "list") return [`Press Enter for: ${stop(said(asking, value))}`];
  // A text typed before and not given is no day or amount yet.
  const isText = asking.kind === "line" || (asking.startIs === "unsent" && typeof value === "string");
  const shown = isText ? editable(asking, value) : said(asking, value);
  return shown === "" ? [] : [...(note ? [note] : []), `So far: ${stop(shown)} Press Enter to keep it.${clear}`];
};

/** How an answer is typed. */
export const howTo = ({ kind }: CurrentQuestion): string =>
  kind === "list" ? FIELD_KINDS.choice.howTo : FIELD_KINDS[kind].howTo;

/** The words with a slash that work at a question. */
export const commandsOf = (prompt: Prompt, hasEditor: boolean): string[] => [
  ...(prompt.canGoBack ? ["/back"] : []),
  ...(prompt.canSkip ? ["/skip"] : []),
  ...(prompt.canSkipStep ? ["/skipstep"] : []),
  ...(prompt.asking.why || prompt.asking.how ? ["/why"] : []),
  ...(prompt.asking.kind === "text" ? ["/lines", ...(hasEditor ? ["/edit"] : [])] : []),
  "/help",
  "/leave",
];

/** Why it is asked, and how to find the answer. */
const whyLines = ({ asking }: Prompt): string[] => [
  ...(asking.why ? [`Why: ${asking.why}`] : []),
  ...(asking.how ? [`How: ${asking.how}`] : []),
];

/** "4 Escalate if necessary: 2 answers" behind a number of its own: the step is named as one. */
const asStep = (label: string): string => label.replace(/^([1-8]) (?=[A-Z][a-z])/, "Step $1, ");

/** What can be typed, as far as it was not said before. In: how an answer is typed, and the words with a slash. */
export const hintLine = (how: string, commands: readonly string[], hints: Hints): string[] => {
  const line = [...hints.fresh([how]), orType(hints.fresh(commands))].filter(Boolean).join(" ");
  return line === "" ? [] : [line];
};

/** What is said to a word that asks for more: why it is asked, or what can be typed. Undefined for any other. */
export const asideLines = (
  prompt: Prompt,
  line: string,
  how: readonly string[],
  commands: readonly string[],
): readonly string[] | undefined => {
  if (line === "/why" || line === "?") return whyLines(prompt);
  return line === "/help" ? [...how, orType(commands)] : undefined;
};

/** All that is said before an answer is typed, one thing to a line. */
export const introLines = (prompt: Prompt, hasEditor: boolean, hints: Hints): string[] => {
  const { asking, head, before } = prompt;
  const said = asking.field?.never;
  return [
    "",
    ...headLine(head, hints),
    ...before,
    asking.ask,
    ...soFar(prompt),
    ...optionsOf(asking).map(({ label }, index) => `${index + 1}. ${asStep(label)}`),
    ...(said === undefined ? [] : [`Type ${said.word} for: ${stop(said.say)}`]),
    ...hintLine(howTo(asking), commandsOf(prompt, hasEditor), hints),
  ];
};
