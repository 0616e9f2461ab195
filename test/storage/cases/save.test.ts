import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, newCase } from "../../../src/core/case/case.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { foldersOf } from "../../../src/storage/folders.ts";
import { sha256 } from "../../../src/storage/hashes.ts";
import { checkJournal, journalLines } from "../../../src/storage/history/journal-check.ts";
import { testWorld } from "../../support/memory-store.ts";
import { tempHome } from "../../support/temp-home.ts";

// When an answer is saved, all that belongs to it is on disk: the case, its line in the journal, and the case before it.

const make = (n: number): Case => ({ ...newCase("a", "2026-11-15T09:00:00Z"), title: `number ${n}` });
const titleIn = (path: string): string => JSON.parse(readFileSync(path, "utf8")).title;

const begun = () => {
  const home = tempHome();
  const store = confStore(home, testWorld());
  const opened = store.open("a");
  opened.save(make(1));
  opened.save(make(2));
  const path = (name: string) => join(home, "cases", name);
  const head = () => JSON.parse(readFileSync(path("journal/a.head"), "utf8").split("\n")[0] ?? "");
  const check = () => checkJournal(foldersOf(home), "a", sha256(readFileSync(path("a.json"))));
  return { home, store, opened, path, head, check };
};

describe("when an answer is saved", () => {
  test("the case, its line in the journal and the case before it are there, and the journal is closed", () => {
    const { home, path, head, check } = begun();
    expect(titleIn(path("a.json"))).toBe("number 2");
    expect(journalLines(foldersOf(home), "a").map((line) => line.n)).toEqual([1, 2]);
    expect(titleIn(path("backups/a.last.json"))).toBe("number 1");
    expect(head()).toEqual({ n: 2, line: expect.any(String) });
    expect(check()).toMatchObject({ lines: 2, faults: [] });
  });

  test("a killed program leaves a journal without a fault, and the next one goes on with it", () => {
    const { home, path, check } = begun();
    // As a kill does: the lock stays, nothing is closed.
    rmSync(path("locks"), { recursive: true });
    const next = confStore(home, testWorld()).open("a");
    next.save(make(3));
    next.close();
    expect(check()).toMatchObject({ lines: 3, faults: [] });
    expect(journalLines(foldersOf(home), "a").map((line) => line.what)).toEqual([
      ["case opened", "renamed"],
      ["renamed"],
      ["renamed"],
    ]);
  });

  test("a damaged case is put back from the case before it, with the change that came after", () => {
    const { home, path } = begun();
    rmSync(path("locks"), { recursive: true });
    writeFileSync(path("a.json"), "{");
    const { from } = confStore(home, testWorld()).restore("a");
    expect(from).toBe(path("backups/a.last.json"));
    expect(titleIn(path("a.json"))).toBe("number 2");
  });
});

describe("the copy that an earlier version left when it was killed before it had let the older one go", () => {
  test("counts as a copy", () => {
    const { home, path } = begun();
    rmSync(path("locks"), { recursive: true });
    renameSync(path("backups/a.last.json"), path("backups/a.newest.json"));
    writeFileSync(path("a.json"), "{");
    expect(confStore(home, testWorld()).restore("a").from).toBe(path("backups/a.newest.json"));
  });

  test("goes with the next save", () => {
    const { path, opened } = begun();
    renameSync(path("backups/a.last.json"), path("backups/a.newest.json"));
    opened.save(make(3));
    expect(existsSync(path("backups/a.newest.json"))).toBe(false);
    expect(titleIn(path("backups/a.last.json"))).toBe("number 2");
  });
});

test("the journal of whoever took the case over is not set back", () => {
  const { home, path, check, opened } = begun();
  rmSync(path("locks"), { recursive: true });
  const other = confStore(home, testWorld()).open("a");
  other.save(make(3));
  other.close();
  const after = readFileSync(path("journal/a.head"), "utf8");
  expect(() => opened.save(make(4))).toThrow(/not saved/);
  opened.close();
  expect(readFileSync(path("journal/a.head"), "utf8")).toBe(after);
  expect(check()).toMatchObject({ lines: 3, faults: [] });
});

test("the case as it was when it was opened comes with it", () => {
  const { opened, store } = begun();
  expect(opened.was).toBeUndefined();
  opened.close();
  const again = store.open("a");
  expect(again.was?.title).toBe("number 2");
  again.close();
});
