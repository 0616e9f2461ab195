import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { retrying, rmdirSync, WAITS } from "../../../src/storage/files/retry.ts";
import { tempHome } from "../../support/temp-home.ts";

const failing = (code: string, times: number) => {
  let tries = 0;
  const act = () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(code), { code });
    return "moved";
  };
  return { act, tries: () => tries };
};

const waited: number[] = [];
const on = (platform: string, isHopeless?: () => boolean) => {
  waited.length = 0;
  return {
    platform,
    wait: (milliseconds: number) => void waited.push(milliseconds),
    ...(isHopeless && { isHopeless }),
  };
};

test.each(["EPERM", "EACCES", "EBUSY", "ENOTEMPTY"])(
  "Windows: %s is tried again until the other program is done",
  (code) => {
    const { act } = failing(code, 3);
    expect(retrying(act, on("win32"))).toBe("moved");
    expect(waited).toEqual(WAITS.slice(0, 3));
  },
);

test("Windows: after two seconds the error comes out as it is", () => {
  const { act, tries } = failing("EBUSY", 99);
  expect(() => retrying(act, on("win32"))).toThrow("EBUSY");
  expect(tries()).toBe(WAITS.length + 1);
  expect(waited.reduce((sum, one) => sum + one)).toBe(2000);
});

test.each([
  ["win32", "ENOENT"],
  ["win32", "ENOSPC"],
  ["linux", "EPERM"],
  ["linux", "EBUSY"],
  ["darwin", "EACCES"],
])("%s: %s comes out at once", (platform, code) => {
  const { act, tries } = failing(code, 1);
  expect(() => retrying(act, on(platform))).toThrow(code);
  expect([tries(), waited]).toEqual([1, []]);
});

test("Windows: what is of no use to try again is not", () => {
  const { act, tries } = failing("EPERM", 1);
  expect(() =>
    retrying(
      act,
      on("win32", () => true),
    ),
  ).toThrow("EPERM");
  expect(tries()).toBe(1);
});

test("a folder with something in it is not taken away, and nothing in it", () => {
  const folder = join(dirname(tempHome()), "folder");
  mkdirSync(folder);
  writeFileSync(join(folder, "file"), "");
  expect(() => rmdirSync(folder)).toThrow("ENOTEMPTY");
  expect(readdirSync(folder)).toEqual(["file"]);
});
