import { readFileSync } from "node:fs";
import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { spread, wrap } from "../../../src/terminal/views/lines.ts";
import { computer } from "../../support/run-program.ts";
import { STORIES } from "../../support/stories.ts";

// What every command shows, at the widths people have: no line is longer than the terminal is wide, and no word is broken that
// a line could hold.

const PAGES: readonly (readonly string[])[] = [
  [],
  ...["status", "deadlines", "routes", "routes --all", "money", "rules", "rules --check", "rules arbitration"],
  ...[
    "explain refund-answer",
    "explain feedback-traded",
    "explain money",
    "list",
    "review",
    "claims",
    "check",
    "doctor",
  ],
  ...["evidence list", "redact", "log", "explain", "nonsense", "status nocase", "deadlines --as-of x", "--help"],
  ...[
    "evidence --help",
    "export --help",
    "help log",
    "export --preview",
    "review --json-no",
    "draft message --json-no",
  ],
].map((words) => (typeof words === "string" ? words.split(" ") : words));

/** Words of a text as a person sees them. A label's colon and the lines that draw are no words. */
const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/:$/, ""))
    .filter((word) => word !== "" && !/^[─▓░·═│]+$/.test(word));

/** Words of a narrow page that stand on no wide one: pieces, unless the whole word was too long for any line. */
const piecesIn = (narrow: string, wide: string, width: number): string[] => {
  const whole = new Set(wordsOf(wide));
  const long = [...whole].filter((word) => stringWidth(word) > width);
  return wordsOf(narrow).filter((word) => !whole.has(word) && !long.some((one) => one.includes(word)));
};

const NASTY = {
  title:
    "Übergabe 你好世界你好世界 👩‍👩‍👧‍👦 https://example.com/a/very/long/path/that/no/line/of/forty/columns/can/hold.html end",
  contractName: "incomprehensibilities and counterrevolutionaries_2026-11-03 of things",
};

const at = async (path: string, width: number) => {
  const pc = computer({ width });
  pc.files.set("case.json", JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...NASTY }));
  expect((await pc.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
  return pc;
};

const NAMES = ["client-hourly", "freelancer-ended-money-held", "agency-milestones"];

describe.each(STORIES.filter(({ name }) => NAMES.includes(name)))("what commands show of $name", ({ path }) => {
  test.each([40, 60, 80])("at %d columns", async (width) => {
    const [narrow, wide] = [await at(path, width), await at(path, 100)];
    for (const words of PAGES.flatMap((page) => (width === 40 ? [page, [...page, "--plain"]] : [page]))) {
      const is = await narrow.run(words);
      const would = await wide.run(words);
      const text = (is.out + is.err).replaceAll(narrow.home, "HOME");
      const long = text.split("\n").filter((line) => stringWidth(line) > width);
      expect(long, words.join(" ")).toEqual([]);
      expect(piecesIn(text, (would.out + would.err).replaceAll(wide.home, "HOME"), width), words.join(" ")).toEqual([]);
    }
  });
});

describe("wrapping", () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).filter((text) => !/\s/.test(text)),
    fc.constantFrom(
      "你好世界",
      "👩‍👩‍👧‍👦",
      "https://example.com/a/long/path?of=things&more=of-them",
      "money.alternative-both-pay,",
    ),
  );
  const made = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 30 }),
    width: fc.integer({ min: 20, max: 110 }),
    indent: fc.integer({ min: 0, max: 6 }),
    hanging: fc.integer({ min: 0, max: 8 }),
  });

  test("loses nothing, is never too wide, and breaks no word that a line can hold", () => {
    fc.assert(
      fc.property(made, ({ words, width, indent, hanging }) => {
        const lines = wrap(words.join(" "), width, indent, hanging);
        const most = Math.min(100, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(most);
        expect(lines.join("").replace(/\s/g, "")).toBe(words.join("").normalize().replace(/\s/g, ""));
        const shown = new Set(lines.flatMap((line) => line.split(" ")));
        for (const one of words) if (stringWidth(one) <= most) expect(shown).toContain(one.normalize());
      }),
    );
  });

  test("breaks an address between its parts", () => {
    expect(wrap("see https://example.com/some/long/path/of-many/parts.html now", 24)).toEqual([
      "see",
      "https://example.com/",
      "some/long/path/of-many/",
      "parts.html",
      "now",
    ]);
    expect(wrap("explain initiation-fee-after-refund", 30, 2, 6)).toEqual([
      "  explain",
      "   initiation-fee-after-refund",
    ]);
  });

  test("two sides that do not fit stand below each other, each within the width", () => {
    expect(spread("  ◐ 8 Learn from the experience", "3 lessons", 30)).toEqual([
      "  ◐ 8 Learn from the",
      "    experience",
      "3 lessons",
    ]);
  });
});
