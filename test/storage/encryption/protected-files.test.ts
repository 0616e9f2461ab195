import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { filesUnder, tempFile, tempHome } from "../../support/temp-home.ts";

// A file or folder of the case is protected from changes (chattr +i). Only root may protect, and only some disks can.

const PASSPHRASE = "four words of nothing";
const WORD = "Xylomarkus";
const flat = (text: string): string => text.replace(/\s+/g, "");

const protect = (path: string, on: boolean): boolean =>
  spawnSync("/usr/bin/chattr", [on ? "+i" : "-i", path], { stdio: "ignore" }).status === 0;
const canProtect = (): boolean => {
  const path = tempFile("probe.txt", "x");
  return protect(path, true) && protect(path, false);
};
if (!canProtect()) console.log("Not run: no right to protect files here (chattr +i).");

let plain: string;
let sealed: string;
let id: string;
const on = (home: string) => {
  const c = computer({ home });
  c.files.set("passphrase", PASSPHRASE);
  return c;
};
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), "dispute-coach-"));
  plain = join(root, "plain");
  sealed = join(root, "sealed");
  const c = on(plain);
  c.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await c.run(["start", "--answers", "case.json", "--no-input"]);
  id = c.cases.list()[0]?.id ?? "";
  await c.run(["rename", id, WORD]);
  await c.run(["log", "note", "--text", `${WORD} said so.`]);
  for (const name of ["one.txt", "two.txt"])
    await c.run(["evidence", "add", tempFile(name, `${WORD} wrote ${name}.`), "--no-input"]);
  cpSync(plain, sealed, { recursive: true });
  expect((await on(sealed).run(["lock", "--passphrase-file", "passphrase"])).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(dirname(plain), { recursive: true, force: true }));

const PLACES: readonly (readonly [string, (home: string) => string])[] = [
  ["the case file", (home) => join(home, "cases", `${id}.json`)],
  ["the journal", (home) => join(home, "cases", "journal", `${id}.jsonl`)],
  ["the history", (home) => join(home, "cases", "history", `${id}.jsonl`)],
  ["a backup", (home) => join(home, "cases", "backups", `${id}.last.json`)],
  ["the folder of the backups", (home) => join(home, "cases", "backups")],
  ["the folder of the histories", (home) => join(home, "cases", "history")],
  ["a file of the vault", (home) => join(home, "vault", id, readdirSync(join(home, "vault", id))[1] ?? "")],
  ["the folder of the vault", (home) => join(home, "vault", id)],
];
const readable = (home: string): string[] =>
  filesUnder(home).filter((name) => !name.endsWith("/") && readFileSync(join(home, name)).includes(WORD));

test
  .runIf(canProtect())
  .each(PLACES.flatMap(([say, at]) => (["lock", "unlock"] as const).map((how) => [how, say, at] as const)))(
  "%s, with %s protected: it is named, nothing is half without a word, and the same again finishes it",
  async (how, _, at) => {
    const home = tempHome();
    cpSync(how === "lock" ? plain : sealed, home, { recursive: true });
    const path = at(home);
    const file = join(home, "cases", `${id}.json`);
    const isLocked = () => readFileSync(file, "utf8").startsWith('{"sealed"');
    const words = how === "lock" ? ["lock", id, "--passphrase-file", "passphrase"] : ["unlock", id];
    expect(protect(path, true)).toBe(true);
    try {
      const ran = await on(home).run(words);
      expect([ran.code, flat(ran.err)]).toEqual([1, expect.stringContaining(flat(path))]);
      expect(ran.err).not.toMatch(/\.tmp|tmp-\d/);
      expect(ran.err).toContain("protected from changes");
      if (isLocked() && readable(home).length > 0) {
        expect(flat(ran.err)).toMatch(/Thecaseis(?:still)?locked,but/);
        const doctor = await computer({ home }).run(["doctor"]);
        expect([doctor.code, flat(doctor.out)]).toEqual([1, expect.stringContaining("Thecaseislocked,and")]);
      }
    } finally {
      protect(path, false);
    }
    const again = await on(home).run(words);
    expect(again.err).not.toContain("bug in the program");
    expect(isLocked()).toBe(how === "lock");
    if (how === "lock") expect(readable(home)).toEqual([]);
    else expect(readable(home).length).toBeGreaterThan(2);
    expect((await on(home).run(["doctor", id])).out).toContain("Everything is fine.");
  },
);
