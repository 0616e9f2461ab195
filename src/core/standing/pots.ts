import type { Case } from "../case/case.ts";
import { heldOfMilestone, isBonus, releasedOfMilestone } from "../case/facts.ts";
import type { Milestone } from "../case/lists.ts";
import { isDisputed } from "../happenings/matters.ts";

/** Where one sum of money is. "frozen": held, while a dispute or what follows it is open. */
export type PotPlace = "held" | "frozen" | "released" | "returned" | "notFunded" | "bonus" | "billed" | "unknown";

/** One sum of money of a case. */
export interface PotState {
  readonly list: "milestones" | "weeks";
  readonly item: string;
  readonly place: PotPlace;
  /** In cents; left out while it is not known. */
  readonly cents?: number;
  /** Nobody told that it is there: by the rule it went there when a deadline passed in silence. */
  readonly byRule?: true;
}

const sum = (cents: number | undefined) => (cents === undefined ? {} : { cents });

const restOf = ({ amount, releasedAmount }: Milestone): number | undefined =>
  amount === undefined || releasedAmount === undefined ? undefined : Math.max(0, amount - releasedAmount);

const ofMilestone = (c: Case, one: Milestone): { readonly place: PotPlace; readonly cents?: number }[] => {
  if (isBonus(one)) return [{ place: "bonus", ...sum(one.amount) }];
  const held = {
    place: isDisputed(c, one.id) ? "frozen" : "held",
  } as const;
  const released = { place: "released", ...sum(releasedOfMilestone(one)) } as const;
  switch (one.money) {
    case "held":
      return [{ ...held, ...sum(one.amount) }];
    case "partReleased":
      return [released, { ...held, ...sum(heldOfMilestone(one)) }];
    case "partReturned":
      return [released, { place: "returned", ...sum(restOf(one)) }];
    case "released":
      return [released];
    case "returned":
    case "notFunded":
      return [{ place: one.money, ...sum(one.amount) }];
    default:
      return [{ place: "unknown", ...sum(one.amount) }];
  }
};

/** Where each sum of a case is. In: the case as it stands; the milestones whose money moved by a rule alone. */
export const potStates = (c: Case, byRule: ReadonlySet<string>): PotState[] => [
  ...c.milestones.flatMap((one) =>
    ofMilestone(c, one).map((pot) => ({
      list: "milestones" as const,
      item: one.id,
      ...pot,
      ...(byRule.has(one.id) ? { byRule: true as const } : {}),
    })),
  ),
  ...c.weeks.map((one): PotState => {
    const hours = one.hours === undefined || one.rate === undefined ? undefined : Math.round(one.hours * one.rate);
    return { list: "weeks", item: one.id, place: "billed", ...sum(one.payment ?? hours) };
  }),
];
