import type { Redaction } from "../../../core/case/evidence.ts";
import type { PrivateDataFound } from "../../../core/filing/redaction/private-data.ts";
import { coverOf } from "../../../core/filing/redaction/words-tree.ts";
import { count, oneLine } from "../../../core/text/text.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const MOST_PLACES = 8;

/** Words that could be covered: what they are, and where they stand, with the words around them. */
export const proposalLines = (proposal: PrivateDataFound, look: Look): string[] => {
  const indent = look.plain ? 0 : 2;
  const shown = proposal.places.slice(0, MOST_PLACES);
  const more = proposal.places.length - shown.length;
  return [
    ...wrap(`${look.paint.bold(proposal.words)}   ${proposal.as}`, look.width, look.plain ? 0 : 1, indent),
    ...shown.flatMap(({ where, before, after }) =>
      wrap(
        `${where}: ${[before, look.paint.warn(proposal.words), after].filter(Boolean).join(" ")}`,
        look.width,
        indent,
        indent + 2,
      ),
    ),
    ...(more === 0 ? [] : wrap(`and in ${count(more, "more place")}`, look.width, indent)),
  ];
};

/** What is covered in the exports, and what could be. */
export const redactionsPage = (
  redactions: readonly Redaction[],
  proposals: readonly PrivateDataFound[],
  look: Look,
): string[] => {
  const indent = look.plain ? 0 : 1;
  return [
    look.paint.bold("Covered in what you send"),
    ...(redactions.length === 0 ? wrap("Nothing yet.", look.width, indent) : []),
    ...redactions.flatMap((one) =>
      wrap(`${oneLine(one.words)}   becomes ${coverOf(one)}`, look.width, indent, indent + 2),
    ),
    "",
    ...wrap(look.paint.bold("Private data that could be covered"), look.width),
    ...(proposals.length === 0
      ? wrap(
          "We found none in what you can send: your texts, text exhibits, and words the program could read in pictures.",
          look.width,
          indent,
        )
      : []),
    ...proposals.flatMap((one) => proposalLines(one, look)),
  ];
};
