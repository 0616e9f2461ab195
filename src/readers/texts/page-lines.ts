import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** What a person sees of a web page. */
export interface PageText {
  readonly title: string;
  readonly address?: string;
  readonly lines: readonly string[];
}

/** Elements whose words are not shown. */
const UNSHOWN: ReadonlySet<string> = new Set(
  "script style template noscript head title meta link svg math iframe object audio video canvas datalist".split(" "),
);
/** Elements that begin and end a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre search section select summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
/** Short elements in a row of others, which are read as one line with blanks between. */
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
/** So deep an element may lie in others; what is deeper is left out. */
const MOST_DEPTH = 400;

const attribute = (one: Element, name: string): string | undefined => one.attrs.find((a) => a.name === name)?.value;

const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|mso-hide\s*:\s*all)/i;
const FONT_OF_NOTHING =
  /(?:^|;)\s*(?:font-size|max-height|line-height)\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:!important)?\s*(?:;|$)/i;
/** Names that pages give to what only a screen reader or nobody is to see. */
const HIDDEN_CLASS = /(?:^|\s)(?:d-none|hidden|is-hidden|hide|display-none|preheader)(?:\s|$)/i;

const isHidden = (one: Element): boolean => {
  if (UNSHOWN.has(one.tagName)) return true;
  if (attribute(one, "hidden") !== undefined || attribute(one, "aria-hidden") === "true") return true;
  if (one.tagName === "dialog" && attribute(one, "open") === undefined) return true;
  if (one.tagName === "input") return true;
  const style = attribute(one, "style") ?? "";
  return HIDDEN_STYLE.test(style) || FONT_OF_NOTHING.test(style) || HIDDEN_CLASS.test(attribute(one, "class") ?? "");
};

class Writer {
  readonly lines: string[] = [];
  #line = "";

  /** Words within a line: runs of blanks are one. */
  write(words: string): void {
    this.#line += words.replace(/[\s\u00a0]+/g, " ");
  }

  /** A blank between two elements that stand side by side. */
  gap(): void {
    if (/\S$/.test(this.#line)) this.#line += " ";
  }

  /** A cell of a row ends: the next one stands behind a tab. Empty cells before the first words are none. */
  tab(): void {
    if (this.#line.trim() !== "") this.#line = `${this.#line.replace(/ +$/, "")}\t`;
  }

  /** The line ends, if there is something in it. */
  end(): void {
    const line = this.#line
      .replace(/ *\t */g, "\t")
      .replace(/ {2,}/g, " ")
      .trim();
    if (line !== "") this.lines.push(line);
    this.#line = "";
  }
}

const textOf = (node: Node): string =>
  node.nodeName === "#text"
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : "childNodes" in node
      ? node.childNodes.map(textOf).join("")
      : "";

const isElement = (node: Node): node is Element => "tagName" in node;

/** Rules of the page's own style sheet that hide by class or id, as simple pages have them. */
const hiddenBySheet = (css: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [, selectors = "", body = ""] of css.slice(0, 200_000).matchAll(/([^{}]{1,400})\{([^{}]{0,2000})\}/g))
    if (HIDDEN_STYLE.test(body))
      for (const one of selectors.split(",")) if (/^\s*[.#][\w-]+\s*$/.test(one)) names.add(one.trim());
  return names;
};

interface Seen {
  title: string;
  address?: string;
  css: string;
}

const lookThrough = (node: Node, seen: Seen, depth = 0): void => {
  if (depth > MOST_DEPTH) return;
  if (node.nodeName === "#comment") {
    const saved = /saved from url=\(\d+\)(\S+)/.exec((node as DefaultTreeAdapterTypes.CommentNode).data);
    if (saved?.[1] !== undefined) seen.address ??= saved[1];
  }
  if (isElement(node)) {
    if (node.tagName === "title" && seen.title === "") seen.title = textOf(node).replace(/\s+/g, " ").trim();
    if (node.tagName === "style") seen.css += textOf(node);
    const href = attribute(node, "href");
    if (node.tagName === "link" && attribute(node, "rel") === "canonical" && href !== undefined) seen.address ??= href;
    const content = attribute(node, "content");
    if (node.tagName === "meta" && attribute(node, "property") === "og:url" && content !== undefined)
      seen.address ??= content;
  }
  if ("childNodes" in node) for (const child of node.childNodes) lookThrough(child, seen, depth + 1);
};

/** Does an element follow another one directly? Pages set them apart by their style alone. */
const isBeside = (node: Node): boolean => {
  if (!isElement(node) || node.parentNode === null) return false;
  const siblings = node.parentNode.childNodes;
  const before = siblings[siblings.indexOf(node) - 1];
  return before !== undefined && isElement(before);
};

const write = (node: Node, writer: Writer, hidden: ReadonlySet<string>, inCell = false, depth = 0): void => {
  if (depth > MOST_DEPTH) return;
  if (node.nodeName === "#text") {
    writer.write((node as DefaultTreeAdapterTypes.TextNode).value);
    return;
  }
  const element = isElement(node) ? node : undefined;
  if (element !== undefined) {
    const names = [
      ...(attribute(element, "class") ?? "").split(/\s+/).map((one) => `.${one}`),
      `#${attribute(element, "id") ?? ""}`,
    ];
    if (isHidden(element) || names.some((one) => hidden.has(one))) return;
  }
  const tag = element?.tagName ?? "";
  const isInCell = inCell || CELLS.has(tag);
  if (tag === "br" && isInCell && element?.parentNode?.nodeName === "th") writer.gap();
  else if (tag === "br") writer.end();
  // A term and what it stands for are one line, as they are seen; a block in a cell begins a line.
  if (BLOCKS.has(tag) && tag !== "dd") writer.end();
  else if (isBeside(node)) writer.gap();
  if ("childNodes" in node) for (const child of node.childNodes) write(child, writer, hidden, isInCell, depth + 1);
  if (CELLS.has(tag) || tag === "dt") writer.tab();
  else if (BLOCKS.has(tag)) writer.end();
};

/**
 * The words of a web page as a person sees them, line by line: rows of a table as one line with tabs between the cells; hidden parts,
 * scripts and templates are no lines. In: the HTML. It never throws: any text is some page.
 */
export const pageLines = (html: string): PageText => {
  const document = parse(html);
  const seen: Seen = { title: "", css: "" };
  lookThrough(document, seen);
  const writer = new Writer();
  write(document, writer, hiddenBySheet(seen.css));
  writer.end();
  return { title: seen.title, ...(seen.address === undefined ? {} : { address: seen.address }), lines: writer.lines };
};
