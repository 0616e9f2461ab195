import { createHash, randomBytes } from "node:crypto";
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Vault } from "../../../src/ports/vault.ts";
import { vaultAt } from "../../../src/storage/vault/vault.ts";
import { filesUnder, modeOf, tempFile, tempHome } from "../../support/temp-home.ts";

const CASE = "2026-11-15-kaaa";
const OTHER = "2026-11-15-kbbb";
const PIECE = 64 * 1024;
/** What stands before the content, and behind each piece of it. */
const HEAD = 28 + 32 + 32;
const TAG = 16;
const sha = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

let home: string;
let keys: Map<string, Uint8Array>;
let vault: Vault;
/** The vault as one sees it who has no passphrase. */
let without: Vault;
beforeEach(() => {
  home = tempHome();
  keys = new Map([[CASE, randomBytes(32)]]);
  vault = vaultAt(home, (id) => keys.get(id));
  without = vaultAt(home);
});

const onDisk = (sum: string): Buffer => readFileSync(vault.pathOf(CASE, sum));
/** Puts content in while the case is not locked. */
const keepPlain = async (content: string | Uint8Array): Promise<string> =>
  await without.keep(CASE, typeof content === "string" ? Buffer.from(content) : content);
const refusal = async (vaultOf: Vault, sum: string): Promise<string> => {
  const error = await vaultOf.read(CASE, sum).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: "Problem" });
  return (error as Error).message;
};

describe("of a locked case", () => {
  const sizes = [0, 1, PIECE - 1, PIECE, PIECE + 1, 16 * PIECE, 16 * PIECE + 1, 40 * PIECE + 7];
  test.each(sizes)("a file of %i bytes is written sealed and reads as it was", async (size) => {
    const content = randomBytes(size);
    const { sha256, bytes } = await vault.take(CASE, tempFile("some.bin", content));
    expect({ sha256, bytes }).toEqual({ sha256: sha(content), bytes: size });
    expect(statSync(vault.pathOf(CASE, sha256)).size).toBe(HEAD + size + TAG * Math.max(1, Math.ceil(size / PIECE)));
    expect(await vault.look(CASE, sha256)).toEqual({ storedAs: "encrypted", bytes: size });
    expect(Buffer.from(await vault.read(CASE, sha256)).equals(content)).toBe(true);
    expect(await vault.verify(CASE, sha256)).toBe("good");
    expect(await vault.keep(CASE, content)).toBe(sha256);
    expect(await vault.verify(CASE, sha256)).toBe("good");
    expect(modeOf(vault.pathOf(CASE, sha256))).toBe("600");
  });

  test("no word of it is on disk, and the same content sealed twice looks different", async () => {
    const sum = await vault.keep(CASE, Buffer.from("the words of the person".repeat(10_000)));
    const first = onDisk(sum);
    expect(first.includes("the words of the person")).toBe(false);
    await vault.keep(CASE, Buffer.from("the words of the person".repeat(10_000)));
    expect(onDisk(sum).subarray(28, 200).equals(first.subarray(28, 200))).toBe(false);
  });

  test("without the key it is told as locked, never as damaged", async () => {
    const sum = await vault.keep(CASE, Buffer.from("words"));
    expect(await without.verify(CASE, sum)).toBe("locked");
    expect(await without.look(CASE, sum)).toMatchObject({ storedAs: "undecryptable" });
    expect(await refusal(without, sum)).toContain("is locked and its key is missing");
    expect(await without.bring(CASE, OTHER, sum)).toBe("locked");
    expect(await without.names(OTHER)).toEqual([]);
  });

  test("a copy for another case is plain, or sealed with the key of that one", async () => {
    const sum = await vault.keep(CASE, Buffer.from("words"));
    expect(await vault.bring(CASE, OTHER, sum)).toBe("good");
    expect(readFileSync(vault.pathOf(OTHER, sum), "utf8")).toBe("words");
    keys.set(OTHER, randomBytes(32));
    expect(await vault.bring(CASE, OTHER, sum)).toBe("good");
    expect(await vault.look(OTHER, sum)).toMatchObject({ storedAs: "encrypted" });
    expect(await vault.verify(OTHER, sum)).toBe("good");
  });

  test("some files plain and some sealed read alike, and no more is read than was allowed", async () => {
    const [plain, sealed] = [await keepPlain("plain one"), await vault.keep(CASE, Buffer.from("sealed one"))];
    for (const sum of [plain, sealed]) {
      expect(await vault.verify(CASE, sum)).toBe("good");
      expect(sha(await vault.read(CASE, sum))).toBe(sum);
    }
    await expect(vault.read(CASE, sealed, 9)).rejects.toMatchObject({ message: expect.stringContaining("too large") });
    expect((await vault.read(CASE, sealed, 10)).length).toBe(10);
  });

  test("one that was damaged is whole again when it is added again", async () => {
    const path = tempFile("a.txt", "as it was");
    const { sha256 } = await vault.take(CASE, path);
    appendFileSync(vault.pathOf(CASE, sha256), "!");
    expect(await vault.verify(CASE, sha256)).toBe("changed");
    await vault.take(CASE, path);
    expect(await vault.verify(CASE, sha256)).toBe("good");
  });
});

describe("turning the files of a case", () => {
  test("any content goes in and comes out as it was, byte for byte", async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: PIECE - 20, max: PIECE + 20 }).map((size) => randomBytes(size)),
      fc.integer({ min: 2 * PIECE - 2, max: 2 * PIECE + 2 }).map((size) => Buffer.alloc(size, "ab")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 4 }), async (contents) => {
        home = tempHome();
        vault = vaultAt(home, (id) => keys.get(id));
        without = vaultAt(home);
        const sums = await Promise.all(contents.map((one) => keepPlain(one)));
        const several = new Set(sums).size;
        expect(await vault.reEncrypt(CASE, "encrypted")).toEqual({ changed: several, broken: [] });
        for (const sum of sums) expect(await vault.look(CASE, sum)).toMatchObject({ storedAs: "encrypted" });
        expect(await vault.reEncrypt(CASE, "encrypted")).toEqual({ changed: 0, broken: [] });
        expect(await vault.reEncrypt(CASE, "plain")).toEqual({ changed: several, broken: [] });
        for (const [index, sum] of sums.entries())
          expect(onDisk(sum).equals(contents[index] ?? Buffer.of())).toBe(true);
        expect(await vault.reEncrypt(CASE, "plain")).toEqual({ changed: 0, broken: [] });
      }),
      { numRuns: 30 },
    );
  });

  test("a broken-off run is finished by the next, either way, and its draft is cleared", async () => {
    const sums = await Promise.all(["one", "two", "three"].map(keepPlain));
    // As if the first run had come to the second file.
    await vault.keep(CASE, Buffer.from("one"));
    writeFileSync(join(home, "vault", CASE, `tmp-${2 ** 30}-00ff`), "half");
    expect(await vault.reEncrypt(CASE, "encrypted")).toEqual({ changed: 2, broken: [] });
    expect(filesUnder(join(home, "vault", CASE))).toEqual([...sums].sort());
    await keepPlain("three");
    expect(await vault.reEncrypt(CASE, "plain")).toEqual({ changed: 2, broken: [] });
    for (const sum of sums) expect(await without.verify(CASE, sum)).toBe("good");
  });

  test("a file that was damaged before is sealed, and comes out as it is when that is wanted", async () => {
    const sum = await keepPlain("good");
    writeFileSync(vault.pathOf(CASE, sum), "damaged");
    expect(await vault.reEncrypt(CASE, "encrypted")).toEqual({ changed: 1, broken: [] });
    expect(await vault.verify(CASE, sum)).toBe("changed");
    expect(await vault.reEncrypt(CASE, "plain")).toEqual({ changed: 0, broken: [sum] });
    expect(await vault.reEncrypt(CASE, "as found")).toEqual({ changed: 1, broken: [] });
    expect(onDisk(sum).toString()).toBe("damaged");
  });

  test("a sealed file that was damaged stays as it is, and is named; the others are turned", async () => {
    const [bad, good] = await Promise.all([keepPlain("a".repeat(3 * PIECE)), keepPlain("b")]);
    await vault.reEncrypt(CASE, "encrypted");
    truncateSync(vault.pathOf(CASE, bad), HEAD + PIECE + TAG);
    const found = onDisk(bad);
    expect(await vault.reEncrypt(CASE, "plain")).toEqual({ changed: 1, broken: [bad] });
    expect(onDisk(bad).equals(found)).toBe(true);
    expect(onDisk(good).toString()).toBe("b");
    // Nor is it sealed once more, over the damage.
    expect(await vault.reEncrypt(CASE, "encrypted")).toEqual({ changed: 1, broken: [] });
    expect(filesUnder(join(home, "vault", CASE)).filter((name) => name.startsWith("tmp-"))).toEqual([]);
  });

  const heads: [string, number][] = [
    ["mark", 3],
    ["salt", 40],
    ["check", 70],
  ];
  test.each(heads)("a sealed file whose %s was edited is not taken for a plain one", async (_what, at) => {
    const sum = await vault.keep(CASE, Buffer.from("words"));
    const edited = onDisk(sum);
    edited.writeUInt8(edited.readUInt8(at) ^ 1, at);
    writeFileSync(vault.pathOf(CASE, sum), edited);
    for (const to of ["encrypted", "plain"] as const)
      expect(await vault.reEncrypt(CASE, to)).toEqual({ changed: 0, broken: [sum] });
    expect(onDisk(sum).equals(edited)).toBe(true);
  });

  test("evidence that is a sealed file itself stays what it is, even one of this very vault", async () => {
    const begun = Buffer.from(
      "dispute-coach sealed file 1\n and then other words than those of a sealed file, many of them",
    );
    const own = onDisk(await vault.keep(CASE, Buffer.from("words")));
    const sums = await Promise.all([begun, own].map(keepPlain));
    for (const sum of sums) expect(await without.verify(CASE, sum)).toBe("good");
    expect(await vault.reEncrypt(CASE, "plain")).toEqual({ changed: 1, broken: [] });
    expect([onDisk(sums[0] ?? ""), onDisk(sums[1] ?? "")]).toEqual([begun, own]);
  });

  test("without a key nothing is turned", async () => {
    await keepPlain("words");
    await expect(without.reEncrypt(CASE, "encrypted")).rejects.toThrow("the key of their case");
  });

  test("a large file needs little memory, and it is said how far it is", async () => {
    const path = tempFile("large.bin", "");
    truncateSync(path, 200 * 1024 * 1024);
    const { sha256 } = await without.take(CASE, path);
    const before = process.memoryUsage().rss;
    let most = before;
    const said: number[] = [];
    const seen = (done: number, total: number) => {
      most = Math.max(most, process.memoryUsage().rss);
      said.push(done / total);
    };
    for (const to of ["encrypted", "plain"] as const) {
      expect(await vault.reEncrypt(CASE, to, seen)).toEqual({ changed: 1, broken: [] });
      expect(said.at(-1)).toBe(1);
    }
    expect(said.every((one) => one <= 1)).toBe(true);
    expect(await without.verify(CASE, sha256)).toBe("good");
    expect(most - before).toBeLessThan(150 * 1024 * 1024);
  });
});

describe("a sealed file that is not as it was written", () => {
  const content = randomBytes(2 * PIECE + 100);
  const sum = sha(content);
  const isTold = async () => {
    expect(await vault.verify(CASE, sum)).toBe("changed");
    expect(await refusal(vault, sum)).toContain("An evidence file was changed");
    expect(await vault.bring(CASE, OTHER, sum)).toBe("changed");
    expect(await vault.names(OTHER)).toEqual([]);
  };
  beforeEach(async () => {
    await vault.keep(CASE, content);
  });

  test("is told wherever one byte was edited", async () => {
    const whole = onDisk(sum);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const edited = Buffer.from(whole);
        edited.writeUInt8(edited.readUInt8(at) ^ by, at);
        writeFileSync(vault.pathOf(CASE, sum), edited);
        await isTold();
      }),
      { numRuns: 60, examples: [0, 28, 60, HEAD, HEAD + PIECE, whole.length - 1].map((at) => [at, 1]) },
    );
  });

  test("is told wherever it was cut", async () => {
    const whole = onDisk(sum);
    const ends = [0, 10, 28, HEAD - 1, HEAD, HEAD + 1, HEAD + TAG, HEAD + PIECE + TAG, HEAD + PIECE + TAG + 3];
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (end) => {
        writeFileSync(vault.pathOf(CASE, sum), whole.subarray(0, end));
        await isTold();
      }),
      { numRuns: 40, examples: ends.map((end) => [end]) },
    );
  });

  const piece = (n: number, whole: Buffer) => whole.subarray(HEAD + n * (PIECE + TAG), HEAD + (n + 1) * (PIECE + TAG));
  const head = (whole: Buffer) => whole.subarray(0, HEAD);
  const changes: [string, (whole: Buffer) => Buffer][] = [
    ["two pieces changed places", (w) => Buffer.concat([head(w), piece(1, w), piece(0, w), piece(2, w)])],
    ["a piece is there twice", (w) => Buffer.concat([head(w), piece(0, w), piece(0, w), piece(1, w), piece(2, w)])],
    ["a piece is missing", (w) => Buffer.concat([head(w), piece(0, w), piece(2, w)])],
    ["bytes came after the end", (w) => Buffer.concat([w, Buffer.from("!")])],
    ["its end is there twice", (w) => Buffer.concat([w, piece(2, w)])],
    ["it is all zeros", (w) => Buffer.alloc(w.length)],
  ];
  test.each(changes)("is told when %s", async (_what, change) => {
    writeFileSync(vault.pathOf(CASE, sum), change(onDisk(sum)));
    await isTold();
  });

  test("is told when two files changed names; back in their places both are good", async () => {
    const other = await vault.keep(CASE, Buffer.from("other words"));
    const swap = () => {
      renameSync(vault.pathOf(CASE, sum), join(home, "aside"));
      renameSync(vault.pathOf(CASE, other), vault.pathOf(CASE, sum));
      renameSync(join(home, "aside"), vault.pathOf(CASE, other));
    };
    swap();
    await isTold();
    expect(await vault.verify(CASE, other)).toBe("changed");
    swap();
    for (const one of [sum, other]) expect(await vault.verify(CASE, one)).toBe("good");
  });

  test("is told when it comes from another case, though the content is the same", async () => {
    keys.set("2026-11-15-kccc", keys.get(CASE) ?? Buffer.of());
    mkdirSync(dirname(vault.pathOf("2026-11-15-kccc", sum)), { recursive: true });
    copyFileSync(vault.pathOf(CASE, sum), vault.pathOf("2026-11-15-kccc", sum));
    expect(await vault.verify("2026-11-15-kccc", sum)).toBe("changed");
  });
});
