import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Case, newCase } from "../../src/core/case/case.ts";
import { confStore } from "../../src/shell/store/case-store.ts";
import { testWorld } from "../support/memory-store.ts";
import { tempHome } from "../support/temp-home.ts";

const make = (title: string): Case => newCase("a", "2026-11-15T09:00:00Z", title);

/** A home in which somebody holds the case "a": who, and how many seconds ago the lock last showed a sign of life. */
const heldHome = (owner: object | string | undefined, secondsAgo = 0) => {
  const home = tempHome();
  const locks = join(home, "cases", "locks");
  mkdirSync(join(locks, "a.lock"), { recursive: true });
  if (owner !== undefined)
    writeFileSync(join(locks, "a.json"), typeof owner === "string" ? owner : JSON.stringify(owner));
  const at = Date.now() / 1000 - secondsAgo;
  utimesSync(join(locks, "a.lock"), at, at);
  return { home, locks, store: confStore(home, testWorld()) };
};
const somebody = { pid: process.ppid, host: "this-computer", since: "2026-11-15T10:41:00Z", token: "t" };
const NOBODY = 2 ** 30;

test("a holder that lives is named, with the time in the person's zone", () => {
  const { home } = heldHome(somebody);
  const store = confStore(home, testWorld({ zone: "Asia/Manila" }));
  expect(() => store.open("a")).toThrow(`Another terminal has this case open (process ${process.ppid}, since 18:41).`);
});

test("a holder since another day is named with the day", () => {
  const { store } = heldHome({ ...somebody, since: "2026-11-13T22:05:00Z" });
  expect(() => store.open("a")).toThrow("since 2026-11-13 22:05).");
});

test("a holder that is stopped keeps the case, though it gives no sign for minutes", () => {
  expect(() => heldHome(somebody, 120).store.open("a")).toThrow("Another terminal");
});

test.each<[string, object | string | undefined, number]>([
  ["a process that is no more", { ...somebody, pid: NOBODY }, 0],
  ["an earlier process of our number", { ...somebody, pid: process.pid }, 0],
  ...(process.platform === "linux"
    ? ([["a process whose number another one has now", { ...somebody, started: "1" }, 0]] as [string, object, number][])
    : []),
  ["a process from before this computer started", somebody, uptime() + 60],
  ["a computer that gave no sign for half a minute", { ...somebody, host: "another" }, 31],
  ["nobody known, with no sign for half a minute", undefined, 31],
  ["a note that cannot be read, with no sign for half a minute", "{", 31],
])("the lock of %s is taken over at once", (_name, owner, secondsAgo) => {
  const { store, locks } = heldHome(owner, secondsAgo);
  const started = Date.now();
  const opened = store.open("a");
  expect(Date.now() - started).toBeLessThan(500);
  opened.save(make("mine"));
  opened.close();
  expect(readdirSync(locks)).toEqual([]);
});

test.each([
  ["another computer", { ...somebody, host: "another" }, "Another computer has this case open (another, since 10:41)."],
  ["nobody known", undefined, "Another terminal has this case open."],
])("the lock of %s with a fresh sign of life is left alone", (_name, owner, message) => {
  expect(() => heldHome(owner, 5).store.open("a")).toThrow(message);
});

test("a gate left by a killed process opens again", () => {
  const { store, locks } = heldHome({ ...somebody, pid: NOBODY });
  mkdirSync(join(locks, "a.gate"));
  const at = Date.now() / 1000 - 10;
  utimesSync(join(locks, "a.gate"), at, at);
  store.open("a").close();
  expect(readdirSync(locks)).toEqual([]);
});

test("a lock that went away makes the next save a Problem, and no error out of a timer", async () => {
  const home = tempHome();
  const store = confStore(home, testWorld({ heartbeat: 1000 }));
  const opened = store.open("a");
  opened.save(make("one"));
  rmSync(join(home, "cases", "locks", "a.lock"), { recursive: true });
  await new Promise((done) => setTimeout(done, 1300));
  expect(() => opened.save(make("two"))).toThrow(
    expect.objectContaining({
      name: "Problem",
      message: "The lock on this case is gone, so the last answer was not saved.",
    }),
  );
  expect(store.read("a").title).toBe("one");
  opened.close();
  expect(readdirSync(join(home, "cases", "locks"))).toEqual([]);
});

test("when another terminal took over, it keeps the lock and the case", async () => {
  const home = tempHome();
  const locks = join(home, "cases", "locks");
  const opened = confStore(home, testWorld({ heartbeat: 1000 })).open("a");
  opened.save(make("one"));
  // What another process does that finds this one gone: it takes the lock folder away and makes its own.
  rmSync(join(locks, "a.lock"), { recursive: true });
  mkdirSync(join(locks, "a.lock"));
  writeFileSync(join(locks, "a.json"), JSON.stringify({ ...somebody, token: "theirs" }));
  expect(() => opened.save(make("two"))).toThrow(
    `Another terminal took this case over (process ${process.ppid}), so the last answer was not saved.`,
  );
  opened.close();
  expect(readdirSync(locks).sort()).toEqual(["a.json", "a.lock"]);
});

test("a lock whose sign of life somebody touched is still ours", async () => {
  const home = tempHome();
  const locks = join(home, "cases", "locks");
  const opened = confStore(home, testWorld({ heartbeat: 1000 })).open("a");
  utimesSync(join(locks, "a.lock"), 1, 1);
  await new Promise((done) => setTimeout(done, 1300));
  opened.save(make("one"));
  opened.close();
  expect(readdirSync(locks)).toEqual([]);
});

test("two cases can be open at once", () => {
  const store = confStore(tempHome(), testWorld());
  const first = store.open("a");
  const second = store.open("b");
  first.close();
  second.close();
});
