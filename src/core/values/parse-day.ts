import { Temporal } from "temporal-polyfill";
import { LONGEST_TYPED, plainly } from "../text/typed-text.ts";
import { orderOfNumbers } from "./day-language.ts";
import {
  type Asked,
  apart,
  byMonth,
  type Day,
  type Found,
  NEAR,
  type Tense,
  weekdayOf,
  withoutWeekday,
  wrongWeekday,
} from "./day-parts.ts";
import { rangeIn } from "./day-range.ts";
import { mondayOf, sayDayInFull, sayWeek } from "./days.ts";
import { inEnglish } from "./days-in-english.ts";
import { dayHere, timeBeside } from "./time-of-day.ts";

const one = (day: Day): Found => ({ days: [day] });

const FIXED: Readonly<Record<string, number>> = {
  today: 0,
  now: 0,
  tonight: 0,
  yesterday: -1,
  "last night": -1,
  tomorrow: 1,
  "day before yesterday": -2,
  "day after tomorrow": 2,
};

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const howMany = (word: string): number =>
  word === "a" || word === "an" ? 1 : NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);

/** "end of week" is its Friday or its Sunday, "end of the month" its last day. */
const byEnd = (text: string, asked: Asked): Found => {
  const found = /^(?:the )?end of (?:the |this )?(next )?(week|month|[a-z]+)$/.exec(text);
  if (found === null) return undefined;
  const { today } = asked;
  const [, next, what = ""] = found;
  if (what === "week") {
    const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: next ? 1 : 0 });
    return { days: [monday.add({ days: 4 }), monday.add({ days: 6 })].filter((day) => next || apart(today, day) >= 0) };
  }
  if (what === "month") {
    const month = today.add({ months: next ? 1 : 0 });
    return one(month.with({ day: month.daysInMonth }));
  }
  const first = byMonth(`1 ${what}`, asked);
  return first !== undefined && "days" in first
    ? { days: first.days.map((day) => day.with({ day: day.daysInMonth })) }
    : undefined;
};

/** "the 20th", and "Friday 20" without its weekday: the last or the next such day, by what the question asks for. */
const byNumberOfDay = (text: string, { today, tense }: Asked): Found => {
  const number = Number(/^(?:the )?(\d{1,2})\.?$/.exec(text)?.[1] ?? 0);
  if (number < 1 || number > 31) return undefined;
  const months = [-2, -1, 0, 1, 2].map((month) => today.with({ day: 1 }).add({ months: month }));
  const days = months.flatMap((month) => (month.daysInMonth < number ? [] : [month.with({ day: number })]));
  const last = days.findLast((day) => apart(day, today) >= 0);
  const next = days.find((day) => apart(today, day) >= 0);
  const meant = [...(tense === "future" ? [] : [last]), ...(tense === "past" ? [] : [next])];
  return { days: meant.filter((day, index) => day !== undefined && !(index === 1 && day.equals(last ?? ""))) as Day[] };
};

const TENS = ["", "twenty-", "thirty-"];
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const ordinal = (word: string): number => {
  if (word === "thirtieth") return 30;
  const tens = TENS.findIndex((ten, index) => index > 0 && word.replace(" ", "-").startsWith(ten));
  const rest = tens < 0 ? word : word.slice((TENS[tens] ?? "").length);
  const number = ORDINALS.indexOf(rest) + 1;
  return number === 0 ? 0 : number + (tens < 0 ? 0 : 10 * (tens + 1));
};

/** The number of a day in words: "the first of December" is "1 of December". */
const withNumbers = (text: string): string =>
  text.replace(/\b(?:(?:twenty|thirty)[- ])?[a-z]+(?:th|st|nd|rd)\b/g, (word) => {
    const number = ordinal(word);
    return number > 0 && number < 32 ? `${number}` : word;
  });

const AMOUNT_OF_TIME = `(\\d{1,4}|an?|${NUMBERS.join("|")}) (day|week|month|year)s?`;
const AGO = new RegExp(`^${AMOUNT_OF_TIME} ago$`);
const AHEAD = new RegExp(`^(?:(?:in|within) ${AMOUNT_OF_TIME}|${AMOUNT_OF_TIME} (?:from (?:now|today)|ahead))$`);

/** Hours that make whole days: "in 48 hours". */
const HOURS = /^(?:in|within) (\d{2,3}) ?h(?:ours?|rs?)?$/;

/** A day told from today: "yesterday", "3 days ago", "in a week". */
const fromToday = (text: string, { today }: Asked): Found => {
  const fixed = Object.hasOwn(FIXED, text) ? FIXED[text] : undefined;
  if (fixed !== undefined) return one(today.add({ days: fixed }));
  const ago = AGO.exec(text);
  if (ago) return one(today.subtract({ [`${ago[2]}s`]: howMany(ago[1] ?? "") }));
  const hours = Number(HOURS.exec(text)?.[1] ?? 0);
  if (hours > 0 && hours % 24 === 0) return one(today.add({ days: hours / 24 }));
  const ahead = AHEAD.exec(text);
  return ahead ? one(today.add({ [`${ahead[2] ?? ahead[4]}s`]: howMany(ahead[1] ?? ahead[3] ?? "") })) : undefined;
};

const WEEKS: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 };

const named = (
  text: string,
): { readonly when: string; readonly weekday: number; readonly week?: string } | undefined => {
  const found =
    /^(?:on )?(?:(?:the )?(last|past|this past|this coming|next|coming|this) )?([a-z]+)$/.exec(text) ??
    /^(?:on )?()([a-z]+) (?:of )?(last|this|next) week$/.exec(text);
  const reversed = found ? undefined : /^(last|this|next) week,? (?:on )?([a-z]+)$/.exec(text);
  const weekday = weekdayOf(found?.[2] ?? reversed?.[2] ?? "");
  if (weekday === undefined) return undefined;
  const week = found?.[3] ?? reversed?.[1];
  return { when: found?.[1] ?? "", weekday, ...(week === undefined ? {} : { week }) };
};

/**
 * A day of the week: "friday", "last Friday", "this monday", "friday next week". "Last" is the latest that has gone. "Next" is the
 * first to come; where that lies in this very week, people also mean the one of the week after.
 */
const byWeekday = (text: string, asked: Asked): Found => {
  const found = named(text);
  if (found === undefined) return undefined;
  const { today, tense } = asked;
  const { when, weekday, week } = found;
  if (week !== undefined) return one(today.add({ days: 7 * (WEEKS[week] ?? 0) + weekday - today.dayOfWeek }));
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  const back = (today.dayOfWeek - weekday + 7) % 7;
  const on = (...distances: readonly number[]): Found => ({ days: distances.map((days) => today.add({ days })) });
  switch (when) {
    case "last":
    case "past":
    case "this past":
      return on(-(back || 7));
    case "coming":
    case "this coming":
      return on(ahead || 7);
    case "next":
      return weekday > today.dayOfWeek ? on(ahead, ahead + 7) : on(ahead || 7);
    case "this":
      if (ahead === 0) return on(0);
      if (tense !== "any") return on(tense === "past" ? -back : ahead);
      return weekday > today.dayOfWeek ? on(ahead) : on(-back, ahead);
    default:
      if (ahead === 0) return tense === "past" ? on(0, -7) : tense === "future" ? on(0, 7) : on(0, -7, 7);
      return tense === "past" ? on(-back) : tense === "future" ? on(ahead) : on(-back, ahead);
  }
};

/** The Monday of a week by its number (ISO 8601: the first has the first Thursday of the year), the last such week that has begun. */
const byNumber = (number: number, year: number | undefined, { today }: Asked): Found => {
  const firstOf = (one: number): Day => {
    const fourth = today.with({ year: one, month: 1, day: 4 });
    return fourth.subtract({ days: fourth.dayOfWeek - 1 });
  };
  const years = year === undefined ? [today.year, today.year - 1] : [year];
  const mondays = years
    .map((one) => ({ monday: firstOf(one).add({ weeks: number - 1 }), next: firstOf(one + 1) }))
    .filter(({ monday, next }) => number > 0 && apart(monday, next) > 0);
  const found = mondays.find(({ monday }) => year !== undefined || apart(monday, today) >= 0);
  return found === undefined
    ? { problem: `There is no week ${number}. Write one day of the week.` }
    : one(found.monday);
};

const NUMBERED =
  /^(?:(\d{4})[- ]?w|(?:calendar )?(?:week|wk|kw|cw|w) ?(?:no\.? ?|number |#)?)(\d{1,2})(?:,? (?:of )?(\d{4}))?$/;

/** A week as a whole: "last week", "week 47". For a question that asks for a day, it is not enough. */
const byWeek = (text: string, asked: Asked): Found => {
  const { today, week } = asked;
  const numbered = week ? NUMBERED.exec(text) : null;
  const year = numbered?.[1] ?? numbered?.[3];
  if (numbered) return byNumber(Number(numbered[2]), year === undefined ? undefined : Number(year), asked);
  const which = /^(?:the )?(last|past|this|next|coming) week$/.exec(text)?.[1];
  if (which === undefined) return undefined;
  if (!week) return { problem: "Which day of that week? Write it like 10 Nov, or like last Friday." };
  return one(today.add({ days: 7 * (WEEKS[which] ?? 0) + 1 - today.dayOfWeek }));
};

const FORMS = [fromToday, byEnd, byWeek, byWeekday, byMonth];

const inAnyForm = (text: string, asked: Asked): Found => {
  for (const form of FORMS) {
    const found = form(text, asked);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * The days among which a day of the week may choose: beside a day that is near, the same day of another year is none. Whoever
 * writes "Thu 27 Nov" on 25 Nov 2026 has erred in the day, not meant the year before.
 */
const choosable = (days: readonly Day[], { today }: Asked): readonly Day[] => {
  const isNear = (day: Day) => Math.abs(apart(day, today)) <= NEAR;
  const isOtherYear = (day: Day, other: Day) => day.month === other.month && day.day === other.day;
  return days.filter((day) => isNear(day) || !days.some((other) => isNear(other) && isOtherYear(day, other)));
};

/** Which days a text can mean, in any of the forms in which people write a day. In: the text as `plainly` gives it. */
const daysIn = (text: string, asked: Asked): Found => {
  const isNumbered = /^(?:the )?\d{1,2}(?:st|nd|rd|th)$|^the \d{1,2}$/.test(text);
  const bare = withNumbers(text)
    .replace(/^(?:by|until|till|no later than|about|around|approx\.?|ca\.?|circa|~) ?(?=\S)/, "")
    .replace(/\b(?:a )?fortnight\b/, "2 weeks")
    .replace(/^(?:on|the|since|from) (?=.*\d)/, "")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/^the (?=[a-z])/, "")
    .replace(/^(?!last night$)(.+?),? (?:in the |at )?(?:morning|afternoon|evening|night)$/, "$1")
    .replace(/[,.;]+$/, "");
  const range = rangeIn(bare, asked);
  if (range !== undefined) return range;
  const { weekday, rest } = withoutWeekday(bare);
  const found =
    inAnyForm(rest, asked) ?? (isNumbered || weekday !== undefined ? byNumberOfDay(rest, asked) : undefined);
  if (weekday === undefined || found === undefined || "problem" in found) return found;
  const days = choosable(found.days, asked);
  const fitting = days.filter((day) => day.dayOfWeek === weekday);
  if (fitting.length > 0) return { days: fitting };
  const [day = asked.today] = days;
  return wrongWeekday(day, weekday);
};

/** Who writes a day. */
export interface DayWriter {
  /** The person's time zone, an IANA name. Called only for a time that names a zone. */
  readonly zone?: (() => string) | undefined;
  /** The language that the person has set for days, a tag such as en-US or de: its names and its order of numbers are meant. */
  readonly language?: string | undefined;
}

/** What decides which day is meant, besides the words. */
export interface DayQuestion extends DayWriter {
  /** The person's own calendar day, YYYY-MM-DD. */
  readonly today: string;
  readonly tense?: Tense | undefined;
  /** The question asks for a week: any day of it means its Monday. */
  readonly week?: boolean | undefined;
}

/** A day that a text can mean. */
export interface ReadDay {
  /** YYYY-MM-DD; the Monday where a week is asked for. */
  readonly day: string;
  /** What was done with the words, where it is not plain to see. One sentence or two. */
  readonly note?: string;
}

/** Every day the text can mean, the likeliest first, or what is wrong with it and what to do. */
export type DayReading = { readonly days: readonly [ReadDay, ...ReadDay[]] } | { readonly problem: string };

const FORM = "Write the day like 10 Nov 2026, 2026-11-10, yesterday or last Friday.";
const WEEK_FORM = "Write any day of the week like 10 Nov 2026 or 2026-11-10, or write it like 9-15 Nov or last week.";

const asWeek = ({ day, note }: ReadDay): ReadDay => {
  const monday = mondayOf(day);
  if (monday === day) return note === undefined ? { day } : { day, note };
  return { day: monday, note: `${sayDayInFull(day)} is in ${sayWeek(day)}. We use that week.` };
};

// Not before a number alone: that is the number of the week.
const OF_WEEK =
  /^(?:the )?(?:week|wk|w\/c) ?(?:of|from|beginning|starting|commencing|ending)? (?=.*\S)(?!(?:no\b|number|#|\d{1,2}(?:,? (?:of )?\d{4})?$))/;

/**
 * Reads a day as people write it: "2026-11-10", "27/11/2026", "27.11.26", "27 nov 26", "Nov 27th", "friday", "3 days ago", also with a
 * time behind it. In: the text as typed; today and what the question asks for. Out: all days it can mean. It never throws.
 * It is the only reader of typed days: what is said back, checked and kept is one result.
 */
export const parseDay = (raw: string, question: DayQuestion): DayReading => {
  const typed = raw.length > LONGEST_TYPED ? "" : plainly(raw);
  const read = readTyped(typed, question);
  if (read !== undefined) return read;
  // English first: only what is none of it is looked for in other languages, that of the person before all others.
  for (const language of question.language === undefined ? [undefined] : [question.language, undefined]) {
    const english = typed === "" ? undefined : inEnglish(typed, language);
    const again = english === undefined ? undefined : readTyped(english, question);
    if (again !== undefined) return again;
  }
  return { problem: question.week ? WEEK_FORM : FORM };
};

/** Reads a day in English; undefined when it has none of the forms. */
const readTyped = (
  typed: string,
  { today, tense = "any", week = false, zone, language }: DayQuestion,
): DayReading | undefined => {
  const text = week ? typed.replace(OF_WEEK, "") : typed;
  // Only days in numbers have an order, and the languages of the world are not loaded for others.
  const order = language === undefined || !/^\d{1,2}\D+\d{1,2}\b/.test(text) ? undefined : orderOfNumbers(language);
  const asked: Asked = { today: Temporal.PlainDate.from(today), tense, week, order };
  // Tried without a time first: "27.11.26" is no "27." at 11:26.
  const whole = daysIn(text, asked);
  const timed = whole !== undefined && "days" in whole ? undefined : timeBeside(text);
  if (timed !== undefined && "problem" in timed) return timed;
  const found = timed === undefined ? whole : daysIn(timed.day, asked);
  if (found === undefined) return undefined;
  if ("problem" in found) return found;
  if (timed?.zone !== undefined && zone === undefined)
    return { problem: "Leave out the time and time zone: the date where you are is enough." };
  const read = found.days
    .map((day): ReadDay => {
      if (timed === undefined) return { day: day.toString() };
      return dayHere(day.toString(), timed, timed.zone === undefined ? "" : (zone?.() ?? "UTC"));
    })
    .map((one) => (week ? asWeek(one) : one));
  const [first = { day: today }, ...others] = read.filter(
    (one, index) => read.findIndex((other) => other.day === one.day) === index,
  );
  return { days: [first, ...others] };
};
