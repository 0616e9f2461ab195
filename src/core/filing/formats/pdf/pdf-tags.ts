import { BAR, type PdfNode } from "./pdf-style.ts";

/** What something is to who has a document read aloud (PDF 32000-1, 14.8.4). */
export type Role =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "BlockQuote"
  | "Figure"
  | "TOC";

/** A part of a document, in the order in which it is read. The words of its node carry it through the layout. */
export interface Tag {
  readonly role: Role;
  /** The tag of the document it is in. */
  readonly root: Tag;
  readonly children: readonly Tag[];
  /** What a picture shows, in words. */
  readonly alt?: string;
  /** What the cell of a head is the head of. */
  readonly scope?: "Column" | "Row";
  /** The contents, where the document has any: only of the root. */
  readonly contents?: Tag | undefined;
}

/** A tag while its document is gone through. */
type Growing = { -readonly [K in keyof Tag]: Tag[K] } & { children: Growing[] };

const HEADINGS: Readonly<Record<string, Role>> = { title: "H1", section: "H2", part: "H3" };

const newTag = (root: Growing | undefined, role: Role, more: Partial<Pick<Tag, "alt" | "scope">> = {}): Growing => {
  const tag = { role, children: [], ...more } as unknown as Growing;
  tag.root = root ?? tag;
  return tag;
};

/** The words of a node carry its tag: pdfmake hands what it does not know of a run on to its lines. */
const mark = (node: PdfNode, tag: Growing): void => {
  const runs = (Array.isArray(node.text) ? node.text : [node.text]) as readonly (string | PdfNode)[];
  node.text = runs.map((run) => (typeof run === "object" ? { ...run, tag } : { text: run, tag }));
};

const cellTag = (root: Growing, node: PdfNode, isHead: boolean, column: number): Growing => {
  const tag = isHead
    ? newTag(root, "TH", { scope: "Column" })
    : column === 0
      ? newTag(root, "TH", { scope: "Row" })
      : newTag(root, "TD");
  if (node.text !== undefined) mark(node, tag);
  else tag.children.push(...tagsOf([node], root));
  return tag;
};

const tableTag = (root: Growing, node: PdfNode): Growing => {
  const { body, headerRows = 0 } = node.table as { body: readonly PdfNode[][]; headerRows?: number };
  const isQuote = node.layout === BAR;
  const tag = newTag(root, isQuote ? "BlockQuote" : "Table");
  for (const [number, cells] of body.entries()) {
    if (isQuote) {
      tag.children.push(...tagsOf(cells, root));
      continue;
    }
    const row = newTag(root, "TR");
    row.children.push(...cells.map((cell, column) => cellTag(root, cell, number < headerRows, column)));
    tag.children.push(row);
  }
  return tag;
};

const listTag = (root: Growing, items: readonly PdfNode[]): Growing => {
  const tag = newTag(root, "L");
  for (const item of items) {
    const [one, body] = [newTag(root, "LI"), newTag(root, "LBody")];
    body.children.push(...tagsOf([item], root));
    one.children.push(body);
    tag.children.push(one);
  }
  return tag;
};

const tagsOf = (nodes: readonly PdfNode[], root: Growing): Growing[] =>
  nodes.flatMap((node): Growing[] => {
    if (node.text !== undefined) {
      const alt = node.figure as string | undefined;
      const tag =
        alt === undefined ? newTag(root, HEADINGS[String(node.style)] ?? "P") : newTag(root, "Figure", { alt });
      mark(node, tag);
      return [tag];
    }
    if (node.toc !== undefined) {
      const { title } = node.toc as { readonly title: PdfNode };
      root.contents = newTag(root, "TOC");
      return [...tagsOf([title], root), root.contents as Growing];
    }
    if (node.table !== undefined) return [tableTag(root, node)];
    if (node.svg !== undefined) {
      const tag = newTag(root, "Figure", { alt: String(node.alt ?? "") });
      node.tag = tag;
      return [tag];
    }
    const items = (node.ul ?? node.ol) as readonly PdfNode[] | undefined;
    if (items !== undefined) return [listTag(root, items)];
    return tagsOf((node.stack ?? node.columns ?? []) as readonly PdfNode[], root);
  });

/** Gives each part of a document its tag. In: the nodes of the document, which carry the tags then. Out: the tag of the whole. */
export const tagged = (nodes: readonly PdfNode[]): Tag => {
  const root = newTag(undefined, "Document");
  root.children.push(...tagsOf(nodes, root));
  return root;
};
