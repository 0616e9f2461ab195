import type { Redaction } from "../../case/evidence.ts";
import { type Seen, withoutControls, withoutHidden } from "../../text/hidden-characters.ts";
import { SEAM } from "../redaction/encoded-characters.ts";
import { type Cover, finderOf } from "../redaction/redact-text.ts";

/** How the texts of a file are made ready to go out: words covered, nothing hidden. Line ends stay where they are. */
export interface Covering {
  text(raw: string): string;
  /**
   * Pieces of one text that the file keeps apart: cells of a row, words in bold, values of JSON. A name may run over several;
   * its cover stands in the first.
   */
  pieces(raw: readonly string[]): string[];
  /** What was done so far. */
  done(): { readonly covered: boolean; readonly hidden: boolean };
}

/** The part of a whole text from `start` on that is `text`, with what is covered. Line ends in a cover stay. */
const coveredLines = (text: string, start: number, covers: readonly Cover[]): string => {
  const end = start + text.length;
  let from = start;
  const parts: string[] = [];
  for (const cover of covers) {
    if (cover.end <= start || cover.start >= end) continue;
    const begin = Math.max(from, cover.start);
    const stop = Math.min(end, cover.end);
    parts.push(text.slice(from - start, begin - start));
    if (cover.start >= start) parts.push(cover.as);
    parts.push(text.slice(begin - start, stop - start).replace(/[^\r\n]/g, ""));
    from = stop;
  }
  return [...parts, text.slice(from - start)].join("");
};

/** Takes out what nobody sees. A mark of byte order at the top is no part of the text. */
const allTaken = (text: string): Seen => {
  const start = text.startsWith("\ufeff") ? 1 : 0;
  const seen = withoutHidden(text.slice(start));
  const plain = withoutControls(seen.text);
  return { text: text.slice(0, start) + plain.text, hidden: seen.hidden + plain.hidden };
};

/**
 * Makes texts of a file ready. In: the redactions; whether all that nobody sees is taken out, or only what has no use: marks that chat
 * programs set, the colours of a log. A copy that is made at all has none of it.
 */
export const coveringOf = (redactions: readonly Redaction[], isStrict = false): Covering => {
  const look = finderOf(redactions);
  let isCovered = false;
  let isHidden = false;
  const find = (raw: string): Cover[] => {
    const covers = look(raw);
    isCovered ||= covers.length > 0;
    return covers;
  };

  const covered = (raw: string): string => coveredLines(raw, 0, find(raw));

  const text = (raw: string): string => {
    const first = covered(raw);
    const seen = isStrict ? allTaken(first) : withoutHidden(first, true);
    isHidden ||= seen.hidden > 0;
    return seen.hidden === 0 ? first : covered(seen.text);
  };

  const over = (pieces: readonly string[]): string[] => {
    const covers = find(pieces.filter((piece) => piece.trim() !== "").join(SEAM));
    let at = 0;
    return pieces.map((piece) => {
      if (piece.trim() === "") return piece;
      const start = at;
      at += piece.length + SEAM.length;
      return coveredLines(piece, start, covers);
    });
  };

  return {
    text,
    done: () => ({ covered: isCovered, hidden: isHidden }),
    pieces: (raw) => (redactions.length === 0 ? raw : over(raw)).map(text),
  };
};
