import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fairLine, hasComplaint, heardInChat, theirViewOf } from "../../../src/core/letters/hearing.ts";
import { draftMessage } from "../../../src/core/letters/message.ts";
import { caseFrom } from "../../support/stories.ts";

describe("what the other side minds is said back as one fair line", () => {
  test.each<[string, string | undefined]>([
    ["They expected longer texts on the brand sheet", "You expected longer texts on the brand sheet; is that right?"],
    ["You expected longer texts; is that right?", "You expected longer texts; is that right?"],
    ["longer texts on the brand sheet", "You expected longer texts on the brand sheet; is that right?"],
    ["she wants her files by Friday", "You wanted your files by Friday; is that right?"],
    ["the texts are too short", "As you see it, the texts are too short; is that right?"],
    ["They say that the texts are too short", "As you see it, the texts are too short; is that right?"],
    ["he complained about the colour of his logo", "You expected the colour of your logo; is that right?"],
    ["The work came late.", "As you see it, the work came late; is that right?"],
    // The answer to it, and what strikes back, is left out.
    ["They expected a sitemap, but it was never in the brief", "You expected a sitemap; is that right?"],
    ["They expected a call every day, which is nonsense", undefined],
    // Nothing is admitted.
    ["It was my fault that the file was missing", undefined],
    ["I was wrong about the date", undefined],
    ["They are liars", undefined],
    ["  ", undefined],
  ])("%j: %j", (typed, line) => {
    expect(fairLine(typed)).toBe(line);
  });

  test("whatever is typed, the line admits nothing, is one sentence and asks", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (typed) => {
        const line = fairLine(typed);
        if (line === undefined) return;
        expect(line).toMatch(/^(?:You|As you see it,|On \d)/);
        expect(line).toMatch(/\?$/);
        expect(line).not.toContain("\n");
      }),
    );
  });
});

test("it is the second sentence of the first message, before one's own view", () => {
  const c = caseFrom({
    role: "freelancer",
    otherParty: "Mira",
    contractName: "Spice labels",
    happenings: [{ kind: "refundAsked", on: "2026-11-10" }],
    complaint: "they expected labels in two languages",
    happened: "I handed in nine labels on 3 Nov.",
    request: "tell me which label is missing",
  });
  expect(draftMessage(c)).toBe(
    [
      "Hello Mira,",
      "I have read what you say about our contract “Spice labels”. You expected labels in two languages; is that right?",
      "I handed in nine labels on 3 Nov.",
      "Could you please tell me which label is missing?",
      "Thank you.",
    ].join("\n\n"),
  );
});

describe("it is asked only where a complaint was told", () => {
  test.each<[string, Record<string, unknown>, boolean]>([
    ["the client asked for the money back", { happenings: [{ kind: "refundAsked" }] }, true],
    [
      "changes were asked for",
      {
        contractState: "active",
        milestones: [{ money: "held", submittedOn: "2026-11-01", changesAskedOn: "2026-11-04" }],
      },
      true,
    ],
    ["a message of theirs complains", { contacts: [{ by: "them", gist: "The texts are too short" }] }, true],
    ["a message of theirs praises", { contacts: [{ by: "them", gist: "Looks great, thank you" }] }, false],
    ["one's own message complains", { contacts: [{ by: "me", gist: "The payment is late" }] }, false],
    ["the client is silent", {}, false],
  ])("%s", (_what, given, is) => {
    expect(hasComplaint(caseFrom({ role: "freelancer", contract: "fixed", ...given }))).toBe(is);
  });
});

test("from an imported chat the line of theirs that matters is proposed, in their words", () => {
  const c = caseFrom({
    role: "freelancer",
    contacts: [
      { on: "2026-11-01", by: "them", gist: "“Looks great so far”" },
      { on: "2026-11-05", by: "them", gist: "“The labels are wrong, the second language is missing”" },
    ],
  });
  const proposed = heardInChat(c);
  expect(proposed).toBe(
    "On 5 Nov 2026 you wrote: “The labels are wrong, the second language is missing” Is that what matters most to you?",
  );
  expect(fairLine(proposed)).toBe(proposed);
  // What the person noted in words of their own is no quotation.
  expect(heardInChat(caseFrom({ contacts: [{ by: "them", gist: "Said the labels are wrong" }] }))).toBeUndefined();
});

test("for Upwork it is told as their view, and never as words to them", () => {
  const told = (complaint: string) =>
    theirViewOf(caseFrom({ role: "freelancer", complaint, happenings: [{ kind: "refundAsked" }] }));
  expect(told("They expected their labels in two languages")).toBe(
    "The client expected their labels in two languages.",
  );
  expect(told("the texts are too short")).toBe("As the client sees it, the texts are too short.");
  expect(told("you zebra, and your files")).toBeUndefined();
  expect(told("It was my fault")).toBeUndefined();
});
