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
