import { expect, test } from "vitest";
import { type Case, newCase, type PrivateNote } from "../../../src/core/case/case.ts";
import { disclose } from "../../../src/core/filing/disclose.ts";
import { text } from "../../../src/core/filing/document/mdast.ts";
import { filingDocument } from "../../../src/core/filing/document/summary.ts";
import { asMarkdown } from "../../../src/core/filing/formats/markdown.ts";
import { takeAnswers } from "../../../src/core/interview/answers-file.ts";

const TODAY = "2026-11-15";
const SECRETS = {
  vent: "SECRET-vent",
  batna: "SECRET-batna",
  target: "111.11",
  acceptable: "222.22",
  floor: "333.33",
  theirLimit: "444.44",
  chanceLow: 51.51,
  chanceHigh: 62.62,
};

const whole = takeAnswers(
  newCase("x", "2026-11-15T10:00:00Z"),
  { role: "freelancer", contract: "fixed", statement: "Two pages are missing.", ...SECRETS },
  TODAY,
).case;
const note: PrivateNote = {
  id: "n1",
  writtenAt: "2026-11-15T10:00:00Z",
  about: "note",
  secret: { text: "SECRET-note" },
};
const full = { ...whole, notes: [note], unsent: { message: "SECRET-unsent" }, parked: { effect: "SECRET-parked" } };

// `npm test` type-checks this file. If one of these lines did compile, the unused expectation would be an error.
const refusedByTheCompiler = () => {
  // @ts-expect-error a whole case holds private notes, private answers and unsent drafts
  filingDocument(full, TODAY);
  // @ts-expect-error private answers are not part of what can be disclosed
  filingDocument({ ...disclose(full), answers: { ...disclose(full).answers, floor: 33333 } }, TODAY);
  // @ts-expect-error the heated text itself
  filingDocument({ ...disclose(full), answers: { ...disclose(full).answers, vent: "SECRET" } }, TODAY);
  // @ts-expect-error private notes beside it
  filingDocument({ ...disclose(full), notes: [note] }, TODAY);
  // @ts-expect-error drafts that were typed and not given
  filingDocument({ ...disclose(full), unsent: full.unsent }, TODAY);
  // @ts-expect-error a private note is no text that a document can hold
  text(note.secret);
};

test("nothing private is in what is disclosed, nor in the filing made of it", () => {
  const written = JSON.stringify(disclose(full)) + asMarkdown(filingDocument(disclose(full), TODAY));
  expect(written).toContain("Two pages are missing.");
  expect(written).not.toMatch(/SECRET|111\.11|222\.22|333\.33|444\.44|11111|22222|33333|44444|51\.51|62\.62/);
});

test("the compiler's refusals are not run, they are compiled", () => {
  expect(refusedByTheCompiler).toBeTypeOf("function");
});

test("an amount made of parts that is more than one answer may hold is told by its parts alone", () => {
  const many: Case = {
    ...newCase("x", "2026-11-15T10:00:00Z"),
    answers: { contract: "hourly", route: "hourlyDispute", askAmount: 1 },
    weeks: [{ id: "w1", hours: 8.25, rate: 1_212_121_22, disputedHours: 8.25 }],
  };
  const filing = disclose(many);
  expect(filing.ask.cents).toBe(1_000_000_007);
  expect(filing.answers).not.toHaveProperty("askAmount");
});
