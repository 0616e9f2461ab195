import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { hasPackedBomb } from "../../../src/shell/office/packed-streams.ts";
import { bombPdf, pdfWith } from "../../support/made-files.ts";

const MOST = 2_000_000;
const dict = (entries: string) => Buffer.from(`1 0 obj\n<<${entries}>>\nstream\nnothing\nendstream`);

test.each([
  ["a PDF as usual", () => pdfWith(["one", "two"]), false],
  ["a text without streams", () => Buffer.from("%PDF-1.4 words"), false],
  ["a stream just within", () => bombPdf(MOST), false],
  ["a stream too large", () => bombPdf(MOST * 20), true],
  [
    "a stream packed twice",
    () =>
      Buffer.concat([
        Buffer.from("stream\n"),
        deflateSync(deflateSync(Buffer.alloc(1_500_000_000 / 1000), { level: 0 })),
        Buffer.from("\nendstream"),
      ]),
    true,
  ],
  ["many that are large together", () => Buffer.concat(Array.from({ length: 30 }, () => bombPdf(MOST - 1000))), true],
  ["objects packed with LZW", () => dict("/Type/ObjStm/Filter/LZWDecode"), true],
  ["objects whose packing is told elsewhere", () => dict("/Filter 9 0 R/Type/ObjStm"), true],
  ["a kind spelt with an escape", () => dict("/Type/Obj#53tm/Filter/FlateDecode"), true],
  ["a picture packed with LZW", () => dict("/Subtype/Image/Filter/LZWDecode"), false],
  ["more streams than any document has", () => Buffer.from("stream ".repeat(200_002)), true],
] as const)("%s", async (_, made, expected) => {
  expect(await hasPackedBomb(await made(), MOST)).toBe(expected);
});
