import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeEdits, patchBetween, takeEditsBack } from "../../../src/core/case/patch.ts";

const items = fc.uniqueArray(fc.record({ id: fc.constantFrom("a1", "a2", "a3", "a4"), x: fc.nat(3) }), {
  selector: (item) => item.id,
});
const value = fc.record({
  answers: fc.dictionary(
    fc.constantFrom("floor", "role", "__proto__", "1"),
    fc.oneof(fc.nat(3), fc.constantFrom("a", "b")),
  ),
  list: items,
  words: fc.array(fc.constantFrom("x", "y")),
});

test("a patch made leads from the one to the other, taken back to the one again", () => {
  fc.assert(
    fc.property(value, value, (before, after) => {
      const patch = JSON.parse(JSON.stringify(patchBetween(before, after)));
      expect(makeEdits(before, patch)).toEqual(after);
      expect(takeEditsBack(after, patch)).toEqual(before);
    }),
  );
});

describe.each([
  ["one answer", { a: 1, b: 2 }, { a: 1, b: 3 }, [{ at: ["b"], was: 2, is: 3 }]],
  ["a new item", [{ id: "a1" }], [{ id: "a1" }, { id: "a2" }], [{ at: [1], is: { id: "a2" } }]],
  ["a field of an item", [{ id: "a1", x: 1 }], [{ id: "a1" }], [{ at: [0, "x"], was: 1 }]],
])("%s", (_name, before, after, patch) => {
  test("is kept as a small difference", () => expect(patchBetween(before, after)).toEqual(patch));
});

test("a patch that does not fit is refused, and nothing is changed", () => {
  const given = { a: 1 };
  expect(() => makeEdits(given, [{ at: ["a", "b", "c"], is: 1 }])).toThrow("does not fit");
  expect(given).toEqual({ a: 1 });
});
