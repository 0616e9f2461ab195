import type { ReadLine } from "../read-text.ts";
import { even } from "./body.ts";
import { type LabelSense, senseOf } from "./labels.ts";

/** A table that stands in lines: its head, and the rows below it. */
export interface Grid {
  readonly head: readonly { readonly label: string; readonly sense: LabelSense | undefined }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: ReadLine }[];
}

/** The cells of a line: apart by tabs, by bars, or by two blanks and more. */
export const cellsOf = (text: string): readonly string[] =>
  (text.includes("\t")
    ? text.split("\t")
    : /\s\|\s/.test(text)
      ? text.split(/\s\|\s?/)
      : text.trim().split(/ {2,}/)
  ).map(even);

const isHead = (cells: readonly string[]): boolean =>
  cells.length >= 3 &&
  cells.filter((cell) => cell !== "" && !/[\d$]/.test(cell) && senseOf(cell) !== undefined).length >=
    Math.max(2, cells.length * 0.6) &&
  !cells.some((cell) => /[.!?]$/.test(cell) || /\$\d/.test(cell));

/** The tables that stand in lines. */
export const gridsIn = (lines: readonly ReadLine[]): readonly Grid[] => {
  const grids: Grid[] = [];
  let open: { head: Grid["head"]; rows: Grid["rows"][number][] } | undefined;
  for (const line of lines) {
    const cells = cellsOf(line.text);
    if (isHead(cells)) {
      open = { head: cells.map((label) => ({ label, sense: senseOf(label) })), rows: [] };
      grids.push(open);
    } else if (open !== undefined && line.text.trim() !== "") {
      if (Math.abs(cells.length - open.head.length) > 1 || cells.length < 2) open = undefined;
      else
        open.rows.push({
          cells: cells.length < open.head.length && cells.length === open.head.length - 1 ? cells : cells,
          line,
        });
    }
  }
  return grids.filter(({ rows }) => rows.length > 0);
};

/** The cell of a row under the first column with one of some senses. */
export const cellUnder = (
  { head }: Grid,
  { cells }: Grid["rows"][number],
  ...senses: readonly LabelSense[]
): string | undefined => {
  for (const sense of senses) {
    const at = head.findIndex((one) => one.sense === sense);
    if (at >= 0 && cells[at] !== undefined && cells[at] !== "") return cells[at];
  }
  return undefined;
};
