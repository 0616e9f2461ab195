import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { BAGIT_TEXT, manifestText, oxumOf } from "../../../src/core/bundle/bag.ts";
import { disclose } from "../../../src/core/filing/disclose.ts";
import { filingText } from "../../../src/core/filing/filing-json.ts";
import { builtPorts } from "../../support/built.ts";
import { caseOf } from "../../support/stories.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, tempHome } from "../../support/temp-home.ts";
import { type RawEntry, zipBytes } from "../../support/zip-bytes.ts";

const MOST = 4 * 1024 ** 3;
const sum = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");
const bytes = (text: string): Buffer => Buffer.from(text);

type Files = Record<string, Buffer>;

/** The files of a good bag around a payload. */
const bagAround = (payload: Files, change: (tags: Files) => Files = (tags) => tags): Files => {
  const sums = (files: Files) => manifestText(Object.entries(files).map(([path, one]) => ({ path, sha256: sum(one) })));
  const tags = change({
    "bag-info.txt": bytes(`Payload-Oxum: ${oxumOf(Object.values(payload).map((one) => one.length))}\n`),
    "bagit.txt": bytes(BAGIT_TEXT),
    "manifest-sha256.txt": bytes(sums(payload)),
  });
  return { ...payload, ...tags, "tagmanifest-sha256.txt": bytes(sums(tags)) };
};

const c = caseOf("any-hire");
const PAYLOAD: Files = {
  "data/case/filing.json": bytes(filingText(c, disclose(c))),
  "data/exhibits/A-a.txt": bytes("exhibit A\n"),
};
const NEEDED = new Map([[sum(bytes("exhibit A\n")), "exhibit A"]]);

const entriesOf = (files: Files, base = "bag/"): RawEntry[] =>
  Object.entries(files).map(([path, content]) => ({ name: base + path, content }));

/** Opens what was written, brings its evidence in, and tells how it ended and what is left in the home folder. */
const take = async (path: string, how: { most?: number; needed?: ReadonlyMap<string, string> } = {}) => {
  const home = join(dirname(path), "home");
  const bundles = await (await builtPorts(home)).bundles();
  let told = "taken";
  try {
    const bag = await bundles.open(path, { most: how.most ?? MOST });
    try {
      await bag.bringIn(how.needed ?? NEEDED);
      bag.adopt("a");
    } finally {
      bag.close();
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "Problem") throw error;
    told = error.message;
  }
  return { told, left: existsSync(home) ? filesUnder(home) : [] };
};

const zipped = (entries: readonly RawEntry[]): string => {
  const path = join(dirname(tempHome()), "a.zip");
  writeFileSync(path, zipBytes(entries));
  return path;
};

const unpacked = (files: Files): string => {
  const folder = join(dirname(tempHome()), "bag");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

const [SUM_A = ""] = NEEDED.keys();

describe("a good bag is taken", () => {
  const good = { told: "taken", left: ["vault/", "vault/a/", `vault/a/${SUM_A}`] };

  test("as a folder, as a zip with its folder, as a zip without it", async () => {
    expect(await take(unpacked(bagAround(PAYLOAD)))).toEqual(good);
    expect(await take(zipped(entriesOf(bagAround(PAYLOAD))))).toEqual(good);
    expect(await take(zipped(entriesOf(bagAround(PAYLOAD), "")))).toEqual(good);
  });

  test("when another program packed it: deflated, with entries for its folders", async () => {
    const packed = entriesOf(bagAround(PAYLOAD)).map((entry) => ({
      ...entry,
      content: deflateRawSync(entry.content),
      method: 8,
      saysBytes: entry.content.length,
    }));
    const folders = ["bag/", "bag/data/"].map((name) => ({ name, content: Buffer.alloc(0), mode: 0o040755 }));
    expect(await take(zipped([...folders, ...packed]))).toEqual(good);
  });
});

const name = (bad: string | Buffer): RawEntry[] => [
  ...entriesOf(bagAround(PAYLOAD)),
  { name: bad, content: bytes("x") },
];

const BAD_ZIPS: readonly (readonly [what: string, told: RegExp, entries: () => readonly RawEntry[]])[] = [
  ["a path that climbs out", /leads out of the bundle/, () => name("bag/data/../../../evil")],
  ["a path from the root", /does not stay in the bundle/, () => name("/etc/evil")],
  ["a drive letter", /names a drive/, () => name("C:/evil")],
  ["backslashes", /holds a backslash/, () => name("bag\\data\\..\\..\\evil")],
  ["a NUL in a name", /characters that could act/, () => name("bag/data/a.txt\u0000.png")],
  ["an escape sequence in a name", /^[^\u001b]*characters that could act/, () => name("bag/data/\u001b[2Ja")],
  ["a name that is not UTF-8", /not UTF-8/, () => name(Buffer.from([0x62, 0x61, 0x67, 0x2f, 0xff]))],
  ["a file twice", /would be one file/, () => name("bag/data/exhibits/A-a.txt")],
  ["names that differ by capitals", /would be one file/, () => name("bag/data/exhibits/a-A.TXT")],
  [
    "a file and a folder of one name",
    /would be one file/,
    () => [...name("bag/data/exhibits"), { name: "bag/data/exhibits/", content: Buffer.alloc(0) }],
  ],
  [
    "a link",
    /is a link/,
    () => [...entriesOf(bagAround(PAYLOAD)), { name: "bag/data/l", content: bytes("/etc/passwd"), mode: 0o120777 }],
  ],
  [
    "a device",
    /no plain file/,
    () => [...entriesOf(bagAround(PAYLOAD)), { name: "bag/data/d", content: bytes(""), mode: 0o060666 }],
  ],
  [
    "a locked entry",
    /zip password/,
    () =>
      entriesOf(bagAround(PAYLOAD)).map((one) => ({
        ...one,
        flags: 0x801,
        content: Buffer.concat([Buffer.alloc(12), one.content]),
        saysBytes: one.content.length,
      })),
  ],
  [
    "a packing nobody knows",
    /packed in a way we do not know/,
    () => entriesOf(bagAround(PAYLOAD)).map((one) => ({ ...one, method: 12, saysBytes: one.content.length })),
  ],
  [
    "entries overlap",
    /overlap/,
    () => [...entriesOf(bagAround(PAYLOAD)), { name: "bag/data/b", content: bytes("x"), sharesFirst: true }],
  ],
  [
    "two bags",
    /more than one bundle/,
    () => [...entriesOf(bagAround(PAYLOAD), "one/"), ...entriesOf(bagAround(PAYLOAD), "two/")],
  ],
  ["a file beside the bag", /is outside the bundle/, () => name("__MACOSX/._x")],
  ["no bag at all", /no bagit\.txt/, () => [{ name: "letter.txt", content: bytes("hi") }]],
  ["nothing", /no bagit\.txt/, () => []],
  ["a folder with bytes", /has bytes in it/, () => name("bag/data/f/")],
  [
    "more bytes than said",
    /does not have the|damaged|cannot be unpacked/,
    () =>
      entriesOf(bagAround(PAYLOAD)).map((one) =>
        one.name === "bag/data/exhibits/A-a.txt"
          ? { ...one, method: 8, content: deflateRawSync(Buffer.alloc(1e6)), saysBytes: 10 }
          : one,
      ),
  ],
  [
    "fewer bytes than said",
    /does not have the|damaged|cannot be unpacked/,
    () =>
      entriesOf(bagAround(PAYLOAD)).map((one) =>
        one.name === "bag/data/exhibits/A-a.txt"
          ? { ...one, method: 8, content: deflateRawSync(bytes("ex")), saysBytes: 10 }
          : one,
      ),
  ],
  [
    "packed bytes that are broken",
    /damaged|unpacked/,
    () =>
      entriesOf(bagAround(PAYLOAD)).map((one) =>
        one.name === "bag/data/exhibits/A-a.txt"
          ? { ...one, method: 8, content: bytes("\xff\xff\xff"), saysBytes: 10 }
          : one,
      ),
  ],
];

test.each(BAD_ZIPS)("a zip with %s is refused, and nothing is left", async (_what, told, entries) => {
  const path = zipped(entries());
  expect(await take(path)).toEqual({ told: expect.stringMatching(told), left: [] });
  expect(filesUnder(dirname(path))).toEqual(["a.zip"]);
});

describe("bombs", () => {
  const ZEROS = Buffer.alloc(150 * 1024 * 1024);
  let packed: Buffer;
  beforeAll(() => {
    packed = deflateRawSync(ZEROS);
  });

  test("a file that grows beyond measure is refused before it is unpacked", async () => {
    const path = zipped([
      ...entriesOf(bagAround(PAYLOAD)),
      { name: "bag/data/z", content: packed, method: 8, saysBytes: ZEROS.length },
    ]);
    expect(await take(path)).toEqual({ told: expect.stringMatching(/unpacks to \d+ times its size/), left: [] });
  });

  test("more than the limit is refused, and the flag named", async () => {
    const path = unpacked(bagAround(PAYLOAD));
    expect(await take(path, { most: 100 })).toEqual({
      told: expect.stringMatching(/is the most that is taken/),
      left: [],
    });
  });
});

const withManifest = (edit: (text: string) => string): Files =>
  bagAround(PAYLOAD, (tags) => ({
    ...tags,
    "manifest-sha256.txt": bytes(edit(tags["manifest-sha256.txt"]?.toString() ?? "")),
  }));

const without = (files: Files, path: string): Files => {
  const { [path]: _gone, ...rest } = files;
  return rest;
};

const BAD_BAGS: readonly (readonly [what: string, told: RegExp, files: () => Files])[] = [
  [
    "a changed exhibit",
    /data\/exhibits\/A-a\.txt was changed/,
    () => ({ ...bagAround(PAYLOAD), "data/exhibits/A-a.txt": bytes("exhibit B\n") }),
  ],
  [
    "a changed document",
    /data\/case\/filing\.json was changed/,
    () => ({
      ...bagAround(PAYLOAD),
      "data/case/filing.json": bytes("x".repeat(PAYLOAD["data/case/filing.json"]?.length ?? 0)),
    }),
  ],
  [
    "a longer exhibit",
    /it should have \d+\.2 \(bytes\.files\) and has/,
    () => ({ ...bagAround(PAYLOAD), "data/exhibits/A-a.txt": bytes("exhibit A, longer\n") }),
  ],
  [
    "an exhibit missing",
    /data\/exhibits\/A-a\.txt is missing/,
    () => without(bagAround(PAYLOAD), "data/exhibits/A-a.txt"),
  ],
  ["a file too many", /data\/extra is not in its list/, () => ({ ...bagAround(PAYLOAD), "data/extra": bytes("x") })],
  ["a tag file too many", /run\.sh is not in its list/, () => ({ ...bagAround(PAYLOAD), "run.sh": bytes("x") })],
  ["changed information", /bag-info\.txt was changed/, () => ({ ...bagAround(PAYLOAD), "bag-info.txt": bytes("x") })],
  [
    "no list",
    /manifest-sha256\.txt is missing/,
    () =>
      without(
        bagAround(PAYLOAD, (tags) => without(tags, "manifest-sha256.txt")),
        "manifest-sha256.txt",
      ),
  ],
  [
    "no list of lists",
    /tagmanifest-sha256\.txt is missing/,
    () => without(bagAround(PAYLOAD), "tagmanifest-sha256.txt"),
  ],
  ["no information", /bag-info\.txt is missing/, () => bagAround(PAYLOAD, (tags) => without(tags, "bag-info.txt"))],
  [
    "another version",
    /a bag of another version/,
    () => bagAround(PAYLOAD, (tags) => ({ ...tags, "bagit.txt": bytes("BagIt-Version: 9\n") })),
  ],
  ["a list that names a file twice", /names a file twice/, () => withManifest((text) => text + text)],
  [
    "a list that climbs out",
    /\.\.\/\.\.\/etc\/passwd is missing/,
    () => withManifest((text) => `${text}${SUM_A}  ../../etc/passwd\n`),
  ],
  ["a list with another line", /line 3 of manifest/, () => withManifest((text) => `${text}hello\n`)],
  [
    "a list that is no text",
    /is no text/,
    () => bagAround(PAYLOAD, (tags) => ({ ...tags, "manifest-sha256.txt": Buffer.from([0xff, 0xfe]) })),
  ],
];

test.each(BAD_BAGS)("a folder with %s is refused, and nothing is left", async (_what, told, files) => {
  expect(await take(unpacked(files()))).toEqual({ told: expect.stringMatching(told), left: [] });
});

test("a bag without the file of an exhibit is refused", async () => {
  const needed = new Map([["f".repeat(64), "exhibit B"]]);
  expect(await take(unpacked(bagAround(PAYLOAD)), { needed })).toEqual({
    told: "The bundle is not taken: the file of exhibit B is not in it.",
    left: [],
  });
});

describe.skipIf(onWindows("pipes and devices as files"))("in a folder, what is no plain file is refused:", () => {
  test.each([
    ["a link to a file", "is a link", (at: string) => symlinkSync("/etc/passwd", at)],
    ["a link to a folder", "is a link", (at: string) => symlinkSync("/etc", at)],
    ["a pipe", "is no plain file", (at: string) => spawnSync("mkfifo", [at])],
  ])("%s", async (_what, told, make) => {
    const folder = unpacked(bagAround(PAYLOAD));
    make(join(folder, "data/odd"));
    expect(await take(folder)).toEqual({ told: `The bundle is not taken: data/odd ${told}.`, left: [] });
  });

  test("a link in the place of an exhibit", async () => {
    const folder = unpacked(bagAround(PAYLOAD));
    const path = join(folder, "data/exhibits/A-a.txt");
    cpSync(path, join(dirname(folder), "elsewhere"));
    rmSync(path);
    symlinkSync(join(dirname(folder), "elsewhere"), path);
    expect((await take(folder)).told).toMatch(/A-a\.txt is a link/);
  });

  test("a hard link is a plain file, and the vault gets a copy of its own", async () => {
    const folder = unpacked(bagAround(PAYLOAD));
    linkSync(join(folder, "data/exhibits/A-a.txt"), join(dirname(folder), "elsewhere"));
    expect((await take(folder)).told).toBe("taken");
    writeFileSync(join(dirname(folder), "elsewhere"), "exhibit X\n");
    expect(readFileSync(join(dirname(folder), "home/vault/a", SUM_A), "utf8")).toBe("exhibit A\n");
  });

  test("a device as the bundle itself", async () => {
    expect((await take("/dev/zero")).told).toMatch(/is no file and no folder/);
  });
});

test("every byte of a zip counts: whichever is changed, the bag is refused or comes in whole", async () => {
  const whole = zipBytes(entriesOf(bagAround(PAYLOAD)));
  const path = join(dirname(tempHome()), "a.zip");
  for (let at = 0; at < whole.length; at += 7) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    writeFileSync(path, changed);
    const { told, left } = await take(path);
    if (told === "taken") expect(sum(readFileSync(join(dirname(path), "home/vault/a", SUM_A)))).toBe(SUM_A);
    else expect(left).toEqual([]);
    rmSync(join(dirname(path), "home"), { recursive: true, force: true });
  }
});

test("a zip cut short anywhere is refused, and nothing is left", async () => {
  const whole = zipBytes(entriesOf(bagAround(PAYLOAD)));
  const path = join(dirname(tempHome()), "a.zip");
  for (let length = 0; length < whole.length; length += 97) {
    writeFileSync(path, whole.subarray(0, length));
    expect((await take(path)).left).toEqual([]);
  }
});
