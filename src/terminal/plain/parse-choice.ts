import { saysNever } from "../../core/case/never.ts";
import type { CurrentQuestion } from "../../core/interview/steps/question.ts";
import type { Checked } from "../../core/text/typed-text.ts";
import { type Option, optionsOf } from "../questions/options.ts";

const named = (options: readonly Option[], word: string): string | undefined => {
  if (/^\d+$/.test(word)) return options[Number(word) - 1]?.value;
  const plain = word.toLowerCase();
  return options.find(({ value, label }) => value.toLowerCase() === plain || label.toLowerCase() === plain)?.value;
};

const range = (options: readonly Option[]): string =>
  options.length === 0 ? "There is nothing to choose from yet." : `Type a number from 1 to ${options.length}.`;

const one = (options: readonly Option[], line: string): Checked => {
  const value = named(options, line);
  return value === undefined ? { ok: false, problem: range(options) } : { ok: true, value };
};

const several = (options: readonly Option[], line: string): Checked => {
  if (/^(0|none)$/i.test(line)) return { ok: true, value: [] };
  // A label can hold spaces, so a comma parts labels; numbers may be parted by either.
  const words = line.split(/^[\d\s,]+$/.test(line) ? /[\s,]+/ : ",").map((word) => word.trim());
  const values = words.filter((word) => word !== "").map((word) => named(options, word));
  if (values.length === 0 || values.includes(undefined)) {
    return { ok: false, problem: `${range(options)} Several with commas between them, or 0 for none.` };
  }
  return { ok: true, value: options.map(({ value }) => value).filter((value) => values.includes(value)) };
};

const isEmptyList = ({ options = [] }: CurrentQuestion): boolean => options.every(({ item }) => item === undefined);

/** What was typed, as the raw answer to check: a number becomes the option it stands for. */
export const rawOf = (asking: CurrentQuestion, typed: string): Checked => {
  const line = typed.trim();
  switch (asking.kind) {
    case "list":
      // "None" at a list with nothing in it is its answer.
      return one(optionsOf(asking), saysNever(line) && isEmptyList(asking) ? "done" : line);
    case "choice":
    case "pot":
      return one(optionsOf(asking), line);
    case "yesno":
      return one(optionsOf(asking), line.replace(/^y$/i, "yes").replace(/^n$/i, "no"));
    case "choices":
    case "refs":
      return several(optionsOf(asking), line);
    default:
      return { ok: true, value: typed };
  }
};
