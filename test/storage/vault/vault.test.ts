import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Vault } from "../../../src/ports/vault.ts";
import { vaultAt } from "../../../src/storage/vault/vault.ts";
import { jpegTaken } from "../../support/pictures.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, modeOf, tempFile, tempHome } from "../../support/temp-home.ts";

const CASE = "2026-11-15-kaaa";
const sha = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

let home: string;
let vault: Vault;
let folder: string;
beforeEach(() => {
  home = tempHome();
  vault = vaultAt(home);
  folder = join(home, "vault", CASE);
});

const refusal = async (path: string): Promise<string> => {
  const error = await vault.take(CASE, path).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: "Problem" });
  return (error as Error).message;
};

describe("taking a file", () => {
  test("keeps it unchanged under its SHA-256, and the file itself stays as it is", async () => {
    const path = tempFile("notes.txt", "one\r\ntwo\n");
    const taken = await vault.take(CASE, path);
    expect(taken).toEqual({
      sha256: sha("one\r\ntwo\n"),
      bytes: 9,
      mediaType: "text/plain",
      fileName: "notes.txt",
    });
    expect(readFileSync(join(folder, taken.sha256), "utf8")).toBe("one\r\ntwo\n");
    expect(readFileSync(path, "utf8")).toBe("one\r\ntwo\n");
    expect(filesUnder(folder)).toEqual([taken.sha256]);
  });

  test.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024])("%i bytes", async (size) => {
    const content = Buffer.alloc(size, "ab c");
    const seen: number[] = [];
    const taken = await vault.take(CASE, tempFile("some.bin", content), (done) => void seen.push(done));
    expect(taken).toMatchObject({ sha256: sha(content), bytes: size });
    expect(readFileSync(vault.pathOf(CASE, taken.sha256)).equals(content)).toBe(true);
    expect(seen.at(-1) ?? 0).toBe(size);
  });

  test("a picture tells its day, and a broken one is a picture all the same", async () => {
    const taken = await vault.take(CASE, tempFile("photo.jpg", jpegTaken("2026:11:03 10:42:00")));
    expect(taken).toMatchObject({ mediaType: "image/jpeg", takenOn: "2026-11-03" });
    const broken = await vault.take(CASE, tempFile("broken.jpg", jpegTaken("0000:00:00 00:00:00")));
    expect(broken).not.toHaveProperty("takenOn");
  });

  test("the same file twice is kept once; one that was damaged is whole again", async () => {
    const path = tempFile("a.txt", "as it was");
    const { sha256 } = await vault.take(CASE, path);
    writeFileSync(vault.pathOf(CASE, sha256), "tampered");
    expect(await vault.verify(CASE, sha256)).toBe("changed");
    await vault.take(CASE, path);
    expect(await vault.verify(CASE, sha256)).toBe("good");
    expect(filesUnder(folder)).toEqual([sha256]);
  });

  test("a link is followed to its file", async () => {
    const path = tempFile("target.txt", "here");
    const link = join(dirname(path), "link.txt");
    symlinkSync(path, link);
    expect(await vault.take(CASE, link)).toMatchObject({ sha256: sha("here"), fileName: "link.txt" });
  });

  test("a large file with nothing in it needs little memory", async () => {
    const path = tempFile("large.bin", "");
    truncateSync(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    let most = before;
    const taken = await vault.take(CASE, path, () => {
      most = Math.max(most, process.memoryUsage().rss);
    });
    expect(taken.bytes).toBe(200 * 1024 * 1024);
    expect(most - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe("what is refused, and leaves nothing behind", () => {
  afterEach(() => {
    expect(filesUnder(dirname(home)).filter((name) => name.includes("tmp-"))).toEqual([]);
  });

  test("a path with nothing at its end, and one through a file", async () => {
    expect(await refusal(join(home, "none.txt"))).toContain("there is no such file");
    expect(await refusal(join(tempFile("a.txt", "a"), "b"))).toContain("part of the path is not a folder");
  });

  test("a folder, a link to one, and a circle of links", async () => {
    const path = tempFile("a.txt", "a");
    const link = join(dirname(path), "link");
    symlinkSync(dirname(path), link);
    symlinkSync(join(dirname(path), "round"), join(dirname(path), "round"));
    expect(await refusal(dirname(path))).toContain("is a folder");
    expect(await refusal(link)).toContain("is a folder");
    expect(await refusal(join(dirname(path), "round"))).toContain("links form a loop");
  });

  test.skipIf(onWindows("modes, pipes, devices and names of that kind"))(
    "a pipe and a device: neither is waited for (Windows has none)",
    async () => {
      const pipe = join(dirname(tempFile("a.txt", "a")), "pipe");
      execFileSync("mkfifo", [pipe]);
      expect(await refusal(pipe)).toContain("is a pipe, not a file");
      expect(await refusal("/dev/zero")).toContain("is a device, not a file");
    },
  );

  test.skipIf(onWindows("modes, pipes, devices and names of that kind") || process.getuid?.() === 0)(
    "a file that may not be read (root may read all)",
    async () => {
      const path = tempFile("closed.txt", "x");
      chmodSync(path, 0);
      expect(await refusal(path)).toContain("you do not have permission to read it");
    },
  );

  const changes: [string, (path: string) => void][] = [
    ["grows", (path) => appendFileSync(path, "more")],
    ["shrinks", (path) => truncateSync(path, 10)],
    ["is rewritten", (path) => writeFileSync(path, Buffer.alloc(2_500_000, "y"))],
  ];
  test.each(changes)("a file that %s while it is read", async (_what, change) => {
    const path = tempFile("busy.log", Buffer.alloc(2_500_000, "x"));
    let once = false;
    const taking = vault.take(CASE, path, () => {
      if (!once) change(path);
      once = true;
    });
    await expect(taking).rejects.toMatchObject({ name: "Problem", message: expect.stringContaining("changed while") });
    expect(filesUnder(folder)).toEqual([]);
  });
});

describe("what only the person may look into", () => {
  test.skipIf(onWindows("modes, pipes, devices and names of that kind")).each(["000", "077"])(
    "files 600 and folders 700, also under umask %s (not on Windows)",
    async (mask) => {
      const old = process.umask(Number.parseInt(mask, 8));
      try {
        const { sha256 } = await vault.take(CASE, tempFile("a.txt", "a"));
        const kept = await vault.keep(CASE, Buffer.from("b"));
        expect([sha256, kept].map((one) => modeOf(vault.pathOf(CASE, one)))).toEqual(["600", "600"]);
        expect([home, join(home, "vault"), folder].map(modeOf)).toEqual(["700", "700", "700"]);
      } finally {
        process.umask(old);
      }
    },
  );
});

describe("drafts", () => {
  test("one of a killed run is cleared by the next; one of a living process is not touched", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `tmp-${gone}-00ff`), "half");
    writeFileSync(join(folder, `tmp-${process.ppid}-00ff`), "half");
    const { sha256 } = await vault.take(CASE, tempFile("a.txt", "a"));
    expect(filesUnder(folder)).toEqual([sha256, `tmp-${process.ppid}-00ff`].sort());
    expect(await vault.names(CASE)).toEqual([sha256]);
  });
});

describe("names", () => {
  const names: [string, string, string][] = [
    ["a control character and an escape", "a\u0007b\u001b[31mc.txt", "a␇b␛[31mc.txt"],
    ["a line end", "two\nlines.txt", "two lines.txt"],
    ["what turns the direction of text", "invoice\u202etxt.exe", "invoice�txt.exe"],
    ["a dash in front", "-rf.txt", "-rf.txt"],
    ["a dot in front", ".hidden", ".hidden"],
    ["a separator of Windows", "..\\..\\x.txt", ".._.._x.txt"],
    ["emoji and other scripts", "契約 👩‍👩‍👧.pdf", "契約 👩‍👩‍👧.pdf"],
    ["only spaces", "   ", "file"],
  ];
  test.skipIf(onWindows("modes, pipes, devices and names of that kind")).each(names)(
    "%s (Windows refuses most of them itself)",
    async (_what, name, kept) => {
      expect((await vault.take(CASE, tempFile(name, "x"))).fileName).toBe(kept);
    },
  );

  test("a path up the tree is only its last name", async () => {
    const path = tempFile("x.txt", "x");
    const around = `${dirname(path)}/../${basename(dirname(path))}/x.txt`;
    expect((await vault.take(CASE, around)).fileName).toBe("x.txt");
  });
});

describe("looking after it", () => {
  test("verify: good, changed, missing, and a folder in its place counts as missing", async () => {
    const { sha256 } = await vault.take(CASE, tempFile("a.txt", "a"));
    expect(await vault.verify(CASE, sha256)).toBe("good");
    appendFileSync(vault.pathOf(CASE, sha256), "!");
    expect(await vault.verify(CASE, sha256)).toBe("changed");
    rmSync(vault.pathOf(CASE, sha256));
    expect(await vault.verify(CASE, sha256)).toBe("missing");
    mkdirSync(vault.pathOf(CASE, sha256));
    expect(await vault.verify(CASE, sha256)).toBe("missing");
  });

  test("looking makes no folder", async () => {
    expect(await vault.names(CASE)).toEqual([]);
    expect(await vault.verify(CASE, sha("a"))).toBe("missing");
    expect(() => statSync(home)).toThrow();
  });

  test("bring: a good file goes to another case; one that is missing or changed does not", async () => {
    const { sha256 } = await vault.take(CASE, tempFile("a.txt", "a"));
    const other = "2026-11-15-kbbb";
    expect(await vault.bring(CASE, other, sha256)).toBe("good");
    appendFileSync(vault.pathOf(CASE, sha256), "!");
    expect(await vault.verify(other, sha256)).toBe("good");
    expect(await vault.bring(CASE, "2026-11-15-kccc", sha256)).toBe("changed");
    expect(await vault.bring(CASE, other, sha("none"))).toBe("missing");
    expect(await vault.names("2026-11-15-kccc")).toEqual([]);
  });
});
