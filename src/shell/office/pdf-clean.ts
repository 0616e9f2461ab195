import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNull, type PDFObject, PDFStream } from "@cantoo/pdf-lib";

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
