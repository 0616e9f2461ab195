import type { PromptContext } from "../questions/prompt-context.ts";
import { columnsOf, cutTo, wrapText } from "./rows.ts";

/** A key and what it does, for the footer. */
export type Hint = readonly [key: string, does: string];

/** One column is left free: a terminal wraps when its last column is written. */
export const innerWidth = (context: PromptContext): number => Math.max(16, context.width() - 1);

const headLines = (context: PromptContext): string[] => {
  const { title, progress } = context.prompt.head;
  const { paint } = context;
  if (title === "" && progress === "") return [];
  const width = innerWidth(context);
  const spare = width - columnsOf(title) - columnsOf(progress) - 3;
  if (spare >= 4) return [` ${paint.bold(title)} ${paint.dim("─".repeat(spare))} ${paint.dim(progress)}`];
  if (spare >= 0) return [` ${paint.bold(title)}${" ".repeat(spare + 2)}${paint.dim(progress)}`];
  return [
    ...wrapText(title, width - 1).map((row) => ` ${paint.bold(row)}`),
    ...wrapText(progress, width - 1).map((row) => ` ${paint.dim(row)}`),
  ];
};

/** A text below the question: three columns in, wrapped. */
export const noteLines = (context: PromptContext, text: string, colour: (row: string) => string): string[] =>
  text === "" ? [] : wrapText(text, innerWidth(context) - 3).map((row) => `   ${colour(row)}`);

/** Below this many rows a screen has no room for findings beside a text: its length and level must do. */
const ROWS_FOR_FINDINGS = 20;

/** What is said of a long text while it is written, or shown. */
export const remarkLines = (context: PromptContext, text: string): string[] => {
  const { lines } = context.prompt.remarks?.(text) ?? { lines: [] };
  const room = context.rows() < ROWS_FOR_FINDINGS ? lines.slice(0, 1) : lines;
  const rows = room.flatMap((line, index) => noteLines(context, line, index === 0 ? context.paint.dim : (row) => row));
  return rows.length === 0 ? [] : ["", ...rows];
};

/** What is wrong with an answer. The mark says so without colour. */
export const problemLines = (context: PromptContext, problem: string): string[] =>
  problem === "" ? [] : noteLines(context, `! ${problem}`, context.paint.bad);

/** Why it is asked, and how to find the answer. */
const helpLines = (context: PromptContext): string[] => {
  const { why, how } = context.prompt.asking;
  return [
    ...(why ? noteLines(context, `Why: ${why}`, (row) => row) : []),
    ...(how ? noteLines(context, `How: ${how}`, (row) => row) : []),
  ];
};

/** Puts hints in rows, never breaking one in two. */
export const hintLines = (context: PromptContext, hints: readonly Hint[]): string[] => {
  const width = innerWidth(context);
  const rows = hints
    .map(([key, does]) => `${key} ${does}`)
    .reduce<string[]>((filled, hint) => {
      const last = filled.at(-1);
      const longer = `${last}   ${hint}`;
      if (last !== undefined && columnsOf(longer) < width) filled[filled.length - 1] = longer;
      else filled.push(cutTo(hint, width - 1));
      return filled;
    }, []);
  return rows.map((row) => ` ${context.paint.dim(row)}`);
};

const topLines = (context: PromptContext, withHead: boolean): string[] => {
  const head = withHead ? headLines(context) : [];
  const question = wrapText(context.prompt.asking.ask, innerWidth(context) - 1).map(
    (row) => ` ${context.paint.bold(row)}`,
  );
  return ["", ...head, ...(head.length > 0 ? [""] : []), ...question];
};

/** What stands around the input. */
export interface Surround {
  /** Below the input: echo, problem, notes. */
  readonly under: readonly string[];
  readonly helpOpen: boolean;
  /** Keys of this prompt alone, on a row of their own: the keys that work everywhere never move. */
  readonly own?: readonly Hint[];
  readonly hints: readonly Hint[];
}

/** The parts of a prompt that are its own. */
export interface Parts extends Surround {
  /** The rows of the input; the cursor stands on the one at `cursorRow`. */
  readonly input: readonly string[];
  readonly cursorRow: number;
}

const footerLines = (context: PromptContext, { own = [], hints }: Surround): string[] => [
  "",
  ...hintLines(context, own),
  ...hintLines(context, hints),
];

/** How many rows are left for the input when all else is on the screen. At least three, however small it is. */
export const roomFor = (context: PromptContext, around: Surround): number => {
  const help = around.helpOpen ? helpLines(context).length : 0;
  const rest = topLines(context, true).length + around.under.length + help + footerLines(context, around).length + 1;
  return Math.max(3, context.rows() - rest);
};

/** The whole prompt for inquirer, in two pieces: up to the row the cursor stands on, and below it. */
export const framed = (context: PromptContext, parts: Parts): [string, string] => {
  const footer = footerLines(context, parts);
  const help = parts.helpOpen ? helpLines(context) : [];
  const below = [...parts.input.slice(parts.cursorRow + 1), ...parts.under, ...help];
  const aboveWith = (head: boolean) => [...topLines(context, head), ...parts.input.slice(0, parts.cursorRow + 1)];
  const roomBelow = (above: readonly string[]) => Math.max(1, context.rows() - 1 - above.length - footer.length);
  // Where all does not fit, the head goes first. What still does not is cut: inquirer cannot redraw what has scrolled
  // away, and would leave copies behind.
  const full = aboveWith(true);
  const above = below.length > roomBelow(full) ? aboveWith(false) : full;
  const room = roomBelow(above);
  const fits = below.length <= room ? below : [...below.slice(0, room - 1), "   …"];
  return [above.join("\n"), [...fits, ...footer].join("\n")];
};
