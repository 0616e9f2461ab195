// Markdown as HTML: headings get the anchors that GitHub gives them, links lead to the pages of the site.
import { posix } from "node:path";
import { toHtml } from "hast-util-to-html";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";

const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join("");

/** What gives each heading of a page its anchor, as GitHub does: small letters, signs left out, a number behind one that is there. */
const anchorsOf = () => {
  const used = new Map();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-");
    const times = used.get(plain) ?? 0;
    used.set(plain, times + 1);
    return times === 0 ? plain : `${plain}-${times}`;
  };
};

const isElement = (node, ...names) => node.type === "element" && names.includes(node.tagName);

/** What can be wider than a phone is scrolled by itself, also by keys. */
const scrolled = (node, label) => ({
  type: "element",
  tagName: "div",
  properties: { className: ["wide"], role: "region", ariaLabel: label, tabIndex: 0 },
  children: [node],
});

const isOutside = (href) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);

/**
 * A page of Markdown as HTML. In: its text; what says where a link of it leads (a path of the project in, the address from this page
 * out). Out: its title (the first heading) and its HTML.
 */
export const htmlOf = (markdown, leadsTo) => {
  const tree = toHast(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  const anchorOf = anchorsOf();
  let title;
  let tables = 0;
  let examples = 0;
  const made = (node) => {
    const { tagName, properties = {} } = node;
    if (/^h[1-6]$/.test(tagName ?? "")) {
      title ??= textOf(node);
      node.properties = { ...properties, id: anchorOf(textOf(node)) };
    }
    for (const name of ["href", "src"])
      if (typeof properties[name] === "string" && !isOutside(properties[name]) && !properties[name].startsWith("#"))
        properties[name] = leadsTo(decodeURI(properties[name]));
    // A heading of nothing is none: a screen reader would stop at it.
    if (isElement(node, "th") && textOf(node).trim() === "") node.tagName = "td";
    if (node.children !== undefined) node.children = node.children.map(made);
    if (isElement(node, "table")) {
      tables += 1;
      return scrolled(node, `Table ${tables}`);
    }
    if (isElement(node, "pre")) {
      examples += 1;
      return scrolled(node, `Example ${examples}`);
    }
    return node;
  };
  const html = toHtml(made(tree));
  return { title: title ?? "dispute-coach", html };
};

/** The address of one page of the site as seen from another. */
export const addressFrom = (page, to) => {
  const [path = "", anchor] = to.split("#");
  const way = posix.relative(posix.dirname(page), path);
  return encodeURI(way) + (anchor === undefined ? "" : `#${anchor}`);
};
