import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCents, formatUsd } from "../../../src/core/values/format-money.ts";
import { parseCents } from "../../../src/core/values/parse-amount.ts";

describe("reading an amount", () => {
  test.each([
    ["800", 80_000],
    ["800.00", 80_000],
    ["800.5", 80_050],
    ["450,00", 45_000],
    ["450,5", 45_050],
    ["1,250", 125_000],
    ["1,250.50", 125_050],
    ["$1,250.50", 125_050],
    ["1.250,50", 125_050],
    ["1 250,50", 125_050],
    ["1\u00a0250,50", 125_050],
    ["1\u202f250.50", 125_050],
    ["1 250", 125_000],
    ["1'250.50", 125_050],
    ["1’250", 125_000],
    ["1.250.000", 125_000_000],
    ["1,234,567.89", 123_456_789],
    ["1.234.567,89", 123_456_789],
    ["1200,50", 120_050],
    ["0.250", 25],
    [".5", 50],
    ["12,00", 1_200],
    ["1234567", 123_456_700],
    ["12k", 1_200_000],
    ["1.5k", 150_000],
    ["1,5 K", 150_000],
    ["1.250k", 125_000],
    ["2m", 200_000_000],
    ["$450", 45_000],
    ["$ 450", 45_000],
    ["450$", 45_000],
    ["US$1,000", 100_000],
    ["USD 450", 45_000],
    ["usd450", 45_000],
    ["450 USD", 45_000],
    ["450 dollars", 45_000],
    ["450 US dollars", 45_000],
    ["$450 USD", 45_000],
    ["450.-", 45_000],
    ["450,--", 45_000],
    ["４５０．００", 45_000],
    [" 0 ", 0],
    [800, 80_000],
    [19.99, 1_999],
    [0.1 + 0.2, 30],
    [0, 0],
  ])("%j is %i cents", (typed, cents) => {
    expect(parseCents(typed)).toEqual({ ok: true, value: cents });
  });

  test.each([
    ["450€", "euros"],
    ["€450", "euros"],
    ["450,00 €", "euros"],
    ["450 EUR", "euros"],
    ["eur 450", "euros"],
    ["£450", "pounds"],
    ["450 rupees", "rupees"],
    ["₹450", "rupees"],
    ["C$450", "Canadian dollars"],
  ])("%j is kept as dollars, and that is said", (typed, currency) => {
    expect(parseCents(typed)).toEqual({
      ok: true,
      value: 45_000,
      note: `Upwork counts in US dollars, so we kept this as 450.00 USD. Nothing was converted from ${currency}: if the amount was in ${currency}, write the dollars that Upwork shows.`,
    });
  });

  test.each([
    ["1.250", 125_000, 125],
    ["$12.500", 1_250_000, 1_250],
    ["999.990", 99_999_000, 99_999],
  ])("%j can be two amounts", (typed, thousands, decimals) => {
    expect(parseCents(typed)).toEqual({
      ok: false,
      problem: `This can be ${formatUsd(thousands)} or ${formatUsd(decimals)}. Write it as ${(thousands / 100).toFixed(2)} or ${(decimals / 100).toFixed(2)}.`,
      candidates: [thousands, decimals].map((cents) => ({ write: (cents / 100).toFixed(2), say: formatUsd(cents) })),
    });
  });

  const FORM = "Write an amount like 800, 1,200.50 or 450.00.";
  const DECIMALS = "Write an amount with at most two decimals, for example 800.00.";
  const AMOUNT = "Write an amount, for example 800.00.";
  const NEGATIVE = "An amount cannot be below zero.";
  test.each([
    ["1,20,000", FORM],
    ["1.2.3", FORM],
    ["1,250,50", FORM],
    ["1 25", FORM],
    ["1,250.505", FORM],
    ["1e3", FORM],
    ["eight hundred", FORM],
    ["450-500", FORM],
    ["450 apples", FORM],
    ["€450 USD", FORM],
    ["450 €$", FORM],
    ["", FORM],
    ["$", FORM],
    ["9".repeat(500), FORM],
    ["0.005", DECIMALS],
    ["0,0001", DECIMALS],
    ["12.345", "12.345 has three decimals, or it is 12,345.00 USD. Write 12345, or at most two decimals."],
    ["-5", NEGATIVE],
    ["−5", NEGATIVE],
    ["-$5", NEGATIVE],
    ["$-5", NEGATIVE],
    ["(450)", NEGATIVE],
    [0.005, DECIMALS],
    [Number.NaN, DECIMALS],
    [Number.POSITIVE_INFINITY, DECIMALS],
    [null, AMOUNT],
    [true, AMOUNT],
    [{ amount: 5 }, AMOUNT],
  ])("%j is refused", (typed, problem) => {
    expect(parseCents(typed)).toEqual({ ok: false, problem });
  });

  test("every amount in every way of writing is that amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        const english = formatCents(cents);
        const german = english.replaceAll(",", "#").replace(".", ",").replaceAll("#", ".");
        const swiss = english.replaceAll(",", "'");
        const french = german.replaceAll(".", "\u202f");
        for (const written of [english, german, swiss, french, formatUsd(cents), `$${english}`, cents / 100])
          expect(parseCents(written)).toEqual({ ok: true, value: cents });
      }),
    );
  });

  test("nothing that is typed makes it throw, and no amount comes of it that is no number", () => {
    const pieces = fc.constantFrom("1", "250", ",", ".", " ", "'", "$", "€", "k", "-", "(", ")", "usd", "m");
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (typed) => {
        const read = parseCents(typed);
        if (read.ok) expect(Number.isSafeInteger(read.value)).toBe(true);
        else expect(read.problem).toMatch(/[.]$/);
      }),
      { numRuns: 2000 },
    );
  });
});
