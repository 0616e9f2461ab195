import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ownFilesIn } from "../../src/shell/own-files.ts";
import { modeOf, tempHome } from "../support/temp-home.ts";

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
