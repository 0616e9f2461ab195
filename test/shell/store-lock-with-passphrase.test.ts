import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newCase } from "../../src/core/case/case.ts";
import { confStore } from "../../src/shell/store/case-store.ts";
import { testWorld } from "../support/memory-store.ts";
import { filesUnder, modeOf, tempHome } from "../support/temp-home.ts";

const SECRET = "the words of the person";
const PASSPHRASE = "four words of nothing";
const make = (n: number) => ({ ...newCase("a", "2026-11-15T09:00:00Z", `${SECRET} ${n}`), notes: [] });

const noFiles = async () => 0;

const locked = async () => {
  const home = tempHome();
  const fresh = () => confStore(home, testWorld());
  const save = (store: ReturnType<typeof fresh>, n: number) => {
    const opened = store.open("a");
    opened.save(make(n));
    opened.close();
  };
  const store = fresh();
  for (const n of [1, 2, 3]) save(store, n);
  await store.setPassphrase("a", PASSPHRASE, noFiles);
  const withSecret = () =>
    filesUnder(home)
      .filter((name) => !name.endsWith("/"))
      .filter((name) => readFileSync(join(home, name), "utf8").includes(SECRET));
  return { home, fresh, save, withSecret };
};

test("of a locked case no file holds a word, and every file is closed to others", async () => {
  const { home, withSecret } = await locked();
  expect(withSecret()).toEqual([]);
  for (const name of filesUnder(home).filter((one) => !one.endsWith("/"))) expect(modeOf(join(home, name))).toBe("600");
});

test("without its passphrase it cannot be read, written, restored or unlocked, and is listed as locked", async () => {
  const { fresh, home } = await locked();
  const before = readFileSync(join(home, "cases", "a.json"));
  const store = fresh();
  for (const act of [store.read, store.open, store.restore])
    expect(() => act("a")).toThrow('The case "a" is locked with a passphrase.');
  await expect(store.setPassphrase("a", undefined, noFiles)).rejects.toThrow("is locked with a passphrase");
  expect(store.tryPassphrase("a", "another")).toBe(false);
  expect(store.list()).toEqual([expect.objectContaining({ id: "a", locked: true })]);
  expect(readFileSync(join(home, "cases", "a.json"))).toEqual(before);
});

test("with it everything works, saved cases stay locked, and changes can be taken back", async () => {
  const { fresh, save, withSecret } = await locked();
  const store = fresh();
  expect(store.tryPassphrase("a", PASSPHRASE)).toBe(true);
  save(store, 4);
  expect(store.read("a").title).toBe(`${SECRET} 4`);
  const opened = store.open("a");
  expect(opened.turn("back")?.is.title).toBe(`${SECRET} 3`);
  expect(opened.turn("back")?.is.title).toBe(`${SECRET} 2`);
  opened.close();
  expect(withSecret()).toEqual([]);
});

test("a locked case that was damaged comes back from its copies, still locked", async () => {
  const { fresh, home, withSecret } = await locked();
  const path = join(home, "cases", "a.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(/"data":"..../, '"data":"AAAA'));
  const store = fresh();
  expect(store.tryPassphrase("a", PASSPHRASE)).toBe(true);
  expect(() => store.read("a")).toThrow("it is locked, and what is in it was changed");
  store.restore("a");
  expect(store.read("a").title).toBe(`${SECRET} 3`);
  expect(withSecret()).toEqual([]);
});

test("unlocked, every file is plain again and needs no passphrase", async () => {
  const { fresh, home, save } = await locked();
  const store = fresh();
  store.tryPassphrase("a", PASSPHRASE);
  await store.setPassphrase("a", undefined, noFiles);
  const later = fresh();
  expect(later.read("a").title).toBe(`${SECRET} 3`);
  save(later, 4);
  const opened = later.open("a");
  for (const n of [3, 2]) expect(opened.turn("back")?.is.title).toBe(`${SECRET} ${n}`);
  opened.close();
  for (const name of readdirSync(join(home, "cases", "backups")))
    expect(JSON.parse(readFileSync(join(home, "cases", "backups", name), "utf8"))).not.toHaveProperty("sealed");
});

test("a locked case cannot be locked again, nor a plain one unlocked", async () => {
  const { fresh } = await locked();
  const store = fresh();
  store.tryPassphrase("a", PASSPHRASE);
  await expect(store.setPassphrase("a", "another passphrase", noFiles)).rejects.toThrow("is locked already");
  await store.setPassphrase("a", undefined, noFiles);
  await expect(store.setPassphrase("a", undefined, noFiles)).rejects.toThrow("is not locked");
});

test("é written in two ways is one passphrase", async () => {
  const home = tempHome();
  const store = confStore(home, testWorld());
  const opened = store.open("a");
  opened.save(make(1));
  opened.close();
  await store.setPassphrase("a", "caf\u00e9 caf\u00e9", noFiles);
  expect(confStore(home, testWorld()).tryPassphrase("a", "cafe\u0301 cafe\u0301")).toBe(true);
});
