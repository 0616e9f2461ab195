import type { Span } from "../../core/money/range.ts";
import type { Zopa } from "../../core/money/zopa.ts";
import { formatCents } from "../../core/values/format-money.ts";
import { columns } from "./lines.ts";
import type { Paint } from "./paint.ts";

/** The marks of the bar: good for both over the whole guess, over a part of it, not. */
export const MARKS = { surely: "▓", partly: "░", not: "·" } as const;

/** Which cells of a bar a range covers: at least one. In: the range, what the bar shows, and its cells. */
const cellsOf = (span: Span, shows: Span, cells: number): { first: number; last: number } => {
  const whole = shows.highCents - shows.lowCents;
  const at = (cents: number): number => ((cents - shows.lowCents) / whole) * cells;
  const first = Math.max(0, Math.min(cells - 1, Math.floor(at(span.lowCents))));
  return { first, last: Math.max(first, Math.min(cells - 1, Math.ceil(at(span.highCents)) - 1)) };
};

/** One line of money: both ranges and their overlap, in as many cells as there is room. Cents to the freelancer. */
export const bar = (overlap: Zopa, shows: Span, cells: number, paint: Paint): string => {
  const { surely, partly } = overlap;
  const marks = Array.from({ length: cells }, (): keyof typeof MARKS => "not");
  const put = (span: Span | undefined, mark: keyof typeof MARKS): void => {
    if (span === undefined) return;
    const { first, last } = cellsOf(span, shows, cells);
    marks.fill(mark, first, last + 1);
  };
  put(partly, "partly");
  put(surely, "surely");
  return marks
    .map((mark) =>
      mark === "surely" ? paint.good(MARKS[mark]) : mark === "not" ? paint.dim(MARKS[mark]) : MARKS[mark],
    )
    .join("");
};

/** An amount on the scale: whole dollars, with cents at the ends and where the whole is small. */
const onScale = (cents: number, exact: boolean): string =>
  exact && cents % 100 !== 0 ? formatCents(cents) : formatCents(Math.round(cents / 100) * 100).slice(0, -3);

/** Below this, in cents, dollars alone are too coarse for a scale. */
const SMALL = 1000;

/** The scale above the bar, as many figures as there is room for without touching. */
export const scale = (shows: Span, cells: number): string => {
  const whole = shows.highCents - shows.lowCents;
  for (const parts of [4, 2, 1]) {
    const labels = Array.from({ length: parts + 1 }, (_, index) => {
      const text = onScale(
        shows.lowCents + Math.round((whole * index) / parts),
        whole < SMALL || index === 0 || index === parts,
      );
      const at = Math.round(((cells - 1) * index) / parts);
      // The first begins at its mark, the last ends at it, the others stand over theirs.
      const start = index === 0 ? 0 : index === parts ? cells - columns(text) : at - Math.floor(columns(text) / 2);
      return { text, start };
    });
    const touching = labels.some((label, index) => {
      const next = labels[index + 1];
      return next !== undefined && label.start + columns(label.text) + 1 > next.start;
    });
    if (touching) continue;
    return labels.reduce((line, { text, start }) => line + " ".repeat(start - columns(line)) + text, "");
  }
  return "";
};
