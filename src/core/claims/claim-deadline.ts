import type { Claim } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import type { Clock } from "../deadlines/deadline.ts";
import { nameKey } from "../text/text.ts";
import { addDays, dayOf } from "../values/days.ts";
import type { Evidenced } from "./claim-evidence.ts";

/** Clocks at whose end the proof has to be there: a filing, an answer, a demand. */
const ASK_FOR_PROOF: ReadonlySet<string> = new Set([
  "review",
  "any-hire-review",
  "refund-answer",
  "any-hire-refund-answer",
  "direct-refund-answer",
  "escrow-dispute-answer",
  "mediation-answer",
  "mediation-start",
  "suggestion-answer",
  "arbitration-demand",
  "diary-fix",
  "hours-dispute",
  "any-hire-hours",
  "hours-answer",
  "direct-hours-answer",
  "hours-claim",
  "dormancy-answer",
  "refund-request",
]);

const itemOf = (clock: Clock): string | undefined =>
  clock.id === clock.rule.id ? undefined : clock.id.slice(clock.rule.id.length + 1);

/** Ids of the milestones and weeks a claim is about, by name, day or amount; empty when none can be told. */
const itemsOf = (c: Evidenced, claim: Claim): ReadonlySet<string> => {
  const words = nameKey(`${claim.agreed ?? ""} ${claim.happened ?? ""}`);
  const day = unlessNever(claim.happenedOn);
  const milestones = c.milestones.filter(
    (one) =>
      (one.name !== undefined && words.includes(nameKey(one.name))) ||
      (day !== undefined && [one.submittedOn, one.changesAskedOn, one.releasedOn].includes(day)) ||
      (one.amount !== undefined && one.amount > 0 && one.amount === claim.cost),
  );
  const weeks = c.weeks.filter(
    ({ monday }) => monday !== undefined && day !== undefined && monday <= day && day < addDays(monday, 7),
  );
  return new Set([...milestones, ...weeks].map((one) => one.id));
};

/** Does the proof have to be there, from the person, when this clock ends? */
export const asksForProof = (clock: Clock): boolean =>
  clock.state === "running" && (clock.actor === "you" || clock.actor === "both") && ASK_FOR_PROOF.has(clock.rule.id);

/**
 * The clock by whose end the proof of a claim has to be there: of the running ones on which the person must act, the
 * first to end. A clock of another milestone or week does not count. In: the clocks as `clocksOf` gives them, in order.
 */
export const clockOfClaim = (c: Evidenced, claim: Claim, clocks: readonly Clock[]): Clock | undefined => {
  const items = itemsOf(c, claim);
  return clocks.find((clock) => {
    if (!asksForProof(clock)) return false;
    const item = itemOf(clock);
    return item === undefined || items.size === 0 || items.has(item);
  });
};

/** The last day of a clock in the person's zone (IANA name), YYYY-MM-DD; undefined while its end is not known. */
export const lastDayOf = (clock: Clock, zone: string): string | undefined =>
  clock.due.kind === "day" ? clock.due.day : clock.due.kind === "moment" ? dayOf(clock.due.instant, zone) : undefined;
