import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AmountAtStake } from "../../../src/core/money/amount-at-stake.ts";
import { feeOf } from "../../../src/core/money/fees.ts";
import { hourlyProtection } from "../../../src/core/money/objective-criteria.ts";
import type { ProposalInput } from "../../../src/core/money/proposal-kinds.ts";
import { type Proposal, proposalsOf } from "../../../src/core/money/proposals.ts";
import type { Span } from "../../../src/core/money/range.ts";

const span = (lowCents: number, highCents = lowCents): Span => ({ lowCents, highCents });
const stake = (fields: Partial<AmountAtStake> = {}): AmountAtStake => ({
  kind: "held",
  cents: 100_000,
  besidesCents: 0,
  backCents: 0,
  potCents: 100_000,
  lines: [],
  ...fields,
});
const ends = (one: Span | undefined) => one && [one.lowCents, one.highCents];
const amounts = (input: ProposalInput) => proposalsOf(input).map((one) => ends(one.gross));
const titles = (input: ProposalInput) => proposalsOf(input).map((one) => one.title);

const OVERLAP = { surely: span(32_500, 73_750), partly: span(2_500, 100_000) };
const WHOLE: ProposalInput = {
  stake: stake(),
  feePercent: 10,
  chance: { lowPercent: 40, highPercent: 70 },
  overlap: OVERLAP,
  shareDone: 75,
  work: "faults",
  offer: { cents: 80_000, terms: "Two more changes by 24 November.", reason: "9 of 12 pages are done" },
  offers: { mine: 80_000, theirs: 20_000 },
};

describe("held money", () => {
  test("in full, by the share, halfway with handover, the own offer, one more round", () => {
    expect(titles(WHOLE)).toEqual([
      "Release 1,000.00, small fixes by a day you both name",
      "Split by the work done, 75 %",
      "Release 500.00 now, the files as they are, and close",
      "Release 800.00, two more changes by 24 November",
      "One more round, with a written test that both accept",
    ]);
    expect(amounts(WHOLE)).toEqual([
      [100_000, 100_000],
      [75_000, 75_000],
      [50_000, 50_000],
      [80_000, 80_000],
      [75_000, 100_000],
    ]);
  });

  test("both sides' numbers: 750.00 leaves 675.00, and 250.00 goes back", () => {
    const share = proposalsOf(WHOLE)[1] as Proposal;
    expect(share).toMatchObject({
      id: "money.package-b",
      letter: "B",
      gross: span(75_000),
      net: span(67_500),
      back: span(25_000),
      fits: "partly",
    });
    expect(share.steps).toEqual([
      "75 % of 1,000.00 is 750.00.",
      "750.00 less the 10 % fee of 75.00 = 675.00 for the freelancer.",
      "Of the 1,000.00 the client has back 250.00.",
    ]);
  });

  test("each says whether it lies in the range that is good for both", () => {
    expect(proposalsOf(WHOLE).map((one) => one.fits)).toEqual(["partly", "partly", "surely", "partly", "partly"]);
    const narrow = { ...WHOLE, overlap: { surely: span(32_500, 73_750), partly: span(32_500, 73_750) } };
    expect(proposalsOf(narrow)[0]?.fits).toBe("outside");
    expect(proposalsOf({ ...WHOLE, overlap: undefined })[0]?.fits).toBeUndefined();
  });

  test("without the fee the freelancer's net is unknown, and said so", () => {
    const [first] = proposalsOf({ ...WHOLE, feePercent: undefined });
    expect(first?.net).toBeUndefined();
    expect(first?.steps).toContain("We do not know the freelancer's fee, so we do not know what the freelancer keeps.");
  });

  test("no date is made up, and no share", () => {
    for (const one of proposalsOf({ ...WHOLE, offer: undefined, shareDone: undefined })) {
      expect(`${one.title} ${one.reason}`).not.toMatch(/\b(20\d\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/);
      expect(one.title).not.toContain("Split by the work done");
    }
  });
});

describe("where the share of the work is unknown", () => {
  const bare: ProposalInput = { stake: stake(), feePercent: 10 };
  const chance = { lowPercent: 40, highPercent: 70 };

  test.each<[string, ProposalInput, number, string]>([
    [
      "the middle of the overlap",
      { ...bare, chance, overlap: OVERLAP },
      53_125,
      "the middle of the range that is good for both",
    ],
    [
      "of the own guess",
      { ...bare, chance, overlap: { gapCents: 1 } },
      55_000,
      "the middle of your own guess (40 to 70 %)",
    ],
    [
      "of the walk-away figures",
      { ...bare, limits: span(50_000, 60_000) },
      55_000,
      "the middle between the two walk-away figures",
    ],
    // A range of one figure at the end of the money has no middle to offer.
    [
      "of the guess when the overlap is one end",
      { ...bare, chance, overlap: { surely: span(100_000) } },
      55_000,
      "your own guess",
    ],
  ])("%s is named, and it says so", (_what, input, cents, says) => {
    const middle = proposalsOf(input).find((one) => one.title.startsWith("Meet in the middle"));
    expect(ends(middle?.gross)).toEqual([cents, cents]);
    expect(middle?.reason).toContain(says);
    expect(middle?.reason).toContain("This figure is not based on the work");
  });

  test("without any base there is no figure, and it says what would give one", () => {
    expect(proposalsOf(bare).map((one) => [ends(one.gross), one.unknown?.key])).toEqual([
      [[100_000, 100_000], undefined],
      [undefined, "chanceLow"],
      [undefined, "shareDone"],
    ]);
  });
});

describe("what comes with the whole amount follows how far the work came", () => {
  const bare: ProposalInput = { stake: stake(), feePercent: 10 };
  test.each<[ProposalInput["work"], string]>([
    ["faults", "Release 1,000.00, small fixes by a day you both name"],
    ["whole", "Release 1,000.00, the files as they are, and close"],
    ["none", "Release 1,000.00, once all of the work is handed in, by a day you both name"],
    [undefined, "Release 1,000.00, small fixes by a day you both name"],
  ])("%s", (work, title) => {
    expect(titles({ ...bare, work })[0]).toBe(title);
  });
});

describe("where both sides stand gives figures when nothing else does", () => {
  const bare: ProposalInput = { stake: stake(), feePercent: 10, work: "whole" };
  const freelancer = {
    cents: 80_000,
    what: "the freelancer's last offer of 800.00",
    reason: "It is the freelancer's last offer.",
  };
  const client = { cents: 0, what: "what the client asks for, all of it back" };

  test("halfway between them, and an offer that only one side made", () => {
    expect(amounts({ ...bare, positions: { freelancer, client } })).toEqual([
      [100_000, 100_000],
      [40_000, 40_000],
      [80_000, 80_000],
    ]);
  });

  test("all of it back comes first, and a late delivery last, for a client to whom nothing was handed in", () => {
    const input = { ...bare, work: "none", refundFirst: true, positions: { freelancer, client } } as const;
    expect(amounts(input)).toEqual([
      [0, 0],
      [40_000, 40_000],
      [80_000, 80_000],
      [100_000, 100_000],
    ]);
    expect(titles(input).at(-1)).toContain("once all of the work is handed in");
  });
});

describe("the bounds", () => {
  test("a share beyond what is asked for is brought back to it", () => {
    const part = stake({ cents: 40_000, backCents: 20_000, potCents: 60_000 });
    const input = { ...WHOLE, stake: part, shareDone: 66.67, offer: undefined, offers: undefined };
    // 400.02 is more than the 400.00 asked for: the same as in full, and named once.
    expect(amounts(input)[0]).toEqual([40_000, 40_000]);
    expect(titles(input)).not.toContain("Split by the work done, 66.67 %");
  });

  test("an offer that cannot be moved is no package", () => {
    const input = { ...WHOLE, offer: { cents: 100_001 }, offers: { mine: 300_000, theirs: 0 } };
    expect(titles(input).filter((title) => /offer|now,/.test(title))).toEqual([]);
  });
});

test("released money: what stays paid, and what comes back", () => {
  const released = stake({ kind: "released", cents: 24_000, besidesCents: 40_000, potCents: 64_000 });
  const input = {
    stake: released,
    feePercent: 10,
    work: "faults" as const,
    shareDone: 62.5,
    offers: { mine: 40_000, theirs: 60_000 },
  };
  expect(titles(input)).toEqual([
    "Everything stays paid, small fixes by a day you both name",
    "Split by the work done, 62.5 %",
    "Refund 140.00 now, the files as they are, and close",
    "One more round, with a written test that both accept",
  ]);
  expect(proposalsOf(input)[2]).toMatchObject({ net: span(45_000), back: span(14_000) });
  expect(proposalsOf(input)[2]?.rules).toContain("fee-refunded");
});

describe("hours", () => {
  const hours = stake({ kind: "hourly", cents: 56_250, potCents: 56_250 });
  const week = {
    id: "w1",
    hours: 31.5,
    rate: 4500,
    disputedHours: 12.5,
    manualHours: 3,
    memos: "all",
    screenshots: "all",
  } as const;
  const protection = hourlyProtection([week], undefined);

  test("all stay, the tracked ones stay, or none", () => {
    expect(amounts({ stake: hours, feePercent: 10, protection })).toEqual([
      [56_250, 56_250],
      [42_750, 42_750],
      [0, 0],
    ]);
  });

  test("with all of it protected there is still a third", () => {
    const all = hourlyProtection([{ ...week, manualHours: 0 }], undefined);
    expect(proposalsOf({ stake: hours, protection: all })).toHaveLength(3);
    expect(amounts({ stake: hours, protection: all, limits: span(40_000, 45_000) })).toContainEqual([42_500, 42_500]);
  });
});

test("whatever is known: three or more, each unlike the others, inside the stake, gross is net and fee", () => {
  const cents = fc.integer({ min: 2, max: 1_000_000_000 });
  const percent = fc.integer({ min: 0, max: 10_000 }).map((points) => points / 100);
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const range = fc.tuple(cents, cents).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
  const input: fc.Arbitrary<ProposalInput> = fc.record({
    stake: fc
      .tuple(fc.constantFrom("held", "released", "hourly"), cents, cents)
      .map(([kind, a, b]) =>
        stake({ kind, cents: a, besidesCents: kind === "hourly" ? 0 : b, potCents: kind === "hourly" ? a : a + b }),
      ),
    feePercent: maybe(percent),
    chance: maybe(
      fc.tuple(percent, percent).map(([a, b]) => ({ lowPercent: Math.min(a, b), highPercent: Math.max(a, b) })),
    ),
    overlap: maybe(fc.record({ surely: maybe(range), partly: maybe(range) })),
    shareDone: maybe(percent),
    limits: maybe(range),
    offer: maybe(fc.record({ cents })),
    offers: maybe(fc.record({ mine: cents, theirs: cents })),
  });
  fc.assert(
    fc.property(input, (given) => {
      const packages = proposalsOf(given);
      expect(packages.length).toBeGreaterThanOrEqual(3);
      expect(new Set(packages.map((one) => one.id)).size).toBe(packages.length);
      for (const { gross, net, back, reason, unknown } of packages) {
        expect(reason).not.toBe("");
        expect(gross === undefined).toBe(unknown !== undefined);
        if (gross === undefined) continue;
        expect(gross.lowCents).toBeGreaterThanOrEqual(given.stake.besidesCents);
        expect(gross.highCents).toBeLessThanOrEqual(given.stake.besidesCents + given.stake.cents);
        expect(gross.lowCents + (back?.highCents ?? 0)).toBe(given.stake.potCents);
        if (given.feePercent !== undefined && net !== undefined) {
          expect(net.highCents + feeOf(gross.highCents, given.feePercent)).toBe(gross.highCents);
          expect(net.lowCents + feeOf(gross.lowCents, given.feePercent)).toBe(gross.lowCents);
        }
      }
    }),
  );
});
