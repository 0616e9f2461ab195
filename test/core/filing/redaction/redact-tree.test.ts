import fc from "fast-check";
import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, test } from "vitest";
import type { Redaction } from "../../../../src/core/case/evidence.ts";
import {
  bullets,
  heading,
  labelled,
  paragraph,
  prose,
  root,
  strong,
  table,
  text,
} from "../../../../src/core/filing/document/mdast.ts";
import { redactTree } from "../../../../src/core/filing/document/redact-tree.ts";
import { redactText } from "../../../../src/core/filing/redaction/redact-text.ts";

const phone: Redaction = { words: "0171 123 45 67", as: "phone number" };
const name: Redaction = { words: "John Smith", as: "name" };

test.each<readonly [what: string, text: string, redactions: readonly Redaction[], out: string]>([
  ["words", "Call 0171 123 45 67.", [phone], "Call [phone number]."],
  ["another space", "Call 0171\u00a0123\n45   67 now", [phone], "Call [phone number] now"],
  ["another case", "JOHN SMITH wrote", [name], "[name] wrote"],
  ["whole words only", "Johnson, John Smithy, xJohn Smith", [name], "Johnson, John Smithy, xJohn Smith"],
  ["the longest first", "John Smith, John", [{ words: "John", as: "first name" }, name], "[name], [first name]"],
  ["nothing to cover", "Nothing here", [phone], "Nothing here"],
  ["no redactions", "John Smith", [], "John Smith"],
  ["another dash and another apostrophe", "O’Brien‑Lee", [{ words: "O'Brien-Lee", as: "name" }], "[name]"],
  ["another normal form", "Jose\u0301 came", [{ words: "Jos\u00e9", as: "name" }], "[name] came"],
  ["marks that nobody sees", "Jo\u200bhn \u200eSmith", [name], "[name]"],
  [
    "a full stop that our sentence took off",
    "Paid to Acme Inc",
    [{ words: "Acme Inc.", as: "firm" }],
    "Paid to [firm]",
  ],
  [
    "a cover that holds other words",
    "Call 0171 123 45 67",
    [phone, { words: "number", as: "x" }],
    "Call [phone number]",
  ],
  ["signs only", "Meet at #1!", [{ words: "#1", as: "place" }], "Meet at [place]!"],
])("covers %s", (_what, given, redactions, out) => {
  expect(redactText(given, redactions)).toBe(out);
  expect(redactText(out, redactions)).toBe(out);
});

const TREE: Root = root(
  heading(1, "About John Smith"),
  labelled("I ask for", "a call to 0171 123 45 67"),
  ...prose("He is John\nSmith. Nothing else."),
  ...bullets([["John", "Smith wrote"]]),
  table([["What"], ["0171 123 45 67 or none"]]),
  paragraph(strong("Untouched"), text("words")),
  { type: "picture", alt: "John Smith on a line", svg: "<svg><text>a</text></svg>" },
  { type: "picture", alt: "a line", svg: "<svg><text>John</text><text>Smith</text></svg>" },
  { type: "picture", alt: "a line", svg: "<svg><text>a</text></svg>" },
);

describe("a document", () => {
  const covered = redactTree(TREE, [phone, name]);

  test("holds the covers in every place, over line breaks and bold words too", () => {
    expect(covered.children.map((node) => textOf(node))).toEqual([
      "About [name]",
      "I ask for: a call to [phone number]",
      "He is [name]. Nothing else.",
      "[name] wrote",
      "What[phone number] or none",
      "Untouchedwords",
      "a line",
    ]);
  });

  test("leaves the tree it was given as it is, and what has nothing to cover", () => {
    expect(textOf(TREE)).toContain("John Smith");
    expect(covered.children[5]).toBe(TREE.children[5]);
    expect(redactTree(TREE, [])).toBe(TREE);
  });
});

const word = fc.stringMatching(/^[a-zé]{3,8}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const redaction = fc.record({ words, as: fc.constantFrom("NAME", "PLACE") });
const space = fc.constantFrom(" ", "\n", "  ", "\t", "\u00a0");
const filler = fc.constantFrom("and", "the", "on 3 Nov", "800.00 USD", ";", "(", "[", "]");
const made = fc.array(redaction, { minLength: 1, maxLength: 4 }).chain((redactions) =>
  fc.record({
    redactions: fc.constant(redactions),
    parts: fc.array(fc.tuple(fc.oneof(filler, fc.constantFrom(...redactions.map((one) => one.words))), space), {
      maxLength: 20,
    }),
  }),
);

/** The words parted by any space, as a whole, in any case; what stands in brackets is a cover. */
const formsOf = ({ words: hidden }: Redaction): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${hidden.split(" ").join("\\s+")}(?![\\p{L}\\p{N}])`, "iu");
const withoutCovers = (given: string): string => given.replace(/\[(NAME|PLACE)\]/g, " . ");

test("words that begin a name turned round are covered where the name itself goes on", () => {
  const both = [
    { words: "Ann Mary Lee", as: "NAME" },
    { words: "Lee", as: "PLACE" },
  ];
  expect(redactText("Lee Ann Mary Lee", both)).toBe("[PLACE] [NAME]");
});

describe("for any text", () => {
  test("no form of the words is left, covering twice is covering once", () => {
    fc.assert(
      fc.property(made, ({ redactions, parts }) => {
        const given = parts.map(([part, gap]) => part + gap).join("");
        const out = redactText(given, redactions);
        for (const one of redactions) expect(withoutCovers(out)).not.toMatch(formsOf(one));
        expect(redactText(out, redactions)).toBe(out);
      }),
    );
  });

  test("nothing else changes: the rest of the text stands between the covers, in order", () => {
    fc.assert(
      fc.property(made, ({ redactions, parts }) => {
        const given = parts.map(([part, gap]) => part + gap).join("");
        let at = 0;
        for (const rest of redactText(given, redactions).split(/\[(?:NAME|PLACE)\]/)) {
          const found = given.indexOf(rest, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + rest.length;
        }
      }),
    );
  });

  test("a document holds in each block what the text of the block holds", () => {
    fc.assert(
      fc.property(made, ({ redactions, parts }) => {
        const given = parts.map(([part, gap]) => part + gap.replace(/\n/, " ")).join("");
        const tree = root(paragraph(text(given)), paragraph(strong("Label:"), text(given)));
        const [plain] = redactTree(tree, redactions).children;
        expect(textOf(plain)).toBe(redactText(textOf(paragraph(text(given))), redactions));
        for (const block of redactTree(tree, redactions).children)
          for (const one of redactions) expect(withoutCovers(textOf(block))).not.toMatch(formsOf(one));
      }),
    );
  });
});
