import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { testWorld } from "../../support/memory-store.ts";
import { filesUnder, modeOf, tempHome } from "../../support/temp-home.ts";

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
  expect(opened.stepHistory("back")?.is.title).toBe(`${SECRET} 3`);
  expect(opened.stepHistory("back")?.is.title).toBe(`${SECRET} 2`);
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
  for (const n of [3, 2]) expect(opened.stepHistory("back")?.is.title).toBe(`${SECRET} ${n}`);
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

describe("the beginning of a locked case was changed", () => {
  const SHUT = "it is locked, and the beginning that says how was changed";
  test.each([
    ["N 2", { N: 2 }, SHUT],
    ["N 2, p 16", { N: 2, p: 16 }, SHUT],
    ["N 512", { N: 512 }, SHUT],
    ["N 3000", { N: 3000 }, SHUT],
    ["N 2^60", { N: 2 ** 60 }, SHUT],
    ["N -1024", { N: -1024 }, SHUT],
    ["r 1", { r: 1 }, SHUT],
    ["r 2^30", { r: 2 ** 30 }, SHUT],
    ["p 0", { p: 0 }, SHUT],
    ["p 2^30", { p: 2 ** 30 }, SHUT],
    ["another way", { kdf: "argon2" }, SHUT],
    ["more in it", { more: 1 }, SHUT],
  ])("%s: it is damaged, and the copies are there", async (_what, change, why) => {
    const { fresh, home } = await locked();
    const path = join(home, "cases", "a.json");
    const { wrap, ...rest } = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...rest, wrap: { ...wrap, ...change } }));
    const store = fresh();
    expect(() => store.read("a")).toThrow(why);
    expect(store.tryPassphrase("a", PASSPHRASE)).toBe(true);
    store.restore("a");
    expect(store.read("a").title).toBe(`${SECRET} 3`);
  });

  test("no numbers that pass are too few or too many for scrypt", async () => {
    const { fresh, home } = await locked();
    const path = join(home, "cases", "a.json");
    const { wrap, ...rest } = JSON.parse(readFileSync(path, "utf8"));
    // With its copies, which open with the passphrase, the case would be open.
    rmSync(join(home, "cases", "backups"), { recursive: true });
    for (const change of [
      { N: 1024, p: 512 },
      { r: 16 },
      { r: 500 },
      { N: 2048, r: 9, p: 3 },
      { N: 4096, r: 64, p: 16 },
    ]) {
      writeFileSync(path, JSON.stringify({ ...rest, wrap: { ...wrap, ...change } }));
      expect(fresh().tryPassphrase("a", PASSPHRASE)).toBe(false);
    }
  });

  test("locked by a newer version: it is not called damaged, and never replaced", async () => {
    const { fresh, home } = await locked();
    const path = join(home, "cases", "a.json");
    const newer = readFileSync(path, "utf8").replace('"sealed":1', '"sealed":2');
    writeFileSync(path, newer);
    expect(() => fresh().read("a")).toThrow("it was locked by a newer dispute-coach");
    expect(() => fresh().restore("a")).toThrow("it was locked by a newer dispute-coach");
    expect(readFileSync(path, "utf8")).toBe(newer);
  });
});
