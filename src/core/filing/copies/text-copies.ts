import { fromQuotedPrintable } from "../redaction/decoded.ts";
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

interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: "name" | "words" | "number";
  readonly text: string;
  /** The name that it is the value of. */
  readonly of: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gsu;

const wordsOf = (literal: string): string => {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.slice(1, -1);
  }
};

const tokensOf = (json: string): Token[] => {
  const tokens: Token[] = [];
  let of = "";
  for (const match of json.matchAll(TOKEN)) {
    const [literal] = match;
    const [start, end] = [match.index, match.index + literal.length];
    if (!literal.startsWith('"')) {
      tokens.push({ start, end, kind: "number", text: literal, of });
      continue;
    }
    const text = wordsOf(literal);
    const isName = /^\s*:/.test(json.slice(end, end + 50));
    if (isName) of = text;
    tokens.push({ start, end, kind: isName ? "name" : "words", text, of });
  }
  return tokens;
};

/** The words of tokens, covered together where they belong together. */
const coverAll = (tokens: readonly Token[], covering: Covering): Map<Token, string> => {
  const ready = new Map<Token, string>();
  const together = (some: readonly Token[]): void => {
    const covered = covering.pieces(some.map((one) => ready.get(one) ?? one.text));
    for (const [index, one] of some.entries()) ready.set(one, covered[index] ?? "");
  };
  const words = tokens.filter((one) => one.kind === "words");
  // First name and last name are often values side by side; formatted words are pieces under one name.
  together(words);
  const groups = new Map<string, Token[]>();
  for (const one of words) {
    const group = groups.get(one.of);
    if (group === undefined) groups.set(one.of, [one]);
    else group.push(one);
  }
  for (const group of groups.values()) if (group.length > 1) together(group);
  for (const one of tokens) if (one.kind !== "words") ready.set(one, covering.text(one.text));
  return ready;
};

/**
 * A copy of JSON (also of lines of JSON) in which words are covered in values and names, and numbers too. All else stays as it
 * is, to the space; so it is read as before.
 */
export const jsonCopy = (json: string, covering: Covering): string => {
  const tokens = tokensOf(json);
  const ready = coverAll(tokens, covering);
  const parts: string[] = [];
  let from = 0;
  for (const token of tokens) {
    const text = ready.get(token) ?? token.text;
    if (text === token.text) continue;
    parts.push(json.slice(from, token.start), JSON.stringify(text));
    from = token.end;
  }
  return [...parts, json.slice(from)].join("");
};

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
