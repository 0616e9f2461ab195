import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacks, printed } from "../support/tools.ts";

// A case with an exhibit of every kind, as a person makes it with the built program, read back by other programs.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXHIBITS = join(ROOT, "test", "exhibits");
const CASE = join(ROOT, "test", "cases", "freelancer-ended-money-held.json");
let folder = "";

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(ROOT, "bin", "dispute-coach.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DISPUTE_COACH_HOME: join(folder, "home"), SOURCE_DATE_EPOCH: "1794739320" },
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "exhibits-"));
  run("start", "--answers", CASE, "--no-input");
  run("evidence", "add", ...readdirSync(EXHIBITS).map((name) => join(EXHIBITS, name)), "--no-input");
  for (const ending of ["pdf", "docx", "html"]) run("export", "--output", `filing.${ending}`);
  run("bundle", "--output", "bundle");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(lacks("pdftotext", "pdfimages", "qpdf"))("the PDF, read back", () => {
  test("is sound, and shows every exhibit as it is", () => {
    const path = join(folder, "filing.pdf");
    printed("qpdf", "--check", path);
    const text = printed("pdftotext", "-layout", path, "-").replace(/\s+/g, " ");
    for (const words of [
      "Delivery note for the logo",
      "RECEIVED",
      "Two rounds of changes are included, as we said.",
      "The files came through on the third.",
      "2026-11-02,2.5,Sketches",
      "A web page cannot be shown here",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/damaged|\uFFFD/);
    // PNG, JPEG, WebP, TIFF and GIF.
    expect(printed("pdfimages", "-list", path).trim().split("\n").length - 2).toBe(5);
  });
});

describe.skipIf(lacks("pandoc"))("the Word file, read back", () => {
  test("names every exhibit", () => {
    const text = printed("pandoc", "-t", "plain", "--wrap=none", join(folder, "filing.docx"));
    for (const name of readdirSync(EXHIBITS)) expect(text).toContain(name);
  });
});

test("the page names every exhibit", () => {
  const html = readFileSync(join(folder, "filing.html"), "utf8");
  for (const name of readdirSync(EXHIBITS)) expect(html).toContain(name);
});

test("the bundle holds every exhibit", () => {
  const [base = "."] = readdirSync(join(folder, "bundle")).includes("data")
    ? ["."]
    : readdirSync(join(folder, "bundle"));
  const files = readdirSync(join(folder, "bundle", base, "data"), { recursive: true, encoding: "utf8" }).join("\n");
  for (const name of readdirSync(EXHIBITS)) expect(files).toContain(name.slice(0, name.lastIndexOf(".")));
});
