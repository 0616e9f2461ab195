import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureSource } from "../../../src/shell/office/picture-source.ts";
import { mediaTypeOf } from "../../../src/shell/vault/media-type.ts";
import { pictureFiles } from "../../support/picture-files.ts";

const FILES = pictureFiles();
const CUT = "This picture is cut short: the end of its file is missing.";

// Of these the last bytes may be lost without harm: an index at the end, or what fills up a page.
const HAS_SPARE_END = /^pages\.tif$/;

test.each(FILES.map((file) => [file.name, file] as const))(
  "%s cut short at any byte is told, not drawn",
  async (_, { name, content }) => {
    const type = await mediaTypeOf(content, name);
    expect(await pictureSource(content, type)).toBeTypeOf("object");
    const step = Math.max(1, Math.floor(content.length / 60));
    const from = HAS_SPARE_END.test(name) ? content.length - 16 : content.length - 1;
    for (let length = from; length > 0; length -= length > content.length - 12 ? 1 : step) {
      const source = await pictureSource(content.subarray(0, length), type);
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
  ["a JPEG with fewer rows than it says", "restarts.jpg", "ffc0", CUT],
  ["a progressive JPEG with fewer rows than it says", "progressive.jpg", "ffc2", CUT],
])("%s is cut short", async (_, name, mark, why) => {
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
