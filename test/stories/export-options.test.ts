import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { type Computer, computer } from "../support/run-program.ts";
import { storyOf } from "../support/stories.ts";

let made: Computer;

beforeEach(async () => {
  made = computer();
  made.files.set("case.json", readFileSync(storyOf("freelancer-ended-money-held").path, "utf8"));
  await made.run(["start", "--answers", "case.json", "--no-input"]);
});

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

describe("options of which one would be left out in silence are refused", () => {
  test.each([
    ["--preview --output filing.md", "--preview only shows something on the screen"],
    ["--preview --open", "--preview only shows something on the screen"],
    ["--changes --record", "--changes only shows something on the screen"],
    ["--changes --preview", "Use only one of them."],
    ["--open --output -", "--open needs a file"],
    ["--audience self --record", "Only a filing is recorded"],
    ["--audience adviser --changes", "Only a filing is recorded"],
    ["--audience self --format json", "The format json is made from the filing"],
    ["--audience self --output own.json", "The format json is made from the filing"],
    ["--audience adviser --format form", "The format form is made from the filing"],
    ["--json --format md", "--json and the format md cannot be combined."],
    ["--json --output filing.pdf", "--json and the format pdf cannot be combined."],
    ["--json --preview", "--preview cannot be combined with --json."],
    ["--max-chars 500 --format md", "--max-chars only works for text to paste"],
    ["--max-chars 500 --output filing.pdf", "--max-chars only works for text to paste"],
  ])("%s", async (words, say) => {
    const ran = await made.run(["export", ...words.split(" ")]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(oneLine(ran.err)).toContain(say);
    expect([...made.files.keys()]).toEqual(["case.json"]);
  });
});

describe("a form that is not named", () => {
  test("is the text to paste where it has to be short", async () => {
    const { out } = await made.run(["export", "--max-chars", "500"]);
    expect(out).toMatch(/^DISPUTE SUMMARY/);
    expect(out.trimEnd().length).toBeLessThanOrEqual(500);
  });

  test("is data with --json", async () => {
    expect(JSON.parse((await made.run(["export", "--json"])).out)).toMatchObject({ format: "dispute-coach/filing" });
  });
});

describe("what the person calls the case and what is covered", () => {
  beforeEach(async () => {
    await made.run(["redact", "--words", "Logo and brand sheet", "--as", "the work"]);
    await made.run(["redact", "--words", "messages were friendly", "--as", "private"]);
  });

  test("are not in the name of a filing's file", async () => {
    const ran = await made.run(["export", "--output", "folder/"]);
    expect(ran.err).toContain("Written: folder/filing-the-work-milestone-2-2026-11-15.md");
  });

  test("name the file of a document for the person", async () => {
    const ran = await made.run(["export", "--audience", "self", "--output", "folder/"]);
    expect(ran.err).toContain("Written: folder/self-northwind-logo-and-brand-sheet-2026-11-15.md");
  });

  test.each([
    ["export", "--format", "form"],
    ["export", "--format", "txt"],
    ["export", "--format", "json"],
    ["export", "--format", "html"],
    ["draft", "form"],
    ["draft", "form", "--json"],
  ])("are covered in %s %s %s", async (...words) => {
    const { out } = await made.run(words.filter((word) => word !== undefined));
    expect(out).not.toMatch(/Logo and brand sheet|messages were friendly/);
  });
});

describe("draft form", () => {
  test("prints what export --format form prints", async () => {
    const drafted = await made.run(["draft", "form"]);
    expect(drafted).toEqual(
      await made.run(["export", "--format", "form"]).then((ran) => ({
        ...ran,
        err: ran.err.replace(/\d+ questions? (is|are) left for later.*\n(?: .*\n)*/, ""),
      })),
    );
    expect(drafted.out).toMatch(/^FORM: Open a dispute about held money/);
  });

  test("with --fresh builds the explanation again, and says so as JSON", async () => {
    const own = JSON.parse((await made.run(["draft", "form", "--json"])).out);
    const fresh = JSON.parse((await made.run(["draft", "form", "--json", "--fresh"])).out);
    expect([own.from, fresh.from]).toEqual(["you", "answers"]);
    const explanation = (form: { fields: { title: string; text: string }[] }) =>
      form.fields.find((field) => field.title === "Explanation")?.text;
    expect(explanation(own)).toContain("Proof: A, B, D.");
    expect(explanation(fresh)).toContain("This was delivered through Submit Work");
  });

  test("says what to do while no route is chosen", async () => {
    const empty = computer();
    await empty.run(["start", "--no-input", "--set", "role=client"]);
    const ran = await empty.run(["draft", "form"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(
      /You have not chosen an option yet[\s\S]*dispute-coach routes \S+[\s\S]*dispute-coach review \S+ route/,
    );
  });
});
