import type { Stage } from "../questions/prompt-context.ts";
import { columnsOf, cutTo, wrapText } from "./rows.ts";

/** A key and what it does, for the footer. */
export type Hint = readonly [key: string, does: string];

/** One column is left free: a terminal wraps when its last column is written. */
export const innerWidth = (stage: Stage): number => Math.max(16, stage.width() - 1);

const headLines = (stage: Stage): string[] => {
  const { title, progress } = stage.prompt.head;
  const { paint } = stage;
  if (title === "" && progress === "") return [];
  const width = innerWidth(stage);
  const spare = width - columnsOf(title) - columnsOf(progress) - 3;
  if (spare >= 4) return [` ${paint.bold(title)} ${paint.dim("─".repeat(spare))} ${paint.dim(progress)}`];
  if (spare >= 0) return [` ${paint.bold(title)}${" ".repeat(spare + 2)}${paint.dim(progress)}`];
  return [
    ...wrapText(title, width - 1).map((row) => ` ${paint.bold(row)}`),
    ...wrapText(progress, width - 1).map((row) => ` ${paint.dim(row)}`),
  ];
};

/** A text below the question: three columns in, wrapped. */
export const noteLines = (stage: Stage, text: string, colour: (row: string) => string): string[] =>
  text === "" ? [] : wrapText(text, innerWidth(stage) - 3).map((row) => `   ${colour(row)}`);

/** Below this many rows a screen has no room for findings beside a text: its length and level must do. */
const ROWS_FOR_FINDINGS = 20;

/** What is said of a long text while it is written, or shown. */
export const remarkLines = (stage: Stage, text: string): string[] => {
  const { lines } = stage.prompt.remarks?.(text) ?? { lines: [] };
  const room = stage.rows() < ROWS_FOR_FINDINGS ? lines.slice(0, 1) : lines;
  const rows = room.flatMap((line, index) => noteLines(stage, line, index === 0 ? stage.paint.dim : (row) => row));
  return rows.length === 0 ? [] : ["", ...rows];
};

/** What is wrong with an answer. The mark says so without colour. */
export const problemLines = (stage: Stage, problem: string): string[] =>
  problem === "" ? [] : noteLines(stage, `! ${problem}`, stage.paint.bad);

/** Why it is asked, and how to find the answer. */
const helpLines = (stage: Stage): string[] => {
  const { why, how } = stage.prompt.asking;
  return [
    ...(why ? noteLines(stage, `Why: ${why}`, (row) => row) : []),
    ...(how ? noteLines(stage, `How: ${how}`, (row) => row) : []),
  ];
};

/** Puts hints in rows, never breaking one in two. */
export const hintLines = (stage: Stage, hints: readonly Hint[]): string[] => {
  const width = innerWidth(stage);
  const rows = hints
    .map(([key, does]) => `${key} ${does}`)
    .reduce<string[]>((filled, hint) => {
      const last = filled.at(-1);
      const longer = `${last}   ${hint}`;
      if (last !== undefined && columnsOf(longer) < width) filled[filled.length - 1] = longer;
      else filled.push(cutTo(hint, width - 1));
      return filled;
    }, []);
  return rows.map((row) => ` ${stage.paint.dim(row)}`);
};

const topLines = (stage: Stage, withHead: boolean): string[] => {
  const head = withHead ? headLines(stage) : [];
  const question = wrapText(stage.prompt.asking.ask, innerWidth(stage) - 1).map((row) => ` ${stage.paint.bold(row)}`);
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

const footerLines = (stage: Stage, { own = [], hints }: Surround): string[] => [
  "",
  ...hintLines(stage, own),
  ...hintLines(stage, hints),
];

/** How many rows are left for the input when all else is on the screen. At least three, however small it is. */
export const roomFor = (stage: Stage, around: Surround): number => {
  const help = around.helpOpen ? helpLines(stage).length : 0;
  const rest = topLines(stage, true).length + around.under.length + help + footerLines(stage, around).length + 1;
  return Math.max(3, stage.rows() - rest);
};

/** The whole prompt for inquirer, in two pieces: up to the row the cursor stands on, and below it. */
export const framed = (stage: Stage, parts: Parts): [string, string] => {
  const footer = footerLines(stage, parts);
  const help = parts.helpOpen ? helpLines(stage) : [];
  const below = [...parts.input.slice(parts.cursorRow + 1), ...parts.under, ...help];
  const aboveWith = (head: boolean) => [...topLines(stage, head), ...parts.input.slice(0, parts.cursorRow + 1)];
  const roomBelow = (above: readonly string[]) => Math.max(1, stage.rows() - 1 - above.length - footer.length);
  // Where all does not fit, the head goes first. What still does not is cut: inquirer cannot redraw what has scrolled
  // away, and would leave copies behind.
  const full = aboveWith(true);
  const above = below.length > roomBelow(full) ? aboveWith(false) : full;
  const room = roomBelow(above);
  const fits = below.length <= room ? below : [...below.slice(0, room - 1), "   …"];
  return [above.join("\n"), [...fits, ...footer].join("\n")];
};
