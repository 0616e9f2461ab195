import { chmodSync, cpSync, existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codeIn, EVIL, GOOD, helped, installedBeside, makeEvil } from "../support/installed-program.ts";
import { onWindows } from "../support/systems.ts";
import { filesUnder, tempHome } from "../support/temp-home.ts";

// Compiled code is kept between runs. It must never run in place of what is in the program's files, and nobody else may plant it
// (planted-code.test.ts).

const installed = () => installedBeside(tempHome());

describe("compiled code", () => {
  test("is kept in the program's own folder, where only the person can write", () => {
    const { home, compiled, run } = installed();
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
    expect(filesUnder(compiled).length).toBeGreaterThan(1);
    if (process.platform === "win32") return;
    for (const folder of [home, compiled]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test("of a program that was changed since, to the same length, does not run", () => {
    const { dist, run } = installed();
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
    makeEvil(dist);
    expect(helped(run, 2)).toEqual([EVIL, EVIL]);
  });

  test("that is damaged is made anew", () => {
    const { compiled, run } = installed();
    run("--help");
    for (const path of codeIn(compiled)) writeFileSync(path, "no code");
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  });

  test("of another program, under the name of ours, does not run", () => {
    const evil = installed();
    makeEvil(evil.dist);
    evil.run("--help");
    const { compiled, run } = installed();
    cpSync(evil.compiled, compiled, { recursive: true });
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
  });

  test.skipIf(onWindows("rights of files (modes)")).each([
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
    const { home, compiled, run } = installed();
    mkdirSync(home, { recursive: true, mode: 0o700 });
    prepare(home);
    expect(helped(run, 2)).toEqual([GOOD, GOOD]);
    const kept = existsSync(compiled) && statSync(compiled).isDirectory() ? filesUnder(compiled) : [];
    expect(kept).toEqual([]);
  });
});
