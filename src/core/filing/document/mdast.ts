import type { List, ListItem, Node, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from "mdast";
import { cleanText, oneLine } from "../../text/text.ts";

/** A picture of our own making: drawn where a form can show it, left out where it cannot. Words beside it say the same. */
export interface Picture extends Node {
  readonly type: "picture";
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** An SVG document: no script, no address, nothing from outside. */
  readonly svg: string;
}

declare module "mdast" {
  interface RootContentMap {
    picture: Picture;
  }
  interface Data {
    /** The name of the part of page one that this block opens: seen by nobody, said to who listens. */
    part?: string;
  }
  interface HeadingData {
    section?: "summary" | "exhibits";
  }
}

// Answers only ever enter the tree as text nodes. The serialiser escapes them, so no answer can act as Markdown or HTML.

/** A text on one line. */
export const text = (raw: string): PhrasingContent => ({ type: "text", value: oneLine(raw) });

/** Words of our own that may begin or end with a space. */
const glue = (value: string): PhrasingContent => ({ type: "text", value });

export const strong = (raw: string): PhrasingContent => ({ type: "strong", children: [text(raw)] });

/** A heading. In: the section it opens, where a reader of the tree must know it. */
export const heading = (depth: 1 | 2 | 3 | 4, raw: string, section?: "summary" | "exhibits"): RootContent => ({
  type: "heading",
  depth,
  children: [text(raw)],
  ...(section === undefined ? {} : { data: { section } }),
});

/** Blocks that form a part of page one, under its name. */
export const part = (name: string, nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node, index) => (index === 0 ? ({ ...node, data: { ...node.data, part: name } } as RootContent) : node));

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });

/** "**Label:** text" */
export const labelled = (label: string, raw: string): Paragraph =>
  paragraph(strong(`${label}:`), ...(oneLine(raw) === "" ? [] : [glue(` ${oneLine(raw)}`)]));

/** "**I ask Upwork** to look": a sentence whose first words are bold. */
export const boldStart = (first: string, rest: string): Paragraph =>
  paragraph(strong(first), glue(` ${oneLine(rest)}`));

/** A long text: a paragraph for each block, a line break for each line. */
export const prose = (raw: string): Paragraph[] =>
  cleanText(raw)
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .map(oneLine)
        .filter((row) => row !== ""),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      type: "paragraph",
      children: rows.flatMap((row, index): PhrasingContent[] => [
        ...(index === 0 ? [] : [{ type: "break" } as const]),
        text(row),
      ]),
    }));

/** A quote block that keeps a text apart from ours. */
export const quoted = (raw: string): RootContent[] => {
  const inside = prose(raw);
  return inside.length === 0 ? [] : [{ type: "blockquote", children: inside }];
};

const row = (cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((cell) => ({ type: "tableCell", children: oneLine(cell) === "" ? [] : [text(cell)] })),
});

/** A table whose first row is its head. */
export const table = (rows: readonly (readonly string[])[]): Table => ({
  type: "table",
  align: (rows[0] ?? []).map(() => null),
  children: rows.map(row),
});

/** A bullet list; each entry a bold beginning and a text. Entries with nothing in them are left out. */
export const bullets = (entries: readonly (readonly [string, string])[]): List[] => {
  const kept = entries
    .map(([head, raw]) => [oneLine(head), oneLine(raw)] as const)
    .filter(([head, raw]) => head !== "" || raw !== "");
  if (kept.length === 0) return [];
  const children = kept.map(([head, raw]): ListItem => {
    const words = head === "" ? [text(raw)] : [strong(head), ...(raw === "" ? [] : [glue(` ${raw}`)])];
    return { type: "listItem", spread: false, children: [paragraph(...words)] };
  });
  return [{ type: "list", ordered: false, spread: false, children }];
};

export const rule = (): RootContent => ({ type: "thematicBreak" });

export const root = (...children: readonly RootContent[]): Root => ({ type: "root", children: [...children] });
