import { inOrder } from "../../text/text.ts";
import { addDays, mondayOf, sayDay } from "../../values/days.ts";
import type { Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadText } from "../read-text.ts";
import { hoursAdmitted } from "./admitted-hours.ts";
import { type Differing, factsOf } from "./differing.ts";
import type { Said } from "./reading.ts";
import { quotedAt } from "./turn.ts";

const sayHours = (hours: number): string =>
  `${Math.floor(hours)}:${String(Math.round((hours % 1) * 60)).padStart(2, "0")} hours`;

/** Hours that the freelancer says it really was, where more were billed. */
export const admitted = (said: readonly Said[], facts: readonly Fact[], freelancer: "me" | "them"): Differing[] => {
  const weeks = factsOf(facts, "week").filter(({ value }) => value.hours !== undefined);
  return said.flatMap((one): Differing[] => {
    const { on, side } = one.turn;
    if (side !== freelancer || on === undefined || weeks.length === 0) return [];
    const hours = hoursAdmitted(one.text);
    if (hours === undefined) return [];
    // The week that is spoken of: the last that was over on that day.
    const [week] = weeks
      .filter(({ value }) => value.monday < mondayOf(on))
      .sort((a, b) => inOrder(b.value.monday, a.value.monday));
    const billed = week?.value.hours;
    if (
      week === undefined ||
      billed === undefined ||
      Math.abs(billed - hours) < 0.3 ||
      hours > billed ||
      week.value.monday < addDays(on, -28)
    )
      return [];
    return [
      {
        what: `the hours of the week from ${sayDay(week.value.monday)}`,
        one: { value: sayHours(billed), places: week.places.slice(0, 2) },
        other: { value: sayHours(hours), places: one.places },
        take: "one",
        why: "The papers tell what was billed. Cite what the freelancer wrote beside it.",
        facts: [week.id],
      },
    ];
  });
};

const HOURS_OF_WEEK =
  /(?<![\d.,:])(\d{1,3})(?::([0-5]\d)|[.,](\d{1,2}))? ?(?:h|hrs?|hours?) (?:for|in) (?:one|that|this|the|last|a single) (?:\p{L}+ )?week(?![\p{L}])/iu;
/** Hours that somebody says a week had, where another number was billed: "14 hours in one week is a lot". */
export const claimed = (said: readonly Said[], facts: readonly Fact[]): Differing[] => {
  const weeks = factsOf(facts, "week").filter(({ value }) => value.hours !== undefined);
  return said.flatMap((one): Differing[] => {
    const { on } = one.turn;
    const match = HOURS_OF_WEEK.exec(one.text);
    if (
      on === undefined ||
      match === null ||
      /(?<![\p{L}])(?:max(?:imum)?|at most|up to|limit|agreed?|can|could|should|will)(?![\p{L}])/iu.test(one.text)
    )
      return [];
    const hours =
      Number(match[1]) + Number(match[2] ?? 0) / 60 + (match[3] === undefined ? 0 : Number(`0.${match[3]}`));
    const [week] = weeks
      .filter(({ value }) => value.monday < mondayOf(on) && value.monday >= addDays(on, -28))
      .sort((a, b) => inOrder(b.value.monday, a.value.monday));
    const billed = week?.value.hours;
    if (week === undefined || billed === undefined || Math.abs(billed - hours) < 0.3) return [];
    if (
      hours > billed * 1.4 ||
      hours < billed * 0.6 ||
      weeks.some(({ value }) => Math.abs((value.hours ?? 0) - hours) < 0.3)
    )
      return [];
    return [
      {
        what: `the hours of the week from ${sayDay(week.value.monday)}`,
        one: { value: sayHours(billed), places: week.places.slice(0, 4) },
        other: { value: sayHours(hours), places: one.places },
        take: "one",
        why: "The papers tell what was billed. What was written is worth a citation.",
        facts: [week.id],
      },
    ];
  });
};

const LIMIT =
  /weekly limit\D{0,12}(\d{1,3})\s?(?:h|hrs?|hours?)?|(\d{1,3})\s?(?:hrs?|hours?)\s?(?:\/|per|a)?\s?(?:week)?\s?(?:weekly )?limit/i;
const ABOUT = /(\d{1,3})(?:[.,]\d)? ?(?:h|hrs?|hours?|std|stunden|horas|heures|godzin\p{L}*|годин\p{L}*|час\p{L}*)/iu;

/** The limit that Upwork's pages name, and the hours that both agreed in words. */
export const limits = (
  texts: readonly ReadText[],
  agreed: readonly { readonly what: string; readonly places: readonly Quoted[] }[],
): Differing[] => {
  const found: { readonly hours: number; readonly place: Quoted }[] = [];
  for (const text of [...texts].sort((a, b) => inOrder(a.file, b.file))) {
    if (text.conversation !== undefined && text.kind === "conversation") continue;
    const lines = text.lines.slice(0, 5000);
    for (const [at, line] of lines.entries()) {
      if (!/limit/i.test(line.text)) continue;
      const own = LIMIT.exec(line.text);
      const next =
        own === null && /weekly limit\s*:?\s*$/i.test(line.text)
          ? /^\s*(\d{1,3})\s?(?:h|hrs?|hours?)/i.exec(lines[at + 1]?.text ?? "")
          : null;
      const hours = Number(own?.[1] ?? own?.[2] ?? next?.[1] ?? 0);
      const place =
        own === null
          ? quotedAt(lines[at + 1]?.place ?? line.place, lines[at + 1]?.text ?? "")
          : quotedAt(line.place, line.text);
      if (hours > 0) found.push({ hours, place });
    }
  }
  const [limit] = found;
  if (limit === undefined || found.some(({ hours }) => hours !== limit.hours)) return [];
  return agreed.flatMap(({ what, places }): Differing[] => {
    const hours = Number(ABOUT.exec(what)?.[1] ?? 0);
    if (hours === 0 || hours === limit.hours || !/week|woche|semana|semaine|tydzień|тиждень|недел/i.test(what))
      return [];
    return [
      {
        what: "how many hours a week are allowed",
        one: { value: `${limit.hours} hours a week`, places: found.map(({ place }) => place).slice(0, 3) },
        other: { value: `${hours} hours a week`, places },
        take: "ask",
        why: "Both can be true: one is the limit set on Upwork, the other is what was agreed in words.",
      },
    ];
  });
};
