import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onWindows } from "../../support/systems.ts";

const BIN = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));
const ANSWERS = fileURLToPath(new URL("../../cases/freelancer-feedback-threat.json", import.meta.url));

let home = "";
let folder = "";
let id = "";

/** The real program in a real shell. In: a line of sh, in which DC is the program. */
const sh = (line: string, more: NodeJS.ProcessEnv = {}) => {
  const env = { ...process.env, DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1795000000", ...more };
  const script = `DC() { '${process.execPath}' '${BIN}' "$@"; }\n${line}`;
  const ran = spawnSync("bash", ["-c", script], {
    cwd: existsSync(folder) ? folder : undefined,
    env,
    encoding: "utf8",
    timeout: 60_000,
    input: "",
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr.replaceAll(/\s+/g, " ") };
};
const isClean = (said: string) => !/bug in the program|\bE[A-Z]{4,}\b|node:internal|\.cjs/.test(said);

beforeAll(() => {
  // Not a home of one test: all of them use it.
  home = join(mkdtempSync(join(tmpdir(), "dispute-coach-odd-")), "home");
  folder = join(dirname(home), "here");
  mkdirSync(folder, { recursive: true });
  expect(sh(`DC start --no-input --answers '${ANSWERS}'`).code).toBe(0);
  id =
    readdirSync(join(home, "cases"))
      .find((name) => name.endsWith(".json"))
      ?.slice(0, -5) ?? "";
});

afterAll(() => rmSync(dirname(home), { recursive: true, force: true }));

describe.skipIf(onWindows("pipes and devices as files, nor ulimit"))("odd surroundings get words", () => {
  test.each(["", "Etc/Unknown", "Factory", "Nonsense/Zone", ":x", "CET-1CEST", "UTC+3"])(
    "TZ=%j is UTC, and that is said",
    (TZ) => {
      const ran = sh("DC deadlines", { TZ });
      expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("so days and times are in UTC")]);
      expect(ran.out).toBe(sh("DC deadlines", { TZ: "UTC" }).out);
    },
  );

  test.each(["UTC", "GMT", "Europe/Berlin"])("TZ=%s is taken without a word", (TZ) => {
    expect(sh("DC deadlines", { TZ }).err).toBe("");
  });

  test.runIf(existsSync("/dev/full")).each(["list", "export", "--help", "--version"])(
    "%s into a full disk: one line, exit 1",
    (command) => {
      const ran = sh(`DC ${command} > /dev/full`);
      expect(ran.code).toBe(1);
      expect(ran.err).toContain("The output could not be written: the disk is full.");
      expect(isClean(ran.err)).toBe(true);
    },
  );

  test("a disk that takes only a part of the output: said, and not taken for all of it", () => {
    const ran = sh("ulimit -f 1; DC export > part.md");
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("larger than is allowed here")]);
  });

  test("an output that is open for reading only: in words", () => {
    const ran = sh("DC list 1< /dev/null");
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("it was not opened for that")]);
    expect(isClean(ran.err)).toBe(true);
  });

  test("a reader that goes away is no fault", () => {
    const ran = sh("set -o pipefail; DC rules | head -1");
    expect([ran.code, ran.err]).toEqual([0, ""]);
  });

  test.each([
    ["log note --text hello", "Could not save"],
    ["evidence add big.txt --no-input", "Could not keep a file"],
  ])("a limit on file sizes: %s says so and ends by itself", (command, said) => {
    writeFileSync(join(folder, "big.txt"), "proof ".repeat(10_000));
    const ran = sh(`ulimit -f 4; DC ${command}`);
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining(said)]);
    expect(isClean(ran.err)).toBe(true);
  });

  test.each([
    ["list", 0, ""],
    ["export --output x.md", 1, "The folder you are in no longer exists."],
    ["import x", 1, "there is no such file or folder"],
  ])("in a folder that was deleted: %s", (command, code, said) => {
    const ran = sh(`mkdir gone; cd gone; rmdir ../gone; DC ${command}`);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(said)]);
  });

  describe("what is no file", () => {
    beforeAll(() => {
      sh("mkfifo pipe; ln -s loop other; ln -s other loop; mkdir sub");
    });
    const LONG = "x".repeat(300);
    test.each(["pipe", "/dev/zero", "loop", LONG, "sub"])("%s is refused by every command that reads", (path) => {
      for (const command of ["check", "start --no-input --answers", "evidence add", "check --jsonl"]) {
        const ran = sh(`DC ${command} ${path}`);
        expect([command, ran.code, isClean(ran.err)]).toEqual([command, 1, true]);
      }
    });
    test.each(["pipe", "/dev/null"])("%s is not replaced by what is handed out", (path) => {
      for (const command of ["export --force --output", "bundle --force --output"]) {
        const ran = sh(`DC ${command} ${path}`);
        expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("not a file. Nothing was written.")]);
      }
      expect(statSync(join(folder, "pipe")).isFIFO()).toBe(true);
    });
    test.each(["> there.md", "| cat"])(
      "what the shell takes output with is not replaced, nor where it leads: %s",
      (to) => {
        writeFileSync(join(folder, "there.md"), "");
        const before = lstatSync("/dev/stdout").ino;
        for (const [command, path] of [
          ["export", "/dev/stdout"],
          ["bundle", "/dev/fd/1"],
          ["export", "/proc/self/fd/1"],
        ]) {
          const ran = sh(`set -o pipefail; DC ${command} --force --output ${path} ${to}`);
          expect([path, ran.code, ran.err]).toEqual([path, 1, expect.stringContaining("Nothing was written.")]);
        }
        expect(lstatSync("/dev/stdout").ino).toBe(before);
      },
    );
    test("a link stays: what is handed out goes to the file or folder behind it", () => {
      sh(
        "mkdir links; cd links; echo mine > old.md; ln -s old.md doc.md; mkdir real; ln -s real bag; ln -s none nowhere",
      );
      expect(sh("cd links; DC export --output doc.md").err).toContain("doc.md is there already. Nothing was written.");
      expect(sh("cd links; DC export --force --output doc.md").code).toBe(0);
      expect(sh("cd links; DC bundle --output bag; DC bundle --force --output bag").code).toBe(0);
      expect(sh("cd links; DC export --force --output nowhere").err).toContain(
        "nowhere is a link that leads to no file",
      );
      expect(sh("cd links; DC export --force --output ../loop").err).toContain("its links form a loop");
      for (const name of ["doc.md", "bag", "nowhere"])
        expect([name, lstatSync(join(folder, "links", name)).isSymbolicLink()]).toEqual([name, true]);
      expect(readFileSync(join(folder, "links", "old.md"), "utf8")).toMatch(/^# /);
      expect(existsSync(join(folder, "links", "real", "bagit.txt"))).toBe(true);
      expect(existsSync(join(folder, "links", "none"))).toBe(false);
    });
    test("what a shell hands over as a path is read", () => {
      expect(sh("DC check <(echo 'Thank you for your work.')").code).toBe(0);
    });
    test.each(["journal", "history", "cards", "backups"])(
      "a pipe in the store, %s: no command waits for it",
      (kind) => {
        const copy = `${home}-pipe-${kind}`;
        cpSync(home, copy, { recursive: true });
        const at = join(copy, "cases", kind);
        for (const name of existsSync(at) ? readdirSync(at) : [])
          sh(`rm -r '${join(at, name)}' && mkfifo '${join(at, name)}'`);
        for (const command of ["list", "status", "log note --text hello", "doctor"]) {
          const ran = sh(`DC ${command}`, { DISPUTE_COACH_HOME: copy });
          expect([command, [0, 1].includes(ran.code ?? -1), isClean(ran.err) || ran.err]).toEqual([
            command,
            true,
            true,
          ]);
        }
      },
    );
  });

  test("endless input is read up to a limit, which is named", () => {
    const ran = sh("DC check - < <(cat /dev/zero)");
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("64 MB, the most we read")]);
  });

  test("a line without end is read up to a limit, which is named", () => {
    const ran = sh("DC check --jsonl - < <(cat /dev/zero | tr '\\0' a)");
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("longer than 16 MB")]);
  });

  test("8 MB of text are refused with the limit", () => {
    writeFileSync(join(folder, "long.txt"), "Please answer me. ".repeat(450_000));
    const ran = sh("DC check long.txt");
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("1,000,000 characters")]);
  });

  test("a sealed file that would take gigabytes to open is refused before the work", () => {
    const salt = Buffer.alloc(16).toString("base64").replace(/=+$/, "");
    const key = Buffer.alloc(32).toString("base64").replace(/=+$/, "");
    const age = `age-encryption.org/v1\n-> scrypt ${salt} 20\n${key}\n--- ${key}\n${"x".repeat(99)}`;
    writeFileSync(join(folder, "evil.age"), age);
    writeFileSync(join(folder, "pass.txt"), "four words of nothing");
    const ran = sh("DC import evil.age --passphrase-file pass.txt");
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("scrypt work factor 20")]);
  });

  test("a locked case that would take gigabytes to open is refused before the work", () => {
    const copy = `${home}-hostile`;
    cpSync(home, copy, { recursive: true });
    const path = join(copy, "cases", `${id}.json`);
    const base = Buffer.alloc(60).toString("base64");
    const wrap = { kdf: "scrypt", N: 2 ** 20, r: 32, p: 16, salt: base, key: base };
    writeFileSync(path, JSON.stringify({ sealed: 1, savedAt: "2026-11-15T10:00:00Z", wrap, data: base }));
    const begun = Date.now();
    const ran = sh(`DC status ${id}`, {
      DISPUTE_COACH_HOME: copy,
      DISPUTE_COACH_PASSPHRASE_FILE: join(folder, "pass.txt"),
    });
    expect(ran.code).toBe(1);
    expect(isClean(ran.err)).toBe(true);
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  // Root may read everything: there the program runs as another user.
  test
    .runIf(process.getuid?.() === 0 && existsSync("/usr/bin/setpriv"))
    .each(["", "cases", "cases/backups", "cases/journal", "cases/locks", "cases/ID.json"])(
    "the store may not be read at %j: every command and doctor say so",
    (part) => {
      const copy = `${home}-shut-${part.replaceAll("/", "-")}`;
      cpSync(home, copy, { recursive: true });
      for (const name of [".", ...readdirSync(copy, { recursive: true })])
        chownSync(join(copy, String(name)), 65534, 65534);
      for (let at = dirname(copy); at !== "/tmp" && at !== "/"; at = dirname(at)) chmodSync(at, 0o755);
      mkdirSync(join(copy, "cases", "locks"), { recursive: true });
      chmodSync(join(copy, part.replace("ID", id)), 0);
      for (const command of ["list", "status", "log note --text hello", `clone ${id}`, "doctor", "doctor --repair"]) {
        const ran = sh(
          `DC() { setpriv --reuid=65534 --clear-groups '${process.execPath}' '${BIN}' "$@"; }; DC ${command}`,
          {
            DISPUTE_COACH_HOME: copy,
            HOME: copy,
          },
        );
        expect([command, [0, 1].includes(ran.code ?? -1), isClean(ran.err) || ran.err]).toEqual([command, true, true]);
      }
    },
  );
});

test("a case that is open elsewhere, as far as can be told: a flag opens it, and only that", () => {
  const copy = `${home}-elsewhere`;
  cpSync(home, copy, { recursive: true });
  const lock = join(copy, "cases", "locks", `${id}.lock`);
  mkdirSync(lock, { recursive: true });
  const owner = { pid: 7, host: "another-computer", since: "2026-11-15T10:00:00Z", token: "t", boot: "b", space: "s" };
  writeFileSync(join(lock, "owner.json"), JSON.stringify(owner));
  const refused = sh("DC log note --text hello", { DISPUTE_COACH_HOME: copy });
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("--take-over")]);
  expect(readFileSync(join(lock, "owner.json"), "utf8")).toContain("another-computer");
  expect(sh("DC log note --text hello --take-over", { DISPUTE_COACH_HOME: copy }).code).toBe(0);
  expect(existsSync(lock)).toBe(false);
});
