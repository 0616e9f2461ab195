import type { MoneyPicture } from "../../../core/money/money.ts";
import { type Span, saySpan } from "../../../core/money/range.ts";
import type { Zopa } from "../../../core/money/zopa.ts";
import { formatCents } from "../../../core/values/format-money.ts";
import { columns, measure, pad, wrap } from "../lines.ts";
import type { Look, Paint } from "../paint.ts";
import { asSentence, sidesOf } from "./sides.ts";

/** The marks of the bar: good for both over the whole guess, over a part of it, not. */
const MARKS = { surely: "▓", partly: "░", not: "·" } as const;

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

/** From this width on the label stands beside the bar. */
const BESIDE = 60;

interface Words {
  readonly mark: string;
  readonly text: string;
}

/** The range in words. Hours have one range, the diary's, and no guess. */
const wordsOf = ({ overlap, stake }: MoneyPicture): Words[] => {
  if (overlap === undefined) return [];
  const { surely, partly, gapCents } = overlap;
  if (stake?.kind === "hourly") {
    if (surely !== undefined) return [{ mark: MARKS.surely, text: `what the diary gives: ${saySpan(surely)}` }];
    return partly === undefined ? [] : [{ mark: MARKS.partly, text: `where the diary can end: ${saySpan(partly)}` }];
  }
  const same = surely?.lowCents === partly?.lowCents && surely?.highCents === partly?.highCents;
  return [
    surely === undefined
      ? { mark: "", text: `no deal is good for both across your whole guess: ${formatCents(gapCents ?? 0)} apart` }
      : { mark: MARKS.surely, text: `across your whole guess: ${saySpan(surely)}` },
    ...(partly === undefined || same
      ? []
      : [{ mark: MARKS.partly, text: `in part of your guess: ${saySpan(partly)}` }]),
  ];
};

/** The person's own limits beside it. They are private, and so is everything this command shows. */
const ownWords = ({ own, side }: MoneyPicture): string | undefined => {
  if (own?.overlap === undefined || own.leastCents === undefined || own.mostCents === undefined) return undefined;
  const sides = sidesOf(side);
  const { surely, gapCents } = own.overlap;
  const room = surely === undefined ? `${formatCents(gapCents ?? 0)} apart` : `room for a deal from ${saySpan(surely)}`;
  return `walk-away figures: ${sides.freelancer} ${formatCents(own.leastCents)}, ${sides.client} ${formatCents(own.mostCents)}, ${room}`;
};

/** The person's own limit drawn, where there is no range that is good for both: what lies beyond it is worth a yes. */
const limitLines = ({ own, side, stake }: MoneyPicture, look: Look): string[] => {
  const limit = side === "client" ? own?.mostCents : own?.leastCents;
  if (limit === undefined || stake === undefined) return [];
  const shows: Span = { lowCents: stake.besidesCents, highCents: stake.besidesCents + stake.cents };
  if (limit < shows.lowCents || limit > shows.highCents) return [];
  const surely: Span =
    side === "client"
      ? { lowCents: shows.lowCents, highCents: limit }
      : { lowCents: limit, highCents: shows.highCents };
  const label = "your limit";
  const beside = measure(look.width) >= BESIDE;
  const indent = beside ? columns(label) + 4 : 2;
  const cells = measure(look.width) - indent - 2;
  const text =
    side === "client"
      ? `a deal up to ${formatCents(limit)} is within your limit`
      : `a deal from ${formatCents(limit)} up is within your limit`;
  return [
    ...(beside ? [] : [`  ${label}`]),
    " ".repeat(indent) + scale(shows, cells),
    (beside ? pad(`  ${label}`, indent) : " ".repeat(indent)) + bar({ surely }, shows, cells, look.paint),
    ...wrap(`${MARKS.surely} ${text}`, look.width, indent, indent + 2),
  ];
};

/** The same in words. */
const limitWords = ({ own, side, overlap, stake }: MoneyPicture): string[] => {
  const limit = side === "client" ? own?.mostCents : own?.leastCents;
  if (limit === undefined || overlap !== undefined || stake === undefined) return [];
  return [`Your limit: ${formatCents(limit)}.`];
};

/** Both ranges and their overlap on one line of money, and in words below it; with `--plain` in words alone. */
export const rangeLines = (picture: MoneyPicture, look: Look): string[] => {
  const { overlap, stake } = picture;
  const label = stake?.kind === "hourly" ? "by the diary" : "good for both";
  const own = ownWords(picture);
  if (look.plain) {
    // The words of the diary stand alone; a range of the guess says what it is good for.
    const words = wordsOf(picture).map(({ mark, text }) =>
      asSentence(mark === "" || stake?.kind === "hourly" ? text : `${label} ${text}`),
    );
    return [...words, ...limitWords(picture), ...(own === undefined ? [] : [asSentence(own)])].flatMap((text) =>
      wrap(text, look.width),
    );
  }
  const beside = measure(look.width) >= BESIDE;
  const indent = beside ? columns("good for both") + 4 : 2;
  const ownLines = own === undefined ? [] : wrap(own, look.width, indent);
  if (stake === undefined) return ownLines;
  if (overlap === undefined) return [...limitLines(picture, look), ...ownLines];
  const shows: Span = { lowCents: stake.besidesCents, highCents: stake.besidesCents + stake.cents };
  const cells = measure(look.width) - indent - 2;
  return [
    ...(beside ? [] : [`  ${label}`]),
    " ".repeat(indent) + scale(shows, cells),
    (beside ? pad(`  ${label}`, indent) : " ".repeat(indent)) + bar(overlap, shows, cells, look.paint),
    ...wordsOf(picture).flatMap(({ mark, text }) =>
      wrap(mark === "" ? text : `${mark} ${text}`, look.width, indent, indent + (mark === "" ? 0 : 2)),
    ),
    ...ownLines,
  ];
};
