import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Whether a deadline is over and where money is are worked out in one place (docs/decisions/0031); every page reads it there.

const SRC = new URL("../../src/", import.meta.url).pathname;
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** The files in which a pattern stands, but for those that may have it. */
const using = (pattern: RegExp, allowed: RegExp): string[] =>
  FILES.filter((name) => !allowed.test(name) && pattern.test(readFileSync(join(SRC, name), "utf8")));

test.each<[string, RegExp, RegExp]>([
  [
    "is it over?",
    /\b(?:isOver|endEverywhere)\(/,
    /^core\/(?:deadlines|standing)\/|^core\/money\/reach\.ts$|^readers\/pictures\//,
  ],
  ["the deadlines of a case", /\bdeadlinesOf\(/, /^core\/(?:deadlines|standing)\//],
  ["where a case stands", /\bstandingOf\(/, /^core\/standing\/|^cli\/flow\/deadline-context\.ts$/],
  ["what was filed, as an answer", /answers\.filed\b/, /^core\/(?:happenings|interview\/steps)\//],
  [
    "what was moved by a rule",
    /\?\.silence\b|use\.silence\b/,
    /^core\/(?:standing|rules|deadlines)\/|^core\/letters\/nudge\.ts$|^core\/routes\/price-of-waiting\.ts$/,
  ], // A reminder quotes the rule; what doing nothing would cost is said before the day.
])("only the standing knows: %s", (_what, pattern, allowed) => {
  expect(using(pattern, allowed)).toEqual([]);
});

test("a file that worked it out by itself would be found", () => {
  expect(using(/\bstandingOf\(/, /^core\/standing\//)).toEqual(["cli/flow/deadline-context.ts"]);
});
