import type { Covering } from "./covering.ts";

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const DELIMITERS: readonly string[] = [",", ";", "\t", "|"];

const delimiterOf = (text: string): string => {
  const head = (/[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? "").slice(0, 2000);
  return DELIMITERS.reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
};

/** The rows of a table (RFC 4180), each with the places of its cells. */
const rowsOf = (text: string, delimiter: string): Cell[][] => {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  while (at <= text.length) {
    const start = at;
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) at += text[at] === '"' ? 2 : 1;
      at += 1;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at += 1;
    const raw = text.slice(start, Math.min(at, text.length));
    const isQuoted = /^"[\s\S]*"$/.test(raw) && raw.length > 1;
    row.push({ start, end: start + raw.length, text: isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw });
    if (text[at] !== delimiter) {
      rows.push(row);
      row = [];
      if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    }
    at += 1;
  }
  return rows;
};

/** A copy of a table in which words are covered, also where first and last name are two columns. It has the same columns and rows. */
export const tableCopy = (text: string, covering: Covering): string => {
  const parts: string[] = [];
  let from = 0;
  const delimiter = delimiterOf(text);
  for (const row of rowsOf(text, delimiter)) {
    const covered = covering.pieces(row.map((cell) => cell.text));
    for (const [index, cell] of row.entries()) {
      const ready = covered[index] ?? "";
      if (ready === cell.text) continue;
      const quoted = /["\r\n]/.test(ready) || ready.includes(delimiter) || text[cell.start] === '"';
      parts.push(text.slice(from, cell.start), quoted ? `"${ready.replaceAll('"', '""')}"` : ready);
      from = cell.end;
    }
  }
  return [...parts, text.slice(from)].join("");
};
