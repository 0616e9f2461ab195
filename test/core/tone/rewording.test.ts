import { expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";

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
])("%s → %s", (text, calm) => {
  expect(findingsIn(text).map((one) => one.instead)).toContain(calm);
});

test("a rewording never repeats words that would be found again", () => {
  expect(findingsIn("YOU ARE AN IDIOT AND I WILL SUE YOU").find((one) => one.family === "shouting")?.instead).toBe(
    "Write it in small letters.",
  );
});
