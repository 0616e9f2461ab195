import type { Covering } from "./covering.ts";
import { fromQuotedPrintable } from "./decoded.ts";

const MOST = 75;

const folded = (line: string): string => {
  const letters = [...line];
  const rows: string[] = [];
  // A letter takes up to four bytes: fewer are put on a line than fit.
  const most = /^[\u0020-\u007e]*$/.test(line) ? MOST - 1 : Math.floor(MOST / 4);
  for (let at = 0; at < letters.length; at += most) rows.push(letters.slice(at, at + most).join(""));
  return rows.join("\r\n ");
};

/** A line of an old address card in quoted-printable, broken anywhere by "=" (vCard 2.1, 2.1.3): as a line in UTF-8. */
const QUOTED = /^([^:\r\n]*);ENCODING=QUOTED-PRINTABLE([^:\r\n]*):((?:[^\r\n]|=\r?\n)*)/gim;
const asPlain = (text: string): string =>
  text.replace(QUOTED, (_all, before: string, after: string, value: string) => {
    const words = fromQuotedPrintable(value).replace(/\r?\n/g, "\\n");
    return `${`${before}${after}`.replace(/;CHARSET=[^;:]*/i, "")};CHARSET=UTF-8:${words}`;
  });

/** The text of a calendar or a card, its lines whole. */
export const unfolded = (text: string): string => asPlain(text.replace(/\r?\n[ \t]/g, ""));

/** A copy of a calendar or an address card (RFC 5545, 6350), whose long lines are broken anywhere, also inside words. */
export const foldedCopy = (text: string, covering: Covering): string =>
  covering
    .text(unfolded(text))
    .split(/\r?\n/)
    .map((line) => (line.length > MOST ? folded(line) : line))
    .join("\r\n");
