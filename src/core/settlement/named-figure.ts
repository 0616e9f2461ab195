import type { Case } from "../case/case.ts";
import { unlessNever } from "../case/never.ts";
import { toldHappenings } from "../happenings/happenings.ts";

/** A figure that both sides named, gross cents to the freelancer, and since when. */
export interface Named {
  readonly cents: number;
  readonly terms?: string | undefined;
  readonly on?: string | undefined;
  readonly until?: string | undefined;
  readonly isConfirmed: boolean;
}

const byDay = <T extends { readonly on?: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => ((a.on ?? "9999") < (b.on ?? "9999") ? -1 : 1));

/**
 * The figure that both named: an agreement that was told, an offer that was accepted, or the same figure in the last offer of each side. In:
 * what applies of a case. Out: undefined where there is none.
 */
export const namedBy = (c: Pick<Case, "offers" | "happenings">): Named | undefined => {
  const offers = byDay(c.offers);
  const accepted = offers.findLast((one) => one.answer === "accepted" && unlessNever(one.amount) !== undefined);
  const told = toldHappenings(c).findLast((one) => one.kind === "agreement");
  const [mine, theirs] = (["me", "them"] as const).map((by) => offers.findLast((one) => one.by === by));
  const same = unlessNever(mine?.amount) !== undefined && mine?.amount === theirs?.amount ? theirs : undefined;
  const from = accepted ?? same;
  const cents = told?.amount ?? unlessNever(from?.amount);
  if (cents === undefined) return undefined;
  return {
    cents,
    terms: from?.terms,
    on: told?.on ?? from?.on,
    until: unlessNever(told?.until),
    isConfirmed: told !== undefined,
  };
};
