import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { RootContent, Table } from "mdast";
import { type State, toHast } from "mdast-util-to-hast";
import type { OutgoingDocument } from "../outgoing.ts";
import type { Picture } from "../tree.ts";
import { HTML_STYLE } from "./html-style.ts";

const element = (
  tagName: string,
  properties: Element["properties"],
  ...children: readonly ElementContent[]
): Element => ({ type: "element", tagName, properties, children: [...children] });

const textNode = (value: string): ElementContent => ({ type: "text", value });

/** The drawing is our own (picture.ts) and holds no words of the person, so it can stand as it is. */
const figure = (_state: State, { alt, svg }: Picture): Element =>
  element(
    "figure",
    {},
    element("div", { role: "img", ariaLabel: alt }, {
      type: "raw",
      value: svg.replace("<svg ", '<svg aria-hidden="true" '),
    } as never),
  );

const cells = (state: State, row: Table["children"][number], tagOf: (index: number) => Element): Element =>
  element(
    "tr",
    {},
    ...row.children.map((cell, index) => {
      const made = tagOf(index);
      return { ...made, children: state.all(cell) as ElementContent[] };
    }),
  );

const headed = (scope: "col" | "row") => () => element("th", { scope });
const plain = () => element("td", {});

/** A table of two columns names a thing in each row; a wider one has a row of headings. */
const tableOf = (state: State, table: Table): Element => {
  const [head, ...rows] = table.children;
  if (head === undefined) return element("div", {});
  const body =
    head.children.length === 2
      ? [
          element(
            "tbody",
            {},
            ...[head, ...rows].map((row) => cells(state, row, (at) => (at === 0 ? headed("row")() : plain()))),
          ),
        ]
      : [
          element("thead", {}, cells(state, head, headed("col"))),
          element("tbody", {}, ...rows.map((row) => cells(state, row, plain))),
        ];
  // A table wider than the page can be scrolled, also with the keyboard.
  return element(
    "div",
    { className: ["wide"], tabIndex: 0, role: "region", ariaLabel: tableName(head) },
    element("table", {}, ...body),
  );
};

const tableName = (head: Table["children"][number]): string =>
  `Table: ${head.children
    .flatMap((cell) => cell.children.map((one) => ("value" in one ? one.value : "")))
    .filter((word) => word !== "")
    .slice(0, 3)
    .join(", ")}`;

const hastOf = (children: readonly RootContent[]): ElementContent[] => {
  const made = toHast({ type: "root", children: [...children] }, {
    handlers: { picture: figure, table: tableOf },
  } as never) as HtmlRoot;
  return made.children as ElementContent[];
};

/**
 * A document as one HTML file: no script, no address of another place, light, dark and print, language and title set.
 * In: the document. Out: the text of the file. What people wrote is text in it and can never be an element.
 */
export const asHtml = ({ tree, title, language }: OutgoingDocument): string => {
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
