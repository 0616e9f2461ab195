import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

// The moving picture of the README shows the program as it is.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tour-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (at: string, name: string): string => readFileSync(join(at, name), "utf8");

test("recorded again it is the same, in words and as a picture (node scripts/tour.mjs records it)", () => {
  execFileSync(process.execPath, [join(ROOT, "scripts", "tour.mjs"), folder], { stdio: "pipe" });
  expect(read(folder, "tour.md")).toBe(read(join(ROOT, "docs"), "tour.md"));
  expect(read(folder, "tour.svg") === read(join(ROOT, "docs"), "tour.svg")).toBe(true);
});

test("it is small, runs no script, loads nothing, and stands still for whoever asked for that", () => {
  const svg = read(join(ROOT, "docs"), "tour.svg");
  expect(svg.length).toBeLessThan(400_000);
  expect(svg).not.toMatch(/<script|<image|url\(http|@import|\bon[a-z]+=/);
  expect(svg).toContain("prefers-reduced-motion");
  expect(svg).toMatch(/<title[^>]*>.+<\/title>\s*<desc[^>]*>.+<\/desc>/);
});
