import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bagInfoText, infoValue, manifestText, oxumOf, readManifest } from "../../../src/core/bundle/bag.ts";
import { csvText } from "../../../src/core/bundle/index-table.ts";

test.each([
  ["a", "a"],
  ['say "yes"', '"say ""yes"""'],
  ["a,b", '"a,b"'],
  ["a\nb", '"a\nb"'],
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  [-5, "-5"],
])("the cell %j is written %s", (raw, written) => {
  expect(csvText([[raw]])).toBe(`${written}\r\n`);
});

test("any cells come back from a CSV reader, but for the apostrophe before a formula", () => {
  const row = fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const read: string[][] = parse(csvText(rows), { record_delimiter: "\r\n" });
      expect(read).toEqual(rows.map((one) => one.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell))));
    }),
  );
});

const SUM = "a".repeat(64);

test("a manifest is sorted, and comes back", () => {
  const sums = [
    { path: "data/b", sha256: SUM },
    { path: "data/a b.png", sha256: "0".repeat(64) },
  ];
  const text = manifestText(sums);
  expect(text).toBe(`${"0".repeat(64)}  data/a b.png\n${SUM}  data/b\n`);
  expect(readManifest(text)).toEqual({ sums: [sums[1], sums[0]] });
});

test.each([
  [`${SUM.toUpperCase()} *data/a\r\n`, "data/a"],
  [`${SUM}\t./data/a\n`, "data/a"],
  [`${SUM}  data/a%0Ab%25\n`, "data/a\nb%"],
])("other programs' manifests are read: %j", (text, path) => {
  expect(readManifest(text)).toEqual({ sums: [{ path, sha256: SUM }] });
});

test.each(["x  data/a", `${SUM}`, `${SUM}  `, `${SUM}data/a`])("a line that is none is named: %j", (line) => {
  expect(readManifest(`${SUM}  data/z\n${line}\n`)).toEqual({ badLine: 2 });
});

test("bag-info says what is in the bag", () => {
  const text = bagInfoText([["Payload-Oxum", oxumOf([5, 7])]]);
  expect(text).toBe("Payload-Oxum: 12.2\n");
  expect(infoValue(text, "payload-oxum")).toBe("12.2");
  expect(infoValue(text, "Bagging-Date")).toBeUndefined();
});
