import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pageFor } from "../../src/page.ts";
import { run } from "../../src/program.ts";
import { asInstalled } from "../support/look.ts";

// --version and --help are answered from pages that the build wrote. They must say what the program itself says.

const PAGES = fileURLToPath(new URL("../../dist/pages/", import.meta.url));
const page = (name: string): string => readFileSync(`${PAGES}${name}`, "utf8");

const said = async (word: string, width: number): Promise<string> => {
  let text = "";
  const add = (more: string): void => {
    text += more;
  };
  const open = () => Promise.reject(new Error("No command is run."));
  expect(await run([word], { out: add, err: add, width, open, asTyped: asInstalled })).toBe(0);
  return text;
};

test("the built program has a page for each usual width, and one for the version", () => {
  expect(readdirSync(PAGES).sort()).toEqual(["help-100.txt", "help-80.txt", "version.txt"]);
});

test.each([80, 100, 101, 250])("--help on %i columns is the page that the program writes", async (width) => {
  for (const word of ["--help", "-h"])
    expect(page(pageFor([word], () => width) ?? "none")).toBe(await said(word, width));
});

test("so is --version", async () => {
  for (const word of ["--version", "-V"]) expect(page(pageFor([word], () => 80) ?? "none")).toBe(await said(word, 80));
});

test.each([[[]], [["help"]], [["--help", "--plain"]], [["status", "--help"]], [["-v"]], [["--Help"]]])(
  "%j is for the program itself",
  (argv) => {
    expect(pageFor(argv, () => 80)).toBeUndefined();
  },
);

test("at another width there is no page, and the program answers", () => {
  expect(pageFor(["--help"], () => 60)).toBe("help-60.txt");
  expect(readdirSync(PAGES)).not.toContain("help-60.txt");
});
