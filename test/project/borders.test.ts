import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// The borders between the folders are held by Biome and by a tsconfig without Node types. A border that nobody has seen
// refuse is no border: here each one refuses a planted violation, in a copy of the project.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "borders-"));
  for (const part of ["src", "biome.json", "tsconfig.json", "package.json"])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const plant = (file: string, code: string): string => {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  return path;
};

const tool = (name: string, ...args: string[]) => {
  const ran = spawnSync(join(ROOT, "node_modules", ".bin", name), args, {
    cwd: copy,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { code: ran.status, says: `${ran.stdout}${ran.stderr}` };
};

const lint = (file: string) => tool("biome", "lint", "--vcs-enabled=false", "--colors=off", file);

describe("the borders hold", () => {
  test.each([
    [
      "the core and node:fs",
      "src/core/planted.ts",
      'import { readFileSync } from "node:fs";\nexport const x = readFileSync("a");\n',
      "noRestrictedImports",
    ],
    ["the core and Date", "src/core/planted.ts", "export const x = () => new Date();\n", "noRestrictedGlobals"],
    [
      "the core and Date.now",
      "src/core/case/planted.ts",
      "export const x = () => Date.now();\n",
      "noRestrictedGlobals",
    ],
    ["the core and process", "src/core/planted.ts", "export const x = process.env;\n", "noRestrictedGlobals"],
    ["the core and console", "src/core/planted.ts", 'console.log("x");\n', "noRestrictedGlobals"],
    [
      "the core and the errors",
      "src/core/interview/planted.ts",
      'import { Problem } from "../../errors.ts";\nexport const x = Problem;\n',
      "noRestrictedImports",
    ],
    [
      "the core and the views",
      "src/core/planted.ts",
      'import { wrap } from "../terminal/views/lines.ts";\nexport const x = wrap;\n',
      "noRestrictedImports",
    ],
    [
      "a view and the terminal",
      "src/terminal/views/planted.ts",
      'import { rowsOf } from "../screen/rows.ts";\nexport const x = rowsOf;\n',
      "noRestrictedImports",
    ],
    [
      "a view of the money and the questions",
      "src/terminal/views/money/planted.ts",
      'import { said } from "../../questions/answer-text.ts";\nexport const x = said;\n',
      "noRestrictedImports",
    ],
    [
      "a view and the storage",
      "src/terminal/views/planted.ts",
      'import { foldersOf } from "../../storage/folders.ts";\nexport const x = foldersOf;\n',
      "noRestrictedImports",
    ],
    [
      "the terminal and a command",
      "src/terminal/planted.ts",
      'import { run } from "../cli/program.ts";\nexport const x = run;\n',
      "noRestrictedImports",
    ],
    [
      "the storage and the terminal",
      "src/storage/planted.ts",
      'import { wrap } from "../terminal/views/lines.ts";\nexport const x = wrap;\n',
      "noRestrictedImports",
    ],
    [
      "a reader and the storage",
      "src/readers/planted.ts",
      'import { foldersOf } from "../storage/folders.ts";\nexport const x = foldersOf;\n',
      "noRestrictedImports",
    ],
    [
      "a command and the storage",
      "src/cli/commands/planted.ts",
      'import { foldersOf } from "../../storage/folders.ts";\nexport const x = foldersOf;\n',
      "noRestrictedImports",
    ],
    [
      "what commands share and the terminal's keys",
      "src/cli/flow/planted.ts",
      'import { rowsOf } from "../../terminal/screen/rows.ts";\nexport const x = rowsOf;\n',
      "noRestrictedImports",
    ],
    [
      "what commands share and a command",
      "src/cli/flow/case/planted.ts",
      'import { list } from "../../commands/list.ts";\nexport const x = list;\n',
      "noRestrictedImports",
    ],
    [
      "a view and chalk",
      "src/terminal/views/planted.ts",
      'import { Chalk } from "chalk";\nexport const x = Chalk;\n',
      "noRestrictedImports",
    ],
    [
      "a command and node:fs",
      "src/cli/commands/planted.ts",
      'import { readFileSync } from "node:fs";\nexport const x = readFileSync("a");\n',
      "noRestrictedImports",
    ],
    [
      "a command and an adapter",
      "src/cli/commands/planted.ts",
      'import { readTextFile } from "../../storage/files/files.ts";\nexport const x = readTextFile;\n',
      "noRestrictedImports",
    ],
    [
      "a command and the clock",
      "src/cli/commands/planted.ts",
      "export const x = () => Date.now();\n",
      "noRestrictedGlobals",
    ],
  ])("between %s", (_name, file, code, rule) => {
    const path = plant(file, code);
    const ran = lint(path);
    rmSync(path);
    expect(ran.says).toContain(rule);
    expect(ran.code).not.toBe(0);
  });

  test("the core does not know Node's types", () => {
    const path = plant(
      "src/core/planted.ts",
      'import { readFileSync } from "node:fs";\nexport const x: Buffer = readFileSync("a");\n',
    );
    const ran = tool("tsc", "-p", "src/core/tsconfig.json");
    rmSync(path);
    expect(ran.says).toContain("src/core/planted.ts");
    expect(ran.code).not.toBe(0);
  });

  test("and without a violation both are content", () => {
    expect(lint("src")).toMatchObject({ code: 0 });
    expect(tool("tsc", "-p", "src/core/tsconfig.json")).toEqual({ code: 0, says: "" });
  });
});
