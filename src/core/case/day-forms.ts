import { Temporal } from "temporal-polyfill";
import { LONG_MONTHS, MONTHS, sayDay, WEEKDAYS } from "./days.ts";

type Day = Temporal.PlainDate;

/** What a question about a day asks for: something that happened, something to come, or either. */
export type Tense = "past" | "future" | "any";

/** The present and the question, as far as they decide which day is meant. */
export interface Asked {
  readonly today: Day;
  readonly tense: Tense;
  /** The question asks for a week. */
  readonly week: boolean;
}

/** The days a text can mean, the likeliest first; or what is wrong with it. Undefined when it has none of the forms. */
export type Found = { readonly days: readonly Day[] } | { readonly problem: string } | undefined;

/** Without a year, a day further away than this many days could as well be the one of the year before or after. */
const FAR = 92;
/** A day to come this near was probably meant, whatever the question asks for. */
const NEAR = 31;

const one = (day: Day): Found => ({ days: [day] });

const dayFrom = (year: number, month: number, day: number): Day | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
};

/** Why there is no such day: "There is no 31 Feb: February 2026 has 28 days." */
const noSuchDay = (month: number, day: number, year?: number): Found => {
  const name = LONG_MONTHS[month - 1];
  if (name === undefined) return { problem: `There is no month ${month}. Write the month in letters, like 10 Nov.` };
  const said = `${day} ${MONTHS[month - 1]}`;
  if (month === 2 && day === 29) {
    return year === undefined
      ? { problem: `${said} is a day of leap years only. Write the year too.` }
      : { problem: `There is no ${said} ${year}: February ${year} has 28 days.` };
  }
  const length = Temporal.PlainYearMonth.from({ year: year ?? 2026, month }).daysInMonth;
  const inYear = year === undefined || month !== 2 ? "" : ` ${year}`;
  return { problem: `There is no ${said}: ${name}${inYear} has ${length} days.` };
};

const apart = (from: Day, to: Day): number => from.until(to).days;

/** A day and a month without a year: the last time it came (today counts), and the next. */
const lastAndNext = (today: Day, month: number, day: number): { last?: Day | undefined; next?: Day | undefined } => {
  const days = [-1, 0, 1].flatMap((years) => dayFrom(today.year + years, month, day) ?? []);
  return {
    last: days.findLast((each) => apart(each, today) >= 0),
    next: days.find((each) => apart(today, each) > 0),
  };
};

const isToday = (day: Day, { today }: Asked): boolean => day.equals(today);

/** Which of the last and the next is meant: one of them where the question leaves no doubt, otherwise both. */
const meant = (last: Day | undefined, next: Day | undefined, asked: Asked): readonly Day[] => {
  const { today, tense } = asked;
  if (last === undefined || next === undefined) return [last, next].filter((each) => each !== undefined);
  if (isToday(last, asked)) return [last];
  const [behind, ahead] = [apart(last, today), apart(today, next)];
  if (tense === "past") {
    const slip = ahead < behind && (ahead <= NEAR || last.year < today.year);
    return slip ? [last, next] : [last];
  }
  if (tense === "future") return behind < ahead ? [next, last] : [next];
  const [near, far] = behind < ahead ? [last, next] : [next, last];
  return Math.min(behind, ahead) > FAR ? [near, far] : [near];
};

const yearless = (month: number, day: number, asked: Asked): Found => {
  const { last, next } = lastAndNext(asked.today, month, day);
  const days = meant(last, next, asked);
  return days.length === 0 ? noSuchDay(month, day) : { days };
};

const exact = (year: number, month: number, day: number): Found => {
  const found = dayFrom(year, month, day);
  return found === undefined ? noSuchDay(month, day, year) : one(found);
};

const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : 2000 + Number(digits));

const distinct = (days: readonly Day[]): Day[] =>
  days.filter((day, index) => days.findIndex((other) => other.equals(day)) === index);

/** Two orders of the same numbers: every day they can mean. When none is a day, why the first is not. */
const either = (...tries: readonly Found[]): Found => {
  const days = distinct(tries.flatMap((each) => (each !== undefined && "days" in each ? each.days : [])));
  return days.length > 0 ? { days } : tries.find((each) => each !== undefined);
};

const ISO = /^(\d{4})(?:([-./ ]) ?(\d{1,2})\2 ?(\d{1,2})\.?|(\d\d)(\d\d))$/;
const TRIPLE = /^(\d{1,2}) ?([-./ ]) ?(\d{1,2}) ?[-./ ] ?'?(\d{4}|\d{2})\.?$/;
const PAIR = /^(\d{1,2}) ?[-./] ?(\d{1,2})\.?$/;

/** A day in numbers: "2026-11-10", "27/11/2026", "27.11.26", "27.11." */
const inNumbers = (text: string, asked: Asked): Found => {
  const iso = ISO.exec(text);
  if (iso) return exact(Number(iso[1]), Number(iso[3] ?? iso[5]), Number(iso[4] ?? iso[6]));

  const triple = TRIPLE.exec(text);
  if (triple) {
    const [, a = "", mark = "", b = "", c = ""] = triple;
    const year = fullYear(c);
    // Two digits first can be a year, as in 26-11-27. It is rare, so it counts only where the day fits the question.
    const yearFirst =
      a.length === 2 && c.length === 2 && mark === "-" ? dayFrom(fullYear(a), Number(b), Number(c)) : undefined;
    const fits =
      yearFirst !== undefined &&
      apart(yearFirst, asked.today) < 3 * 366 &&
      apart(asked.today, yearFirst) <= (asked.tense === "past" ? 0 : 366);
    return either(
      exact(year, Number(b), Number(a)),
      exact(year, Number(a), Number(b)),
      fits ? one(yearFirst) : undefined,
    );
  }

  const pair = PAIR.exec(text);
  if (pair === null) return undefined;
  const [a, b] = [Number(pair[1]), Number(pair[2])];
  return either(yearless(b, a, asked), yearless(a, b, asked));
};

/** The number of a month by its name or the beginning of it, at least three letters. */
const monthOf = (word: string): number | undefined => {
  if (word.length < 3) return undefined;
  const index = LONG_MONTHS.findIndex(
    (month) => month.toLowerCase().startsWith(word) || (word === "sept" && month === "September"),
  );
  return index < 0 ? undefined : index + 1;
};

/** The number of a day of the week, Monday is 1, by its name or the beginning of it. */
const weekdayOf = (word: string): number | undefined => {
  if (word.length < 3) return undefined;
  const index = WEEKDAYS.findIndex(
    (name) => name.toLowerCase().startsWith(word) || (word === "weds" && name === "Wednesday"),
  );
  return index < 0 ? undefined : index + 1;
};

const FILLERS: readonly string[] = ["the", "of", "on"];

/** A day with its month in letters: "27 nov 26", "Nov 27th, 2026", "27th of November", "2026 Nov 27". */
const withMonthName = (text: string, asked: Asked): Found => {
  if (!/^[a-z0-9 ,./'-]+$/.test(text)) return undefined;
  const tokens = text.match(/[a-z]+|\d+/g) ?? [];
  const words = tokens.filter((token) => /[a-z]/.test(token) && !FILLERS.includes(token));
  const numbers = tokens.filter((token) => /\d/.test(token));
  const month = words.length === 1 ? monthOf(words[0] ?? "") : undefined;
  if (month === undefined || numbers.length > 2) return undefined;
  const [first, second] = numbers;
  if (first === undefined || (second === undefined && first.length === 4)) {
    const said = `${LONG_MONTHS[month - 1]}${first === undefined ? "" : ` ${first}`}`;
    return { problem: `Which day of ${said}? Write it like 10 ${MONTHS[month - 1]} ${first ?? asked.today.year}.` };
  }
  if (second === undefined) return first.length > 2 ? undefined : yearless(month, Number(first), asked);
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  const isYear = year.length === 4 || year.length === 2;
  return isYear && day.length < 3 ? exact(fullYear(year), month, Number(day)) : undefined;
};

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

const AMOUNT_OF_TIME = `(\\d{1,4}|an?|${NUMBERS.join("|")}) (day|week|month|year)s?`;
const AGO = new RegExp(`^${AMOUNT_OF_TIME} ago$`);
const AHEAD = new RegExp(`^(?:in ${AMOUNT_OF_TIME}|${AMOUNT_OF_TIME} (?:from (?:now|today)|ahead))$`);

/** A day told from today: "yesterday", "3 days ago", "in a week". */
const fromToday = (text: string, { today }: Asked): Found => {
  const fixed = Object.hasOwn(FIXED, text) ? FIXED[text] : undefined;
  if (fixed !== undefined) return one(today.add({ days: fixed }));
  const ago = AGO.exec(text);
  if (ago) return one(today.subtract({ [`${ago[2]}s`]: howMany(ago[1] ?? "") }));
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

/** A week as a whole: "last week". For a question that asks for a day, it is not enough. */
const byWeek = (text: string, { today, week }: Asked): Found => {
  const which = /^(?:the )?(last|past|this|next|coming) week$/.exec(text)?.[1];
  if (which === undefined) return undefined;
  if (!week) return { problem: "Which day of that week? Write it like 10 Nov, or like last Friday." };
  return one(today.add({ days: 7 * (WEEKS[which] ?? 0) + 1 - today.dayOfWeek }));
};

const FORMS = [fromToday, byWeek, byWeekday, inNumbers, withMonthName];

const inAnyForm = (text: string, asked: Asked): Found => {
  for (const form of FORMS) {
    const found = form(text, asked);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Takes a day of the week off a day that has a number: "Fri, 27 Nov" or "27 Nov 2026 (Friday)". */
const withoutWeekday = (text: string): { readonly weekday: number | undefined; readonly rest: string } => {
  const before = /^([a-z]+)[.,]*\s?(.*\d.*)$/.exec(text);
  const atStart = weekdayOf(before?.[1] ?? "");
  if (atStart !== undefined) return { weekday: atStart, rest: before?.[2] ?? "" };
  const after = /^(.*\d.*?)[\s,]+\(?([a-z]+)\.?\)?$/.exec(text);
  const atEnd = weekdayOf(after?.[2] ?? "");
  return atEnd === undefined ? { weekday: undefined, rest: text } : { weekday: atEnd, rest: after?.[1] ?? "" };
};

/** Which days a text can mean, in any of the forms in which people write a day. In: the text as `plainly` gives it. */
export const daysIn = (text: string, asked: Asked): Found => {
  const bare = text
    .replace(/^(?:on|the|since|from) (?=.*\d)/, "")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/^the (?=[a-z])/, "")
    .replace(/^(?!last night$)(.+?),? (?:in the |at )?(?:morning|afternoon|evening|night)$/, "$1")
    .replace(/[,.;]+$/, "");
  const { weekday, rest } = withoutWeekday(bare);
  if (weekday === undefined) return inAnyForm(bare, asked);
  const found = inAnyForm(rest.trim(), asked);
  if (found === undefined || "problem" in found) return found;
  const fitting = found.days.filter((day) => day.dayOfWeek === weekday);
  const both = fitting.length > 0 ? fitting : bothYears(rest.trim(), asked).filter((day) => day.dayOfWeek === weekday);
  if (both.length > 0) return { days: both };
  const [day = asked.today] = found.days;
  return {
    problem: `${sayDay(day.toString())} is a ${WEEKDAYS[day.dayOfWeek - 1]}, not a ${WEEKDAYS[weekday - 1]}. Check the day.`,
  };
};

/** A day without a year in all the years it can have: the day of the week beside it tells which is meant. */
const bothYears = (text: string, asked: Asked): readonly Day[] =>
  distinct(
    (["past", "future"] as const).flatMap((tense) => {
      const found = inAnyForm(text, { ...asked, tense });
      return found !== undefined && "days" in found ? found.days : [];
    }),
  );
