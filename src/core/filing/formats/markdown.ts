import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

/** Serialises a document tree as GitHub-flavoured Markdown. Same tree, same bytes. A picture is left to the words beside it. */
export const asMarkdown = (tree: Root): string =>
  toMarkdown(
    { ...tree, children: tree.children.filter((node) => node.type !== "picture") },
    { bullet: "-", rule: "-", extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  );
