import type { Root } from "mdast";
import type { Audience } from "./documents.ts";
import { titleOfTree } from "./outgoing.ts";

const MOST = 60;

/**
 * The name of a document's file: "filing-contract-logo-2026-11-24.pdf". In: for whom, the document, the day, the ending without
 * its dot. It is named by what the document itself says, so that a filing's name tells neither what the person calls the case
 * nor words that are covered in it. Letters, digits and dashes only: no title can make a path of it.
 */
export const documentName = (audience: Audience, tree: Root, day: string, ending: string): string => {
  const slug = titleOfTree(tree)
    .replace(/^[^:]*: /, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-+|-+$/g, "");
  return `${[audience, slug, day].filter((part) => part !== "").join("-")}.${ending}`;
};
