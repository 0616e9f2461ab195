import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bundled, start } from "../../support/worker.ts";

const APP = fileURLToPath(new URL("../../../dist/app.cjs", import.meta.url));
const ANSWERS = fileURLToPath(new URL("../../cases/freelancer-feedback-threat.json", import.meta.url));
/** One in so many of all the failures there are (about 8,000); all of them with `node …/failing-worker.mjs FOLDER APP ANSWERS 1`. */
const EVERY = "101";

test("whatever call of the system fails, and how: words, exit 1, and the state before or after it, whole", {
  timeout: 300_000,
}, async () => {
  const script = await bundled("failing-worker");
  const folder = mkdtempSync(join(tmpdir(), "dispute-coach-failing-"));
  const worker = start(script, [folder, APP, ANSWERS, EVERY]);
  const code = await worker.ended;
  rmSync(folder, { recursive: true, force: true });
  rmSync(dirname(script), { recursive: true, force: true });
  expect(worker.said()).not.toContain("Error:");
  expect(code).toBe(0);
  const told = worker
    .said()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { what: string; calls: number; runs: number; faults: string[] });
  expect(told.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`))).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(15);
  for (const { what, calls } of told) expect([what, calls > 0]).toEqual([what, true]);
  expect(told.reduce((sum, { runs }) => sum + runs, 0)).toBeGreaterThan(60);
});
