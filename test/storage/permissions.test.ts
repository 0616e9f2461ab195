import { chmodSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { foldersOf } from "../../src/storage/folders.ts";
import { permissionFindings } from "../../src/storage/health/permissions.ts";
import { openAbove } from "../../src/storage/permissions.ts";
import { onWindows } from "../support/systems.ts";
import { tempHome } from "../support/temp-home.ts";

// Who may write to a folder above can put another in the place of the cases, however well they themselves are closed.

const made = (mode: number): { home: string; above: string } => {
  const above = join(dirname(tempHome()), "above");
  mkdirSync(join(above, "home"), { recursive: true, mode: 0o700 });
  chmodSync(above, mode);
  return { home: join(above, "home"), above };
};

describe.skipIf(onWindows("rights of files (modes)"))("the folder above (Windows keeps no such rights)", () => {
  test.each([
    [0o755, false],
    [0o700, false],
    [0o775, true],
    [0o777, true],
    [0o757, true],
    [0o1777, false],
  ])("with rights %i: told %s", (mode, told) => {
    const { home, above } = made(mode);
    expect(openAbove(home, process.platform)).toBe(told ? above : undefined);
    const named = permissionFindings(foldersOf(home), process.platform).filter((one) => one.path === above);
    expect(named.map((one) => [one.kind, one.mend])).toEqual(told ? [["above", undefined]] : []);
  });
});

test("where a system keeps no rights nothing is told", () => {
  expect(openAbove(made(0o777).home, "win32")).toBeUndefined();
});
