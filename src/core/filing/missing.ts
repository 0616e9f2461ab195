import type { Case } from "../case/case.ts";
import { bareClaims } from "../case/facts.ts";
import { NOUNS } from "../case/lists.ts";
import { currentQuestionsOf } from "../interview/questions-view.ts";
import { replay } from "../interview/replay.ts";
import type { CurrentQuestion } from "../interview/steps/question.ts";
import { shorten } from "../text/text.ts";

/** A question with the item it is about: "Milestone 1: On what day was it funded?" */
const placed = (c: Case, { ask, list, item }: CurrentQuestion): string => {
  if (list === undefined || item === undefined) return ask;
  const noun = NOUNS[list].one.replace(/^./, (letter) => letter.toUpperCase());
  return `${noun} ${c[list].findIndex((one) => one.id === item.id) + 1}: ${ask}`;
};

/** What is still missing, for the person: questions left for later, claims without proof. Never part of a filing. */
export const missingIn = (c: Case): { left: string[]; bare: string[] } => ({
  left: currentQuestionsOf(c)
    // A private question left open is nobody's gap: the limits and the note to let off steam are the person's own.
    .filter((asking) => asking.state === "skipped" && !asking.field?.private)
    .map((asking) => placed(c, asking)),
  bare: bareClaims(replay(c).applying).map((claim) => shorten(claim.agreed ?? claim.happened ?? claim.id, 80)),
});
