import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lists } from "../../../src/core/case/lists.ts";
import {
  agreedHours,
  hourlyProtection,
  hoursAt,
  shareOfWork,
  weekAmount,
} from "../../../src/core/money/objective-criteria.ts";

type Week = Lists["weeks"][number];

const CAP = { capCents: 250_000, capHours: 50 };
const week = (fields: Partial<Week> = {}): Week => ({
  id: "w1",
  monday: "2026-11-02",
  hours: 40,
  rate: 3000,
  disputedHours: 10,
  manualHours: 0,
  memos: "all",
  screenshots: "all",
  ...fields,
});
const spanOf = (...weeks: Week[]) => {
  const { lowCents, highCents } = hourlyProtection(weeks, CAP).span;
  return [lowCents, highCents];
};

describe("the share of the work", () => {
  test.each([
    [10_000, 75, 7_500],
    [60_000, 66.67, 40_002],
    [80_000, 100, 80_000],
    [80_000, 0, 0],
    [333, 33.33, 111],
  ])("of %i cents, %s %% is %i", (price, percent, cents) => {
    const standard = shareOfWork(price, percent);
    expect(standard.span).toEqual({ lowCents: cents, highCents: cents });
    expect(standard.steps).toHaveLength(1);
  });

  test("in words", () => {
    expect(shareOfWork(60_000, 66.67).steps).toEqual(["66.67 % of 600.00 is 400.02."]);
  });
});

describe("hours at a rate", () => {
  test.each([
    [12.5, 4500, 56_250],
    [9.5, 4500, 42_750],
    [18.25, 3000, 54_750],
    [0.01, 3333, 33],
    // 20 minutes, and what is no whole minute.
    [0.33, 5050, 1683],
    [0.34, 5050, 1717],
    [0, 9999, 0],
    [168, 1_000_000_000, 168_000_000_000],
  ])("%s h at %i cents are %i", (hours, rate, cents) => {
    expect(hoursAt(hours, rate)).toBe(cents);
  });

  test("a week in words", () => {
    expect(weekAmount(week(), 12.5)).toEqual({
      cents: 37_500,
      line: "Week from 2 Nov 2026: 12:30 h at 30.00 = 375.00.",
    });
  });

  test("what nobody disputes, week by week; a week that is not whole is left out", () => {
    const weeks = [week(), week({ id: "w2", hours: 20, disputedHours: 0 }), week({ id: "w3", rate: undefined })];
    expect(agreedHours(weeks).map((one) => [one.id, one.span.lowCents])).toEqual([
      ["week-w1", 90_000],
      ["week-w2", 60_000],
    ]);
  });
});

describe("what is protected of the disputed hours", () => {
  test.each<[string, Partial<Week>, number, number]>([
    ["all from the tracker, with all memos and screenshots", {}, 30_000, 30_000],
    ["some by hand", { manualHours: 4 }, 18_000, 18_000],
    ["more by hand than disputed", { manualHours: 12 }, 0, 0],
    ["no memos", { memos: "none" }, 0, 0],
    ["no screenshots", { screenshots: "none" }, 0, 0],
    ["memos on some of it", { memos: "some" }, 0, 30_000],
    ["screenshots on some of it", { screenshots: "some", manualHours: 4 }, 0, 18_000],
    ["memos not said", { memos: undefined }, 0, 30_000],
    ["no memos and screenshots on some", { memos: "none", screenshots: "some" }, 0, 0],
    ["nothing disputed", { disputedHours: 0 }, 0, 0],
    ["by hand not said", { manualHours: undefined }, 0, 30_000],
  ])("%s", (_what, fields, low, high) => {
    expect(spanOf(week(fields))).toEqual([low, high]);
  });

  test.each<[string, Partial<Week>, number, number]>([
    // 50 hours at 30.00 are 1,500.00, below 2,500.00.
    ["fifty hours at the average rate", { hours: 60, disputedHours: 60 }, 150_000, 150_000],
    ["exactly fifty hours", { hours: 60, disputedHours: 50 }, 150_000, 150_000],
    ["an hour less", { hours: 60, disputedHours: 49 }, 147_000, 147_000],
    // 50 hours at 50.00 are 2,500.00; at 50.02 they would be 2,501.00.
    ["both limits the same", { hours: 60, disputedHours: 60, rate: 5000 }, 250_000, 250_000],
    ["the amount is the lower", { hours: 60, disputedHours: 60, rate: 5002 }, 250_000, 250_000],
    ["fifty hours are the lower", { hours: 60, disputedHours: 60, rate: 4998 }, 249_900, 249_900],
  ])("ends at the cap: %s", (_what, fields, low, high) => {
    expect(spanOf(week(fields))).toEqual([low, high]);
    expect(hourlyProtection([week(fields)], CAP).rules).toContain("hourly-cap");
  });

  test("the average rate is that of all hours of all weeks", () => {
    // (20 x 30.00 + 60 x 50.00) / 80 = 45.00, and 50 hours of it are 2,250.00.
    const weeks = [week({ hours: 20, disputedHours: 0 }), week({ id: "w2", hours: 60, disputedHours: 60, rate: 5000 })];
    expect(hourlyProtection(weeks, CAP).capCents).toBe(225_000);
    expect(spanOf(...weeks)).toEqual([225_000, 225_000]);
  });

  test("without a cap in the rulebook none is applied, and none is named", () => {
    const found = hourlyProtection([week({ hours: 100, disputedHours: 100 })], undefined);
    expect(found.span.highCents).toBe(300_000);
    expect(found.rules).not.toContain("hourly-cap");
    expect(found.capCents).toBeUndefined();
  });

  test("the tracked hours and those by hand, over all weeks", () => {
    const weeks = [week({ manualHours: 1.1 }), week({ id: "w2", disputedHours: 3.3, manualHours: 0.2, memos: "none" })];
    const found = hourlyProtection(weeks, CAP);
    expect(found).toMatchObject({ trackedHours: 12, manualHours: 1.3, trackedCents: 36_000 });
    expect(found.steps.join(" ")).toContain("To be careful, we count them as disputed");
  });

  test("more time by hand never protects more, and nothing passes the cap or the disputed hours", () => {
    const hours = fc.integer({ min: 0, max: 672 }).map((quarter) => quarter / 4);
    const level = fc.constantFrom("all", "some", "none", undefined) as fc.Arbitrary<Week["memos"]>;
    fc.assert(
      fc.property(
        hours,
        hours,
        hours,
        fc.integer({ min: 0, max: 20_000 }),
        level,
        level,
        (a, b, c, rate, memos, shots) => {
          const one = week({
            hours: 168,
            disputedHours: a,
            manualHours: Math.min(b, c),
            rate,
            memos,
            screenshots: shots,
          });
          const fewer = hourlyProtection([one], CAP);
          const more = hourlyProtection([{ ...one, manualHours: Math.max(b, c) }], CAP);
          expect(more.span.highCents).toBeLessThanOrEqual(fewer.span.highCents);
          expect(more.span.lowCents).toBeLessThanOrEqual(fewer.span.lowCents);
          expect(fewer.span.lowCents).toBeLessThanOrEqual(fewer.span.highCents);
          expect(fewer.span.highCents).toBeLessThanOrEqual(Math.min(hoursAt(a, rate), 250_000));
        },
      ),
    );
  });
});
