import type { Element, ElementContent } from "hast";
import type { Table } from "mdast";
import type { State } from "mdast-util-to-hast";
import { wordsOf } from "./plain-text.ts";

/** An element of a page. */
export const element = (
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
export const tableOf = (state: State, table: Table): Element => {
  const [head, ...rest] = table.children;
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
      { role: "table" },
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
    { role: "table" },
    element(
      "thead",
      { role: "rowgroup" },
      rowOf(
        head.children.map((cell, at) =>
          cellOf(cell, "th", { scope: "col", role: "columnheader", ...classes(looks[at]) }),
        ),
      ),
    ),
    body(
      ...rest.map((row) =>
        rowOf(
          row.children.map((cell, at) =>
            cellOf(cell, "td", {
              role: "cell",
              dataHead: heads[at] ?? "",
              ...classes(looks[at], wordsOf(cell).length <= SHORT && "short"),
            }),
          ),
        ),
      ),
    ),
  );
};
