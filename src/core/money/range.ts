import type { RuleId } from "../rules/built-in.ts";
import type { Explanation } from "../rules/explanation.ts";
import type { Rule } from "../rules/rows/rule.ts";
import { formatCents } from "../values/format-money.ts";

/** An amount as a range, in cents; both ends the same when it is one figure. Ends can be below 0: a loss. */
export interface Span {
  readonly lowCents: number;
  readonly highCents: number;
}

/** What has to be known first: the key of the question that tells, where there is one, and why it matters. */
export interface Missing {
  readonly key?: string;
  readonly why: string;
  /** The question in words, for a person; added where the picture is shown. */
  readonly ask?: string;
}

/** The ids of the figures, as `explain` takes them: `money.stake`, `money.alternative-both-pay` … */
export type FigureId = `money.${
  | "stake"
  | "fee"
  | "floor"
  | "ceiling"
  | "overlap"
  | "saving"
  | "break-even"
  | "walk-away"
  | "own-overlap"
  | `${"alternative" | "standard" | "package"}-${string}`}`;

/** One figure of the money picture, with all that `explain` needs. */
export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  /** Missing while the figure is not known; then `unknown` says why. */
  readonly span?: Span;
  readonly unknown?: Missing;
  /** The freelancer's fee is not known: the true figure is not above, or not below, this one. */
  readonly bound?: Bound;
  /** Ids of the rules it rests on. */
  readonly rules: readonly RuleId[];
  /** The arithmetic in words, line by line. */
  readonly steps: readonly string[];
  /** Why a figure of a rule may not hold, when it is the nearest one we know. */
  readonly assumed?: string;
}

export type Bound = "atMost" | "atLeast";

/** One amount as a range of its own. */
export const exactly = (cents: number): Span => ({ lowCents: cents, highCents: cents });

/** The range between two amounts, in whichever order. */
export const between = (one: number, other: number): Span => ({
  lowCents: Math.min(one, other),
  highCents: Math.max(one, other),
});

/** An amount between the two ends, or the nearer end. All in cents. */
export const within = (cents: number, least: number, most: number): number => Math.max(least, Math.min(cents, most));

/** Whole cents as dollars, a loss with its sign: -31500 is "-315.00". */
export const saySigned = (cents: number): string => (cents < 0 ? `-${formatCents(-cents)}` : formatCents(cents));

/** "22.50 to 292.50", or "22.50" when both ends are the same. */
export const saySpan = (span: Span): string =>
  span.lowCents === span.highCents
    ? saySigned(span.lowCents)
    : `${saySigned(span.lowCents)} to ${saySigned(span.highCents)}`;

/** A figure of the money picture: the amount or what is missing, the arithmetic, the rules. */
export const explainFigure = (figure: Figure, ruleOf: (id: RuleId) => Rule | undefined): Explanation => ({
  id: figure.id,
  title: figure.title,
  says: [
    figure.span === undefined
      ? `Not known yet. ${figure.unknown?.why ?? ""}`.trim()
      : `${figure.bound === "atMost" ? "At most " : figure.bound === "atLeast" ? "At least " : ""}${saySpan(figure.span)} USD.`,
    ...(figure.assumed === undefined ? [] : [`Assumed. ${figure.assumed}`]),
    "From your own guess and Upwork's published rules. Not a forecast.",
  ],
  inputs: [],
  steps: figure.steps,
  rules: figure.rules.map(ruleOf).filter((rule) => rule !== undefined),
});
