import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Case, newCase } from "../../../src/core/case/case.ts";
import { type ConfStore, confStore } from "../../../src/storage/case-store.ts";
import { testWorld } from "../../support/memory-store.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, modeOf, tempHome } from "../../support/temp-home.ts";

const make = (id: string, title = ""): Case => newCase(id, "2026-11-15T09:00:00Z", title);

const diskStore = (home = tempHome(), change = {}) => ({ home, store: confStore(home, testWorld(change)) });

/** One session: opens, saves each in turn, closes. */
const session = (store: ConfStore, ...saves: Case[]) => {
  const opened = store.open(saves[0]?.id ?? "a");
  for (const one of saves) opened.save(one);
  opened.close();
};

const titlesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8")).title]),
  );

test("reading makes no file and no folder", () => {
  const { home, store } = diskStore();
  expect(store.list()).toEqual([]);
  expect(() => store.read("a")).toThrow("There is no case");
  expect(() => store.remove("a")).toThrow("There is no case");
  expect(() => store.restore("a")).toThrow("There is no case");
  expect(store.newId()).toMatch(/^2026-11-15-/);
  expect(existsSync(home)).toBe(false);
});

test("reading a case leaves the folder as it is, and takes no lock", () => {
  const { home, store } = diskStore();
  session(store, make("a"));
  const before = filesUnder(home);
  const opened = store.open("a");
  expect(store.read("a").id).toBe("a");
  expect(store.list()).toHaveLength(1);
  opened.close();
  expect(filesUnder(home)).toEqual(before);
});

test("a new case that is never saved leaves no file", () => {
  const { home, store } = diskStore();
  store.open("a").close();
  expect(filesUnder(home)).toEqual(["cases/", "cases/locks/"]);
});

test("the file is the case, for the person to read", () => {
  const { home, store } = diskStore();
  const opened = store.open("a");
  expect(opened.path).toBe(join(home, "cases", "a.json"));
  opened.save(make("a", "Logo"));
  expect(JSON.parse(readFileSync(opened.path, "utf8"))).toEqual(make("a", "Logo"));
  opened.close();
});

test("an unchanged case is not written again, so the copy before it stays", () => {
  const { home, store } = diskStore();
  session(store, make("a", "one"), make("a", "two"), make("a", "two"));
  expect(titlesOf(join(home, "cases", "backups"))["a.last.json"]).toBe("one");
});

test("the first save of a session keeps the file as it was; the newest five are kept", () => {
  const { home, store } = diskStore();
  for (let n = 0; n <= 7; n += 1) session(store, make("a", `${n}`), make("a", `${n}+`));
  session(store, make("a-b", "another case"), make("a-b", "another case, changed"));
  expect(titlesOf(join(home, "cases", "backups"))).toEqual({
    "a.3.json": "2+",
    "a.4.json": "3+",
    "a.5.json": "4+",
    "a.6.json": "5+",
    "a.7.json": "6+",
    "a.last.json": "7",
    "a-b.last.json": "another case",
  });
  for (const name of readdirSync(join(home, "cases", "backups"))) {
    expect(modeOf(join(home, "cases", "backups", name))).toBe("600");
  }
});

test("what an editor wrote into an open case is kept before it is overwritten", () => {
  const { home, store } = diskStore();
  session(store, make("a", "one"));
  const opened = store.open("a");
  opened.save(make("a", "two"));
  writeFileSync(opened.path, JSON.stringify(make("a", "by hand")));
  opened.save(make("a", "three"));
  opened.save(make("a", "four"));
  opened.close();
  expect(titlesOf(join(home, "cases", "backups"))).toMatchObject({ "a.1.json": "one", "a.2.json": "by hand" });
});

test("a file damaged while it is open is not overwritten, and no backup is made of it", () => {
  const { home, store } = diskStore();
  session(store, make("a", "one"));
  const opened = store.open("a");
  opened.save(make("a", "two"));
  writeFileSync(opened.path, "{ half");
  expect(() => opened.save(make("a", "three"))).toThrow("The case file is damaged");
  opened.close();
  expect(readFileSync(opened.path, "utf8")).toBe("{ half");
  expect(Object.values(titlesOf(join(home, "cases", "backups")))).toEqual(["one", "one"]);
});

test("a file that went away while it is open is written again", () => {
  const { store } = diskStore();
  const opened = store.open("a");
  opened.save(make("a", "one"));
  rmSync(dirname(opened.path), { recursive: true });
  mkdirSync(join(dirname(opened.path), "locks"), { recursive: true });
  expect(() => opened.save(make("a", "two"))).toThrow("The lock on this case is gone");
  opened.close();
});

test("what a killed save left half written is cleared when the case is opened, and other files are not", () => {
  const { home, store } = diskStore();
  session(store, make("a"), make("a", "two"));
  const cases = join(home, "cases");
  for (const name of ["a.json.tmp-1234567890abcdef", "a-b.json.tmp-1234567890abcdef", "notes.txt"]) {
    writeFileSync(join(cases, name), "words");
  }
  store.open("a").close();
  expect(readdirSync(cases).sort()).toEqual([
    "a-b.json.tmp-1234567890abcdef",
    "a.json",
    "backups",
    "cards",
    "history",
    "journal",
    "locks",
    "notes.txt",
  ]);
  expect(store.list().map((one) => one.id)).toEqual(["a"]);
});

test("under a Node from a snap the write is still whole: a new file takes the place of the old", () => {
  const { home, store } = diskStore();
  process.env.SNAP = "/snap/node/1";
  try {
    session(store, make("a", "one"), make("a", "two"));
    expect(process.env.SNAP).toBe("/snap/node/1");
  } finally {
    delete process.env.SNAP;
  }
  expect(titlesOf(join(home, "cases", "backups"))).toEqual({ "a.last.json": "one" });
  expect(store.read("a").title).toBe("two");
});

test.skipIf(onWindows("links that everybody may make"))(
  "a case that is a symbolic link is saved where it leads to",
  () => {
    const { home, store } = diskStore();
    session(store, make("a", "one"));
    const elsewhere = join(dirname(home), "elsewhere.json");
    writeFileSync(elsewhere, JSON.stringify(make("b", "one")));
    symlinkSync(elsewhere, join(home, "cases", "b.json"));
    session(store, make("b", "two"), make("b", "three"));
    expect(JSON.parse(readFileSync(elsewhere, "utf8")).title).toBe("three");
    expect(titlesOf(join(home, "cases", "backups"))["b.last.json"]).toBe("two");
  },
);

test("a case taken away is kept whole, with its backups, damaged copies, journal, history and evidence", () => {
  const { home, store } = diskStore();
  session(store, make("a", "one"), make("a", "two"));
  session(store, make("a", "three"));
  session(store, make("a-b", "stays"), make("a-b", "stays too"));
  writeFileSync(join(home, "cases", "a.json"), "{ half");
  store.restore("a");
  mkdirSync(join(home, "vault", "a"), { recursive: true });
  writeFileSync(join(home, "vault", "a", "proof.png"), "proof");
  const kept = store.remove("a");
  expect(kept).toBe(join(home, "deleted", "a.2026-11-15T10-42-00Z"));
  expect(modeOf(join(kept, "case.json"))).toBe("600");
  expect(JSON.parse(readFileSync(join(kept, "case.json"), "utf8")).title).toBe("three");
  expect(filesUnder(home)).toEqual([
    "cases/",
    "cases/a-b.json",
    "cases/backups/",
    "cases/backups/a-b.last.json",
    "cases/cards/",
    "cases/cards/a-b.card",
    "cases/history/",
    "cases/history/a-b.jsonl",
    "cases/journal/",
    "cases/journal/a-b.head",
    "cases/journal/a-b.jsonl",
    "cases/locks/",
    "cases/quarantine/",
    "deleted/",
    "deleted/a.2026-11-15T10-42-00Z/",
    "deleted/a.2026-11-15T10-42-00Z/backups.1.json",
    "deleted/a.2026-11-15T10-42-00Z/backups.last.json",
    "deleted/a.2026-11-15T10-42-00Z/case.json",
    "deleted/a.2026-11-15T10-42-00Z/history.jsonl",
    "deleted/a.2026-11-15T10-42-00Z/journal.head",
    "deleted/a.2026-11-15T10-42-00Z/journal.jsonl",
    "deleted/a.2026-11-15T10-42-00Z/quarantine.2026-11-15T10-42-00Z.json",
    "deleted/a.2026-11-15T10-42-00Z/vault/",
    "deleted/a.2026-11-15T10-42-00Z/vault/proof.png",
    "vault/",
  ]);
});

test("two cases of one name taken away in one second are both kept", () => {
  const { store } = diskStore();
  session(store, make("a", "one"));
  const first = store.remove("a");
  session(store, make("a", "two"));
  const second = store.remove("a");
  expect([first, second].map((path) => JSON.parse(readFileSync(join(path, "case.json"), "utf8")).title)).toEqual([
    "one",
    "two",
  ]);
});
