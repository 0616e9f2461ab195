import type { List, Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import { cutAtSentence } from "../../text/cut-at-sentence.ts";

/** The words of a node, a line break as a new line. */
export const wordsOf = (node: Nodes | PhrasingContent): string => {
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  return "children" in node ? (node.children as Nodes[]).map(wordsOf).join("") : "";
};

/** The first cell of a row with the head of its column; a number needs none. */
const titled = (head: string, cell: string): string => (head === "#" ? cell : `${head}: ${cell}`);

const tableLines = (table: Table): string => {
  const [head, ...rows] = table.children.map((row) => row.children.map(wordsOf));
  if (head === undefined) return "";
  // A table of two columns is a list of things and what they are; its first row is one of them.
  if (head.length === 2) return [head, ...rows].map(([what, is]) => `${what}: ${is}`).join("\n");
  return rows
    .map((row) =>
      row
        .slice(1)
        .map((cell, index) => (cell === "" ? "" : `${head[index + 1]}: ${cell}`))
        .filter((cell) => cell !== "")
        .map((cell) => `   ${cell}`),
    )
    .map((cells, index) => [titled(head[0] ?? "", rows[index]?.[0] ?? ""), ...cells].join("\n"))
    .join("\n");
};

/** What is bold in the document is set apart by a colon: plain text has no bold. */
const itemWords = (item: List["children"][number]): string =>
  item.children
    .flatMap((block) => (block.type === "paragraph" ? block.children : []))
    .map((node, index, all) => {
      const said = wordsOf(node);
      return node.type === "strong" && index === 0 && all.length > 1 && !/[:.]$/.test(said) ? `${said}:` : said;
    })
    .join("");

const listLines = (list: List): string => list.children.map((item) => `- ${itemWords(item)}`).join("\n");

const blockText = (node: RootContent): string => {
  switch (node.type) {
    case "heading":
      return node.depth === 1 ? wordsOf(node).toUpperCase() : wordsOf(node);
    case "table":
      return tableLines(node);
    case "list":
      return listLines(node);
    case "blockquote":
      return node.children.map((one) => wordsOf(one).replace(/^/gm, "> ")).join("\n");
    case "thematicBreak":
    case "picture":
      return "";
    default:
      return wordsOf(node as Nodes);
  }
};

/** A document as text to paste, with nothing left out: blocks parted by an empty line. */
const asPlainText = (tree: Root): string =>
  `${tree.children
    .map(blockText)
    .filter((block) => block !== "")
    .join("\n\n")}\n`;

/** A text that fits, and what had to go. */
export interface Fitted {
  readonly text: string;
  /** What was cut, in words for the person; undefined when nothing was. */
  readonly cut?: string;
}

/** A part of the text: its heading (if any) and its blocks. */
interface Section {
  readonly title: string;
  readonly blocks: readonly string[];
}

const sectionsOf = (tree: Root): Section[] => {
  const sections: { title: string; blocks: string[] }[] = [];
  for (const node of tree.children) {
    const text = blockText(node);
    if (node.type === "heading" && node.depth <= 2) sections.push({ title: wordsOf(node), blocks: [text] });
    else if (text !== "") {
      if (sections.length === 0) sections.push({ title: "", blocks: [] });
      sections.at(-1)?.blocks.push(text);
    }
  }
  return sections;
};

const joined = (sections: readonly Section[]): string =>
  sections.map((section) => section.blocks.join("\n\n")).join("\n\n");

/**
 * A document as text of at most `most` characters (counted as a form field counts: UTF-16 code units). The last parts go first,
 * whole; the part at the edge is cut at the end of a sentence. One line at the end says that something is missing.
 */
export const fittedText = (tree: Root, most: number): Fitted => {
  const whole = asPlainText(tree).trimEnd();
  if (whole.length <= most) return { text: whole };
  const note = "\n\n[Shortened. The whole text is in the attached file.]";
  const room = most - note.length;
  const sections = sectionsOf(tree);
  let kept = sections.length;
  while (kept > 1 && joined(sections.slice(0, kept)).length > room) kept -= 1;
  const gone = sections.slice(kept).map((section) => `"${section.title}"`);
  const next = sections[kept];
  const before = joined(sections.slice(0, kept));
  // Of the part at the edge, as many sentences as there is room for, but not its heading alone.
  const edge =
    next === undefined
      ? ""
      : cutAtSentence(next.blocks.slice(1).join("\n\n"), room - before.length - next.title.length - 4);
  const text =
    before.length > room
      ? cutAtSentence(before, Math.max(0, room))
      : edge === "" || next === undefined
        ? before
        : `${before}\n\n${next.title}\n\n${edge}`;
  const end = text === "" ? cutAtSentence(whole, most) : `${text}${note}`;
  const parts =
    before.length > room
      ? [`the rest of "${sections[0]?.title ?? ""}"`, ...gone]
      : edge === ""
        ? gone
        : [`a part of ${gone[0]}`, ...gone.slice(1)];
  return { text: end, cut: `Cut to ${most} characters. Left out: ${parts.join(", ")}.` };
};
