import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { stoppedAt } from "../../support/broken-program.ts";
import { begun, TITLE } from "../../support/whole-case.ts";

// What doctor tells of a home folder, and what it must not call well.

const run = async (home: string, ...words: string[]) => {
  const { code, text } = await stoppedAt(0, home, words);
  return { code, text: text.replace(/\s+/g, " ") };
};

/** A path of the store of a case. */
const inStore = (home: string, id: string, path: string) => join(home, "cases", path.replace("ID", id));

test.each(["history/ID.jsonl", "journal/ID.head"])("a folder in the place of %s: no save can succeed", async (path) => {
  const { home, id } = await begun();
  const at = inStore(home, id, path);
  rmSync(at);
  mkdirSync(at, { mode: 0o700 });
  expect((await run(home, "log", "note", "--text", "hello")).code).toBe(1);
  const told = await run(home, "doctor");
  expect(told).toMatchObject({ code: 1, text: expect.stringContaining("Nothing can be saved") });
  expect(told.text).toContain(`${at} cannot be written: it is a folder.`);
  // Nor is it said that the next save mends it, or a repair.
  expect(told.text).not.toMatch(/next save|--repair/);
});

// Root may write everything.
test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
  "a home folder that may not be written: one finding says so",
  async () => {
    const { home } = await begun();
    chmodSync(join(home, "cases"), 0o500);
    const told = await run(home, "doctor");
    chmodSync(join(home, "cases"), 0o700);
    expect(told).toMatchObject({ code: 1, text: expect.stringContaining("you have no right to") });
    expect(told.text.match(/Nothing can be saved/g)).toHaveLength(1);
  },
);

test("a lock that was broken off: both ways out are named, and no repair that cannot do it", async () => {
  const { home, id } = await begun();
  const secret = join(dirname(home), "secret.txt");
  writeFileSync(secret, "four words of nothing");
  const backup = readFileSync(inStore(home, id, "backups/ID.1.json"));
  expect((await run(home, "lock", id, "--passphrase-file", secret)).code).toBe(0);
  writeFileSync(inStore(home, id, "backups/ID.1.json"), backup);
  const told = await run(home, "doctor");
  expect(told).toMatchObject({ code: 1, text: expect.stringContaining("1 file beside it") });
  expect(told.text).toContain(
    `Lock the rest with dispute-coach lock ${id}, or open all of it with dispute-coach unlock ${id}`,
  );
  expect(told.text).not.toContain("doctor --repair");
});

test("a save that was killed between two names of one file leaves none after the next", async () => {
  const { home, id } = await begun();
  const newest = inStore(home, id, "backups/ID.newest.json");
  rmSync(inStore(home, id, "backups/ID.last.json"), { force: true });
  linkSync(inStore(home, id, "ID.json"), newest);
  linkSync(newest, inStore(home, id, "backups/ID.last.json"));
  expect((await run(home, "log", "note", "--text", "hello")).code).toBe(0);
  expect(existsSync(newest)).toBe(false);
});

test("a deletion that was broken off before it began leaves no folder behind", async () => {
  const { home, id } = await begun();
  const going = join(home, "deleted", `${id}.2026-11-15T10-42-00Z.going`);
  mkdirSync(going, { recursive: true, mode: 0o700 });
  expect(await run(home, "doctor")).toMatchObject({ code: 1, text: expect.stringContaining("half-written") });
  expect((await run(home, "doctor", "--repair")).code).toBe(0);
  expect(existsSync(going)).toBe(false);
  mkdirSync(going, { mode: 0o700 });
  expect((await run(home, "delete", id, "--title", TITLE)).code).toBe(0);
  expect(readdirSync(join(home, "deleted")).filter((name) => name.endsWith(".going"))).toEqual([]);
});

test.each<[string, (c: Record<string, unknown>) => unknown]>([
  ["an instant that is none", (c) => ({ ...c, updatedAt: "yesterday" })],
  ["a title that is none", (c) => ({ ...c, title: 7 })],
  ["a sum that is none", (c) => ({ ...c, originals: { A: { sha256: "x" } } })],
  ["notes that are none", (c) => ({ ...c, notes: "hello" })],
])("what is wrong with a case file is one sentence: %s", async (_what, change) => {
  const { home, id } = await begun();
  const path = inStore(home, id, "ID.json");
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")))));
  for (const words of [["status", id], ["list"], ["doctor"]]) {
    const { text } = await run(home, ...words);
    expect([words, text]).toEqual([words, expect.stringMatching(/damaged|cannot be read/)]);
    expect([words, text]).toEqual([words, expect.not.stringContaining("..")]);
  }
});

test.runIf(process.getuid?.() !== 0 && process.platform !== "win32")(
  "a case that may not be read is told once",
  async () => {
    const { home, id } = await begun();
    chmodSync(inStore(home, id, "ID.json"), 0);
    expect((await run(home, "list")).text).toContain("cannot be read: it may not be opened");
    expect((await run(home, "status", id)).text).toContain("Give yourself permission to read it");
  },
);
