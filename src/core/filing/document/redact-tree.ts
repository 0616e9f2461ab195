import type { Nodes, PhrasingContent, Root } from "mdast";
import type { Redaction } from "../../case/evidence.ts";
import { withoutHidden } from "../../text/hidden-characters.ts";
import { type Cover, coveredPart, finderOf } from "../redaction/redact-text.ts";
import type { Picture } from "./mdast.ts";

type Find = (text: string) => Cover[];

const isParent = (node: Nodes): node is Nodes & { children: Nodes[] } => "children" in node;
const PHRASES: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

/** What a leaf adds to the text of its block. A line break is a space like any other. */
const leafText = (node: PhrasingContent): string =>
  node.type === "break" ? "\n" : "value" in node ? node.value : "alt" in node ? (node.alt ?? "") : "";

const blockText = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => (isParent(node) ? blockText(node.children as PhrasingContent[]) : leafText(node))).join("");

/** Covers words in the leaves of one block, also where they run over from one leaf to the next. */
const coverPhrases = (
  nodes: readonly PhrasingContent[],
  covers: readonly Cover[],
  begin: number,
): PhrasingContent[] => {
  let at = begin;
  return nodes.flatMap((node): PhrasingContent[] => {
    const start = at;
    if (isParent(node)) {
      const children = node.children as PhrasingContent[];
      at += blockText(children).length;
      return [{ ...node, children: coverPhrases(children, covers, start) } as PhrasingContent];
    }
    const text = leafText(node);
    at += text.length;
    const part = coveredPart(text, start, covers);
    if (part === text) return [node];
    if (node.type === "break") return part === "" ? [] : [{ type: "text", value: part }];
    if ("value" in node) return part === "" ? [] : [{ ...node, value: part } as PhrasingContent];
    return [{ ...node, alt: part } as PhrasingContent];
  });
};

const TAG = /<[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};
const plain = (svg: string): string =>
  svg.replace(TAG, " ").replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** A picture that shows words to be covered is left out: the words beside it say the rest. */
const withoutWords = (picture: Picture, find: Find): Picture[] =>
  find(plain(picture.svg)).length > 0 || find(picture.alt).length > 0 ? [] : [picture];

const coverNode = (node: Nodes, find: Find): Nodes[] => {
  if (node.type === "picture") return withoutWords(node, find);
  if (isParent(node)) {
    if (PHRASES.has(node.type)) {
      const children = node.children as PhrasingContent[];
      const covers = find(blockText(children));
      return covers.length === 0 ? [node] : [{ ...node, children: coverPhrases(children, covers, 0) } as Nodes];
    }
    return [{ ...node, children: node.children.flatMap((child) => coverNode(child, find)) } as Nodes];
  }
  if (!("value" in node)) return [node];
  return [{ ...node, value: coveredPart(node.value, 0, find(node.value)) }];
};

const seenNode = (node: Nodes): Nodes => {
  if (isParent(node)) {
    const children = node.children.map((child) => seenNode(child));
    const same = children.every((child, index) => child === node.children[index]);
    return same ? node : ({ ...node, children } as Nodes);
  }
  if (!("value" in node)) return node;
  const { text, hidden } = withoutHidden(node.value);
  return hidden === 0 ? node : { ...node, value: text };
};

/**
 * Makes a document ready to go out: words are covered, and characters that nobody sees are taken out. In: a tree and the
 * redactions of the case. Out: a new tree; the one given stays as it is, and so do the case and the originals. With nothing
 * to cover and nothing hidden: the same tree.
 */
export const redactTree = (root: Root, redactions: readonly Redaction[]): Root => {
  const find = finderOf(redactions);
  const cover = (tree: Root): Root => (redactions.length === 0 ? tree : (coverNode(tree, find)[0] as Root));
  const covered = cover(root);
  const seen = seenNode(covered) as Root;
  // Words that were hidden and are shown now may be words to cover.
  return seen === covered ? covered : cover(seen);
};
