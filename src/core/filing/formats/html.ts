import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { List, Paragraph, RootContent } from "mdast";
import { type State, toHast } from "mdast-util-to-hast";
import type { ExportDocument } from "../document/export-document.ts";
import type { Picture } from "../document/mdast.ts";
import { HTML_STYLE } from "./html-style.ts";
import { element, tableOf } from "./html-table.ts";
import { wordsOf } from "./plain-text.ts";

const textNode = (value: string): ElementContent => ({ type: "text", value });

/** The drawing is our own (picture.ts) and holds no words of the person, so it can stand as it is. A narrow page scrolls it. */
const figure = (_state: State, { alt, svg }: Picture): Element =>
  element("figure", { tabIndex: 0, ariaLabel: alt.replace(/:.*/s, "") }, { type: "raw", value: svg } as never);

const DATED = /^\d{1,2} \p{L}{3} \d{4}/u;

/** A list of days stands in two columns. */
const listOf = (state: State, list: List): Element => {
  const items = list.children.map((item) =>
    item.children.flatMap((block) => (block.type === "paragraph" ? block.children : [])),
  );
  const dated = items.every(([first]) => first?.type === "strong" && DATED.test(wordsOf(first)));
  return element(
    "ul",
    dated ? { className: ["dated"] } : {},
    ...list.children.map((item) =>
      element("li", {}, ...item.children.flatMap((block) => state.all(block as Paragraph) as ElementContent[])),
    ),
  );
};

const hastOf = (children: readonly RootContent[]): ElementContent[] => {
  const made = toHast({ type: "root", children: [...children] }, {
    handlers: { picture: figure, table: tableOf, list: listOf },
  } as never) as HtmlRoot;
  return made.children as ElementContent[];
};

/**
 * A document as one HTML file: no script, no address of another place, light, dark and print, language and title set.
 * In: the document. Out: the text of the file. What people wrote is text in it and can never be an element.
 */
export const asHtml = ({ tree, title, language }: ExportDocument): string => {
  const foot = tree.children.findLastIndex((node) => node.type === "thematicBreak");
  const body = foot < 0 ? tree.children : tree.children.slice(0, foot);
  const after = foot < 0 ? [] : tree.children.slice(foot + 1);
  const page: HtmlRoot = {
    type: "root",
    children: [
      { type: "doctype" },
      element(
        "html",
        { lang: language },
        element(
          "head",
          {},
          element("meta", { charSet: "utf-8" }),
          element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          element("meta", {
            httpEquiv: ["Content-Security-Policy"],
            content:
              "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
          }),
          element("title", {}, textNode(title)),
          element("style", {}, textNode(HTML_STYLE)),
        ),
        element("body", {}, element("main", {}, ...hastOf(body)), element("footer", {}, ...hastOf(after))),
      ),
    ],
  };
  return `${toHtml(page, { allowDangerousHtml: true, closeSelfClosing: false })}\n`;
};
