import type { Covering } from "./covering.ts";

/** A picture or another file that a page holds in itself: words in it cannot be found. */
export interface Inner {
  readonly mediaType: string;
}

export interface PageCopy {
  readonly text: string;
  readonly inner: readonly Inner[];
}

// What stands in CDATA is shown: its marks are parts of their own.
const PART = /<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>|<[A-Za-z/!?](?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const VALUE = /(=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const DATA = /data:([a-z0-9.+-]+\/[a-z0-9.+-]+)(?:;[a-z0-9=-]+)*,[^"')\s>]*/gi;
const escaped = (text: string): string =>
  text.replace(/\[[^\]]*\]/g, (one) => one.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"));

/** Takes files out of a text that it holds as `data:` addresses. Kept ones are put back by `back`. */
const apart = (page: string, isLeftOut: boolean) => {
  const held: string[] = [];
  const inner: Inner[] = [];
  const text = page.replace(DATA, (whole, mediaType: string) => {
    inner.push({ mediaType: mediaType.toLowerCase() });
    if (isLeftOut) return "data:,";
    held.push(whole);
    return `data:\u0001${held.length - 1}\u0001`;
  });
  return {
    text,
    inner,
    back: (ready: string) => ready.replace(/data:\u0001(\d+)\u0001/g, (_all, at) => held[Number(at)] ?? ""),
  };
};

/**
 * A copy of a page (HTML, XML, SVG) in which words are covered: in what it shows, also over tags ("Ann <b>Leeson</b>"), in
 * attributes, comments, scripts and styles. In: the page; whether files inside it are left out. Out: the page, and those files.
 */
export const pageCopy = (page: string, covering: Covering, isLeftOut = false): PageCopy => {
  const { text, inner, back } = apart(page, isLeftOut);
  const parts: { readonly text: string; readonly isShown: boolean }[] = [];
  let from = 0;
  const show = (end: number): void => {
    if (end > from) parts.push({ text: text.slice(from, end), isShown: true });
  };
  for (const match of text.matchAll(PART)) {
    show(match.index);
    parts.push({ text: match[0], isShown: false });
    from = match.index + match[0].length;
  }
  show(text.length);
  const covered = covering.pieces(parts.filter((part) => part.isShown).map((part) => part.text));
  let next = 0;
  const ready = parts.map((part): string => {
    if (part.isShown) {
      const one = covered[next] ?? "";
      next += 1;
      return one === part.text ? one : escaped(one);
    }
    if (part.text.startsWith("<!--")) return covering.text(part.text);
    return part.text.replace(VALUE, (whole, sign: string, value: string) => {
      const out = covering.text(value);
      return out === value ? whole : `${sign}${/^["']/.test(value) ? escaped(out) : `"${escaped(out)}"`}`;
    });
  });
  return { text: back(ready.join("")), inner };
};

/** The page says that it is written in UTF-8, as the copy is. */
export const inUtf8 = (page: string): string =>
  page
    .replace(/^(\ufeff?\s*<\?xml[^>]*encoding\s*=\s*["'])[^"']+/i, "$1UTF-8")
    .replace(/(<meta\b[^>]*charset\s*=\s*["']?)[^"'\s/>;]+/gi, "$1utf-8");
