import type { Case } from "../case/case.ts";
import type { Claim } from "../case/lists.ts";
import type { Never } from "../case/never.ts";
import { oneLine, sentence } from "../text/text.ts";
import { sayDay, sayDayInFull } from "../values/days.ts";
import { given, greeting, paragraphs } from "./parts.ts";
import { toThem } from "./readers.ts";

const on = (day: string | Never | undefined): string => given(day, (iso) => ` on ${sayDay(iso)}`) ?? "";

/** What was noted of a half, said to the other side; only its day where the words speak about them, and nothing without one. */
const noted = (
  c: Pick<Case, "answers">,
  what: string | undefined,
  day: string | Never | undefined,
  topic: { readonly told: string; readonly asked: string },
): string | undefined => {
  if (what === undefined) return undefined;
  const own = toThem(c, what);
  if (own !== undefined)
    return `As I have it, ${topic.told}${on(day)}: ${sentence(oneLine(own))}\n\nCould you please confirm that here in Upwork Messages, or tell me what you remember differently?`;
  return on(day) === ""
    ? undefined
    : `Could you please tell me here in Upwork Messages what ${topic.asked}${on(day)}, as you remember it?`;
};

/**
 * A message that asks the other side to confirm one half of a claim in writing. In: the case (for the name), the claim,
 * the half, the day to answer by. Out: a text to paste, or undefined while nothing can be said to them of that half.
 */
export const draftProofRequest = (
  c: Pick<Case, "answers">,
  claim: Claim,
  half: "agreed" | "happened",
  answerBy: string,
): string | undefined => {
  const request =
    half === "agreed"
      ? noted(c, claim.agreed, claim.agreedOn, { told: "we agreed", asked: "we agreed" })
      : noted(c, claim.happened, claim.happenedOn, { told: "this is what happened", asked: "happened" });
  if (request === undefined) return undefined;
  return paragraphs(
    greeting(c.answers.otherParty),
    "I am collecting the records of our contract.",
    request,
    `I would be glad of an answer by ${sayDayInFull(answerBy)}.`,
    "Thank you.",
  );
};
