import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeEach, describe, expect, test } from "vitest";
import { readCarried } from "../../../src/core/filing/filing-json.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";

let home: Computer;
const run = (...words: string[]) => home.run(words);
const flat = (text: string): string => text.replace(/\s+/g, " ");
const only = () => firstCase(home.cases);

beforeEach(async () => {
  home = computer();
  home.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await run("start", "--answers", "case.json", "--no-input");
});

describe("export in each form", () => {
  test.each([
    ["filing.md", /^# Dispute summary/],
    ["filing.txt", /^DISPUTE SUMMARY/],
    ["filing.html", /^<!doctype html>/],
    ["filing.json", /"format": "dispute-coach\/filing"/],
  ])("%s: the form is taken from the ending", async (path, begins) => {
    expect(await run("export", "--output", path)).toMatchObject({ code: 0, out: "" });
    expect(home.files.get(path)).toMatch(begins);
  });

  test("a folder gets a good name", async () => {
    const ran = await run("export", "--format", "html", "--output", "here/");
    expect(ran.err).toContain("Written: here/filing-logo-and-brand-sheet-milestone-2-2026-11-15.html");
  });

  test("form: the fields of Upwork's form for the chosen route, what is final, feedback first", async () => {
    const { out } = await run("export", "--format", "form");
    for (const head of ["Before you send", "Feedback", "Reason", "Amount", "Explanation", "Files"])
      expect(out).toContain(`== ${head} ==`);
    expect(out).toContain("\n800.00\n");
    expect(out).toContain("You cannot change this form after sending it");
    expect(out.indexOf("== Feedback ==")).toBeLessThan(out.indexOf("== Reason =="));
  });

  test("form without a route says what to do", async () => {
    await run("review", only().id, "route", "--clear");
    const ran = await run("export", "--format", "form");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("You have not chosen an option yet");
  });

  test.each(["settled", "other"])(
    "form for the route %s: there is none, and it is not said that none was chosen",
    async (route) => {
      await run("resume", "--set", `route=${route}`, "--no-input");
      const ran = await run("export", "--format", "form");
      expect([ran.code, ran.err.includes("There is no form to fill in")]).toEqual([1, true]);
    },
  );

  test("json comes back as the same filing, without anything private", async () => {
    const { out } = await run("export", "--format", "json");
    const read = readCarried(out);
    expect("case" in read && read.case.claims).toEqual(only().claims);
    expect(out).not.toMatch(/floor|batna|vent|theirNeed/);
  });

  test("--max-chars cuts and says what", async () => {
    const ran = await run("export", "--format", "txt", "--max-chars", "600");
    expect(ran.out.trimEnd().length).toBeLessThanOrEqual(600);
    expect(flat(ran.err)).toMatch(/Cut to 600 characters\. Left out: /);
    expect((await run("export", "--max-chars", "0")).code).toBe(2);
  });
});

test("--preview only shows; --open shows the written file", async () => {
  const look = await run("export", "--preview");
  expect(look.out).toContain("Dispute summary");
  expect(look.out).not.toContain("**");
  await run("export", "--format", "html", "--open");
  expect(home.opened).toEqual([`/out/${only().id}/filing-logo-and-brand-sheet-milestone-2-2026-11-15.html`]);
  expect(only().filings).toEqual([]);
});

describe("what was handed out", () => {
  test("is recorded once with its sum, its labels and the rulebook; a look on the screen is not", async () => {
    await run("export");
    expect(only().filings).toEqual([]);
    await run("export", "--output", "filing.md");
    await run("export", "--output", "filing.md", "--force");
    expect(only().filings).toMatchObject([
      { form: "md", at: "2026-11-15T10:42:00Z", rulebook: "Upwork, terms of July 2026 (2026-10-05)" },
    ]);
    expect(only().filings).toHaveLength(1);
    expect(only().labels).toEqual({ e1: "A", e2: "B", e3: "C", e4: "D", e5: "E" });
    await run("export", "--audience", "adviser", "--output", "adviser.md");
    expect(only().filings).toHaveLength(1);
    await run("export", "--format", "txt", "--record");
    expect(only().filings).toHaveLength(2);
  });

  test("--changes says in words what differs since, or that nothing does, or that nothing was filed", async () => {
    expect(flat((await run("export", "--changes")).out)).toContain("There is no earlier filing yet.");
    await run("export", "--output", "filing.md");
    expect((await run("export", "--changes")).out).toContain(
      "Nothing has changed since the last filing (md, 15 Nov 2026).",
    );
    // The explanation names the amount too: it is given again beside it.
    const { answers } = JSON.parse((await run("review", "--json")).out);
    const { answer } = answers.find((one: { key: string }) => one.key === "explanation");
    await run("resume", "--set", "askAmount=700", "--set", `explanation=${answer}`, "--no-input");
    expect(flat((await run("export", "--changes")).out)).toContain(
      "The ask was the release of 800.00 USD held in escrow for milestone “Logo and brand sheet”, in full, is",
    );
    expect(JSON.parse((await run("export", "--changes", "--json")).out)).toMatchObject({
      form: "md",
      changes: [expect.stringMatching(/^The ask was/)],
    });
  });
});

test("words that were covered are in no form", async () => {
  await run("redact", "--words", "Northwind", "--as", "name of the client");
  for (const format of ["md", "txt", "html", "json", "form"]) {
    const { out } = await run("export", "--format", format);
    expect(out, format).not.toContain("Northwind");
  }
  expect((await run("export")).out).toContain("\\[name of the client]");
});

test("the schema of a filing and of a case fit what is written", async () => {
  const ajv = new Ajv2020({ strict: false, formats: { date: true, "date-time": true } });
  const filing = JSON.parse((await run("schema", "filing")).out);
  expect(ajv.validate(filing, JSON.parse((await run("export", "--format", "json")).out)), ajv.errorsText()).toBe(true);
  const whole = JSON.parse((await run("schema", "case")).out);
  expect(ajv.validate(whole, JSON.parse(JSON.stringify(only()))), ajv.errorsText()).toBe(true);
  expect(ajv.validate(filing, { format: "other" })).toBe(false);
});
