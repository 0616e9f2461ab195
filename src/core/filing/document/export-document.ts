import type { PhrasingContent, Root } from "mdast";

/** A document on its way into a file of its own, such as a PDF. */
export interface ExportDocument {
  readonly tree: Root;
  readonly title: string;
  /** An IETF language tag, such as "en". */
  readonly language: string;
  /** An instant in UTC, ISO 8601: the date that the file carries. */
  readonly preparedAt: string;
}

/** The file behind an exhibit, to be shown after the document. */
export interface Attachment {
  /** The exhibit's label, such as "B". */
  readonly label: string;
  /** What the exhibit is called in the list of exhibits. */
  readonly name: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The cited lines, the first and the last, from 1. */
  readonly lines?: { readonly from: number; readonly to: number };
  /** What was done to what is shown, and of what the sum is; a sentence or two. */
  readonly note?: string;
  /** The words cited, as they stand in the file. */
  readonly quote?: string;
  /** The file itself; undefined when it cannot be had, and `absent` says why. */
  readonly content: Uint8Array | undefined;
  /** Why there is no content, as a sentence. */
  readonly absent?: string;
  /** The lines of a file that is a text. */
  readonly textLines?: readonly string[];
  /** How many of them are shown at most. */
  readonly mostLines?: number;
  /** What its reader should know of how the text was read, as sentences. */
  readonly textRemark?: string;
}

/** An exhibit that the pages of a PDF do not show, or not whole, and why, as a sentence. */
export interface Unshown {
  readonly label: string;
  readonly why: string;
}

const wordsIn = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) =>
      "value" in node ? node.value : "children" in node ? wordsIn(node.children as PhrasingContent[]) : "",
    )
    .join("");

/** The title of a document: its first heading. */
const titleOfTree = (tree: Root): string => {
  const heading = tree.children.find((node) => node.type === "heading");
  return heading === undefined ? "Dispute" : wordsIn(heading.children);
};

/** How the title of each document begins; what it is about stands behind it. */
export const TITLES = { filing: "Dispute summary: ", adviser: "For an adviser: ", self: "For myself: " } as const;

/** What a document is about: its title without its beginning, unless that was covered. */
export const subjectOfTree = (tree: Root, audience: keyof typeof TITLES): string => {
  const title = titleOfTree(tree);
  return title.startsWith(TITLES[audience]) ? title.slice(TITLES[audience].length) : title;
};

/** A tree made ready to go out. `preparedAt` is an instant in UTC. */
export const exportDocument = (tree: Root, preparedAt: string): ExportDocument => ({
  tree,
  title: titleOfTree(tree),
  language: "en",
  preparedAt,
});

const MOST = 60;

/**
 * The name of a document's file: "filing-logo-milestone-2026-11-24.pdf". In: for whom, the title of the case (any text), the
 * day, the ending without its dot. Letters, digits and dashes only: no title can make a path of it.
 */
export const documentName = (audience: string, title: string, day: string, ending: string): string => {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-+|-+$/g, "");
  return `${[audience, slug, day].filter((part) => part !== "").join("-")}.${ending}`;
};
