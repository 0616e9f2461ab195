import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeIn, EVIL, GOOD, helped, installedBeside, makeEvil, runIn } from "../support/installed-program.ts";
import { onWindows } from "../support/systems.ts";
import { tempHome } from "../support/temp-home.ts";

// What others may have put among the compiled code never runs: the worst they can put there is tried in many ways.

/** Compiled code of another program of the same length, made to pass for that of the text that is there. */
const disguised = (good: Buffer, bad: Buffer, text: Buffer): Buffer => {
  // Node 20: the very text, then the code.
  if (good.subarray(0, text.length).equals(text)) return Buffer.concat([text, bad.subarray(text.length)]);
  // Node's own: a head of five numbers, the fourth of which is the checksum of the text.
  return Buffer.concat([bad.subarray(0, 12), good.subarray(12, 16), bad.subarray(16)]);
};

/** A program that has run, and the code to put in the place of what was compiled, by its path in the home folder. */
let program: ReturnType<typeof installedBeside>;
const evil = new Map<string, Buffer>();

beforeAll(() => {
  // Not a home of one test: all of them begin with it.
  program = installedBeside(join(mkdtempSync(join(tmpdir(), "dispute-coach-planted-")), "home"));
  const { dist, run, compiled, home } = program;
  const before = `${dist}-before`;
  cpSync(dist, before, { recursive: true });
  makeEvil(dist);
  expect(helped(run, 2)).toEqual([EVIL, EVIL]);
  const bad = new Map(codeIn(compiled).map((path) => [basename(path), readFileSync(path)]));
  rmSync(dist, { recursive: true });
  renameSync(before, dist);
  rmSync(home, { recursive: true });
  expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  for (const path of codeIn(compiled)) {
    const text = join(dist, basename(path));
    const [good, other] = [readFileSync(path), bad.get(basename(path))];
    if (other !== undefined)
      evil.set(
        path.slice(home.length),
        disguised(good, other, existsSync(text) ? readFileSync(text) : Buffer.alloc(1)),
      );
  }
  expect(evil.size).toBeGreaterThan(2);
});

afterAll(() => rmSync(dirname(program.home), { recursive: true, force: true }));

/** A home folder as it is after a run, and what puts other code there. */
const runWithPlanted = () => {
  const home = tempHome();
  cpSync(program.home, home, { recursive: true });
  const paths = [...evil.keys()].map((path) => home + path);
  const plant = () => {
    for (const [path, code] of evil) writeFileSync(home + path, code);
  };
  return { ...runIn(home, program.folder), paths, plant };
};

/** Long before its rights were closed. */
const EARLIER = new Date(Date.now() - 3600_000);
const isRoot = process.getuid?.() === 0;

describe.skipIf(onWindows("rights of files (modes)"))("planted code", () => {
  test("of another program would run, if it were the person's own: the next tests are of something", () => {
    const { run, plant } = runWithPlanted();
    plant();
    expect(helped(run, 1)).toEqual([EVIL]);
  });

  test("after doctor --repair closed the folder", () => {
    const { run, plant, home, compiled } = runWithPlanted();
    chmodSync(home, 0o777);
    plant();
    expect(helped(run, 1)).toEqual([GOOD]);
    expect(run("doctor", "--repair")).toMatch(/Made \d paths? private\./);
    expect(codeIn(compiled)).toEqual([]);
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  });

  test("after doctor --repair closed the files", () => {
    const { run, plant, paths, compiled } = runWithPlanted();
    plant();
    for (const path of paths) chmodSync(path, 0o644);
    expect(run("doctor", "--repair")).toMatch(/Made \d+ paths private\./);
    // What is there now was made by the run itself.
    expect(codeIn(compiled).filter((path) => (statSync(path).mode & 0o777) !== 0o600)).toEqual([]);
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  });

  test("after its folder was open for a moment and was closed by hand", () => {
    const { run, plant, home, compiled } = runWithPlanted();
    // It was made long before.
    for (const folder of [compiled, dirname(codeIn(compiled)[0] ?? "")]) utimesSync(folder, EARLIER, EARLIER);
    spawnSync("chmod", ["-R", "777", home]);
    plant();
    spawnSync("chmod", ["-R", "go-rwx", home]);
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  });

  const closedByHand = (path: string) => {
    utimesSync(path, EARLIER, EARLIER);
    chmodSync(path, 0o600);
  };
  const beside = (path: string) => join(dirname(dirname(path)), `elsewhere-${basename(path)}`);
  test.each<[string, (path: string) => void]>([
    ["others may write to it", (path) => chmodSync(path, 0o666)],
    ["its group may write to it", (path) => chmodSync(path, 0o620)],
    ["its rights were closed by hand", closedByHand],
    ...(isRoot
      ? ([
          ["it is of somebody else", (path) => chownSync(path, 65534, 65534)],
          [
            "it was of somebody else",
            (path) => {
              chownSync(path, 65534, 65534);
              utimesSync(path, EARLIER, EARLIER);
              chownSync(path, 0, 0);
            },
          ],
        ] satisfies [string, (path: string) => void][])
      : []),
    [
      "it is a link to elsewhere",
      (path) => {
        renameSync(path, beside(path));
        symlinkSync(beside(path), path);
      },
    ],
    [
      "it was linked to elsewhere",
      (path) => {
        utimesSync(path, EARLIER, EARLIER);
        linkSync(path, beside(path));
        rmSync(beside(path));
      },
    ],
  ])("where %s", (_where, prepare) => {
    const { run, plant, paths } = runWithPlanted();
    plant();
    for (const path of paths) prepare(path);
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  });

  test.each([
    ["a pipe", (path: string) => void spawnSync("mkfifo", [path])],
    ["a folder", (path: string) => void mkdirSync(path)],
    ["a device", (path: string) => symlinkSync("/dev/zero", path)],
    ["a link in a circle", (path: string) => symlinkSync(path, path)],
  ])("%s in the place of a file holds nobody up", (_what, put) => {
    const { run, paths, compiled } = runWithPlanted();
    for (const path of [...paths, join(compiled, "other"), join(dirname(paths[0] ?? ""), "other.cjs")]) {
      rmSync(path, { force: true });
      put(path);
    }
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  });
});
