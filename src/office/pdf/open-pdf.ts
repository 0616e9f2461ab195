import { once } from "../../core/once.ts";
import { type Orientation, orientationOfDegrees, type Size } from "../../readers/pictures/orientation.ts";
import { type InsidePdf, insideOf } from "./inside-pdf.ts";
import { lacksOf, type PageLack } from "./page-lacks.ts";
import { type Pdfium, savedBytes } from "./pdfium.ts";

/** A page whose annotations have become part of what it draws. */
export interface FlatPage {
  /** The part of it that shows, in its own units, before it is turned. */
  readonly box: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
  readonly orientation: Orientation;
  /** As it stands upright. */
  readonly upright: Size;
  /** It draws nothing, and should. */
  readonly isEmptied: boolean;
  readonly lacks: readonly PageLack[];
}

// A page smaller than a stamp is shown larger, one of 14,400 points smaller: what counts is that it can be read.
const LEAST_LENGTH = 200;
const MOST_LENGTH = 2000;

/** How large a page is shown. */
export const shownSize = ({ width, height }: Size): Size => {
  const longest = Math.max(width, height);
  const scale = longest < LEAST_LENGTH ? LEAST_LENGTH / longest : longest > MOST_LENGTH ? MOST_LENGTH / longest : 1;
  return { width: width * scale, height: height * scale };
};

/** A PDF opened by PDFium. */
export interface OpenedPdf {
  readonly document: number;
  readonly count: number;
  /** Its pages are not what it holds: a form that only Acrobat draws, a folder of files. */
  readonly isOnly?: "form" | "folder";
  /** Makes comments, stamps, marks and the values of a form part of a page. Undefined when the page cannot be read. */
  flatten(number: number): Promise<FlatPage | undefined>;
}

/** Why a PDF cannot be opened. */
export type Unopened = "locked" | "damaged";

const LOCKED: readonly number[] = [4, 5];

// How annotations are marked (PDF 32000-1, 12.5.3), and what some of their kinds are for PDFium.
const NOT_DISPLAYED = 2 | 32;
const ONLY_IF_KNOWN = 1;
const LINK = 2;
const FREE_TEXT = 3;
const POPUP = 16;
const ATTACHED_FILE = 17;
const WIDGET = 20;
const NORMAL = 0;

const MOST_STRING = 2000;

const stringOf = (p: Pdfium, annotation: number, key: string): string =>
  p.lend(MOST_STRING, (at) => {
    const length = p.FPDFAnnot_GetStringValue(annotation, key, at, MOST_STRING);
    return Buffer.from(p.bytesAt(at, Math.max(0, Math.min(length, MOST_STRING) - 2))).toString("utf16le");
  });

/** Some programs name no font for the words of a comment, and PDFium then draws none. */
const nameFont = (p: Pdfium, annotation: number): void => {
  const look = stringOf(p, annotation, "DA");
  if (/\bTf\b/.test(look)) return;
  const size = /(\d+(?:\.\d+)?)pt/.exec(stringOf(p, annotation, "DS"))?.[1] ?? "12";
  const named = Buffer.from(`/Helv ${size} Tf ${look}\0`, "utf16le");
  p.lend(named.length, (at) => {
    p.bytesAt(at, named.length).set(named);
    p.FPDFAnnot_SetStringValue(annotation, "DA", at);
  });
};

/** Takes away the annotations of a page that are not shown, and draws those that bring no drawing of their own. */
const prepareAnnotations = async (p: Pdfium, page: number, inside: () => Promise<InsidePdf>): Promise<PageLack[]> => {
  const lacks = new Set<PageLack>();
  const object = p.EPDFPage_GetObjectNumber(page);
  for (let index = p.FPDFPage_GetAnnotCount(page) - 1; index >= 0; index -= 1) {
    const annotation = p.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const kind = p.FPDFAnnot_GetSubtype(annotation);
    const flags = p.FPDFAnnot_GetFlags(annotation);
    const isOff = p.FPDFAnnot_HasKey(annotation, "OC") && !(await inside()).isOnShownLayer(object, index);
    const isShown = (flags & NOT_DISPLAYED) === 0 && kind !== POPUP && !isOff;
    if (isShown && kind === ATTACHED_FILE) lacks.add("attached");
    if (isShown) {
      p.FPDFAnnot_SetFlags(annotation, flags & ~ONLY_IF_KNOWN);
      if (kind !== LINK && !p.EPDFAnnot_HasAppearanceStream(annotation, NORMAL)) {
        if (kind === WIDGET) p.EPDFAnnot_GenerateFormFieldAP(annotation);
        else {
          if (kind === FREE_TEXT) nameFont(p, annotation);
          p.EPDFAnnot_GenerateAppearance(annotation);
        }
      }
    }
    p.FPDFPage_CloseAnnot(annotation);
    if (!isShown) p.FPDFPage_RemoveAnnot(page, index);
  }
  return [...lacks];
};

/** The values of a form are drawn when PDFium shows it: into a bitmap that nobody sees. */
const drawForm = (p: Pdfium, page: number, form: number): void => {
  if (form === 0) return;
  p.FORM_OnAfterLoadPage(page, form);
  const bitmap = p.FPDFBitmap_Create(8, 8, 0);
  p.FPDF_FFLDraw(form, bitmap, page, 0, 0, 8, 8, 0, 0);
  p.FPDFBitmap_Destroy(bitmap);
};

/** A crop box that lies beside the page shows nothing: then all of the page is shown, as viewers do. */
const withUsableBox = (p: Pdfium, document: number, number: number, page: number): number => {
  if (p.FPDF_GetPageWidthF(page) > 0 && p.FPDF_GetPageHeightF(page) > 0) return page;
  const [left = 0, bottom = 0, right = 612, top = 792] = p.lend(16, (at) =>
    p.FPDFPage_GetMediaBox(page, at, at + 4, at + 8, at + 12) ? p.floatsAt(at, 4) : [],
  );
  p.FPDFPage_SetCropBox(page, left, bottom, right, top);
  p.FPDF_ClosePage(page);
  return p.FPDF_LoadPage(document, number);
};

const boxOf = (p: Pdfium, page: number): FlatPage["box"] =>
  p.lend(16, (at) => {
    p.FPDF_GetPageBoundingBox(page, at);
    const [left = 0, top = 0, right = 0, bottom = 0] = p.floatsAt(at, 4);
    return { left, bottom, right, top };
  });

/** More are not shown, and then it matters whether they are there. */
export const MOST_PAGES = 500;

/** How many pages there are: as the file says, unless it says far too many and the last one is not there. */
const countOf = async (p: Pdfium, document: number, inside: () => Promise<InsidePdf>): Promise<number> => {
  const told = p.FPDF_GetPageCount(document);
  const last = told <= MOST_PAGES ? 0 : p.FPDF_LoadPage(document, told - 1);
  if (last !== 0) p.FPDF_ClosePage(last);
  if (told <= MOST_PAGES || last !== 0) return told;
  const found = await inside().then(
    ({ count }) => count,
    () => told,
  );
  return found > 0 && found < told ? found : told;
};

const XFA_FULL = 2;

const isOnly = async (p: Pdfium, document: number, inside: () => Promise<InsidePdf>): Promise<OpenedPdf["isOnly"]> => {
  if (p.FPDF_GetFormType(document) === XFA_FULL) return "form";
  if (p.FPDFDoc_GetAttachmentCount(document) === 0) return undefined;
  return (await inside().catch(() => undefined))?.isFolder ? "folder" : undefined;
};

/** Opens a PDF without a password. */
export const openedPdf = async (p: Pdfium, file: Uint8Array): Promise<OpenedPdf | Unopened> => {
  // What a mail program or a server put before it does not belong to it.
  const start = Buffer.from(file.buffer, file.byteOffset, file.byteLength).indexOf("%PDF-");
  const content = start > 0 ? file.subarray(start) : file;
  const document = p.FPDF_LoadMemDocument(p.put(content), content.length, "");
  if (document === 0) return LOCKED.includes(p.FPDF_GetLastError()) ? "locked" : "damaged";
  const form = p.PDFiumExt_InitFormFillEnvironment(document, p.PDFiumExt_OpenFormFillInfo());
  if (form !== 0) p.FPDF_SetFormFieldHighlightAlpha(form, 0);
  const inside = once(() => insideOf(savedBytes(p, document, { unlocked: true })));
  const only = await isOnly(p, document, inside);
  return {
    document,
    count: await countOf(p, document, inside),
    ...(only === undefined ? {} : { isOnly: only }),
    flatten: async (number) => {
      const loaded = p.FPDF_LoadPage(document, number);
      if (loaded === 0) return undefined;
      const page = withUsableBox(p, document, number, loaded);
      const object = p.EPDFPage_GetObjectNumber(page);
      const attached = await prepareAnnotations(p, page, inside);
      drawForm(p, page, form);
      p.FPDFPage_Flatten(page, NORMAL);
      if (form !== 0) p.FORM_OnBeforeClosePage(page, form);
      p.FPDF_ClosePage(page);
      const flat = p.FPDF_LoadPage(document, number);
      if (flat === 0) return undefined;
      const upright = { width: p.FPDF_GetPageWidthF(flat), height: p.FPDF_GetPageHeightF(flat) };
      const box = boxOf(p, flat);
      const orientation = orientationOfDegrees(p.FPDFPage_GetRotation(flat) * 90);
      const isBlank = p.FPDFPage_CountObjects(flat) === 0;
      const lacks = [...(await lacksOf(p, flat)), ...attached];
      p.FPDF_ClosePage(flat);
      if (!(upright.width > 0 && upright.height > 0)) return undefined;
      return {
        box,
        orientation,
        upright,
        isEmptied: isBlank && (await inside()).shouldDraw(object),
        lacks,
      };
    },
  };
};
