import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ownFilesIn } from "../../../src/storage/files/overwrite-guard.ts";
import { modeOf, tempHome } from "../../support/temp-home.ts";

const KEEP = { replace: false };

test("a file written here is written again; one that was changed since, or is somebody else's, is not", () => {
  const home = tempHome();
  const write = ownFilesIn(home);
  const path = join(dirname(home), "filing.md");
  write(path, "one", KEEP);
  write(path, "two", KEEP);
  expect(readFileSync(path, "utf8")).toBe("two");
  writeFileSync(path, "two, with a note by hand");
  expect(() => write(path, "three", KEEP)).toThrow("is there already");
  expect(readFileSync(path, "utf8")).toBe("two, with a note by hand");
  write(path, new Uint8Array([51]), { replace: true });
  expect(readFileSync(path, "utf8")).toBe("3");
  expect([modeOf(path), modeOf(join(home, "written.json"))]).toEqual(["600", "600"]);
});

test("a list of sums that is damaged counts as none", () => {
  const home = tempHome();
  const path = join(dirname(home), "a.txt");
  ownFilesIn(home)(path, "one", KEEP);
  writeFileSync(join(home, "written.json"), "{");
  expect(() => ownFilesIn(home)(path, "two", KEEP)).toThrow("is there already");
});

test("a killed run leaves its half file in the home folder, and the next one clears it away", () => {
  const home = tempHome();
  const write = ownFilesIn(home);
  const folder = join(dirname(home), "for-the-filing");
  mkdirSync(folder);
  write(join(folder, "filing.md"), "one", KEEP);
  // No process has this number: it is above what Linux, macOS and Windows give.
  writeFileSync(join(home, "drafts", "tmp-2147483646-00ff"), "half");
  // This one lives: its file is still being written.
  const inUse = `tmp-${process.ppid}-00ff`;
  writeFileSync(join(home, "drafts", inUse), "half");
  write(join(folder, "filing.md"), "two", KEEP);
  expect(readdirSync(folder)).toEqual(["filing.md"]);
  expect(readdirSync(join(home, "drafts"))).toEqual([inUse]);
});

test("where the home folder takes no draft, the file is written all the same", () => {
  const home = tempHome();
  const path = join(dirname(home), "a.txt");
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "drafts"), "a file is in the way");
  ownFilesIn(home)(path, "one", KEEP);
  expect(readFileSync(path, "utf8")).toBe("one");
});
