import fc from "fast-check";
import { expect, test } from "vitest";
import { type PagePart, partsOf, sayPart } from "../../../../src/core/filing/formats/page-parts.ts";

/** A picture's most: 96 of its points make an inch. */
const PICTURE = 0.75;

test.each([
  ["a usual photo", 4000, 3000, undefined],
  ["the screen of a telephone", 1080, 2400, undefined],
  ["a banner that is shown as large as it is", 600, 100, undefined],
  ["a long screenshot", 1080, 14_000, 7],
  ["a small long one", 300, 12_000, 16],
  ["a wide one", 12_000, 100, 13],
  ["a line of points", 2, 14_000, 18],
  ["one without end", 300, 200_000, "too many"],
] as const)("%s", (_what, width, height, parts) => {
  const made = partsOf({ width, height }, PICTURE);
  expect(Array.isArray(made) ? made.length : made).toBe(parts);
});

test("parts cover all, each begins before the last one ends, and none is long and thin", () => {
  const side = fc.integer({ min: 20, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const parts = partsOf({ width, height }, PICTURE);
      if (parts === undefined || parts === "too many") return;
      const along = (one: PagePart) =>
        (width > height ? [one.left, one.width] : [one.top, one.height]) as [number, number];
      let end = 0;
      for (const part of parts) {
        const [start, length] = along(part);
        expect(start === 0 || start < end).toBe(true);
        end = start + length;
      }
      expect(end).toBeCloseTo(1, 9);
      expect(sayPart(parts, 0)).toContain(width > height ? "from left to right" : "from top to bottom");
    }),
  );
});
