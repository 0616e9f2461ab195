import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";

interface Message {
  readonly text: string;
  readonly expect: "none" | "warning" | "serious";
  readonly family: string | null;
  readonly also?: readonly string[];
  readonly all?: readonly (readonly string[])[];
}

const read = (name: string): Message[] =>
  readFileSync(join(import.meta.dirname, "../../cases/messages", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Message);
const said = (text: string) => findingsIn(text).filter((one) => one.severity !== "note");
const share = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 1000;

const figuresOf = (messages: readonly Message[]) => {
  const judged = messages.map((one) => ({ ...one, found: said(one.text) }));
  const due = judged.filter((one) => one.expect !== "none");
  const grave = due.filter((one) => one.expect === "serious");
  const clean = judged.filter((one) => one.expect === "none");
  const right = due.filter(({ family, also = [], all = [[family ?? "", ...also]], found }) =>
    all.every((group) => group.some((name) => found.some((one) => one.family === name))),
  );
  const isGrave = ({ found }: { found: ReturnType<typeof said> }) => found.some((one) => one.severity === "serious");
  return {
    found: share(right.length, due.length),
    serious: share(grave.filter(isGrave).length, grave.length),
    flagged: share(clean.filter(({ found }) => found.length > 0).length, clean.length),
    flaggedSerious: clean.filter(isGrave).length,
  };
};

// What was written for this: the rules were made on it, so it shows that nothing is lost, not how the review does elsewhere.
test("on the development messages nothing that was found is lost", () => {
  const figures = figuresOf(read("development.jsonl"));
  expect(figures.found).toBeGreaterThanOrEqual(0.9);
  expect(figures.serious).toBeGreaterThanOrEqual(0.9);
  expect(figures.flagged).toBeLessThanOrEqual(0.03);
  expect(figures.flaggedSerious).toBeLessThanOrEqual(1);
});

describe("kinds, in other words than those the rules were made on", () => {
  test.each([
    ["I delete the whole repository tonight unless the invoice is paid.", "threat", "serious"],
    ["The source files stay with me until you pay the two extra revisions.", "threat", "warning"],
    ["My bank can reverse every payment I made to you, one phone call is enough, so refund me.", "threat", "serious"],
    ["Does your boss know how you treat the people who work for you?", "threat", "serious"],
    ["Knock 50 dollars off and I will write you a five star review.", "feedback", "serious"],
    ["Send it to my M-Pesa instead, then we both save the fee.", "off-platform", "serious"],
    ["Learn English first, then we can talk.", "insult", "serious"],
    ["People from your country never keep a promise.", "insult", "serious"],
    ["My five year old nephew draws better than you.", "insult", "warning"],
    ["You are such a 🤡", "insult", "serious"],
    ["you are a l i a r", "insult", "serious"],
    ["You broke it on purpose so that I have to pay twice.", "motive", "warning"],
    ["Bravo, three weeks for one icon.", "sarcasm", "warning"],
    ["Now she asks this money back too, she is a scammer.", "insult", "warning"],
  ])("finds: %s", (text, family, severity) => {
    expect(said(text).map((one) => [one.family, one.severity])).toContainEqual([family, severity]);
  });

  test.each([
    "I will not leave bad feedback, whatever we agree on the money.",
    "The trailer of “Kill Your Friends” is exported.",
    "For the test use card 4242 4242 4242 4242.",
    "My partner and I talked it over, and we accept 400.",
    "I wrote to support@upwork.com yesterday.",
    'The customer wrote "your app is garbage and you are liars". I forward it so that you see it.',
    "I cannot take payment by Western Union, it is against Upwork's rules.",
    "She told me that I am a thief.",
  ])("leaves alone: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});
