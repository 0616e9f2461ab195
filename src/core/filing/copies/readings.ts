import { fromQuotedPrintable, plainWords } from "./decoded.ts";

/** What stands beside the words of a page, or is not shown. */
const ASIDE = /<r[tp]\b[^>]*>[\s\S]*?<\/r[tp]>|<!--[\s\S]*?-->/gi;
const MARKUP = /<!\[CDATA\[|\]\]>|<\/?[a-z!?](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const STYLE = /\\([0-9a-f]{1,6})\s?/gi;
const OWN_NAME = /<!ENTITY\s+([\w.-]{1,50})\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>/g;
const APART = /(?<=(?<!\p{L})\p{L}) {1,3}(?=\p{L}(?!\p{L}))/gu;
const MOST_NAMES = 1000;

/** Names that an XML file gives to words of its own, put in their places. */
const withOwnNames = (text: string): string => {
  const names = new Map(
    [...text.matchAll(OWN_NAME)].slice(0, MOST_NAMES).map(([, name = "", a, b]) => [name, a ?? b ?? ""]),
  );
  if (names.size === 0) return text;
  let ready = text;
  for (let times = 0; times < 3; times += 1)
    ready = ready.replace(/&([\w.-]{1,50});/g, (all, name) => names.get(name) ?? all);
  return ready.length > 4 * text.length + 100_000 ? text : ready;
};

const changes: readonly (readonly [pattern: RegExp, read: (text: string) => string])[] = [
  [/=(?:[0-9a-f]{2}|[ \t]*\r?\n)/i, fromQuotedPrintable],
  [/<!ENTITY/, withOwnNames],
  [/[&%\\]/, plainWords],
  [
    STYLE,
    (text) => text.replace(STYLE, (_all, hex) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0xffff))),
  ],
  // Links of Markdown, words that a script puts together, letters set apart.
  [/\]\(/, (text) => text.replace(/\[([^\][]*)\]\([^()]*\)/g, "$1")],
  [/["'`]\s*\+\s*["'`]/, (text) => text.replace(/["'`]\s*\+\s*["'`]/g, "")],
  [APART, (text) => text.replace(APART, "")],
  [/<[a-z!/?]/i, (text) => text.replace(ASIDE, "").replace(MARKUP, "")],
];

/** A text in every way in which a browser, a mail program or another reader turns it into words; itself first. */
export function* readingsOf(text: string): Generator<string> {
  yield text;
  let all = text;
  for (const [pattern, read] of changes) {
    if (text.search(pattern) < 0) continue;
    const one = read(text);
    if (one !== text) yield one;
    // What is written in one code can hold another.
    const more = all === text ? one : read(all);
    if (more !== all && more !== one) yield more;
    all = more;
  }
}
