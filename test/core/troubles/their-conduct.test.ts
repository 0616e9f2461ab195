import { expect, test } from "vitest";
import { adviceOnContact } from "../../../src/core/troubles/their-conduct.ts";

const said = (gist: string, by: "me" | "them" = "them") =>
  adviceOnContact({ id: "c1", by, gist, on: "2026-11-03", channel: "upwork" } as Parameters<typeof adviceOnContact>[0]);

test.each([
  "The sleeve is perfect now. All nine sizes check out on my sheet, you're a wizard",
  "My brother says nobody reads leaflets any more. I will have to cancel, sorry.",
  "Every plate matches. You are a star, thank you.",
  "Take the weekend, I will look at it on Monday.",
])("praise and plain words of the other side are no threat: %s", (gist) => {
  expect(said(gist)).toEqual([]);
});

test.each([
  "If you open a dispute I will come to your office and you will be sorry.",
  "Pay back the money or I will publish your home address.",
])("a threat is met with what to do: %s", (gist) => {
  expect(said(gist)[0]).toMatch(/threat/);
  expect(said(gist, "me")).toEqual([]);
});
