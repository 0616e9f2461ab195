import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnWidths, isLabelled } from "../../../../src/core/filing/formats/table-shape.ts";

const rows = fc.array(fc.array(fc.string({ maxLength: 80 }), { maxLength: 8 }), { maxLength: 20 });

describe("columns", () => {
  test("fill the width, and none vanishes", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const widths = columnWidths(cells, 499);
        const columns = Math.max(1, ...cells.map((row) => row.length));
        expect(widths).toHaveLength(columns);
        expect(widths.reduce((all, one) => all + one, 0)).toBeCloseTo(499 - columns * 10, 6);
        for (const width of widths) expect(width).toBeGreaterThan(5);
      }),
    );
  });

  test("a date keeps its line beside a long text", () => {
    const [label = 0, date = 0, text = 0] = columnWidths(
      [
        ["Label", "Date", "Shows"],
        ["A", "12 Sep 2026", "words ".repeat(100)],
      ],
      499,
    );
    expect(date).toBeGreaterThan(11 * 5.5);
    expect(text).toBeGreaterThan(label + date);
  });

  test.each([
    [
      "names and what they are",
      [
        ["Contract", "Fixed price"],
        ["Parties", "I am the freelancer."],
      ],
      true,
    ],
    ["three columns", [["#", "Agreed", "What happened"]], false],
    ["long names", [["A name far too long to be a label", "x"]], false],
    ["many rows", Array.from({ length: 30 }, () => ["a", "b"]), false],
  ])("%s: labelled or not", (_, cells, expected) => expect(isLabelled(cells)).toBe(expected));
});
