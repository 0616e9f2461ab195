import type { CurrentQuestion } from "../core/interview/steps/question.ts";
import type { Paint } from "../ports.ts";
import { said, wordCount } from "./answer-text.ts";
import { columnsOf, cutTo, showable } from "./rows.ts";

const flat = (text: string): string => showable(text).replace(/\s+/g, " ").trim();

const inOneOrTwo = (mark: string, ask: string, answer: string, tail: string, width: number): [string, string] => {
  const whole = columnsOf(`${mark} ${ask}  ${answer}${tail}`) <= width;
  return whole
    ? [`${ask}  `, `${answer}${tail}`]
    : [`${cutTo(ask, width - 2)}\n  `, `${cutTo(answer, width - 2 - columnsOf(tail))}${tail}`];
};

/** What stays on the screen of a question answered: one or two lines. */
export const answeredLines = (asking: CurrentQuestion, value: unknown, width: number, paint: Paint): string => {
  const text = asking.kind === "text" && typeof value === "string" ? ` (${wordCount(value)})` : "";
  const tail = `${text}${asking.field?.private ? " (stays private)" : ""}`;
  const [ask, answer] = inOneOrTwo("✔", flat(asking.ask), flat(said(asking, value)), tail, width);
  return `${paint.good("✔")} ${ask}${paint.bold(answer)}`;
};

/** What stays on the screen of a text that is talked over before it counts. */
export const writtenLines = (asking: CurrentQuestion, value: unknown, width: number, paint: Paint): string => {
  const [ask, answer] = inOneOrTwo("·", flat(asking.ask), `${wordCount(String(value))}, not yet an answer`, "", width);
  return paint.dim(`· ${ask}${answer}`);
};

/** What stays on the screen of a question skipped. */
export const skippedLines = (asking: CurrentQuestion, width: number, paint: Paint): string => {
  const [ask, answer] = inOneOrTwo("·", flat(asking.ask), asking.was === undefined ? "skipped" : "cleared", "", width);
  return paint.dim(`· ${ask}${answer}`);
};
