import type { CurrentQuestion } from "../../core/interview/steps/question.ts";
import { innerWidth } from "../screen/layout.ts";
import { wrapText } from "../screen/rows.ts";
import type { PromptContext } from "./prompt-context.ts";

export type Option = NonNullable<CurrentQuestion["options"]>[number];

/** The options of a question, in the order shown. */
export const optionsOf = (asking: CurrentQuestion): readonly Option[] =>
  asking.options ?? Object.entries(asking.field?.options ?? {}).map(([value, label]) => ({ value, label }));

/** Where a key moves the cursor to, or undefined. Past the end it begins anew. */
export const moveTo = (name: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined;
  if (name === "up") return (at + count - 1) % count;
  if (name === "down" || name === "tab") return (at + 1) % count;
  if (name === "home") return 0;
  if (name === "end") return count - 1;
  return undefined;
};

/** Is it a number that stands beside an option? */
export const isNumber = (typed: string): boolean => /^[1-9]$/.test(typed);

const startsWord = (label: string, typed: string): boolean => ` ${label}`.includes(` ${typed}`);

/**
 * The option that typed text means: the one of that number, of that letter, else the first with a word that begins so, else
 * the first that holds it. Undefined when there is none.
 */
export const findOption = (
  options: readonly Option[],
  typed: string,
  letters: Readonly<Record<string, string>>,
): number | undefined => {
  if (typed === "") return undefined;
  const small = typed.toLowerCase();
  const labels = options.map(({ label }) => label.toLowerCase());
  const numbered = isNumber(typed) && Number(typed) <= options.length ? Number(typed) - 1 : -1;
  const lettered = options.findIndex(({ value }) => value === letters[small]);
  const found = [
    numbered,
    lettered,
    labels.findIndex((label) => startsWord(label, small)),
    labels.findIndex((label) => label.includes(small)),
  ].find((index) => index >= 0);
  return found;
};

const optionLines = (context: PromptContext, option: Option, index: number, at: number, mark: string): string[] => {
  const active = index === at;
  const number = index < 9 ? `${index + 1} ` : "  ";
  const lead = `${number}${mark}`;
  return wrapText(option.label, innerWidth(context) - 4 - lead.length).map((row, each) => {
    const text = `${each === 0 ? lead : " ".repeat(lead.length)}${row}`;
    const pointer = active && each === 0 ? context.paint.accent("›") : " ";
    return ` ${pointer} ${active ? context.paint.accent(text) : text}`;
  });
};

const height = (blocks: readonly string[][]): number => blocks.reduce((sum, block) => sum + block.length, 0);

/** Grows a window around the cursor until the room is used; a line each is kept for "more above" and "more below". Out: from, to. */
export const windowAround = (blocks: readonly string[][], at: number, room: number): [from: number, to: number] => {
  if (height(blocks) <= room) return [0, blocks.length];
  let [from, to] = [at, at + 1];
  for (;;) {
    const wider: [number, number][] = [
      [from, Math.min(blocks.length, to + 1)],
      [Math.max(0, from - 1), to],
    ];
    const grown = wider.find(
      ([start, end]) => end - start > to - from && height(blocks.slice(start, end)) <= Math.max(1, room - 2),
    );
    if (!grown) return [from, to];
    [from, to] = grown;
  }
};

/** The rows of the options, those around the cursor when the screen is too small for all, and the cursor's row. */
export const optionRows = (
  context: PromptContext,
  options: readonly Option[],
  at: number,
  room: number,
  markOf: (option: Option) => string,
): { lines: string[]; cursorRow: number } => {
  const blocks = options.map((option, index) => optionLines(context, option, index, at, markOf(option)));
  const [from, to] = windowAround(blocks, at, room);
  const more = (count: number, where: string) => (count > 0 ? [context.paint.dim(`   … ${count} more ${where}`)] : []);
  const above = more(from, "above");
  return {
    lines: [...above, ...blocks.slice(from, to).flat(), ...more(options.length - to, "below")],
    cursorRow: above.length + height(blocks.slice(from, at)),
  };
};
