import type { Case } from "../case/case.ts";
import { HAPPENING_KINDS, type HappeningKind, rowOf } from "../case/happening-kinds.ts";
import type { Happening } from "../case/lists.ts";
import { isKnown } from "./happenings.ts";
import { isToCarryOut } from "./matters.ts";

/** The kind of happening by which a matter came out so; undefined for an outcome that is none. */
const kindOf = (outcome: Case["answers"]["outcome"]): HappeningKind | undefined =>
  HAPPENING_KINDS.find((kind) => rowOf(kind).outcome !== undefined && rowOf(kind).outcome === outcome);

/** What happened, with the outcome that was told as an answer. In: what applies of a case. */
export const withOutcome = (c: Pick<Case, "answers" | "happenings">): readonly Happening[] => {
  const { outcome, outcomeOn, outcomeAmount } = c.answers;
  const kind = kindOf(outcome);
  if (kind === undefined || c.happenings.some((one) => one.kind === kind)) return c.happenings;
  const told: Happening = {
    id: "outcome",
    kind,
    ...(outcomeOn === undefined ? {} : { on: outcomeOn }),
    // Of a decision on hours the amount is what went back: what went to the freelancer is not told again as that.
    ...(outcomeAmount === undefined || kind === "hoursDecided" ? {} : { amount: outcomeAmount }),
  };
  return [...c.happenings, told];
};

/** The last happening that decided the matter; undefined while none did. */
export const decisionIn = (c: Pick<Case, "happenings">): Happening | undefined =>
  c.happenings.filter(isKnown).findLast((one) => rowOf(one.kind).outcome !== undefined && !isToCarryOut(one));
