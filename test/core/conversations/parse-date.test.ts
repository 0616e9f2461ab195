import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayIn,
  isTwofold,
  namedDay,
  numberedDay,
  orderOf,
  wallTime,
} from "../../../src/core/conversations/parse-date.ts";

const AS_OF = "2026-11-15";
const days = (...raw: string[]) => raw.flatMap((one) => numberedDay(one) ?? []);

describe("days in numbers", () => {
  const rows: [string, "dmy" | "mdy" | "ymd", string | undefined][] = [
    ["03/11/2026", "dmy", "2026-11-03"],
    ["03/11/2026", "mdy", "2026-03-11"],
    ["3.11.26", "dmy", "2026-11-03"],
    ["3. 11. 2026", "dmy", "2026-11-03"],
    ["2026-11-03", "dmy", "2026-11-03"],
    ["2026/11/3", "mdy", "2026-11-03"],
    ["2026. 11. 3.", "ymd", "2026-11-03"],
    ["26/11/03", "ymd", "2026-11-03"],
    ["03/11/2026", "ymd", undefined],
    ["13/13/2026", "dmy", undefined],
    ["29/02/2026", "dmy", undefined],
    ["29/02/2024", "dmy", "2024-02-29"],
    ["31/04/2026", "dmy", undefined],
    ["01/01/1999", "dmy", undefined],
  ];
  test.each(rows)("%s with %s is %s", (raw, order, on) => {
    expect(days(raw).map((day) => dayIn(day, order))).toEqual([on]);
  });

  test.each(["123/1/2026", "2026/1/2026", "1/2", "1/123/26", "03-11-202", "day"])("%s is none", (raw) => {
    expect(numberedDay(raw)).toBeUndefined();
  });
});

describe("the order of day and month", () => {
  const rows: [string, string[], string | undefined][] = [
    ["a number above 12 tells it", ["01/11/2026", "13/11/2026"], "dmy"],
    ["on either side", ["01/11/2026", "11/13/2026"], "mdy"],
    ["the year first needs nothing more", ["2026-11-03", "2026-01-02"], "ymd"],
    ["two readings are open", ["01/11/2026", "02/11/2026"], undefined],
    ["days that are the same both ways need no order", ["11/11/2026", "3/3/26"], "dmy"],
    ["contradictions are open", ["13/11/2026", "11/13/2026"], undefined],
    ["a short year first", ["40/11/03"], "ymd"],
    ["no days", [], undefined],
  ];
  test.each(rows)("%s", (_what, raw, order) => expect(orderOf(days(...raw))).toBe(order));

  test("what is told fits every day, and what is open has two readings or none", () => {
    const part = fc.integer({ min: 1, max: 31 });
    const year = fc.integer({ min: 2010, max: 2030 });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, year), { minLength: 1, maxLength: 8 }), (rows) => {
        const all = days(...rows.map((row) => row.join("/")));
        const order = orderOf(all);
        if (order !== undefined) expect(all.every((one) => dayIn(one, order) !== undefined)).toBe(true);
        const fits = (["dmy", "mdy"] as const).filter((one) => all.every((day) => dayIn(day, one) !== undefined));
        if (order === undefined) expect(fits.length === 0 || all.some(isTwofold)).toBe(true);
      }),
    );
  });
});

describe("days with their month in letters", () => {
  const rows: [string, string | undefined, boolean?][] = [
    ["Nov 3, 2026", "2026-11-03", true],
    ["November 03 2026", "2026-11-03", true],
    ["3 Nov 2026", "2026-11-03", true],
    ["Tue, 3 Nov 2026", "2026-11-03", true],
    ["Tuesday, Nov 3", "2026-11-03", false],
    ["Monday, Nov 3", "2025-11-03", false],
    ["Dec 24", "2025-12-24", false],
    ["Nov 15", "2026-11-15", false],
    ["Nov 16", "2025-11-16", false],
    ["Feb 29", "2024-02-29", false],
    ["Sept 2nd, 2026", "2026-09-02", true],
    ["Feb 30, 2026", undefined],
    ["Someday, Nov 3", undefined],
    ["Novem 3", undefined],
    ["Nov 2026", undefined],
    ["we met on Nov 3", undefined],
  ];
  test.each(rows)("%s is %s", (raw, on, yearTold) => {
    expect(namedDay(raw, AS_OF)).toEqual(on === undefined ? undefined : { on, yearTold });
  });
});

describe("times on the wall", () => {
  const rows: [string, string, string | undefined][] = [
    ["10:42", "", "10:42"],
    ["9.05", "", "09:05"],
    ["10:42:15", "", "10:42:15"],
    ["12:01", "AM", "00:01"],
    ["12:01", "p.m.", "12:01"],
    ["3:45", "p. m.", "15:45"],
    ["3:45", "下午", "15:45"],
    ["3:45", "오전", "03:45"],
    ["3:45", "μ.μ.", "15:45"],
    ["13:45", "PM", undefined],
    ["3:45", "nobody knows", undefined],
    ["3:45", "abends", "15:45"],
    ["24:00", "", undefined],
    ["10:75", "", undefined],
  ];
  test.each(rows)("%s %s is %s", (digits, mark, time) => expect(wallTime(digits, mark)).toBe(time));
});
