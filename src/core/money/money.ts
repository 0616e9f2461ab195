import { answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import {
  hasHeldMoney,
  heldCents,
  isFixed,
  isOutsideProgramme,
  isPayroll,
  isSettled,
  paidCents,
  type Side,
  sideOf,
} from "../case/facts.ts";
import { inFiling } from "../case/fields.ts";
import { unlessNever } from "../case/never.ts";
import { filingOf } from "../happenings/matters.ts";
import type { RuleId } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { ruleById } from "../rules/rulebook.ts";
import { lowerStart } from "../text/text.ts";
import { givesHeldBack, moneyInstead } from "../troubles/found.ts";
import { sayDay } from "../values/days.ts";
import { formatCents } from "../values/format-money.ts";
import { type AmountAtStake, amountAtStakeOf } from "./amount-at-stake.ts";
import {
  type Chance,
  diaryAlternative,
  heldAlternatives,
  paidStays,
  releasedAlternatives,
  standingHours,
} from "./batna.ts";
import type { ClosedWays } from "./closed-ways.ts";
import { netOf } from "./fees.ts";
import { figuresOf } from "./key-figures.ts";
import { type ArbitrationRules, type DecidingDays, type MoneyRules, moneyRulesOf } from "./money-rules.ts";
import { missingOf, remarksOf, warningsOf } from "./notes.ts";
import {
  agreedHours,
  hourlyProtection,
  type ObjectiveCriterion,
  type Protection,
  shareOfWork,
} from "./objective-criteria.ts";
import { type Weighed, weighed } from "./on-the-table.ts";
import type { Alternative } from "./outcome-value.ts";
import { isRefundFirst, lastOffer, positionsOf, workOf } from "./positions.ts";
import { type Proposal, proposalsOf } from "./proposals.ts";
import type { Figure, Missing, Span } from "./range.ts";
import { measureOf, ownZopa, type Zopa, zopaOf } from "./zopa.ts";

/** What the money of a case looks like: what is at stake, what can happen without a deal, and what a deal can be. */
export interface MoneyPicture {
  readonly side?: Side;
  readonly stake?: AmountAtStake;
  readonly feePercent?: number;
  /** The person's own guess. */
  readonly guess?: Chance;
  /** What would make the picture whole, the most needed first. */
  readonly missing: readonly Missing[];
  /** What arbitration costs, where it is open for this contract. */
  readonly arbitration?: ArbitrationRules;
  readonly alternatives: readonly Alternative[];
  /** The alternative that a deal is measured against, and where both sides are no worse with a deal than with it. */
  readonly measure?: Alternative;
  readonly overlap?: Zopa;
  /** The person's own walk-away figures, gross to the freelancer. Private. */
  readonly own?: Own;
  readonly standards: readonly ObjectiveCriterion[];
  readonly packages: readonly Proposal[];
  readonly notes: readonly string[];
  /** Offers and proposals that wait for an answer, weighed. */
  readonly onTable: readonly Weighed[];
  /** Why there is nothing to divide: it is settled, or the money goes back by own will. Nothing else is shown then. */
  readonly atRest?: string;
  /** What the money hangs on where no deal with the other side decides: shown instead of packages. */
  readonly instead?: string;
  /** Every figure by its id, for `explain`. */
  readonly figures: readonly Figure[];
}

/** The walk-away figures as the person sees them: the least the freelancer takes, the most the client pays, in cents. */
export interface Own {
  readonly leastCents?: number;
  readonly mostCents?: number;
  readonly overlap?: Zopa;
}

/** What the sums are made from, gathered once. */
export interface MoneyParts extends Omit<MoneyPicture, "figures"> {
  readonly rules: MoneyRules;
  readonly protection?: Protection;
  /** The rule about the freelancer's fee on this kind of contract. */
  readonly feeRule: RuleId;
  /** Why the stake is not known. */
  readonly noStake?: Missing;
  /** Why the range says nothing although there is a way to measure by. */
  readonly noRange?: string;
}

/** The days that decide which rule governs: the contract's beginning, and the latest event that is known. */
const daysOf = (c: Case): DecidingDays => ({
  contractBegan: c.answers.contractBegan,
  event:
    filingOf(c)?.on ??
    c.weeks
      .map((week) => week.monday)
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ??
    c.answers.endedOn,
});

/** The guess with its lower end first; undefined while an end is missing. */
const guessOf = (c: Case): Chance | undefined => {
  const { chanceLow, chanceHigh } = c.answers;
  if (chanceLow === undefined || chanceHigh === undefined) return undefined;
  return { lowPercent: Math.min(chanceLow, chanceHigh), highPercent: Math.max(chanceLow, chanceHigh) };
};

/** Is a rule known to be about this kind of contract? */
const covers = (c: Case, pack: Rulebook, id: RuleId): boolean => {
  // Project Catalog and consultations follow the fixed-price rules (docs/rulebook.md).
  const kinds: readonly unknown[] = c.answers.contract === "catalog" ? ["catalog", "fixed"] : [c.answers.contract];
  return ruleById(pack, id)?.contracts.some((kind) => kinds.includes(kind)) ?? false;
};

/** Is there arbitration for this contract? Undefined when the rulebook does not say. */
const hasArbitration = (c: Case, pack: Rulebook): boolean | undefined => {
  if (!isFixed(c) || isOutsideProgramme(c)) return false;
  return covers(c, pack, "arbitration-fee") ? true : undefined;
};

interface Ways {
  readonly alternatives: readonly Alternative[];
  readonly protection?: Protection;
  readonly notes: readonly string[];
}

const NOT_BY_UPWORK =
  "A fixed weekly payment or a bonus cannot be disputed, mediated or arbitrated. A refund is the freelancer's choice.";

const waysOf = (c: Case, pack: Rulebook, stake: AmountAtStake, rules: MoneyRules, shut: ClosedWays): Ways => {
  const { feePercent } = c.answers;
  const guess = guessOf(c);
  if (stake.kind === "paid")
    return { alternatives: [paidStays(stake, feePercent, NOT_BY_UPWORK)], notes: [NOT_BY_UPWORK] };
  if (isOutsideProgramme(c)) {
    const why =
      "Upwork gives no dispute help for this kind of contract. You can only compare a deal with your own walk-away figure.";
    return { alternatives: [], notes: [why] };
  }
  if (stake.kind === "hourly") {
    if (isPayroll(c)) return { alternatives: [standingHours(stake, feePercent)], notes: [] };
    if (!covers(c, pack, "hourly-conditions")) {
      return { alternatives: [], notes: ["We do not know which hours are protected on this kind of contract."] };
    }
    if (shut.diary !== undefined)
      return { alternatives: [standingHours(stake, feePercent, shut.diary)], notes: [shut.diary] };
    const protection = hourlyProtection(c.weeks, rules.hourlyCap);
    return {
      alternatives: [diaryAlternative(stake, feePercent, protection.span)],
      protection,
      notes: ["There is no arbitration for hours. Upwork decides by the work diary, not by the quality of the work."],
    };
  }
  if (hasArbitration(c, pack) === undefined || rules.arbitration === undefined) {
    const why = "We do not know whether arbitration is open for this kind of contract, or what it costs.";
    return { alternatives: [], notes: [why] };
  }
  if (shut.arbitration !== undefined) {
    const why = `Arbitration is not counted: ${lowerStart(shut.arbitration)}`;
    return stake.kind === "held"
      ? { alternatives: [], notes: [why] }
      : {
          alternatives: [paidStays(stake, feePercent, why)],
          notes: [why, "A refund is the freelancer's choice."],
        };
  }
  const make = stake.kind === "held" ? heldAlternatives : releasedAlternatives;
  return { alternatives: make(stake, feePercent, guess, rules.arbitration), notes: [] };
};

const ownOf = (c: Case): Own | undefined => {
  const { floor, theirLimit } = c.answers;
  if (floor === undefined && theirLimit === undefined) return undefined;
  const [leastCents, mostCents] = sideOf(c) === "client" ? [theirLimit, floor] : [floor, theirLimit];
  return {
    leastCents,
    mostCents,
    overlap: leastCents === undefined || mostCents === undefined ? undefined : ownZopa(leastCents, mostCents),
  };
};

const standardsOf = (c: Case, stake: AmountAtStake, protection: Protection | undefined): ObjectiveCriterion[] =>
  stake.kind === "hourly"
    ? [...(protection === undefined ? [] : [protection]), ...agreedHours(c.weeks)]
    : c.answers.shareDone === undefined
      ? []
      : [shareOfWork(stake.potCents, c.answers.shareDone)];

/** Kinds of contract whose fee has a rule of its own (docs/rulebook.md). */
const FEE_RULES: Partial<Record<NonNullable<Case["answers"]["contract"]>, RuleId>> = {
  directByFreelancer: "service-fee-direct",
  directByClient: "service-fee-direct",
  anyHire: "service-fee-direct",
  enterprise: "service-fee-enterprise",
};

/** Does a range cover all that can be divided? Then it tells no fair split from another. */
const isAll = (span: Span, { besidesCents, cents }: AmountAtStake): boolean =>
  span.lowCents <= besidesCents && span.highCents >= besidesCents + cents;

const sayNothingOf = ({ besidesCents, cents }: AmountAtStake): string =>
  `Any split from ${formatCents(besidesCents)} to ${formatCents(besidesCents + cents)} leaves both better off than arbitration that both pay for. So arbitration does not help to find a fair split here: go by your own limit and by figures both sides can check.`;

const partsOf = (c: Case, pack: Rulebook, shut: ClosedWays): MoneyParts => {
  const rules = moneyRulesOf(pack, daysOf(c));
  const found = amountAtStakeOf(c);
  const own = ownOf(c);
  const feeRule = FEE_RULES[c.answers.contract ?? "fixed"] ?? "service-fee";
  const common = { rules, feeRule, own, side: sideOf(c), feePercent: c.answers.feePercent, guess: guessOf(c) };
  if ("missing" in found) {
    return {
      ...common,
      noStake: found.missing[0],
      missing: missingOf(c, pack, found.missing),
      alternatives: [],
      standards: [],
      packages: [],
      onTable: weighed(c, [], own),
      notes: warningsOf(c, pack),
    };
  }
  const { stake } = found;
  const instead = moneyInstead(c);
  if (instead !== undefined)
    return {
      ...common,
      stake,
      instead,
      missing: [],
      alternatives: [],
      standards: [],
      packages: [],
      onTable: weighed(c, [], own),
      notes: warningsOf(c, pack),
    };
  const { alternatives, protection, notes } = waysOf(c, pack, stake, rules, shut);
  const measure = measureOf(alternatives);
  const whole = measure === undefined ? undefined : zopaOf(measure.floor, measure.ceiling);
  const saysNothing = whole?.surely !== undefined && isAll(whole.surely, stake);
  const overlap = saysNothing ? undefined : whole;
  const [mine, theirs] = [lastOffer(c, "me")?.cents, lastOffer(c, "them")?.cents];
  const { offerAmount, offerTerms, offerReason, feePercent, shareDone } = c.answers;
  const offered = unlessNever(offerAmount);
  return {
    ...common,
    stake,
    ...(saysNothing ? { noRange: sayNothingOf(stake) } : {}),
    arbitration: alternatives.some((one) => one.rules.includes("arbitration-fee")) ? rules.arbitration : undefined,
    missing: missingOf(c, pack, []),
    alternatives,
    measure,
    overlap,
    protection,
    standards: standardsOf(c, stake, protection),
    packages: proposalsOf({
      stake,
      feePercent,
      chance: common.guess,
      overlap,
      shareDone,
      limits: own?.overlap?.surely,
      offer: offered === undefined ? undefined : { cents: offered, terms: offerTerms, reason: offerReason },
      offers: mine === undefined || theirs === undefined ? undefined : { mine, theirs },
      positions: positionsOf(c, stake),
      work: workOf(c, stake),
      refundFirst: isRefundFirst(c, stake),
      protection,
    }),
    onTable: weighed(c, alternatives, own),
    notes: [
      ...warningsOf(c, pack),
      ...notes,
      ...(saysNothing ? [sayNothingOf(stake)] : []),
      ...remarksOf(measure, alternatives, own),
    ],
  };
};

const PAID_AGAIN = "The client can choose to pay it again, as a bonus or on a new contract.";

/** Why there is nothing to divide; undefined where there is. */
const atRestOf = (c: Case): string | undefined => {
  const { outcome, outcomeOn, outcomeAmount } = c.answers;
  if (isSettled(c)) {
    const on = outcomeOn === undefined ? "" : ` on ${sayDay(outcomeOn)}`;
    const sum = outcomeAmount === undefined ? "" : `: ${formatCents(outcomeAmount)} USD`;
    return `It is settled: ${lowerStart(inFiling(answerFields.outcome, outcome))}${on}${sum}. There is nothing left to divide.`;
  }
  const held = formatCents(heldCents(c));
  switch (givesHeldBack(c)) {
    case "told":
      return hasHeldMoney(c)
        ? `You are giving the held ${held} USD back to the client, so there is nothing to divide. No fee is taken from it.`
        : "You are not asking for anything, so there is nothing to divide.";
    case "perhaps":
      return `If you give the ${held} USD that is held back to the client, there is nothing to divide, and no fee is taken from it.`;
  }
  const { want, disputedAmount, feePercent } = c.answers;
  if (want === "giveRefund" && disputedAmount !== undefined && disputedAmount > 0)
    return `You choose to give ${formatCents(disputedAmount)} USD back.${feePercent === undefined ? "" : ` Upwork's fee on it comes back to you, so you have ${formatCents(netOf(disputedAmount, feePercent))} less.`}`;
  const back = c.milestones.reduce((sum, one) => sum + (one.money === "returned" ? (one.amount ?? 0) : 0), 0);
  if (isFixed(c) && back > 0 && !hasHeldMoney(c) && paidCents(c) === 0)
    return `${formatCents(back)} USD went back to the client, so Upwork has nothing to divide. ${PAID_AGAIN}`;
  if (c.answers.want === "close" && c.answers.noAmountWhy !== undefined && !hasHeldMoney(c))
    return `Nothing is held and you ask for no amount, so there is nothing to divide.${paidCents(c) > 0 ? ` ${formatCents(paidCents(c))} USD was paid and stays paid.` : ""}`;
  return c.answers.want === "leave" ? "You are not asking for anything, so there is nothing to divide." : undefined;
};

/**
 * The money picture of a case, by the rules that govern it. In: the case as far as it applies (`replay`); the pack; the ways
 * that are not open (without them all that the contract has count). It is
 * made from answers and published figures only: what is not known stays unknown and says what would tell.
 */
export const moneyOf = (c: Case, pack: Rulebook, shut: ClosedWays = {}): MoneyPicture => {
  const parts = partsOf(c, pack, shut);
  const atRest = atRestOf(c);
  const { rules, feeRule, protection, noStake, noRange, ...picture } = parts;
  return {
    ...picture,
    ...(atRest === undefined ? {} : { atRest }),
    figures: figuresOf(parts, pack, daysOf(c)),
  };
};
