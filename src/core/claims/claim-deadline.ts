import type { Claim } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { DEADLINE_USES } from "../rules/built-in.ts";
import { nameKey } from "../text/text.ts";
import { addDays, dayOf } from "../values/days.ts";
import type { Evidenced } from "./claim-evidence.ts";

const itemOf = (deadline: Deadline): string | undefined =>
  deadline.id === deadline.rule.id ? undefined : deadline.id.slice(deadline.rule.id.length + 1);

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

/** Does the proof have to be there, from the person, when this deadline ends? */
export const asksForProof = (deadline: Deadline): boolean =>
  deadline.state === "running" &&
  (deadline.actor === "you" || deadline.actor === "both") &&
  DEADLINE_USES.get(deadline.rule.id)?.asksForProof === true;

/**
 * The deadline by whose end the proof of a claim has to be there: of the running ones on which the person must act, the
 * first to end. A deadline of another milestone or week does not count. In: the deadlines as `deadlinesOf` gives them, in order.
 */
export const deadlineOfClaim = (c: Evidenced, claim: Claim, deadlines: readonly Deadline[]): Deadline | undefined => {
  const items = itemsOf(c, claim);
  return deadlines.find((deadline) => {
    if (!asksForProof(deadline)) return false;
    const item = itemOf(deadline);
    return item === undefined || items.size === 0 || items.has(item);
  });
};

/** The last day of a deadline in the person's zone (IANA name), YYYY-MM-DD; undefined while its end is not known. */
export const lastDayOf = (deadline: Deadline, zone: string): string | undefined =>
  deadline.due.kind === "day"
    ? deadline.due.day
    : deadline.due.kind === "moment"
      ? dayOf(deadline.due.instant, zone)
      : undefined;
