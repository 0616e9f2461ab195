import { type PDFDocument, PDFHexString, type PDFRef } from "@cantoo/pdf-lib";
import type { Jpeg } from "../readers/pictures/jpeg.ts";
import type { Packed } from "../readers/pictures/packed.ts";
import type { Sheet } from "./picture-source.ts";

const SPACES = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" } as const;

const embedJpeg = ({ context }: PDFDocument, jpeg: Jpeg, content: Uint8Array): PDFRef =>
  context.register(
    context.stream(content, {
      Type: "XObject",
      Subtype: "Image",
      Width: jpeg.width,
      Height: jpeg.height,
      BitsPerComponent: 8,
      ColorSpace: SPACES[jpeg.channels],
      Filter: "DCTDecode",
      ...(jpeg.channels === 4 && jpeg.isAdobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    }),
  );

const embedPacked = ({ context }: PDFDocument, { width, height, bits, colours, table, rows }: Packed): PDFRef => {
  const last = table === undefined ? 0 : table.length / 3 - 1;
  return context.register(
    context.stream(rows, {
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      BitsPerComponent: bits,
      ColorSpace:
        table === undefined
          ? SPACES[colours]
          : ["Indexed", "DeviceRGB", last, PDFHexString.of(Buffer.from(table).toString("hex"))],
      Filter: "FlateDecode",
      DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
    }),
  );
};

/** Puts a picture into a PDF without changing a point of it. Out: the object to draw, 1 by 1 in size. */
export const embedSheet = (target: PDFDocument, sheet: Sheet): PDFRef =>
  sheet.jpeg === undefined ? embedPacked(target, sheet.packed) : embedJpeg(target, sheet.jpeg, sheet.content);
