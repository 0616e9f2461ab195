import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pictureAlike, type Thumbnail, textAlike } from "../../../src/core/pictures/alike.ts";
import { decodePicture } from "../../../src/readers/pictures/decode-picture.ts";
import { emptyRaster, type Raster } from "../../../src/readers/pictures/raster.ts";
import { thumbnailOf } from "../../../src/readers/pictures/thumbnail.ts";
import { builtPorts } from "../../support/built.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/screens/", import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith(".json"));
const typeOf = (name: string): string => (name.endsWith(".png") ? "image/png" : "image/jpeg");
const io = await builtPorts();

/** A part of a picture in another size, as a PNG. */
const changed = async (name: string, scale: number, cut: number): Promise<Thumbnail | undefined> => {
  const [picture] = await decodePicture(readFileSync(`${FOLDER}${name}`), typeOf(name));
  if (picture === undefined) throw new Error("no picture");
  const top = Math.round(picture.height * cut);
  const made: Raster = emptyRaster(Math.round(picture.width * scale), Math.round((picture.height - top) * scale));
  for (let y = 0; y < made.height; y += 1)
    for (let x = 0; x < made.width; x += 1) {
      const from = (top + Math.floor(y / scale)) * picture.width + Math.floor(x / scale);
      made.rgba.set(picture.rgba.subarray(from * 4, from * 4 + 4), (y * made.width + x) * 4);
    }
  const head = Buffer.alloc(54);
  head.write("BM", "latin1");
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(made.width, 18);
  head.writeInt32LE(-made.height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(32, 28);
  const pixels = Buffer.from(made.rgba);
  for (let at = 0; at < pixels.length; at += 4)
    pixels.set([pixels[at + 2] ?? 0, pixels[at + 1] ?? 0, pixels[at] ?? 0, 255], at);
  return await io.thumbnail(Buffer.concat([head, pixels]), "image/bmp");
};

test("a picture in another size, or with a little cut off, is the same; others are not", async () => {
  const all = await Promise.all(
    FILES.map(async (name) => [name, await thumbnailOf(readFileSync(`${FOLDER}${name}`), typeOf(name))] as const),
  );
  for (const [name, own] of all.slice(0, 5)) {
    const smaller = await changed(name, 0.6, 0);
    expect([name, own && smaller && pictureAlike(smaller, own)]).toEqual([name, "smaller"]);
    expect([name, own && smaller && pictureAlike(own, smaller)]).toEqual([name, "larger"]);
  }
  for (const [index, [name, own]] of all.entries())
    for (const [other, it] of all.slice(0, index))
      expect([name, other, own && it && pictureAlike(own, it)]).toEqual([name, other, undefined]);
  const cut = await changed("page-08.png", 1, 0.04);
  const whole = await thumbnailOf(readFileSync(`${FOLDER}page-08.png`), "image/png");
  expect(cut && whole && pictureAlike(cut, whole)).toBe("smaller");
}, 60_000);

const WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(
  " ",
);

test.each([
  ["with another head", ["From: A", "Date: today", WORDS.join(" ")], [WORDS.join(" ")], "longer"],
  ["in other lines", WORDS, [WORDS.join(" ")], "same length"],
  ["with the words turned", [WORDS.toReversed().join(" ")], [WORDS.join(" ")], undefined],
  ["too short to tell", ["one two three"], ["one two three"], undefined],
  [
    "a part of a long one",
    WORDS,
    [WORDS.join(" "), "x1 x2 x3 x4 x5 x6 x7 x8 x9 y1 y2 y3 y4 y5 y6 y7 y8 y9 z1 z2"],
    undefined,
  ],
])("texts: %s", (_name, one, other, expected) => {
  expect(textAlike(one, other)).toBe(expected);
});
