import { describe, expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import { harshSentence } from "../../../src/core/tone/harsh.ts";
import { keepsFacts } from "../../../src/core/tone/rewording/facts.ts";
import { offersFor, withOffers } from "../../../src/core/tone/rewording/offers.ts";
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
  test.each([
    // Pressing becomes asking.
    ["Pay me the $450 today or I will leave a one star review.", "Could you please pay me the $450 today?"],
    [
      "Release the payment of $1,250.00 immediately or I will leave you the worst review you ever got.",
      "Could you please release the payment of $1,250.00?",
    ],
    [
      "If you don't release milestone 2 by Friday, I will report your account to Upwork.",
      "Could you please release milestone 2 by Friday? If we cannot agree, I will ask Upwork for help.",
    ],
    [
      "You have 48 hours to refund the $120 or face the consequences.",
      "Could you please refund the $120 within 48 hours? If we cannot agree, I will ask Upwork for help.",
    ],
    [
      "My lawyer will contact you if you do not pay the 900 EUR by 15 March.",
      "Could you please pay the 900 EUR by 15 March? If we cannot agree, I will ask Upwork for help.",
    ],
    [
      "I give you three days to finish the translation into Polish.",
      "Could you please finish the translation into Polish within three days?",
    ],
    [
      "Ok if you will not release the 310$ until tomorrow i write the true in my review, one star.",
      "Could you please release the $310 by tomorrow?",
    ],
    ["I DEMAND A FULL REFUND OF $200.", "I ask for a full refund of $200."],
    ["You must fix the login bug immediately.", "Could you please fix the login bug?"],
    ["Give me my money back you scammer.", "Could you please refund me?"],
    ["You owe me $600, pay up.", "I am still waiting for the $600."],
    ["Why can't you just send the file?", "Could you please send the file?"],
    // What was done to the writer is told as the writer saw it.
    ["You never answer my messages.", "I have not had an answer to my messages."],
    [
      "You have ignored me since Monday. I sent the files on 3 May.",
      "I have not heard from you since Monday. I sent the files on 3 May.",
    ],
    [
      "You disappeared after I funded the milestone of $700.",
      "I have not heard from you since I funded the milestone of $700.",
    ],
    ["You failed to deliver the landing page by Friday.", "The landing page did not arrive by Friday."],
    [
      "You broke my site on Tuesday and now nobody can order.",
      "My site stopped working on Tuesday and now nobody can order.",
    ],
    ["It is your fault that we lost the Black Friday sales.", "We lost the Black Friday sales."],
    ["Because of you we missed the print deadline on 12 June.", "We missed the print deadline on 12 June."],
    ["You wasted two weeks of my time.", "I lost two weeks on this."],
    [
      "You lied to me about your experience with Shopify.",
      "What I was told about your experience with Shopify was not right.",
    ],
    ["You keep changing the requirements.", "The requirements have changed several times."],
    [
      "You refuse to refund me even though the contract ended on 20 August.",
      "I am still waiting for you to refund me, and the contract ended on 20 August.",
    ],
    ["Why didn't you tell me that the plugin costs extra?", "I did not know that the plugin costs extra."],
    ["You never meant to pay me. You just wanted free work from the start.", "I have not been paid."],
    // An insult goes, and what stands beside it stays.
    ["You are a liar, I delivered the files on 3 May as agreed.", "I delivered the files on 3 May as agreed."],
    ["Stop lying. The invoice says 12 hours.", "The invoice says 12 hours."],
    [
      "You are so unprofessional. Anna from your team promised the texts by 4 July.",
      "Anna from your team promised the texts by 4 July.",
    ],
    ["Don't be stupid, the brief on page 2 says blue.", "The brief on page 2 says blue."],
    [
      "Your work is terrible. The footer is missing and two links are dead.",
      "I am not happy with the work. The footer is missing and two links are dead.",
    ],
    [
      "Fix the damn contact form, it has been broken since Friday.",
      "Fix the contact form, it has been broken since Friday.",
    ],
    ["WHERE ARE MY FILES??? IT IS NOW TEN DAYS.", "Where are my files? It is now ten days."],
    // What leads away from Upwork leads back.
    ["I can refund you the 200 by bank transfer.", "I can refund you the 200 here on Upwork."],
    ["Let's move this to WhatsApp, it's faster.", "Let us talk here on Upwork."],
    ["If you change your review I will refund you $100.", "I am open to a refund of $100."],
  ])("%s → %s", (text, calm) => {
    expect(offered(text)).toBe(calm);
  });

  test.each([
    "How dare you ask for more money after you delivered a broken cart?",
    "You had one job: change the phone number on the 3rd.",
    "Any idiot can see that the menu is broken in Safari.",
    "You should be ashamed of yourself.",
    "Great job ruining my launch.",
  ])("nothing is on offer where no good line can be made: %s", (text) => {
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
