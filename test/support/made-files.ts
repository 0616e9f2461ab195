import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import type { Attachment } from "../../src/core/filing/document/export-document.ts";

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crcOf(body));
  return Buffer.concat([size, body, sum]);
};

/** CRC-32 as PNG wants it; Node brings it from 20.15 on. */
const crcOf = (bytes: Uint8Array): number => crc32(bytes);

/** A PNG from its kind of colour (TIFF and PNG: 0 grey, 2 RGB, 3 by table, 6 RGB with alpha), its bits and its rows. */
export const png = (
  width: number,
  height: number,
  kind: number,
  bits: number,
  rows: Uint8Array,
  ...more: Buffer[]
): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, kind, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    ...more,
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

/** A PNG in grey, darker to the lower right. */
export const pngOf = (width: number, height: number): Uint8Array => {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = 255 - Math.floor((200 * (x + y)) / (width + height));
  return png(width, height, 0, 8, rows);
};

/** A PNG of four points by one: red, green, blue, white; as RGB, by a table of colours, or with an alpha channel. */
export const fourColours = (how: "rgb" | "table" | "alpha"): Uint8Array => {
  const colours = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255];
  if (how === "rgb") return png(4, 1, 2, 8, Buffer.from([0, ...colours]));
  if (how === "table") return png(4, 1, 3, 2, Buffer.from([0, 0b00011011]), chunk("PLTE", Buffer.from(colours)));
  const withAlpha = [0, 1, 2, 3].flatMap((index) => [...colours.slice(index * 3, index * 3 + 3), 255]);
  return png(4, 1, 6, 8, Buffer.from([0, ...withAlpha]));
};

/** A PDF with words on each page. `turn` is /Rotate in degrees, of every page. */
export const pdfWith = async (
  words: readonly string[],
  page: { readonly size?: [number, number]; readonly turn?: number } = {},
): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const word of words) {
    const added = document.addPage(page.size ?? [595, 842]);
    added.drawText(word, { x: 40, y: added.getHeight() - 60, size: 24, font });
    added.setRotation(degrees(page.turn ?? 0));
  }
  return document.save();
};

/** A PDF with everything in it that can act: scripts, a launch, a form, a file inside, a link. */
export const hostilePdf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const page = document.addPage([400, 400]);
  page.drawText("harmless words", { x: 40, y: 300, size: 20 });
  document.addJavaScript("open", "app.alert('EVIL-SCRIPT')");
  await document.attach(Buffer.from("EVIL-FILE"), "evil.exe", { mimeType: "application/octet-stream" });
  const field = document.getForm().createTextField("evil-field");
  field.setText("EVIL-FIELD");
  field.addToPage(page, { x: 40, y: 40 });
  const { context } = document;
  const launch = context.obj({ Type: "Action", S: "Launch", F: PDFString.of("EVIL-LAUNCH.exe") });
  document.catalog.set(PDFName.of("OpenAction"), context.register(launch));
  page.node.set(PDFName.of("AA"), context.obj({ O: { S: "JavaScript", JS: PDFString.of("EVIL-OPEN") } }));
  page.node.addAnnot(
    context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Link",
        Rect: [0, 0, 400, 400],
        A: { S: "URI", URI: PDFString.of("https://evil.example/") },
      }),
    ),
  );
  // A script hidden where pages' resources are copied from.
  const resources = page.node.normalizedEntries().Resources;
  resources.set(
    PDFName.of("Properties"),
    context.obj({ P1: { Type: "OCG", A: { S: "JavaScript", JS: PDFString.of("EVIL-RESOURCE") } } }),
  );
  return document.save({ useObjectStreams: false });
};

/** A PDF whose only page is drawn by a stream that unpacks to this many bytes. */
export const bombPdf = (bytes: number): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(bytes, 0x20));
  const head = Buffer.from(
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n" +
      "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<<>>/Contents 4 0 R>>\nendobj\n" +
      `4 0 obj\n<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`,
  );
  return Buffer.concat([head, packed, Buffer.from("\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n")]);
};

/** An attachment from what matters of it. */
export const attached = (
  label: string,
  some: Partial<Attachment> & Pick<Attachment, "fileName" | "mediaType">,
): Attachment => ({
  label,
  name: some.fileName,
  bytes: some.content?.length ?? 0,
  sha256: createHash("sha256")
    .update(some.content ?? "")
    .digest("hex"),
  content: undefined,
  ...some,
});
