import type { Case } from "../case/case.ts";
import { otherSide } from "../case/facts.ts";
import { selfBegins } from "../case/speaker.ts";
import { oneLine, sentence } from "../text/text.ts";
import { type Found, guidanceFor } from "../troubles/found.ts";
import { given, own, paragraphs } from "./parts.ts";
import { forUpwork } from "./readers.ts";

/** The trouble with which the person turns to Upwork Support. */
const supportMatter = (c: Case): Found | undefined => guidanceFor(c).find((one) => one.row.letter !== undefined);

/** "It is about my contract “Logo” (ID 123) with the client, Northwind." */
const contractOf = (c: Case): string => {
  const name = c.answers.contractName ?? c.milestones[0]?.name;
  const party = c.answers.otherParty;
  const who = party === undefined ? otherSide(c) : `${otherSide(c)}, ${oneLine(party)}`;
  const id = c.answers.contractId === undefined ? "" : ` (ID ${oneLine(c.answers.contractId)})`;
  return sentence(
    `It is about ${selfBegins(c) === "We" ? "our" : "my"} contract${name === undefined ? "" : ` “${oneLine(name)}”`}${id} with ${who}`,
  );
};

/**
 * A text for Upwork Support: what it is about, the contract, the facts, what is asked. It asks for no money. In: what applies of a
 * case. Out: a text to paste, or undefined where no trouble of the case goes to Support.
 */
export const draftSupport = (c: Case): string | undefined => {
  const letter = supportMatter(c)?.row.letter?.(c);
  if (letter === undefined) return undefined;
  return paragraphs(
    "Hello,",
    `${selfBegins(c) === "We" ? "We are" : "I am"} writing about ${sentence(letter.about)} ${contractOf(c)}`,
    given(c.answers.statement, (statement) => own(forUpwork(statement))),
    letter.facts === undefined || letter.facts.length === 0
      ? undefined
      : letter.facts.map((one) => `- ${one}`).join("\n"),
    letter.asks.join("\n"),
    "Thank you.",
  );
};
