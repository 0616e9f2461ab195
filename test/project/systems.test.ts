import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";

// docs/systems.md lists each place where systems differ, with its branch and its test. Nothing in it may be gone, and nothing may be missing.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const rows = read("docs/systems.md")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(1)
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
const pathsIn = (cell = ""): string[] => [...cell.matchAll(/`([\w/-]+(?:\.test)?\.ts)`/g)].map(([, path = ""]) => path);

test("each branch and each test that is named is there", () => {
  expect(rows.length).toBeGreaterThan(20);
  const gone = rows.flatMap((cells) => [
    ...pathsIn(cells[3]).filter((path) => !existsSync(join(ROOT, "src", path))),
    ...pathsIn(cells[4]).filter((path) => !existsSync(join(ROOT, "test", path))),
  ]);
  expect(gone).toEqual([]);
});

test("every place that looks at the system, or calls what differs there, is named", () => {
  const named = new Set(rows.flatMap((cells) => pathsIn(cells[3])));
  const differs =
    /process\.platform|"win32"|"darwin"|\blinkSync\(|\bspawn\(|"SIG(?!INT)[A-Z]+"|\bumask\(|O_NO(?:NBLOCK|FOLLOW)/;
  const places = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && differs.test(read(join("src", path))));
  expect(places.filter((path) => !named.has(path))).toEqual([]);
});

test("npm on Windows makes its command from the first line of the program: no carriage return, a Node found by PATH", () => {
  expect(read("bin/dispute-coach.js").split("\n")[0]).toBe("#!/usr/bin/env node");
});

test("the workflow runs the tests on three systems and every Node version that is promised, and uses no secret", () => {
  const text = read(".github/workflows/test.yml");
  const { jobs, permissions } = parse(text, { strict: true }) as {
    permissions: unknown;
    jobs: { test: { strategy: { matrix: unknown }; steps: { run?: string }[] } };
  };
  expect(jobs.test.strategy.matrix).toEqual({
    os: ["ubuntu-latest", "macos-latest", "windows-latest"],
    node: [20, 22, 24],
  });
  expect(jobs.test.steps.map(({ run }) => run)).toContain("npm test");
  expect(permissions).toEqual({ contents: "read" });
  expect(text).not.toContain("secrets.");
});
