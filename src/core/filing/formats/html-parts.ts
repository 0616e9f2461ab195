import type { RootContent } from "mdast";
import { wordsOf } from "./plain-text.ts";

/** A stretch of a document: a part of page one with its name, or what stands in none. */
export interface HtmlPart {
  readonly name?: string;
  readonly nodes: readonly RootContent[];
}

/**
 * The stretches of a document in order. A part of page one goes on to the next part or heading, and is a landmark on the page: whoever listens
 * jumps to it, and nobody sees a difference. Tables learn the name of their part, or of the heading above them. In: the blocks of a document.
 */
export const htmlParts = (nodes: readonly RootContent[]): readonly HtmlPart[] => {
  const parts: { name?: string; nodes: RootContent[] }[] = [];
  let above = "";
  for (const node of nodes) {
    const name = node.data?.part;
    const isHeading = node.type === "heading";
    if (isHeading) above = node.children.map(wordsOf).join("");
    else if (name !== undefined) above = name;
    const last = parts.at(-1);
    const named = node.type === "table" ? { ...node, data: { ...node.data, part: above } } : node;
    if (last === undefined || name !== undefined || (isHeading && last.name !== undefined))
      parts.push({ ...(name === undefined ? {} : { name }), nodes: [named] });
    else last.nodes.push(named);
  }
  return parts;
};
