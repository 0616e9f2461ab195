import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn } from "../words/days.ts";
import { amountsIn, hoursIn, rateIn } from "../words/figures.ts";
import { isName } from "../words/names.ts";
import type { NoticeReading } from "./notice.ts";
import { at, type Part } from "./part.ts";
import { ownName } from "./who.ts";

const TOTAL = /^(?:total|sum|all|week|in all|altogether)\b/i;
const MANUAL = /\b(?:manual(?:ly)?|by hand|hand-?added|added)\b/i;

/** Lines that stand together, apart from others by an empty line. */
const blocksOf = (lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] => {
  const blocks: ReadLine[][] = [[]];
  let last: number | undefined;
  for (const line of lines) {
    const { line: number } = line.place;
    const isApart = last !== undefined && number !== undefined && number - last > 1;
    if (line.text.trim() === "" || isApart) blocks.push([]);
    if (line.text.trim() !== "") blocks.at(-1)?.push(line);
    last = number;
  }
  return blocks;
};

/**
 * Contracts one under another, each with a total at its end and the days above: "Menus in French / Ana Prado, $30.00/hr / Mon 2:00 Tue
 * 3:10 / Total 5:10 hrs $155.00". Hours added by hand can be told by their days; then they are added up.
 */
export const fromBlocks = (n: NoticeReading): Part[] => {
  const isMine = ownName(n, "");
  return blocksOf(n.lines).flatMap((block): Part[] => {
    const rated = block.find(({ text }) => rateIn(text) !== undefined);
    const total = block.find(({ text }) => TOTAL.test(even(text)) && hoursIn(text).length === 1);
    if (rated === undefined || total === undefined || block.indexOf(total) <= block.indexOf(rated)) return [];
    const quoted = (line: ReadLine) => ({ ...line.place, quote: even(line.text) });
    const who = even(rated.text.slice(0, rated.text.indexOf("$"))).replace(/[\s,:|·–—-]+$/, "");
    const title = block[block.indexOf(rated) - 1];
    const name = title === undefined ? "" : even(title.text);
    const isTitle =
      name.length > 4 && !/[.!?:]$/.test(name) && amountsIn(name).length === 0 && daysIn(name).length === 0;
    const byHand = block.find((line) => line !== total && MANUAL.test(line.text) && hoursIn(line.text).length > 0);
    const parts = byHand === undefined ? [] : hoursIn(byHand.text);
    const hand = Math.round(parts.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100;
    const [amount] = amountsIn(total.text);
    return [
      {
        name: isTitle && title !== undefined ? at(name, quoted(title)) : undefined,
        who: isName(who) && / /.test(who) && !isMine(who) ? at(who, quoted(rated)) : undefined,
        hours: at(hoursIn(total.text)[0]?.hours, quoted(total)),
        manual: byHand === undefined ? undefined : at(hand, quoted(byHand)),
        rate: at(rateIn(rated.text), quoted(rated)),
        amount: at(amount?.cents, quoted(total)),
      },
    ];
  });
};
