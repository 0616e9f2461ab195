import { Temporal } from "temporal-polyfill";

/** A day that is named in a sentence. `sure` is false where it can be another one. */
export interface SaidDay {
  readonly day: string;
  readonly at: number;
  readonly end: number;
  readonly sure: boolean;
}

const MONTHS: readonly string[] = [
  "jan(?:uary)?|januar|jänner|janvier|enero|ene|janeiro|stycznia|stycznia|січня|января",
  "feb(?:ruary)?|februar|février|fevrier|febrero|fevereiro|fev|lutego|лютого|февраля",
  "mar(?:ch)?|märz|mars|marzo|março|marca|березня|марта",
  "apr(?:il)?|avril|abril|abr|kwietnia|квітня|апреля",
  "may|mai|mayo|maio|maja|травня|мая",
  "june?|juni|juin|junio|junho|czerwca|червня|июня",
  "july?|juli|juillet|julio|julho|lipca|липня|июля",
  "aug(?:ust)?|août|aout|agosto|ago|sierpnia|серпня|августа",
  "sept?(?:ember)?|septembre|septiembre|setembro|września|вересня|сентября",
  "oct(?:ober)?|oktober|okt|octobre|octubre|outubro|out|października|жовтня|октября",
  "nov(?:ember)?|novembre|noviembre|novembro|listopada|листопада|ноября",
  "dec(?:ember)?|dezember|dez|décembre|decembre|diciembre|dic|dezembro|grudnia|грудня|декабря",
];
const WEEKDAYS: readonly string[] = [
  "monday|mon|montag|lunes|lundi|segunda(?:-feira)?|poniedziałku?|понеділ(?:ок|ка)|понедельник\\p{L}*",
  "tuesday|tues?|dienstag|martes|mardi|terça(?:-feira)?|wtor(?:ek|ku)|вівтор(?:ок|ка)|вторник\\p{L}*",
  "wednesday|wed|mittwoch|miércoles|miercoles|mercredi|quarta(?:-feira)?|środ[aęy]|серед[аиу]|сред[аыу]",
  "thursday|thu(?:rs?)?|donnerstag|jueves|jeudi|quinta(?:-feira)?|czwart(?:ek|ku)|четвер(?:га)?|четверг\\p{L}*",
  "friday|fri|freitag|viernes|vendredi|sexta(?:-feira)?|piąt(?:ek|ku)|п'ятниц[яіюю]|пятниц\\p{L}*",
  "saturday|sat|samstag|sábado|sabado|samedi|sobot[aęy]|субот[аиу]|суббот[аыу]",
  "sunday|sun|sonntag|domingo|dimanche|niedziel[aęi]|неділ[яіюю]|воскресень[ея]",
];

const indexIn = (table: readonly string[], word: string): number =>
  table.findIndex((names) => new RegExp(`^(?:${names})$`, "iu").test(word));

const MONTH = `(${MONTHS.join("|")})\\.?`;
const WEEKDAY = `(${WEEKDAYS.join("|")})`;
const LEAD = `(?:${WEEKDAY}[,.]?\\s(?:the\\s|den\\s|le\\s|el\\s)?)?`;
const B = "(?<![\\p{L}\\p{N}])";
const E = "(?![\\p{L}\\p{N}])";

const make = (source: string): RegExp => new RegExp(`${B}${source}${E}`, "giu");
const DAY_MONTH = make(
  `${LEAD}(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?\\s(?:of\\s|de\\s)?${MONTH}(?:,?\\s(?:de\\s)?(20\\d\\d))?`,
);
const MONTH_DAY = make(`${LEAD}${MONTH}\\s(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(20\\d\\d))?`);
const ISO = make("(20\\d\\d)-(\\d\\d)-(\\d\\d)");
const NTH = make(`${LEAD}(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)`);
const BY_WEEKDAY = make(
  `(next|this|coming|nächsten?|kommenden|próximo|prochain|следующ\\p{L}+|наступн\\p{L}+)?\\s?${WEEKDAY}(\\s(?:next week|prochain|que viene|que vem))?`,
);
const RELATIVE = make(
  "(day after tomorrow|tomorrow|today|tonight|end of (?:the |this )?week|end of (?:the |this )?month|(?:in|within) (\\d{1,2}|a|one|two|three|five|seven|ten) (days?|weeks?))",
);

const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, five: 5, seven: 7, ten: 10 };

type Plain = Temporal.PlainDate;
const from = (year: number, month: number, day: number): Plain | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
};

/** The year nearest to the day it was said on, looking ahead. */
const near = (said: Plain, month: number, day: number): Plain | undefined => {
  const years = [said.year - 1, said.year, said.year + 1].flatMap((year) => from(year, month, day) ?? []);
  return years.sort((a, b) => Math.abs(said.until(a).days - 60) - Math.abs(said.until(b).days - 60))[0];
};

const fits = (day: Plain, weekday: string | undefined): boolean =>
  weekday === undefined || indexIn(WEEKDAYS, weekday) + 1 === day.dayOfWeek;

/**
 * The days that are named in a sentence, in order: "Friday the 27th", "27 November", "tomorrow". In: the sentence, the day it was written.
 * A weekday that does not fit its date, and one that can be of this week or the next, are not sure.
 */
export const daysIn = (raw: string, saidOn: string): SaidDay[] => {
  const text = raw.slice(0, 2000);
  let said: Plain;
  try {
    said = Temporal.PlainDate.from(saidOn);
  } catch {
    return [];
  }
  const found: SaidDay[] = [];
  const take = (match: RegExpExecArray, day: Plain | undefined, sure: boolean): void => {
    const [at, end] = [match.index, match.index + match[0].length];
    if (day === undefined || found.some((one) => at < one.end && one.at < end)) return;
    found.push({ day: day.toString(), at, end, sure });
  };
  for (const match of text.matchAll(ISO)) take(match, from(Number(match[1]), Number(match[2]), Number(match[3])), true);
  const dated = (
    match: RegExpExecArray,
    weekday: string | undefined,
    month: string,
    day: string,
    year: string | undefined,
  ) => {
    const number = indexIn(MONTHS, month.toLowerCase()) + 1;
    const one = year === undefined ? near(said, number, Number(day)) : from(Number(year), number, Number(day));
    if (one !== undefined) take(match, one, fits(one, weekday));
  };
  for (const match of text.matchAll(DAY_MONTH)) dated(match, match[1], match[3] ?? "", match[2] ?? "", match[4]);
  for (const match of text.matchAll(MONTH_DAY)) dated(match, match[1], match[2] ?? "", match[3] ?? "", match[4]);
  for (const match of text.matchAll(NTH)) {
    const number = Number(match[2]);
    const months = [0, 1].flatMap((ahead) => {
      const month = said.add({ months: ahead });
      return from(month.year, month.month, number) ?? [];
    });
    const [next] = months.filter((one) => Temporal.PlainDate.compare(one, said) >= 0);
    if (
      next !== undefined &&
      (match[1] !== undefined ||
        /\b(?:by|until|till|before|on|the)\b/i.test(text.slice(Math.max(0, match.index - 8), match.index + 4)))
    )
      take(match, next, fits(next, match[1]));
  }
  for (const match of text.matchAll(BY_WEEKDAY)) {
    const weekday = indexIn(WEEKDAYS, (match[2] ?? "").toLowerCase()) + 1;
    if (weekday === 0) continue;
    const ahead = (weekday - said.dayOfWeek + 7) % 7;
    const isNext = match[1] !== undefined && !/^(?:this|coming|kommend)/i.test(match[1]);
    // "By Friday", said on a Friday, and "next Friday", said on a Monday, can be either of two.
    const days = ahead === 0 ? 7 : ahead;
    const isClear = isNext ? weekday <= said.dayOfWeek : ahead !== 0;
    take(match, said.add({ days }), isClear && match[3] === undefined);
  }
  for (const match of text.matchAll(RELATIVE)) {
    const word = (match[1] ?? "").toLowerCase();
    const count = NUMBERS[match[2]?.toLowerCase() ?? ""] ?? Number(match[2]);
    if (word.endsWith("week") && word.startsWith("end"))
      take(match, said.add({ days: (5 - said.dayOfWeek + 7) % 7 }), false);
    else if (word.endsWith("month") && word.startsWith("end")) take(match, said.with({ day: said.daysInMonth }), false);
    else if (word === "today" || word === "tonight") take(match, said, true);
    else if (word === "tomorrow") take(match, said.add({ days: 1 }), true);
    else if (word === "day after tomorrow") take(match, said.add({ days: 2 }), true);
    else if (Number.isFinite(count) && match[3] !== undefined)
      take(match, said.add({ days: count * (/^w/i.test(match[3]) ? 7 : 1) }), false);
  }
  return found.sort((a, b) => a.at - b.at);
};
