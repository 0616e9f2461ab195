import { expect, test } from "vitest";
import { formatCents, formatUsd } from "../../../src/core/values/format-money.ts";

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [80_000, "800.00"],
  [100_000, "1,000.00"],
  [123_456_789, "1,234,567.89"],
])("%i cents are %s", (cents, said) => {
  expect(formatCents(cents)).toBe(said);
  expect(formatUsd(cents)).toBe(`${said} USD`);
});
