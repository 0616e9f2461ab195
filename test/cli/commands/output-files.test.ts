import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { built } from "../../support/built.ts";
import { asInstalled } from "../../support/look.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempHome } from "../../support/temp-home.ts";

// A file has the ending of what is in it, and the hint after a mistake names an option that the command has.

let pc: Computer;
let folder: string;
beforeEach(async () => {
  folder = tempHome();
  mkdirSync(folder, { recursive: true });
  pc = computer({ width: 400 });
  await pc.run(["start", "--no-input", "--set", "role=freelancer", "--set", "contract=fixed"]);
});

describe("an ending of something that is not written is refused, with those that are", () => {
  test.each(["doc", "odt", "rtf", "xyz", "DOC", "pages", "tex"])("export --output x.%s", async (ending) => {
    const path = join(folder, `x.${ending}`);
    const ran = await pc.run(["export", "--output", path]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`We cannot write a .${ending.toLowerCase()} file.`);
    for (const known of [".md", ".markdown", ".txt", ".html", ".htm", ".pdf", ".docx", ".json"])
      expect(ran.err).toContain(known);
    expect(pc.files.has(path)).toBe(false);
  });

  test.each([
    ["a name without an ending", ["filing"]],
    ["digits behind a dot", ["filing 1.2"]],
    ["a hidden file", [".filing"]],
    ["the form said", ["x.doc", "--format", "md"]],
    ["a known one", ["x.MD"]],
  ])("but not %s", async (_, [name = "", ...more]) => {
    const ran = await pc.run(["export", "--output", join(folder, name), ...more]);
    expect(ran).toMatchObject({ code: 0 });
  });

  test.each(["tar", "rar", "pdf", "zipx"])("bundle --output x.%s", async (ending) => {
    const ran = await pc.run(["bundle", "--output", join(folder, `x.${ending}`)]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`A bundle cannot be a .${ending} file.`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("deadlines --ics x.txt", async () => {
    const ran = await pc.run(["deadlines", "--ics", join(folder, "x.txt")]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("A calendar file ends in .ics, not in .txt.");
  });
});

test.each(["pdf", "docx"])("export --format %s goes into a pipe or a file as it is", async (format) => {
  const piped = await pc.run(["export", "--format", format]);
  expect(piped.code).toBe(0);
  expect(piped.out.slice(0, 4)).toBe(format === "pdf" ? "%PDF" : "PK\u0003\u0004");
});

test.each([
  ["deadlines --ics", "x.ics", "--ics FILE"],
  ["export --output", "x.md", "--output PATH"],
])("%s where nothing can be written names its own option", async (words, name, option) => {
  const home = tempHome();
  let said = "";
  const hear = (text: string) => {
    said += text;
  };
  const world = () =>
    built.realWorld({
      columns: () => 80,
      env: { DISPUTE_COACH_HOME: home },
      out: hear,
      err: hear,
      asTyped: asInstalled,
    });
  await built.run(["start", "--no-input", "--set", "role=freelancer"], world());
  expect(await built.run([...words.split(" "), join(home, "no", "such", "folder", name)], world())).toBe(1);
  expect(said).toContain(`Name another place with   ${option}`);
});

test("start --title goes before the title of a file, and is never cut", async () => {
  pc.files.set("b.json", JSON.stringify({ title: "Kelp logo", role: "freelancer" }));
  await pc.run(["start", "--answers", "b.json", "--title", "Ghost three", "--no-input"]);
  expect((await pc.run(["status", "Ghost three"])).code).toBe(0);
  const before = pc.cases.list().length;
  const long = await pc.run(["start", "--title", "x".repeat(201), "--no-input"]);
  expect(long).toMatchObject({ code: 2 });
  expect(long.err).toContain("A title has 1 to 200 characters.");
  expect(pc.cases.list()).toHaveLength(before);
});

test("review LIST --clear says that what is in the list stays, and how it goes", async () => {
  const id = pc.cases.list()[0]?.id ?? "";
  await pc.run(["log", "contact", id, "--set", "on=2026-11-01"]);
  const ran = await pc.run(["review", id, "contacts", "--clear"]);
  expect(ran.err.replace(/\s+/g, " ")).toContain(
    `What is in it stays (1 contact). To remove one: dispute-coach review ${id} contacts`,
  );
  expect(ran.err).not.toContain("Cleared");
  const field = await pc.run(["review", id, "role", "--clear"]);
  expect(field.err).toContain("Cleared: role.");
});
