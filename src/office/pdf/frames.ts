import {
  beginMarkedContent,
  clip,
  concatTransformationMatrix,
  drawObject,
  endMarkedContent,
  endPath,
  PDFDocument,
  PDFHexString,
  PDFObjectCopier,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
} from "@cantoo/pdf-lib";
import type { PagePart } from "../../core/filing/formats/page-parts.ts";
import type { Frame } from "../../core/filing/formats/pdf/pdf-exhibits.ts";
import { PAGE } from "../../core/filing/formats/pdf/pdf-style.ts";
import type { Jpeg } from "../../readers/pictures/jpeg.ts";
import { type Box, fitted, matrixInto, type Orientation, type Size } from "../../readers/pictures/orientation.ts";
import type { Packed } from "../../readers/pictures/packed.ts";
import type { Source } from "../exhibit-source.ts";
import type { PdfSource } from "../pdf-source.ts";
import { MOST_PICTURE, type PictureSource, type StillPicture } from "../picture-source.ts";
import { positionOf } from "./layout.ts";

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
export const embedPicture = (target: PDFDocument, picture: StillPicture): PDFRef =>
  picture.jpeg === undefined ? embedPacked(target, picture.packed) : embedJpeg(target, picture.jpeg, picture.content);

/** Something that can be drawn into a frame: an object of a document, what of it one unit is, and how it is turned. */
interface Drawing {
  /** Undefined: an empty page. */
  readonly ref: PDFRef | undefined;
  readonly stored: Size;
  readonly orientation: Orientation;
  /** The size of it once it stands upright, and how many times larger it may be drawn. */
  readonly upright: Size;
  readonly most: number;
  /** The same for a part of it. */
  readonly mostOfPart: number;
}

/** An exhibit made ready in a document of its own, so that one that fails leaves nothing in the filing. */
export interface Prepared {
  readonly document: PDFDocument;
  readonly drawings: readonly Drawing[];
}

const WHOLE: PagePart = { left: 0, top: 0, width: 1, height: 1 };
const [, , RIGHT, BOTTOM] = PAGE.margins;

const placeOf = (frame: Frame, page: PDFPage): Box => {
  const { width, height } = page.getSize();
  const left = positionOf(frame.node)?.left ?? PAGE.margins[0];
  const top = (positionOf(frame.node)?.top ?? PAGE.margins[1]) + 4;
  return { x: left, y: BOTTOM, width: width - left - RIGHT, height: Math.max(20, height - top - BOTTOM) };
};

/** Draws something into a box, and a thin line around it: where the exhibit ends and our page begins. */
const draw = (
  page: PDFPage,
  ref: PDFRef | undefined,
  matrix: readonly [number, number, number, number, number, number],
  box: Box,
): void => {
  // The picture's place has its words already: see `figure` in the exhibit's pages.
  page.pushOperators(beginMarkedContent("Artifact"));
  if (ref !== undefined) {
    const name = page.node.newXObject("Exhibit", ref);
    page.pushOperators(
      pushGraphicsState(),
      rectangle(box.x, box.y, box.width, box.height),
      clip(),
      endPath(),
      concatTransformationMatrix(...matrix),
      drawObject(name),
      popGraphicsState(),
    );
  }
  page.drawRectangle({ ...box, borderWidth: 0.5, borderColor: rgb(0.7, 0.72, 0.74) });
  page.pushOperators(endMarkedContent());
};

const preparePicture = (document: PDFDocument, { pictures, pages }: PictureSource): Drawing[] =>
  pages.map((upright, index) => {
    const picture = pictures[index];
    const ref = picture && embedPicture(document, picture);
    const stored = { width: 1, height: 1 };
    return {
      ref,
      stored,
      orientation: picture?.orientation ?? 1,
      upright,
      most: MOST_PICTURE,
      mostOfPart: MOST_PICTURE,
    };
  });

/** All pages at once, so that what they share goes in once. An empty page has nothing to be drawn. */
const preparePages = async (document: PDFDocument, source: PdfSource): Promise<Drawing[]> => {
  const opened = await PDFDocument.load(source.content, { updateMetadata: false });
  const pages = opened.getPages().filter((page) => page.node.Contents() !== undefined);
  const embedded = await document.embedPages(pages);
  return source.pages.map((upright, index) => ({
    ref: embedded[pages.indexOf(opened.getPage(index))]?.ref,
    stored: upright,
    orientation: 1,
    upright,
    most: 1,
    // A long page was made smaller as a whole.
    mostOfPart: Number.POSITIVE_INFINITY,
  }));
};

/** Makes an exhibit ready to be drawn. Throws when it cannot be. */
export const prepare = async (source: Source): Promise<Prepared> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const drawings = await (source.kind === "pdf" ? preparePages(document, source) : preparePicture(document, source));
  // Fonts, pictures and pages are written into a document at the end: what fails there fails here.
  await document.save({ addDefaultPage: false });
  return { document, drawings };
};

/** Draws exhibits into their frames. In: the frames; for each attachment what was made ready, or undefined. */
export const fillFrames = (
  target: PDFDocument,
  frames: readonly Frame[],
  prepared: readonly (Prepared | undefined)[],
): void => {
  const copiers = prepared.map((one) => one && PDFObjectCopier.for(one.document.context, target.context));
  for (const frame of frames) {
    const drawing = prepared[frame.attachment]?.drawings[frame.page];
    if (drawing === undefined) continue;
    const page = target.getPage((positionOf(frame.node)?.pageNumber ?? 1) - 1);
    const { left, top, width, height } = frame.part ?? WHOLE;
    const { upright, most, mostOfPart } = drawing;
    const shown = { width: upright.width * width, height: upright.height * height };
    const box = fitted(shown, placeOf(frame, page), frame.part === undefined ? most : mostOfPart);
    const whole = { width: box.width / width, height: box.height / height };
    const around = { ...whole, x: box.x - left * whole.width, y: box.y - (1 - top - height) * whole.height };
    const ref = drawing.ref && copiers[frame.attachment]?.copy(drawing.ref);
    draw(page, ref, matrixInto(drawing.stored, drawing.orientation, around), box);
  }
};
