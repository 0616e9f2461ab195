import type { Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** The words of a phrase, bold where the document is bold. */
const say = (node: Nodes | PhrasingContent, look: Look): string => {
  if (node.type === "break") return "\n";
  if (node.type === "strong") return look.paint.bold(node.children.map((one) => say(one, look)).join(""));
  if ("value" in node) return node.value;
  return "children" in node ? (node.children as Nodes[]).map((one) => say(one, look)).join("") : "";
};

const lines = (text: string, look: Look, indent: number, hanging = indent): string[] =>
  text.split("\n").flatMap((line) => wrap(line, look.width, indent, hanging));

/** Row by row, each cell under its heading: a table as wide as a page does not fit a terminal. */
const tableLines = (table: Table, look: Look): string[] => {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => say(cell, look)));
  if (head === undefined) return [];
  if (head.length === 2)
    return [head, ...rows].flatMap(([what = "", is = ""]) => lines(`${look.paint.bold(what)}: ${is}`, look, 2, 4));
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [""]),
    ...row.flatMap((cell, at) => {
      if (cell === "") return [];
      // A number or a label stands for its row; what the others are has to be said.
      if (at === 0) return lines(look.paint.bold(cell), look, 2, 4);
      return lines(`${look.paint.dim(`${head[at]}:`)} ${cell}`, look, 4, 6);
    }),
  ]);
};

const blockLines = (node: RootContent, look: Look): string[] => {
  switch (node.type) {
    case "heading": {
      const title = lines(say(node, look), look, node.depth === 1 ? 0 : 1).map((line) => look.paint.bold(line));
      return node.depth === 1 ? title : ["", ...title];
    }
    case "list":
      return node.children.flatMap((item) =>
        lines(`${look.plain ? "" : "• "}${item.children.map((one) => say(one, look)).join(" ")}`, look, 2, 4),
      );
    case "table":
      return tableLines(node, look);
    case "blockquote":
      return node.children.flatMap((one) => lines(say(one, look), look, look.plain ? 2 : 4));
    case "thematicBreak":
      return [look.plain ? "" : look.paint.dim("─".repeat(Math.min(look.width, 80)))];
    case "picture":
      return [];
    default:
      return lines(say(node, look), look, 2);
  }
};

/** A document as it reads on a terminal, for a look before it goes out. */
export const documentLines = (tree: Root, look: Look): string[] =>
  tree.children.flatMap((node, index) => {
    const block = blockLines(node, look);
    return block.length === 0 ? [] : [...(index === 0 || node.type === "heading" ? [] : [""]), ...block];
  });
