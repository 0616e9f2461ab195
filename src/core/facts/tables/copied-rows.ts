import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { cellsOf } from "../words/grid.ts";
import { columnsOf } from "./columns.ts";

/** The rows of a page of transactions that was copied or saved: its lines from the head on, with as many cells. */
export const rowsInLines = ({ lines, kind, page, conversation }: ReadText): ReadText["rows"] => {
  if ((kind !== "page" && kind !== "document") || (conversation?.messages.length ?? 0) > 1) return [];
  const isKnown =
    /^https?:\/\/(?:[a-z0-9-]+\.)*upwork\.com\//i.test(page?.address ?? "") ||
    lines
      .slice(0, 30)
      .some(({ text }) =>
        /^(?:transaction history|statement period\b.*|billings? & earnings|reports)$/i.test(even(text)),
      );
  const at = lines.findIndex(({ text }) => columnsOf(cellsOf(text), isKnown) !== undefined);
  if (at < 0) return [];
  const width = cellsOf(lines[at]?.text ?? "").length;
  return lines.slice(at).flatMap(({ text, place }, index) => {
    const cells = cellsOf(text);
    return cells.length === width ? [{ cells, line: place.line ?? at + index + 1 }] : [];
  });
};
