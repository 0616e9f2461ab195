import { Temporal } from "temporal-polyfill";
import type { DayOrder } from "../case/evidence.ts";
import { LONG_MONTHS, MONTHS, sayDay, WEEKDAYS } from "./days.ts";

/**
 * Months as they are written in other languages of people who work on Upwork, without marks on the letters (Spanish, French, German,
 * Italian, Portuguese, Dutch). Only those that do not begin as the English name does.
 */
const OTHERS: readonly (readonly string[])[] = [
  ["januar", "enero", "janvier", "gennaio", "janeiro", "januari"],
  ["februar", "febrero", "fevrier", "febbraio", "fevereiro", "februari"],
  ["marz", "maerz", "marzo", "mars", "marco", "maart", "mrt"],
  ["abril", "avril", "aprile"],
  ["mai", "mayo", "maggio", "maio", "mei"],
  ["juni", "junio", "juin", "giugno", "junho"],
  ["juli", "julio", "juillet", "luglio", "julho"],
  ["agosto", "aout", "augustus"],
  ["septiembre", "setiembre", "septembre", "settembre", "setembro"],
  ["oktober", "octubre", "octobre", "ottobre", "outubro"],
  ["noviembre", "novembre", "novembro"],
  ["dezember", "diciembre", "decembre", "dicembre", "dezembro"],
];

const SHORTEST = 3;

/** The number of a month by its name in another language, or the beginning of it; undefined when none, or several, begin so. */
const monthInOtherLanguage = (word: string): number | undefined => {
  if (word.length < SHORTEST) return undefined;
  const found = OTHERS.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
};

export type Day = Temporal.PlainDate;

/** What a question about a day asks for: something that happened, something to come, or either. */
export type Tense = "past" | "future" | "any";

/** The present and the question, as far as they decide which day is meant. */
export interface Asked {
  readonly today: Day;
  readonly tense: Tense;
  /** The question asks for a week. */
  readonly week: boolean;
  /** The order in which the person writes the numbers of a day; undefined where they have not said it. */
  readonly order?: DayOrder | undefined;
}

/** The days a text can mean, the likeliest first; or what is wrong with it. Undefined when it has none of the forms. */
export type Found = { readonly days: readonly Day[] } | { readonly problem: string } | undefined;

/** A day as it is written: its month and its number in it, and its year where that stands there. */
export interface Written {
  readonly day: number;
  readonly month: number;
  readonly year?: number | undefined;
}

/** What a text can say, the likeliest first; or what is wrong with it. Undefined when it has none of the forms. */
type Read = { readonly written: readonly Written[] } | { readonly problem: string } | undefined;

/** Without a year, a day further away than this many days could as well be the one of the year before or after. */
const FAR = 92;
/** A day to come this near was probably meant, whatever the question asks for. */
export const NEAR = 31;
/** A year that has every day of the calendar, for a day without its year. */
const LEAP_YEAR = 2028;

const dayFrom = (year: number, month: number, day: number): Day | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
};

/** Why there is no such day: "There is no 31 Feb: February 2026 has 28 days." */
const noSuchDay = ({ month, day, year }: Written): Found => {
  const name = LONG_MONTHS[month - 1];
  if (name === undefined) return { problem: `There is no month ${month}. Write the month as a word, like 10 Nov.` };
  const said = `${day} ${MONTHS[month - 1]}`;
  if (month === 2 && day === 29) {
    return year === undefined
      ? { problem: `${said} only exists in leap years. Write the year too.` }
      : { problem: `There is no ${said} ${year}: February ${year} has 28 days.` };
  }
  const length = Temporal.PlainYearMonth.from({ year: year ?? 2026, month }).daysInMonth;
  const inYear = year === undefined || month !== 2 ? "" : ` ${year}`;
  return { problem: `There is no ${said}: ${name}${inYear} has ${length} days.` };
};

/** Days from one to another; below zero when the other comes first. */
export const apart = (from: Day, to: Day): number => from.until(to).days;

/** A day and a month without a year: the last time it came (today counts), and the next. */
const lastAndNext = (today: Day, { month, day }: Written): { last?: Day | undefined; next?: Day | undefined } => {
  const days = [-1, 0, 1].flatMap((years) => dayFrom(today.year + years, month, day) ?? []);
  return {
    last: days.findLast((each) => apart(each, today) >= 0),
    next: days.find((each) => apart(today, each) > 0),
  };
};

/** Which of the last and the next is meant: one of them where the question leaves no doubt, otherwise both. */
const meant = (last: Day | undefined, next: Day | undefined, { today, tense }: Asked): readonly Day[] => {
  if (last === undefined || next === undefined) return [last, next].filter((each) => each !== undefined);
  if (last.equals(today)) return [last];
  const [behind, ahead] = [apart(last, today), apart(today, next)];
  if (tense === "past") {
    const slip = ahead < behind && (ahead <= NEAR || last.year < today.year);
    return slip ? [last, next] : [last];
  }
  if (tense === "future") return behind < ahead ? [next, last] : [next];
  const [near, far] = behind < ahead ? [last, next] : [next, last];
  return Math.min(behind, ahead) > FAR ? [near, far] : [near];
};

/** The days that one reading can be: more than one only where no year stands there. */
export const daysOf = (written: Written, asked: Asked): readonly Day[] => {
  const { last, next } = written.year === undefined ? lastAndNext(asked.today, written) : {};
  return written.year === undefined
    ? meant(last, next, asked)
    : [dayFrom(written.year, written.month, written.day)].filter((each) => each !== undefined);
};

const distinct = (days: readonly Day[]): Day[] =>
  days.filter((day, index) => days.findIndex((other) => other.equals(day)) === index);

/** Every day that some readings can be. When none is a day, why the first is not. */
const daysOfAll = (written: readonly Written[], asked: Asked): Found => {
  const days = distinct(written.flatMap((one) => daysOf(one, asked)));
  // 4/31/2026 has no month 31: it is the 31st of April.
  const first = written.find(({ month }) => month >= 1 && month <= 12) ?? written[0];
  return days.length > 0 || first === undefined ? { days } : noSuchDay(first);
};

const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : 2000 + Number(digits));

const ISO = /^(\d{4})(?:([-./ ]) ?(\d{1,2})\2 ?(\d{1,2})\.?|(\d\d)(\d\d))$/;
const TRIPLE = /^(\d{1,2}) ?([-./ ]) ?(\d{1,2})(?: ?\2 ?| )'?(\d{4}|\d{2})\.?$/;
const PAIR = /^(\d{1,2}) ?[-./] ?(\d{1,2})\.?$/;

/** Of the readings of two numbers, the day first and the month first, the one in the person's own order, as long as it is a day. */
const inOrder = (both: readonly [Written, Written], { order }: Asked): readonly Written[] => {
  const own = order === "dmy" ? both[0] : order === "mdy" ? both[1] : undefined;
  return own !== undefined && dayFrom(own.year ?? LEAP_YEAR, own.month, own.day) !== undefined ? [own] : both;
};

/** A day in numbers: "2026-11-10", "27/11/2026", "27.11.26", "27.11." */
const inNumbers = (text: string, asked: Asked): Read => {
  const iso = ISO.exec(text);
  if (iso)
    return { written: [{ year: Number(iso[1]), month: Number(iso[3] ?? iso[5]), day: Number(iso[4] ?? iso[6]) }] };

  const triple = TRIPLE.exec(text);
  if (triple) {
    const [, a = "", mark = "", b = "", c = ""] = triple;
    const year = fullYear(c);
    // Two digits first can be a year, as in 26-11-27. It is rare, so it counts only where the day fits the question.
    const yearFirst = { year: fullYear(a), month: Number(b), day: Number(c) };
    const yearLast = inOrder(
      [
        { year, month: Number(b), day: Number(a) },
        { year, month: Number(a), day: Number(b) },
      ],
      asked,
    );
    const isNow = (one: Written): boolean =>
      daysOf(one, asked).some((day) => apart(day, asked.today) < 3 * 366 && apart(asked.today, day) <= 366);
    const isToCome = daysOf(yearFirst, asked).some((day) => apart(asked.today, day) > 0);
    const fits = a.length === 2 && c.length === 2 && isNow(yearFirst) && !(asked.tense === "past" && isToCome);
    return { written: fits && (mark === "-" || !yearLast.some(isNow)) ? [...yearLast, yearFirst] : yearLast };
  }

  const pair = PAIR.exec(text);
  if (pair === null) return undefined;
  const [a, b] = [Number(pair[1]), Number(pair[2])];
  return {
    written: inOrder(
      [
        { month: b, day: a },
        { month: a, day: b },
      ],
      asked,
    ),
  };
};

/** The number of a month by its name or the beginning of it, at least three letters. */
const monthOf = (word: string): number | undefined => {
  if (word.length < 3) return undefined;
  const index = LONG_MONTHS.findIndex(
    (month) => month.toLowerCase().startsWith(word) || (word === "sept" && month === "September"),
  );
  return index < 0 ? monthInOtherLanguage(word) : index + 1;
};

/** The number of a day of the week, Monday is 1, by its name or the beginning of it. */
export const weekdayOf = (word: string): number | undefined => {
  if (word.length < 3) return undefined;
  const index = WEEKDAYS.findIndex(
    (name) => name.toLowerCase().startsWith(word) || (word === "weds" && name === "Wednesday"),
  );
  return index < 0 ? undefined : index + 1;
};

const FILLERS: readonly string[] = ["the", "of", "on", "de", "del", "di"];

/** A day with its month in letters: "27 nov 26", "Nov 27th, 2026", "27th of November", "2026 Nov 27". */
const withMonthName = (typed: string, { today }: Asked): Read => {
  const text = typed.normalize("NFD").replace(/\p{M}/gu, "");
  // Two short numbers joined by a dash or stroke are no day and year.
  if (!/^[a-z0-9 ,./'-]+$/.test(text) || /\b\d{1,2} ?[-/] ?\d{1,2}\b/.test(text)) return undefined;
  const tokens = text.match(/[a-z]+|\d+/g) ?? [];
  const words = tokens.filter((token) => /[a-z]/.test(token) && !FILLERS.includes(token));
  const numbers = tokens.filter((token) => /\d/.test(token));
  const month = words.length === 1 ? monthOf(words[0] ?? "") : undefined;
  if (month === undefined || numbers.length > 2) return undefined;
  const [first, second] = numbers;
  if (first === undefined || (second === undefined && first.length === 4)) {
    const said = `${LONG_MONTHS[month - 1]}${first === undefined ? "" : ` ${first}`}`;
    return { problem: `Which day of ${said}? Write it like 10 ${MONTHS[month - 1]} ${first ?? today.year}.` };
  }
  if (second === undefined) return first.length > 2 ? undefined : { written: [{ month, day: Number(first) }] };
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  const isYear = year.length === 4 || year.length === 2;
  return isYear && day.length < 3 ? { written: [{ year: fullYear(year), month, day: Number(day) }] } : undefined;
};

/** What a text can say as a day of a month, in numbers or with the month's name. */
export const writtenIn = (text: string, asked: Asked): Read => inNumbers(text, asked) ?? withMonthName(text, asked);

/** A day of a month, in numbers or with the month's name. */
export const byMonth = (text: string, asked: Asked): Found => {
  const read = writtenIn(text, asked);
  return read === undefined || "problem" in read ? read : daysOfAll(read.written, asked);
};

/** Takes a day of the week off a day that has a number: "Fri, 27 Nov" or "27 Nov 2026 (Friday)". */
export const withoutWeekday = (text: string): { readonly weekday: number | undefined; readonly rest: string } => {
  const before = /^([a-z]+)[.,]*\s?(.*\d.*)$/.exec(text);
  const atStart = weekdayOf(before?.[1] ?? "");
  if (atStart !== undefined) return { weekday: atStart, rest: (before?.[2] ?? "").trim() };
  const after = /^(.*\d.*?)[\s,]+\(?([a-z]+)\.?\)?$/.exec(text);
  const atEnd = weekdayOf(after?.[2] ?? "");
  return atEnd === undefined ? { weekday: undefined, rest: text } : { weekday: atEnd, rest: (after?.[1] ?? "").trim() };
};

/** What is wrong with a day of the week that stands beside a day; undefined when it fits, and when there is none. */
export const wrongWeekday = (day: Day, weekday: number | undefined): Found =>
  weekday === undefined || weekday === day.dayOfWeek
    ? undefined
    : {
        problem: `${sayDay(day.toString())} is a ${WEEKDAYS[day.dayOfWeek - 1]}, not a ${WEEKDAYS[weekday - 1]}. Check the day.`,
      };
