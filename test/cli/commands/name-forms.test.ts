import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { pngOf } from "../../support/made-files.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempHome } from "../../support/temp-home.ts";

// Unicode has two ways to write é: as one character (NFC), or as e and a mark (NFD, as on a disk of a Mac).
const NAME = "Café, déjà vu";
const FORMS = ["NFC", "NFD"] as const;

const withCase = async (change: object = {}): Promise<Computer> => {
  const pc = computer();
  const given = storyOf("freelancer-ended-money-held").given as Record<string, unknown>;
  pc.files.set("case.json", JSON.stringify({ ...given, ...change }));
  expect((await pc.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
  return pc;
};

const fileIn = (form: "NFC" | "NFD", ending: string, content: string | Uint8Array): string => {
  const folder = join(tempHome(), form);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${NAME}${ending}`.normalize(form));
  writeFileSync(path, content);
  return path;
};

test.each([
  ["text", ".txt", "we agreed on it\n"],
  ["picture", ".png", pngOf(20, 10)],
])("the same %s kept under both forms of one name is one exhibit", async (_, ending, content) => {
  const pc = await withCase();
  const before = firstCase(pc.cases).exhibits.length;
  const ran = await pc.run(["evidence", "add", ...FORMS.map((form) => fileIn(form, ending, content)), "--no-input"]);
  expect([ran.code, ran.out.replace(/\s+/g, " ")]).toEqual([0, expect.stringContaining("Already here as F")]);
  expect(firstCase(pc.cases).exhibits.length).toBe(before + 1);
});

test.each([
  ["NFC", "NFD"],
  ["NFD", "NFC"],
] as const)("an exhibit that was named in %s gets its file whose name is in %s", async (named, kept) => {
  const pc = await withCase({ exhibits: [{ id: "e1", name: `${NAME}.txt`.normalize(named) }] });
  const ran = await pc.run(["evidence", "add", fileIn(kept, ".txt", "we agreed on it\n"), "--no-input"]);
  expect(ran.out.replace(/\s+/g, " ")).toContain("Added to A, which you named before");
  expect(firstCase(pc.cases).exhibits.length).toBe(1);
});

test("a file is found under the other form of the path that was typed", async () => {
  const pc = await withCase();
  const path = fileIn("NFD", ".txt", "we agreed on it\n");
  expect((await pc.run(["evidence", "add", path.normalize("NFC"), "--no-input"])).code).toBe(0);
  expect(firstCase(pc.cases).originals.e6?.fileName).toBe(`${NAME}.txt`.normalize("NFC"));
});

test("one who writes under both forms of a name is one person", async () => {
  const pc = await withCase();
  const line = (form: "NFC" | "NFD", minute: number, words: string) =>
    `12/11/2026, 10:0${minute} - ${"José Peña".normalize(form)}: ${words}`;
  const chat = [
    line("NFC", 1, "hello there"),
    line("NFD", 2, "are you here"),
    "12/11/2026, 10:03 - Ana: yes I am",
    "13/11/2026, 10:00 - Ana: and today",
  ].join("\n");
  const ran = await pc.run([
    ...["evidence", "import", fileIn("NFC", ".txt", chat), "--form", "whatsapp", "--contacts", "--me", "Ana"],
    ...["--order", "dmy", "--zone", "Europe/Berlin", "--no-input"],
  ]);
  expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
  expect(
    firstCase(pc.cases)
      .contacts.filter((one) => one.on === "2026-11-12")
      .map((one) => one.by),
  ).toEqual(["them", "me"]);
});
