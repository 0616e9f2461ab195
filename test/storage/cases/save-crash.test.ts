import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { counted, type Ground, grown, killed, numbersFrom, starved } from "../../support/crash-campaign.ts";
import { programKilled } from "../../support/program-campaign.ts";
import { onWindows } from "../../support/systems.ts";
import { bundled, start } from "../../support/worker.ts";

// The short form of bench/crash.mjs.
const oldCase = fileURLToPath(new URL("../../core/case/fixtures/case-v1.json", import.meta.url));
const bin = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));
let ground: Ground;
const scripts: string[] = [];
const script = async (name: string): Promise<string> => {
  const path = await bundled(name);
  scripts.push(dirname(path));
  return path;
};
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "dispute-coach-crash-"));
  ground = { worker: await script("crash-worker"), bin, folder, oldCase, random: numbersFrom(1) };
});
afterAll(() => {
  for (const folder of [...scripts, ground.folder]) rmSync(folder, { recursive: true, force: true });
});

test("stopped at any file call of any act, the case is whole and can be saved on", {
  timeout: 240_000,
}, async () => {
  // Only what is in memory counts here, so a folder in memory does, where there is one.
  const folder = existsSync("/dev/shm") ? mkdtempSync("/dev/shm/dispute-coach-") : ground.folder;
  const worker = start(await script("break-worker"), [folder, oldCase, "stop"]);
  expect(await worker.ended).toBe(0);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(ground.folder, { recursive: true });
  const told = worker
    .said()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((one) => one.faults.length > 0)).toEqual([]);
});

test("killed while it saves, adds evidence, exports or opens old cases: nothing reported is lost", {
  timeout: 120_000,
}, async () => {
  for (const row of await killed(ground, 8)) expect(row).toMatchObject({ faults: [] });
});

test("the program killed while a person works with it: nothing acknowledged is lost, no half file is left", {
  timeout: 240_000,
}, async () => {
  for (const row of await programKilled(ground, 8)) expect(row).toMatchObject({ faults: [] });
});

test("three writers on three cases lose no save", { timeout: 120_000 }, async () => {
  expect(await counted(ground, 8)).toMatchObject({ faults: [] });
});

describe.skipIf(onWindows("ulimit and no signal that kills in the middle of a write"))("on a POSIX system", () => {
  test("a case too large for the disk is refused in words, and what was there is whole", {
    timeout: 60_000,
  }, async () => {
    const home = join(mkdtempSync(join(ground.folder, "limit-")), "home");
    const row = await grown(ground, "a limit", home, /^Problem: .*(the disk is full|too large)/, "ulimit -f 100");
    expect(row).toMatchObject({ faults: [] });
  });

  test("with no file left to open a save is refused in words, and the next one is kept", {
    timeout: 60_000,
  }, async () => {
    expect(await starved(ground)).toMatchObject({ faults: [] });
  });
});
