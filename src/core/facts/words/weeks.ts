import { addDays, mondayOf } from "../../values/days.ts";
import { type DaysOfFile, daysApart, daysIn, readDay } from "./days.ts";

/** A week in a text: its Monday, and where it stands. */
export interface WrittenWeek {
  readonly monday: string;
  readonly start: number;
  readonly end: number;
  readonly isSure: boolean;
  readonly note?: string | undefined;
}

const TO = /^\s*(?:-|–|—|to|through|until)\s*$/i;
/** "Nov 9 - 15, 2026". */
const SHORT = /\b([A-Z][a-z]{2,8})\.? (\d{1,2}) ?(?:-|–|—|to) ?(\d{1,2})(?:,? (20\d\d))?\b(?![:/.]\d)/g;
/** "9 - 15 November 2026". */
const SHORT_DAY_FIRST = /\b(\d{1,2}) ?(?:-|–|—|to) ?(\d{1,2}) ([A-Z][a-z]{2,8})\.?(?:,? (20\d\d))?\b/g;

/** Writes a short range of days out: "Nov 9 - Nov 15, 2026". The same length is not kept. */
const long = (text: string): string =>
  text
    .replace(
      SHORT,
      (_all, month, first, last, year) =>
        `${month} ${first} - ${month} ${last}${year === undefined ? "" : `, ${year}`}`,
    )
    .replace(
      SHORT_DAY_FIRST,
      (_all, first, last, month, year) => `${first} ${month} - ${last} ${month}${year === undefined ? "" : ` ${year}`}`,
    );

/** The weeks in a text, from Monday to Sunday: "Nov 9 - Nov 15, 2026", "11/09/2026 - 11/15/2026", "week of Nov 9", "week ending Nov 15". */
export const weeksIn = (raw: string, file: DaysOfFile): readonly WrittenWeek[] => {
  const text = long(raw);
  const days = daysIn(text);
  const weeks: WrittenWeek[] = [];
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next !== undefined && TO.test(text.slice(day.end, next.start))) {
      const last = readDay(next, file);
      const first = last === undefined ? undefined : readDay(day, file, last.on);
      if (first === undefined || last === undefined) continue;
      const span = daysApart(first.on, last.on);
      // A week that began or ended with the contract is shorter; a month is none.
      if (span < 0 || span > 6 || mondayOf(first.on) !== mondayOf(last.on)) continue;
      const isSure = last.isSure && (first.isSure || first.note === "No year is written.");
      weeks.push({ monday: mondayOf(first.on), start: day.start, end: next.end, isSure, note: last.note });
    } else if (index === 0 || !TO.test(text.slice(days[index - 1]?.end ?? 0, day.start))) {
      const before = text.slice(0, day.start);
      const said =
        /\bweek (?:of|from|beginning|starting|commencing|begins?|starts?)(?: on)?:? ?$/i.exec(before) ??
        /\bweek (?:ending|to|ended|that ended)(?: on)?:? ?$/i.exec(before);
      const read = said === null ? undefined : readDay(day, file);
      if (read !== undefined)
        weeks.push({ monday: mondayOf(read.on), start: day.start, end: day.end, isSure: read.isSure, note: read.note });
    }
  }
  return weeks;
};

/** The last day on which hours of a week can be disputed, Friday after it. In: its Monday. */
export const fridayAfter = (monday: string): string => addDays(monday, 11);
