import type { MoneyPicture } from "../../../core/money/money.ts";
import type { Proposal } from "../../../core/money/proposals.ts";
import { saySpan } from "../../../core/money/range.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { asSeen, asSentence, does, sidesOf } from "./sides.ts";

const FITS = {
  surely: "",
  partly: "good for both only in part of your guess",
  outside: "outside the range above",
} as const;

const numbersOf = (one: Proposal, picture: MoneyPicture): string => {
  if (one.gross === undefined) return "";
  const sides = sidesOf(picture.side);
  const kept =
    one.net === undefined
      ? `${does(sides.freelancer, "have", "has")} ${saySpan(one.gross)} before the fee`
      : `${does(sides.freelancer, "keep")} ${saySpan(one.net)}`;
  const paid = `${does(sides.client, "pay")} ${saySpan(one.gross)}`;
  // Held money that is not released is the client's again; money that was paid has to come back.
  const back =
    picture.stake?.kind === "held" || one.back === undefined || one.back.highCents === 0
      ? ""
      : ` in all and ${does(sides.client, "get").replace(/^.* /, "")} back ${saySpan(one.back)}`;
  const fit = one.fits === undefined || picture.stake?.kind === "hourly" ? "" : FITS[one.fits];
  return `${kept}, ${paid}${back}${fit === "" ? "" : ` (${fit})`}`;
};

/**
 * The packages with the numbers of both sides and their reasons. One without a figure is not shown: what would give it one stands under
 * what we first need to know.
 */
export const packageLines = (picture: MoneyPicture, look: Look): string[] =>
  picture.packages
    .filter((one) => one.gross !== undefined)
    .flatMap((one) => {
      const numbers = numbersOf(one, picture);
      const [title, reason] = [asSeen(one.title, picture.side), asSeen(one.reason, picture.side)];
      if (look.plain)
        return wrap(`Package ${one.letter}: ${asSentence(title)} ${asSentence(numbers)} ${reason}`, look.width);
      return [
        ...wrap(`${look.paint.bold(one.letter)}  ${title}`, look.width, 2, 5),
        ...wrap(numbers, look.width, 5),
        ...wrap(look.paint.dim(reason), look.width, 5),
      ];
    });
