import { isNever } from "../../core/case/never.ts";
import type { CurrentQuestion } from "../../core/interview/steps/question.ts";
import { plural, sayNumber } from "../../core/text/text.ts";
import { sayDay, sayWeek } from "../../core/values/days.ts";
import { formatCents } from "../../core/values/format-money.ts";
import { sayHours } from "../../core/values/hours.ts";
import type { Paint } from "../../ports/questions.ts";
import { columnsOf, cutTo, showable } from "../screen/rows.ts";

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

/** An answer as text that can be edited: 45000 cents are "450.00". What was typed and not yet given is text already. */
export const editable = (asking: CurrentQuestion, value: unknown): string => {
  if (isNever(value)) return asking.field?.never?.word ?? "never";
  if (typeof value === "string") return value;
  if (typeof value === "number") return asking.kind === "money" ? (value / 100).toFixed(2) : String(value);
  return "";
};

/** What is shown first: a text typed and not yet given comes before the answer it may replace. */
export const shownFirst = (asking: CurrentQuestion): unknown =>
  asking.startIs === "unsent" ? asking.start : (asking.was ?? asking.start);

/** The text a line or a text begins with: the answer, else what there is to start from. */
export const shownText = (asking: CurrentQuestion): string => editable(asking, shownFirst(asking));

/** The options ticked or chosen at the start. */
export const shownChoice = (asking: CurrentQuestion): readonly string[] => {
  const value = shownFirst(asking);
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  return typeof value === "string" ? value.split(",").map((part) => part.trim()) : [];
};

const START: Readonly<Record<NonNullable<CurrentQuestion["startIs"]>, string>> = {
  unsent: "You typed this before. It is not an answer yet.",
  parked: "You answered this before. It was put aside.",
  toConfirm: "You answered this before. The facts behind it have changed: is it still right?",
  draft: "A draft from your answers.",
  file: "From the file itself. Change it if it is wrong.",
};

/** Where the text shown comes from, when it is not an answer given. */
export const startNote = (asking: CurrentQuestion): string =>
  (asking.was === undefined || asking.startIs === "unsent") && asking.start !== undefined
    ? START[asking.startIs ?? "draft"]
    : "";

/** "412 words", counted as a reader would: a script without spaces counts too. */
export const wordCount = (text: string): string => {
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  const count = Array.from(words).filter(({ isWordLike }) => isWordLike).length;
  return `${sayNumber(count)} ${plural(count, "word")}`;
};

const labelOf = (asking: CurrentQuestion, value: string): string =>
  asking.options?.find((option) => option.value === value)?.label ?? value;

/** An answer as it is said back: an option by its label, an amount with its cents, a text by its first line. */
export const said = (asking: CurrentQuestion, value: unknown): string => {
  if (Array.isArray(value)) return value.map((one) => labelOf(asking, String(one))).join(", ") || "none";
  if (typeof value === "boolean") return labelOf(asking, value ? "yes" : "no");
  if (typeof value === "number") {
    if (asking.kind === "money") return formatCents(value);
    return asking.kind === "percent" ? `${value} %` : sayHours(value);
  }
  if (isNever(value) && asking.field?.never !== undefined) return asking.field.never.say;
  if (typeof value !== "string") return "";
  if (asking.kind === "day") return asking.field?.week ? sayWeek(value) : sayDay(value);
  if (asking.kind === "text") return value.split("\n").find((line) => line.trim() !== "") ?? "";
  return labelOf(asking, value);
};

/** Text that was typed and would be lost: undefined when it is what was shown; empty when what was shown was taken away. */
export const unsent = (asking: CurrentQuestion, text: string): string | undefined => {
  if (isEmptied(asking, text)) return "";
  return text.trim() === "" || text === shownText(asking) ? undefined : text;
};

/** Was the text shown at the start taken away? */
export const isEmptied = (asking: CurrentQuestion, text: string): boolean =>
  text.trim() === "" && shownText(asking).trim() !== "";
