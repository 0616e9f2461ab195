import type { MoneyPicture } from "../../../core/money/money.ts";
import { sayOnTable } from "../../../core/money/on-the-table.ts";
import { saySpan } from "../../../core/money/range.ts";
import { formatCents } from "../../../core/values/format-money.ts";
import { spread, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { wayLines } from "./batna.ts";
import { packageLines } from "./proposals.ts";
import { rangeLines } from "./range.ts";
import { sidesOf } from "./sides.ts";

/** A guess is at work where there is one and the money is not decided by a diary. */
const isGuessed = ({ guess, stake }: MoneyPicture): boolean =>
  guess !== undefined && stake !== undefined && stake.kind !== "hourly";

const headLines = (picture: MoneyPicture, look: Look): string[] => {
  const { guess, side } = picture;
  const title = "What a deal can look like";
  const range = `${guess?.lowPercent} to ${guess?.highPercent} % for ${sidesOf(side).freelancer}`;
  const said = isGuessed(picture) ? `your guess: ${range}` : "";
  if (look.plain) return wrap(said === "" ? `${title}.` : `${title}. Your guess: ${range}.`, look.width);
  return spread(look.paint.bold(title), look.paint.dim(said), look.width).flatMap((line) => wrap(line, look.width));
};

const WHERE = {
  held: "held by Upwork",
  released: "released",
  hourly: "of disputed hours",
  paid: "paid without hours",
} as const;

const stakeLines = ({ stake, feePercent }: MoneyPicture, look: Look): string[] => {
  const indent = look.plain ? 0 : 2;
  if (stake === undefined) return wrap("We do not know yet what is at stake.", look.width, indent);
  const besides =
    stake.besidesCents > 0
      ? ` ${formatCents(stake.besidesCents)} more is the freelancer's either way and is counted in every deal.`
      : stake.backCents > 0
        ? ` ${formatCents(stake.backCents)} more goes back to the client either way.`
        : "";
  const fee =
    feePercent === undefined ? "the freelancer's fee is not known" : `the freelancer's fee is ${feePercent} %`;
  return wrap(`At stake: ${formatCents(stake.cents)} USD ${WHERE[stake.kind]}; ${fee}.${besides}`, look.width, indent);
};

/** Offers and proposals that wait for an answer, each weighed. */
const tableLines = (picture: MoneyPicture, look: Look): string[] => {
  if (picture.onTable.length === 0) return [];
  const { freelancer } = sidesOf(picture.side);
  const [first, second, third] = look.plain ? [0, 0, 0] : [2, 4, 6];
  return [
    ...wrap(look.plain ? "On the table:" : "On the table", look.width, first),
    ...picture.onTable.flatMap((one) => [
      ...wrap(sayOnTable(one, freelancer), look.width, second, third),
      ...one.says.flatMap((text) => wrap(text, look.width, third)),
    ]),
  ];
};

/** Measures that both sides can check. */
const standardLines = ({ standards }: MoneyPicture, look: Look): string[] =>
  standards.length === 0
    ? []
    : [
        ...wrap(
          look.plain ? "Figures both sides can check:" : "Figures both sides can check",
          look.width,
          look.plain ? 0 : 2,
        ),
        ...standards.flatMap((one) =>
          wrap(`${one.title}: ${saySpan(one.span)}`, look.width, look.plain ? 0 : 4, look.plain ? 0 : 6),
        ),
      ];

/** What has to be answered, in the words of its question, and how to do it; why stands once for those that have it in common. */
const missingLines = ({ missing }: MoneyPicture, caseId: string, look: Look): string[] => {
  if (missing.length === 0) return [];
  const [first, second, third] = look.plain ? [0, 0, 0] : [2, 4, 6];
  return [
    ...wrap("We first need to know:", look.width, first),
    ...missing.flatMap(({ key, ask, why }, index) => [
      ...(key === undefined
        ? []
        : withMore(
            ask ?? "",
            `${look.plain ? "Answer it with " : ""}${look.asTyped(`review ${caseId} ${key}`)}`,
            look.width,
            second,
            third,
          )),
      ...(missing[index + 1]?.why === why ? [] : wrap(why, look.width, key === undefined ? second : third)),
    ]),
  ];
};

const noteLines = (picture: MoneyPicture, look: Look): string[] => {
  const assumed = new Set(picture.figures.flatMap((one) => (one.assumed === undefined ? [] : [one.assumed])));
  const notes = [...picture.notes, ...[...assumed].map((text) => `Assumed. ${text}`)];
  return notes.flatMap((note) => (look.plain ? wrap(note, look.width) : wrap(`- ${note}`, look.width, 2, 4)));
};

const closingLines = (picture: MoneyPicture, look: Look): string[] => {
  const said = isGuessed(picture)
    ? "From your own guess and Upwork's published fees. Not a forecast."
    : "From your answers and Upwork's published rules. Not a forecast.";
  const about = picture.overlap === undefined ? "money.stake" : "money.overlap";
  if (look.plain) return withMore(said, `More: ${look.asTyped(`explain ${about}`)}`, look.width);
  return spread(said, look.asTyped(`explain ${about}`), look.width - 4).flatMap((line) => wrap(line, look.width, 2));
};

/**
 * The money picture in lines: what happens without a deal, the range that is good for both, packages, what is missing.
 * In: the picture; the case's id, for the commands it names; how to draw.
 */
export const moneyLines = (picture: MoneyPicture, caseId: string, look: Look): string[] => {
  if (picture.atRest !== undefined)
    return [
      ...headLines(picture, look),
      ...wrap(picture.atRest, look.width, look.plain ? 0 : 2),
      "",
      ...closingLines(picture, look),
    ];
  const parts = [
    [...headLines(picture, look), ...stakeLines(picture, look)],
    ...(picture.instead === undefined ? [] : [wrap(picture.instead, look.width, look.plain ? 0 : 2)]),
    tableLines(picture, look),
    wayLines(picture, look),
    rangeLines(picture, look),
    standardLines(picture, look),
    packageLines(picture, look),
    noteLines(picture, look),
    missingLines(picture, caseId, look),
    closingLines(picture, look),
  ].filter((lines) => lines.length > 0);
  return parts.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
};
