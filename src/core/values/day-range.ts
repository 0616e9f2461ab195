import {
  type Asked,
  apart,
  type Day,
  daysOf,
  type Found,
  type Written,
  withoutWeekday,
  writtenIn,
  wrongWeekday,
} from "./day-parts.ts";
import { mondayOf, sayDayInFull } from "./days.ts";

/** One end of a range as it is written: a day of a month, or its number alone. */
type End = Omit<Written, "month"> & { readonly month?: number | undefined };

/** A number alone: "16", "22, 2026". */
const NUMBER = /^(\d{1,2})\.?(?:,? ?(\d{4}))?$/;

const numberIn = (text: string): End | undefined => {
  const number = NUMBER.exec(text);
  return number === null
    ? undefined
    : { day: Number(number[1]), ...(number[2] === undefined ? {} : { year: Number(number[2]) }) };
};

/** What an end can say. In figures, the number of the day stands on the side of the other end where that is a number alone. */
const endsIn = (text: string, asked: Asked, beside: "first" | "last" | undefined): readonly End[] => {
  const number = numberIn(text);
  if (number !== undefined) return [number];
  const read = writtenIn(text, asked);
  if (read === undefined || "problem" in read) return [];
  const figures = /[a-z]/.test(text) || beside === undefined ? [] : (text.match(/\d+/g) ?? []);
  const day = figures.at(beside === "first" ? 0 : -1);
  return read.written.filter((one) => day === undefined || one.day === Number(day));
};

const WORDS = / (?:to|and|until|till|thru|through|bis) /;
const DASH = / - ?| ?- |\.\.+/;
/** As ISO 8601 writes it: 2026-11-16/2026-11-22. */
const INTERVAL = /(?<=^\d{4}-\d\d-\d\d)\//;

/** The two ends of a text, if it has two: at a word, at a dash with a space, at the only dash there is. */
const halvesOf = (text: string): readonly [string, string] | undefined => {
  const bare = text.replace(/^between /, "");
  for (const mark of [WORDS, DASH, /-/, INTERVAL]) {
    const parts = bare.split(mark);
    const [first = "", last = ""] = parts;
    if (parts.length === 2 && /\d/.test(first) && /\d/.test(last)) return [first.trim(), last.trim()];
  }
  return undefined;
};

const isBefore = (one: Written, other: Written): boolean =>
  one.month < other.month || (one.month === other.month && one.day < other.day);

/** The first and the last day that two ends can be. What one lacks, its month or its year, is that of the other. */
const spans = (from: End, to: End, asked: Asked): readonly (readonly [Day, Day])[] => {
  const [fromMonth, toMonth] = [from.month ?? to.month, to.month ?? from.month];
  if (fromMonth === undefined || toMonth === undefined) return [];
  const [first, last] = [
    { ...from, month: fromMonth },
    { ...to, month: toMonth },
  ];
  const isInOrder = isBefore(first, last);
  if (!isInOrder && (from.month === undefined || to.month === undefined)) return [];
  const year = first.year ?? (last.year === undefined ? undefined : last.year - (isInOrder ? 0 : 1));
  return daysOf({ ...first, year }, asked).flatMap((start) => {
    const ends = daysOf({ ...last, year: last.year ?? start.year + (isInOrder ? 0 : 1) }, asked);
    return ends.filter((end) => apart(start, end) > 0 && apart(start, end) < 366).map((end) => [start, end] as const);
  });
};

/**
 * Several days in a row: "16-22 Nov", "Nov 16 - Nov 22", "16.11.-22.11.2026". Where a week is asked for they name it, if they lie in
 * one. A day is not told by them. Undefined when the text is no range.
 */
export const rangeIn = (text: string, asked: Asked): Found => {
  const halves = halvesOf(text);
  if (halves === undefined) return undefined;
  const [first, last] = halves.map(withoutWeekday);
  if (first === undefined || last === undefined) return undefined;
  const lasts = endsIn(last.rest, asked, numberIn(first.rest) && "first");
  const found = endsIn(first.rest, asked, numberIn(last.rest) && "last").flatMap((from) =>
    lasts.flatMap((to) => spans(from, to, asked)),
  );
  if (found.length === 0) return undefined;
  if (!asked.week) return { problem: "These are several days. Write the one you mean." };
  const begun = found.filter(([start]) => asked.tense !== "past" || apart(start, asked.today) >= 0);
  const possible = begun.length > 0 ? begun : found;
  const inOneWeek = possible.filter(([start, end]) => mondayOf(start.toString()) === mondayOf(end.toString()));
  const [start = asked.today, end = asked.today] = inOneWeek[0] ?? possible[0] ?? [];
  const wrong = wrongWeekday(start, first.weekday) ?? wrongWeekday(end, last.weekday);
  if (wrong !== undefined) return wrong;
  if (inOneWeek.length > 0) return { days: inOneWeek.map(([day]) => day) };
  return {
    problem: `${sayDayInFull(start.toString())} to ${sayDayInFull(end.toString())} is not one week: Upwork's weeks run from Monday to Sunday. Write any day of the week you mean.`,
  };
};
