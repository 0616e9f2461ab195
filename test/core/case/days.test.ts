import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayOf,
  namesDay,
  readDay,
  sayDay,
  sayDayInFull,
  sayDistance,
  timeOf,
} from "../../../src/core/case/days.ts";

// A Sunday.
const TODAY = "2026-11-15";

describe("reading a day", () => {
  test.each([
    ["2026-11-10", "2026-11-10"],
    ["2026/11/10", "2026-11-10"],
    ["2026.1.5", "2026-01-05"],
    [" today ", "2026-11-15"],
    ["Yesterday", "2026-11-14"],
    ["tomorrow", "2026-11-16"],
    ["0 days ago", "2026-11-15"],
    ["1 day ago", "2026-11-14"],
    ["3 days ago", "2026-11-12"],
    ["2 weeks ago", "2026-11-01"],
    ["in 3 days", "2026-11-18"],
    ["in 1 week", "2026-11-22"],
    ["last Monday", "2026-11-09"],
    ["last fri", "2026-11-13"],
    ["last Sunday", "2026-11-08"],
    ["next Sunday", "2026-11-22"],
    ["next Friday", "2026-11-20"],
    ["10 Nov", "2026-11-10"],
    ["10. Nov.", "2026-11-10"],
    ["10th November", "2026-11-10"],
    ["Nov 10", "2026-11-10"],
    ["november 10th", "2026-11-10"],
    ["Tue 10 Nov", "2026-11-10"],
    ["Tuesday, 10 November 2026", "2026-11-10"],
    ["Nov 10, 2026", "2026-11-10"],
    ["1 sept 2025", "2025-09-01"],
    ["3 May", "2026-05-03", "2026-06-01"],
    ["29 Feb 2028", "2028-02-29"],
    ["29 Feb", "2028-02-29", "2028-03-05"],
    ["2000-02-29", "2000-02-29"],
    ["yesterday", "2026-12-31", "2027-01-01"],
    ["yesterday", "2028-02-29", "2028-03-01"],
    ["yesterday", "2027-02-28", "2027-03-01"],
    ["28 Dec", "2026-12-28", "2027-01-03"],
    ["2 Jan", "2027-01-02", "2026-12-30"],
  ])("%s is %s", (typed, day, today = TODAY) => {
    expect(readDay(typed, today)).toEqual({ ok: true, value: day });
  });

  test("a day without a year that happened is never one to come", () => {
    expect(readDay("10 May", TODAY)).toEqual({ ok: true, value: "2027-05-10" });
    expect(readDay("10 May", TODAY, true)).toEqual({ ok: true, value: "2026-05-10" });
    expect(readDay("16 Nov", TODAY, true)).toEqual({ ok: true, value: "2025-11-16" });
    expect(readDay("15 Nov", TODAY, true)).toEqual({ ok: true, value: "2026-11-15" });
  });

  const FORM = "Write the day as YYYY-MM-DD, or like 10 Nov, yesterday, 3 days ago.";
  const NONE = `There is no such day. ${FORM}`;
  const TWO = "This can be read in two ways. Write it as YYYY-MM-DD.";
  test.each([
    ["03/04/2026", TWO],
    ["3.4.26", TWO],
    ["13-04-2026", TWO],
    ["31 Feb", NONE],
    ["31 Feb 2026", NONE],
    ["29 Feb 2027", NONE],
    ["29 Feb", NONE],
    ["2100-02-29", NONE],
    ["2026-13-01", NONE],
    ["2026-04-31", NONE],
    ["0 Nov", NONE],
    ["", FORM],
    ["soon", FORM],
    ["10", FORM],
    ["November", FORM],
    ["10 Nov 26", FORM],
    ["10 No", FORM],
    ["last month", FORM],
    ["next week", FORM],
    ["last mo", FORM],
    ["-3 days ago", FORM],
    ["2026-11-10T10:00", FORM],
  ])("%j is refused", (typed, problem) => {
    expect(readDay(typed, TODAY)).toEqual({ ok: false, problem });
  });

  test("what is said can be read again", () => {
    const days = fc.integer({ min: -3000, max: 3000 }).map((apart) => addDays(TODAY, apart));
    fc.assert(
      fc.property(days, (day) => {
        for (const said of [day, sayDay(day), sayDayInFull(day)]) {
          expect(readDay(said, TODAY)).toEqual({ ok: true, value: day });
        }
      }),
    );
  });

  test("nothing that is typed makes it throw", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => typeof readDay(typed, TODAY).ok === "boolean"));
  });
});

test("days are said short and in full", () => {
  expect(sayDay("2026-11-03")).toBe("3 Nov 2026");
  expect(sayDayInFull("2026-11-10")).toBe("Tuesday 10 November 2026");
  expect(sayDayInFull("2028-02-29")).toBe("Tuesday 29 February 2028");
});

test.each([
  ["2026-11-15", "today"],
  ["2026-11-14", "yesterday"],
  ["2026-11-16", "tomorrow"],
  ["2026-11-12", "3 days ago"],
  ["2026-11-20", "in 5 days"],
  ["2027-01-01", "in 47 days"],
  ["2025-11-15", "365 days ago"],
])("from 15 Nov 2026, %s is %s", (day, said) => {
  expect(sayDistance(day, TODAY)).toBe(said);
});

test("distances run across the end of a year and over a leap day", () => {
  expect(sayDistance("2027-01-01", "2026-12-31")).toBe("tomorrow");
  expect(sayDistance("2028-03-01", "2028-02-28")).toBe("in 2 days");
  expect(sayDistance("2027-03-01", "2027-02-28")).toBe("tomorrow");
});

test.each([
  ["2026-11-10T23:30:00Z", "UTC", "2026-11-10", "23:30"],
  ["2026-11-10T23:30:00Z", "Asia/Tokyo", "2026-11-11", "08:30"],
  ["2026-11-10T23:30:00Z", "America/Los_Angeles", "2026-11-10", "15:30"],
  ["2026-11-10T03:00:00Z", "America/Los_Angeles", "2026-11-09", "19:00"],
  ["2026-11-10T20:15:00Z", "Asia/Kolkata", "2026-11-11", "01:45"],
  ["2027-01-01T00:30:00Z", "America/New_York", "2026-12-31", "19:30"],
  ["2026-12-31T12:00:00Z", "Pacific/Kiritimati", "2027-01-01", "02:00"],
  // The night in which the clocks of Berlin went back: 00:30 UTC is 02:30 in summer, 01:30 UTC is 02:30 in winter.
  ["2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25", "02:30"],
  ["2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25", "02:30"],
])("%s in %s is %s, %s", (instant, zone, day, time) => {
  expect(dayOf(instant, zone)).toBe(day);
  expect(timeOf(instant, zone)).toBe(time);
});

test.each([
  ["I wrote on 3 Nov.", true],
  ["On November 3rd it came.", true],
  ["Sent 2026-11-03, no answer.", true],
  ["since 3. November", true],
  ["On 3 Sept it was promised for 5 May", true],
  ["The 3 novels are late", false],
  ["It took 2 decades and 31 marches", false],
  ["Three pages in November", false],
  ["It came on Monday.", false],
])("%j names a day: %s", (text, names) => {
  expect(namesDay(text)).toBe(names);
});
