import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, mondayOf, sayDay, sayDayInFull } from "../../../src/core/values/days.ts";
import { parseDay } from "../../../src/core/values/parse-day.ts";

// A Sunday. The Friday before is 27 Nov, the next one 4 Dec.
const TODAY = "2026-11-29";

type Question = Partial<Parameters<typeof parseDay>[1]>;

const read = (typed: string, question: Question = {}): readonly string[] | string => {
  const found = parseDay(typed, { today: TODAY, ...question });
  return "problem" in found ? found.problem : found.days.map(({ day }) => day);
};
const notes = (typed: string, question: Question = {}): readonly (string | undefined)[] => {
  const found = parseDay(typed, { today: TODAY, ...question });
  return "problem" in found ? [found.problem] : found.days.map(({ note }) => note);
};

const days = fc.integer({ min: -3000, max: 3000 }).map((apart) => addDays(TODAY, apart));
const tenses = fc.constantFrom("past", "future", "any");

describe("a day with its year", () => {
  test.each([
    "2026-11-27",
    "2026/11/27",
    "2026.11.27",
    "2026 11 27",
    "20261127",
    "27/11/2026",
    "27.11.2026",
    "27.11.2026.",
    "27. 11. 2026",
    "27-11-2026",
    "27 11 2026",
    "11/27/2026",
    "27/11/26",
    "27.11.26",
    "11/27/26",
    "27.11.'26",
    "27 nov 26",
    "27 NOV '26",
    "nov 27, 26",
    "27 Nov 2026",
    "27. November 2026",
    "27th of November, 2026",
    "the 27th of November 2026",
    "November 27th, 2026",
    "Nov. 27 2026",
    "nov 27 2026",
    "2026 Nov 27",
    "27-Nov-2026",
    "27/nov/2026",
    "27nov2026",
    "on 27 Nov 2026",
    "Fri 27 Nov 2026",
    "Friday, 27 November 2026",
    "27 Nov 2026 (Friday)",
    "Fri 27/11/2026",
    "friday, 2026-11-27",
    "２７ Ｎｏｖ ２０２６",
    "27\u00a0Nov\u202f2026",
    "\u200e27.11.2026\u200f",
    "  27   Nov ,  2026 ",
    "27‑11‑2026",
  ])("%j is 27 Nov 2026, whatever the question asks for", (typed) => {
    for (const tense of ["past", "future", "any"] as const) expect(read(typed, { tense })).toEqual(["2026-11-27"]);
  });

  test.each([
    ["03/04/2026", ["2026-04-03", "2026-03-04"]],
    ["3.4.26", ["2026-04-03", "2026-03-04"]],
    ["12-11-2026", ["2026-11-12", "2026-12-11"]],
    ["04/04/2026", ["2026-04-04"]],
    ["26-11-27", ["2027-11-26", "2026-11-27"]],
    ["Wed 04/03/2026", ["2026-03-04"]],
  ])("%j can be %j", (typed, days) => {
    expect(read(typed)).toEqual(days);
  });

  test.each([
    ["31 Feb 2026", "There is no 31 Feb: February 2026 has 28 days."],
    ["29 Feb 2025", "There is no 29 Feb 2025: February 2025 has 28 days."],
    ["29.02.2026", "There is no 29 Feb 2026: February 2026 has 28 days."],
    ["2026-11-31", "There is no 31 Nov: November has 30 days."],
    ["31 Nov", "There is no 31 Nov: November has 30 days."],
    ["0 Nov 2026", "There is no 0 Nov: November has 30 days."],
    ["2026-13-01", "There is no month 13. Write the month as a word, like 10 Nov."],
    ["31/31/2026", "There is no month 31. Write the month as a word, like 10 Nov."],
    ["29 Feb", "29 Feb only exists in leap years. Write the year too."],
    ["Mon 27 Nov 2026", "27 Nov 2026 is a Friday, not a Monday. Check the day."],
    ["Mon 27 Nov", "27 Nov 2026 is a Friday, not a Monday. Check the day."],
    ["November", "Which day of November? Write it like 10 Nov 2026."],
    ["Nov 2025", "Which day of November 2025? Write it like 10 Nov 2025."],
    ["last week", "Which day of that week? Write it like 10 Nov, or like last Friday."],
  ])("%j: %s", (typed, problem) => {
    expect(read(typed)).toBe(problem);
  });

  const FORM = "Write the day like 10 Nov 2026, 2026-11-10, yesterday or last Friday.";
  test.each([
    "",
    " ",
    "soon",
    "10",
    "10 No",
    "last mo",
    "-3 days ago",
    "3 novels",
    "2026",
    "1e3",
    "27 nov 123",
    "x".repeat(500),
  ])("%j is no day", (typed) => {
    expect(read(typed)).toBe(FORM);
  });
});

describe("a day without its year", () => {
  test.each([
    // What happened is the last one that came, unless the next is so near that it was probably meant.
    ["30 Nov", "past", ["2025-11-30", "2026-11-30"]],
    ["1 Dec", "past", ["2025-12-01", "2026-12-01"]],
    ["30.11.", "past", ["2025-11-30", "2026-11-30"]],
    ["30/11", "past", ["2025-11-30", "2026-11-30"]],
    ["29 Nov", "past", ["2026-11-29"]],
    ["28 Nov", "past", ["2026-11-28"]],
    ["27/11", "past", ["2026-11-27"]],
    ["3 May", "past", ["2026-05-03"]],
    ["2 Jan", "past", ["2026-01-02"]],
    ["Mon 30 Nov", "past", ["2026-11-30"]],
    // A deadline is the next one to come, unless the last is nearer.
    ["30 Nov", "future", ["2026-11-30"]],
    ["29 Nov", "future", ["2026-11-29"]],
    ["28 Nov", "future", ["2027-11-28", "2026-11-28"]],
    ["2 Jan", "future", ["2027-01-02"]],
    // Either: the nearest, and both where neither is near.
    ["30 Nov", "any", ["2026-11-30"]],
    ["28 Nov", "any", ["2026-11-28"]],
    ["2 Jan", "any", ["2027-01-02"]],
    ["3 May", "any", ["2027-05-03", "2026-05-03"]],
  ] as const)("%j, %s: %j", (typed, tense, days) => {
    expect(read(typed, { tense })).toEqual(days);
  });

  test.each([
    ["28 Dec", "2027-01-03", "past", ["2026-12-28"]],
    ["2 Jan", "2026-12-30", "past", ["2026-01-02", "2027-01-02"]],
    ["2 Jan", "2026-12-30", "future", ["2027-01-02"]],
    ["29 Feb", "2028-03-05", "past", ["2028-02-29"]],
    ["10 Nov", "2026-11-15", "any", ["2026-11-10"]],
  ] as const)("%j on %s, %s: %j", (typed, today, tense, days) => {
    expect(read(typed, { today, tense })).toEqual(days);
  });
});

describe("a day of the week that does not fit never changes the year", () => {
  const other = (day: string, is: string, not: string) => `${day} is a ${is}, not a ${not}. Check the day.`;
  test.each([
    ["Thu 27 Nov", "2026-11-25", "future", other("27 Nov 2026", "Friday", "Thursday")],
    ["Thu 27 Nov", "2026-11-25", "past", other("27 Nov 2026", "Friday", "Thursday")],
    ["27 Nov (Thursday)", "2026-11-25", "any", other("27 Nov 2026", "Friday", "Thursday")],
    ["Thursday, Nov 27th", "2026-11-25", "future", other("27 Nov 2026", "Friday", "Thursday")],
    ["Thu 27.11.", "2026-11-25", "future", other("27 Nov 2026", "Friday", "Thursday")],
    ["Mon 1 Dec", "2026-11-25", "future", other("1 Dec 2026", "Tuesday", "Monday")],
    ["Mon 24 Nov", "2026-11-25", "past", other("24 Nov 2026", "Tuesday", "Monday")],
    ["Tue 23 Nov", TODAY, "past", other("23 Nov 2026", "Monday", "Tuesday")],
    ["Tue 23 Nov", TODAY, "future", other("23 Nov 2026", "Monday", "Tuesday")],
    ["Sun 30 Nov", TODAY, "past", other("30 Nov 2026", "Monday", "Sunday")],
    ["Sun 28 Nov", TODAY, "future", other("28 Nov 2026", "Saturday", "Sunday")],
    ["Thu 31 Dec", "2027-01-04", "past", [addDays("2027-01-04", -4)]],
    ["Fri 31 Dec", "2027-01-04", "past", other("31 Dec 2026", "Thursday", "Friday")],
    // Where neither year is near, the day of the week tells it.
    ["Thu 27 Nov", "2026-08-10", "past", ["2025-11-27"]],
    ["Wed 04/03/2026", "2026-04-10", "past", ["2026-03-04"]],
  ] as const)("%j on %s, %s: %j", (typed, today, tense, said) => {
    expect(read(typed, { today, tense })).toEqual(said);
  });

  test("whatever day is near, and whatever day of the week stands beside it", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -31, max: 31 }),
        fc.integer({ min: 0, max: 6 }),
        tenses,
        (today, far, by, tense) => {
          const day = addDays(today, far);
          const weekday = sayDayInFull(addDays(day, by)).split(" ")[0];
          const found = read(`${weekday} ${sayDay(day).replace(/ \d+$/, "")}`, { today, tense });
          if (by === 0) expect(found).toEqual([day]);
          else expect(found).toBe(other(sayDay(day), sayDayInFull(day).split(" ")[0] ?? "", weekday ?? ""));
        },
      ),
    );
  });
});

describe("words that people use", () => {
  const WEDNESDAY = "2026-11-25";
  test.each([
    ["by friday", "future", ["2026-11-27"]],
    ["until 4 Dec", "future", ["2026-12-04"]],
    ["~20 Nov", "past", ["2026-11-20"]],
    ["in 48 hours", "future", ["2026-11-27"]],
    ["in 24h", "future", ["2026-11-26"]],
    ["within 7 days", "future", ["2026-12-02"]],
    ["in a fortnight", "future", ["2026-12-09"]],
    ["a fortnight ago", "past", ["2026-11-11"]],
    ["end of week", "future", ["2026-11-27", "2026-11-29"]],
    ["end of next week", "future", ["2026-12-04", "2026-12-06"]],
    ["end of the month", "future", ["2026-11-30"]],
    ["end of december", "future", ["2026-12-31"]],
    ["the 20th", "past", ["2026-11-20"]],
    ["20th", "future", ["2026-12-20"]],
    ["the 20th", "any", ["2026-11-20", "2026-12-20"]],
    ["the 25th", "any", ["2026-11-25"]],
    ["the 31st", "past", ["2026-10-31"]],
    ["Friday 20", "past", ["2026-11-20"]],
    ["Thursday 20", "past", "20 Nov 2026 is a Friday, not a Thursday. Check the day."],
    ["first of december", "future", ["2026-12-01"]],
    ["the twenty-first of December", "future", ["2026-12-21"]],
    ["4 dic 2025", "past", ["2025-12-04"]],
    ["4 déc 2025", "past", ["2025-12-04"]],
    ["4. Dezember 2025", "past", ["2025-12-04"]],
    ["4 Mai", "past", ["2026-05-04"]],
    ["3 März", "past", ["2026-03-03"]],
    ["4 août 2026", "past", ["2026-08-04"]],
    ["4 de noviembre de 2026", "past", ["2026-11-04"]],
    ["26/11/20", "past", ["2020-11-26", "2026-11-20"]],
    ["4/31/2026", "past", "There is no 31 Apr: April has 30 days."],
    ["11/31/2026", "past", "There is no 31 Nov: November has 30 days."],
    ["in 36 hours", "future", "Write the day like 10 Nov 2026, 2026-11-10, yesterday or last Friday."],
  ] as const)("%j, %s: %j", (typed, tense, said) => {
    expect(read(typed, { today: WEDNESDAY, tense })).toEqual(said);
  });
});

describe("a range", () => {
  const WEDNESDAY = "2026-11-25";
  const week = { today: WEDNESDAY, week: true, tense: "past" } as const;
  const forms = [
    "16-22 Nov",
    "Nov 16-22",
    "16 – 22 Nov 2026",
    "16 to 22 Nov",
    "from 16 to 22 Nov",
    "between 16 and 22 Nov",
    "16th-22nd November",
    "16.-22.11.",
    "16.11.-22.11.",
    "16.-22. November",
    "16.11.2026 - 22.11.2026",
    "16/11-22/11",
    "11/16 - 11/22",
    "11/16/2026 - 11/22/2026",
    "16-22/11/2026",
    "Nov 16 - Nov 22",
    "Nov 16-22, 2026",
    "16-Nov-2026 - 22-Nov-2026",
    "2026-11-16 - 2026-11-22",
    "2026-11-16/2026-11-22",
    "Mon 16 - Sun 22 Nov",
    "Mon 16 Nov to Sun 22 Nov 2026",
    "16-20 Nov",
    "20-21 Nov",
  ];
  test.each([...forms, "week of 16-22 Nov", "the week of Mon 16 Nov to Sun 22 Nov 2026"])("%j is its week", (typed) => {
    expect(read(typed, week)).toEqual(["2026-11-16"]);
  });
  test.each(forms)("%j is no day", (typed) => {
    for (const tense of ["past", "future", "any"] as const)
      expect(read(typed, { today: WEDNESDAY, tense })).toBe("These are several days. Write the one you mean.");
  });
  test.each([
    ["9-15 Nov", ["2026-11-09"]],
    ["11/9-15", ["2026-11-09"]],
    ["9-12.11.", ["2026-11-09"]],
    ["23-29 Nov", ["2026-11-23"]],
    ["29 Dec - 4 Jan", ["2025-12-29"]],
    ["30-31 Dec 2025", ["2025-12-29"]],
    ["week 47", ["2026-11-16"]],
    ["KW 47", ["2026-11-16"]],
    ["2026-W47", ["2026-11-16"]],
    ["week 47, 2025", ["2025-11-17"]],
    ["week 50", ["2025-12-08"]],
    ["week ending 22 Nov", ["2026-11-16"]],
    ["week 53", "There is no week 53. Write one day of the week."],
    [
      "15-21 Nov",
      "Sunday 15 November 2026 to Saturday 21 November 2026 is not one week: Upwork's weeks run from Monday to Sunday. Write any day of the week you mean.",
    ],
    ["Mon 15 - Sun 21 Nov", "15 Nov 2026 is a Sunday, not a Monday. Check the day."],
    ["22-16 Nov", "Write any day of the week like 10 Nov 2026 or 2026-11-10, or write it like 9-15 Nov or last week."],
  ])("%j as a week: %j", (typed, said) => {
    expect(read(typed, week)).toEqual(said);
  });
  test.each([
    ["16-Nov-2026", ["2026-11-16"]],
    ["16-11-2026", ["2026-11-16"]],
    ["27-11", ["2025-11-27", "2026-11-27"]],
  ])("%j is none", (typed, said) => {
    expect(read(typed, { today: WEDNESDAY, tense: "past" })).toEqual(said);
  });

  test("no two numbers joined by a dash beside a month are ever a day and its year", () => {
    const number = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(number, number, fc.boolean(), fc.boolean(), tenses, (one, two, isWeek, isAfter, tense) => {
        const found = read(isAfter ? `Nov ${one}-${two}` : `${one}-${two} Nov`, {
          today: WEDNESDAY,
          tense,
          week: isWeek,
        });
        for (const day of typeof found === "string" ? [] : found) {
          expect(isWeek).toBe(true);
          expect(Math.abs(Number(day.slice(0, 4)) - 2026)).toBeLessThan(2);
        }
      }),
    );
  });
});

describe("a day told from today", () => {
  test.each([
    ["today", 0],
    ["Tonight", 0],
    ["yesterday", -1],
    ["last night", -1],
    ["yesterday evening", -1],
    ["tomorrow", 1],
    ["tomorrow morning", 1],
    ["the day before yesterday", -2],
    ["day after tomorrow", 2],
    ["0 days ago", 0],
    ["1 day ago", -1],
    ["3 days ago", -3],
    ["three days ago", -3],
    ["a week ago", -7],
    ["2 weeks ago", -14],
    ["a month ago", -31],
    ["in 5 days", 5],
    ["in a week", 7],
    ["5 days from now", 5],
    ["last monday", -6],
    ["last Friday", -2],
    ["last fri", -2],
    ["last sunday", -7],
    ["friday last week", -9],
    ["next week friday", 5],
  ])("%j is %i days from today", (typed, days) => {
    expect(read(typed)).toEqual([addDays(TODAY, days)]);
  });

  const WEDNESDAY = "2026-11-25";
  test.each([
    ["friday", TODAY, "past", ["2026-11-27"]],
    ["Fri.", TODAY, "past", ["2026-11-27"]],
    ["on friday", TODAY, "past", ["2026-11-27"]],
    ["friday", TODAY, "future", ["2026-12-04"]],
    ["friday", TODAY, "any", ["2026-11-27", "2026-12-04"]],
    ["sunday", TODAY, "past", ["2026-11-29", "2026-11-22"]],
    ["sunday", TODAY, "future", ["2026-11-29", "2026-12-06"]],
    ["this sunday", TODAY, "past", ["2026-11-29"]],
    ["this monday", TODAY, "past", ["2026-11-23"]],
    ["this monday", TODAY, "future", ["2026-11-30"]],
    ["this monday", TODAY, "any", ["2026-11-23", "2026-11-30"]],
    ["this friday", WEDNESDAY, "any", ["2026-11-27"]],
    ["next fri", TODAY, "future", ["2026-12-04"]],
    ["next friday", WEDNESDAY, "future", ["2026-11-27", "2026-12-04"]],
    ["next monday", WEDNESDAY, "future", ["2026-11-30"]],
    ["tues", WEDNESDAY, "past", ["2026-11-24"]],
    ["weds", TODAY, "past", ["2026-11-25"]],
    ["friday this week", WEDNESDAY, "any", ["2026-11-27"]],
  ] as const)("%j on %s, %s: %j", (typed, today, tense, days) => {
    expect(read(typed, { today, tense })).toEqual(days);
  });
});

describe("a time beside a day", () => {
  test.each([
    "27.11.2026 14:05",
    "27.11.2026, 14.05",
    "27/11/2026 14:05:33",
    "2026-11-27T14:05",
    "2026-11-27 14:05",
    "27 Nov 2026 at 2:05 pm",
    "27 nov 26 2pm",
    "27 Nov 2026, 2:05 p.m.",
    "Friday, 27 November 2026 at 14:05",
    "27 Nov 14:05",
    "27 nov 2026 14h05",
    "27 Nov 2026 noon",
    "14:05, 27/11/2026",
    "2 days ago at 9:30",
  ])("%j: the day is taken, and it is said", (typed) => {
    expect(read(typed, { tense: "past" })).toEqual(["2026-11-27"]);
    expect(notes(typed, { tense: "past" })[0]).toMatch(/^Only the day is kept, not .+\.$/);
  });

  test.each([
    ["2026-11-27T23:30Z", "Europe/Berlin", "2026-11-28", "00:30"],
    ["27 Nov 2026 at 11:30 pm UTC", "Europe/Berlin", "2026-11-28", "00:30"],
    ["27 Nov 2026 2:05 pm UTC", "Europe/Berlin", "2026-11-27", "15:05"],
    ["27 Nov 2026 12:30 am UTC", "Europe/Berlin", "2026-11-27", "01:30"],
    ["27 Nov 2026 12:30 pm UTC", "Europe/Berlin", "2026-11-27", "13:30"],
    ["2026-11-27T02:00:00.000Z", "America/Los_Angeles", "2026-11-26", "18:00"],
    ["27.11.2026 01:00 +02:00", "UTC", "2026-11-26", "23:00"],
    ["27.11.2026 01:00 +0200", "UTC", "2026-11-26", "23:00"],
    ["27 Nov 2026 1:00 GMT+2", "UTC", "2026-11-26", "23:00"],
    ["27 Nov 2026 10 pm EST", "UTC", "2026-11-28", "03:00"],
    ["27 Nov 2026 12:00 noon UTC", "Asia/Tokyo", "2026-11-27", "21:00"],
    ["2026-11-27T01:30+01:00[Europe/Berlin]", "UTC", "2026-11-27", "00:30"],
    ["27 Nov 2026 20:00 America/New_York", "UTC", "2026-11-28", "01:00"],
  ])("%j in %s is %s", (typed, zone, day, time) => {
    expect(read(typed, { zone: () => zone })).toEqual([day]);
    expect(notes(typed, { zone: () => zone })[0]).toContain(`is ${time} on ${sayDay(day).slice(0, 6)}`);
    expect(notes(typed, { zone: () => zone })[0]).toContain(`(${zone})`);
  });

  test.each([
    ["27 Nov 2026 25:00", "There is no time 25:00. The day alone is enough."],
    [
      "27 Nov 2026 14:05 IST",
      "We do not know the time zone IST. Leave the time out, or write the zone like UTC or +05:30.",
    ],
    ["31 Feb 2026 14:05", "There is no 31 Feb: February 2026 has 28 days."],
    ["27 Nov 2026 14:05Z", "Leave out the time and time zone: the date where you are is enough."],
  ])("%j: %s", (typed, problem) => {
    expect(read(typed)).toBe(problem);
  });
});

describe("a week", () => {
  const week = { week: true, tense: "past" } as const;
  test.each([
    ["25 Nov 2026", ["2026-11-23"]],
    ["wednesday", ["2026-11-23"]],
    ["23 Nov", ["2026-11-23"]],
    ["week of 25 Nov", ["2026-11-23"]],
    ["the week beginning 23/11/2026", ["2026-11-23"]],
    ["last week", ["2026-11-16"]],
    ["this week", ["2026-11-23"]],
    ["29/11/2026 23:10", ["2026-11-23"]],
    // Both are in one week: there is nothing to ask.
    ["10/11/2026", ["2026-11-09", "2026-10-05"]],
    ["30 Nov", ["2025-11-24", "2026-11-30"]],
  ])("%j is the week from %j", (typed, days) => {
    expect(read(typed, week)).toEqual(days);
  });

  test("a day inside the week is said beside it, its Monday is not", () => {
    expect(notes("25 Nov 2026", week)).toEqual([
      "Wednesday 25 November 2026 is in the week of Mon 23 Nov to Sun 29 Nov 2026. We use that week.",
    ]);
    expect(notes("23 Nov 2026", week)).toEqual([undefined]);
  });
});

test("every day with its year, in every form, is that day for every question", () => {
  fc.assert(
    fc.property(days, tenses, (day, tense) => {
      const [year = "", month = "", date = ""] = day.split("-");
      const forms = [
        day,
        day.replaceAll("-", ""),
        `${year}/${month}/${date}`,
        sayDay(day),
        sayDayInFull(day),
        `${sayDay(day)} 14:05`,
      ];
      for (const form of forms) expect(read(form, { tense })).toEqual([day]);
      for (const form of [`${date}.${month}.${year}`, `${month}/${date}/${year}`])
        expect(read(form, { tense })).toContain(day);
    }),
  );
});

test("a day without its year is never another day or month, and past and next are both there when it is asked", () => {
  fc.assert(
    fc.property(days, tenses, (day, tense) => {
      const found = read(sayDay(day).replace(/ \d+$/, ""), { tense });
      if (typeof found === "string") expect(day.slice(5)).toBe("02-29");
      else for (const one of found) expect(one.slice(5)).toBe(day.slice(5));
    }),
  );
});

test("a week is always a Monday, and the day lies in it", () => {
  fc.assert(fc.property(days, (day) => void expect(read(day, { week: true })).toEqual([mondayOf(day)])));
});

test("nothing that is typed makes it throw, and every problem is a sentence", () => {
  const pieces = fc.constantFrom(
    "27",
    "nov",
    "2026",
    "/",
    ".",
    "-",
    " ",
    "friday",
    "next",
    "14:05",
    "pm",
    "utc",
    "+",
    "the",
    ",",
    "ago",
    "in",
    "a",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, tenses, fc.boolean(), (typed, tense, week) => {
      const found = read(typed, { tense, week, zone: () => "Asia/Kolkata" });
      if (typeof found === "string") expect(found).toMatch(/[.]$/);
      else for (const day of found) expect(day).toMatch(/^[+-]?\d+-\d\d-\d\d$/);
    }),
    { numRuns: 2000 },
  );
});
