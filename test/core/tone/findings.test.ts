import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import type { TextKind } from "../../../src/core/tone/rules/finding.ts";
import { prepare } from "../../../src/core/tone/rules/prepare.ts";
import { EVERY_CASE } from "./every-case.ts";
import { STYLE_CASES } from "./style-cases.ts";

const piece = fc.oneof(
  fc.constantFrom(...EVERY_CASE),
  fc.string({ unit: "binary" }),
  fc.constantFrom("\n", "\n\n", "> ", "```\n", "`", "  ", "’", "😀", "İ", "https://a.example/x?token=abcdefgh", "\t- "),
  fc.constantFrom(
    "\u0000",
    "\u001b[2J",
    "\u202e",
    "\u200b",
    "\ud800",
    "\udc00",
    "\r\n",
    "\ufeff",
    "ﬁ",
    "ẞ",
    "e\u0301",
    "<b>",
    "../",
  ),
);
const anyText = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(" "));

test("a finding's place holds the words it quotes, in order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = findingsIn(text, "any");
      for (const one of found) {
        expect(text.slice(one.start, one.end)).toBe(one.quote);
        expect(one.quote.trim()).not.toBe("");
      }
      expect(found.map((one) => one.start)).toEqual(found.map((one) => one.start).sort((a, b) => a - b));
      expect(prepare(text).text).toHaveLength(text.length);
      expect(prepare(text).withUrls).toHaveLength(text.length);
    }),
    { numRuns: 300 },
  );
});

describe.each(Object.entries(STYLE_CASES))("%s", (family, cases) => {
  test.each(cases.found)("finds: %s", (text) => {
    expect(findingsIn(text).map((one) => one.family)).toContain(family);
  });
  test.each(cases.left)("leaves alone: %s", (text) => {
    expect(findingsIn(text).filter((one) => one.family === family)).toEqual([]);
  });
});

test("quotes of the other side, code and URLs do not count", () => {
  for (const text of [
    "> You are an idiot. Pay me or I will sue you.\n\nHello",
    "```\nfuck();\n```",
    "Run `fuck --all` now and then",
    "See https://example.com/fuck/you-are-an-idiot",
    'The feedback says: "You never answer and you are a liar."',
  ])
    expect(findingsIn(text).filter((one) => one.severity !== "note")).toEqual([]);
});

test("words over a line end are one sentence", () => {
  expect(findingsIn("You will hear\nfrom my lawyer.").map((one) => one.rule)).toEqual(["threat-legal"]);
});

test("the storyboard's text gets what the storyboard shows", () => {
  const text =
    "Hi, I submitted the final files on 3 November as the milestone says.\nYou never answer and now you want the money back? That is a scam.\nPay me or I will leave a bad review.";
  const found = findingsIn(text, "message");
  expect(found.map((one) => [one.severity, one.family, one.quote])).toEqual([
    ["warning", "blame", "You never answer"],
    ["warning", "insult", "a scam"],
    ["serious", "feedback", expect.stringContaining("I will leave a bad review")],
    ["note", "missing", ""],
    ["note", "missing", ""],
    ["note", "missing", ""],
  ]);
  expect(found.map((one) => one.rule).slice(2)).toEqual([
    "feedback-traded",
    "missing-request",
    "missing-answer-day",
    "missing-amount",
  ]);
});

test("only a text of a kind can lack something", () => {
  const lacks = (kind: TextKind) => findingsIn("The work is done.", kind).map((one) => one.rule);
  expect(lacks("any")).toEqual([]);
  expect(lacks("statement")).toEqual(["missing-request", "missing-reason", "missing-date", "missing-amount"]);
  expect(lacks("offer")).toEqual([
    "missing-greeting",
    "missing-request",
    "missing-reason",
    "missing-answer-day",
    "missing-amount",
  ]);
  expect(lacks("message")).toEqual([
    "missing-greeting",
    "missing-request",
    "missing-reason",
    "missing-date",
    "missing-answer-day",
    "missing-amount",
  ]);
  expect(
    findingsIn("Hello Ana, could you please release 200 USD by 5 December, because the files are done?", "message"),
  ).toEqual([]);
});

test("a line of ten million signs comes back, with what stands at its end", () => {
  const text = `${"some plain words without a stop ".repeat(312_500)}then you will hear from my lawyer`;
  const found = findingsIn(text, "message").filter((one) => one.family !== "missing");
  expect(text.length).toBeGreaterThan(1e7);
  expect(found.map((one) => [one.rule, text.slice(one.start, one.end)])).toEqual([
    ["threat-legal", "you will hear from my lawyer"],
  ]);
}, 60_000);
