import type { Case } from "../case/case.ts";
import { sayDay, sayDayInFull } from "../case/days.ts";
import type { Claim } from "../case/lists.ts";
import type { Never } from "../case/never.ts";
import { oneLine } from "../case/words.ts";
import { given, greeting, paragraphs } from "./parts.ts";

const quoted = (raw: string): string => `"${oneLine(raw).replace(/\.$/, "").replaceAll('"', "'")}"`;
const on = (day: string | Never | undefined): string => given(day, (iso) => ` on ${sayDay(iso)}`) ?? "";

const OPENINGS = {
  agreed: (claim: Claim) =>
    given(claim.agreed, (what) => `As I have it, we agreed${on(claim.agreedOn)}: ${quoted(what)}.`),
  happened: (claim: Claim) =>
    given(claim.happened, (what) => `As I have it, this is what happened${on(claim.happenedOn)}: ${quoted(what)}.`),
} as const;

/**
 * A message that asks the other side to confirm one half of a claim in writing. In: the case (for the name), the claim,
 * the half, the day to answer by. Out: a text to paste, or undefined while nothing is said of that half.
 */
export const draftProofRequest = (
  c: Pick<Case, "answers">,
  claim: Claim,
  half: "agreed" | "happened",
  answerBy: string,
): string | undefined => {
  const opening = OPENINGS[half](claim);
  if (opening === undefined) return undefined;
  return paragraphs(
    greeting(c.answers.otherParty),
    `I am putting the papers of our contract in order. ${opening}`,
    "Could you please confirm that here in Upwork Messages, or tell me what you remember differently?",
    `I would be glad of an answer by ${sayDayInFull(answerBy)}.`,
    "Thank you.",
  );
};
