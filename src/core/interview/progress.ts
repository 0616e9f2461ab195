import { answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { hasHeldMoney, heldCents, releasedCents } from "../case/facts.ts";
import { inFiling } from "../case/fields.ts";
import { hoursAt } from "../money/objective-criteria.ts";
import { oneLine, shorten } from "../text/text.ts";
import { seriousByText } from "../tone/case-texts.ts";
import { formatUsd } from "../values/format-money.ts";
import { sayHours } from "../values/hours.ts";
import { currentQuestionsOf } from "./questions-view.ts";
import { replay } from "./replay.ts";
import { STEPS } from "./steps/all.ts";
import type { Step } from "./steps/question.ts";

/** How a step stands in a case: by its own rule, and by what was answered in it. */
export interface StepProgress {
  readonly step: Step;
  readonly state: "done" | "begun" | "open";
  readonly note: string;
  /** Questions answered or left for later, of all that are asked. */
  readonly answered: number;
  readonly total: number;
}

/**
 * The eight steps as they stand. The intake is not one of them. In: the case; an earlier form of it, whose texts need not be reviewed
 * again where they are the same.
 */
export const progressOf = (c: Case, before?: Case): StepProgress[] => {
  const askings = currentQuestionsOf(c);
  const { applying } = replay(c);
  if (before !== undefined) seriousByText(applying, replay(before).applying);
  return STEPS.filter((step) => step.number > 0).map((step) => {
    const own = askings.filter((asking) => asking.step === step.id);
    const { done, note } = step.standing(applying);
    const begun =
      own.some((asking) => asking.state === "answered" && !asking.isDerived) ||
      (note !== "" && own.some((asking) => asking.state !== "open" && !asking.isDerived));
    return {
      step,
      state: done ? "done" : begun ? "begun" : "open",
      note,
      answered: own.filter((asking) => asking.state !== "open" && !asking.isDerived).length,
      total: own.filter((asking) => !asking.isDerived).length,
    };
  });
};

/** How many of the eight steps are done, without looking at each question: for lists of many cases. */
export const stepsDone = (c: Case): number => {
  const { applying } = replay(c);
  return STEPS.filter((step) => step.number > 0 && step.standing(applying).done).length;
};

/** Is the intake answered as far as the steps need it? */
export const intakeIsDone = (c: Case): boolean =>
  currentQuestionsOf(c).every((asking) => asking.step !== "intake" || asking.state !== "open");

/** "9:30 h disputed, 427.50 USD": the hours in dispute and what they come to, as far as either is told. */
const sayDisputedHours = (c: Case): string => {
  const weeks = c.weeks.filter(({ disputedHours = 0 }) => disputedHours > 0);
  const hours = weeks.reduce((sum, one) => sum + Math.round((one.disputedHours ?? 0) * 100), 0) / 100;
  const rated = weeks.reduce(
    (sum, one) => sum + (one.rate === undefined ? Number.NaN : hoursAt(one.disputedHours ?? 0, one.rate)),
    0,
  );
  const filed = c.happenings.findLast(({ kind, amount }) => kind === "disputeByClient" && amount !== undefined)?.amount;
  const cents = hours > 0 && !Number.isNaN(rated) ? rated : weeks.length > 1 ? undefined : filed;
  return [
    ...(hours > 0 ? [`${sayHours(hours)} disputed`] : []),
    ...(cents === undefined ? [] : [`${formatUsd(cents)}${hours > 0 ? "" : " disputed"}`]),
  ].join(", ");
};

/** What the contract and the money are, in a few words: fixed price, 800.00 USD held, freelancer. */
export const factsOf = (
  c: Case,
  moved: readonly { readonly to: "released" | "returned"; readonly cents: number }[] = [],
): string[] => {
  const { applying } = replay(c);
  const { role, contract } = applying.answers;
  const kind = inFiling(answerFields.contract, contract).toLowerCase();
  const gone = moved.reduce((sum, one) => sum + one.cents, 0);
  const held = heldCents(applying) - gone;
  const returned = applying.milestones.reduce(
    (sum, one) => sum + (one.money === "returned" ? (one.amount ?? 0) : 0),
    0,
  );
  const disputed = contract === "hourly" ? sayDisputedHours(c) : "";
  const money =
    disputed !== ""
      ? disputed
      : gone > 0
        ? [
            ...(held > 0 ? [`${formatUsd(held)} held`] : []),
            ...moved.map(
              ({ to, cents }) =>
                `${formatUsd(cents)} ${to === "released" ? "released" : "back with the client"} under the rule`,
            ),
          ].join(", ")
        : hasHeldMoney(applying)
          ? `${formatUsd(heldCents(applying))} held`
          : releasedCents(applying) > 0
            ? `${formatUsd(releasedCents(applying))} released`
            : returned > 0
              ? `${formatUsd(returned)} back with the client`
              : "";
  return [kind, money, role === undefined || role === "other" ? "" : role].filter(Boolean);
};

/** What a case is called: the name it was given, else one made from its answers. */
export const titleOf = (c: Case): string => {
  if (c.title !== "") return oneLine(c.title);
  const { contractName, otherParty, contract } = c.answers;
  const [only] = c.milestones;
  const what = contractName ?? only?.name ?? inFiling(answerFields.contract, contract);
  return (
    [what, otherParty]
      .filter((part) => part !== undefined)
      .filter((part) => part !== "")
      .map((part) => shorten(part, 40))
      .join(", ") || "New case"
  );
};
