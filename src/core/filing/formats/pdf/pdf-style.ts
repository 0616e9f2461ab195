/** A node as pdfmake takes it (https://pdfmake.github.io/docs/). pdfmake writes into its nodes, so each is used once. */
export type PdfNode = Record<string, unknown>;

/** A4 in points, and the margins: left, top, right, bottom. */
export const PAGE = { width: 595.28, height: 841.89, margins: [48, 58, 48, 54] as [number, number, number, number] };

/** The width that text can take, in points. */
export const TEXT_WIDTH = PAGE.width - PAGE.margins[0] - PAGE.margins[2];

export const GREY = "#555555";
export const PALE = "#f0f1f3";
const LINE = "#b8bcc2";

/** Looks by name. Sizes in points. */
export const STYLES: Readonly<Record<string, PdfNode>> = {
  title: { fontSize: 18, bold: true, margin: [0, 0, 0, 10] },
  section: { fontSize: 13, bold: true, margin: [0, 14, 0, 6] },
  part: { fontSize: 11, bold: true, margin: [0, 8, 0, 3] },
  body: { margin: [0, 0, 0, 6] },
  small: { fontSize: 8.5, color: GREY },
  cell: { fontSize: 9.5 },
  head: { fontSize: 9.5, bold: true },
  running: { fontSize: 8.5, color: GREY },
  stamp: { fontSize: 10, bold: true },
};

/** What holds where nothing else is said. */
export const BASE: PdfNode = { font: "Roboto", fontSize: 10.5, lineHeight: 1.2 };

const thin = () => 0.5;
const line = () => LINE;

/** Thin lines between rows, none between columns; the head on pale ground. */
export const gridLayout = (headRows: number): PdfNode => ({
  hLineWidth: thin,
  vLineWidth: () => 0,
  hLineColor: line,
  fillColor: (row: number) => (row < headRows ? PALE : null),
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 3,
  paddingBottom: () => 3,
});

/** A bar at the left, for words of somebody else. */
export const BAR: PdfNode = {
  hLineWidth: () => 0,
  vLineWidth: (column: number) => (column === 0 ? 2 : 0),
  vLineColor: line,
  paddingLeft: () => 10,
  paddingRight: () => 0,
  paddingTop: () => 2,
  paddingBottom: () => 0,
};
