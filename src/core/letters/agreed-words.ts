import { quote } from "./readers.ts";

/** Who proposed what both agreed on, as a filing says it. */
const PROPOSED = /^Agreed, as (?:I|we|the client|the freelancer|the other side) proposed: (.*)$/u;

/**
 * Words that one side proposed and the other said yes to, as an agreement that names its speaker: "Agreed, as the client proposed: “…”".
 * In: the words; who wrote them; the side of the person, as far as it is told.
 */
export const asProposed = (words: string, by: "me" | "them" | undefined, role: string | undefined): string => {
  if (by === undefined) return quote(words);
  const them =
    role === "client" ? "the freelancer" : role === "freelancer" || role === "agency" ? "the client" : "the other side";
  const who = by === "them" ? them : role === "agency" ? "we" : "I";
  return `Agreed, as ${who} proposed: ${quote(words)}`;
};

/** The words alone, for a reader who knows who proposed them. In: what was agreed, as it stands in a case. */
export const withoutProposer = (agreed: string): string => PROPOSED.exec(agreed)?.[1] ?? agreed;
