import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCents, sayCents, sayUsd } from "../../../src/core/case/money.ts";

describe("reading an amount", () => {
  test.each([
    ["800", 80_000],
    ["800.00", 80_000],
    ["800.5", 80_050],
    ["1,200.50", 120_050],
    ["1,234,567.89", 123_456_789],
    ["1234567", 123_456_700],
    ["$450", 45_000],
    ["$ 450", 45_000],
    ["US$1,000", 100_000],
    ["USD 450", 45_000],
    ["450 USD", 45_000],
    ["450 dollars", 45_000],
    [" 0 ", 0],
    [800, 80_000],
    [19.99, 1_999],
    [0.1 + 0.2, 30],
    [0, 0],
  ])("%j is %i cents", (typed, cents) => {
    expect(readCents(typed)).toEqual({ ok: true, value: cents });
  });

  const FORM = "Write an amount like 800 or 1,200.50, with a point before the cents.";
  const DECIMALS = "Write an amount with at most two decimals, for example 800.00.";
  const AMOUNT = "Write an amount, for example 800.00.";
  test.each([
    ["1.200,50", FORM],
    ["1200,50", FORM],
    ["12,00", FORM],
    ["1,20,000", FORM],
    ["0.005", FORM],
    [".5", FORM],
    ["1e3", FORM],
    ["eight hundred", FORM],
    ["", FORM],
    ["€450", FORM],
    ["1234567890123", FORM],
    ["-5", "An amount cannot be below zero."],
    [0.005, DECIMALS],
    [Number.NaN, DECIMALS],
    [Number.POSITIVE_INFINITY, DECIMALS],
    [null, AMOUNT],
    [true, AMOUNT],
    [{ amount: 5 }, AMOUNT],
  ])("%j is refused", (typed, problem) => {
    expect(readCents(typed)).toEqual({ ok: false, problem });
  });

  test("every amount that is said can be read again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        expect(readCents(sayCents(cents))).toEqual({ ok: true, value: cents });
        expect(readCents(sayUsd(cents))).toEqual({ ok: true, value: cents });
        expect(readCents(cents / 100)).toEqual({ ok: true, value: cents });
      }),
    );
  });
});

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [80_000, "800.00"],
  [100_000, "1,000.00"],
  [123_456_789, "1,234,567.89"],
])("%i cents are %s", (cents, said) => {
  expect(sayCents(cents)).toBe(said);
  expect(sayUsd(cents)).toBe(`${said} USD`);
});
