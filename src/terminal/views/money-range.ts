import type { MoneyPicture } from "../../core/money/money.ts";
import { type Span, saySpan } from "../../core/money/range.ts";
import { formatCents } from "../../core/values/format-money.ts";
import { columns, measure, pad, wrap } from "./lines.ts";
import { bar, MARKS, scale } from "./money-bar.ts";
import { asSentence, sidesOf } from "./money-sides.ts";
import type { Look } from "./paint.ts";

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
      ? { mark: "", text: `nothing is good for both over your whole guess: ${formatCents(gapCents ?? 0)} apart` }
      : { mark: MARKS.surely, text: `over your whole guess: ${saySpan(surely)}` },
    ...(partly === undefined || same
      ? []
      : [{ mark: MARKS.partly, text: `over a part of your guess: ${saySpan(partly)}` }]),
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
    return [...words, ...(own === undefined ? [] : [asSentence(own)])].flatMap((text) => wrap(text, look.width));
  }
  const beside = measure(look.width) >= BESIDE;
  const indent = beside ? columns("good for both") + 4 : 2;
  const ownLines = own === undefined ? [] : wrap(own, look.width, indent);
  if (overlap === undefined || stake === undefined) return ownLines;
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
