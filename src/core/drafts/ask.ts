import type { Answers } from "../case/answers.ts";
import { hasHeldMoney, heldCents, isHourly, releasedCents } from "../case/facts.ts";
import type { Lists } from "../case/lists.ts";
import { sayUsd } from "../case/money.ts";
import { hoursAt } from "../upwork/standards.ts";

type WithAnswers = Lists & { readonly answers: Answers };

/** Cents of the disputed hours of all weeks, each week rounded to the cent; undefined while hours or rate are missing. */
const disputedWeeksCents = (c: WithAnswers): number | undefined => {
  const priced = c.weeks.filter((week) => week.disputedHours !== undefined && week.rate !== undefined);
  if (priced.length === 0) return undefined;
  return priced.reduce((sum, week) => sum + hoursAt(week.disputedHours ?? 0, week.rate ?? 0), 0);
};

/** The amount that is asked for, in cents: as said, else what is disputed, else what the milestones or weeks add up to. */
export const askCents = (c: WithAnswers): number | undefined => {
  const { askAmount, disputedAmount, want } = c.answers;
  if (askAmount !== undefined) return askAmount;
  if (isHourly(c)) return disputedAmount ?? disputedWeeksCents(c);
  const sum = hasHeldMoney(c) ? heldCents(c) : releasedCents(c);
  // The whole sum is no part of itself: which part is asked for has to be said.
  if (want === "releasePart" || want === "refundPart") {
    return sum > 0 && disputedAmount !== undefined && disputedAmount >= sum ? undefined : disputedAmount;
  }
  return disputedAmount ?? (sum > 0 ? sum : undefined);
};

/**
 * What the person asks for, as the object of "I ask for". In: answers and lists. Out: words, or undefined while the
 * wish is not known. Names an amount only where an answer holds one.
 */
export const sayAsk = (c: WithAnswers): string | undefined => {
  const cents = askCents(c);
  const sum = cents === undefined ? undefined : sayUsd(cents);
  const held = hasHeldMoney(c) ? " held in escrow" : "";
  const forHours = isHourly(c) ? " for the disputed hours" : "";
  switch (c.answers.want) {
    case "releaseAll":
      if (isHourly(c)) return `the payment of ${sum ?? "the full amount"}${forHours}`;
      return `the release of ${sum === undefined ? `the full amount${held}` : `${sum}${held}, in full`}`;
    case "releasePart":
      return `the release of ${sum ?? "part of the amount"}${isHourly(c) ? forHours : held}`;
    case "refundAll":
      return `the return of ${sum === undefined ? "the full amount" : `${sum}, in full`}${forHours}`;
    case "refundPart":
      return `the return of ${sum ?? "part of the amount"}${forHours}`;
    case "finish":
      return "the work to be finished as agreed";
    case "keepPaid":
      return sum === undefined ? "the money that was paid to stay paid" : `the ${sum}${forHours} to stay paid`;
    case "close":
      return "the contract to be closed, with nothing owed on either side";
    default:
      return undefined;
  }
};
