import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, newCase } from "../../../src/core/case/case.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { placeHere, startOf } from "../../../src/storage/process-lock/lock-owner.ts";
import { testWorld } from "../../support/memory-store.ts";
import { tempHome } from "../../support/temp-home.ts";

const make = (title: string): Case => newCase("a", "2026-11-15T09:00:00Z", title);
const NOBODY = 2 ** 30;
const HOST = "this-computer";
/** A process of this computer that lives: the parent of the tests. */
const living = {
  ...placeHere(HOST),
  pid: process.ppid,
  since: "2026-11-15T10:41:00Z",
  token: "t",
  started: startOf(process.ppid),
};
const dead = { ...living, pid: NOBODY };

/** A home in which somebody holds the case "a". With a way to give signs of life, one each time it is called. */
const heldHome = (owner: object | string | undefined, form: "now" | "older" = "now") => {
  const home = tempHome();
  const locks = join(home, "cases", "locks");
  const lock = join(locks, "a.lock");
  const note = form === "now" ? join(lock, "owner.json") : join(locks, "a.json");
  mkdirSync(lock, { recursive: true });
  if (owner !== undefined) writeFileSync(note, typeof owner === "string" ? owner : JSON.stringify(owner));
  return { home, locks, note, store: confStore(home, testWorld()) };
};
const opensWithin = (store: ReturnType<typeof confStore>, milliseconds: number) => {
  const started = performance.now();
  const opened = store.open("a");
  expect(performance.now() - started).toBeLessThan(milliseconds);
  opened.save(make("mine"));
  opened.close();
};
/** What opening it says, and after how long. */
const refusalOf = (store: ReturnType<typeof confStore>): string => {
  try {
    store.open("a").close();
    return "opened";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

test.runIf(process.platform === "linux")("a holder that lives is named, with the time in the person's zone", () => {
  const { home } = heldHome(living);
  const store = confStore(home, testWorld({ zone: "Asia/Manila" }));
  expect(refusalOf(store)).toBe(`Another terminal has this case open (process ${process.ppid}, since 18:41).`);
});

test.runIf(process.platform === "linux")("a holder since another day is named with the day", () => {
  const { store } = heldHome({ ...living, since: "2026-11-13T22:05:00Z" });
  expect(refusalOf(store)).toContain("since 2026-11-13 22:05).");
});

test.runIf(process.platform === "linux").each([
  ["in 1970", 1],
  ["in 2099", 4_070_908_800],
])("a holder that lives keeps the case, though its last sign of life is dated %s", (_when, at) => {
  const { store, note } = heldHome(living);
  utimesSync(note, at, at);
  expect(refusalOf(store)).toContain("Another terminal has this case open");
});

test.each<[string, object | string | undefined]>([
  ["a process that is no more", dead],
  ["an earlier process of our number", { ...living, pid: process.pid, started: "1" }],
  ...(process.platform === "linux"
    ? ([["a process whose number another one has now", { ...living, started: "1" }]] as [string, object][])
    : []),
  ["nobody known", undefined],
  ["a note that a power cut left empty", ""],
])("the lock of %s is taken over at once", (_name, owner) => {
  const { store, locks } = heldHome(owner);
  opensWithin(store, 500);
  expect(readdirSync(locks)).toEqual([]);
});

test.runIf(process.platform === "linux")(
  "after a restart the lock of a process from before is taken over within three seconds, whatever the clocks say",
  () => {
    const { store, note, locks } = heldHome({ ...dead, boot: "00000000-0000-4000-8000-000000000000" });
    utimesSync(note, 4_070_908_800, 4_070_908_800);
    opensWithin(store, 3500);
    expect(readdirSync(locks)).toEqual([]);
  },
);

test("the lock of a version before this one is respected, and taken away with its note when it is silent", () => {
  const { store, locks } = heldHome({ pid: NOBODY, host: HOST, since: living.since, token: "t" }, "older");
  opensWithin(store, 3500);
  expect(readdirSync(locks)).toEqual([]);
});

describe.runIf(process.platform === "linux")("whose process cannot be seen from here", () => {
  const OTHER_BOOT = "11111111-1111-4111-8111-111111111111";
  const elsewhere: [string, object][] = [
    ["another computer", { ...dead, host: "another", boot: OTHER_BOOT }],
    ["another computer of the same name", { ...dead, machine: "f".repeat(32), boot: OTHER_BOOT }],
    ["a container of the same name", { ...dead, space: "pid:[1]" }],
  ];

  test.each(elsewhere)("the lock of %s stays, and is told; nobody guesses", (_name, owner) => {
    const { store, note } = heldHome(owner);
    utimesSync(note, 1, 1);
    expect(refusalOf(store)).toContain("We cannot tell from here whether it is still open there.");
    expect(existsSync(note)).toBe(true);
  });

  test.each(elsewhere)("the lock of %s is taken over when the person says so", (_name, owner) => {
    const { home, locks } = heldHome(owner);
    opensWithin(confStore(home, testWorld({ takeOver: true })), 3500);
    expect(readdirSync(locks)).toEqual([]);
  });
});

test("two quick commands wait for each other", async () => {
  const { Worker } = await import("node:worker_threads");
  const { home, locks, store } = heldHome(living);
  const script = `setTimeout(() => require("fs").rmSync(${JSON.stringify(join(locks, "a.lock"))}, { recursive: true }), 700)`;
  const worker = new Worker(script, { eval: true });
  await new Promise((done) => worker.once("online", done));
  store.open("a").close();
  await worker.terminate();
  expect(readdirSync(join(home, "cases", "locks"))).toEqual([]);
});

test("a claim on a lock left by a killed process holds nobody up", () => {
  const { store, locks } = heldHome(dead);
  for (const [name, token] of [
    ["a.lock-t", "u"],
    ["a.lock-t-u", "v"],
  ] as const) {
    mkdirSync(join(locks, name));
    writeFileSync(join(locks, name, "owner.json"), JSON.stringify({ ...dead, token }));
  }
  opensWithin(store, 500);
  expect(readdirSync(locks)).toEqual([]);
});

test("a lock that went away makes the next save a Problem, and no error out of a timer", async () => {
  const home = tempHome();
  const store = confStore(home, testWorld({ heartbeat: 100 }));
  const opened = store.open("a");
  opened.save(make("one"));
  rmSync(join(home, "cases", "locks", "a.lock"), { recursive: true });
  await new Promise((done) => setTimeout(done, 300));
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

test("when another terminal took over, it keeps the lock and the case", () => {
  const home = tempHome();
  const locks = join(home, "cases", "locks");
  const opened = confStore(home, testWorld()).open("a");
  opened.save(make("one"));
  writeFileSync(join(locks, "a.lock", "owner.json"), JSON.stringify({ ...living, token: "theirs" }));
  expect(() => opened.save(make("two"))).toThrow(
    `Another terminal took this case over (process ${process.ppid}), so the last answer was not saved.`,
  );
  opened.close();
  expect(readdirSync(locks).sort()).toEqual(["a.lock"]);
});

test("two cases can be open at once", () => {
  const store = confStore(tempHome(), testWorld());
  const first = store.open("a");
  const second = store.open("b");
  first.close();
  second.close();
});
