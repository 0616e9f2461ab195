import { describe, expect, test } from "vitest";
import { conductOf } from "../../../../src/core/facts/talk/outside.ts";
import { complainsIn, praises } from "../../../../src/core/facts/talk/reading.ts";

// A way to pay can be the work itself: a checkout that fails is no offer to pay outside Upwork.
describe("a way to pay that is a part of the work is no payment outside Upwork", () => {
  test.each([
    "PayPal throws an error on the last step, your hosting is the problem.",
    "Stripe is not my problem, you can do the rest of the settings alone. Paypal is your account issue",
    "The PayPal button does not open in Safari.",
    "Venmo fails with code 4021 for every buyer.",
    "Google Pay works on the test page, just not in your shop.",
    "I tested Revolut with a real customer and it crashed.",
  ])("%s", (text) => expect(conductOf(text).outside).toEqual([]));

  test.each([
    "The checkout is broken, so just pay me by PayPal.",
    "Send it to my PayPal and I fix the errors.",
    "Your shop has a bug, sure, but I take Revolut instead.",
    "Your shop works. Pay the rest via Wise and we skip the fees.",
    "Let us do 300 USD on Zelle, the site has issues here.",
  ])("but still: %s", (text) => expect(conductOf(text).outside).not.toEqual([]));
});

describe("what is wrong is told in many ways", () => {
  test.each([
    "The sidebar hides half the photo on my tablet.",
    "There is still placeholder text under Team.",
    "The old phone number is still there!",
    "It was due on Monday. When will I get it?",
    "The price is off the page on a small phone",
    "can you fix the footer",
  ])("%s", (text) => expect(complainsIn(text)).toBe(true));

  test.each([
    "And Klarna works on my other site",
    "It works on my machine",
    "The old plugin works with my previous host",
  ])("no praise: %s", (text) => expect(praises(text)).toBe(false));
  test("praise all the same", () => expect(praises("It works on my phone, thank you!")).toBe(true));
});
