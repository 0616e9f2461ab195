import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { List, Paragraph, RootContent, Table } from "mdast";
import { type State, toHast } from "mdast-util-to-hast";
import type { ExportDocument } from "../document/export-document.ts";
import type { Picture } from "../document/mdast.ts";
import { htmlParts } from "./html-parts.ts";
import { HTML_STYLE } from "./html-style.ts";
import { wordsOf } from "./plain-text.ts";

/** An element of a page. */
const element = (
  tagName: string,
  properties: Element["properties"],
  ...children: readonly ElementContent[]
): Element => ({ type: "element", tagName, properties, children: [...children] });

// A word without end would make a table wider than its page: it may break after each stretch, which changes no word.
const ENDLESS = /\S{30,}/gu;
const STRETCH = 20;
const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text in which endless words may break between two letters, never inside of one. */
const breakable = (node: ElementContent): ElementContent[] => {
  if (node.type !== "text") return [node];
  const parts: string[] = [""];
  const add = (more: string) => {
    parts[parts.length - 1] += more;
  };
  let at = 0;
  for (const { 0: word, index } of node.value.matchAll(ENDLESS)) {
    add(node.value.slice(at, index));
    for (const [place, { segment }] of [...letters.segment(word)].entries()) {
      if (place > 0 && place % STRETCH === 0) parts.push("");
      add(segment);
    }
    at = index + word.length;
  }
  add(node.value.slice(at));
  return parts.flatMap((value, index) => [...(index === 0 ? [] : [element("wbr", {})]), { type: "text", value }]);
};

const SHORT = 12;
const isSum = (words: string): boolean => /^\d[\d,]*(\.\d+)?$/.test(words);

/** How the cells of each column look: sums stand below each other. */
const columnClasses = (rows: readonly (readonly string[])[]): (string | undefined)[] =>
  (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? "").filter((words) => words !== "");
    // Numbers that stand for their row, as in "1.", are no sums.
    return column > 0 && cells.length > 0 && cells.every(isSum) ? "sum" : undefined;
  });

const classes = (...names: readonly (string | undefined | false)[]): Element["properties"] => {
  const className = names.filter((name) => typeof name === "string");
  return className.length === 0 ? {} : { className };
};

/**
 * A table of a document as one of a page. On a narrow page cells stand below each other. What they are to each other is said by
 * role then, since the style takes it away.
 */
const tableOf = (state: State, table: Table): Element => {
  const [head, ...rest] = table.children;
  const named = { role: "table", ...(table.data?.part ? { ariaLabel: table.data.part } : {}) };
  if (head === undefined) return element("div", {});
  const cellOf = (
    cell: Table["children"][number]["children"][number],
    tag: string,
    properties: Element["properties"],
  ) => element(tag, properties, ...(state.all(cell) as ElementContent[]).flatMap(breakable));
  const rowOf = (cells: readonly Element[]) => element("tr", { role: "row" }, ...cells);
  const body = (...rows: readonly Element[]) => element("tbody", { role: "rowgroup" }, ...rows);
  // A table of two columns names a thing in each row; a wider one has a row of headings.
  if (head.children.length === 2)
    return element(
      "table",
      named,
      body(
        ...table.children.map((row) =>
          rowOf(
            row.children.map((cell, at) =>
              at === 0
                ? cellOf(cell, "th", {
                    scope: "row",
                    role: "rowheader",
                    ...classes(wordsOf(cell).length <= SHORT && "short"),
                  })
                : cellOf(cell, "td", { role: "cell" }),
            ),
          ),
        ),
      ),
    );
  const heads = head.children.map(wordsOf);
  const looks = columnClasses(rest.map((row) => row.children.map(wordsOf)));
  return element(
    "table",
    named,
    element(
      "thead",
      { role: "rowgroup" },
      rowOf(
        head.children.map((cell, at) =>
          cellOf(cell, "th", {
            scope: "col",
            role: "columnheader",
            ...(heads[at] === "#" ? { ariaLabel: "Number" } : {}),
            ...classes(looks[at]),
          }),
        ),
      ),
    ),
    body(
      ...rest.map((row) =>
        rowOf(
          row.children.map((cell, at) =>
            // The first cell names its row: who moves down a column hears whose value it is.
            cellOf(cell, at === 0 ? "th" : "td", {
              ...(at === 0 ? { scope: "row", role: "rowheader" } : { role: "cell" }),
              dataHead: heads[at] ?? "",
              ...classes(looks[at], wordsOf(cell).length <= SHORT && "short"),
            }),
          ),
        ),
      ),
    ),
  );
};

const textNode = (value: string): ElementContent => ({ type: "text", value });

/** The drawing is our own (timeline-svg.ts) and holds no words of the person, so it can stand as it is. A narrow page scrolls it. */
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

/** The blocks of a document, each part of page one a landmark with its name. */
const bodyOf = (children: readonly RootContent[]): ElementContent[] =>
  htmlParts(children).flatMap(({ name, nodes }, index) => {
    const made = hastOf(nodes);
    return [
      ...(index === 0 ? [] : [textNode("\n")]),
      ...(name === undefined ? made : [element("section", { ariaLabel: name }, ...made)]),
    ];
  });

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
        element("body", {}, element("main", {}, ...bodyOf(body)), element("footer", {}, ...hastOf(after))),
      ),
    ],
  };
  return `${toHtml(page, { allowDangerousHtml: true, closeSelfClosing: false })}\n`;
};
