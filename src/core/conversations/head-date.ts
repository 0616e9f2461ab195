import { plainDigits } from "../text/plain-digits.ts";
import { LONG_MONTHS } from "../values/days.ts";

/** Languages of mail programs, for the names of months. English first: where a name means two months, the first one counts. */
const LOCALES = "en de fr es it pt nl nb da sv fi pl cs sk hu ro hr sl lt lv et tr el ru uk bg sr vi id he ar hi".split(
  " ",
);

const JANUARY_2026 = 1_767_960_000_000; // 9 Jan 2026, noon, UTC
const MONTH = 30.44 * 86_400_000;

/** Letters without their marks, so that "févr." and "fevr" are one. */
const bare = (word: string): string =>
  word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[.’']/g, "");

let months: ReadonlyMap<string, number> | undefined;

/** The number of the month that a word names in any of the languages, from 1. Names by the runtime (Unicode CLDR). */
export const monthNamed = (word: string): number | undefined => {
  if (months === undefined) {
    const found = new Map<string, number>();
    for (const locale of LOCALES)
      for (const width of ["long", "short"] as const)
        for (const day of [{}, { day: "numeric" }] as const) {
          const format = new Intl.DateTimeFormat(locale, {
            month: width,
            timeZone: "UTC",
            calendar: "gregory",
            ...day,
          });
          for (let month = 0; month < 12; month += 1) {
            const parts = format.formatToParts(JANUARY_2026 + month * MONTH);
            const name = bare(parts.find(({ type }) => type === "month")?.value ?? "");
            if (/^\p{L}{2,}$/u.test(name) && !found.has(name)) found.set(name, month + 1);
          }
        }
    found.set("sept", 9);
    months = found;
  }
  return months.get(bare(word));
};

const two = (number: number): string => String(number).padStart(2, "0");

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dayFrom = (year: number, month: number, day: number): string | undefined =>
  day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) ? `${year}-${two(month)}-${two(day)}` : undefined;

const byNumbers = (text: string, isDayFirst: boolean | undefined): string | undefined => {
  const iso =
    /(?<!\d)(20\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)/.exec(text) ??
    /(20\d\d)년\s?(\d{1,2})월\s?(\d{1,2})일/.exec(text);
  if (iso !== null) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = /(?<!\d)(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(20\d\d|\d\d)(?!\d)/.exec(text);
  if (found === null) return undefined;
  const [first, second, last] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const year = last < 100 ? 2000 + last : last;
  // With points between them the day comes first wherever days are written so.
  const dayFirst =
    first > 12 ? true : second > 12 ? false : /\d\.\s?\d/.test(found[0]) ? true : first === second ? true : isDayFirst;
  if (dayFirst === undefined) return undefined;
  return dayFirst ? dayFrom(year, second, first) : dayFrom(year, first, second);
};

/** "20 thg 11, 2026", "Ngày 20 tháng 11 năm 2026": where months have numbers for names. */
const byNumberedMonth = (text: string): string | undefined => {
  const found = /(?<!\d)(\d{1,2})\s(?:thg|tháng)\s(\d{1,2})(?!\d).{0,6}?(20\d\d)/iu.exec(text);
  return found === null ? undefined : dayFrom(Number(found[3]), Number(found[2]), Number(found[1]));
};

const byName = (text: string): string | undefined => {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  if (year === undefined) return undefined;
  const rest = text.replace(year, " ").replace(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?/g, " ");
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(rest)?.[1];
  if (day === undefined) return undefined;
  const named = [...rest.matchAll(/\p{L}[\p{L}\p{M}.]*/gu)].flatMap(([word]) => {
    const month = monthNamed(word);
    return month === undefined ? [] : [{ month, isWeekday: isWeekday(word) }];
  });
  // "mar, 12 ene 2027" is a Tuesday in January: what can be a day of the week is a month only where no other is named.
  const [first] = [...named.filter((one) => !one.isWeekday), ...named];
  return first === undefined ? undefined : dayFrom(Number(year), first.month, Number(day));
};

const timeIn = (text: string): string => {
  const found = /(?<!\d)(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*([ap])?\.?\s?m?/i.exec(
    text.replace(/\d{1,2}\.\s?\d{1,2}\.\s?(?:20)?\d\d/, " "),
  );
  if (found === null || Number(found[1]) > 23 || Number(found[2]) > 59) return "";
  const half = found[3]?.toLowerCase();
  const hour = Number(found[1]);
  const hours = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return `T${two(hours)}:${found[2]}`;
};

/**
 * The day, and the time on the wall where one stands there, in a line such as "Sendt: mandag 14. september 2026 11:38", in the languages
 * of common mail programs. In: the words; does the day come first where both orders would do (undefined: not known)? Out: YYYY-MM-DD or
 * YYYY-MM-DDTHH:MM; undefined when no day can be read for sure.
 */
export const dateInHead = (said: string, isDayFirst?: boolean): string | undefined => {
  const text = plainDigits(said.normalize("NFKC"));
  const day = byNumberedMonth(text) ?? byName(text) ?? byNumbers(text, isDayFirst);
  return day === undefined ? undefined : `${day}${timeIn(text)}`;
};

/** Hours before UTC of the zones that mail programs name by letters, where the letters mean one zone alone. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  edt: -4,
  est: -5,
  cdt: -5,
  pdt: -7,
  pst: -8,
  wib: 7,
  wita: 8,
  sgt: 8,
  hkt: 8,
  pht: 8,
  pkt: 5,
  nzdt: 13,
  nzst: 12,
  aedt: 11,
  aest: 10,
  sast: 2,
  brt: -3,
};
const OFFSET = /\b(?:gmt|utc)\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)|\s([+-])(\d{2})(\d{2})\b/i;

/** Minutes before UTC of the zone that a line of a head names: "GMT+9", "+0300", "JST". Undefined where it names none. */
export const zoneInHead = (said: string): number | undefined => {
  const found = OFFSET.exec(said);
  if (found !== null) {
    const [sign, hours, minutes] = [
      found[1] ?? found[4],
      Number(found[2] ?? found[5]),
      Number(found[3] ?? found[6] ?? 0),
    ];
    return hours > 14 ? undefined : (sign === "-" ? -1 : 1) * (hours * 60 + minutes);
  }
  const letters =
    /\b(?:utc|gmt|cest|cet|eest|eet|msk|jst|kst|edt|est|cdt|pdt|pst|wib|wita|sgt|hkt|pht|pkt|nzdt|nzst|aedt|aest|sast|brt)\b/i
      .exec(said)?.[0]
      .toLowerCase();
  const zone = letters === undefined ? undefined : ZONES[letters];
  return zone === undefined ? undefined : zone * 60;
};

let weekdays: ReadonlySet<string> | undefined;

/** Is a word the name of a day of the week in one of the languages? */
const isWeekday = (word: string): boolean => {
  weekdays ??= new Set(
    LOCALES.flatMap((locale) =>
      (["long", "short"] as const).flatMap((width) => {
        const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" });
        return Array.from({ length: 7 }, (_, day) => bare(format.format(JANUARY_2026 + day * 86_400_000)));
      }),
    ),
  );
  return weekdays.has(bare(word)) || /^[月火水木金土日](?:曜日?)?$|^[월화수목금토일](?:요일)?$|^星期.$/.test(word);
};

const NAMED =
  /^(?:(?<weekday>[\p{L}\p{M}'’-]+?)\.?,?\s+)?(?:(?:den|el|le|il|o|dne)\s)?(?<day>\d{1,2})(?:\.|º|er)?\s(?:de\s|di\s)?(?<month>[\p{L}\p{M}]+)\.?,?(?:\s(?:de\s)?(?<year>20\d\d))?(?:\s?(?:г|р)\.?)?$/u;
const EAST =
  /^(?<year>20\d\d)\s?[年년./-]\s?(?<month>\d{1,2})\s?[月월./-]\s?(?<day>\d{1,2})\s?[日일.]?\s?[([（]?(?<weekday>[^\s\d)\]）]{1,12})[)\]）]?$/u;

/** A day alone on its line in the languages of common programs: its month, its day, and its year where one stands there. */
export const dayNamed = (
  line: string,
): { readonly year?: number; readonly month: number; readonly day: number } | undefined => {
  if (line.length > 60) return undefined;
  const east = EAST.exec(line)?.groups;
  if (east !== undefined)
    return isWeekday(east.weekday ?? "")
      ? { year: Number(east.year), month: Number(east.month), day: Number(east.day) }
      : undefined;
  const found = NAMED.exec(line)?.groups;
  if (found === undefined || (found.weekday !== undefined && !isWeekday(found.weekday))) return undefined;
  const month = monthNamed(found.month ?? "");
  if (month === undefined) return undefined;
  return { ...(found.year === undefined ? {} : { year: Number(found.year) }), month, day: Number(found.day) };
};

/** A day in English words: "12 Oct 2026". In: the day and month in numbers; the year, where one is written. */
export const dayOfWords = (day: number, month: number, year?: string): string =>
  [String(day), LONG_MONTHS[month - 1]?.slice(0, 3) ?? "", year ?? ""].join(" ").trim();
