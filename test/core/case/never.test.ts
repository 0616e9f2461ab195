import { describe, expect, test } from "vitest";
import { answerFields } from "../../../src/core/case/answers.ts";
import { formatAnswer, parseAnswer } from "../../../src/core/case/field-kinds.ts";
import type { Field } from "../../../src/core/case/fields.ts";
import { LIST_NAMES, listFields } from "../../../src/core/case/lists.ts";
import { saysNothing } from "../../../src/core/case/never.ts";
import { TODAY } from "../../support/stories.ts";

const { submittedOn, changesAskedOn } = listFields.milestones;
const read = (field: Field, raw: unknown) => parseAnswer(field, raw, TODAY);

describe("never and none, where they can be true", () => {
  test.each([
    ..."never|Never.|none|NONE|no|nope|nothing|not yet|Not yet!|n/a|not applicable|no date|no day|none yet".split("|"),
    ..."didn't happen|did not happen|didn’t happen|hasn't happened|has not happened yet|never happened".split("|"),
    ..."not sent|not sent yet|not asked|not handed in|not submitted|never asked|they never asked".split("|"),
    ..."no changes|no changes were asked for|none were asked|no deadline|none agreed|it was not sent".split("|"),
    ..."I have not sent it|they did not ask|no day was agreed|not so far|nothing yet".split("|"),
  ])("%s", (raw) => {
    if (raw === "none were asked") return expect(read(changesAskedOn, raw).ok).toBe(false);
    expect(read(changesAskedOn, raw)).toEqual({ ok: true, value: "never" });
  });

  test.each([
    "I do not know",
    "don't know",
    "not sure",
    "no idea",
    "?",
    "unknown",
    "I don't remember",
    "not known yet",
  ])("%s is no answer, and says what to do", (raw) => {
    expect(read(changesAskedOn, raw)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("skip the question"),
    });
    expect(read(answerFields.endedOn, raw)).toMatchObject({ ok: false });
  });

  test.each(["not before 3 Nov", "no later than friday", "3 Nov", "nov 3"])("%s is not taken for never", (raw) => {
    expect(read(submittedOn, raw)).not.toEqual({ ok: true, value: "never" });
  });

  test("where it must have happened, it is refused with what to do", () => {
    for (const field of [
      answerFields.endedOn,
      answerFields.contractBegan,
      listFields.contacts.on,
      listFields.weeks.monday,
    ])
      expect(read(field, "never")).toEqual({
        ok: false,
        problem: "This has happened, so it has a date. If you do not know it yet, skip the question.",
      });
  });

  test("none is 0 where a figure can be nothing", () => {
    for (const field of [listFields.claims.cost, listFields.weeks.manualHours, answerFields.outcomeAmount])
      expect(read(field, "none")).toEqual({ ok: true, value: 0 });
    expect(read(answerFields.floor, "none").ok).toBe(false);
  });

  test("each is kept as it was read, and said in the words of its question", () => {
    const fields = [
      ...Object.values(answerFields as Record<string, Field>),
      ...LIST_NAMES.flatMap((list) => Object.values(listFields[list] as Record<string, Field>)),
    ].filter((field) => field.never !== undefined);
    expect(fields.length).toBeGreaterThan(12);
    for (const field of fields) {
      expect(read(field, field.never?.word)).toEqual({ ok: true, value: "never" });
      expect(field.schema.parse("never")).toBe("never");
      expect(formatAnswer(field, "never", { claims: [] })).toBe(field.never?.say);
      expect(field.schema.safeParse("nothing").error?.issues[0]?.message).toMatch(/[.]$/);
    }
  });
});

test.each([
  ["none", true],
  ["Nothing else.", true],
  ["-", true],
  ["no changes", false],
  ["nothing but the logo", false],
])("a text that says there is nothing: %s", (raw, nothing) => {
  expect(saysNothing(raw)).toBe(nothing);
});
