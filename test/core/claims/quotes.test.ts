import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeOfWords, quoteFlawsOf } from "../../../src/core/claims/cited-words.ts";
import { type CheckedQuote, checkQuotes, type Quotable, quotesIn } from "../../../src/core/claims/quotes.ts";
import { originalOf } from "../../support/originals.ts";
import { caseOf } from "../../support/stories.ts";

const LABELS = new Set(["A", "D", "E"]);

describe("quotations in a text", () => {
  test.each<[text: string, words: string[]]>([
    ["He wrote “exactly what we wanted” twice.", ["exactly what we wanted"]],
    ['He wrote "exactly what we wanted" and "thank you".', ["exactly what we wanted", "thank you"]],
    ["Il a dit « exactement cela » et »doch«.", [" exactement cela ", "doch"]],
    ["Er schrieb „genau so“ und „ja”.", ["genau so", "ja"]],
    ["“He said “yes” to it", ["yes"]],
    ['A 5" screen and a 7" screen', []],
    ['One "never closed', []],
    ['It opens "here.\n\nAnd ends" there.', []],
    ['Two lines: "first\nsecond"', ["first\nsecond"]],
    ["It's the client's choice", []],
    ['""', []],
    ["“ ”", []],
  ])("%j", (text, words) => {
    expect(quotesIn(text, LABELS).map((one) => one.words)).toEqual(words);
  });

  test.each<[after: string, reference: unknown]>([
    [" (D)", { label: "D" }],
    [" (D, line 14)", { label: "D", lines: { from: 14, to: 14 } }],
    [", (D, lines 14-16).", { label: "D", lines: { from: 14, to: 16 } }],
    [" (D, lines 16–14)", { label: "D", lines: { from: 14, to: 16 } }],
    [" (see exhibit D, line 14)", { label: "D", lines: { from: 14, to: 14 } }],
    [" (exhibit d)", { label: "D" }],
    [" (Z, line 1)", { label: "Z", lines: { from: 1, to: 1 } }],
    [" (SVG)", undefined],
    [" (d)", undefined],
    [" on 1 Nov (D)", undefined],
    [" (D, A)", undefined],
  ])("reference %j", (after, reference) => {
    expect(quotesIn(`It said "exactly what we wanted"${after}`, LABELS)[0]?.reference).toEqual(reference);
  });

  test("the words of a quotation stand in the text, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom('"', "“", "”", "„", "«", "»", " ", "a", "é", "\n", "(", "D", ")") });
    fc.assert(
      fc.property(text, (raw) => {
        for (const { words } of quotesIn(raw, LABELS)) expect(raw).toContain(words);
      }),
    );
  });
});

const CHAT = [
  "Noah, 10:42",
  "Thank you, this is exactly what",
  "  we  wanted.",
  "",
  "He said “two more rounds”, and that’s all.",
  "We will pay half now, and half in May.",
];
const OTHER = ["The 4 pages are in the folder."];
const EXHIBITS: readonly Quotable[] = [
  { label: "A" },
  { label: "D", lines: CHAT, cites: { from: 2, to: 3 } },
  { label: "E", lines: CHAT, cites: { from: 5, to: 5 } },
  { label: "F", lines: OTHER },
];

const only = (text: string): CheckedQuote | undefined =>
  checkQuotes([{ key: "statement", where: "the statement", text }], EXHIBITS)[0];

describe("quotations are looked for in the exhibits", () => {
  test.each<[text: string, state: CheckedQuote["state"], place?: string]>([
    // Tolerated: spaces and line ends, forms of marks, the case of the first letter, words left out.
    ["“exactly what we wanted”", "found", "D 2-3"],
    ["“Exactly what we wanted” (D)", "found", "D 2-3"],
    ["\"he said 'two more rounds'\"", "found", "E 5-5"],
    ['«said "two more rounds", and that\'s all»', "found", "E 5-5"],
    ["“Thank you, … exactly what we wanted.” (D, lines 2-3)", "found", "D 2-3"],
    ["“thank you […] wanted” (D)", "found", "D 2-3"],
    // Not tolerated: another word, a word cut off, another case inside, other punctuation, another order.
    ["“exactly what we need” (D)", "changed"],
    ["“exactly what we want” (D)", "changed"],
    ["“exactly What we wanted”", "nowhere"],
    ["“this is, exactly what we wanted”", "nowhere"],
    ["“wanted … exactly what” (D)", "changed"],
    // In another place than it says.
    ["“exactly what we wanted” (E)", "elsewhere", "D 2-3"],
    ["“exactly what we wanted” (D, line 6)", "elsewhere", "D 2-3"],
    ["“We will pay half now” (D)", "elsewhere", "D 6-6"],
    ["“We will pay half now”", "found", "D 6-6"],
    ["“The 4 pages are” (D)", "elsewhere", "F 1-1"],
    // What cannot be compared.
    ["“exactly what nobody said” (A)", "unread"],
    ["“exactly what we wanted” (A)", "elsewhere", "D 2-3"],
    ["“nobody ever typed this” (Z, line 4)", "unnamed"],
    ["“4 pages” (F)", "found", "F 1-1"],
  ])("%s: %s", (text, state, place) => {
    const one = only(text);
    expect(one?.state).toBe(state);
    const said =
      one?.place === undefined ? undefined : `${one.place.label} ${one.place.lines.from}-${one.place.lines.to}`;
    expect(said).toBe(place);
  });

  test("one or two words are looked for only with a reference", () => {
    expect(only("“4 books” is a name")).toBeUndefined();
    expect(only("“4 books” (F)")?.state).toBe("changed");
    expect(only("“全部完成了谢谢你们的工作吧” and more")?.state).toBe("nowhere");
  });

  test("the closest place is named when more than half of the words stand there, in the exhibit that was named first", () => {
    expect(only("“we will pay all of it now” (E)")?.near).toEqual({
      label: "E",
      lines: { from: 6, to: 6 },
      text: "We will pay half now, and half in May.",
    });
    expect(only("“the four pages are in a box”")?.near?.label).toBe("F");
    expect(only("“nothing of this kind here”")).not.toHaveProperty("near");
  });

  test("parts that were not said in one breath are no quotation", () => {
    const far = ["we will pay", ...Array.from({ length: 60 }, () => "x"), "nothing at all"];
    const near = ["we will pay", ...Array.from({ length: 30 }, () => "x"), "nothing at all"];
    const state = (lines: string[]) =>
      checkQuotes([{ key: "k", where: "w", text: "“we will pay … nothing at all”" }], [{ label: "D", lines }])[0]
        ?.state;
    expect([state(far), state(near), state([...far, ...near])]).toEqual(["nowhere", "found", "found"]);
  });

  test("whatever is taken out of the lines is found there, with its words as they stand", () => {
    const line = fc.string({ unit: fc.constantFrom("a", "B", "é", "“", "'", " ", "\t", ".", "…", "1"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (lines, a, b) => {
        const from = (a % lines.length) + 1;
        const to = from + (b % (lines.length - from + 1));
        const words = lines.slice(from - 1, to).join("\n");
        fc.pre(/[\p{L}\p{N}]/u.test(words));
        const place = placeOfWords(words, lines, { from, to });
        expect(place.state).toBe("there");
        if (place.state === "there") expect(placeOfWords(place.found.words, lines, { from, to }).state).toBe("there");
      }),
    );
  });

  test("texts made to be slow are read like any other", () => {
    const lines = ["a".repeat(200_000), "ab ".repeat(60_000), '"'.repeat(50_000)];
    const text = `“${"a".repeat(1500)}” “${"ab ".repeat(600)}… zz top” ${'"'.repeat(20_001)} ${"“".repeat(20_000)}`;
    expect(checkQuotes([{ key: "k", where: "w", text }], [{ label: "D", lines }]).map((one) => one.state)).toEqual([
      "nowhere",
      "nowhere",
    ]);
  });
});

test("cited words that are not in their lines are told, with the place; a copy with covered words is not looked at", () => {
  const c = caseOf("freelancer-ended-money-held");
  const cite = (quote: string, from: number, more = {}) => originalOf({ quote, lines: { from, to: from }, ...more });
  const originals = {
    e1: cite("We will pay half now", 6),
    e2: cite("We will pay half now", 5),
    e3: cite("We will pay all now", 6),
    e4: cite("never said", 6),
    e5: cite("never said", 6, { redactedFrom: "b".repeat(64) }),
  };
  const files = new Map(Object.keys(originals).map((id) => [id, CHAT]));
  expect([...quoteFlawsOf({ ...c, originals }, files)]).toEqual([
    ["e2", "not in line 5, but in line 6."],
    ["e3", "not in line 6. The closest is line 6."],
    ["e4", "not in line 6."],
  ]);
});
