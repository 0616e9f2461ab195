import { describe, expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import { harshSentence } from "../../../src/core/tone/harsh.ts";
import { keepsFacts } from "../../../src/core/tone/rewording/facts.ts";
import { offersFor, withOffers } from "../../../src/core/tone/rewording/offers.ts";
import { NOTHING_ON_OFFER, REWORDED } from "./cases/rewording.ts";
import { CONDUCT_CASES } from "./conduct-cases.ts";
import { STYLE_CASES } from "./style-cases.ts";

test.each([
  ["You never answer my messages.", "“I have had no answer since [day].”"],
  ["You failed to deliver the files.", "“I have not received [what] yet; it was due on [day].”"],
  ["Nothing works.", "“[Part] does not work yet: [what happens].”"],
  ["You have 24 hours to pay.", "“Could you please release [amount] by [day], because [reason]?”"],
  ["Give me my money back.", "“Could you please return [amount] by [day], because [reason]?”"],
  ["You just want free work.", "“[This part] is not in the milestone. I can do it for [amount].”"],
  ["I'm sorry for the delay.", "“[Part] came on [day], later than planned. I will send [what] by [day].”"],
  ["I NEED THE SVG FILES, 200 USD IS PAID", "“I need the SVG files, 200 USD is paid.”"],
  ["WHERE IS MY REFUND?", "“Where is my refund?”"],
])("%s → the pattern %s", (text, calm) => {
  expect(findingsIn(text).map((one) => one.instead)).toContain(calm);
});

test("a rewording never repeats words that would be found again", () => {
  expect(findingsIn("YOU ARE AN IDIOT AND I WILL SUE YOU").find((one) => one.family === "shouting")?.instead).toBe(
    "Write it in small letters.",
  );
});

const offered = (text: string) => withOffers(text, offersFor(text, findingsIn(text)));

describe("a text with the lines on offer keeps its days, sums, names and its point", () => {
  test.each(REWORDED)("%s → %s", (text, calm) => {
    expect(offered(text)).toBe(calm);
  });

  test.each(NOTHING_ON_OFFER)("nothing is on offer where no good line can be made: %s", (text) => {
    expect(findingsIn(text).length).toBeGreaterThan(0);
    expect(offersFor(text, findingsIn(text))).toEqual([]);
  });

  test("a sentence that goes leaves the others as they stand, in their lines", () => {
    expect(offered("Hello Tom,\n\nyou are a liar. Please look at page 2.\n\nShame on you.\n\nAnna")).toBe(
      "Hello Tom,\n\nPlease look at page 2.\n\nAnna",
    );
  });

  test("a next step is named once", () => {
    expect(offered("I will sue you if you don't pay. My lawyer will sue you if you don't send the files.")).toBe(
      "Could you please pay? If we cannot agree, I will ask Upwork for help. Could you please send the files?",
    );
  });

  const bad = [...Object.values(CONDUCT_CASES), ...Object.values(STYLE_CASES)].flatMap((one) => one.found);
  test.each(bad)("whatever is on offer is calm itself and says every number, day and name: %s", (text) => {
    // Beside another sentence, so that leaving one out is on offer too.
    const whole = `${text}\n\nPlease look at page 2.`;
    for (const { old, line, start, end } of offersFor(whole, findingsIn(whole))) {
      expect(whole.slice(start, end)).toBe(old);
      expect(line).not.toMatch(/[[\]]/);
      expect(findingsIn(line).filter((one) => one.severity !== "note")).toEqual([]);
      if (line !== "") expect(keepsFacts(old, line)).toBe(true);
    }
  });

  test("of a very long text the first 200 sentences are gone through", () => {
    const text = "You never answer my messages. ".repeat(400);
    const offers = offersFor(text, findingsIn(text));
    expect(offers).toHaveLength(200);
    expect(new Set(offers.map(({ line }) => line))).toEqual(new Set(["I have not had an answer to my messages."]));
  });
});

describe("a text that no rule has anything against, and that reads as harsh", () => {
  test.each([
    ["If you don't refund me today I call my bank and reverse every payment I ever made to you.", true],
    ["Could you please release the milestone by Friday? I handed the files in on 3 November.", false],
    ["Milestone 2: USD 1,250.00, funded 3 Oct, submitted 21 Oct.", false],
    ["", false],
  ])("%s: %s", (text, harsh) => {
    expect(harshSentence(text) !== undefined).toBe(harsh);
  });

  test("the sentence that carries it is named", () => {
    const harsh = "If you don't refund me today I call my bank and reverse every payment I ever made to you.";
    expect(harshSentence(`Hello. ${harsh}`)).toBe(harsh);
  });
});
