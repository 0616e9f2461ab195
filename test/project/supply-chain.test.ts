import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

// What comes with the program: each library is named and justified in docs/security.md, has a licence that lets the
// program be given on, and runs nothing when it is installed. What is packed holds nothing but the program.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
const RUNTIME = Object.entries(packages).filter(([path, one]) => path !== "" && one.dev !== true);

const LICENCES = [
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
  "CC0-1.0",
  "Python-2.0",
  "WTFPL",
  "Zlib",
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
  "(MIT OR CC0-1.0)",
];

test("every library of the program is justified in docs/security.md, and no other", () => {
  const rows = [...read("docs/security.md").matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(dependencies).sort());
  for (const [, name = "", licence = ""] of rows) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
    expect([name, licence.trim()]).toEqual([name, license]);
  }
});

test("versions are pinned: an update is an act", () => {
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("whatever the program loads has a licence that lets it be given on", () => {
  expect(RUNTIME.length).toBeGreaterThan(50);
  const odd = RUNTIME.flatMap(([path]) => {
    const file = join(ROOT, path, "package.json");
    if (!existsSync(file)) return [];
    const manifest = JSON.parse(readFileSync(file, "utf8")) as {
      name: string;
      license?: string;
      licenses?: { type: string }[];
    };
    const licence = manifest.license ?? manifest.licenses?.map((one) => one.type).join(" OR ") ?? "none";
    // png-js names its licence in its papers only: they are those of MIT.
    if (manifest.name === "png-js") return [];
    return LICENCES.includes(licence) ? [] : [`${manifest.name}: ${licence}`];
  });
  expect(odd).toEqual([]);
});

test("no library of the program runs anything when it is installed", () => {
  expect(RUNTIME.filter(([, one]) => one.hasInstallScript === true).map(([path]) => path)).toEqual([]);
  expect(read("scripts/ready.mjs")).toContain('"--ignore-scripts"');
});

describe("the package", () => {
  const ALLOWED = [
    /^package\.json$/,
    /^(?:README|CHANGELOG)\.md$/,
    /^LICENSE$/,
    /^bin\/dispute-coach\.js$/,
    /^bin\/package\.json$/,
    /^dist\/(?:main|program|libraries)\.cjs$/,
    /^dist\/(?:program|libraries)\.v8$/,
    /^dist\/pages\/(?:version|help-\d+)\.txt$/,
    /^dist\/THIRD-PARTY-LICENSES\.txt$/,
    /^dist\/\.stamp$/,
  ];
  const npm = process.env.npm_execpath;
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const ran = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, encoding: "utf8" })
    : spawnSync("npm", args, { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });
  const [packed] = JSON.parse(ran.stdout) as { files: { path: string }[]; unpackedSize: number }[];

  test("holds the program and its papers, nothing else", () => {
    const paths = packed?.files.map((one) => one.path) ?? [];
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !ALLOWED.some((one) => one.test(path)))).toEqual([]);
  });

  test("is small", () => {
    expect(packed?.unpackedSize).toBeLessThan(6_000_000);
  });
});

test("each library whose code is built in has its licence beside it", () => {
  const papers = read("dist/THIRD-PARTY-LICENSES.txt");
  for (const name of ["commander", "conf", "inquirer", "zod", "temporal-polyfill"])
    expect(papers).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, "m"));
});

test("nothing of the libraries is built in that is not used: zod's languages stay out", () => {
  const program = read("dist/program.cjs") + read("dist/libraries.cjs");
  expect(program).toContain("ZodError");
  expect(program).not.toMatch(/Ung(?:ü|\\xFC|\\u00fc)ltige Eingabe|Entrada inv/i);
});
