import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  StandardFonts,
} from "@cantoo/pdf-lib";
import type { Frame } from "../../core/filing/forms/pdf-exhibits.ts";
import { PAGE } from "../../core/filing/forms/pdf-style.ts";
import { positionOf } from "./pdf-layout.ts";
import { openPdf, type PdfSource } from "./pdf-source.ts";
import { embedSheet } from "./picture-draw.ts";
import type { PictureSource } from "./picture-source.ts";
import { type Box, fitted, matrixInto } from "./upright.ts";

/** A file that can be drawn. */
export type Source = PictureSource | PdfSource;

// A small picture is not blown up beyond what it holds; 96 of its points make an inch.
const MOST_PICTURE = 72 / 96;
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
  if (ref !== undefined) {
    const name = page.node.newXObject("Exhibit", ref);
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...matrix),
      drawObject(name),
      popGraphicsState(),
    );
  }
  page.drawRectangle({ ...box, borderWidth: 0.5, borderColor: rgb(0.7, 0.72, 0.74) });
};

const drawPicture = (target: PDFDocument, source: PictureSource, number: number, page: PDFPage, place: Box): void => {
  const [sheet, upright] = [source.sheets[number], source.pages[number]];
  if (sheet === undefined || upright === undefined) return;
  const box = fitted(upright, place, MOST_PICTURE);
  draw(page, embedSheet(target, sheet), matrixInto({ width: 1, height: 1 }, sheet.turn, box), box);
};

/** All pages at once, so that what they share goes in once. Out of `left` go the frames that are drawn. */
const drawPages = async (
  target: PDFDocument,
  source: PdfSource,
  left: Set<Frame>,
  pageOf: (frame: Frame) => PDFPage,
): Promise<void> => {
  const document = await openPdf(source.content);
  const boxes = source.parts.map(({ left: x, bottom, stored }) => ({
    left: x,
    bottom,
    right: x + stored.width,
    top: bottom + stored.height,
  }));
  // A page without drawing orders is an empty page, and embedding it would fail.
  const drawn = document.getPages().flatMap((page, index) => (page.node.Contents() === undefined ? [] : [index]));
  const embedded = await target.embedPages(
    drawn.map((index) => document.getPage(index)),
    drawn.map((index) => boxes[index]),
  );
  for (const frame of [...left]) {
    const part = source.parts[frame.page];
    const upright = source.pages[frame.page];
    if (part === undefined || upright === undefined) continue;
    const page = pageOf(frame);
    const box = fitted(upright, placeOf(frame, page), 1);
    const form = embedded[drawn.indexOf(frame.page)];
    await form?.embed();
    draw(page, form?.ref, matrixInto(part.stored, part.turn, box), box);
    left.delete(frame);
  }
};

const sayBroken = async (
  target: PDFDocument,
  frames: Iterable<Frame>,
  pageOf: (frame: Frame) => PDFPage,
): Promise<void> => {
  const font = await target.embedFont(StandardFonts.Helvetica);
  for (const frame of frames) {
    const page = pageOf(frame);
    const { x, y, height } = placeOf(frame, page);
    page.drawText("This file is damaged and cannot be shown.", { x, y: y + height - 20, size: 10, font });
  }
};

/** Draws the files of the exhibits into their frames. A file that fails leaves a sentence in its place and stops nothing. */
export const fillFrames = async (
  target: PDFDocument,
  frames: readonly Frame[],
  sources: readonly (Source | undefined)[],
): Promise<void> => {
  const pageOf = (frame: Frame): PDFPage => target.getPage((positionOf(frame.node)?.pageNumber ?? 1) - 1);
  for (const [number, source] of sources.entries()) {
    if (source === undefined) continue;
    const left = new Set(frames.filter((frame) => frame.attachment === number));
    try {
      if (source.kind === "pdf") await drawPages(target, source, left, pageOf);
      else
        for (const frame of left) drawPicture(target, source, frame.page, pageOf(frame), placeOf(frame, pageOf(frame)));
    } catch {
      await sayBroken(target, left, pageOf);
    }
  }
};
