import { Temporal } from "temporal-polyfill";
import { once } from "../once.ts";
import { plainly } from "../text/typed-text.ts";
import { LONG_MONTHS, WEEKDAYS } from "./days.ts";

/** Languages of people who work on Upwork, whose words for days are read beside English. Their names are those of Unicode (CLDR). */
const LANGUAGES = ["es", "fr", "de", "it", "pt", "nl", "pl", "uk", "ru", "ro", "tr", "id", "sr-Latn"];

/** A word without the marks on its letters: many type it so. */
const bare = (text: string): string => plainly(text).normalize("NFD").replace(/\p{M}/gu, "");

/** "Last" and "next" beside a day of the week, and words that mean nothing there. */
const LAST =
  "letzten letzter letzte vergangenen pasado pasada dernier derniere scorso scorsa passado passada vorige afgelopen zeszly zeszla ostatni ostatnia минулого минулои прошлый прошлую прошлая прошлое gecen trecut trecuta lalu prosli prosle";
const NEXT =
  "nachsten nachster nachste kommenden proximo proxima prochain prochaine prossimo prossima volgende nastepny nastepna наступного наступнои следующий следующую gelecek viitor viitoare depan sledeci sledece";
const NOTHING = "am der die den das el la le il lo o a na no em op w we в во у на om u de del di";

/** A name of a day in the case in which it stands behind "on": "в пятницу", "w środę". */
const withCases = (name: string): string[] => {
  const stem = /^(.+)[aая]$/u.exec(name)?.[1];
  return stem === undefined ? [name] : [name, `${stem}у`, `${stem}ю`, `${stem}e`, `${stem}u`];
};

/** Noon of a day in UTC, in milliseconds: the core has no clock, and needs none to name a day. */
const noon = (year: number, month: number, day: number): number =>
  Temporal.PlainDate.from({ year, month, day }).toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" })
    .epochMilliseconds;

/** The furthest that is told in words: so many days, weeks or months from today. */
const FURTHEST = { day: 31, week: 8, month: 12 } as const;

const FROM_TODAY: Readonly<Record<number, string>> = {
  [-2]: "day before yesterday",
  [-1]: "yesterday",
  0: "today",
  1: "tomorrow",
  2: "day after tomorrow",
};

/** What people say besides the words that Unicode has. */
const BESIDES: Readonly<Record<string, string>> = { вчора: "yesterday", antier: "day before yesterday" };

type Words = Map<string, string | undefined>;

/** A word that means two things in two languages means nothing. */
const put = (words: Words, foreign: string, english: string): void => {
  const key = bare(foreign);
  words.set(key, words.has(key) && words.get(key) !== english ? undefined : english);
};

const wordsOf = (language: string, words: Words): void => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", calendar: "gregory", ...options });
  const [weekday, alone, inDate] = [
    format({ weekday: "long" }),
    format({ month: "long" }),
    format({ day: "numeric", month: "long" }),
  ];
  // 5 Jan 2026 is a Monday.
  for (const [index, name] of WEEKDAYS.entries())
    for (const one of withCases(bare(weekday.format(noon(2026, 1, 5 + index))))) put(words, one, name.toLowerCase());
  for (const [index, name] of LONG_MONTHS.entries()) {
    const at = noon(2026, index + 1, 15);
    const part = inDate.formatToParts(at).find(({ type }) => type === "month")?.value ?? "";
    for (const one of [alone.format(at), part]) if (/^[\p{L}\p{M}]+$/u.test(one)) put(words, one, name.toLowerCase());
  }
};

const phrasesOf = (language: string, phrases: Words): void => {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const always = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  for (const [number, english] of Object.entries(FROM_TODAY)) {
    const said = format.format(Number(number), "day");
    if (!/\d/.test(said)) put(phrases, said, english);
  }
  for (const [unit, most] of Object.entries(FURTHEST) as [keyof typeof FURTHEST, number][])
    for (let number = 1; number <= most; number += 1) {
      put(phrases, always.format(-number, unit), `${number} ${unit}${number === 1 ? "" : "s"} ago`);
      put(phrases, always.format(number, unit), `in ${number} ${unit}${number === 1 ? "" : "s"}`);
    }
};

const namesIn = (languages: readonly string[]): { words: Words; phrases: Words } => {
  const [words, phrases]: [Words, Words] = [new Map(), new Map()];
  for (const language of languages) {
    wordsOf(language, words);
    phrasesOf(language, phrases);
  }
  return { words, phrases };
};

/** Made when a day was typed that is no English: to name the days of many languages takes some milliseconds. */
const known = once(() => {
  const names = namesIn(LANGUAGES);
  for (const [said, english] of Object.entries(BESIDES)) put(names.phrases, said, english);
  return names;
});

/** The names of one language, kept: a run knows one person. */
const ownNames = new Map<string, ReturnType<typeof namesIn>>();
const namesOf = (language: string): ReturnType<typeof namesIn> => {
  const had = ownNames.get(language) ?? namesIn([language]);
  ownNames.set(language, had);
  return had;
};

const among = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const [lasts, nexts, nothings] = [among(LAST), among(NEXT), among(NOTHING)];

/**
 * A day in another language as one in English: "viernes pasado" is "last friday", "10 листопада 2026" is "10 november 2026", "vor 3 Tagen" is
 * "3 days ago". In: the text as `plainly` gives it; the one language to read it in, or none for all of ours. Out: undefined when no word of it is known.
 */
export const inEnglish = (typed: string, language?: string): string | undefined => {
  const { words, phrases } = language === undefined ? known() : namesOf(language);
  const whole = phrases.get(bare(typed));
  if (whole !== undefined) return whole;
  let which = "";
  let isKnown = false;
  const said = bare(typed).replace(/[\p{L}'-]+/gu, (word) => {
    const english = words.get(word);
    if (english !== undefined) {
      isKnown = true;
      return english;
    }
    if (lasts.has(word) || nexts.has(word)) {
      which = lasts.has(word) ? "last " : "next ";
      return "";
    }
    return nothings.has(word) ? "" : word;
  });
  return isKnown ? `${which}${said.replace(/\s+/g, " ").trim()}` : undefined;
};
