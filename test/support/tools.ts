import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Is one of these programs not installed? Says which, so that a skipped test has its reason. */
export const lacks = (...programs: readonly string[]): boolean => {
  const missing = programs.filter(
    (program) => spawnSync(program, ["--version"], { stdio: "ignore" }).error !== undefined,
  );
  if (missing.length > 0) console.log(`Skipped: ${missing.join(", ")} is not installed.`);
  return missing.length > 0;
};

/** A folder for files that other programs read, gone after the test; and a file put into it. */
export const fileFor = (name: string, content: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), "dispute-coach-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** What a program prints. Throws with its errors when it fails. */
export const printed = (program: string, ...args: readonly string[]): string => {
  const done = spawnSync(program, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(`${program}: ${done.status} ${done.stderr}`);
  return done.stdout;
};
