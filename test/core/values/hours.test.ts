import fc from "fast-check";
import { expect, test } from "vitest";
import { hoursAt } from "../../../src/core/money/objective-criteria.ts";
import { minutesOf, readHours, sayClock, sayHours } from "../../../src/core/values/hours.ts";

test.each([
  ["38.5", 38.5],
  ["38,5", 38.5],
  ["38:30", 38.5],
  ["38:30:00", 38.5],
  ["38h30", 38.5],
  ["38h30m", 38.5],
  ["38 h 30 min", 38.5],
  ["38 hours 30 minutes", 38.5],
  ["38 hours and 30 minutes", 38.5],
  ["38:30 h", 38.5],
  ["38:30 hrs", 38.5],
  ["38 hours", 38],
  ["38h", 38],
  ["1 hour", 1],
  ["0:10", 0.17],
  ["38:20", 38.33],
  ["90 min", 1.5],
  ["12,5 h", 12.5],
  ["３８：３０", 38.5],
  ["-1", -1],
])("%j is %d hours", (typed, hours) => {
  expect(readHours(typed)).toEqual({ ok: true, value: hours });
});

test.each([
  ["38:60", "Minutes go from 00 to 59. Write the hours like 12:30."],
  ["38:75", "Minutes go from 00 to 59. Write the hours like 12:30."],
  ["ten", "Write the hours like 12.5 or 12:30."],
  ["", "Write the hours like 12.5 or 12:30."],
  ["38:30:15", "Write the hours like 12.5 or 12:30."],
])("%j is refused", (typed, problem) => {
  expect(readHours(typed)).toEqual({ ok: false, problem });
});

test.each([
  [12.5, "12:30 h"],
  [38.33, "38:20 h"],
  [0.17, "0:10 h"],
  [12.34, "12.34 h"],
])("%d hours are said %s", (hours, said) => {
  expect(sayHours(hours)).toBe(said);
});

test("every minute of a week is kept, said and paid as that minute", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 168 * 60 }), (minutes) => {
      const read = readHours(sayClock(minutes));
      expect(read.ok && minutesOf(Number(read.value))).toBe(minutes);
      expect(read.ok && hoursAt(Number(read.value), 60_00)).toBe(minutes * 100);
      expect(readHours(sayHours(Number(read.ok && read.value)))).toEqual(read);
    }),
  );
});
