import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { EVERY_COMMAND, FULL_CASE } from "../support/every-command.ts";

// The built program writes into its own folder and to the places it was told, and nowhere else: not beside the files of the
// person, not into their home folder, not into the folder for temporary files.

const PROGRAM = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const sandbox = mkdtempSync(join(tmpdir(), "outside-"));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

const HOME = join(sandbox, "home");
const WORK = join(sandbox, "work");
const TEMPORARY = join(sandbox, "temporary");
const STORE = join(sandbox, "store");
for (const folder of [HOME, WORK, TEMPORARY]) mkdirSync(folder);
writeFileSync(join(WORK, "mine.txt"), "Not to be touched.");

/** Every file outside the store, with the sum of what is in it. */
const outside = (): string[] =>
  readdirSync(sandbox, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ path }) => path !== STORE && !path.startsWith(join(STORE, "/")))
    .map(({ entry, path }) =>
      entry.isFile() ? `${path} ${createHash("sha256").update(readFileSync(path)).digest("hex")}` : path,
    )
    .sort();

const run = (words: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: WORK,
    input: "Please pay me.\n",
    encoding: "utf8",
    env: {
      PATH: process.env.PATH ?? "",
      HOME,
      USERPROFILE: HOME,
      TMPDIR: TEMPORARY,
      TEMP: TEMPORARY,
      TMP: TEMPORARY,
      DISPUTE_COACH_HOME: STORE,
    },
  });

/** Where a command was told to write, as a path in the folder it was run in. */
const toldTo = (words: readonly string[]): string | undefined => {
  const flag = words.findIndex((word) => word === "--output" || word === "--ics");
  return flag < 0 ? undefined : words[flag + 1];
};

test("no command writes anything outside its own folder but what it was told to write", () => {
  const began = outside();
  expect(run(["start", "--answers", FULL_CASE, "--no-input", "--title", "Ended"]).status).toBe(0);
  expect(outside()).toEqual(began);
  const written: string[] = [];
  for (const words of EVERY_COMMAND) {
    const before = outside();
    const ran = run(words);
    expect(ran.status, `${words.join(" ")}: ${ran.stderr}`).not.toBe(70);
    const told = toldTo(words);
    const place = told === undefined ? undefined : join(WORK, told);
    const isAllowed = (line: string) => place !== undefined && line.startsWith(place);
    expect(
      outside().filter((line) => !isAllowed(line)),
      words.join(" "),
    ).toEqual(before.filter((line) => !isAllowed(line)));
    if (told !== undefined) written.push(told);
  }
  expect(written.length).toBeGreaterThan(2);
}, 120_000);
