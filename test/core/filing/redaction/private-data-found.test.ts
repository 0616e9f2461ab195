import { describe, expect, test } from "vitest";
import { openFields } from "../../../../src/core/case/answers.ts";
import type { Case } from "../../../../src/core/case/case.ts";
import type { Field } from "../../../../src/core/case/fields.ts";
import { disclose } from "../../../../src/core/filing/disclose.ts";
import { filingTexts } from "../../../../src/core/filing/filing-texts.ts";
import { privateDataFoundIn, protectedWhy } from "../../../../src/core/filing/redaction/private-data.ts";
import { originalOf } from "../../../support/originals.ts";
import { caseOf } from "../../../support/stories.ts";

const story = caseOf("freelancer-ended-money-held");
const saying = (answers: Case["answers"]): Case => ({ ...story, answers: { ...story.answers, ...answers } });
const proposed = (c: Case, exhibits: ReadonlyMap<string, readonly string[]> = new Map()) =>
  privateDataFoundIn(c, exhibits);

describe("what is proposed to be covered", () => {
  test("nothing in a filing without private data", () => {
    expect(proposed(story)).toEqual([]);
  });

  test("the same words once, with every place and the words around them", () => {
    const c = {
      ...saying({ statement: "Write to Ann.Lee@example.com, please.\nOr call." }),
      originals: { e3: originalOf({ lines: { from: 40, to: 41 } }) },
    };
    expect(proposed(c, new Map([["e3", ["Hi", "> ann.lee@example.com is mine"]]]))).toEqual([
      {
        words: "Ann.Lee@example.com",
        as: "email address",
        rule: "personal-email",
        places: [
          { where: "the problem statement", before: "Write to", after: ", please." },
          { where: "exhibit C, line 2", before: ">", after: "is mine" },
        ],
      },
    ]);
  });

  test.each([
    ["notifications@upwork.com", 0],
    ["Upwork <donotreply@email.UPWORK.com>", 0],
    ["support at upwork.com, support (at) upwork.com", 0],
    ["evil@upwork.com.example.net", 1],
    ["evil@notupwork.com", 1],
    ["evil@upwork.co", 1],
    ["upwork.com@example.org", 1],
    ["ann@example.com via upwork.com", 1],
  ])("an address at Upwork itself is no private data: %s", (text, most) => {
    expect(proposed(story, new Map([["e3", [text]]])).length).toBe(most);
  });

  // What the adviser, the first message or an offer holds goes out too.
  test.each([["effect"], ["request"], ["message"], ["offerTerms"], ["offerText"], ["needWhy"], ["leftToTry"]] as const)(
    "what stands in an answer that is not for the filing: %s",
    (id) =>
      expect(proposed(saying({ [id]: "Call +49 171 5550123" })).map((one) => one.words)).toEqual(["+49 171 5550123"]),
  );

  test("nothing of what is private", () => {
    const c = saying({ batna: "Call +49 171 5550123" });
    expect(proposed({ ...c, notes: [] })).toEqual([]);
  });

  test.each([
    ["JSON", String.raw`{"from":"j\u00f6rg.v@zyl.example"}`, ["jörg.v@zyl.example"]],
    ["JSON with line ends", String.raw`{"t":"my mail:\nanna.weir@zyl.example\n"}`, ["anna.weir@zyl.example"]],
    [
      "JSON with signs",
      String.raw`{"t":"\u003cida.berg@zyl.example\u003e\tbo.falk@zyl.example"}`,
      ["ida.berg@zyl.example", "bo.falk@zyl.example"],
    ],
    [
      "a page",
      "<a href='mailto:j%C3%B6rg.v@zyl.example'>ida&#64;zyl.example &lt;bo@zyl.example&gt;</a>",
      ["jörg.v@zyl.example", "ida@zyl.example", "bo@zyl.example"],
    ],
  ])("words that are written in the code of a file are told as people read them: %s", (_kind, line, words) => {
    expect(proposed(story, new Map([["e3", [line]]])).map((one) => one.words)).toEqual(words);
  });

  test("what is covered already is not proposed again", () => {
    const c = saying({ statement: "Write to ann.lee@example.com" });
    expect(proposed({ ...c, redactions: [{ words: "ann.lee@example.com", as: "email address" }] })).toEqual([]);
  });

  test.each([
    ["the number of the contract", { contractId: "+49 171 1234567", statement: "Contract +49 171 1234567." }],
    ["the name of the other side", { otherParty: "ann@example.com", statement: "From ann@example.com." }],
  ])("%s is protected", (_what, answers) => {
    expect(proposed(saying(answers))).toEqual([]);
  });
});

test.each<readonly [string, boolean]>([
  ["A", true],
  ["3 Nov 2026", true],
  ["2026-11-03", true],
  ["800.00 USD", true],
  ["$800", true],
  ["800", true],
  ["26", true],
  ["??", true],
  ["An", true],
  ["王明", false],
  ["Northwind", false],
  ["31234567", false],
  ["+49 171 1234567", false],
])("%s: protected %s", (words, isProtected) => {
  expect(protectedWhy(words, disclose(story)) !== undefined).toBe(isProtected);
});

test("every text that others may read has a name that is no id", () => {
  const isText = (field: Field) => field.kind === "line" || field.kind === "text";
  const ids = Object.entries(openFields as Readonly<Record<string, Field>>).flatMap(([id, field]) =>
    isText(field) ? [id] : [],
  );
  const all = { ...disclose(story), answers: Object.fromEntries(ids.map((id) => [id, "words"])) };
  for (const { key, where } of filingTexts(all as ReturnType<typeof disclose>))
    if (!key.includes(".")) expect(where).not.toBe(key);
});
