import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { pathOnDisk, pathsOnDisk } from "../../src/system/path-on-disk.ts";
import { tempHome } from "../support/temp-home.ts";

const HOME = process.platform === "win32" ? "USERPROFILE" : "HOME";

/** A folder with one file, as the person's own. */
const withFile = (name: string) => {
  const folder = join(dirname(tempHome()), "ann");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), "");
  return { folder, path: join(folder, name) };
};

test.each([
  ["as it is", (path: string) => path],
  ["in quotes", (path: string) => `"${path}"`],
  ["in single quotes", (path: string) => `'${path}'`],
  ["as an address", (path: string) => pathToFileURL(path).href],
])("a path %s", (_how, as) => {
  const { path } = withFile("Screen shot 1.png");
  expect(pathOnDisk(as(path))).toBe(path);
});

test.each(["~", "%USERPROFILE%", "%userprofile%", "$env:USERPROFILE", "$HOME"])(
  "a path that begins with %s",
  (begins) => {
    const { folder, path } = withFile("notice.eml");
    const before = process.env[HOME];
    process.env[HOME] = folder;
    try {
      expect(pathOnDisk(`${begins}/notice.eml`)).toBe(`${folder}/notice.eml`);
      expect(pathOnDisk(`"${begins}/notice.eml"`)).toBe(`${folder}/notice.eml`);
    } finally {
      process.env[HOME] = before;
    }
    expect(pathOnDisk(path)).toBe(path);
  },
);

test("letters with marks in the other form that Unicode has for them", () => {
  const { path } = withFile("Kündigung.eml".normalize("NFD"));
  expect(pathOnDisk(path.normalize("NFC"))).toBe(path.normalize("NFD"));
});

test("what is not there stays as it was given, and so does standard input", () => {
  for (const given of ["-", "~/nothing of that name", '"no"', "file:///no/such", "a\0b", ""])
    expect(pathOnDisk(given)).toBe(given);
});

test("on Windows, where no shell does it, a pattern stands for the names that fit it", () => {
  const { folder } = withFile("Shot 1.PNG");
  for (const name of ["shot 2.png", "shot.txt", "a(1).png"]) writeFileSync(join(folder, name), "");
  const found = (pattern: string, platform = "win32") => pathsOnDisk([join(folder, pattern)], platform);
  const there = (...names: string[]) => names.map((name) => join(folder, name));
  expect(found("*.png")).toEqual(there("Shot 1.PNG", "a(1).png", "shot 2.png"));
  expect(found("shot ?.png")).toEqual(there("Shot 1.PNG", "shot 2.png"));
  expect(found("a(1).*")).toEqual(there("a(1).png"));
  expect(found("*.jpg")).toEqual(there("*.jpg"));
  expect(found("*.png", "linux")).toEqual(there("*.png"));
});
