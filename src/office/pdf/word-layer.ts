import {
  concatTransformationMatrix,
  PDFOperatorNames as Op,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from "@cantoo/pdf-lib";
import type { Matrix } from "../../readers/pictures/orientation.ts";
import type { Word } from "./seen-words.ts";

const hex = (code: number): string => code.toString(16).padStart(4, "0");

/** Says that each code is the character of that number, in blocks of one first byte as the format wants it. */
const sameCodes = (): string => {
  const rows = Array.from({ length: 256 }, (_, high) => {
    const first = hex(high * 256);
    return `<${first}> <${hex(high * 256 + 255)}> <${first}>`;
  });
  const blocks = [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)].map(
    (block) => `${block.length} beginbfrange\n${block.join("\n")}\nendbfrange`,
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join("\n")}
endcmap end end`;
};

/** A font without shapes, for words that are found and copied but not drawn (PDF 32000-1, 9.3.6: rendering mode 3). */
const shapeless = ({ context }: PDFDocument): PDFRef => {
  const letters = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: "Helvetica",
      CIDSystemInfo: {
        Registry: PDFHexString.fromText("Adobe"),
        Ordering: PDFHexString.fromText("Identity"),
        Supplement: 0,
      },
      FontDescriptor: context.register(
        context.obj({
          Type: "FontDescriptor",
          FontName: "Helvetica",
          Flags: 32,
          FontBBox: [0, 0, 1000, 1000],
          ItalicAngle: 0,
          Ascent: 800,
          Descent: -200,
          CapHeight: 700,
          StemV: 80,
        }),
      ),
      DW: 1000,
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: "Helvetica",
      Encoding: "Identity-H",
      DescendantFonts: [letters],
      ToUnicode: context.register(context.flateStream(sameCodes())),
    }),
  );
};

const order = (name: Op, ...numbers: readonly number[]): PDFOperator =>
  PDFOperator.of(
    name,
    numbers.map((one) => PDFNumber.of(one)),
  );

/**
 * Puts words onto pages of a document that are pictures, so that they can be found there. Nothing is drawn. In: the page; the
 * words; the matrix that brings their places onto the page.
 */
export const wordLayer = (document: PDFDocument): ((page: PDFPage, words: readonly Word[], matrix: Matrix) => void) => {
  let font: PDFRef | undefined;
  return (page, words, matrix) => {
    if (words.length === 0) return;
    font ??= shapeless(document);
    const name = PDFName.of(page.node.newFontDictionary("Words", font).decodeText());
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...matrix),
      PDFOperator.of(Op.BeginText),
      order(Op.SetTextRenderingMode, 3),
      ...words.flatMap((word) => {
        const size = Math.max(word.height, 0.001);
        const codes = Array.from({ length: word.text.length }, (_, index) => hex(word.text.charCodeAt(index)));
        return [
          PDFOperator.of(Op.SetFontAndSize, [name, PDFNumber.of(size)]),
          order(Op.SetTextHorizontalScaling, (100 * word.width) / (size * word.text.length)),
          order(Op.SetTextMatrix, 1, 0, 0, 1, word.left, word.bottom + 0.2 * size),
          PDFOperator.of(Op.ShowText, [PDFHexString.of(codes.join(""))]),
        ];
      }),
      PDFOperator.of(Op.EndText),
      popGraphicsState(),
    );
  };
};
