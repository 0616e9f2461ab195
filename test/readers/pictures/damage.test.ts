import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureSource } from "../../../src/office/picture-source.ts";
import { mediaTypeOf } from "../../../src/readers/media-type.ts";
import { png } from "../../support/made-files.ts";
import { pictureFiles } from "../../support/picture-files.ts";

const FILES = pictureFiles();
const MISSING = "This picture is damaged: parts of it are missing.";
const CUT = "This picture is cut short: the end of its file is missing.";

// Of these the last bytes may be lost without harm: an index at the end, or what fills up a page.
const HAS_SPARE_END = /^pages\.tif$/;

// These end with a mark that shows nothing.
const HAS_END_MARK = /\.(?:jpg|png|gif)$/;

const shownOf = async (content: Uint8Array, type: string) => {
  const source = await pictureSource(content, type);
  if (typeof source === "string") throw new Error(source);
  return source;
};

test.each(FILES.map((file) => [file.name, file] as const))(
  "%s cut short at any byte is told, not drawn; only what ends a whole picture may be missing",
  async (_, { name, content }) => {
    const type = await mediaTypeOf(content, name);
    expect(await pictureSource(content, type)).toBeTypeOf("object");
    const step = Math.max(1, Math.floor(content.length / 60));
    const from = HAS_SPARE_END.test(name) ? content.length - 16 : content.length - 1;
    for (let length = from; length > 0; length -= length > content.length - 12 ? 1 : step) {
      const source = await pictureSource(content.subarray(0, length), type);
      if (typeof source !== "string") {
        expect(content.length - length).toBeLessThanOrEqual(12);
        expect(HAS_END_MARK.test(name)).toBe(true);
        expect(source.pages).toEqual((await shownOf(content, type)).pages);
        continue;
      }
      // Of a few bytes nothing can be known.
      expect([length, source]).toEqual([length, length < 16 ? expect.any(String) : CUT]);
    }
  },
);

test("whatever stands in a picture, it is drawn or named, and nothing is thrown", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
      async ({ name, content }, changes) => {
        const broken = Uint8Array.from(content);
        for (const [at, value] of changes) broken[at % broken.length] = value;
        const source = await pictureSource(broken, await mediaTypeOf(content, name));
        if (typeof source === "string") expect(source).toMatch(/^(This|A) picture .*\.$/);
        else for (const { width, height } of source.pages) expect(width > 0 && height > 0).toBe(true);
      },
    ),
    { numRuns: 1500, seed: 12 },
  );
}, 60_000);

const changed = (name: string, change: (bytes: Buffer) => void): readonly [string, Uint8Array] => {
  const bytes = Buffer.from(FILES.find((file) => file.name === name)?.content ?? []);
  change(bytes);
  return [name, bytes];
};

describe("what a picture claims is bounded before memory is asked for", () => {
  const claims = [
    changed("interlaced.png", (bytes) => {
      bytes.writeUInt32BE(20_000, 16);
      bytes.writeUInt32BE(20_000, 20);
      // The sum of the head has to fit, else it would count as damaged.
      bytes.writeInt32BE(crcOf(bytes.subarray(12, 29)), 29);
    }),
    changed("plain.gif", (bytes) => bytes.writeUInt32LE(0xffff_ffff, 6)),
    changed("plain.bmp", (bytes) => {
      bytes.writeInt32LE(20_000, 18);
      bytes.writeInt32LE(20_000, 22);
    }),
    changed("progressive.jpg", (bytes) =>
      bytes.fill(0xff, bytes.indexOf("ffc2", "hex") + 5, bytes.indexOf("ffc2", "hex") + 9),
    ),
    changed("lossless.webp", (bytes) => bytes.fill(0xff, 21, 25)),
    changed("eight.avif", (bytes) => bytes.fill(0x7f, bytes.indexOf("ispe") + 8, bytes.indexOf("ispe") + 16)),
  ];
  test.each(claims)("%s", async (name, content) => {
    const before = process.memoryUsage().rss;
    expect(await pictureSource(content, await mediaTypeOf(content, name))).toBe(
      "This picture is too large for a page.",
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });
});

test.each([
  ["a JPEG with fewer rows than it says", "restarts.jpg", "ffc0", MISSING],
  ["a progressive JPEG with fewer rows than it says", "progressive.jpg", "ffc2", MISSING],
])("%s is damaged", async (_, name, mark, why) => {
  const [, content] = changed(name, (bytes) => bytes.writeUInt16BE(200, bytes.indexOf(mark, "hex") + 5));
  expect(await pictureSource(content, "image/jpeg")).toBe(why);
});

test("a kind that is not read says how it can be shown", async () => {
  expect(await pictureSource(new Uint8Array(100), "image/jxl")).toBe(
    "A picture of this kind cannot be shown here. Saved as a PNG or a usual JPEG it can.",
  );
});

function crcOf(bytes: Uint8Array): number {
  return crc32(bytes) | 0;
}

test("wrong bytes in the middle of a whole JPEG do not make it cut short", async () => {
  const { content } = FILES.find((file) => file.name === "restarts.jpg") ?? { content: new Uint8Array() };
  const middle = Uint8Array.from(content);
  middle.fill(0x55, content.length - 120, content.length - 20);
  const source = await pictureSource(middle, "image/jpeg");
  expect(source).not.toBe(CUT);
});

test("of a picture that moves it is said that one frame is shown, and of how many", async () => {
  const moving: string[] = [];
  for (const { name, content } of FILES) {
    const { partly = "" } = await shownOf(content, await mediaTypeOf(content, name));
    if (/only the first of its \d+ frames is shown/.test(partly)) moving.push(name);
  }
  expect(moving).toEqual(["moving.apng", "moving.webp", "not-the-default.apng", "offset.gif", "offset.webp"]);
});

const clearPng = (colour: number): Uint8Array => {
  const side = 40;
  const rows = Buffer.alloc((side * 4 + 1) * side);
  for (let y = 15; y < 25; y += 1)
    for (let x = 5; x < 35; x += 1) rows.fill(colour, y * (side * 4 + 1) + 1 + x * 4, y * (side * 4 + 1) + 4 + x * 4);
  for (let y = 15; y < 25; y += 1) for (let x = 5; x < 35; x += 1) rows[y * (side * 4 + 1) + 4 + x * 4] = 255;
  return png(side, side, 6, 8, rows);
};

test.each([
  ["white", 255, true],
  ["nearly white", 240, true],
  ["black", 0, false],
  ["grey", 120, false],
])("%s words on a clear ground are seen", async (_, colour, isOnGrey) => {
  const [sheet] = (await shownOf(clearPng(colour), "image/png")).pictures;
  expect(sheet?.jpeg === undefined && sheet?.packed.isOnGrey === true).toBe(isOnGrey);
  expect(sheet?.jpeg === undefined && sheet?.packed.table?.length).toBe(6);
});
