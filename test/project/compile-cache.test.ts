import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { filesUnder, tempHome } from "../support/temp-home.ts";

// Compiled code is kept between runs. It must never run in place of what is in the program's files, and nobody else may plant it.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const onWindows = process.platform === "win32";

/** A copy of the built program, and a home folder of its own. */
const installed = () => {
  const home = tempHome();
  const folder = join(dirname(home), "program");
  for (const name of ["bin", "dist"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const version = (): string =>
    spawnSync(process.execPath, [join(folder, "bin", "dispute-coach.js"), "--version"], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, DISPUTE_COACH_HOME: home },
    }).stdout.trim();
  return { home, dist: join(folder, "dist"), version, compiled: join(home, "compiled") };
};

/** Replaces a word of the program by another of the same length. */
const change = (dist: string, from: string, to: string): void => {
  expect(to).toHaveLength(from.length);
  for (const name of readdirSync(dist).filter((one) => one.endsWith(".cjs"))) {
    const text = readFileSync(join(dist, name), "utf8");
    if (text.includes(from)) writeFileSync(join(dist, name), text.replaceAll(from, to));
  }
};

describe("compiled code", () => {
  test("is kept in the program's own folder, where only the person can write", () => {
    const { home, compiled, version } = installed();
    expect([version(), version()]).toEqual(["0.1.0", "0.1.0"]);
    expect(filesUnder(compiled).length).toBeGreaterThan(1);
    if (onWindows) return;
    for (const folder of [home, compiled]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test("of a program that was changed since, to the same length, does not run", () => {
    const { dist, version } = installed();
    expect([version(), version()]).toEqual(["0.1.0", "0.1.0"]);
    change(dist, "`0.1.0`", "`6.6.6`");
    expect([version(), version()]).toEqual(["6.6.6", "6.6.6"]);
  });

  test("that is damaged is made anew", () => {
    const { compiled, version } = installed();
    version();
    for (const name of filesUnder(compiled).filter((one) => !one.endsWith("/")))
      writeFileSync(join(compiled, name), "no code");
    expect([version(), version()]).toEqual(["0.1.0", "0.1.0"]);
  });

  test("of another program, under the name of ours, does not run", () => {
    const evil = installed();
    change(evil.dist, "`0.1.0`", "`6.6.6`");
    evil.version();
    const { compiled, version } = installed();
    cpSync(evil.compiled, compiled, { recursive: true });
    expect([version(), version()]).toEqual(["0.1.0", "0.1.0"]);
  });

  test.skipIf(onWindows).each([
    ["the home folder can be written to by others", (home: string) => chmodSync(home, 0o777)],
    [
      "its folder can be written to by others",
      (home: string) => {
        mkdirSync(join(home, "compiled"));
        chmodSync(join(home, "compiled"), 0o777);
      },
    ],
    [
      "its folder is a link to elsewhere",
      (home: string) => {
        mkdirSync(join(home, "elsewhere"));
        symlinkSync(join(home, "elsewhere"), join(home, "compiled"));
      },
    ],
    ["its folder is a file", (home: string) => writeFileSync(join(home, "compiled"), "")],
  ])("is not kept where %s", (_where, prepare) => {
    const { home, compiled, version } = installed();
    mkdirSync(home, { recursive: true, mode: 0o700 });
    prepare(home);
    expect([version(), version()]).toEqual(["0.1.0", "0.1.0"]);
    const kept = existsSync(compiled) && statSync(compiled).isDirectory() ? filesUnder(compiled) : [];
    expect(kept).toEqual([]);
  });
});
