import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  basisPoints,
  feeOf,
  feeWarning,
  grossFor,
  netOf,
  percentOf,
  portion,
  publishedFee,
} from "../../../src/core/money/fees.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { ruleById } from "../../../src/core/rules/rulebook.ts";

const cents = (most = 10_000_000) => fc.integer({ min: 0, max: most });
const percent = (most = 100) => fc.integer({ min: 0, max: most * 100 }).map((points) => points / 100);

describe("the fee of a transaction", () => {
  // Section 5: 266.64 at 10 % is 26.66. The rest by hand.
  test.each([
    [26664, 10, 2666, 23998],
    [100000, 10, 10000, 90000],
    [50000, 15, 7500, 42500],
    [145000, 12.5, 18125, 126875],
    [101500, 12.5, 12688, 88812],
    [5, 10, 1, 4],
    [4, 10, 0, 4],
    [1, 50, 1, 0],
    [108000, 0, 0, 108000],
    [999, 100, 999, 0],
    [333, 7.99, 27, 306],
    [0, 15, 0, 0],
  ])("%i cents at %s %% is %i, and %i is left", (gross, rate, fee, net) => {
    expect(feeOf(gross, rate)).toBe(fee);
    expect(netOf(gross, rate)).toBe(net);
  });

  test.each([5, 10, 12.5, 15])("gross is net and fee, for every cent up to 100,000.00, at %s %%", (rate) => {
    const points = basisPoints(rate);
    for (let gross = 0; gross <= 10_000_000; gross += 1) {
      const fee = feeOf(gross, rate);
      const off = fee * 10_000 - gross * points;
      // Half up: at most half a cent above, less than half a cent below.
      if (netOf(gross, rate) + fee !== gross || off > 5_000 || off <= -5_000) throw new Error(`${gross} cents`);
    }
  });

  test("gross is net and fee up to 100,000.00, and the fee is never half a cent off or more", () => {
    fc.assert(
      fc.property(cents(), percent(), (gross, rate) => {
        const fee = feeOf(gross, rate);
        expect(netOf(gross, rate) + fee).toBe(gross);
        expect(Math.abs(fee * 10_000 - gross * basisPoints(rate))).toBeLessThanOrEqual(5_000);
      }),
    );
  });

  test("more gross never leaves less, and at most a cent more for each cent", () => {
    fc.assert(
      fc.property(cents(), percent(), (gross, rate) => {
        const step = netOf(gross + 1, rate) - netOf(gross, rate);
        expect([0, 1]).toContain(step);
      }),
    );
  });
});

describe("the gross for a net", () => {
  test.each([
    [20250, 10, 22500],
    [33750, 10, 37500],
    [33750, 15, 39706],
    // 385.71 less 48.21 (48.21375) and 385.72 less 48.22 (48.215) both leave 337.50.
    [33750, 12.5, 38571],
    [4, 10, 4],
    [0, 10, 0],
    [-5000, 10, 0],
    [12345, 0, 12345],
    // Half of one cent is rounded up to one, so one cent leaves nothing.
    [0, 50, 0],
    [1, 50, 2],
  ])("%i cents left at %s %% takes %i", (net, rate, gross) => {
    expect(grossFor(net, rate)).toBe(gross);
  });

  test("a fee of everything leaves nothing", () => {
    expect(grossFor(0, 100)).toBe(0);
    expect(grossFor(1, 100)).toBeUndefined();
  });

  test("for every cent of net up to 1,000.00 it is the smallest", () => {
    for (const rate of [5, 10, 12.5, 15]) {
      for (let net = 0; net <= 100_000; net += 1) {
        const gross = grossFor(net, rate) ?? -1;
        const good = netOf(gross, rate) >= net && (gross === 0 || netOf(gross - 1, rate) < net);
        if (!good) throw new Error(`${net} at ${rate} %`);
      }
    }
  });

  test("there and back again", () => {
    fc.assert(
      fc.property(cents(1_000_000_000), percent(99), (gross, rate) => {
        const found = grossFor(netOf(gross, rate), rate) ?? -1;
        expect(found).toBeLessThanOrEqual(gross);
        expect(netOf(found, rate)).toBe(netOf(gross, rate));
      }),
    );
  });
});

describe("parts of an amount", () => {
  test.each([
    [60000, 66.67, 40002],
    [18000, 66.67, 12001],
    [1_000_000_000, 33.33, 333_300_000],
    [1, 50, 1],
    [1, 49.99, 0],
  ])("%i cents, %s %%: %i", (whole, rate, part) => {
    expect(percentOf(whole, rate)).toBe(part);
  });

  test("no amount is too large to be exact", () => {
    expect(portion(1_000_000_000, 9_999, 10_000)).toBe(999_900_000);
    expect(portion(900_000_000_000, 999_999, 1_000_000)).toBe(899_999_100_000);
  });
});

describe("a fee that does not fit the contract", () => {
  test.each([
    [15, "fixed", undefined],
    [15.01, "fixed", /0 to 15 %.*15\.01 %/],
    [20, "hourly", /0 to 15 %/],
    [16, "catalog", /0 to 15 %/],
    [5, "directByFreelancer", undefined],
    [10, "directByFreelancer", /5 % for a Direct Contract that the freelancer started, and you wrote 10 %/],
    [0, "directByClient", undefined],
    [5, "directByClient", /0 % for a Direct Contract that the client started/],
    [0, "anyHire", undefined],
    [10, "anyHire", /0 % for an Any Hire contract/],
    [10, "enterprise", undefined],
    [12, "enterprise", /10 % unless something else was agreed/],
    [16, "other", /0 to 15 %/],
    [16, undefined, /0 to 15 %/],
    [0, undefined, undefined],
  ] as const)("%s %% on %s", (rate, contract, warning) => {
    if (warning === undefined) expect(feeWarning({ feePercent: rate, contract }, UPWORK_RULES)).toBeUndefined();
    else expect(feeWarning({ feePercent: rate, contract }, UPWORK_RULES)).toMatch(warning);
  });

  test("the figures are those of the rulebook", () => {
    expect(ruleById(UPWORK_RULES, "service-fee")?.numbers).toEqual({ minPercent: 0, maxPercent: 15 });
    expect(ruleById(UPWORK_RULES, "service-fee-enterprise")?.numbers).toEqual({ percent: 10 });
    expect(ruleById(UPWORK_RULES, "service-fee-direct")?.numbers).toEqual({
      byFreelancerPercent: publishedFee("directByFreelancer", UPWORK_RULES),
      byClientPercent: publishedFee("directByClient", UPWORK_RULES),
      anyHirePercent: publishedFee("anyHire", UPWORK_RULES),
    });
    expect(publishedFee("fixed", UPWORK_RULES)).toBeUndefined();
  });
});
