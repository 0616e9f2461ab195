import type { Cleared, Told } from "../../../core/pictures/told.ts";

/** How files that may tell begin in base64: pictures, archives, PDFs, films. A JSON writer may put a backslash before each slash. */
const BEGIN =
  /(?<![A-Za-z0-9+/])(?:\\?\/9j\\?\/|iVBORw0KGgo|R0lGOD[dl]|UklGR|SUkqA|TU0AK|AAAA[A-Za-z0-9+/]{2}Z0eX|AAAADGpQ|UEsDB|JVBERi0)/g;
const LINE = /(?:[A-Za-z0-9+/]|\\\/)+={0,2}/y;
/** A line of base64 ends so: as it is, folded, or as a program's text writes it. */
const BREAK = /(?:=?\r?\n[ \t]*|(?:\\r)?\\n|&#(?:10|x[aA]);|%0[aA])/y;
/** No mail has longer lines (RFC 5322). A longer one is all there is. */
const MOST_LINE = 1000;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** How long its lines are, and what stands between them; none when it is one line. */
  readonly line: number;
  readonly between: string;
}

const taken = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
};

/** The whole of what begins at a place: lines of one length, and a last one that is no longer. */
const stretchAt = (text: string, start: number): Stretch => {
  const first = taken(LINE, text, start);
  const lines = [first];
  let end = start + first.length;
  let between = "";
  while (first.length < MOST_LINE && lines.at(-1)?.length === first.length && !lines.at(-1)?.endsWith("=")) {
    const gap = taken(BREAK, text, end);
    const next = gap === "" || (between !== "" && gap !== between) ? "" : taken(LINE, text, end + gap.length);
    if (next === "" || next.length > first.length) break;
    between = gap;
    lines.push(next);
    end += gap.length + next.length;
  }
  return { start, end, words: lines.join(""), line: first.length, between };
};

const written = (content: Uint8Array, { words, line, between }: Stretch): string => {
  const packed = Buffer.from(content).toString("base64");
  const signs = words.includes("\\/") ? packed.replaceAll("/", "\\/") : packed;
  if (between === "") return signs;
  return (signs.match(new RegExp(`.{1,${line}}`, "g")) ?? []).join(between);
};

/**
 * A text (a mail, a page, a card, data) in which the files that it holds as base64 do not tell of their making. In: the text; what
 * makes such a file ready. All else stays to the byte.
 */
export const clearBase64 = (bytes: Uint8Array, clear: (content: Uint8Array) => Cleared): Cleared => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const parts: string[] = [];
  const told: Told[] = [];
  let isUnsure = false;
  let from = 0;
  for (const { index } of text.matchAll(BEGIN)) {
    if (index < from) continue;
    const stretch = stretchAt(text, index);
    const content = Buffer.from(stretch.words.replaceAll("\\/", "/"), "base64");
    const clean = clear(content);
    told.push(...clean.told);
    isUnsure ||= clean.isUnsure;
    if (clean.content === content) continue;
    parts.push(text.slice(from, stretch.start), written(clean.content, stretch));
    from = stretch.end;
  }
  if (parts.length === 0) return { content: bytes, told, isUnsure };
  return { content: Buffer.from([...parts, text.slice(from)].join(""), "latin1"), told, isUnsure };
};
