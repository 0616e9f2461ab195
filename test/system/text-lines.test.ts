import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodingOf, textFromBytes } from "../../src/core/text/decode-text.ts";
import { linesFrom } from "../../src/system/text-lines.ts";
import { ENCODINGS, inEncoding } from "../support/encodings.ts";

const TEXT = 'Grüße: the “final” file – 450 €\r\nwas sent on 3 Nov.\n\n{"id": 1}\rend';
const LINES = ["Grüße: the “final” file – 450 €", "was sent on 3 Nov.", "", '{"id": 1}', "end"];

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const linesOf = async (bytes: Uint8Array, size = 64 * 1024): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of linesFrom(inPieces(bytes, size))) lines.push(line);
  return lines;
};

describe.each(ENCODINGS)("%s", (encoding) => {
  test("the text is the same, whole and line by line, in pieces of any size", async () => {
    const bytes = inEncoding(TEXT, encoding);
    expect(textFromBytes(bytes)).toBe(TEXT);
    for (const size of [1, 2, 3, 7, 64 * 1024]) expect(await linesOf(bytes, size)).toEqual(LINES);
  });
});

test.each([
  ["nothing", [], ""],
  ["one letter", [0x61], "a"],
  ["all of Windows-1252 that is no Latin-1", [0x93, 0x80, 0x94, 0x9f], "“€”Ÿ"],
  ["UTF-8 with one broken character stays UTF-8", [...Buffer.from("Grüße äöü "), 0xff], "Grüße äöü \ufffd"],
  ["a character cut off at the end", [...Buffer.from("Grüße €").subarray(0, -1)], "Grüße \ufffd"],
  ["control characters stay for others to mark", [0x1b, 0x5b, 0x41, 0x07], "\u001b[A\u0007"],
  [
    "Cyrillic in UTF-16 without its mark",
    [...Buffer.from("Привет, мир, как дела", "utf16le")],
    "Привет, мир, как дела",
  ],
])("%s", (_what, bytes, text) => {
  expect(textFromBytes(Uint8Array.from(bytes))).toBe(text);
});

test("bytes of a program are not taken for UTF-16", () => {
  expect(encodingOf(Uint8Array.from([0, 1, 0, 2, 0, 3]))).toBe("bytes");
  expect(encodingOf(Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]))).toBe("bytes");
});

test("no bytes make it throw, and pieces change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 4, max: 9 }), async (bytes, size) => {
      expect(textFromBytes(bytes)).toBeTypeOf("string");
      if (encodingOf(bytes) === "bytes" && encodingOf(bytes.subarray(0, size)) === "bytes")
        expect(await linesOf(bytes, size)).toEqual(await linesOf(bytes));
    }),
  );
});
