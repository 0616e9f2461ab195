import { oneLine } from "../text/text.ts";
import { namesThisDay } from "../values/days.ts";
import { type Looked, type Winning, winningIn } from "./winning.ts";

const plain = (raw: string): string =>
  oneLine(raw)
    .replace(/[“”"'’…]/g, "")
    .toLowerCase();

/** The beginning of a quotation is enough to know it by. */
const KNOWN_BY = 24;

/** Does a text tell it already: all its days, and the words it quotes? */
const isToldIn = (text: string, { days, quotes }: Winning): boolean =>
  days.every((day) => namesThisDay(text, day)) &&
  (quotes === undefined || plain(text).includes(plain(quotes).slice(0, KNOWN_BY)));

/** Several of them beside each other: what the next one ends with as well is said once. */
export const sayWinning = (all: readonly Winning[]): string =>
  all
    .map(({ says, closes }, at) =>
      closes !== undefined && all.slice(at + 1).some((later) => later.closes === closes)
        ? says.replace(` ${closes}`, "")
        : says,
    )
    .join(" ");

/** The same without what a text of the person has told. In: the case; the text, such as the statement. */
export const untoldWinning = (c: Looked, text: string): Winning[] => winningIn(c).filter((one) => !isToldIn(text, one));
