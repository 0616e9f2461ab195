import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { onWindows } from "../support/systems.ts";

// What comes with the program: each library is named and justified in docs/security.md, has a licence that lets the
// program be given on, and runs nothing when it is installed. What is packed holds nothing but the program.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const built = readdirSync(join(ROOT, "dist"))
  .filter((name) => name.endsWith(".cjs"))
  .map((name) => ({ name, text: read(`dist/${name}`) }));

const { devDependencies, ...manifest } = JSON.parse(read("package.json")) as {
  devDependencies: Record<string, string>;
  dependencies?: unknown;
  scripts: Record<string, string>;
};
/** Name and licence of every library whose code is in the program. */
const BUILT_IN = [...read("dist/THIRD-PARTY-LICENSES.txt").matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.+)\)$/gm)].map(
  ([, name = "", licence = ""]) => ({ name, licence }),
);

const SOURCES = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
  .map((name) => read(join("src", name)));

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

/** What lies beside the program as a file of its own, with its licence: fonts, and a decoder that anyone may exchange. */
const BESIDE: Readonly<Record<string, string>> = {
  "@expo-google-fonts/noto-emoji": "MIT AND OFL-1.1",
  "@fontsource/noto-sans-devanagari": "OFL-1.1",
  "dejavu-fonts-ttf": "SEE LICENSE IN README.md AND LICENSE",
  "libheif-js": "LGPL-3.0",
};

test("every library of the program that we name is justified in docs/security.md, and no other", () => {
  const rows = [...read("docs/security.md").matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  const named = Object.keys(devDependencies).filter((name) =>
    SOURCES.some((text) => text.includes(`"${name}"`) || text.includes(`"${name}/`)),
  );
  expect(rows.map(([, name]) => name).sort()).toEqual(named);
  for (const name of named) expect(BUILT_IN.map((one) => one.name)).toContain(name);
  for (const [, name = "", licence = ""] of rows) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
    expect([name, licence.trim()]).toEqual([name, license]);
  }
});

test("versions are pinned: an update is an act", () => {
  expect(Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test("whatever is built in has a licence that lets it be given on", () => {
  expect(BUILT_IN.length).toBeGreaterThan(50);
  expect(BUILT_IN.filter(({ name, licence }) => !LICENCES.includes(licence) && BESIDE[name] !== licence)).toEqual([]);
});

test("nothing is installed beside the program, and nothing runs when it or its libraries are installed", () => {
  expect(manifest.dependencies).toBeUndefined();
  for (const hook of ["preinstall", "install", "postinstall", "prepare"])
    expect(manifest.scripts).not.toHaveProperty(hook);
  expect(read("scripts/ready.mjs")).toContain('"--ignore-scripts"');
});

test("the six packages that the program is made with are in it", () => {
  const names = new Set([...BUILT_IN.map(({ name }) => name), "vitest"]);
  for (const name of ["commander", "inquirer", "chalk", "conf", "zod", "vitest"]) {
    expect(devDependencies).toHaveProperty(name);
    expect([...names]).toContain(name);
  }
});

describe("the package", () => {
  const ALLOWED = [
    /^package\.json$/,
    /^(?:README|CHANGELOG)\.md$/,
    /^LICENSE$/,
    /^bin\/dispute-coach\.js$/,
    /^bin\/package\.json$/,
    /^dist\/[\w.-]+\.cjs$/,
    /^dist\/man\/[\w.-]+$/,
    /^dist\/assets\/[\w.-]+$/,
    /^dist\/THIRD-PARTY-LICENSES\.txt$/,
  ];
  const npm = (...args: readonly string[]) => {
    const path = process.env.npm_execpath;
    return path
      ? spawnSync(process.execPath, [path, ...args], { cwd: ROOT, encoding: "utf8" })
      : spawnSync("npm", args, { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });
  };
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ran = npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder);
  const [packed] = JSON.parse(ran.stdout) as { filename: string; files: { path: string }[]; unpackedSize: number }[];

  test("holds the program and its papers, nothing else", () => {
    const paths = packed?.files.map((one) => one.path) ?? [];
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !ALLOWED.some((one) => one.test(path)))).toEqual([]);
  });

  test("is small", () => {
    expect(packed?.unpackedSize).toBeLessThan(26_500_000);
  });

  test.skipIf(onWindows("man"))(
    "installed by npm, its command is on the path and its manual page where man looks",
    () => {
      const prefix = join(folder, "prefix");
      const file = join(folder, packed?.filename ?? "");
      const args = ["--prefix", prefix, "--offline", "--no-audit", "--no-fund", "--loglevel=error"];
      const installed = npm("install", "--global", ...args, file);
      expect(installed.stderr).toBe("");
      expect(installed.status).toBe(0);
      expect(readFileSync(join(prefix, "share", "man", "man1", "dispute-coach.1"), "utf8")).toBe(
        read("dist/man/dispute-coach.1"),
      );
      const said = spawnSync(join(prefix, "bin", "dispute-coach"), ["--version"], { encoding: "utf8" });
      expect(said.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    },
  );
});

test("nothing of the libraries is built in that is not used: zod's languages stay out", () => {
  const program = built.map(({ text }) => text).join("");
  expect(program).toContain("ZodError");
  expect(program).not.toMatch(/Ung(?:ü|\\xFC|\\u00fc)ltige Eingabe|Entrada inv/i);
});

test("each file of the program loads only Node's own modules and its other files, and imports nothing when it runs", () => {
  const names = new Set(built.map(({ name }) => `./${name}`));
  for (const { name, text } of built) {
    const loaded = [...text.matchAll(/(?<![\w.])require\(["'`]([^"'`]+)["'`]\)/g)].map(([, path = ""]) => path);
    const odd = loaded.filter((path) => !names.has(path) && !isBuiltin(path));
    expect([name, odd]).toEqual([name, []]);
    expect([name, /(?<![\w.])import\(/.test(text)]).toEqual([name, false]);
  }
});

test("no path of the machine that built it is in it", () => {
  for (const { name, text } of built) expect([name, text.includes(ROOT.slice(0, -1))]).toEqual([name, false]);
});
