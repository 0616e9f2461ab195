import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";
import { withoutMetadata } from "../../core/pictures/metadata.ts";

// What a page may carry that acts when the file is opened or clicked (PDF 32000-1, 12.6.4; 7.11 file specifications; 8.10.4
// reference pictures). A link inside the document (GoTo) is harmless, and ours.
const ACTIONS = new Set(
  "JavaScript Launch URI SubmitForm ResetForm ImportData GoToR GoToE Thread Sound Movie Hide Named Rendition Trans GoTo3DView SetOCGState RichMediaExecute"
    .split(" ")
    .map((name) => PDFName.of(name)),
);

const S = PDFName.of("S");
const DEAD_KEYS = ["JS", "EF", "RichMediaContent"].map((name) => PDFName.of(name));
const REFERENCE = PDFName.of("Ref");
const PAGE = PDFName.of("Page");

const acts = (dict: PDFDict): boolean => {
  const kind = dict.get(S);
  return kind instanceof PDFName && ACTIONS.has(kind);
};

const cleanDict = (dict: PDFDict): void => {
  for (const key of DEAD_KEYS) dict.delete(key);
  const reference = dict.lookup(REFERENCE);
  if (reference instanceof PDFDict && reference.has(PAGE)) dict.delete(REFERENCE);
  for (const [key, value] of dict.entries()) {
    if (value instanceof PDFDict && acts(value)) dict.delete(key);
    else clean(value);
  }
};

// Notes of programs on a page or a picture (14.3.2, 14.5).
const TELLING_KEYS = ["Metadata", "PieceInfo", "LastModified"].map((name) => PDFName.of(name));
const FILTER = PDFName.of("Filter");
const PARAMETERS = PDFName.of("DecodeParms");
const JPEG = PDFName.of("DCTDecode");

/** A JPEG without what it tells of its making; unpacked first where it was packed once more. */
const clearJpeg = (stream: PDFRawStream): void => {
  const { dict, contents } = stream;
  const filter = dict.lookup(FILTER);
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  if (filters.at(-1) !== JPEG) return;
  const isPacked = filters.length > 1;
  const outer = dict.clone(dict.context);
  outer.set(FILTER, dict.context.obj(filters.slice(0, -1) as PDFName[]));
  const jpeg = isPacked ? decodePDFRawStream(PDFRawStream.of(outer, contents)).decode() : contents;
  const clean = withoutMetadata(jpeg, "image/jpeg");
  if (clean === undefined || clean.told.length === 0) return;
  stream.updateContents(clean.content);
  dict.set(FILTER, JPEG);
  if (isPacked) dict.delete(PARAMETERS);
};

/** Takes out of the pages of a PDF what pictures and programs tell of their making. */
export const clearPdfPages = (context: PDFContext): void => {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined;
    for (const key of TELLING_KEYS) dict?.delete(key);
    try {
      if (object instanceof PDFRawStream) clearJpeg(object);
    } catch {
      // A stream that cannot be unpacked draws nothing.
    }
  }
};

const clean = (object: PDFObject): void => {
  if (object instanceof PDFStream) cleanDict(object.dict);
  else if (object instanceof PDFDict) cleanDict(object);
  else if (object instanceof PDFArray)
    object.asArray().forEach((value, index) => {
      if (value instanceof PDFDict && acts(value)) object.set(index, PDFNull);
      else clean(value);
    });
};

/** Takes out of a PDF whatever could act: scripts, actions, files inside it. Pages keep what they show. */
export const cleanPdf = (context: PDFContext): void => {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && acts(object)) context.delete(ref);
    else clean(object);
  }
};
