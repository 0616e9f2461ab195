import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, newCase } from "../../../src/core/case/case.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { foldersOf } from "../../../src/storage/folders.ts";
import { sha256 } from "../../../src/storage/hashes.ts";
import { checkJournal, journalLines } from "../../../src/storage/history/journal-check.ts";
import { testWorld } from "../../support/memory-store.ts";
import { tempHome } from "../../support/temp-home.ts";

const SECRET = "the words of the person";
const make = (n: number): Case => ({
  ...newCase("a", "2026-11-15T09:00:00Z"),
  answers: { happened: `${SECRET} ${n}`, floor: n },
  notes: [{ id: "n1", writtenAt: "2026-11-15T09:00:00Z", about: SECRET, secret: { text: SECRET } }],
});

const kept = (saves = 4) => {
  const home = tempHome();
  const store = confStore(home, testWorld());
  const save = (n: number) => {
    const opened = store.open("a");
    opened.save(make(n));
    opened.close();
  };
  for (let n = 1; n <= saves; n += 1) save(n);
  const file = join(home, "cases", "a.json");
  const journal = join(home, "cases", "journal", "a.jsonl");
  const check = () => checkJournal(foldersOf(home), "a", existsSync(file) ? sha256(readFileSync(file)) : undefined);
  const lines = () => readFileSync(journal, "utf8").split("\n").slice(0, -1);
  return { home, store, save, file, journal, check, lines };
};

test("each save is one line: what, when, the hash of the file, the hash of the line before; and no word of the person", () => {
  const { home, file, lines, journal } = kept(3);
  const told = journalLines(foldersOf(home), "a");
  expect(told.map((line) => line.what)).toEqual([
    ["case opened", "happened set", "floor set", "note added"],
    ["happened set", "floor set"],
    ["happened set", "floor set"],
  ]);
  expect(told.map((line) => line.n)).toEqual([1, 2, 3]);
  expect(told[2]?.prev).toBe(sha256(lines()[1] ?? ""));
  expect(told[2]?.file).toBe(sha256(readFileSync(file)));
  expect(readFileSync(journal, "utf8")).not.toContain("words");
});

test("a whole journal has no faults", () => {
  expect(kept().check()).toEqual({ lines: 4, faults: [], notes: [] });
});

describe.each<[string, (lines: string[]) => string[], RegExp]>([
  [
    "cut at its end",
    (lines) => lines.slice(0, -1),
    /the end of the journal is missing: 4 lines were written, 3 are there/,
  ],
  ["cut in the middle", (lines) => lines.filter((_, n) => n !== 1), /line 2 of the journal does not follow/],
  ["in another order", ([a = "", b = "", c = "", d = ""]) => [a, c, b, d], /line 2 of the journal does not follow/],
  ["edited", (lines) => lines.map((line, n) => (n === 1 ? line.replace("floor", "route") : line)), /line 3 .* edited/],
  [
    "edited in the last line",
    (lines) => lines.map((line, n) => (n === 3 ? line.replace("floor", "x") : line)),
    /the end of the journal is not/,
  ],
  [
    "with a line that is none",
    (lines) => lines.map((line, n) => (n === 2 ? "{" : line)),
    /line 3 of the journal cannot be read/,
  ],
  ["emptied", () => [], /the end of the journal is missing/],
])("a journal %s", (_name, change, fault) => {
  test("is told, and the next save goes on all the same", () => {
    const { check, lines, journal, save } = kept();
    writeFileSync(
      journal,
      change(lines())
        .map((line) => `${line}\n`)
        .join(""),
    );
    expect(check().faults.join()).toMatch(fault);
    save(9);
    expect(check().faults).not.toEqual([]);
  });
});

test("a journal that is gone is told", () => {
  const { check, journal } = kept();
  rmSync(journal);
  expect(check().faults).toEqual(["the journal is gone"]);
});

test("a last line that a crash broke off is no fault, is said, and gives way to the next", () => {
  const { check, journal, save } = kept();
  appendFileSync(journal, '{"n":5,"at":"2026');
  expect(check()).toMatchObject({ faults: [], notes: [expect.stringContaining("broke off the last line")] });
  save(5);
  expect(check()).toEqual({ lines: 5, faults: [], notes: [] });
  expect(readFileSync(journal, "utf8")).toContain("a line broken off by a crash was dropped");
});

test("a file changed by hand is noted with the next save", () => {
  const { check, file, save, home } = kept();
  writeFileSync(file, readFileSync(file, "utf8").replace(SECRET, "other words"));
  expect(check().notes).toEqual([expect.stringContaining("changed outside dispute-coach")]);
  save(5);
  expect(check()).toEqual({ lines: 6, faults: [], notes: [] });
  expect(journalLines(foldersOf(home), "a")[4]?.what).toEqual(["changed outside dispute-coach"]);
});

test("a line costs the same however long the journal is", () => {
  const { save, journal, check } = kept(1);
  const line = readFileSync(journal, "utf8");
  truncateSync(journal, 0);
  appendFileSync(journal, "x".repeat(2_000_000));
  appendFileSync(journal, `\n${line}`);
  save(2);
  expect(check().lines).toBe(3);
});
