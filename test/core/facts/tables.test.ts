import { describe, expect, test } from "vitest";
import type { ReadText } from "../../../src/core/facts/read-text.ts";
import { rateOf } from "../../../src/core/facts/tables/earnings.ts";
import { findTable } from "../../../src/core/facts/tables/find-tables.ts";
import { TABLE_GUISES, type TableGuise } from "./guises/tables.ts";

const asTable = ({ name, rows, copied }: TableGuise): ReadText => {
  const file = copied ? `${name}.txt` : `${name}.csv`;
  const lines = rows.split("\n");
  return {
    file,
    kind: copied ? "document" : "table",
    place: { file },
    mediaType: copied ? "text/plain" : "text/csv",
    lines: lines.map((text, index) => ({ text, place: { file, line: index + 1 } })),
    ...(copied ? {} : { rows: lines.map((line, index) => ({ cells: line.split("|"), line: index + 1 })) }),
    remarks: [],
  };
};

describe("a table is what it is, and only Upwork's give facts", () => {
  test.each(TABLE_GUISES.map((one) => [one.name, one] as const))("%s", (_name, guise) => {
    const text = asTable(guise);
    const found = findTable(text, "2026-11-24");
    expect(found?.file.source ?? "unknown").toBe(guise.source);
    const facts = (found?.sightings ?? []).map(({ kind, value }) => ({ kind, value }));
    for (const [kind, value] of guise.facts)
      expect(facts).toContainEqual({
        kind,
        value: typeof value === "object" ? expect.objectContaining(value as object) : value,
      });
    for (const value of guise.never ?? [])
      for (const fact of facts) expect(Object.values(Object(fact.value))).not.toContain(value);
    for (const { places } of found?.sightings ?? [])
      for (const { line, quote } of places) expect(text.lines[(line ?? 0) - 1]?.text.replace(/\s+/g, " ")).toBe(quote);
  });

  test.each([
    [22.33, 100_500, 4500],
    [10.5, 47_250, 4500],
    [6, 14_400, 2400],
    [7.17, 13_258, 1850],
    [3, 10_033, undefined],
  ])("%d hours for %d cents were paid at %s an hour", (hours, cents, rate) => {
    expect(rateOf(hours, cents)).toBe(rate);
  });
});
