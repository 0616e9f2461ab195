import type { Covering } from "./covering.ts";

const MOST = 75;

const folded = (line: string): string => {
  const letters = [...line];
  const rows: string[] = [];
  // A letter takes up to four bytes: fewer are put on a line than fit.
  const most = /^[\u0020-\u007e]*$/.test(line) ? MOST - 1 : Math.floor(MOST / 4);
  for (let at = 0; at < letters.length; at += most) rows.push(letters.slice(at, at + most).join(""));
  return rows.join("\r\n ");
};

/** A copy of a calendar or an address card (RFC 5545, 6350), whose long lines are broken anywhere, also inside words. */
export const foldedCopy = (text: string, covering: Covering): string =>
  covering
    .text(text.replace(/\r?\n[ \t]/g, ""))
    .split(/\r?\n/)
    .map((line) => (line.length > MOST ? folded(line) : line))
    .join("\r\n");
