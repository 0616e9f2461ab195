import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Attachment, exportDocument } from "../../../src/core/filing/document/export-document.ts";
import { heading, prose, root } from "../../../src/core/filing/document/mdast.ts";
import { mediaTypeOf } from "../../../src/readers/media-type.ts";
import { builtPorts } from "../../support/built.ts";
import { attached } from "../../support/made-files.ts";
import { type Corners, nearest, pictureFiles, ppm } from "../../support/picture-files.ts";
import { fileFor, lacks, printed } from "../../support/tools.ts";

const { pdf: pdfOf } = await builtPorts();

const POPPLER = lacks("pdftoppm", "pdftotext");
const DOCUMENT = exportDocument(root(heading(1, "Pictures"), ...prose("words")), "2026-11-15T10:42:00Z");
const PER_INCH = 100;

const attachmentsOf = (): Promise<Attachment[]> =>
  Promise.all(
    pictureFiles().map(async ({ name, content }, index) =>
      attached(`${index + 1}`, { fileName: name, content, mediaType: await mediaTypeOf(content, name) }),
    ),
  );

/** The colours of the corners of the picture on a page: it stands in the middle, and nothing else stands below it there. */
const cornersOn = (file: string, upright: { width: number; height: number }): Corners => {
  const { width, height, at } = ppm(readFileSync(file));
  const size = (points: number) => (points * 0.75 * PER_INCH) / 72;
  const middle = Math.round(width / 2);
  const isBare = (y: number) => [-6, -3, 3, 6].every((x) => at(middle + x, y).every((value) => value > 250));
  // The line around the picture is its lowest mark; the foot of the page has none in the middle.
  let bottom = height - 1;
  while (bottom > 0 && isBare(bottom)) bottom -= 1;
  const at4 = (right: number, down: number) =>
    nearest(
      at(
        Math.round(middle + (right - 0.5) * size(upright.width)),
        Math.round(bottom - (1 - down) * size(upright.height)),
      ),
    );
  return [at4(0.25, 0.25), at4(0.75, 0.25), at4(0.25, 0.75), at4(0.75, 0.75)];
};

test.skipIf(POPPLER)(
  "every usual kind of picture is drawn on its page: upright, in proportion, its own colours, clear parts white",
  async () => {
    const { bytes } = await pdfOf(DOCUMENT, await attachmentsOf());
    const path = fileFor("pictures.pdf", bytes);
    printed("pdftoppm", "-r", String(PER_INCH), path, join(dirname(path), "page"));
    const pages = readdirSync(dirname(path))
      .filter((name) => name.startsWith("page"))
      .sort()
      .slice(-pictureFiles().flatMap((one) => one.pages).length);
    const seen = pages.map((name, index) => {
      const turned = pictureFiles().flatMap((one) => one.pages)[index]?.[0] === "green";
      return cornersOn(join(dirname(path), name), turned ? { width: 24, height: 32 } : { width: 32, height: 24 });
    });
    const wanted = pictureFiles().flatMap(({ name, pages: all }) => all.map((corners) => [name, ...corners]));
    expect(wanted.map(([name], index) => [name, ...(seen[index] ?? [])])).toEqual(wanted);
  },
  120_000,
);

test("the same pictures make the same bytes", async () => {
  const attachments = await attachmentsOf();
  const [one, two] = [await pdfOf(DOCUMENT, attachments), await pdfOf(DOCUMENT, attachments)];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
}, 60_000);
