import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

/** Serialises a document tree as GitHub-flavoured Markdown. Same tree, same bytes. */
export const asMarkdown = (tree: Root): string =>
  toMarkdown(tree, {
    bullet: "-",
    rule: "-",
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
