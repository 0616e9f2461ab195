import { expect, test } from "vitest";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import { unsafeIn } from "./pattern-check.ts";
import { PATTERNS } from "./patterns.ts";

test("the check sees a pattern that can run away", () => {
  for (const bad of [/(a+)+b/, /(?:a{1,5}){2,9}/, /\s*x/, /a{3,}/, /.{0,60}x.{0,60}y/, /(?:a|b{1,3}){1,4}/])
    expect(unsafeIn(bad), String(bad)).not.toEqual([]);
  for (const good of [/a{1,5}b/, /\bfoo(?:bar)?\b/, /(?:\d[ -]?){3}/, /(?:a|b)c/])
    expect(unsafeIn(good), String(good)).toEqual([]);
});

test("no pattern can take more than a bounded number of steps at a place", () => {
  expect(PATTERNS.flatMap(unsafeIn)).toEqual([]);
});

test.each([
  "a",
  "!",
  " ",
  "you ",
  "@.",
  "1",
  "((((",
  "you never ",
  "i will ",
  "f*",
  "A ",
  "> ",
  "`",
  "www.",
  "\n",
  "- ",
  "if i ",
  "1 2-",
  "\u0000",
  "\ud800",
  "e\u0301",
  "give you a ",
  '"said ',
  "or ",
])(
  "half a million characters of %j come to an end",
  (part) => {
    const text = part.repeat(Math.ceil(500_000 / part.length));
    expect(Array.isArray(findingsIn(text, "message"))).toBe(true);
  },
  20_000,
);
