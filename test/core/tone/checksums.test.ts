import { expect, test } from "vitest";
import { isIban, passesLuhn } from "../../../src/core/tone/rules/check-digits.ts";

test.each([
  ["4111111111111111", true],
  ["5500005555555559", true],
  ["378282246310005", true],
  ["6011111111111117", true],
  ["4111111111111112", false],
  ["79927398713", true],
  ["79927398710", false],
  ["", false],
])("Luhn of %s is %s", (digits, right) => expect(passesLuhn(digits)).toBe(right));

test.each([
  ["DE89370400440532013000", true],
  ["GB82WEST12345698765432", true],
  ["gb82west12345698765432", true],
  ["FR1420041010050500013M02606", true],
  ["BE68539007547034", true],
  ["NO9386011117947", true],
  ["DE89370400440532013001", false],
  ["DE8937040044053201300", false],
  ["XX82WEST12345698765432", false],
  ["", false],
])("IBAN %s is %s", (whole, right) => expect(isIban(whole)).toBe(right));
