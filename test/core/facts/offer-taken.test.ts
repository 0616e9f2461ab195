import { expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import type { Fact } from "../../../src/core/facts/fact.ts";
import { takeFacts } from "../../../src/core/facts/take-facts.ts";

const offered = (to: "client" | "freelancer"): Fact => ({
  id: "f1",
  kind: "offer",
  value: { on: "2026-11-11", by: "me", amount: 15_000, to, terms: "150 of the 600 goes back", answer: "none" },
  places: [{ file: "chat.txt", line: 3, quote: "150 of the 600 goes back" }],
  sure: "sure",
  unsure: [],
});

// The amount of an offer in a case is what goes to the freelancer: 150 that go back are never told as 150 for them.
test.each([
  ["freelancer", 15_000],
  ["client", undefined],
] as const)("an offer of an amount to the %s is taken with what goes to the freelancer, or is asked", (to, amount) => {
  const { case: taken } = takeFacts(newCase("2026-11-14-abcd", "2026-11-14T12:00:00Z"), [offered(to)]);
  expect(taken.offers).toHaveLength(1);
  expect(taken.offers[0]?.amount).toBe(amount);
  expect(
    takeFacts({ ...taken, offers: taken.offers.map((one) => ({ ...one, amount: 45_000 })) }, [offered("client")]).case
      .offers,
  ).toHaveLength(1);
});
