import { describe, expect, test } from "vitest";
import type { Contradiction, FactValues } from "../../../../src/core/facts/fact.ts";
import { sayContradiction } from "../../../../src/terminal/views/facts/fact-rows.ts";
import { sayFact } from "../../../../src/terminal/views/facts/say-fact.ts";
import { caseFrom } from "../../../support/stories.ts";

describe("an offer", () => {
  const offer = (more: Partial<FactValues["offer"]>) => ({
    kind: "offer" as const,
    value: {
      on: "2026-11-04",
      by: "me",
      amount: 54_000,
      to: "freelancer",
      terms: "540 and we close",
      answer: "none",
      ...more,
    },
  });
  test.each([
    ["freelancer", "me", "freelancer", "you offered to take 540.00 USD"],
    ["freelancer", "me", "client", "you offered 540.00 USD to the client"],
    ["freelancer", "them", "freelancer", "the client offered you 540.00 USD"],
    ["freelancer", "them", "client", "the client offered to take 540.00 USD"],
    ["client", "me", "freelancer", "you offered 540.00 USD to the freelancer"],
    ["client", "me", "client", "you offered to take 540.00 USD"],
    ["client", "them", "client", "the freelancer offered you 540.00 USD"],
    ["client", "them", "freelancer", "the freelancer offered to take 540.00 USD"],
  ] as const)("of the %s's case by %s to the %s: %s", (role, by, to, words) => {
    const said = sayFact(offer({ by, to }) as Parameters<typeof sayFact>[0], caseFrom({ role }));
    expect(said).toBe(`4 Nov 2026: ${words}, “540 and we close”, no answer yet`);
  });
});

describe("two things that differ", () => {
  const both: Contradiction = {
    what: "what the client thinks of the work",
    one: { value: "Looks great.", places: [] },
    other: { value: 'His reason: "Delivered too late."', places: [] },
    take: "both",
    why: "The client praised the work on 2 Oct 2026 and asked for the money back on 5 Jan 2027.",
    facts: [],
  };
  test("both are kept, neither is called right, and a label of the file is no part of a value", () => {
    const { text, under } = sayContradiction(both);
    expect(text).toBe("What the client thinks of the work: Looks great. or Delivered too late.");
    expect(under.slice(-2)).toEqual([both.why, "Keep both."]);
    expect(under.join(" ")).not.toMatch(/are right|His reason/);
  });

  test.each([
    ["one", "We go by 640.00 USD."],
    ["other", "We go by 460.00 USD."],
    ["ask", "Which is correct?"],
  ] as const)("taken %s: %s", (take, words) => {
    const differing = {
      ...both,
      take,
      one: { value: "640.00 USD", places: [] },
      other: { value: "460.00 USD", places: [] },
    };
    expect(sayContradiction(differing).under.at(-1)).toBe(words);
  });

  test.each(["The reason given", "Reason", "Her explanation", "Client's message"])(
    "the label %j of a line too",
    (label) => {
      const labelled = { ...both, other: { value: `${label}: "It came too late."`, places: [] } };
      expect(sayContradiction(labelled).text).toMatch(/ or It came too late\.$/);
    },
  );

  test("a colon in somebody's words stays", () => {
    const kept = { ...both, other: { value: "All is done: see the link.", places: [] } };
    expect(sayContradiction(kept).text).toContain("All is done: see the link.");
  });
});
