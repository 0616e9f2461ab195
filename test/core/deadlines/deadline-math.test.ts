import { expect, test } from "vitest";
import { count, minutesLeft } from "../../../src/core/deadlines/deadline-math.ts";
import type { Length } from "../../../src/core/rules/rows/rule.ts";

const day = (from: string, length: Length) => count(from, length, "unknown").due;

// 9 Nov 2026 is a Monday.
test.each<[string, string, Length, string]>([
  ["2 days of hours", "2026-11-09", { kind: "hours", hours: 48 }, "2026-11-11"],
  ["an hour more than a day counts as two days", "2026-11-09", { kind: "hours", hours: 25 }, "2026-11-11"],
  ["from Friday, the weekend is left out", "2026-11-13", { kind: "businessDays", days: 1 }, "2026-11-16"],
  ["from Saturday", "2026-11-14", { kind: "businessDays", days: 1 }, "2026-11-16"],
  ["two weekends", "2026-11-13", { kind: "businessDays", days: 6 }, "2026-11-23"],
  ["to a Friday", "2026-11-09", { kind: "businessDays", days: 4 }, "2026-11-13"],
])("%s", (_name, from, length, end) => {
  expect(day(from, length)).toEqual({ kind: "day", day: end });
});

test("where the source gives the hour, a day ends with its last minute in UTC", () => {
  expect(count("2026-11-09", { kind: "days", days: 3 }, "utc").due).toEqual({
    kind: "moment",
    instant: "2026-11-12T23:59:00Z",
  });
});

test("minutes are counted to the beginning of a day, and to the moment itself", () => {
  expect(minutesLeft({ kind: "day", day: "2026-11-12" }, "2026-11-11T23:30:00Z")).toBe(30);
  expect(minutesLeft({ kind: "moment", instant: "2026-11-12T12:00:00Z" }, "2026-11-12T12:01:00Z")).toBe(-1);
});
