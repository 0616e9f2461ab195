import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCaseText, Unreadable } from "../../../src/storage/cases/case-text.ts";
import { NASTY_STRINGS, RAW_ACTING } from "../../support/nasty-strings.ts";
import { computer, type Ran } from "../../support/run-program.ts";
import { STORIES } from "../../support/stories.ts";

// Whatever stands in a file or a flag: a clear word and an exit code of our own, never a stack trace, never a hang.

const RUNS = { numRuns: 60 };
const NAMES = ["__proto__", "constructor", "prototype"] as const;
const nasty = fc.constantFrom(...NASTY_STRINGS);
const value = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }), fc.double(), fc.constant(null));
/** JSON.parse makes a key of its own even of "__proto__", as a file can. */
const withKey = (json: object, key: string, one: unknown): string => {
  const text = JSON.stringify(json);
  const more = `${JSON.stringify(key)}:${JSON.stringify(one) ?? "null"}`;
  return text === "{}" ? `{${more}}` : `${text.slice(0, -1)},${more}}`;
};

const isCalm = (ran: Ran): void => {
  expect([ran.code, ran.code === 70 ? ran.err : ""]).not.toEqual([70, ran.err]);
  expect([0, 1, 2, 3]).toContain(ran.code);
  expect(ran.err).not.toMatch(/\n\s+at .*[(/]/);
  expect(RAW_ACTING.test(ran.out + ran.err)).toBe(false);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
};

const runWith = async (words: readonly string[], file?: string): Promise<Ran> => {
  const made = computer();
  if (file !== undefined) made.files.set("given.json", file);
  return made.run(words);
};

const ANSWERS = ["start", "--answers", "given.json", "--no-input"];
const PACK = ["rules", "--check", "given.json"];
const story = fc.constantFrom(...STORIES).map((one) => one.given);

describe("answers files", () => {
  test("with any value under any key", () =>
    fc.assert(
      fc.asyncProperty(
        story,
        fc.oneof(nasty, fc.constantFrom("role", "claims", "skip", "title", "floor")),
        value,
        async (given, key, one) => {
          isCalm(await runWith(ANSWERS, withKey(given, key, one)));
        },
      ),
      RUNS,
    ));

  test("with any value in an item of a list", () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom("milestones", "claims", "offers", "exhibits"),
        nasty,
        value,
        async (list, key, one) => {
          isCalm(await runWith(ANSWERS, `{"${list}":[${withKey({}, key, one)}]}`));
        },
      ),
      RUNS,
    ));

  test("that are any text, or a story cut off", () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          nasty,
          fc.json(),
          story.chain((one) => fc.nat(2000).map((n) => JSON.stringify(one).slice(0, n))),
        ),
        async (text) => {
          isCalm(await runWith(ANSWERS, text));
        },
      ),
      RUNS,
    ));

  test.each(NAMES)("%s is refused by name", async (name) => {
    const ran = await runWith(ANSWERS, `{"role":"freelancer","${name}":{"polluted":true}}`);
    expect([ran.code, ran.err.includes(name)]).toEqual([1, true]);
    const nested = await runWith(ANSWERS, `{"claims":[{"${name}":{"polluted":true}}]}`);
    expect([nested.code, nested.err.includes(name)]).toEqual([1, true]);
    isCalm(ran);
    isCalm(nested);
  });

  test("nested a hundred thousand deep", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const ran = await runWith(ANSWERS, `{"role":${deep}}`);
    isCalm(ran);
    expect(ran.err).toContain("nested too deep");
    isCalm(await runWith(["start", "--set", `claims=${deep}`, "--no-input"]));
    isCalm(await runWith(PACK, `{"name":${deep}}`));
    isCalm(await runWith(PACK, `{"name":"x","madeOn":"2026-11-01","rules":${deep}}`));
  });
});

describe("rule packs", () => {
  test("with any value under any key, or any text", () =>
    fc.assert(
      fc.asyncProperty(nasty, value, async (key, one) => {
        isCalm(await runWith(PACK, withKey({ name: "x", madeOn: "2026-11-01", rules: [{ id: "x" }] }, key, one)));
        isCalm(await runWith(PACK, `{"name":"x","madeOn":"2026-11-01","rules":[${withKey({}, key, one)}]}`));
        isCalm(await runWith(PACK, key));
      }),
      RUNS,
    ));

  test.each(NAMES)("%s is refused by name", async (name) => {
    const ran = await runWith(PACK, `{"name":"x","madeOn":"2026-11-01","rules":[],"${name}":{"polluted":true}}`);
    isCalm(ran);
    expect([ran.code, (ran.out + ran.err).includes(name)]).toEqual([1, true]);
  });
});

describe("case files", () => {
  test("nested a hundred thousand deep", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    for (const key of ["answers", "claims", "other"])
      expect(() => readCaseText(`{"id":"c","version":2,"${key}":${deep}}`, "c")).toThrow(Unreadable);
  });

  test("with any value under any key: read and harmless, or refused in words", () =>
    fc.assert(
      fc.property(
        fc.oneof(nasty, fc.constantFrom("answers", "claims", "notes", "version", "unsent")),
        value,
        (key, one) => {
          try {
            const text = JSON.stringify(readCaseText(withKey({ id: "c", version: 2 }, key, one), "c"));
            expect(RAW_ACTING.test(text)).toBe(false);
          } catch (error) {
            expect(error).toBeInstanceOf(Unreadable);
            expect((error as Error).message.length).toBeLessThan(300);
          }
        },
      ),
      { numRuns: 300 },
    ));
});

describe("flags and words", () => {
  const words = fc.array(
    fc.oneof(
      nasty,
      fc.constantFrom(
        "status",
        "start",
        "review",
        "log",
        "check",
        "explain",
        "rules",
        "export",
        "draft",
        "rename",
        "archive",
        "clone",
        "--json",
        "--set",
        "--title",
        "--no-input",
        "--plain",
        "-o",
        "--as-of",
      ),
    ),
    { minLength: 1, maxLength: 5 },
  );
  test("in any order", () =>
    fc.assert(
      fc.asyncProperty(words, async (argv) => {
        isCalm(await runWith(argv));
      }),
      { numRuns: 150 },
    ));

  test.each(NAMES)("--set %s is refused by name", async (name) => {
    for (const key of [name, `claims.${name}.agreed`, `${name}.polluted`]) {
      const ran = await runWith(["start", "--set", `${key}=yes`, "--no-input"]);
      isCalm(ran);
      expect([key, ran.code, ran.err.includes(name)]).toEqual([key, ran.code === 2 ? 2 : 1, true]);
    }
  });
});

test("texts to check, of every kind", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(nasty, fc.string({ unit: "binary" }), fc.lorem()), { maxLength: 6 }),
      async (parts) => {
        const made = computer();
        made.files.set("text.txt", parts.join(" "));
        isCalm(await made.run(["check", "text.txt"]));
        isCalm(await made.run(["check", "--json", "text.txt"]));
      },
    ),
    RUNS,
  ));
