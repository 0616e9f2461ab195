import type { Case } from "../case/case.ts";
import { hasEnded, isReleased, releasedOfMilestone } from "../case/facts.ts";
import { nameOf } from "../deadlines/milestone-days.ts";
import { type KnownHappening, toldHappenings } from "../happenings/happenings.ts";
import { filedAs } from "../happenings/matters.ts";
import { replay } from "../interview/replay.ts";
import { amountAtStakeOf, type MoneyKind } from "../money/amount-at-stake.ts";
import { namedBy } from "./named-figure.ts";

/** What both sides named: the figure, and where the money is. All in gross cents. */
export interface Deal {
  /** What the freelancer gets of the money, before Upwork's fee. */
  readonly cents: number;
  /** The money it is about, as a whole. */
  readonly potCents: number;
  /** What goes back to the client, or stays theirs. */
  readonly backCents: number;
  /** What is missing in the pot: only the client can add it. */
  readonly moreCents: number;
  readonly kind: MoneyKind;
  /** How the money can be moved. */
  readonly way: DealWay;
  readonly terms?: string;
  /** The day on which both had named it. */
  readonly on?: string;
  /** The day by which it is to be carried out. */
  readonly until?: string;
  /** Both have confirmed it in writing. */
  readonly isConfirmed: boolean;
}

/** held: nothing is filed and the contract runs; ended: the client has asked for it back; upwork: Upwork's specialist moves it; paid: it was released or billed. */
export type DealWay = "held" | "ended" | "upwork" | "paid";

/** Why there is no deal yet, in a sentence for the person. */
export interface NoDeal {
  readonly why: string;
  /** The question that would tell. */
  readonly key: string;
}

const IN_DISPUTE = ["disputeByFreelancer", "mediation", "nonResolution", "arbitration", "disputeByClient"] as const;

const wayOf = (c: Case, kind: MoneyKind): DealWay => {
  if (filedAs(c, ...IN_DISPUTE)) return "upwork";
  if (kind !== "held") return "paid";
  return hasEnded(c) || filedAs(c, "refundAsked") ? "ended" : "held";
};

/** What carries a deal out. */
const CARRIES: readonly string[] = [
  "released",
  "returned",
  "refundGiven",
  "refundApproved",
  "bonusPaid",
  "ended",
  "jointInstruction",
  "carriedOut",
];

/** What was told since a deal that carries it out, the earliest first. In: the case as told; the day of the deal. */
export const carriedSince = (c: Case, on: string | undefined): readonly KnownHappening[] =>
  toldHappenings(c).filter((one) => CARRIES.includes(one.kind) && (on === undefined || (one.on ?? "9999") >= on));

/**
 * What applied when the deal was made: nothing of it had been carried out. The agreement itself is left out too: what was open on Upwork
 * then decides how the money can be moved, and an agreement moves none.
 */
const atDeal = (c: Case, on: string | undefined): Case => {
  const since = new Set(carriedSince(c, on).map(({ id }) => id));
  const happenings = c.happenings.filter(({ id, kind }) => !since.has(id) && kind !== "agreement");
  return replay({ ...c, happenings }).applying;
};

/** Money of the contract that was released, and that a deal about held money says nothing about. In cents. */
export interface BesideDeal {
  readonly name: string;
  readonly cents: number;
}

/** What a deal leaves as it is: released money beside the held money it is about. In: the case as told, the day of the deal. */
export const besideDeal = (c: Case, { on, kind }: Pick<Deal, "on" | "kind">): readonly BesideDeal[] =>
  kind !== "held"
    ? []
    : atDeal(c, on).milestones.flatMap((one) => {
        const cents = isReleased(one) ? releasedOfMilestone(one) : undefined;
        return cents === undefined || cents === 0 ? [] : [{ name: nameOf(one), cents }];
      });

/** The deal of a case, or why there is none. In: the case as it was told. */
export const dealOf = (c: Case): Deal | NoDeal => {
  const named = namedBy(replay(c).applying);
  if (named === undefined)
    return {
      why: "Both sides have not named the same figure yet.",
      key: "offers",
    };
  const applying = atDeal(c, named.on);
  const found = amountAtStakeOf(applying);
  if ("missing" in found)
    return {
      why: found.missing[0]?.why ?? "The money it is about is not known yet.",
      key: found.missing[0]?.key ?? "",
    };
  const { kind, potCents } = found.stake;
  const part = Math.min(named.cents, potCents);
  const { terms, on, until } = named;
  return {
    cents: named.cents,
    potCents,
    backCents: potCents - part,
    moreCents: named.cents - part,
    kind,
    way: wayOf(applying, kind),
    isConfirmed: named.isConfirmed,
    ...(terms === undefined ? {} : { terms }),
    ...(on === undefined ? {} : { on }),
    ...(until === undefined ? {} : { until }),
  };
};

/** The deal that is still to be carried out, all of it; undefined where there is none, or something of it was done. In: the case as told. */
export const openDeal = (c: Case): Deal | undefined => {
  const found = dealOf(c);
  return isDeal(found) && carriedSince(c, found.on).length === 0 ? found : undefined;
};

/** Has this case a deal? */
export const isDeal = (found: Deal | NoDeal): found is Deal => "cents" in found;
