import { expect, test } from "vitest";
import { isBareLine } from "../../../src/core/conversations/conversation.ts";

test.each<[string, string | undefined]>([
  ["Monday, Nov 16, 2026", "a date"],
  ["16 November 2026", "a date"],
  ["2026-11-16", "a date"],
  ["16.11.2026, 10:02", "a date"],
  ["10:02 AM", "a date"],
  ["the 9th of Nov", "a date"],
  ["Aoife Ní Bhriain", "a name"],
  ["aoife ni\u0301 bhriain:", "a name"],
  ["Aoife Ní Bhriain 10:02 AM", undefined],
  ["Delivered on 16 Nov 2026", undefined],
  ["900.00 USD", undefined],
  ["yes", undefined],
  ["", undefined],
])("%j is %s", (words, is) => {
  expect(isBareLine(words, ["Aoife Ní Bhriain"])).toBe(is);
});
