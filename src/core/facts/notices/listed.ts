import type { Sighting } from "../merge/sighting.ts";
import { milestonesIn } from "../pages/milestone-lines.ts";
import { even } from "../words/body.ts";
import { fact } from "./give.ts";
import type { NoticeReading } from "./notice.ts";

const POINT = /^\s*(?:[•*·▪◦‣–—-]|\d{1,2}[.)])\s+\S/;

/** Milestones that a notice lists one a line: "- Icons, $300.00, paid on 20 October 2026". Those with a name, an amount and a day. */
export const listedMilestones = (n: NoticeReading): Sighting[] =>
  milestonesIn(
    n.lines.filter(({ text }) => POINT.test(text)),
    n.days,
  ).flatMap(({ name, amount, money, days, lines }) => {
    const { releasedOn } = days;
    if (amount === undefined || money !== "released" || releasedOn === undefined) return [];
    return fact(
      n,
      "milestone",
      { name, amount, money, releasedOn: releasedOn.on },
      lines.map((line) => ({ ...line.place, quote: even(line.written ?? line.text) })),
      { unsure: releasedOn.isSure ? [] : ["releasedOn"], note: releasedOn.note },
    );
  });
