import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, modeOf, tempHome } from "../../support/temp-home.ts";

const begun = async (
  change: { width?: number } = {},
): Promise<{ c: Computer; home: string; id: string; path: string }> => {
  const home = tempHome();
  const c = computer({ home, ...change });
  c.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  expect((await c.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
  const id = c.cases.list()[0]?.id ?? "";
  return { c, home, id, path: join(home, "cases", `${id}.json`) };
};
const floor = (c: Computer, id: string, amount: string) =>
  c.run(["resume", id, "--set", `floor=${amount}`, "--no-input"]);

const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("review --undo", () => {
  test("says in words what it took back, and --redo makes it again", async () => {
    const { c, id } = await begun();
    await floor(c, id, "450");
    const back = await c.run(["review", "--undo"]);
    expect(back.out).toContain("Taken back: Your limit: below what amount would you say no?");
    expect(back.out).toContain("450.00 USD → 520.00 USD");
    expect(back.err).toContain(`dispute-coach review ${id} --redo`);
    expect((await c.run(["review", id, "--redo"])).out).toContain("520.00 USD → 450.00 USD");
    expect(await c.run(["review", "--redo"])).toMatchObject({ code: 0, err: "There is nothing to redo.\n" });
  });

  test("stands alone", async () => {
    const { c, id } = await begun();
    expect((await c.run(["review", id, "--undo", "--redo"])).code).toBe(2);
    expect((await c.run(["review", id, "floor", "--undo"])).code).toBe(2);
  });

  test("in memory too, as the tests of other commands have it", async () => {
    const c = computer();
    await c.run(["start", "--set", "role=freelancer", "--no-input"]);
    await c.run(["resume", "--set", "role=client", "--no-input"]);
    expect((await c.run(["review", "--undo"])).out).toMatch(/→ I am the\s+freelancer/);
  });
});

describe("doctor", () => {
  test("finds nothing wrong with a healthy home", async () => {
    const { c } = await begun();
    const { code, out } = await c.run(["doctor"]);
    expect(code).toBe(0);
    expect(out).toContain("Looked at 1 case");
    expect(out).toContain("Everything is fine.");
  });

  test.skipIf(onWindows("rights of files (modes)"))(
    "names what others can read; --repair closes it; without it nothing changes",
    async () => {
      const { c, home, path } = await begun();
      chmodSync(path, 0o644);
      chmodSync(join(home, "cases"), 0o755);
      const looked = await c.run(["doctor"]);
      expect(looked.code).toBe(1);
      expect(looked.out).toContain("Other people on this computer can look into 1 file");
      expect(looked.err).toContain("Nothing was changed.");
      expect(modeOf(path)).toBe("644");
      expect((await c.run(["doctor", "--repair"])).code).toBe(0);
      expect([modeOf(path), modeOf(join(home, "cases"))]).toEqual(["600", "700"]);
    },
  );

  test.skipIf(onWindows("rights of files (modes)"))(
    "a note on who can read the cases is said once, by what writes, and again when it changes",
    async () => {
      const { home, id } = await begun();
      const NOTE = /Note: other people on this computer can/g;
      const notes = async (...words: string[]) => (await computer({ home }).run(words)).err.match(NOTE)?.length ?? 0;
      const write = () => notes("resume", id, "--set", "floor=450", "--no-input");
      expect(await write()).toBe(0);
      chmodSync(join(home, "cases"), 0o755);
      const before = filesUnder(home);
      expect(await notes("status", id)).toBe(0);
      expect(filesUnder(home)).toEqual(before);
      expect([await write(), await write(), await notes("review", "--undo")]).toEqual([1, 0, 0]);
      expect((await computer({ home }).run(["doctor"])).out).toContain("Other people on this computer can look into");

      // Closed it is forgotten, opened again it is news; another note is news of its own.
      chmodSync(join(home, "cases"), 0o700);
      expect(await write()).toBe(0);
      chmodSync(home, 0o755);
      expect([await write(), await write()]).toEqual([1, 0]);
      chmodSync(join(home, "cases"), 0o755);
      expect([await write(), await write()]).toEqual([1, 0]);
      expect(modeOf(join(home, "said-notes.json"))).toBe("600");
      expect((await computer({ home }).run(["doctor", "--repair"])).code).toBe(0);
      expect(await write()).toBe(0);
      expect(existsSync(join(home, "said-notes.json"))).toBe(false);
    },
  );

  test.skipIf(onWindows("rights of files (modes)"))(
    "so is a note on a folder above that others can change",
    async () => {
      const above = tempHome();
      mkdirSync(above, { recursive: true });
      chmodSync(above, 0o777);
      const home = join(above, "home");
      const write = async () => (await computer({ home }).run(["start", "--title", "logo", "--no-input"])).err;
      expect(flat(await write())).toContain(`Note: other people can change ${above} and so replace the folder`);
      expect(await write()).not.toContain("others can");
      chmodSync(above, 0o700);
      expect(await write()).not.toContain("others can");
      chmodSync(above, 0o777);
      expect(await write()).toContain("other people can change");
      expect((await computer({ home }).run(["doctor"])).out).toContain(
        "Other people on this computer can change the folder above",
      );
    },
  );

  test.skipIf(onWindows("rights of files (modes)"))(
    "what was said is no reason to fail, whatever stands in its place",
    async () => {
      const { home, id } = await begun();
      chmodSync(join(home, "cases"), 0o755);
      for (const text of ["", "{", '{"a":1}', "[1,null]"]) {
        writeFileSync(join(home, "said-notes.json"), text);
        const ran = await floor(computer({ home }), id, "450");
        expect(ran).toMatchObject({ code: 0, err: expect.stringContaining("can read your cases") });
      }
      rmSync(join(home, "said-notes.json"));
      mkdirSync(join(home, "said-notes.json"));
      expect(await floor(computer({ home }), id, "460")).toMatchObject({
        code: 0,
        err: expect.stringContaining("can read"),
      });
    },
  );

  test("a damaged case: says what a repair brings, then does it and keeps the damaged file", async () => {
    const { c, id, path } = await begun();
    await floor(c, id, "450");
    await floor(c, id, "460");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 300));
    const looked = await c.run(["doctor", id]);
    expect(looked.code).toBe(1);
    expect(looked.out).toMatch(/The case file is damaged: it\s+breaks off/);
    expect(looked.out).toMatch(/1\s+later change made\s+again/);
    expect(readFileSync(path, "utf8")).toHaveLength(300);
    const mended = await c.run(["doctor", id, "--repair"]);
    expect(mended.code).toBe(0);
    expect(mended.out).toContain("The damaged file is kept:");
    expect(c.cases.read(id).answers.floor).toBe(46_000);
  });

  test("a case file that went away comes back", async () => {
    const { c, id, path } = await begun();
    await floor(c, id, "450");
    rmSync(path);
    expect((await c.run(["doctor"])).out).toContain("The case file is gone.");
    expect((await c.run(["doctor", id, "--repair"])).code).toBe(0);
    expect(c.cases.read(id).answers.floor).toBe(45_000);
  });

  test("half-written files and the locks of dead processes are cleared away", async () => {
    const { c, home, id, path } = await begun();
    writeFileSync(`${path}.tmp-1234567890abcdef`, "half", { mode: 0o600 });
    mkdirSync(join(home, "cases", "locks", `${id}.lock`), { mode: 0o700 });
    const dead = { pid: 2 ** 30, host: hostname(), since: "2026-11-15T10:42:00Z", token: "t" };
    writeFileSync(join(home, "cases", "locks", `${id}.json`), JSON.stringify(dead), { mode: 0o600 });
    const looked = await c.run(["doctor", "--json"]);
    expect(
      JSON.parse(looked.out)
        .ailments.map((one: { kind: string }) => one.kind)
        .sort(),
    ).toEqual(["draft", "lock"]);
    expect(existsSync(`${path}.tmp-1234567890abcdef`)).toBe(true);
    expect((await c.run(["doctor", "--repair"])).code).toBe(0);
    expect(existsSync(`${path}.tmp-1234567890abcdef`)).toBe(false);
    expect((await c.run(["doctor"])).code).toBe(0);
  });

  test("what a killed import left is cleared away, and what is coming in now is not", async () => {
    const { c, home } = await begun();
    const old = new Date(Date.now() - 60 * 60_000);
    for (const name of ["left", "now"]) {
      mkdirSync(join(home, "incoming", name), { recursive: true, mode: 0o700 });
      writeFileSync(join(home, "incoming", name, "proof"), "half", { mode: 0o600 });
      utimesSync(join(home, "incoming", name), old, old);
    }
    utimesSync(join(home, "incoming", "left", "proof"), old, old);
    expect((await c.run(["doctor"])).out).toContain("1 half-written file");
    expect((await c.run(["doctor", "--repair"])).code).toBe(0);
    expect(readdirSync(join(home, "incoming"))).toEqual(["now"]);
  });

  test("evidence that is missing, cut or changed is told; the hash only with --deep", async () => {
    const { c, id, home } = await begun();
    const sha256 = await (await import("../../../src/storage/vault/vault.ts"))
      .vaultAt(home)
      .keep(id, Buffer.from("proof"));
    const opened = c.cases.open(id);
    const was = c.cases.read(id);
    const original = {
      sha256,
      bytes: 5,
      mediaType: "text/plain",
      fileName: "proof.txt",
      addedAt: "2026-11-15T10:42:00Z",
    };
    opened.save({ ...was, originals: { e1: original } });
    opened.close();
    expect((await c.run(["doctor", "--deep"])).code).toBe(0);
    const path = join(home, "vault", id, sha256);
    writeFileSync(path, "prove");
    expect((await c.run(["doctor"])).code).toBe(0);
    expect((await c.run(["doctor", "--deep"])).out).toMatch(/was changed after it was\s+added/);
    writeFileSync(path, "proof and more");
    expect((await c.run(["doctor"])).out).toContain("has 14 bytes");
    rmSync(path);
    expect(await c.run(["doctor", "--repair"])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/file of\s+exhibit\s+e1\s+\(proof\.txt\)\s+is\s+missing\./),
    });
  });

  test("fits 40 columns", async () => {
    const { c, path } = await begun({ width: 40 });
    writeFileSync(path, "{");
    for (const line of (await c.run(["doctor"])).out.split("\n"))
      if (!line.includes("/")) expect(line.length).toBeLessThan(41);
  });

  test("a case nobody has is no case", async () => {
    const { c } = await begun();
    expect(await c.run(["doctor", "nothing"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no case"),
    });
  });
});

describe("lock and unlock", () => {
  const PASSPHRASE = "four words of nothing";

  test("every command asks for the passphrase, and a wrong one changes nothing", async () => {
    const { c, id } = await begun();
    c.secrets.push(PASSPHRASE, PASSPHRASE);
    const locked = await c.run(["lock"]);
    expect(locked.code).toBe(0);
    expect(locked.err).toMatch(/its history and its\s+evidence/);
    const other = computer({ home: c.cases.home });
    expect((await other.run(["list"])).out).toContain(`${id} is locked with a passphrase.`);
    expect(await other.run(["status"])).toMatchObject({ code: 1, err: expect.stringContaining("PASSPHRASE_FILE") });
    other.secrets.push("wrong", "wrong", "wrong");
    expect(await other.run(["status"])).toMatchObject({ code: 1, err: expect.stringContaining("stays locked") });
    other.secrets.push("wrong", PASSPHRASE);
    expect((await other.run(["status", id])).code).toBe(0);
    const third = computer({ home: c.cases.home });
    third.secrets.push(PASSPHRASE);
    expect((await third.run(["clone", id])).err).toContain("The copy is locked with the same passphrase.");
  });

  test("the passphrase can come from a file, also for saving and unlocking", async () => {
    const { c, id } = await begun();
    c.files.set("secret.txt", `${PASSPHRASE}\n`);
    expect((await c.run(["lock", "--passphrase-file", "secret.txt"])).code).toBe(0);
    const other = computer({ home: c.cases.home });
    other.files.set("passphrase", `${PASSPHRASE}\r\n`);
    expect((await floor(other, id, "450")).code).toBe(0);
    expect((await other.run(["review", id, "--undo"])).out).toContain("450.00 USD → 520.00 USD");
    const third = computer({ home: c.cases.home });
    third.files.set("secret.txt", PASSPHRASE);
    expect((await third.run(["unlock", "--passphrase-file", "secret.txt"])).code).toBe(0);
    expect((await computer({ home: c.cases.home }).run(["status"])).code).toBe(0);
    expect(await third.run(["unlock"])).toMatchObject({ code: 1, err: expect.stringContaining("is not locked") });
  });

  test("a short passphrase, or two that differ, lock nothing", async () => {
    const { c } = await begun();
    c.secrets.push("short");
    expect((await c.run(["lock"])).code).toBe(2);
    c.secrets.push(PASSPHRASE, "four words of something");
    expect((await c.run(["lock"])).code).toBe(1);
    expect((await computer({ home: c.cases.home }).run(["status"])).code).toBe(0);
  });
});

test.skipIf(onWindows("rights of files (modes)"))(
  "after every writing command all files are 0600 and all folders 0700, under umask 0 too",
  async () => {
    const before = process.umask(0);
    try {
      const { c, home, id, path } = await begun();
      await floor(c, id, "450");
      for (const words of [
        ["rename", id, "Another name"],
        ["archive", id],
        ["archive", id, "--undo"],
        ["log", "note", id, "--text", "a note"],
        ["clone", id, "--title", "Copy"],
        ["review", id, "--undo"],
      ])
        expect([words, (await c.run(words)).code]).toEqual([words, 0]);
      writeFileSync(path, "{");
      await c.run(["doctor", "--repair"]);
      c.secrets.push("four words of nothing", "four words of nothing");
      await c.run(["lock", id]);
      await c.run(["delete", "Copy", "--title", "Copy"]);
      const names = filesUnder(home);
      for (const part of ["journal/", "history/", "quarantine/", "deleted/", "backups/"])
        expect(names.some((name) => name.includes(part) && !name.endsWith("/"))).toBe(true);
      for (const name of names)
        expect([name, modeOf(join(home, name))]).toEqual([name, name.endsWith("/") ? "700" : "600"]);
    } finally {
      process.umask(before);
    }
  },
);
