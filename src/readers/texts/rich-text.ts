import { windowsSigns } from "../../core/text/decode-text.ts";
import { cleanText } from "../../core/text/text.ts";
import { LIMITS } from "./limits.ts";
import { pageLines } from "./page-lines.ts";

/** The words of rich text: a web page where one is wrapped in it, or lines as they are shown. */
interface RichText {
  readonly html?: string;
  readonly lines: readonly string[];
}

interface Group {
  /** A destination of which nothing is shown: tables of fonts, pictures, what the writer's program needs. */
  isUnshown: boolean;
  /** What stands for the web page only in rich text (MS-OXRTFEX 2.1.3.2). */
  isRichOnly: boolean;
  isTag: boolean;
  /** How many bytes stand for a character that is written by its number. */
  fallback: number;
  page: string;
}

/** Windows' pages of characters by the number that a font has for them (RTF 1.9.1, \fcharset). */
const CHARSETS: Readonly<Record<string, string>> = {
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};
const CODE_PAGES: Readonly<Record<string, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  65001: "utf-8",
};
const UNSHOWN = new Set(
  "fonttbl colortbl stylesheet info pict object header footer footnote listtable rsidtbl generator xmlnstbl themedata mhtmltag".split(
    " ",
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  row: "\n",
  page: "\n",
  tab: "\t",
  cell: "\t",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  endash: "–",
  emdash: "—",
  bullet: "•",
  emspace: " ",
  enspace: " ",
};

const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(\r\n|[\s\S])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g;
const DEEPEST = 200;

const decoder = (page: string): InstanceType<typeof TextDecoder> => {
  try {
    return new TextDecoder(page);
  } catch {
    return new TextDecoder("windows-1252");
  }
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * Reads rich text (RTF 1.9.1), also with a web page wrapped in it as Outlook does (MS-OXRTFEX). In: its bytes. Out: the page, or the lines
 * that are shown; nothing of what is hidden in it.
 */
const readRichText = (bytes: Uint8Array): RichText => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const isPage = /\\fromhtml1?(?![\d])/.test(source.slice(0, 2000));
  const ansi = /\\ansicpg(\d+)/.exec(source.slice(0, 2000))?.[1] ?? "1252";
  const usual = CODE_PAGES[ansi] ?? `windows-${ansi}`;
  const fonts = new Map(
    [...source.slice(0, 200_000).matchAll(/\\f(\d{1,5})(?:\\[a-z]+-?\d* ?(?<!\\f\d{1,5}))*?\\fcharset(\d{1,3})/g)].map(
      ([, font = "", charset = ""]) => [font, CHARSETS[charset] ?? usual] as const,
    ),
  );
  const out: string[] = [];
  const coded: number[] = [];
  let skip = 0;
  const stack: Group[] = [];
  let now: Group = { isUnshown: false, isRichOnly: false, isTag: false, fallback: 1, page: usual };
  let isStarred = false;

  const flush = (): void => {
    if (coded.length === 0) return;
    // Some versions of Node take Windows' page of Latin letters for Latin-1.
    const text = windowsSigns(decoder(now.page).decode(Uint8Array.from(coded)));
    coded.length = 0;
    out.push(isPage && !now.isTag ? escaped(text) : text);
  };
  const write = (text: string): void => {
    flush();
    if (!now.isUnshown && !now.isRichOnly) out.push(isPage && !now.isTag ? escaped(text) : text);
  };
  const word = (name: string, value: string | undefined): void => {
    if (name === "htmltag" && isStarred) now.isTag = true;
    else if (UNSHOWN.has(name) || (isStarred && name !== "htmltag")) now.isUnshown = true;
    else if (name === "htmlrtf") now.isRichOnly = value !== "0";
    else if (name === "v" && !isPage) now.isRichOnly = value !== "0";
    else if (name === "uc") now.fallback = Math.min(Number(value ?? 1), 8);
    else if (name === "f" && value !== undefined) now.page = fonts.get(value) ?? usual;
    else if (name === "u") {
      write(String.fromCharCode((Number(value ?? 0) + 65_536) % 65_536));
      skip = now.fallback;
    } else if (SIGNS[name] !== undefined) write(SIGNS[name]);
    isStarred = false;
  };

  for (const [, name, value, hex, sign, brace, plain] of source.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!now.isUnshown && !now.isRichOnly) coded.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === "{") {
      if (stack.length > DEEPEST) break;
      stack.push({ ...now });
      isStarred = false;
    } else if (brace === "}") {
      now = stack.pop() ?? now;
      skip = 0;
    } else if (name !== undefined) word(name, value);
    else if (sign === "*") isStarred = true;
    else if (sign === "~") write("\u00a0");
    else if (sign === "\n" || sign === "\r" || sign === "\r\n") write("\n");
    else if (sign !== undefined && "\\{}".includes(sign)) write(sign);
    else if (sign === "_") write("-");
    else if (plain !== undefined) {
      const text = plain.slice(skip);
      skip = Math.max(0, skip - plain.length);
      if (text !== "") write(text);
    }
  }
  flush();
  const text = out.join("");
  return isPage ? { html: text, lines: [] } : { lines: text.split("\n").map((line) => line.trimEnd()) };
};

/** What a person sees of a file or mail in rich text. In: its bytes. Out: its lines; of a page wrapped in it, those of the page. */
export const richTextLines = (bytes: Uint8Array): string[] => {
  const { html, lines } = readRichText(bytes);
  return cleanText((html === undefined ? lines : pageLines(html.slice(0, LIMITS.page)).lines).join("\n"))
    .split("\n")
    .slice(0, LIMITS.lines);
};
