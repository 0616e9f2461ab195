import { expect, test } from "vitest";
import { dayOf, namesDay, sayDay, sayDayInFull, sayDistance, sayWeek, timeOf } from "../../../src/core/values/days.ts";

const TODAY = "2026-11-15";

test("days are said short and in full", () => {
  expect(sayDay("2026-11-03")).toBe("3 Nov 2026");
  expect(sayDayInFull("2026-11-10")).toBe("Tuesday 10 November 2026");
  expect(sayDayInFull("2028-02-29")).toBe("Tuesday 29 February 2028");
});

test.each([
  ["2026-11-23", "the week of Mon 23 Nov to Sun 29 Nov 2026"],
  ["2026-11-25", "the week of Mon 23 Nov to Sun 29 Nov 2026"],
  ["2026-11-29", "the week of Mon 23 Nov to Sun 29 Nov 2026"],
  ["2027-01-01", "the week of Mon 28 Dec 2026 to Sun 3 Jan 2027"],
])("%s is in %s", (day, said) => {
  expect(sayWeek(day)).toBe(said);
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
