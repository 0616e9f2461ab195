import { existsSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { testWorld } from "../../support/memory-store.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, modeOf, tempHome } from "../../support/temp-home.ts";
import { bundled, start } from "../../support/worker.ts";

let script = "";
beforeAll(async () => {
  script = await bundled("store-worker");
});
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

const storeOf = (home: string) => confStore(home, testWorld({ host: hostname() }));
const locksOf = (home: string) => readdirSync(join(home, "cases", "locks"));

test("a case open in another process cannot be opened, and can be read", async () => {
  const home = tempHome();
  const worker = start(script, [home, "hold", "a"]);
  await worker.says(/open/);
  expect(() => storeOf(home).open("a")).toThrow(
    `Another terminal has this case open (process ${worker.child.pid}, since `,
  );
  expect(storeOf(home).read("a").title).toBe("held");
  worker.child.kill("SIGKILL");
  await worker.ended;
});

test("after kill -9 of the holder the case opens at once", async () => {
  const home = tempHome();
  const worker = start(script, [home, "hold", "a"]);
  await worker.says(/open/);
  worker.child.kill("SIGKILL");
  expect(await worker.ended).toBe("SIGKILL");
  expect(locksOf(home)).toEqual(["a.lock"]);
  const started = Date.now();
  const opened = storeOf(home).open("a");
  expect(Date.now() - started).toBeLessThan(500);
  opened.save(newCase("a", "2026-11-15T10:42:00Z", "mine"));
  opened.close();
  expect(locksOf(home)).toEqual([]);
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "a holder that gets %s ends, and holds nobody up",
  async (signal) => {
    const home = tempHome();
    const worker = start(script, [home, "hold", "a"]);
    await worker.says(/open/);
    worker.child.kill(signal);
    expect(await worker.ended).toBe(signal);
    const started = Date.now();
    storeOf(home).open("a").close();
    expect(Date.now() - started).toBeLessThan(500);
    expect(locksOf(home)).toEqual([]);
  },
);

test.runIf(process.platform === "linux")("a holder that is stopped keeps the case", async () => {
  const home = tempHome();
  const worker = start(script, [home, "hold", "a"]);
  await worker.says(/open/);
  worker.child.kill("SIGSTOP");
  expect(() => storeOf(home).open("a")).toThrow(`Another terminal has this case open (process ${worker.child.pid}`);
  worker.child.kill("SIGKILL");
  await worker.ended;
});

test("of many that find a dead holder, exactly one gets the case", async () => {
  const home = tempHome();
  const dead = start(script, [home, "hold", "a"]);
  await dead.says(/open/);
  dead.child.kill("SIGKILL");
  await dead.ended;
  const workers = Array.from({ length: 8 }, () => start(script, [home, "hold", "a"]));
  await Promise.all(workers.map((worker) => Promise.race([worker.says(/open/), worker.ended]).catch(() => {})));
  const winners = workers.filter((worker) => /^open/.test(worker.said()));
  expect(winners).toHaveLength(1);
  for (const worker of workers) {
    if (!winners.includes(worker)) expect(worker.said()).toContain(`process ${winners[0]?.child.pid}, since`);
    worker.child.kill("SIGKILL");
  }
  await Promise.all(workers.map((worker) => worker.ended));
});

test("three writers on three cases lose no save", { timeout: 60_000 }, async () => {
  const home = tempHome();
  const cases = ["a", "b", "c"];
  const workers = ["x", "y", "z"].map((name) => start(script, [home, "add", name, "15", ...cases]));
  expect(await Promise.all(workers.map((worker) => worker.ended))).toEqual([0, 0, 0]);
  for (const id of cases) expect(Object.keys(storeOf(home).read(id).unsent)).toHaveLength(45);
  expect(locksOf(home)).toEqual([]);
});

test("killed at any moment of saving, the case is whole and no save that was reported is lost", {
  timeout: 60_000,
}, async () => {
  const home = tempHome();
  for (let round = 0; round < 12; round += 1) {
    const worker = start(script, [home, "storm", "a"]);
    await worker.says(/\n3\n/);
    await new Promise((done) => setTimeout(done, round * 3));
    worker.child.kill("SIGKILL");
    await worker.ended;
    const reported = Number(worker.said().trim().split("\n").at(-1));
    expect(Number(storeOf(home).read("a").title)).toBeGreaterThanOrEqual(reported);
  }
  storeOf(home).open("a").close();
  expect(readdirSync(join(home, "cases")).filter((name) => name.includes("tmp"))).toEqual([]);
});

describe.skipIf(onWindows("SIGSTOP"))("on a POSIX system", () => {
  test("nobody else can look in, even under umask 0", async () => {
    const home = tempHome();
    const worker = start(script, [home, "once", "a"], { shell: "umask 0" });
    expect(await worker.ended).toBe(0);
    expect(worker.said()).toBe("");
    for (const name of filesUnder(home))
      expect([name, modeOf(join(home, name))]).toEqual([name, name.endsWith("/") ? "700" : "600"]);
    expect(modeOf(home)).toBe("700");
    expect(filesUnder(join(home, "deleted")).length).toBeGreaterThan(1);
  });

  // conf (atomically 2.1.1) puts half a file in place and reports nothing when the disk takes only a part of it.
  test("a disk that takes only half of a save: a Problem, and the case as it was", async () => {
    const home = tempHome();
    const worker = start(script, [home, "outgrow", "a", "100000"], { shell: "ulimit -f 16" });
    expect(await worker.ended).toBe(0);
    expect(worker.said()).toMatch(/^Problem: Could not save .*a\.json: the disk is full\.\n$/);
    expect(storeOf(home).read("a").title).toBe("short");
    storeOf(home).open("a").close();
    expect(locksOf(home)).toEqual([]);
  });

  test("a disk that takes only half of a first save: a Problem, and no half case", async () => {
    const home = tempHome();
    const worker = start(script, [home, "outgrow", "a", "100000", "no"], { shell: "ulimit -f 16" });
    expect(await worker.ended).toBe(0);
    expect(worker.said()).toMatch(/^Problem: /);
    expect(storeOf(home).list()).toEqual([]);
    expect(existsSync(join(home, "cases", "a.json"))).toBe(false);
  });
});
