import { describe, expect, test } from "vitest";
import { answerFields } from "../../../src/core/case/answers.ts";
import type { Case } from "../../../src/core/case/case.ts";
import type { Field } from "../../../src/core/case/fields.ts";
import { disclose } from "../../../src/core/filing/disclose.ts";
import { documentFor } from "../../../src/core/filing/document/documents.ts";
import { formBlocks } from "../../../src/core/filing/formats/form-blocks.ts";
import { asMarkdown } from "../../../src/core/filing/formats/markdown.ts";
import { setAnswer } from "../../../src/core/interview/edit.ts";
import { questionAt } from "../../../src/core/interview/navigation.ts";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { draftMessage } from "../../../src/core/letters/message.ts";
import { draftOffer } from "../../../src/core/letters/offer.ts";
import { draftProblem } from "../../../src/core/letters/problem.ts";
import { draftProofRequest } from "../../../src/core/letters/proof.ts";
import { forUpwork, quote, saysYou, speaksAboutThem } from "../../../src/core/letters/readers.ts";
import { draftAnswer } from "../../../src/core/letters/reply.ts";
import { draftReason, draftStatement } from "../../../src/core/letters/statement.ts";
import { routesOf } from "../../../src/core/routes/routes.ts";
import { caseFrom, caseOf, STORIES, TODAY } from "../../support/stories.ts";

test.each([
  ["You ended it", true],
  ["the changes you'd asked for", true],
  ["your files, and yours alone", true],
  ["Ich habe Sie gefragt", true],
  ["vous avez le fichier", true],
  ["你没有付款", true],
  ["I handed it in. It was “all you wanted”.", false],
  ['The draft was called "exactly what you wanted"', false],
  ["The youth page, yourte, Siegel", false],
])("%s says you: %s", (text, says) => {
  expect(saysYou(text)).toBe(says);
});

test("a text that says you is quoted for Upwork, with its own quotations inside", () => {
  expect(forUpwork("You said “fine” and left")).toBe("“You said 'fine' and left”");
  expect(saysYou(quote("You said “fine”, and you left"))).toBe(false);
  expect(forUpwork("It was handed in")).toBe("It was handed in");
});

test("a text about the other side does not speak to it", () => {
  const c = caseFrom({ role: "freelancer" });
  expect(speaksAboutThem(c, "On 24 Nov the client ended the contract")).toBe(true);
  expect(speaksAboutThem(c, "I paid because he asked")).toBe(true);
  expect(speaksAboutThem(c, "The files are ready, and they work")).toBe(false);
  expect(speaksAboutThem(c, "they were handed in on 19 Nov")).toBe(false);
  expect(speaksAboutThem(c, "You and her")).toBe(false);
});

describe("the other side is spoken about by name", () => {
  test.each<[name: string, text: string, is: boolean]>([
    ["Dario Fenn (Brightleaf Teas)", "I delivered the files and Dario thanked me", true],
    ["Dario Fenn (Brightleaf Teas)", "Dario wrote that the printer is happy", true],
    ["Dario Fenn (Brightleaf Teas)", "I sent it to Dario Fenn on 3 Nov.", true],
    ["Dario", "Nobody answered. Then dario left, and I asked Dario for the money", true],
    ["Northwind", "I delivered the Northwind logo", false],
    ["Northwind", "I drew boxes with Northwind letters", false],
    ["Al", "All files, also the tall ones", false],
    ["Mo (x) [a-z]+", "The files came", false],
    ["Dario", "Dario, the files are ready and you have them", false],
  ])("%s: %s", (otherParty, text, is) => {
    expect(speaksAboutThem(caseFrom({ role: "freelancer", otherParty }), text)).toBe(is);
  });
  test("a word that only holds theirs is none", () => {
    expect(speaksAboutThem(caseFrom({ role: "freelancer" }), "The clients of the shop came")).toBe(false);
  });
});

describe("the letter that asks for proof quotes nobody about its reader", () => {
  const c = caseFrom({ role: "freelancer", otherParty: "Dario" });
  test.each([
    [
      { happened: "All came", happenedOn: "2026-11-09" },
      "Could you please tell me here in Upwork Messages, in your own words, what happened on 9 Nov 2026?",
    ],
    [
      { happened: "Dario wrote the printer says fine", happenedOn: "2026-11-09" },
      "Could you please tell me here in Upwork Messages, in your own words, what happened on 9 Nov 2026?",
    ],
    [{ happened: "he left" }, undefined],
  ])("%j", (claim, said) => {
    const letter = draftProofRequest(c, { id: "c1", ...claim }, "happened", "2026-11-20");
    expect(letter?.split("\n\n")[2]).toBe(said);
    expect(letter ?? "").not.toMatch(/["“]|\bhe\b/);
  });
});

describe("every free text says whom it is written to", () => {
  test.each(
    Object.entries(answerFields as Record<string, Field>).filter(([, field]) => ["line", "text"].includes(field.kind)),
  )("%s", (_id, field) => {
    expect(["other", "upwork", "public", "self"]).toContain(field.reader);
  });
});

/** Free texts of the case that are written to the other side. */
const TO_THEM = Object.entries(answerFields as Record<string, Field>)
  .filter(([, field]) => field.reader === "other" || field.reader === "self")
  .map(([id]) => id);

/** Everything of a case that Upwork reads. */
const forUpworkIn = (c: Case): string[] => {
  const filing = disclose(c);
  const routes = routesOf(c, [], "2026-11-15T10:42:00Z");
  return [
    draftProblem(c),
    draftStatement(c),
    draftStatement(filing as unknown as Case),
    draftReason(c),
    asMarkdown(documentFor("filing", c, TODAY)),
    ...routes
      .flatMap((route) => formBlocks(filing, route).filter((one) => one.title !== "Before you send"))
      .map((one) => one.text),
  ].filter((text) => text !== undefined);
};

describe.each(STORIES)("$name", (story) => {
  test("no word to the other side becomes a word to Upwork", () => {
    const told = caseOf(story.name);
    const asked = currentQuestionsOf(told).map((one) => one.key);
    const c = TO_THEM.filter((id) => asked.includes(id)).reduce(
      (now, id) => (questionAt(now, id) === undefined ? now : setAnswer(now, id, `You zebra ${id}, and your files`)),
      told,
    );
    for (const text of forUpworkIn(c)) {
      expect(text.replace(/“[^”]*”/g, ""), text).not.toContain("zebra");
    }
  });

  test("what is proposed for the problem statement says you to nobody", () => {
    const c = setAnswer(caseOf(story.name), "happened", "I handed in what you asked for. You never answered.");
    const proposed = draftProblem(c);
    expect(saysYou(proposed ?? "")).toBe(false);
    expect((proposed ?? "").replace(/“[^”]*”/g, "")).not.toMatch(/\byou/i);
  });

  test("what was offered and said with you stands as a quotation", () => {
    const told = caseOf(story.name);
    const offers = told.offers.map((one) => ({ ...one, terms: "two more rounds for you" }));
    const contacts = told.contacts.map((one) => ({ ...one, gist: "Asked you to release it" }));
    const claims = told.claims.map((one) => ({ ...one, agreed: "You get two rounds", happened: "You left" }));
    const { statement: _own, explanation: _built, ...answers } = told.answers;
    for (const text of forUpworkIn({ ...told, answers, offers, contacts, claims }))
      expect(text.replace(/“[^”]*”|"[^"]*"/g, "")).not.toMatch(/\b(you|your)\b(?! own)/i);
  });
});

test("an unsent text is not told as sent, and a sent one is quoted with its day", () => {
  const base = { role: "freelancer", contract: "fixed", happened: "You ended it.", happenedOn: "2026-11-10" };
  expect(draftProblem(caseFrom(base))).toBeUndefined();
  const sent = caseFrom({ ...base, message: "Hello,\n\nYou ended it.", messageSentOn: "2026-11-12" });
  expect(draftProblem(sent)).toBe("On 12 Nov 2026 I wrote to the client: “You ended it.”");
  const facts = caseFrom({
    ...base,
    contractState: "ended",
    endedBy: "them",
    endedOn: "2026-11-10",
    milestones: [
      { name: "Logo", amount: 800, money: "held", fundedOn: "5 Oct", submittedOn: "3 Nov", changesAskedOn: "never" },
    ],
  });
  expect(draftProblem(facts)).toBe(
    "I submitted the milestone “Logo” (800.00 USD) on 3 Nov 2026. No changes were requested on the contract. The client ended the contract on 10 Nov 2026.",
  );
});

test("Upwork's own words to the person are a quotation in the answer", () => {
  const c = caseFrom({ requests: [{ what: "Send your files", reply: "here they are", on: "2026-11-12" }] });
  expect(c.requests.map((one) => draftAnswer(one, c))).toEqual([
    "Hello,\n\nThank you for your message of 12 Nov 2026. You asked: “Send your files”\n\nHere they are.\n\nThank you.",
  ]);
});

describe("the first message is a letter around what was typed", () => {
  const body = (given: Record<string, unknown>) =>
    draftMessage(caseFrom({ role: "client", otherParty: "Sam,", ...given }))
      ?.split("\n\n")
      .slice(1, -1);
  test.each<[Record<string, unknown>, string[]]>([
    [
      { happened: "forgot to end the contract", happenedOn: "2026-11-10" },
      ["This is about our contract and what happened on Tuesday 10 November 2026. Forgot to end the contract."],
    ],
    [{ happened: "No file came", happenedOn: "none" }, ["No file came."]],
    [{ happened: "Part 1 came.\n- no part 2\n- no part 3" }, ["Part 1 came.\n- no part 2\n- no part 3"]],
    [{ happened: "are you still there?" }, ["Are you still there?"]],
    [{ happened: "文件已经交付" }, ["文件已经交付。"]],
    [{ happened: "फ़ाइलें भेज दी गईं।" }, ["फ़ाइलें भेज दी गईं।"]],
    [{ happened: "Done…" }, ["Done…"]],
    [{ happened: "It came.", effect: "she keeps me waiting" }, ["It came."]],
    [{ request: "that she sends it", happened: "It came." }, ["It came."]],
    [{ request: "send it", reason: "her files are missing" }, ["Could you please send it?"]],
    [
      { happened: "Sam never answered", happenedOn: "2026-11-10", request: "answer" },
      ["This is about our contract and what happened on Tuesday 10 November 2026.", "Could you please answer?"],
    ],
    [{ request: "the logo files" }, ["I ask for the logo files."]],
    [{ request: "Send it. Or tell me why." }, ["Send it. Or tell me why."]],
    [{ request: "when will you pay?" }, ["When will you pay?"]],
    [{ request: "I want the files" }, ["I want the files."]],
    [{ request: "bitte die Dateien schicken" }, ["My request is this: bitte die Dateien schicken."]],
    [{ request: "send it", reason: "lost income" }, ["Could you please send it? Here is why: lost income."]],
    [{ request: "send it", reason: "none", answerBy: "none" }, ["Could you please send it?"]],
    [{ happened: "It came.", effect: "cannot plan" }, ["It came.", "Here is what it means for me: cannot plan."]],
    [{ happened: "It came.", effect: "nothing" }, ["It came."]],
    [
      { happened: "It came.", effect: "I wait. I lose money." },
      ["It came.", "Here is what it means for me: I wait. I lose money."],
    ],
    [{ happened: "It came.", effect: "a delay" }, ["It came.", "For me this means a delay."]],
  ])("%j", (given, said) => {
    expect(body(given)).toEqual(said);
  });

  test.each([
    ["Sam,\n", "Hello Sam,"],
    ["Novák s.r.o.", "Hello Novák s.r.o.,"],
    ["O'Brien & Co.", "Hello O'Brien & Co.,"],
    ["Dario Fenn (Brightleaf Teas)", "Hello Dario Fenn,"],
    ["(who knows)", "Hello (who knows),"],
    [" ,", "Hello,"],
  ])("%j is greeted as it was given: %s", (otherParty, greeted) => {
    expect(draftMessage(caseFrom({ otherParty, happened: "It came" }))?.split("\n")[0]).toBe(greeted);
  });

  test("what speaks about its reader alone makes no letter", () => {
    expect(draftMessage(caseFrom({ role: "client", happened: "He left." }))).toBeUndefined();
  });

  test("the offer leaves out what there is none of, and what speaks about its reader", () => {
    expect(
      draftOffer(
        caseFrom({ role: "freelancer", offerAmount: "700", offerTerms: "nothing", theirNeed: "his money back" }),
      ),
    ).toBe(
      "Hello,\n\nHere is my offer: 700.00 USD for me, before Upwork's fee.\n\nIf it does not work for you, please tell me what would.\n\nThank you.",
    );
  });
});
