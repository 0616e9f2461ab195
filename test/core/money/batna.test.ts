import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arbitrationFee,
  type Chance,
  diaryAlternative,
  heldAlternatives,
  releasedAlternatives,
  standingHours,
} from "../../../src/core/money/batna.ts";
import { moneyRulesOf } from "../../../src/core/money/money-rules.ts";
import type { Alternative, AlternativeId } from "../../../src/core/money/outcome-value.ts";
import { exactly, type Span } from "../../../src/core/money/range.ts";
import { breakEven, measureOf, middleOf, savingOf, widthOf, zopaOf } from "../../../src/core/money/zopa.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";

const RULES = { perPartyCents: 33_750, bothCents: 67_500, claimLimitCents: 2_000_000, hearingCents: 45_000 };
const stake = (cents: number, besidesCents = 0) => ({ cents, besidesCents });
const at = (percent: number): Chance => ({ lowPercent: percent, highPercent: percent });
const from = (lowPercent: number, highPercent: number): Chance => ({ lowPercent, highPercent });
const named = (all: readonly Alternative[], id: AlternativeId): Alternative => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
};
const ends = (span: Span | undefined) => span && [span.lowCents, span.highCents];
const numbers = (one: Alternative) => ({
  freelancer: ends(one.freelancer),
  client: ends(one.client),
  floor: ends(one.floor),
  ceiling: ends(one.ceiling),
});

test("the numbers come from the rulebook", () => {
  expect(moneyRulesOf(UPWORK_RULES, { contractBegan: "2026-09-04" })).toEqual({
    arbitration: RULES,
    hourlyCap: { capCents: 250_000, capHours: 50 },
  });
});

test("a pack without the rules gives no numbers", () => {
  const rules = UPWORK_RULES.rules.filter((rule) => !["arbitration-fee", "hourly-cap"].includes(rule.id));
  expect(moneyRulesOf({ ...UPWORK_RULES, rules })).toEqual({});
});

describe("the worked example of section 8: 1,000.00 held, 10 %, 60 %", () => {
  const both = named(heldAlternatives(stake(100_000), 10, at(60), RULES), "both-pay");

  test("the freelancer ends with 202.50, as with 225.00 before the fee; the client can pay 937.50", () => {
    expect(numbers(both)).toEqual({
      freelancer: [20_250, 20_250],
      client: [6_250, 6_250],
      floor: [22_500, 22_500],
      ceiling: [93_750, 93_750],
    });
  });

  test("the overlap is as wide as what both fees come to: 337.50 and 375.00", () => {
    const { surely } = zopaOf(both.floor, both.ceiling);
    expect(ends(surely)).toEqual([22_500, 93_750]);
    expect(surely && widthOf(surely)).toBe(71_250);
    expect(savingOf(33_750, 10)).toBe(71_250);
  });

  test("arbitration brings more than nothing above 625.00", () => {
    expect(breakEven(33_750, 60, 10)).toBe(62_500);
    const [worth, more] = [62_500, 62_510].map(
      (cents) => named(heldAlternatives(stake(cents), 10, at(60), RULES), "both-pay").freelancer?.lowCents,
    );
    expect([worth, (more ?? 0) > 0]).toEqual([0, true]);
  });

  test("the arithmetic is told", () => {
    expect(both.steps).toContain(
      "At 60 %: 600.00 of 1,000.00 for the freelancer, less the fee of 60.00 (10 %), less 337.50 of costs: 202.50. A deal of 225.00 leaves as much.",
    );
    expect(both.steps).toContain(
      "At 60 %: 400.00 for the client, less 337.50 of costs: 62.50. Paying up to 937.50 is no worse.",
    );
  });
});

test("the storyboard: 40 to 70 % of 1,000.00", () => {
  const both = named(heldAlternatives(stake(100_000), 10, from(40, 70), RULES), "both-pay");
  expect(numbers(both)).toEqual({
    freelancer: [2_250, 29_250],
    client: [-3_750, 26_250],
    floor: [2_500, 32_500],
    ceiling: [73_750, 100_000],
  });
  expect(zopaOf(both.floor, both.ceiling)).toEqual({
    surely: { lowCents: 32_500, highCents: 73_750 },
    partly: { lowCents: 2_500, highCents: 100_000 },
  });
});

describe("held money, row by row", () => {
  const ways = heldAlternatives(stake(100_000), 10, at(60), RULES);

  test.each<[AlternativeId, number[], number[], number[], number[]]>([
    // Whether a lone payer gets the fee back is not confirmed: both ends.
    ["freelancer-pays", [56_250, 90_000], [0, 0], [62_500, 100_000], [100_000, 100_000]],
    ["client-pays", [0, 0], [66_250, 100_000], [0, 0], [0, 33_750]],
    ["nobody-pays", [0, 0], [100_000, 100_000], [0, 0], [0, 0]],
  ])("%s", (id, freelancer, client, floor, ceiling) => {
    expect(numbers(named(ways, id))).toEqual({ freelancer, client, floor, ceiling });
  });

  test("without a guess, only what needs none", () => {
    const told = heldAlternatives(stake(100_000), 10, undefined, RULES);
    // Both paying, from nothing to all, measures no deal.
    expect(told.map((one) => one.id)).toEqual(["both-pay-any", "freelancer-pays", "client-pays", "nobody-pays"]);
    expect(measureOf(told)).toBeUndefined();
    expect(named(told, "both-pay-any").client).toEqual({ lowCents: -33_750, highCents: 66_250 });
  });

  test("a deal is measured against both paying", () => {
    expect(measureOf(ways)?.id).toBe("both-pay");
  });
});

describe("released money, row by row", () => {
  // A = 2,000, r = 10 %, p = 30 %. Alone: 540 - 0.7 x 675 = 67.50; 1400 - 0.3 x 675 = 1197.50.
  const ways = releasedAlternatives(stake(200_000), 10, at(30), RULES);

  test.each<[AlternativeId, number, number, number, number]>([
    ["client-pays", 6_750, 119_750, 7_500, 80_250],
    ["both-pay", 20_250, 106_250, 22_500, 93_750],
    ["nobody-pays", 180_000, 0, 200_000, 200_000],
  ])("%s", (id, freelancer, client, floor, ceiling) => {
    expect(numbers(named(ways, id))).toEqual({
      freelancer: [freelancer, freelancer],
      client: [client, client],
      floor: [floor, floor],
      ceiling: [ceiling, ceiling],
    });
  });

  test("a deal is measured against the client going on alone, as long as that can bring anything", () => {
    expect(measureOf(ways)?.id).toBe("client-pays");
    expect(measureOf(releasedAlternatives(stake(200_000), 10, from(30, 90), RULES))?.id).toBe("client-pays");
    expect(measureOf(releasedAlternatives(stake(24_000), 10, from(30, 60), RULES))?.id).toBe("nobody-pays");
    expect(measureOf(releasedAlternatives(stake(24_000), 10, undefined, RULES))).toBeUndefined();
  });
});

describe("hours", () => {
  test("the diary decides, and costs nobody anything", () => {
    const diary = diaryAlternative(stake(56_250), 10, { lowCents: 0, highCents: 42_750 });
    expect(numbers(diary)).toEqual({
      freelancer: [0, 38_475],
      client: [13_500, 56_250],
      floor: [0, 42_750],
      ceiling: [0, 42_750],
    });
    expect(zopaOf(diary.floor, diary.ceiling)).toEqual({
      gapCents: 42_750,
      partly: { lowCents: 0, highCents: 42_750 },
    });
    expect(measureOf([diary])).toBe(diary);
  });

  test("where all is protected there is one figure", () => {
    const diary = diaryAlternative(stake(56_250), 10, exactly(56_250));
    expect(zopaOf(diary.floor, diary.ceiling).surely).toEqual(exactly(56_250));
  });

  test("more than what is disputed is never at stake", () => {
    expect(ends(diaryAlternative(stake(10_000), 0, exactly(30_000)).freelancer)).toEqual([10_000, 10_000]);
  });

  test("hours that cannot be disputed stay", () => {
    expect(numbers(standingHours(stake(56_250), 10))).toEqual({
      freelancer: [50_625, 50_625],
      client: [0, 0],
      floor: [56_250, 56_250],
      ceiling: [56_250, 56_250],
    });
  });
});

describe("the part that nobody disputes", () => {
  test("is in every deal, and its fee is taken with it", () => {
    // 400.00 besides, 1,000.00 at stake: (400 + 600) less 100.00, less 337.50 is 562.50, as a deal of 625.00.
    const both = named(heldAlternatives(stake(100_000, 40_000), 10, at(60), RULES), "both-pay");
    expect(numbers(both)).toEqual({
      freelancer: [56_250, 56_250],
      client: [6_250, 6_250],
      floor: [62_500, 62_500],
      ceiling: [133_750, 133_750],
    });
  });
});

describe("the fee of arbitration", () => {
  test.each([
    [1_999_999, false],
    [2_000_000, false],
    [2_000_001, true],
  ])("for a claim of %i cents it is the same; Upwork carries the rest: %s", (claim, extraByUpwork) => {
    expect(arbitrationFee(claim, RULES)).toEqual({ perPartyCents: 33_750, bothCents: 67_500, extraByUpwork });
    const both = named(heldAlternatives(stake(claim), 10, at(50), RULES), "both-pay");
    expect(both.rules.includes("arbitration-large-claim")).toBe(extraByUpwork);
    expect(both.steps.join(" ").includes("Upwork pays it")).toBe(extraByUpwork);
  });

  test.each([
    [0, 10, undefined],
    [60, 100, undefined],
    [100, 0, 33_750],
    [70, 10, 53_572],
    [40, 10, 93_750],
    [0.01, 0, 337_500_000],
  ])("at %s %% and a fee of %s %% it takes %s cents", (percent, fee, cents) => {
    expect(breakEven(33_750, percent, fee)).toBe(cents);
  });
});

describe("without the fee", () => {
  test("what the freelancer ends with is not known, and the least deal is a bound", () => {
    const known = named(heldAlternatives(stake(100_000), 15, from(40, 70), RULES), "both-pay");
    const unknown = named(heldAlternatives(stake(100_000), undefined, from(40, 70), RULES), "both-pay");
    expect(unknown.freelancer).toBeUndefined();
    expect(unknown.bound).toBe("atMost");
    expect(ends(unknown.floor)).toEqual([6_250, 36_250]);
    expect(known.floor.highCents).toBeLessThan(unknown.floor.highCents);
    expect(unknown.client).toEqual(known.client);
  });

  test("where the freelancer has no costs it is no bound: the fee falls on a deal too", () => {
    const ways = heldAlternatives(stake(100_000), undefined, undefined, RULES);
    expect(named(ways, "nobody-pays").bound).toBeUndefined();
  });
});

const anyCents = fc.integer({ min: 1, max: 1_000_000_000 });
const anyPercent = fc.integer({ min: 0, max: 10_000 }).map((points) => points / 100);
const anyFee = fc.integer({ min: 0, max: 1_500 }).map((points) => points / 100);
const anyMake = fc.constantFrom(heldAlternatives, releasedAlternatives);

describe("whatever the numbers", () => {
  test("a higher chance never lowers the freelancer's alternative, and never raises the client's", () => {
    fc.assert(
      fc.property(anyMake, anyCents, anyCents, anyFee, anyPercent, anyPercent, (make, cents, besides, fee, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((percent) =>
          make(stake(cents, besides), fee, at(percent), RULES),
        );
        for (const worse of low ?? []) {
          const better = named(high ?? [], worse.id);
          expect(better.freelancer?.lowCents).toBeGreaterThanOrEqual(worse.freelancer?.lowCents ?? Number.NaN);
          expect(better.client.highCents).toBeLessThanOrEqual(worse.client.highCents);
          expect(better.floor.lowCents).toBeGreaterThanOrEqual(worse.floor.lowCents);
          expect(better.ceiling.highCents).toBeGreaterThanOrEqual(worse.ceiling.highCents);
        }
      }),
    );
  });

  test("every deal lies within the money there is, and at one guess both paying leaves room", () => {
    fc.assert(
      fc.property(anyMake, anyCents, anyCents, anyFee, anyPercent, anyPercent, (make, cents, besides, fee, a, b) => {
        const chance = from(Math.min(a, b), Math.max(a, b));
        for (const one of make(stake(cents, besides), fee, chance, RULES)) {
          for (const end of [one.floor, one.ceiling].flatMap((span) => [span.lowCents, span.highCents])) {
            expect(end).toBeGreaterThanOrEqual(besides);
            expect(end).toBeLessThanOrEqual(besides + cents);
          }
        }
        const both = named(make(stake(cents, besides), fee, at(a), RULES), "both-pay");
        expect(zopaOf(both.floor, both.ceiling).surely).toBeDefined();
      }),
    );
  });

  test("the overlap is symmetrical in who asks: seen from the other end of the money it is the same", () => {
    const span = fc
      .tuple(anyCents, anyCents)
      .map(([a, b]) => ({ lowCents: Math.min(a, b), highCents: Math.max(a, b) }));
    const WHOLE = 1_000_000_000;
    const mirror = (one: Span): Span => ({ lowCents: WHOLE - one.highCents, highCents: WHOLE - one.lowCents });
    fc.assert(
      fc.property(span, span, (floor, ceiling) => {
        const here = zopaOf(floor, ceiling);
        const there = zopaOf(mirror(ceiling), mirror(floor));
        expect(there.gapCents).toBe(here.gapCents);
        expect(there.surely && mirror(there.surely)).toEqual(here.surely);
        expect(there.partly && mirror(there.partly)).toEqual(here.partly);
      }),
    );
  });

  test("without a fee both sides are alike: who holds the better guess does not matter, only where", () => {
    fc.assert(
      fc.property(anyCents, fc.integer({ min: 0, max: 100 }), (cents, percent) => {
        const both = (p: number) => named(heldAlternatives(stake(cents * 100), 0, at(p), RULES), "both-pay");
        expect(both(percent).freelancer).toEqual(both(100 - percent).client);
      }),
    );
  });

  test("the middle of a range lies in it", () => {
    fc.assert(
      fc.property(anyCents, anyCents, (a, b) => {
        const span = { lowCents: Math.min(a, b), highCents: Math.max(a, b) };
        expect(middleOf(span)).toBeGreaterThanOrEqual(span.lowCents);
        expect(middleOf(span)).toBeLessThanOrEqual(span.highCents);
      }),
    );
  });
});
