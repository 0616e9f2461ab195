import type { RuleId } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { formatCents } from "../values/format-money.ts";
import { feeOf, grossFor, netOf } from "./fees.ts";
import type { MoneyParts } from "./money.ts";
import { type DecidingDays, governingAll } from "./money-rules.ts";
import { exactly, type Figure, type Missing, type Span, saySpan } from "./range.ts";
import { breakEven, savingOf, widthOf } from "./zopa.ts";

type BareFigure = Omit<Figure, "assumed">;
type Named = Pick<BareFigure, "id" | "title" | "rules">;

const NOT_KNOWN: Missing = { key: "milestones", why: "The amount at stake is not known." };
const NO_FEE: Missing = { key: "feePercent", why: "The freelancer keeps the amount less this fee." };
const NO_GUESS: Missing = { key: "chanceLow", why: "We work it out from your own guess, and there is none yet." };

const STAKE_RULES: readonly RuleId[] = ["arbitration-amount-limit"];
const SERVICE_FEE = "service-fee";
const FEE_RULES: readonly RuleId[] = [SERVICE_FEE, "fee-rounding"];

const stakeFigures = ({ stake, feePercent, noStake }: MoneyParts): BareFigure[] => {
  const title = "What is at stake";
  const fee: Named = { id: "money.fee", title: "Upwork's fee on all of it", rules: FEE_RULES };
  if (stake === undefined) {
    const unknown = noStake ?? NOT_KNOWN;
    return [
      { id: "money.stake", title, unknown, rules: STAKE_RULES, steps: [] },
      { ...fee, unknown, steps: [] },
    ];
  }
  const rules = stake.kind === "hourly" ? [] : STAKE_RULES;
  const most = stake.besidesCents + stake.cents;
  return [
    { id: "money.stake", title, span: exactly(stake.cents), rules, steps: stake.lines },
    feePercent === undefined
      ? { ...fee, unknown: NO_FEE, steps: [] }
      : {
          ...fee,
          span: exactly(feeOf(most, feePercent)),
          steps: [
            `${feePercent} % of ${formatCents(most)} is ${formatCents(feeOf(most, feePercent))}, so ${formatCents(netOf(most, feePercent))} would be left. The fee on each transaction is rounded to the cent.`,
          ],
        },
  ];
};

const alternativeFigures = ({ alternatives, side, feePercent }: MoneyParts): BareFigure[] =>
  alternatives.map((one) => {
    const common: Named & Pick<BareFigure, "steps"> = {
      id: `money.alternative-${one.id}`,
      title: `Without a deal, if ${one.when}: what the ${side ?? "freelancer"} ends with`,
      rules: one.rules,
      steps: one.steps,
    };
    if (side === "client") return { ...common, span: one.client };
    return feePercent === undefined ? { ...common, unknown: NO_FEE } : { ...common, span: one.freelancer };
  });

const rangeFigures = ({ measure, overlap, stake, alternatives, noRange }: MoneyParts): BareFigure[] => {
  if (stake === undefined) return [];
  const titles = {
    floor: "The smallest deal that leaves the freelancer no worse",
    ceiling: "The largest deal that leaves the client no worse",
    overlap: "Good for both, over the whole guess",
  };
  if (measure === undefined || (overlap === undefined && noRange === undefined)) {
    const unknown =
      alternatives.length > 0 ? NO_GUESS : { why: "Without a deal, we cannot put a figure on what happens." };
    return (["floor", "ceiling", "overlap"] as const).map((part) => ({
      id: `money.${part}`,
      title: titles[part],
      unknown,
      rules: [],
      steps: [],
    }));
  }
  const against = `Measured against: ${measure.when}.`;
  const kept = `A deal lies between ${formatCents(stake.besidesCents)} and ${formatCents(stake.besidesCents + stake.cents)}; anything outside is moved to the nearer end.`;
  const { rules } = measure;
  const { surely, partly, gapCents } = overlap ?? {};
  const ends = `The freelancer needs ${saySpan(measure.floor)}, the client can pay ${saySpan(measure.ceiling)}.`;
  const steps = [against, ...measure.steps, kept];
  return [
    { id: "money.floor", title: titles.floor, span: measure.floor, bound: measure.bound, rules, steps },
    { id: "money.ceiling", title: titles.ceiling, span: measure.ceiling, rules, steps },
    noRange !== undefined
      ? { id: "money.overlap", title: titles.overlap, unknown: { why: noRange }, rules, steps: [ends, noRange] }
      : {
          id: "money.overlap",
          title: titles.overlap,
          span: surely,
          ...(surely === undefined
            ? { unknown: { why: `Across the whole guess the two ranges are ${formatCents(gapCents ?? 0)} apart.` } }
            : {}),
          rules,
          steps: [
            ends,
            surely === undefined
              ? `The highest need and the lowest limit are ${formatCents(gapCents ?? 0)} apart, so no deal is good for both across the whole guess.`
              : `From the highest need to the lowest limit: ${saySpan(surely)}, ${formatCents(widthOf(surely))} wide.`,
            ...(partly === undefined ? [] : [`For part of the guess: ${saySpan(partly)}.`]),
          ],
        },
  ];
};

/** What both fees of arbitration come to, and from which amount arbitration brings more than nothing. */
const arbitrationFigures = ({ alternatives, rules, feePercent, guess, stake }: MoneyParts): BareFigure[] => {
  const { arbitration } = rules;
  if (arbitration === undefined || stake === undefined || stake.kind === "hourly" || alternatives.length === 0)
    return [];
  const each = arbitration.perPartyCents;
  const saving: BareFigure = {
    id: "money.saving",
    title: "What a deal saves both sides together, if both would pay for arbitration",
    span: exactly(savingOf(each, feePercent)),
    ...(feePercent === undefined ? { bound: "atLeast" as const } : {}),
    rules: ["arbitration-fee", ...FEE_RULES],
    steps: [
      feePercent === undefined
        ? `The client's ${formatCents(each)}, and ${formatCents(each)} of the freelancer, before Upwork's fee, which is not known.`
        : `The client's ${formatCents(each)}, and ${formatCents(grossFor(each, feePercent) ?? 0)}, of which ${formatCents(each)} is left for the freelancer after the ${feePercent} % fee: ${formatCents(savingOf(each, feePercent))} before the fee.`,
      "This is how wide the range that is good for both is, at any one guess.",
    ],
  };
  const even: Named = {
    id: "money.break-even",
    title: "The amount from which arbitration brings the freelancer more than nothing, if both pay",
    rules: ["arbitration-fee", ...FEE_RULES],
  };
  if (feePercent === undefined) return [saving, { ...even, unknown: NO_FEE, steps: [] }];
  if (guess === undefined) return [saving, { ...even, unknown: NO_GUESS, steps: [] }];
  const ends = [guess.highPercent, guess.lowPercent].map((percent) => ({
    percent,
    cents: breakEven(each, percent, feePercent),
  }));
  const known = ends.flatMap((one) => (one.cents === undefined ? [] : [one.cents]));
  const [low] = known;
  const steps = ends.map(({ percent, cents }) =>
    cents === undefined
      ? `At ${percent} % no amount is enough.`
      : `At ${percent} %: ${formatCents(each)} divided by ${percent} % and by ${100 - feePercent} % is ${formatCents(cents)}.`,
  );
  if (low === undefined) return [saving, { ...even, unknown: { why: "At your guess no amount is enough." }, steps }];
  return [saving, { ...even, span: { lowCents: low, highCents: known.at(-1) ?? low }, steps }];
};

const ownFigures = ({ own, feePercent, side }: MoneyParts): BareFigure[] => {
  if (own === undefined) return [];
  const mine = side === "client" ? own.mostCents : own.leastCents;
  const figures: BareFigure[] = [];
  if (mine !== undefined) {
    figures.push({
      id: "money.walk-away",
      title: "Your walk-away figure",
      span: exactly(mine),
      rules: [],
      steps: [
        `You said ${formatCents(mine)}, before Upwork's fee.`,
        ...(feePercent === undefined || side === "client"
          ? []
          : [
              `${formatCents(mine)} less ${formatCents(feeOf(mine, feePercent))} is ${formatCents(netOf(mine, feePercent))}.`,
            ]),
      ],
    });
  }
  const { overlap, leastCents, mostCents } = own;
  if (overlap === undefined) return figures;
  const span: Span | undefined = overlap.surely;
  const said = `The freelancer's limit ${formatCents(leastCents ?? 0)}, the client's ${formatCents(mostCents ?? 0)}.`;
  return [
    ...figures,
    {
      id: "money.own-overlap",
      title: "Between your walk-away figure and your guess at theirs",
      span,
      ...(span === undefined
        ? { unknown: { why: `The two figures are ${formatCents(overlap.gapCents ?? 0)} apart.` } }
        : {}),
      rules: [],
      steps: [
        said,
        span === undefined
          ? `They are ${formatCents(overlap.gapCents ?? 0)} apart.`
          : `They overlap from ${formatCents(span.lowCents)} to ${formatCents(span.highCents)}.`,
      ],
    },
  ];
};

const standardFigures = ({ standards }: MoneyParts): BareFigure[] =>
  standards.map(({ id, title, span, rules, steps }) => ({ id: `money.standard-${id}`, title, span, rules, steps }));

const packageFigures = ({ packages }: MoneyParts): BareFigure[] =>
  packages.map((one) => ({
    id: one.id,
    title: `${one.letter}: ${one.title}`,
    span: one.gross,
    unknown: one.unknown,
    rules: one.rules,
    steps: [...one.steps, `Why: ${one.reason}`],
  }));

/** All figures of a money picture in order, each marked where a rule it rests on may not hold for this case. */
export const figuresOf = (parts: MoneyParts, pack: Rulebook, days: DecidingDays): Figure[] =>
  [
    ...stakeFigures(parts),
    ...alternativeFigures(parts),
    ...rangeFigures(parts),
    ...arbitrationFigures(parts),
    ...ownFigures(parts),
    ...standardFigures(parts),
    ...packageFigures(parts),
  ].map((figure) => {
    const rules = [...new Set(figure.rules)].map((id) => (id === SERVICE_FEE ? parts.feeRule : id));
    // The fee itself is the person's own answer, not a figure of a rule: nothing about it is assumed.
    const relied = rules.filter((id) => id !== parts.feeRule);
    const assumed = governingAll(pack, relied, days).find((one) => one.assumed !== undefined)?.assumed;
    return { ...figure, rules, ...(assumed === undefined ? {} : { assumed }) };
  });
