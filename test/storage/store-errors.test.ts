import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { newCase } from "../../src/core/case/case.ts";
import { confStore } from "../../src/storage/case-store.ts";
import { copyHints, fileProblem, inWords } from "../../src/storage/store-errors.ts";
import { testWorld } from "../support/memory-store.ts";
import { onWindows } from "../support/systems.ts";
import { tempHome } from "../support/temp-home.ts";

const problem = (message: string | RegExp) =>
  expect.objectContaining({ name: "Problem", message: expect.stringMatching(message) });
const make = (title = "") => newCase("a", "2026-11-15T09:00:00Z", title);

test("a home folder under a file: a Problem that names the path", () => {
  const file = tempHome();
  writeFileSync(file, "a file");
  const store = confStore(join(file, "home"), testWorld());
  expect(() => store.open("a")).toThrow(problem(/^Could not open .*home.*: a file is where a folder should be\.$/));
  expect(() => store.list()).toThrow(problem(/^Could not read .*home.*: a file is where a folder should be\.$/));
  expect(() => store.read("a")).toThrow(problem(/^Could not read .*: a file is where a folder should be\.$/));
});

test.skipIf(process.platform !== "linux")("a folder that takes no files: a Problem, at once", () => {
  expect(() => confStore("/proc/dispute-coach", testWorld()).open("a")).toThrow(
    problem(/^Could not open \/proc\/dispute-coach/),
  );
});

test.skipIf(onWindows("links that everybody may make"))(
  "a home folder on a disk that is not there (a link that leads nowhere): a Problem",
  () => {
    const link = tempHome();
    symlinkSync(join(link, "..", "gone", "far"), link);
    const store = confStore(link, testWorld());
    expect(store.list()).toEqual([]);
    expect(() => store.open("a")).toThrow(problem(/^Could not open /));
  },
);

test("a folder in the place of the case file", () => {
  const home = tempHome();
  mkdirSync(join(home, "cases", "a.json"), { recursive: true });
  const store = confStore(home, testWorld());
  expect(() => store.read("a")).toThrow(problem(/damaged: it is a folder, not a file\.$/));
  expect(() => store.open("a")).toThrow(problem(/damaged: it is a folder, not a file\.$/));
  expect(store.list()).toMatchObject([{ id: "a" }]);
});

test("a backup that cannot be written stops the save before the case is touched", () => {
  const home = tempHome();
  const store = confStore(home, testWorld());
  const first = store.open("a");
  first.save(make("one"));
  first.close();
  writeFileSync(join(home, "cases", "backups"), "a file");
  const second = store.open("a");
  expect(() => second.save(make("two"))).toThrow(
    problem(/^Could not save .*backups: a file is where a folder should be\.$/),
  );
  expect(store.read("a").title).toBe("one");
  second.close();
});

test("a failed open leaves no lock", () => {
  const home = tempHome();
  mkdirSync(join(home, "cases", "a.json"), { recursive: true });
  const store = confStore(home, testWorld());
  expect(() => store.open("a")).toThrow();
  rmSync(join(home, "cases", "a.json"), { recursive: true });
  store.open("a").close();
});

test.each([
  ["ENOSPC", "the disk is full", "Make room"],
  ["EDQUOT", "your share of the disk is used up", "Make room"],
  ["EACCES", "you do not have permission to do that there", "DISPUTE_COACH_HOME"],
  ["EROFS", "that disk can only be read", "DISPUTE_COACH_HOME"],
  ["EWHATEVER", "the system says EWHATEVER", "Check that"],
])("%s is said in words, with what to do and that nothing was lost", (code, what, then) => {
  const error = Object.assign(new Error("x"), { code, syscall: "open" });
  const said = fileProblem(error, "save", "/home/me/a.json");
  expect(said.message).toBe(`Could not save /home/me/a.json: ${what}.`);
  expect(said.hints[0]).toContain(then);
  expect(said.hints[1]).toBe("Everything saved before is safe.");
});

test("an error of ours is not taken for one of the disk", () => {
  const fault = new TypeError("a fault");
  expect(() =>
    inWords("save", "x", () => {
      throw fault;
    }),
  ).toThrow(fault);
});

test("a relative home folder is fixed when the store is made", () => {
  const folder = mkdtempSync(join(dirname(tempHome()), "work-"));
  expect(confStore(join(folder, "..", "x"), testWorld()).home).toBe(join(dirname(folder), "x"));
  expect(confStore("x", testWorld()).home).toBe(join(process.cwd(), "x"));
});

test.each([
  ["linux", "/home/ann/a b.json", 'cp "/c/copy" "/home/ann/a b.json"'],
  ["darwin", "/Users/ann/$x.json", "cp \"/c/copy\" '/Users/ann/$x.json'"],
  ["win32", "C:\\Users\\Ann\\a b.json", 'copy "/c/copy" "C:\\Users\\Ann\\a b.json"'],
])("on %s, the command that copies a file over another is that of its shell", (platform, path, command) => {
  const hints = copyHints({ id: "a", path, platform, copy: "/c/copy", locked: false, encrypted: false });
  expect(hints).toContain(`To carry on from that copy: ${command}`);
});
