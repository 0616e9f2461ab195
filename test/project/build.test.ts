import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";

// The program is built in a copy of the project: the same bytes wherever that is, and not at all with a library in it twice.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const copyOfProject = (): string => {
  const copy = mkdtempSync(join(tmpdir(), "build-"));
  made.push(copy);
  for (const name of ["src", "scripts", "package.json", "tsconfig.json"])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
};

/** The SHA-256 of every file of a build. */
const sumsOf = (root: string): string[] =>
  readdirSync(join(root, "dist"), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== ".stamp")
    .map((one) => join(one.parentPath, one.name))
    .map((path) => `${createHash("sha256").update(readFileSync(path)).digest("hex")} ${path.slice(root.length)}`)
    .sort();

test("two builds of one source are the same bytes, wherever they are made", async () => {
  const copies = [copyOfProject(), copyOfProject()] as const;
  for (const copy of copies) await build(copy, "0123456789abcdef");
  const [first, second] = copies.map(sumsOf);
  expect(first?.length).toBeGreaterThan(50);
  expect(second).toEqual(first);
});

test("a library that is in it as CommonJS and as an ES module stops the build", async () => {
  const copy = copyOfProject();
  const file = join(copy, "src", "office", "pdf", "clean-pdf.ts");
  const text = readFileSync(file, "utf8");
  expect(text).toContain('from "@cantoo/pdf-lib"');
  const other = join(ROOT, "node_modules", "@cantoo", "pdf-lib", "cjs", "index.js");
  writeFileSync(file, text.replace('"@cantoo/pdf-lib"', JSON.stringify(other)));
  await expect(build(copy, "0123456789abcdef")).rejects.toThrow(
    /would be in the program twice:[\s\S]*@cantoo\/pdf-lib/,
  );
});
