import { describe, expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import { kindOfText, markOf, seriousByText, seriousIn, textsToMend } from "../../../src/core/tone/case-texts.ts";
import { findingsIn } from "../../../src/core/tone/findings.ts";

const ABUSE = "You are an idiot.";
const base = newCase("a", "2026-11-15T10:42:00Z");

describe("what a long text is for", () => {
  test.each([
    ["message", "message"],
    ["statement", "any"],
    ["theirView", "any"],
    ["happened", "any"],
    ["offerText", "offer"],
    ["explanation", "statement"],
    ["filingFeedback", "feedback"],
    ["feedbackReply", "feedback"],
    ["requests.r1.answer", "answer"],
    ["prevention", undefined],
  ])("%s: %s", (key, kind) => expect(kindOfText(key)).toBe(kind));
});

describe("everything written in the case is read once more", () => {
  test.each([
    ["happened", { answers: { happened: ABUSE } }],
    ["message", { answers: { message: ABUSE } }],
    ["theirView", { answers: { theirView: ABUSE } }],
    ["filingFeedback", { answers: { filingFeedback: ABUSE } }],
    ["offerReason", { answers: { offerReason: ABUSE } }],
    ["claims.c1.happened", { claims: [{ id: "c1", happened: ABUSE }] }],
    ["claims.c1.agreed", { claims: [{ id: "c1", agreed: ABUSE }] }],
    ["contacts.k1.gist", { contacts: [{ id: "k1", by: "me" as const, gist: ABUSE }] }],
    ["offers.o1.terms", { offers: [{ id: "o1", by: "me" as const, terms: ABUSE }] }],
    ["exhibits.e1.shows", { exhibits: [{ id: "e1", shows: ABUSE }] }],
    ["requests.r1.answer", { requests: [{ id: "r1", answer: ABUSE }] }],
  ])("%s", (key, more) => {
    const c = { ...base, ...more };
    expect(textsToMend(c).map((one) => one.written.key)).toEqual([key]);
    expect(seriousIn(c)).toBe(1);
  });

  test.each([
    ["what the other side wrote", { contacts: [{ id: "k1", by: "them" as const, gist: ABUSE }] }],
    ["what the other side offered", { offers: [{ id: "o1", by: "them" as const, terms: ABUSE }] }],
    ["what only the person reads", { answers: { prevention: ABUSE, vent: ABUSE } }],
  ])("but not %s", (_what, more) => expect(textsToMend({ ...base, ...more })).toEqual([]));

  test("an earlier form of the case spares the review of texts that are the same, and changes no result", () => {
    const before = { ...base, answers: { message: ABUSE, happened: ABUSE, reason: "It was late." } };
    seriousByText(before);
    const answers = { message: "Thank you.", happened: ABUSE, reason: ABUSE };
    const after = seriousByText({ ...base, answers }, before);
    expect([after, seriousByText({ ...base, answers })]).toEqual([after, { happened: 1, reason: 1 }]);
    expect(after).toEqual({ happened: 1, reason: 1 });
  });

  test("a warning that was kept is not said again for the same words, but a serious finding still counts", () => {
    const keptWarnings = findingsIn(ABUSE).map(markOf);
    const c = { ...base, answers: { message: ABUSE }, keptWarnings };
    expect(textsToMend(c)).toEqual([]);
    expect(seriousIn(c)).toBe(1);
  });
});
