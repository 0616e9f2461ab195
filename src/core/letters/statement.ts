import { answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { Evidence } from "../case/evidence.ts";
import { reliedClaims } from "../case/facts.ts";
import type { Claim } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { selfBegins } from "../case/speaker.ts";
import { sayWinning, untoldWinning } from "../claims/untold.ts";
import { type Winning, winningIn } from "../claims/winning.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { actorOf } from "../happenings/matters.ts";
import { withOutcome } from "../happenings/outcome.ts";
import { sayHappening } from "../happenings/say-happening.ts";
import { outcomeOf } from "../happenings/say-outcome.ts";
import type { Ask } from "../money/ask.ts";
import { cutAtSentence } from "../text/cut-at-sentence.ts";
import { inOrder, sentence } from "../text/text.ts";
import { namesThisDay, sayDay } from "../values/days.ts";
import { askIn, sayAsk } from "./ask.ts";
import { claimProse } from "./claim-prose.ts";
import { own } from "./parts.ts";
import { factsInWords } from "./problem.ts";
import { forUpwork, saysYou } from "./readers.ts";
import { sayOffer } from "./say-offer.ts";

type Source = Pick<
  Case,
  | "answers"
  | "claims"
  | "exhibits"
  | "offers"
  | "milestones"
  | "weeks"
  | "happenings"
  | "contacts"
  | "requests"
  | "dates"
> &
  Partial<Evidence> & { readonly ask?: Ask; readonly byRule?: readonly string[] };

/**
 * The longest text that is built, in characters. Upwork publishes no limit for the field of its form: this is what is read in a
 * minute and a half, and our own choice.
 */
const LONGEST = 3000;

/** A paragraph of the explanation. The higher its rank, the sooner it goes where there is no room for all. */
interface Paragraph {
  readonly text: string;
  readonly rank: number;
}

const KEPT = 0;

const joined = (parts: readonly Paragraph[]): string => parts.map(({ text }) => text).join("\n\n");

/** As many paragraphs as fit, in their order: what is asked for stays, and the opening is cut last. */
const fitted = (parts: readonly Paragraph[], most: number): string => {
  let left = [...parts];
  while (joined(left).length > most) {
    const last = left.reduce((worst, one) => (one.rank >= worst.rank ? one : worst), { text: "", rank: KEPT });
    if (last.rank === KEPT) break;
    left = left.filter((one) => one !== last);
  }
  const whole = joined(left);
  if (whole.length <= most) return whole;
  const end = left.at(-1)?.text ?? "";
  const room = most - end.length - 2;
  return room <= 0 ? cutAtSentence(end, most) : `${cutAtSentence(joined(left.slice(0, -1)), room)}\n\n${end}`;
};

/** Claims with something in them that the person relies on. */
export const toldClaims = (c: Parameters<typeof reliedClaims>[0]) =>
  reliedClaims(c).filter((claim) => claim.agreed !== undefined || claim.happened !== undefined);

/** What a statement opens with: the person's own words, else the facts of the contract and what was asked since. */
export const openingOf = (c: Source): { readonly own: boolean; readonly text: string | undefined } =>
  c.answers.statement === undefined
    ? { own: false, text: factsInWords(c, new Set(winningIn(c).flatMap(({ from }) => from))) }
    : { own: true, text: own(forUpwork(c.answers.statement)) };

/** What the rule decides comes before everything else. */
export const isByRule = ({ id }: Winning): boolean => id === "review-ended-first";

const paragraph = (text: string | undefined, rank: number): Paragraph[] =>
  text === undefined || text.trim() === "" ? [] : [{ text, rank }];

/** What happened, as it was told for the first message, where that says "you" to nobody. A statement of one's own tells it already. */
const happenedIn = ({ answers: { happened, statement } }: Source): string | undefined =>
  happened === undefined || statement !== undefined || saysYou(happened) ? undefined : own(forUpwork(happened));

/** That the person asked for changes on the contract, with the day, where no text tells that day: without it the work looks accepted. */
const changesAsked = (c: Source, told: readonly (string | undefined)[]): string =>
  happeningsOf(c)
    .filter((one) => one.kind === "changesAsked" && actorOf(c, one) === "me")
    .flatMap((one) =>
      one.on === undefined || told.some((text) => namesThisDay(text ?? "", one.on ?? ""))
        ? []
        : `${sayHappening(c, one)} on ${sayDay(one.on)}.`,
    )
    .join(" ");

/**
 * The explanation for Upwork's form, as prose to paste: what speaks for the person by the rule and was not told yet, what it is about,
 * claim by claim with its proof, what was offered, what is asked. In: the case; the most characters of the field. Out: a text, or
 * undefined while there is nothing to build it from.
 */
export const draftStatement = (c: Source, most: number = LONGEST): string | undefined => {
  const claims = toldClaims(c);
  const { text: opening } = openingOf(c);
  const sums = claims.filter((claim) => (unlessNever(claim.cost) ?? 0) > 0);
  // The sum of one claim alone is the ask, and told there.
  const tellsSum = (claim: Claim): boolean =>
    c.answers.route !== "report" && (sums.length > 1 || claim.cost !== askIn(c).cents);
  const offers = [...c.offers]
    .sort((a, b) => inOrder(a.on ?? "9999", b.on ?? "9999"))
    .flatMap((one) => sayOffer(one, c) ?? []);
  const first = untoldWinning(c, opening ?? "");
  // What is decided is asked for no more.
  const outcome = outcomeOf({ answers: c.answers, happenings: withOutcome(c), weeks: c.weeks });
  const ask = outcome === undefined ? sayAsk(c) : undefined;
  const claimed = claims.flatMap(({ agreed, happened }) => [agreed, happened]);
  const told = [
    ...paragraph(sayWinning(first.filter(isByRule)), 1),
    ...paragraph(opening, KEPT),
    ...paragraph(sayWinning(first.filter((one) => !isByRule(one))), 2),
    ...claims.flatMap((claim, index) => paragraph(claimProse(c, claim, tellsSum(claim)), 10 + index)),
    // Told to the other side, and put into no claim yet: without it nothing would say what happened.
    ...paragraph(claims.length === 0 ? happenedIn(c) : undefined, 10),
    ...paragraph(opening === undefined ? "" : changesAsked(c, [opening, sayWinning(first), ...claimed]), 4),
    ...paragraph(offers.join(" "), 5),
  ];
  if (told.length === 0) return undefined;
  const asked =
    ask === undefined ? outcome : `${selfBegins(c)} ask ${/^Upwork to /.test(ask) ? "" : "for "}${sentence(ask)}`;
  return fitted([...told, ...paragraph(asked, KEPT)], most);
};

/** The reason for the form in one line, from the kind of problem. */
export const draftReason = (c: Pick<Case, "answers">): string | undefined => {
  const { problem, problemOther } = c.answers;
  // "Account trouble" is a heading for the person, not a reason to hand in.
  if (problem === undefined || problem === "account") return undefined;
  return problem === "other" ? problemOther : answerFields.problem.options[problem];
};
