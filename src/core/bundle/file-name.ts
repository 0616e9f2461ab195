const MOST = 100;
const MOST_ENDING = 12;

/** Letters, digits, dots and dashes only: a name that every system, archive and shell takes. Accents fall off. */
const plain = (raw: string): string =>
  raw
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[-.]+|[-.]+$/g, "");

/**
 * The name of an exhibit's file in a bundle: "A-milestone-2.png". In: its label, and what the file was called where it
 * came from (any text). Out: at most 100 characters. The label in front makes it one of a kind, and no name that Windows
 * keeps for itself (CON, NUL). The index holds the file's own name.
 */
export const exhibitFileName = (label: string, fileName: string): string => {
  const name = plain(fileName.split(/[/\\]/).pop() ?? "");
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= MOST_ENDING ? name.slice(dot).toLowerCase() : "";
  const stem = (ending === "" ? name : name.slice(0, dot)) || "file";
  const room = MOST - label.length - 1 - ending.length;
  return `${label}-${stem.slice(0, room).replace(/[-.]+$/, "") || "file"}${ending}`;
};
