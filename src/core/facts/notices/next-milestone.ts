import type { Sighting } from "../merge/sighting.ts";
import { type Entry, placeAt } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { quotedIn } from "../words/names.ts";
import { fact } from "./give.ts";
import type { NoticeReading } from "./notice.ts";
import { amountIn, sentenceThat, toldOrSent } from "./read.ts";

/** 'The next milestone is funded: "Chapters 4 to 9", $300.00, due 4 May 2026': funded with the release that the notice tells. */
const nextLabelled = (n: NoticeReading, { value, place }: Entry): Sighting[] => {
  const [named] = quotedIn(value);
  const [amount] = amountsIn(value);
  const [written] = daysIn(value);
  const isDue = written !== undefined && /\bdue\b[^,;]{0,12}$/i.test(value.slice(0, written.start));
  const due = isDue ? readDay(written, n.days, undefined, false) : undefined;
  const on = toldOrSent(n, "released");
  if (named === undefined || on === undefined) return [];
  return fact(
    n,
    "milestone",
    {
      name: named.name,
      money: "held",
      fundedOn: on.value,
      ...(amount === undefined ? {} : { amount: amount.cents }),
      ...(due === undefined ? {} : { dueOn: due.on }),
    },
    [place, on.place],
    {
      unsure: [...(on.isSure ? [] : ["fundedOn"]), ...(due?.isSure === false ? ["dueOn"] : [])],
      note: due?.note,
    },
  );
};

/** The next milestone, of which a notice of a release says that it is funded. */
export const nextMilestone = (n: NoticeReading): Sighting[] => {
  const labelled = n.entries.find(({ label }) => /\bnext milestone\b/i.test(label) && /\bfunded\b/i.test(label));
  if (labelled !== undefined) return nextLabelled(n, labelled);
  const said = sentenceThat(n, /\bnext milestone\b/i, /\bfunded\b/i);
  const [named] = said === undefined ? [] : quotedIn(said.text);
  const amount = amountIn(n, [/\bnext milestone\b/i, /\bfunded\b/i]);
  if (said === undefined || named === undefined || n.sent === undefined) return [];
  return fact(
    n,
    "milestone",
    { name: named.name, money: "held", fundedOn: n.sent.on, ...(amount === undefined ? {} : { amount: amount.value }) },
    [amount, placeAt(said, named.start, named.end), n.sent.place],
    { unsure: ["fundedOn"], note: "The day of the notice that says so: it was funded by then." },
  );
};
