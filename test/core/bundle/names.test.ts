import fc from "fast-check";
import { expect, test } from "vitest";
import { clashIn, nameFlaw } from "../../../src/core/bundle/entry-name.ts";
import { exhibitFileName } from "../../../src/core/bundle/exhibits.ts";

test.each([
  ["A", "milestone-2.png", "A-milestone-2.png"],
  ["B", "Screen Shot 2026-11-03 at 10.15.png", "B-Screen-Shot-2026-11-03-at-10.15.png"],
  ["C", "Résumé (final).PDF", "C-Resume-final.pdf"],
  ["D", "../../etc/passwd", "D-passwd"],
  ["E", "C:\\Windows\\CON.txt", "E-CON.txt"],
  ["F", "契約書.pdf", "F-pdf"],
  ["G", "👩‍👩‍👧", "G-file"],
  ["H", "", "H-file"],
  ["I", "..", "I-file"],
  ["J", ".gitignore", "J-gitignore"],
  ["K", "a..b.tar.gz", "K-a.b.tar.gz"],
  ["L", "invoice\u202egnp.exe", "L-invoice-gnp.exe"],
  ["M", "trailing. ", "M-trailing"],
])("exhibit %s of the file %j is called %s", (label, fileName, expected) => {
  expect(exhibitFileName(label, fileName)).toBe(expected);
});

test("the name of an exhibit's file is safe for every file name there is", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("A", "Z", "AA", "withdrawn-C"),
      fc.string({ unit: "binary", maxLength: 300 }),
      (label, raw) => {
        const name = exhibitFileName(label, raw);
        expect(name).toMatch(/^[A-Za-z]+-[A-Za-z0-9._-]*[A-Za-z0-9_]$/);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(nameFlaw(`data/exhibits/${name}`)).toBeUndefined();
      },
    ),
  );
});

test.each([
  ["", "it is empty"],
  ["/etc/passwd", "it does not stay in the bundle"],
  ["../x", "it leads out of the bundle"],
  ["data/../../x", "it leads out of the bundle"],
  ["data/..", "it leads out of the bundle"],
  ["C:/x", "it names a drive"],
  ["c:x", "it names a drive"],
  ["data\\..\\x", "it holds a backslash"],
  ["data/a\u0000.png", "it holds characters that could act"],
  ["data/a\nb", "it holds characters that could act"],
  ["data/\u202egnp.exe", "it holds characters that could act"],
  ["data//x", "a part of it is empty"],
  ["data/./x", "a part of it is empty"],
  ["x".repeat(1001), "it is longer than 1000 characters"],
])("the name %j is refused: %s", (name, flaw) => {
  expect(nameFlaw(name)).toBe(flaw);
});

test("good names pass", () => {
  for (const name of ["data/a.png", "data/..a", "data/契約.pdf", "a b/c"]) expect(nameFlaw(name)).toBeUndefined();
});

test.each([
  [["data/A.png", "data/a.png"], true],
  [["data/caf\u00e9", "data/cafe\u0301"], true],
  [["data/a.", "data/a"], true],
  [["data/a", "data/a"], true],
  [["data/a", "data/b"], false],
])("names that would be one file: %j", (names, clash) => {
  expect(clashIn(names) !== undefined).toBe(clash);
});
