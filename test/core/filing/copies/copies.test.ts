import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coveringOf } from "../../../../src/core/filing/copies/covering.ts";
import { pageCopy } from "../../../../src/core/filing/copies/page-copy.ts";
import { foldedCopy, jsonCopy, tableCopy } from "../../../../src/core/filing/copies/text-copies.ts";

const covering = coveringOf([
  { words: "Ann Leeson", as: 'name, "client"' },
  { words: "+49 171 1234567", as: "phone" },
]);
const plain = coveringOf([{ words: "Ann Leeson", as: "name" }]);

describe("lines", () => {
  test("keep their numbers, also where a cover runs over a line end", () => {
    expect(plain.text("one\r\ncall Ann\r\nLeeson now\nfour")).toBe("one\r\ncall [name]\r\n now\nfour");
  });

  test("words packed as base64 are covered, other packed words stay", () => {
    const packed = (text: string) => Buffer.from(text).toString("base64");
    const kept = packed("the quick brown fox jumps");
    expect(plain.text(`a ${packed("dear Ann Leeson, hello")} b ${kept}`)).toBe(`a [name] b ${kept}`);
  });

  test("words that nobody sees are shown, and covered where they are to be", () => {
    const tags = [..."Ann Leeson"].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join("");
    expect(plain.text(`Hello${tags}.`)).toBe("Hello[hidden text: [name]].");
  });
});

describe("JSON", () => {
  test("stays as it is to the space but for covered values, names and numbers", () => {
    expect(
      jsonCopy('{ "Ann Leeson" : [1, "x\\u0041nn Leesons",\n "Ann\\nLeeson"],"p":491711234567, "n": 12 }', covering),
    ).toBe(
      '{ "[name, \\"client\\"]" : [1, "x\\u0041nn Leesons",\n "[name, \\"client\\"]\\n"],"p":"[phone]", "n": 12 }',
    );
  });

  test("a name in two values, and one in bold, are covered", () => {
    expect(JSON.parse(jsonCopy('{"first":"Ann","last":"Leeson","id":7}', plain))).toEqual({
      first: "[name]",
      last: "",
      id: 7,
    });
    const runs = '{"text":["to ",{"type":"bold","text":"Ann"}," Lee",{"type":"bold","text":"son"},"!"]}';
    expect(jsonCopy(runs, plain)).toBe(
      '{"text":["to ",{"type":"bold","text":"[name]"},"",{"type":"bold","text":""},"!"]}',
    );
  });

  test("is valid JSON again, with all else the same, for any value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const given = { value, words: "see Ann Leeson there" };
        expect(JSON.parse(jsonCopy(JSON.stringify(given), covering))).toEqual({
          value: JSON.parse(JSON.stringify(value)),
          words: 'see [name, "client"] there',
        });
      }),
    );
  });
});

describe("a table", () => {
  test.each([
    ["First,Last,x\r\nAnn,Leeson,1\r\n", ["[name]", "", "1"]],
    ["Last;First;x\nLEESON;ann;1\n", ["[name]", "", "1"]],
    ['a\tb\tx\n"say ""hi"" to Ann Leeson"\t\t1', ['say "hi" to [name]', "", "1"]],
    ['a,b,x\n"two\nlines, Ann\nLeeson",b,1\n', ["two\nlines, [name]\n", "b", "1"]],
  ])("%j keeps its columns and rows", (text, cells) => {
    const copy = tableCopy(text, plain);
    const rows: string[][] = parse(copy, { delimiter: [",", ";", "\t"] });
    expect(rows[1]).toEqual(cells);
    expect(copy.split("\n")).toHaveLength(text.split("\n").length);
  });

  test("a cover that holds a comma and quotes is one cell", () => {
    expect(parse(tableCopy("a,b\nAnn Leeson,2\n", covering))[1]).toEqual(['[name, "client"]', "2"]);
  });

  test("without covered words it stays as it is, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", ",", '"', "\n", "\r\n", ";", " ", "é")), (signs) => {
        const text = signs.join("");
        expect(tableCopy(text, plain)).toBe(text);
      }),
    );
  });
});

describe("a page", () => {
  test.each([
    ["<p>Ann <b>Lee</b>son!</p>", "<p>[name]<b></b>!</p>"],
    ["<td>Ann</td>\n<td>Leeson</td>", "<td>[name]</td>\n<td></td>"],
    ["<p>ann leeson</p><p>hello</p>", "<p>[name]</p><p>hello</p>"],
    ["<span>Ann Leeson</span><span>hello</span>", "<span>[name]</span><span>hello</span>"],
    [
      '<a href="mailto:ann.leeson@x.com" title=Ann&nbsp;Leeson>x</a>',
      '<a href="mailto:[name]@x.com" title="[name]">x</a>',
    ],
    ["<!-- Ann Leeson --><b>x</b>", "<!-- [name] --><b>x</b>"],
    ["a < b and Ann Leeson > c", "a < b and [name] > c"],
    ["<![CDATA[Ann Leeson]]>", "<![CDATA[[name]]]>"],
  ])("%s", (page, copy) => expect(pageCopy(page, plain).text).toBe(copy));

  test("files inside it are told, and left out when wanted", () => {
    const page = '<img src="data:image/png;base64,iVBORw0KGgo="><p>x</p>';
    expect(pageCopy(page, plain)).toEqual({ text: page, inner: [{ mediaType: "image/png" }] });
    expect(pageCopy(page, plain, true).text).toBe('<img src="data:,"><p>x</p>');
  });

  test("a cover cannot act in it", () => {
    const evil = coveringOf([{ words: "Ann Leeson", as: '<script>"&' }]);
    expect(pageCopy("<p>Ann Leeson</p>", evil).text).toBe("<p>[&lt;script>&quot;&amp;]</p>");
  });
});

test("a calendar or a card is covered also where its lines are folded", () => {
  const copy = foldedCopy("BEGIN:VCARD\r\nFN:Ann Lee\r\n son\r\nNOTE:b\r\nEND:VCARD\r\n", plain);
  expect(copy).toBe("BEGIN:VCARD\r\nFN:[name]\r\nNOTE:b\r\nEND:VCARD\r\n");
});
