import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { readKey } from "../../../src/core/case/key.ts";
import type { Item } from "../../../src/core/case/lists.ts";
import { clearAnswer } from "../../../src/core/interview/edit.ts";
import { askCents, sayAsk } from "../../../src/core/letters/ask.ts";
import { draftMessage } from "../../../src/core/letters/message.ts";
import { draftOffer } from "../../../src/core/letters/offer.ts";
import { draftAnswer, draftFeedbackReply } from "../../../src/core/letters/reply.ts";
import { draftReason, draftStatement } from "../../../src/core/letters/statement.ts";
import { anyCase } from "../../support/arbitraries.ts";
import { answered, caseFrom, caseOf, emptyCase, STORIES } from "../../support/stories.ts";

const HELD_IN_FULL = "the release of 800.00 USD held in escrow for milestone “Logo and brand sheet”, in full";

const text = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");
const _lines = (...rows: readonly string[]): string => rows.join("\n");

/** Every text that is drafted from a case. */
const draftsOf = (c: Case): string[] =>
  [
    draftMessage(c),
    draftOffer(c),
    draftStatement(c),
    draftReason(c),
    draftFeedbackReply(c),
    ...c.requests.map((one) => draftAnswer(one, c)),
  ].filter((draft) => draft !== undefined);

describe("a freelancer, the contract was ended, the money is held", () => {
  const c = caseOf("freelancer-ended-money-held");

  test("message", () => {
    expect(draftMessage(c)).toBe(
      text(
        "Hello Northwind,",
        "I have read what you say about our contract “Logo and brand sheet for Northwind”. You expected a longer brand sheet; is that right?",
        "I handed in the final logo files and the brand sheet on 3 Nov. On 10 Nov the contract was ended, and the 800.00 USD was asked back.",
        "For me this means that three weeks of work are unpaid.",
        "Could you please release the 800.00 USD, or tell me which part of the milestone is missing? I ask because everything in the milestone text was handed in, and no change was asked for on the contract. I would be glad of an answer by Monday 16 November 2026.",
        "I am glad to talk it through with you here on Upwork.",
        "Thank you.",
      ),
    );
  });

  test("offer", () => {
    expect(draftOffer(c)).toBe(
      text(
        "Hello Northwind,",
        "We already agree that the logo itself is what you wanted.",
        "What matters to me is being paid for the work that was delivered. Three weeks of October went into it, and other work was turned down. As I understand it, what matters to you is having a brand sheet that your print shop can work with.",
        "Here is my offer: 700.00 USD of the 800.00 USD that is held goes to me, and the other 100.00 USD goes back to you. All amounts are before Upwork's fee. It also includes two more small revisions of the brand sheet by 24 November. I offer this because the logo and all 4 pages are delivered, and one round of changes was still open.",
        "Could you please let me know by Monday 16 November 2026? If it does not work for you, please tell me what would.",
        "Thank you.",
      ),
    );
  });

  test("statement", () => {
    expect(draftStatement(c)).toBe(
      text(
        "I delivered the logo and the brand sheet of milestone 2 on 3 Nov 2026, as the milestone text describes them. No change was requested. On 10 Nov 2026 the client ended the contract and asked for the 800.00 USD back.",
        "The milestone text of 4 Sep 2026 says: Logo in SVG and PNG, three colour versions. This was delivered through Submit Work (3 Nov 2026; exhibits A and B). This part comes to 500.00 USD.",
        "We agreed in Upwork Messages on 12 Sep 2026: two rounds of changes. One round was used, done in two days (14 Sep 2026; exhibit C lines 40-52).",
        'The milestone text of 4 Sep 2026 says: Brand sheet, 4 pages. This was delivered; the draft was called "exactly what we wanted" on 1 Nov (exhibits A, B and D line 14). This part comes to 300.00 USD.',
        "On 8 Nov 2026 I offered to accept 700.00 USD (two more small revisions). There has been no answer.",
        `I ask for ${HELD_IN_FULL}.`,
      ),
    );
    expect(draftReason(c)).toBe("A refund was asked for");
  });
});

describe("a client, the money was released, part of the work does not match", () => {
  const c = caseOf("client-released-poor-work");

  test("message", () => {
    expect(draftMessage(c)).toBe(
      text(
        "Hello Priya,",
        "This is about our contract “Catalogue photos” and what happened on Monday 2 November 2026. When I placed the photos in the catalogue, 30 of the 80 showed parts of the old background.",
        "For me this means that I had to pay a second retoucher to meet the print date.",
        "Could you please give back 240.00 USD? I ask because 30 of 80 photos at 8.00 USD each had to be done again. I would be glad of an answer by Friday 13 November 2026.",
        "If another way works better for you, I am glad to hear it.",
        "Thank you.",
      ),
    );
  });

  test("offer", () => {
    expect(draftOffer(c)).toBe(
      text(
        "Hello Priya,",
        "We already agree that 50 of the photos are good and in print.",
        "What matters to me is not paying twice for the same 30 photos. The second retoucher cost 270.00 USD. As I understand it, what matters to you is keeping your good name for the other 50 photos.",
        "Here is my offer: 480.00 USD of the 640.00 USD that was paid stays with you, and the other 160.00 USD comes back to me. All amounts are before Upwork's fee. The contract is closed with nothing owed on either side. I offer this because 50 photos are good, and 10 of the 30 needed only small repairs.",
        "Could you please let me know by Friday 13 November 2026? If it does not work for you, please tell me what would.",
        "Thank you.",
      ),
    );
  });

  test("statement", () => {
    expect(draftStatement(c)).toBe(
      text(
        "80 photos were to be cut out on pure white for 640.00 USD. 30 of them, handed in on 26 Oct 2026 and paid on 28 Oct 2026, show parts of the old background.",
        "The milestone text of 8 Oct 2026 says: 80 photos cut out on pure white. 30 of the 80 show parts of the old background (26 Oct 2026; exhibits A, B and C).",
        "The job post or offer of 7 Oct 2026 says: Each file is checked at full size before the hand-in. The marks are visible at full size (2 Nov 2026; exhibit B).",
        "On 6 Nov 2026 I offered to let the freelancer keep 400.00 USD (a refund of 240.00 USD). The freelancer answered with another offer. On 9 Nov 2026 the freelancer offered to keep 600.00 USD (a refund of 40.00 USD).",
        "I ask for the return of 240.00 USD.",
      ),
    );
  });

  test("answer to a request of Upwork", () => {
    expect(c.requests.map((one) => draftAnswer(one, c))).toEqual([
      text(
        "Hello,",
        "Thank you for your message of 12 Nov 2026. You asked me to send the files that do not match.",
        "The 30 files are attached, in one PDF with the marks.",
        "Thank you.",
      ),
    ]);
  });
});

test("a claim that is not relied on stays out of the statement; offers come in the order of their days", () => {
  const statement = draftStatement(caseOf("freelancer-scope-grew"));
  expect(statement).toContain("We agreed in Upwork Messages on 15 Sep 2026: New work gets a milestone of its own.");
  expect(statement).not.toContain("Payment within three days");
  expect(draftStatement(caseOf("client-money-held-late"))).toContain(
    "On 1 Nov 2026 the freelancer offered a new date, 6 November. I accepted. On 14 Nov 2026 I offered to pay 100.00 USD (the storyboard files). There has been no answer.",
  );
});

test("a question of Upwork is repeated as a question, and the answer begins with a capital", () => {
  const c = caseOf("freelancer-direct-contract");
  expect(c.requests.map((one) => draftAnswer(one, c))).toEqual([
    text(
      "Hello,",
      "Thank you for your message of 13 Nov 2026. You asked: “Do you have the delivered file as PDF?”",
      "Yes, it is attached (72 pages).",
      "Thank you.",
    ),
  ]);
});

test("a reply to feedback names the fact, and does not repeat what the feedback says", () => {
  expect(draftFeedbackReply(caseOf("freelancer-feedback-threat"))).toBe(
    "The contract was for one banner. It was delivered on 23 Oct 2026, accepted without changes, and paid on 4 Nov 2026.",
  );
});

describe("a sentence is built around the answer as people type it", () => {
  const message = (given: Record<string, unknown>) =>
    draftMessage(caseFrom(given))?.split("\n\n").slice(1, -1).join(" ");
  const offer = (given: Record<string, unknown>) =>
    draftOffer(caseFrom({ offerTerms: "a fix", ...given }))
      ?.split("\n\n")
      .slice(1, -2)
      .join(" ");
  test.each([
    [{ request: "Release the milestone." }, "Could you please release the milestone?"],
    [{ request: "could you please release it?" }, "Could you please release it?"],
    [{ request: "Please send PDF files!" }, "Could you please send PDF files?"],
    [
      { request: "reply", reason: "Because I plan the week." },
      "Could you please reply? I ask because I plan the week.",
    ],
    [
      { happened: "The page is late", happenedOn: "2026-11-10" },
      "This is about our contract and what happened on Tuesday 10 November 2026. The page is late.",
    ],
    [
      { happened: "Northwind wrote", happenedOn: "2026-11-10" },
      "This is about our contract and what happened on Tuesday 10 November 2026. Northwind wrote.",
    ],
    [{ happened: "It came on Nov 10.", happenedOn: "2026-11-10" }, "It came on Nov 10."],
    [
      { happened: "On Monday it came", happenedOn: "2026-11-09" },
      "This is about our contract and what happened on Monday 9 November 2026. On Monday it came.",
    ],
    [{ happened: "It came.", effect: "It means that I wait" }, "It came. For me this means that I wait."],
    [{ happened: "It came.", effect: "For me this means: a delay" }, "It came. For me this means a delay."],
  ])("%j", (given, said) => {
    expect(message(given)).toBe(said);
  });
  test.each([
    [{ need: "I need the files" }, "What matters to me is the files. Here is my offer: a fix."],
    [{ need: "I want to be paid." }, "What matters to me is to be paid. Here is my offer: a fix."],
    [{ need: "What matters to me is a date" }, "What matters to me is a date. Here is my offer: a fix."],
    [
      { theirNeed: "They need the files" },
      "As I understand it, what matters to you is the files. Here is my offer: a fix.",
    ],
    [
      { theirNeed: "Not to pay before the book is out" },
      "As I understand it, what matters to you is not to pay before the book is out. Here is my offer: a fix.",
    ],
    [{ agreedAlready: "We both agree that it is late" }, "We already agree that it is late. Here is my offer: a fix."],
    [{ agreedAlready: "That the logo is done" }, "We already agree that the logo is done. Here is my offer: a fix."],
    [
      { offerReason: "because 9 of 12 pages are done" },
      "Here is my offer: a fix. I offer this because 9 of 12 pages are done.",
    ],
    [
      { offerAmount: "5", role: "client" },
      "Here is my offer: 5.00 USD for you, before Upwork's fee. It also includes a fix.",
    ],
    [
      { offerAmount: "5" },
      "Here is my offer: 5.00 USD for the freelancer, before Upwork's fee. It also includes a fix.",
    ],
  ])("%j", (given, said) => {
    expect(offer(given)).toBe(said);
  });
});

describe("what is asked for", () => {
  const held = caseOf("freelancer-ended-money-held");
  const without = (c: Case, ...keys: readonly string[]): Case => keys.reduce(clearAnswer, c);
  test.each<[string, Case, string | undefined]>([
    ["all, as said", held, HELD_IN_FULL],
    ["all, from the milestones", without(held, "askAmount", "disputedAmount"), HELD_IN_FULL],
    [
      "all, with no amount known",
      caseFrom({ role: "freelancer", want: "releaseAll" }),
      "the release of the full amount",
    ],
    [
      "a part, as said",
      caseOf("freelancer-scope-grew"),
      "the release of 400.00 USD held in escrow for milestone “Pages 7 to 12”",
    ],
    [
      "a part, when only the whole is known",
      caseOf("catalog-project"),
      "the release of part of the amount held in escrow",
    ],
    [
      "a part of the hours",
      caseOf("client-hourly"),
      "the return of 560.00 USD for 16 disputed hours of the week from 2 Nov 2026",
    ],
    [
      "the hours, from the weeks",
      without(caseOf("client-hourly"), "askAmount", "disputedAmount"),
      "the return of 560.00 USD for 16 disputed hours of the week from 2 Nov 2026",
    ],
    [
      "hours stay paid",
      caseOf("freelancer-hours-disputed"),
      "the 427.50 USD for hours of the week from 2 Nov 2026 to stay paid",
    ],
    [
      "hours are paid",
      answered(caseOf("any-hire"), "route", "settled"),
      "the payment of 547.50 USD for 18:15 disputed hours of the week from 26 Oct 2026",
    ],
    ["all goes back", caseOf("client-money-held-late"), "the return of 950.00 USD held in escrow, in full"],
    [
      "what is paid stays paid",
      answered(caseOf("freelancer-feedback-threat"), "route", "settled"),
      "the 350.00 USD to stay paid",
    ],
    [
      "a report asks for no money",
      caseOf("freelancer-feedback-threat"),
      "Upwork to look at this conduct and to act on it under its rules",
    ],
    ["the work is finished", answered(held, "want", "finish"), "the work to be finished as agreed"],
    [
      "nobody owes anything",
      answered(held, "want", "close"),
      "the contract to be closed, with nothing owed on either side",
    ],
    ["something else", answered(held, "want", "other"), undefined],
    ["not said", emptyCase(), undefined],
  ])("%s", (_what, c, said) => {
    expect(sayAsk(c)).toBe(said);
  });

  test("hours are rounded week by week to the cent", () => {
    const weeks = [{ rate: "33.33", disputedHours: 0.5 }, { rate: "33.33", disputedHours: 0.5 }, { rate: "10.00" }];
    expect(askCents(caseFrom({ contract: "hourly", want: "refundPart", weeks }))).toBe(2 * 1667);
  });
});

test("in every story, each draft reads as sentences", () => {
  for (const story of STORIES) {
    for (const draft of draftsOf(caseOf(story.name))) {
      expect(draft, story.name).not.toMatch(/undefined|NaN|\[object|\(\)| {2}|[.?!]{2}|\.\)?,| [.,;:?!]|^\s|\s$/);
      for (const line of draft.split("\n").filter((one) => one !== "" && draft.includes("\n"))) {
        expect(line, story.name).toMatch(/^(\d+\. )?[A-Z0-9].*[.,?!]["”)]?$/u);
      }
    }
  }
});

// Each answer that a draft can hold, and the words by which one sees it there.
const SIGNS: Readonly<Record<string, { readonly raw: unknown; readonly sign: string }>> = {
  role: { raw: "freelancer", sign: "711.00 USD for me" },
  otherParty: { raw: "Zunder", sign: "Zunder" },
  happened: { raw: "the zebra came", sign: "zebra" },
  happenedOn: { raw: "2026-10-11", sign: "11 October 2026" },
  effect: { raw: "a zigzag", sign: "For me this means" },
  request: { raw: "send the zinc", sign: "Could you please send" },
  reason: { raw: "the zoo is closed", sign: "I ask because" },
  answerBy: { raw: "2026-11-21", sign: "glad of an answer by Saturday 21 November 2026" },
  openDoor: { raw: "missing", sign: "If something is missing" },
  need: { raw: "a zenith", sign: "What matters to me" },
  needWhy: { raw: "the zeal", sign: "The reason is the zeal" },
  theirNeed: { raw: "a zone", sign: "what matters to you" },
  agreedAlready: { raw: "the zip is fine", sign: "We already agree" },
  offerAmount: { raw: "711.00", sign: "711.00" },
  offerTerms: { raw: "two zithers", sign: "zithers" },
  offerReason: { raw: "two zeros", sign: "This is how I come to it" },
  offerBy: { raw: "2026-11-22", sign: "let me know by Sunday 22 November 2026" },
  problem: { raw: "late", sign: "The work is late" },
  statement: { raw: "Zurich was late", sign: "Zurich" },
  want: { raw: "releaseAll", sign: "I ask for" },
  askAmount: { raw: "822.00", sign: "822.00" },
  feedbackFact: { raw: "ten zones", sign: "en zones" },
  "milestones.m1.money": { raw: "held", sign: "held in escrow" },
  "claims.c1.agreed": { raw: "a zeppelin", sign: ": a zeppelin" },
  "claims.c1.agreedWhere": { raw: "messages", sign: "Upwork Messages" },
  "claims.c1.agreedOn": { raw: "2026-09-12", sign: "12 Sep 2026" },
  "claims.c1.happened": { raw: "nobody flew", sign: "Nobody flew" },
  "claims.c1.happenedOn": { raw: "2026-10-13", sign: "13 Oct 2026" },
  "claims.c1.cost": { raw: "733.00", sign: "comes to 733.00" },
  "exhibits.e1.claims": { raw: "c1", sign: "xhibit A" },
  "offers.o1.on": { raw: "2026-10-14", sign: "14 Oct 2026" },
  "offers.o1.by": { raw: "me", sign: "I offered to accept" },
  "offers.o1.amount": { raw: "744.00", sign: "744.00" },
  "offers.o1.terms": { raw: "one zephyr", sign: "zephyr" },
  "offers.o1.answer": { raw: "declined", sign: "client declined." },
  "requests.r1.on": { raw: "2026-10-15", sign: "15 Oct 2026" },
  "requests.r1.what": { raw: "the ziggurat", sign: "You asked" },
  "requests.r1.reply": { raw: "here it is, zestful", sign: "zestful" },
};

const itemOf = (list: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(SIGNS)
      .filter(([key]) => key.startsWith(`${list}.`))
      .map(([key, { raw }]) => [key.split(".")[2], raw]),
  );

const full = caseFrom({
  contract: "fixed",
  contractState: "active",
  route: "escrowDispute",
  feedbackReceived: true,
  ...Object.fromEntries(Object.entries(SIGNS).flatMap(([key, { raw }]) => (key.includes(".") ? [] : [[key, raw]]))),
  ...Object.fromEntries(
    ["milestones", "claims", "exhibits", "offers", "requests"].map((list) => [list, [itemOf(list)]]),
  ),
});

/** A case without an answer, whatever else hangs on it. */
const lacking = (c: Case, key: string): Case => {
  const target = readKey(key);
  if (target?.kind === "answer") return { ...c, answers: { ...c.answers, [target.id]: undefined } };
  if (target?.kind !== "field") throw new Error(key);
  const changed = (c[target.list] as readonly Item[]).map((item) =>
    item.id === target.item ? { ...item, [target.field]: undefined } : item,
  );
  return { ...c, [target.list]: changed };
};

const ORPHANS =
  /(because|means|you please|to me is|to you is|this:|to it:|offer:|part of it:|reason is|is right that|answer by|know by|agreed:|agreed in|comes to|Agreed:|happened:|Cost:|Proof:|offered:|xhibit|xhibits|made:|asked:|says:|ask for|message of) *([.?,;]|$)/m;

test("with all answers, each of them is to be seen", () => {
  const drafts = draftsOf(full).join("\n");
  expect(Object.keys(SIGNS).filter((key) => !drafts.includes(SIGNS[key]?.sign ?? ""))).toEqual([]);
});

test("no sentence without an answer behind it, whichever answers are missing", () => {
  const keys = Object.keys(SIGNS);
  fc.assert(
    fc.property(fc.subarray(keys), (missing) => {
      const drafts = draftsOf(missing.reduce(lacking, full));
      for (const draft of drafts) {
        expect(draft).not.toMatch(/undefined|NaN|\[object|\(\)|\( |, ?\)| {2}|\n{3}| [.,;:?!]|\.\./);
        expect(draft).not.toMatch(ORPHANS);
      }
      const all = drafts.join("\n");
      // An amount that was typed is asked for, also while the wish is not told.
      const gone = missing.filter((key) => key !== "want" || missing.includes("askAmount"));
      expect(gone.filter((key) => all.includes(SIGNS[key]?.sign ?? ""))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("nothing is drafted from nothing", () => {
  expect(draftsOf(emptyCase())).toEqual([]);
});

test("drafting never throws, whatever the answers are", () => {
  fc.assert(
    fc.property(anyCase, (c) => {
      for (const draft of draftsOf(c)) expect(draft).not.toMatch(/undefined|NaN|\[object/);
    }),
  );
});
