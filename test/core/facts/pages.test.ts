import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPage } from "../../../src/core/facts/pages/find-pages.ts";
import { HISTORY_PAGES } from "./guises/history-pages.ts";
import { LATER_PAGES } from "./guises/later-pages.ts";
import { MORE_PAGES } from "./guises/more-pages.ts";
import { ODD_PAGES } from "./guises/odd-pages.ts";
import { asPage, PAGE_GUISES } from "./guises/pages.ts";

const TODAY = "2026-11-24";

describe("a page of Upwork is read in any layout", () => {
  test.each(
    [...PAGE_GUISES, ...MORE_PAGES, ...ODD_PAGES, ...HISTORY_PAGES, ...LATER_PAGES].map(
      (one) => [one.name, one] as const,
    ),
  )("%s", (_name, guise) => {
    const found = findPage(asPage(guise), TODAY);
    const facts = (found?.sightings ?? []).map(({ kind, value }) => ({ kind, value }));
    for (const [kind, value] of guise.facts)
      expect(facts).toContainEqual({
        kind,
        value: typeof value === "object" ? expect.objectContaining(value as object) : value,
      });
    for (const [kind, field] of guise.unsure ?? [])
      expect(found?.sightings.some((one) => one.kind === kind && one.unsure?.includes(field))).toBe(true);
    for (const value of guise.never ?? [])
      for (const fact of facts)
        expect(Object.values(Object(fact.value)).concat(fact.value as never)).not.toContain(value);
    if (guise.milestones !== undefined)
      expect(facts.filter(({ kind }) => kind === "milestone")).toHaveLength(guise.milestones);
  });

  test("words that a machine read badly are asked", () => {
    const clear = PAGE_GUISES.find(({ confidence }) => confidence !== undefined);
    if (clear === undefined) throw new Error("No picture");
    const found = findPage(asPage({ ...clear, confidence: 0.5 }), TODAY);
    expect(found?.sightings.filter(({ kind, sure }) => kind === "milestone" && sure === "sure")).toEqual([]);
  });

  test("lines of pages in any order, cut and doubled, are survived, and each quote is a line", () => {
    const all = [...PAGE_GUISES, ...MORE_PAGES, ...ODD_PAGES, ...HISTORY_PAGES, ...LATER_PAGES].flatMap(({ text }) =>
      text.split("\n"),
    );
    const piece = fc
      .tuple(fc.constantFrom(...all), fc.nat(60))
      .map(([line, cut]) => (cut < 8 ? line.slice(cut) : line));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
        const text = asPage({
          name: "mixed",
          text: lines.join("\n"),
          page: { title: "", address: "https://www.upwork.com/nx/wm/workroom/41220934" },
          facts: [],
        });
        const told = text.lines.map((line) => line.text.replace(/\s+/g, " ").trim());
        for (const { places } of findPage(text, TODAY)?.sightings ?? [])
          for (const { quote } of places) expect(told).toContain(quote);
      }),
      { numRuns: 150 },
    );
  });
});
