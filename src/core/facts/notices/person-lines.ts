import { even } from "../words/body.ts";
import { amountsIn, hoursIn, rateIn } from "../words/figures.ts";
import { isName } from "../words/names.ts";
import type { NoticeReading } from "./notice.ts";
import { at, type Part } from "./part.ts";
import { ownName } from "./who.ts";

/** A line of a person with hours, rate and money: "Ana Prado   12:40 hrs @ $30.00/hr   $380.00". */
const PERSON_LINE =
  /^\s*[•*·-]?\s*(\p{Lu}[\p{L}\p{M} .'’-]{1,58}?)\s*(?:[:|–—-]\s+|\t|\s)\s*(?=\d{1,3}(?::\d\d|\.\d+)?\s?(?:h|hrs?|hours)\b)/u;

/** Weeks of people, each in a line of its own without labels. */
export const fromPersonLines = (n: NoticeReading): Part[] => {
  const isMine = ownName(n, "");
  return n.lines.flatMap((line): Part[] => {
    const name = even(PERSON_LINE.exec(line.text)?.[1] ?? "");
    const rate = rateIn(line.text);
    const [hours] = hoursIn(line.text);
    if (!isName(name) || !/ /.test(name) || rate === undefined || hours === undefined) return [];
    const place = { ...line.place, quote: even(line.text) };
    const amounts = amountsIn(line.text).filter(({ start }) => rateIn(line.text.slice(start)) === undefined);
    return [
      {
        name: undefined,
        who: isMine(name) ? undefined : at(name, place),
        hours: at(hours.hours, place),
        manual: undefined,
        rate: at(rate, place),
        amount: amounts.length === 1 ? at(amounts[0]?.cents, place) : undefined,
      },
    ];
  });
};
