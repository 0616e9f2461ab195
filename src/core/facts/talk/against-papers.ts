import { inOrder } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { Contradiction, Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadText } from "../read-text.ts";
import { admitted, claimed, limits } from "./against-hours.ts";
import { bySides, type Differing, factsOf } from "./differing.ts";
import type { ReadTurn, Said } from "./reading.ts";

const DEPOSIT =
  "(?:deposit|escrow|project funds?|funds?|held money|money (?:on hold|in escrow)|depósito|treuhand\\p{L}*|einlage|acompte|depozyt\\p{L}*|депозит\\p{L}*|эскроу|ескроу)";
const SUM_OF_DEPOSIT = new RegExp(
  `^\\s?${DEPOSIT}|^\\s(?:of |in |for |on )?(?:the |your |my )?(?:\\p{L}+ )?${DEPOSIT}(?![\\p{L}])`,
  "iu",
);
const DEPOSIT_OF_SUM = new RegExp(
  `(?<![\\p{L}])${DEPOSIT} (?:of |is |was |de |von |in höhe von )?(?:only |about )?$`,
  "iu",
);

/** A sum somebody calls the deposit, where the papers hold another. */
const deposits = (said: readonly Said[], facts: readonly Fact[]): Differing[] => {
  const held = factsOf(facts, "milestone").filter(
    ({ value }) => value.amount !== undefined && (value.money === "held" || value.money === "partReleased"),
  );
  const asked = factsOf(facts, "happening").filter(
    ({ value }) => value.kind === "refundAsked" && value.amount !== undefined,
  );
  const paper = [...asked, ...held];
  const sums = new Set(
    factsOf(facts, "milestone")
      .flatMap(({ value }) => [value.amount, value.releasedAmount])
      .concat(asked.map(({ value }) => value.amount)),
  );
  const [first] = paper;
  if (first === undefined || sums.size === 0) return [];
  const total = held.reduce((sum, { value }) => sum + (value.amount ?? 0), 0);
  const amount = first.value.amount ?? 0;
  return said.flatMap((one): Differing[] =>
    one.sums
      .filter(
        ({ cents, at, end, currency }) =>
          currency !== "other" &&
          !sums.has(cents) &&
          cents !== total &&
          (SUM_OF_DEPOSIT.test(one.text.slice(end)) || DEPOSIT_OF_SUM.test(one.text.slice(0, at))),
      )
      .map(({ cents }) => ({
        what: "the amount of the deposit",
        one: {
          value: formatUsd(amount),
          places: paper.filter(({ value }) => value.amount === amount).flatMap(({ places }) => places.slice(0, 1)),
        },
        other: { value: formatUsd(cents), places: one.places },
        take: "one",
        why: "Upwork's own papers come before what somebody wrote in a message.",
        facts: paper.map(({ id }) => id),
      })),
  );
};

const WHOLE =
  /(?<![\p{L}])(?:(?:the|my|your|full|whole|entire|total|remaining|rest of the|all the|all of the) (?:(?:whole|full|entire|total|remaining|rest|other|sum|amount|payment|price|milestone|money|of|is|was) )*|todo el |los |die ganzen |die vollen |les |os |całe )$/iu;
const PAID =
  /(?<![\p{L}])(?:paid|i(?:'ve)? (?:already )?(?:paid|released|sent)|released|pagu[eé]|pagado|bezahlt|payé|paguei|zapłaci\p{L}+)(?: (?:you|out|already|the|a))*[\s.:,]*$/iu;
/** How far a sum that is meant for another may lie from it. */
const NEAR = 0.3;

/** A sum that somebody calls the whole, or says was paid, near to what the papers tell and not the same. */
const wholes = (said: readonly Said[], facts: readonly Fact[]): Differing[] => {
  const milestones = factsOf(facts, "milestone").filter(({ value }) => value.amount !== undefined);
  const known = new Set(
    [...milestones, ...factsOf(facts, "happening")].flatMap(({ value }) => [
      value.amount,
      ...("releasedAmount" in value ? [value.releasedAmount] : []),
    ]),
  );
  known.add(milestones.reduce((sum, { value }) => sum + (value.amount ?? 0), 0));
  return said.flatMap((one): Differing[] =>
    one.sums.slice(0, 1).flatMap(({ cents, at, currency }): Differing[] => {
      const before = one.text.slice(0, at);
      const isPaid = PAID.test(before);
      if (currency === "other" || known.has(cents) || (!isPaid && !WHOLE.test(before)) || one.turn.outside) return [];
      const [nearest] = milestones
        .filter(({ value }) => (value.money === "released") === isPaid || value.money === undefined)
        .filter(({ value }) => Math.abs((value.amount ?? 0) - cents) <= NEAR * (value.amount ?? 0))
        .sort((a, b) => Math.abs((a.value.amount ?? 0) - cents) - Math.abs((b.value.amount ?? 0) - cents));
      if (nearest?.value.amount === undefined) return [];
      return [
        {
          what: `the amount of “${nearest.value.name}”`,
          one: { value: formatUsd(nearest.value.amount), places: nearest.places },
          other: { value: formatUsd(cents), places: one.places },
          take: "one",
          why: "Upwork's own papers come before what somebody wrote in a message.",
          facts: [nearest.id],
        },
      ];
    }),
  );
};

const LATE =
  /(?<![\p{L}])(?:(?:a|one|two|three|\d{1,2}) (?:days?|weeks?) (?:too )?late|(?:came|was|is|were|delivered|handed in|sent) (?:too )?late|missed the (?:deadline|date)|after the deadline|past the deadline|too late|zu spät|en retard|tarde|atrasad[oa]|za późno|spóźnion\p{L}*)(?![\p{L}])/iu;

/** The client says it came late, where the page shows a hand-in by the day it was due. */
const calledLate = (said: readonly Said[], facts: readonly Fact[], client: "me" | "them"): Differing[] => {
  const inTime = factsOf(facts, "milestone").filter(
    ({ value: { dueOn, submittedOn } }) => dueOn !== undefined && submittedOn !== undefined && submittedOn <= dueOn,
  );
  const late = said.find(
    ({ turn, text }) =>
      turn.side === client &&
      LATE.test(text) &&
      inTime.some(({ value }) => (turn.on ?? "") >= (value.submittedOn ?? "")),
  );
  const [one] = inTime
    .filter(({ value }) => late?.turn.on !== undefined && (value.submittedOn ?? "") <= late.turn.on)
    .sort((a, b) => inOrder(b.value.submittedOn ?? "", a.value.submittedOn ?? ""));
  if (
    late === undefined ||
    one === undefined ||
    /(?<![\p{L}])(?:too late (?:for|to)|not late|never late)/iu.test(late.text)
  )
    return [];
  return [
    {
      what: `whether “${one.value.name}” came in time`,
      one: {
        value: `handed in ${sayDay(one.value.submittedOn ?? "")}, due ${sayDay(one.value.dueOn ?? "")}`,
        places: one.places,
      },
      other: { value: late.text, places: late.places },
      take: "one",
      why: "The page shows the day of the hand-in. Cite what was said of it beside it.",
      facts: [one.id],
    },
  ];
};

/** Money asked back in a message, where on Upwork only changes were asked for. */
const asked = (turns: readonly ReadTurn[], facts: readonly Fact[], isFreelancer: boolean): Differing[] => {
  const happened = factsOf(facts, "happening");
  const changes = happened.filter(({ value }) => value.kind === "changesAsked");
  const isAsked = happened.some(({ value }) =>
    ["refundAsked", "disputeByFreelancer", "mediation", "chargeback"].includes(value.kind),
  );
  const client = isFreelancer ? "them" : "me";
  if (isAsked || changes.length === 0) return [];
  const [demand] = bySides(turns.filter(({ side }) => side === client)).filter(
    ({ marks, sums, turn }) =>
      marks.has("back") && sums.length > 0 && !turn.outside && (turn.threat !== undefined || !turn.marks.has("settle")),
  );
  const sum = demand?.sums[0];
  if (demand === undefined || sum === undefined) return [];
  return [
    {
      what: "what is asked for",
      one: { value: `${formatUsd(sum.cents)} back`, places: demand.places },
      other: { value: "changes only", places: changes.flatMap(({ places }) => places).slice(0, 2) },
      take: "other",
      why: "On Upwork only changes were asked for; the amount stands in a message.",
      facts: changes.map(({ id }) => id),
    },
  ];
};

/** Where what people wrote and Upwork's papers differ. */
export const againstPapers = (
  turns: readonly ReadTurn[],
  texts: readonly ReadText[],
  facts: readonly Fact[],
  side: "freelancer" | "client",
  agreed: readonly { readonly what: string; readonly places: readonly Quoted[] }[],
): Contradiction[] => {
  const said = bySides(turns);
  const all = [
    ...deposits(said, facts),
    ...wholes(said, facts),
    ...calledLate(said, facts, side === "freelancer" ? "them" : "me"),
    ...admitted(said, facts, side === "freelancer" ? "me" : "them"),
    ...claimed(said, facts),
    ...limits(texts, agreed),
    ...asked(turns, facts, side === "freelancer"),
  ];
  const had = new Set<string>();
  return all
    .filter(({ what, other, one }) => {
      const key = `${what} ${one.value} ${other.value}`;
      return !had.has(key) && had.add(key) !== undefined;
    })
    .map((one) => ({ facts: [], ...one }));
};
