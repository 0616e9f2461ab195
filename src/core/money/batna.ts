import type { RuleId } from "../rules/built-in.ts";
import { formatCents } from "../values/format-money.ts";
import { percentOf, portion } from "./fees.ts";
import type { ArbitrationRules } from "./money-rules.ts";
import { type Alternative, alternative, type Money, type Outcome, tell } from "./outcome-value.ts";
import { type Span, within } from "./range.ts";

/** The person's own guess, in percent: how much of the amount at stake would be seen as the freelancer's. */
export interface Chance {
  readonly lowPercent: number;
  readonly highPercent: number;
}

const FEES: readonly RuleId[] = ["service-fee", "fee-rounding"];

/** The arbitration fee of each side, cents. Above the limit a percentage is added, which Upwork carries. */
export const arbitrationFee = (
  claimCents: number,
  rules: ArbitrationRules,
): { readonly perPartyCents: number; readonly bothCents: number; readonly extraByUpwork: boolean } => ({
  perPartyCents: rules.perPartyCents,
  bothCents: rules.bothCents,
  extraByUpwork: claimCents > rules.claimLimitCents,
});

const feeRules = (money: Money, rules: ArbitrationRules): RuleId[] => [
  "arbitration-fee",
  ...(arbitrationFee(money.cents, rules).extraByUpwork ? (["arbitration-large-claim"] as const) : []),
  ...(rules.hearingCents === undefined ? [] : (["arbitration-hearing"] as const)),
  ...FEES,
];

const feeLines = (money: Money, rules: ArbitrationRules): string[] => [
  ...(arbitrationFee(money.cents, rules).extraByUpwork
    ? [`Above ${formatCents(rules.claimLimitCents)} a percentage is added to the fee; Upwork pays it.`]
    : []),
  ...(rules.hearingCents === undefined
    ? []
    : [
        `A live hearing is optional. It costs ${formatCents(rules.hearingCents)} more, shared, and is not counted here.`,
      ]),
];

/** Both pay: `p·A·(1−r) − F` and `(1−p)·A − F`, at both ends of the guess (docs/rulebook.md). */
const bothPay = (money: Money, fee: number | undefined, chance: Chance, rules: ArbitrationRules): Alternative => {
  const { perPartyCents } = rules;
  const at = (percent: number): Outcome => ({
    awardCents: percentOf(money.cents, percent),
    freelancerCosts: perPartyCents,
    clientCosts: perPartyCents,
  });
  return alternative(money, fee, [at(chance.lowPercent), at(chance.highPercent)], {
    id: "both-pay",
    when: "both pay for arbitration",
    rules: feeRules(money, rules),
    steps: [
      `Each side pays ${formatCents(perPartyCents)}.`,
      ...tell(money, fee, at(chance.lowPercent), `At ${chance.lowPercent} %`),
      ...tell(money, fee, at(chance.highPercent), `At ${chance.highPercent} %`),
      ...feeLines(money, rules),
    ],
  });
};

const ANYTHING: Chance = { lowPercent: 0, highPercent: 100 };

/** Both pay, by the guess; without one from nothing to all: it measures no deal then. */
const anyBothPay = (
  money: Money,
  fee: number | undefined,
  chance: Chance | undefined,
  rules: ArbitrationRules,
): Alternative[] =>
  chance !== undefined
    ? [bothPay(money, fee, chance, rules)]
    : [{ ...bothPay(money, fee, ANYTHING, rules), id: "both-pay-any" }];

const UNSURE = "We do not know whether a side that pays alone gets the fee back, so we show both.";

/** Held money without a guess: who pays for arbitration alone gets it, and when nobody pays the client does. */
const heldByPayment = (money: Money, fee: number | undefined, rules: ArbitrationRules): Alternative[] => {
  const all = { awardCents: money.cents, freelancerCosts: 0, clientCosts: 0 };
  const none = { awardCents: 0, freelancerCosts: 0, clientCosts: 0 };
  const freelancer = [{ ...all, freelancerCosts: rules.perPartyCents }, all];
  const client = [{ ...none, clientCosts: rules.perPartyCents }, none];
  const lone: readonly RuleId[] = ["held-one-pays", "held-payer-fee-back", "arbitration-fee"];
  return [
    alternative(money, fee, freelancer, {
      id: "freelancer-pays",
      when: "only the freelancer pays for arbitration",
      rules: [...lone, ...FEES],
      steps: [
        "Held money goes to the side that pays.",
        UNSURE,
        ...freelancer.flatMap((one) => tell(money, fee, one, costOf(one))),
      ],
    }),
    alternative(money, fee, client, {
      id: "client-pays",
      when: "only the client pays for arbitration",
      rules: lone,
      steps: [
        "Held money goes to the side that pays.",
        UNSURE,
        ...client.flatMap((one) => tell(money, fee, one, costOf(one))),
      ],
    }),
    alternative(money, fee, [none], {
      id: "nobody-pays",
      when: "nobody pays for arbitration",
      rules: ["held-neither-pays"],
      steps: ["Held money goes back to the client.", ...tell(money, fee, none, "Then")],
    }),
  ];
};

const costOf = (outcome: Outcome): string =>
  outcome.freelancerCosts + outcome.clientCosts > 0 ? "If the fee is not given back" : "If the fee is given back";

/**
 * The client pays the whole fee alone: about `p·A·(1−r) − (1−p)·F2` and `(1−p)·A − p·F2`, F2 the fee of both: the one who
 * does not prevail owes the other's costs as awarded (docs/rulebook.md).
 */
const clientAlone = (money: Money, fee: number | undefined, chance: Chance, rules: ArbitrationRules): Alternative => {
  const at = (percent: number): Outcome => ({
    awardCents: percentOf(money.cents, percent),
    freelancerCosts: portion(rules.bothCents, 10_000 - Math.round(percent * 100), 10_000),
    clientCosts: percentOf(rules.bothCents, percent),
  });
  return alternative(money, fee, [at(chance.lowPercent), at(chance.highPercent)], {
    id: "client-pays",
    when: "only the client pays for arbitration",
    rules: ["released-one-pays", "fee-refunded", ...feeRules(money, rules)],
    steps: [
      `The client pays ${formatCents(rules.bothCents)}, for both. The other side may have to pay it back, as awarded, so this is approximate.`,
      ...tell(money, fee, at(chance.lowPercent), `At ${chance.lowPercent} %`),
      ...tell(money, fee, at(chance.highPercent), `At ${chance.highPercent} %`),
      ...feeLines(money, rules),
    ],
  });
};

/** The ways without a deal for held money. Without a guess, those that need none. Fee in percent. */
export const heldAlternatives = (
  money: Money,
  feePercent: number | undefined,
  chance: Chance | undefined,
  rules: ArbitrationRules,
): Alternative[] => [...anyBothPay(money, feePercent, chance, rules), ...heldByPayment(money, feePercent, rules)];

/** The ways without a deal for released money. Without a guess, those that need none. Fee in percent. */
export const releasedAlternatives = (
  money: Money,
  feePercent: number | undefined,
  chance: Chance | undefined,
  rules: ArbitrationRules,
): Alternative[] => {
  const stays = { awardCents: money.cents, freelancerCosts: 0, clientCosts: 0 };
  return [
    ...(chance === undefined ? [] : [clientAlone(money, feePercent, chance, rules)]),
    ...anyBothPay(money, feePercent, chance, rules),
    alternative(money, feePercent, [stays], {
      id: "nobody-pays",
      when: "nobody pays for arbitration",
      rules: ["released-neither-pays", ...FEES],
      steps: ["Released money stays where it is.", ...tell(money, feePercent, stays, "Then")],
    }),
  ];
};

/** Hours that Upwork decides about by the diary: no arbitration, no costs. In: the protected part, gross cents. */
export const diaryAlternative = (money: Money, feePercent: number | undefined, kept: Span): Alternative => {
  const outcome = (awardCents: number): Outcome => ({ awardCents, freelancerCosts: 0, clientCosts: 0 });
  const ends = [within(kept.lowCents, 0, money.cents), within(kept.highCents, 0, money.cents)];
  const told = new Set(ends);
  return alternative(money, feePercent, ends.map(outcome), {
    id: "diary",
    when: "Upwork decides by the work diary",
    rules: [
      "hourly-conditions",
      "hourly-excluded",
      "hourly-protected-rate",
      "hourly-cap",
      "hourly-no-arbitration",
      ...FEES,
    ],
    steps: [...told].flatMap((cents, index) =>
      tell(money, feePercent, outcome(cents), told.size === 1 ? "By the diary" : index === 0 ? "At least" : "At most"),
    ),
  });
};

/** Hours that the client cannot dispute, or not any more: they stay as billed. */
export const standingHours = (
  money: Money,
  feePercent: number | undefined,
  why = "There is no way to dispute these hours on Upwork.",
): Alternative => {
  const stays = { awardCents: money.cents, freelancerCosts: 0, clientCosts: 0 };
  return alternative(money, feePercent, [stays], {
    id: "hours-stand",
    when: "the hours stay as billed",
    rules: ["payroll-no-dispute", ...FEES],
    steps: [why, ...tell(money, feePercent, stays, "Then")],
  });
};

/** Money that was paid, and that nothing on Upwork moves but the freelancer's own will. In: why nothing does, a sentence. */
export const paidStays = (money: Money, feePercent: number | undefined, why: string): Alternative => {
  const stays = { awardCents: money.cents, freelancerCosts: 0, clientCosts: 0 };
  return alternative(money, feePercent, [stays], {
    id: "stays",
    when: "nothing is agreed: the money stays paid",
    rules: ["refund-no-duty", ...FEES],
    steps: [why, ...tell(money, feePercent, stays, "Then")],
  });
};

/** Is arbitration dear beside an amount: do the fees of both together come to three quarters of it or more? */
export const isDear = (cents: number, { bothCents }: ArbitrationRules): boolean => bothCents * 4 >= cents * 3;
