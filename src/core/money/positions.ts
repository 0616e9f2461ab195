import type { Case } from "../case/case.ts";
import { isClientSide, isHeld, isReleased, type Side, sideOf } from "../case/facts.ts";
import type { Lists } from "../case/lists.ts";
import { NEVER, unlessNever } from "../case/never.ts";
import { handInOf } from "../deadlines/milestone-days.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { inOrder } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatCents } from "../values/format-money.ts";
import type { AmountAtStake } from "./amount-at-stake.ts";
import { within } from "./range.ts";

type Offer = Lists["offers"][number];

/** What one side last named, in gross cents to the freelancer. */
export interface Position {
  readonly cents: number;
  /** In words, to stand after "between": "your last offer of 540.00". */
  readonly what: string;
  /** Of an offer: whose it was, on which day, and what became of it, in a sentence or two. */
  readonly reason?: string;
}

/** How far the work came, as far as it is told: with faults to fix, handed in whole, not handed in; undefined where it is not told. */
export type WorkState = "faults" | "whole" | "none";

/** The last offer of a side that names an amount. In: the case; whose. */
export const lastOffer = (
  c: Pick<Case, "offers">,
  by: "me" | "them",
): (Offer & { readonly cents: number }) | undefined =>
  c.offers
    .filter((one) => one.by === by)
    .sort((a, b) => inOrder(a.on ?? "", b.on ?? ""))
    .flatMap((one) => {
      const cents = unlessNever(one.amount);
      return cents === undefined ? [] : [{ ...one, cents }];
    })
    .at(-1);

const ANSWERED: Readonly<Partial<Record<NonNullable<Offer["answer"]>, string>>> = {
  declined: " It was declined then; it can be named again.",
  none: " It waits for an answer.",
};

const ofOffer = (c: Case, by: "me" | "them", side: Side): Position | undefined => {
  const offer = lastOffer(c, by);
  if (offer === undefined) return undefined;
  const whose = `the ${side}'s last offer`;
  return {
    cents: offer.cents,
    what: `${whose} of ${formatCents(offer.cents)}`,
    reason: `It is ${whose}${offer.on === undefined ? "" : `, of ${sayDay(offer.on)}`}.${ANSWERED[offer.answer ?? "none"] ?? ""}`,
  };
};

const WANTS_BACK: readonly unknown[] = ["refundAll", "refundPart"];

/** Did the client ask for money back, as far as is told? */
const asksBack = (c: Case): boolean =>
  happeningsOf(c).some(({ kind }) => kind === "refundAsked") ||
  (isClientSide(c) && WANTS_BACK.includes(c.answers.want));

/** What the client asked for without an offer: what is told as the amount, else all that both sides claim. */
const clientAsks = (c: Case, { besidesCents, cents, potCents }: AmountAtStake): Position => {
  const asked = happeningsOf(c).findLast(({ kind, amount }) => kind === "refundAsked" && amount !== undefined)?.amount;
  const left = asked === undefined ? besidesCents : within(potCents - asked, besidesCents, besidesCents + cents);
  const back = left === 0 ? "all of it back" : `${formatCents(potCents - left)} back`;
  return { cents: left, what: `what the client asks for, ${back}` };
};

/**
 * Where both sides stand: the last offer of each, else what they ask for. In: the case as far as it applies; the amount at stake. Out: the
 * person's own and the other side's, in words that name the sides; a client who asked for nothing back has none.
 */
export const positionsOf = (
  c: Case,
  stake: AmountAtStake,
): { readonly freelancer?: Position; readonly client?: Position } => {
  const side = sideOf(c);
  if (side === undefined) return {};
  const all = stake.besidesCents + stake.cents;
  const [freelancers, clients] = side === "client" ? (["them", "me"] as const) : (["me", "them"] as const);
  const client =
    ofOffer(c, clients, "client") ?? (asksBack(c) || isRefundFirst(c, stake) ? clientAsks(c, stake) : undefined);
  return {
    freelancer: ofOffer(c, freelancers, "freelancer") ?? {
      cents: all,
      what: `what the freelancer asks for, ${formatCents(all)}`,
    },
    ...(client === undefined ? {} : { client }),
  };
};

const FAULTS: readonly unknown[] = ["quality", "scope", "handover", "rights", "aiCharge"];

const atStake = (c: Case, { kind }: AmountAtStake) => c.milestones.filter(kind === "held" ? isHeld : isReleased);

/** How far the work at stake came, as far as it is told. */
export const workOf = (c: Case, stake: AmountAtStake): WorkState | undefined => {
  const milestones = atStake(c, stake);
  const isFaulty =
    FAULTS.includes(c.answers.problem) ||
    milestones.some((one) => unlessNever(one.changesAskedOn) !== undefined) ||
    happeningsOf(c).some(({ kind }) => kind === "changesAsked");
  if (milestones.some((one) => handInOf(one) !== undefined)) return isFaulty ? "faults" : "whole";
  if (stake.kind === "held" && milestones.every((one) => one.submittedOn === NEVER)) return "none";
  return isFaulty ? "faults" : undefined;
};

/** Does a client whose money is held for work that nobody handed in have it back first? */
export const isRefundFirst = (c: Case, stake: AmountAtStake): boolean =>
  isClientSide(c) &&
  stake.kind === "held" &&
  atStake(c, stake).every((one) => handInOf(one) === undefined) &&
  (workOf(c, stake) === "none" || asksBack(c));
