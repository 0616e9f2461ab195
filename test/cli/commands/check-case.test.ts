import { beforeEach, describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { firstCase } from "../../support/cases-of.ts";
import { originalOf } from "../../support/originals.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";

let home: Computer;
beforeEach(async () => {
  home = computer();
  home.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await home.run(["start", "--answers", "case.json", "--no-input"]);
});
const first = (): Case => firstCase(home.cases);
const save = (change: Partial<Case>): void => {
  const opened = home.cases.open(first().id);
  opened.save({ ...first(), ...change });
  opened.close();
};
const points = async (...words: string[]) => {
  const ran = await home.run(["check", ...words, "--json"]);
  return { ...ran, points: JSON.parse(ran.out).points as { id: string; where: string; fix: string }[] };
};

describe("what check is given", () => {
  test("nothing: the one open case", async () => {
    const ran = await home.run(["check"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("Northwind, logo and brand sheet");
    expect(ran.out).toContain("To fix: 1 serious point, 5 notes.");
    expect(ran.out).toContain(`dispute-coach deadlines ${first().id}`);
  });

  test("nothing, with a text piped in: the text", async () => {
    home.files.set("-", "Pay me or I will leave a bad review.");
    const ran = await home.run(["check"]);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain("▲ serious");
  });

  test("a name that is no file: the case that goes by it", async () => {
    expect((await home.run(["check", "northwind"])).out).toContain("To fix");
    expect((await home.run(["check", "--case", first().id])).out).toContain("To fix");
  });

  test("a file with the name of a case: the file, unless --case says otherwise", async () => {
    home.files.set("northwind", "Could you please answer by Friday?");
    expect((await home.run(["check", "northwind"])).out).toContain("No issues found.");
    expect((await home.run(["check", "--case", "northwind"])).out).toContain("To fix");
  });

  test.each([
    ["neither a file nor a case", ["check", "moon.txt"], 1, "moon.txt cannot be read"],
    ["a case that is not there", ["check", "--case", "moon"], 1, 'No case is called "moon".'],
    ["both", ["check", "a.txt", "--case", "moon"], 2, "not both"],
    ["a limit that is no number", ["check", "--most-files", "many"], 2, "above 0"],
  ])("%s is refused", async (_what, words, code, said) => {
    const ran = await home.run(words);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(said);
  });
});

describe("what it finds", () => {
  test("private data in a text exits 3, and no more once it is covered", async () => {
    save({ answers: { ...first().answers, statement: "Call +49 171 1234567." } });
    const before = await points();
    expect(before.code).toBe(3);
    // The time that runs out leads.
    expect(before.points.slice(0, 2)).toMatchObject([
      { id: "deadline-near", weight: "serious" },
      { id: "personal-phone", where: "the problem statement" },
    ]);
    await home.run(["redact", "--accept", "all"]);
    const after = await points();
    expect(after.code).toBe(0);
    expect(after.points.map((one) => one.id)).not.toContain("personal-phone");
  });

  test("private data anywhere in the file of an exhibit, by label and line: a bundle hands out all of it", async () => {
    const text = ["ann@example.com", "Hello", "My number is +49 171 1234567"].join("\n");
    const sha256 = await home.vault.keep(first().id, new TextEncoder().encode(text));
    const original = originalOf({ sha256, mediaType: "text/plain", fileName: "messages-nov.txt", bytes: text.length });
    save({ originals: { e4: { ...original, lines: { from: 2, to: 3 } } } });
    const found = await points();
    expect(found.code).toBe(3);
    expect(found.points.filter((one) => one.id.startsWith("personal"))).toMatchObject([
      {
        where: "exhibit D",
        what: "It shows private data in 2 places (email address and phone number), lines 1, 3.",
      },
    ]);
  });

  test("private data in several exhibits is one point, with the lines of each", async () => {
    const keep = async (text: string) => {
      const sha256 = await home.vault.keep(first().id, new TextEncoder().encode(text));
      return originalOf({ sha256, mediaType: "text/plain", fileName: "a.txt", bytes: text.length });
    };
    save({
      originals: { e3: await keep("Hello\nann@example.com"), e4: await keep("bob@example.org\nHi\n+49 171 1234567") },
    });
    expect((await points()).points.filter((one) => one.id.startsWith("personal"))).toMatchObject([
      {
        where: "exhibits C and D",
        what: "They show private data in 3 places (email address and phone number): C line 2; D lines 1, 3.",
      },
    ]);
  });

  test("the time and a missing ask come before all else, and time alone fails no check", async () => {
    expect((await points()).code).toBe(0);
    const { want, askAmount, disputedAmount, ...answers } = first().answers;
    save({ answers: { ...answers, statement: "Call +49 171 1234567." } });
    const { code, points: found } = await points();
    expect(code).toBe(3);
    expect(found.slice(0, 3).map((one) => one.id)).toEqual(["deadline-near", "ask-missing", "personal-phone"]);
  });

  test("a file that is not in the vault is passed over: the list is shown all the same", async () => {
    save({ originals: { e4: originalOf({ mediaType: "text/plain" }) } });
    const found = await points();
    expect(found.points.map((one) => one.id)).toContain("files-not-read");
  });

  test("the limits of the form in front of the person, when they are told", async () => {
    save({ originals: { e1: originalOf({ bytes: 3_000_000 }), e2: originalOf({ sha256: "b".repeat(64) }) } });
    expect((await points()).points.map((one) => one.id)).not.toContain("over-form-limits");
    const told = await points("--most-files", "1", "--most-megabytes", "2.5");
    expect(told.points.filter((one) => one.id === "over-form-limits").map((one) => one.where)).toEqual([
      "the exhibits",
      "exhibit A",
    ]);
  });
});
