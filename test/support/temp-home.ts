import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

// After all of a file's tests: what a test closes when it is over (onTestFinished) comes after afterEach, and until then a shell
// in a terminal still writes to its home (https://vitest.dev/api/hooks.html#ontestfinished).
afterAll(() => {
  // Again when it fails: a program that was just ended can still write what it compiled.
  for (const folder of made.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

/** A new folder, and in it the path of a home folder that is not there yet. It is gone after the file's tests. */
export const tempHome = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "dispute-coach-"));
  made.push(folder);
  return join(folder, "home");
};

/** Puts a file in a new folder. Out: its path. The folder is gone after the file's tests. */
export const tempFile = (name: string, content: string | Uint8Array): string => {
  const folder = tempHome();
  mkdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Every file under a folder, by its path in it, sorted; folders end in a slash. */
export const filesUnder = (folder: string): string[] => {
  const walk = (at: string, before: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? [`${before}${entry.name}/`, ...walk(join(at, entry.name), `${before}${entry.name}/`)]
        : [`${before}${entry.name}`],
    );
  return walk(folder, "").sort();
};

/** The permission bits of a file or folder, in octal: "600". */
export const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
