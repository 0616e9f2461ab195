import { addDays, sayDay } from "../../values/days.ts";
import { sayHours } from "../../values/hours.ts";
import type { Fact } from "../fact.ts";
import type { ReadText } from "../read-text.ts";
import { hoursIn } from "../words/figures.ts";
import { type Differing, factsOf } from "./differing.ts";
import { notedDays } from "./note-days.ts";
import { evened, quotedAt } from "./turn.ts";

/** How a sum at the end of a list is called. */
const TOTAL =
  /^(?:grand |week(?:ly)? )?(?:total|sum|all|summe|gesamt|insgesamt|suma|razem|celkem|spolu|skupaj|ukupno|total général|totale|totaal|samtals|summa|i alt|sammanlagt|yhteensä|kokku|összesen|toplam|всього|разом|итого|всего|σύνολο|tổng|jumlah)(?![\p{L}])/iu;
/** So many days of a list must lie in the week, for its total to be that of the week. */
const LEAST_DAYS = 3;

/** The total of somebody's own list of a week's hours, where Upwork's papers have another. In: the list; the facts of the papers. */
export const otherTotals = ({ lines }: ReadText, facts: readonly Fact[]): Differing[] => {
  const days = lines.flatMap(({ text }) => notedDays(evened(text)).slice(0, 1));
  const total = lines.find(({ text }) => TOTAL.test(evened(text)) && hoursIn(text).length === 1);
  const own = total === undefined ? undefined : hoursIn(total.text)[0]?.hours;
  if (total === undefined || own === undefined || days.length < LEAST_DAYS) return [];
  return factsOf(facts, "week").flatMap((one): Differing[] => {
    const { monday, hours } = one.value;
    if (hours === undefined || one.sure === "open" || Math.abs(own - hours) < 0.1) return [];
    const week = new Set([0, 1, 2, 3, 4, 5, 6].map((after) => addDays(monday, after).slice(5)));
    const isOfWeek = days.every(({ readings }) => readings.some((one_) => week.has(one_)));
    if (!isOfWeek || own > hours * 1.5 || own < hours / 2) return [];
    return [
      {
        what: `the hours of the week from ${sayDay(monday)}`,
        one: { value: sayHours(hours), places: one.places.slice(0, 8) },
        other: { value: sayHours(own), places: [quotedAt(total.place, total.text)] },
        take: "one",
        why: "Upwork's papers tell what was billed; the list is somebody's own.",
        facts: [one.id],
      },
    ];
  });
};
