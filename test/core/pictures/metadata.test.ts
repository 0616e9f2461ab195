import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import exifr from "exifr";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sayTold, withoutMetadata } from "../../../src/core/pictures/metadata.ts";

// Each picture shows the same and holds names that begin with "Secret" in EXIF (place, camera, serial, lens, owner), XMP, texts or
// comments, as its kind allows; "turned" ones must be turned right to stand upright.
const picture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/telling/${name}`, import.meta.url)));

const ALL = ["place", "camera", "owner", "notes"];
const PICTURES: readonly (readonly [name: string, mediaType: string, told: readonly string[]])[] = [
  ["turned.jpg", "image/jpeg", ALL],
  ["turned.png", "image/png", ALL],
  ["turned.webp", "image/webp", ALL],
  ["moving.webp", "image/webp", ALL],
  ["still.avif", "image/avif", ALL],
  ["lzw.tif", "image/tiff", ["notes"]],
  ["comment.gif", "image/gif", ["notes"]],
];

test.each(PICTURES)("%s goes out without what it tells of its making", (name, mediaType, told) => {
  const before = picture(name);
  const copy = Buffer.from(before);
  const clean = withoutMetadata(copy, mediaType);
  const after = Buffer.from(clean?.content ?? before);
  expect(clean?.told).toEqual(told);
  expect(before.toString("latin1")).toMatch(/Secret/);
  expect(after.toString("latin1")).not.toMatch(/Secret|adobe|GPS/);
  expect(copy.equals(before)).toBe(true);
  // A second time there is nothing left to take out.
  const again = withoutMetadata(after, mediaType);
  expect(again).toEqual({ content: after, told: [] });
  expect(again?.content).toBe(after);
});

test.each(["turned.jpg", "turned.png"])("%s stands upright as before, and says nothing else", async (name) => {
  const clean = withoutMetadata(picture(name), name.endsWith("jpg") ? "image/jpeg" : "image/png");
  const tags = await exifr.parse(Buffer.from(clean?.content ?? []), {
    translateValues: false,
    ifd0: true,
    mergeOutput: false,
  } as never);
  expect(tags.ifd0).toEqual({ Orientation: 6 });
  expect(tags.gps).toBeUndefined();
  expect(tags.exif).toBeUndefined();
});

/** The coded picture of a JPEG: from its first table to its end. */
const codedJpeg = (bytes: Buffer): string => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb]))).toString("hex");

test("what shows is the same to the byte", () => {
  const jpeg = picture("turned.jpg");
  const clean = Buffer.from(withoutMetadata(jpeg, "image/jpeg")?.content ?? []);
  expect(codedJpeg(clean)).toBe(codedJpeg(jpeg).replace(/fffe000f536563726574436f6d6d656e74/, ""));
  const avif = picture("still.avif");
  // Nothing in it moves: other boxes name places by their addresses.
  expect(withoutMetadata(avif, "image/avif")?.content).toHaveLength(avif.length);
});

test("what follows the end of a picture, such as a film or a second picture, is no part of it", () => {
  const jpeg = picture("turned.jpg");
  const more = Buffer.concat([jpeg, Buffer.from("SecretFilm")]);
  expect(withoutMetadata(more, "image/jpeg")?.content).toEqual(withoutMetadata(jpeg, "image/jpeg")?.content);
  const png = Buffer.concat([picture("turned.png"), Buffer.from("SecretFilm")]);
  expect(Buffer.from(withoutMetadata(png, "image/png")?.content ?? png).includes("SecretFilm")).toBe(false);
});

test.each(["video/mp4", "application/pdf", "image/jxl", "text/plain", "constructor"])(
  "%s cannot be cleaned here",
  (mediaType) => {
    expect(withoutMetadata(new Uint8Array([1, 2, 3]), mediaType)).toBeUndefined();
  },
);

test("broken pictures are told, and never cost more than a look", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PICTURES),
      fc.nat(2000),
      fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      ([name, mediaType], cut, changes) => {
        const bytes = picture(name);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const given = bytes.subarray(0, Math.max(0, bytes.length - cut));
        const before = Buffer.from(given);
        const clean = withoutMetadata(given, mediaType);
        expect(given.equals(before)).toBe(true);
        expect(clean === undefined || clean.content.length <= given.length).toBe(true);
      },
    ),
  );
});

test("what a picture tells is said in words, notes of programs only when there is nothing else", () => {
  expect(sayTold(["place", "camera", "notes"])).toEqual(["where it was taken", "which camera or phone took it"]);
  expect(sayTold(["notes"])).toEqual(["notes of the programs that made it"]);
});
