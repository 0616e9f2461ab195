import type { RuleId } from "../rules/built-in.ts";
import { formatCents } from "../values/format-money.ts";
import { feeOf, netOf } from "./fees.ts";
import { type ProposalInput, type ProposalKind, proposalKindsOf } from "./proposal-kinds.ts";
import { type FigureId, type Missing, type Span, saySpan } from "./range.ts";
import type { Zopa } from "./zopa.ts";

/** One thing that could be proposed, with the numbers of both sides, in cents. */
export interface Proposal {
  /** `money.package-a` … */
  readonly id: FigureId;
  readonly letter: string;
  readonly title: string;
  /** What goes to the freelancer before the fee: what the client pays. A range when it depends on a test. */
  readonly gross?: Span;
  /** What the freelancer keeps; unknown without the fee. */
  readonly net?: Span;
  /** What the client has of the same money. */
  readonly back?: Span;
  readonly unknown?: Missing;
  readonly reason: string;
  /** Against the range that is good for both, by the person's own guess. */
  readonly fits?: "surely" | "partly" | "outside";
  readonly rules: readonly RuleId[];
  readonly steps: readonly string[];
}

const lies = (span: Span, inside: Span | undefined): boolean =>
  inside !== undefined && span.lowCents >= inside.lowCents && span.highCents <= inside.highCents;

const fitOf = (gross: Span, overlap: Zopa | undefined): Proposal["fits"] => {
  if (overlap === undefined) return undefined;
  if (lies(gross, overlap.surely)) return "surely";
  return lies(gross, overlap.partly) ? "partly" : "outside";
};

const netLine = (gross: number, percent: number): string =>
  `${formatCents(gross)} less the ${percent} % fee of ${formatCents(feeOf(gross, percent))} = ${formatCents(netOf(gross, percent))} for the freelancer.`;

const proposalOf = (kind: ProposalKind, index: number, { stake, feePercent, overlap }: ProposalInput): Proposal => {
  const letter = String.fromCharCode(65 + index);
  const { gross, ...told } = kind;
  const named = { id: `money.package-${letter.toLowerCase()}` as const, letter, ...told };
  if (gross === undefined) return named;
  const ends = [...new Set([gross.lowCents, gross.highCents])];
  const back = { lowCents: stake.potCents - gross.highCents, highCents: stake.potCents - gross.lowCents };
  const net =
    feePercent === undefined
      ? undefined
      : { lowCents: netOf(gross.lowCents, feePercent), highCents: netOf(gross.highCents, feePercent) };
  return {
    ...named,
    gross,
    net,
    back,
    fits: fitOf(gross, overlap),
    rules: [
      ...kind.rules,
      "service-fee",
      "fee-rounding",
      ...(stake.kind === "released" ? (["fee-refunded"] as const) : []),
    ],
    steps: [
      ...kind.steps,
      ...(feePercent === undefined
        ? ["We do not know the freelancer's fee, so we do not know what the freelancer keeps."]
        : ends.map((cents) => netLine(cents, feePercent))),
      `Of the ${formatCents(stake.potCents)} the client ${stake.kind === "held" ? "has" : "gets"} back ${saySpan(back)}.`,
    ],
  };
};

/** At least three packages, each with its reason and both sides' numbers. In: answers and what was worked out from them. */
export const proposalsOf = (input: ProposalInput): Proposal[] =>
  proposalKindsOf(input).map((kind, index) => proposalOf(kind, index, input));
