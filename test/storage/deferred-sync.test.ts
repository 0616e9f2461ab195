import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, newCase } from "../../src/core/case/case.ts";
import { confStore } from "../../src/storage/case-store.ts";
import { foldersOf } from "../../src/storage/folders.ts";
import { sha256 } from "../../src/storage/hashes.ts";
import { checkJournal, journalLines } from "../../src/storage/journal-check.ts";
import { testWorld } from "../support/memory-store.ts";
import { tempHome } from "../support/temp-home.ts";

// An answer is on disk when it is saved. Its line in the journal is synced, and the older copy let go, right after: when the
// program waits for the person. Whatever happens in between, nothing is lost and nothing looks like damage.

const make = (n: number): Case => ({ ...newCase("a", "2026-11-15T09:00:00Z"), title: `number ${n}` });
const titleIn = (path: string): string => JSON.parse(readFileSync(path, "utf8")).title;
const turn = () => new Promise((resolve) => setImmediate(resolve));

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

describe("when an answer is saved, and the program did not wait for the person yet", () => {
  test("the case, its line in the journal and the case before it are there", () => {
    const { home, path, head } = begun();
    expect(titleIn(path("a.json"))).toBe("number 2");
    expect(journalLines(foldersOf(home), "a").map((line) => line.n)).toEqual([1, 2]);
    expect(titleIn(path("backups/a.newest.json"))).toBe("number 1");
    expect(head().next).toBeDefined();
  });

  test("a killed program leaves a journal without a fault, and the next one goes on with it", () => {
    const { home, path, check } = begun();
    // As a kill does: the lock stays, nothing is closed.
    rmSync(path("locks"), { recursive: true });
    expect(check()).toMatchObject({ lines: 2, faults: [] });
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

  test("a damaged case is put back from the copy that is not settled", () => {
    const { home, path } = begun();
    rmSync(path("locks"), { recursive: true });
    writeFileSync(path("a.json"), "{");
    const { from } = confStore(home, testWorld()).restore("a");
    expect(from).toBe(path("backups/a.newest.json"));
    // The history knows the change after it.
    expect(titleIn(path("a.json"))).toBe("number 2");
  });
});

describe("when the program has waited for the person", () => {
  test("the journal is closed and the older copy let go", async () => {
    const { path, head, check } = begun();
    await turn();
    expect(head()).toEqual({ n: 2, line: expect.any(String) });
    expect(titleIn(path("backups/a.last.json"))).toBe("number 1");
    expect(existsSync(path("backups/a.newest.json"))).toBe(false);
    expect(check()).toMatchObject({ lines: 2, faults: [] });
  });

  test("the journal of whoever took the case over is not set back", async () => {
    const { home, path, check, opened } = begun();
    rmSync(path("locks"), { recursive: true });
    const other = confStore(home, testWorld()).open("a");
    other.save(make(3));
    other.close();
    const after = readFileSync(path("journal/a.head"), "utf8");
    await turn();
    opened.close();
    expect(readFileSync(path("journal/a.head"), "utf8")).toBe(after);
    expect(check()).toMatchObject({ lines: 3, faults: [] });
  });
});

test("closing a case settles it", () => {
  const { path, head, opened } = begun();
  opened.close();
  expect(head().next).toBeUndefined();
  expect(titleIn(path("backups/a.last.json"))).toBe("number 1");
});

test("the case as it was when it was opened comes with it", () => {
  const { opened, store } = begun();
  expect(opened.was).toBeUndefined();
  opened.close();
  const again = store.open("a");
  expect(again.was?.title).toBe("number 2");
  again.close();
});
