import type { Case } from "../../case/case.ts";
import { isClientSide, isFixed, isHourly } from "../../case/facts.ts";
import { NONE_FITS } from "../../case/fields.ts";
import { HAPPENING_KINDS, HAPPENINGS, type HappeningKind, rowOf } from "../../case/happening-kinds.ts";
import { type Happening, listFields } from "../../case/lists.ts";
import { happeningsOf } from "../../happenings/happenings.ts";
import { happeningLabel } from "../../happenings/say-happening.ts";
import { namedBy } from "../../settlement/named-figure.ts";
import { oneLine, sentence, shorten } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { eachQuestion, listQuestion } from "./question.ts";

/** What can have happened, by the kind of contract and by what has happened already. */
export const kindsFor = (c: Case): readonly HappeningKind[] => {
  const known = new Set<string>(happeningsOf(c).map(({ kind }) => kind));
  const isPaid = { fixed: isFixed(c) || !isHourly(c), hourly: isHourly(c) || !isFixed(c) };
  return HAPPENING_KINDS.filter((kind) => {
    const { pay, toldIn, after } = rowOf(kind);
    const isDue = after === undefined || after.some((one) => known.has(one));
    return toldIn === undefined && isDue && (pay === undefined || isPaid[pay]);
  });
};

const needs = (kind: string | undefined, what: "amount" | "until" | "of" | "words" | "said"): boolean =>
  kind !== undefined && kind in HAPPENINGS && rowOf(kind as HappeningKind)[what] === true;

const resultsOf = (kind: string | undefined): readonly string[] =>
  kind !== undefined && kind in HAPPENINGS ? (rowOf(kind as HappeningKind).results ?? []) : [];

/** The amount of each kind: whose it is, and what of. */
const AMOUNT: Readonly<Partial<Record<string, string>>> = {
  refundGiven: "How much was paid back to the client?",
  hoursDecided: "How much goes back to the client by the decision?",
  suggestionMade: "How much goes to the freelancer by the suggestion?",
  arbitrationDecided: "How much goes to the freelancer by the decision?",
  chargeback: "How much did the bank or card take back?",
  chargebackEnded: "How much stays with the freelancer by the decision?",
  released: "How much was released to the freelancer?",
  returned: "How much went back to the client?",
  bonusPaid: "How much was paid?",
  agreement: "How much goes to the freelancer by the agreement?",
  jointInstruction: "How much goes to the freelancer by what you told Upwork?",
  carriedOut: "How much went to the freelancer?",
};

const isPromise = ({ kind }: Pick<Happening, "kind">): boolean => kind === "promised";

/** How the day that belongs to a happening is asked for, where it is not the one of a notice. */
const UNTIL: Readonly<Partial<Record<string, string>>> = {
  promised: "By what day was it promised?",
  ticketOpened: "By what day did Support say it would answer?",
  agreement: "By what day is it to be carried out?",
};

/** What happened, as the person calls it; undefined while it is not told. */
const sayKind = (c: Case, { kind }: Happening): string | undefined =>
  kind !== undefined && kind in HAPPENINGS
    ? happeningLabel(c, kind as HappeningKind)
    : kind && listFields.happenings.kind.options[kind];

/** One line that tells a happening from its neighbours. */
export const happeningTitle = (one: Happening, c: Case): string =>
  [
    sayKind(c, one) ?? "not said yet",
    isPromise(one) && one.note !== undefined ? `“${shorten(oneLine(one.note), 40)}”` : "",
    one.on === undefined ? "" : sayDay(one.on),
  ]
    .filter(Boolean)
    .join(", ");

/** What has happened, one thing after the other. */
export const happenings = listQuestion({
  list: "happenings",
  ask: "What has happened so far?",
  why: "A request, a dispute or a notice gives someone a deadline.",
  how: "Start with the newest. Each email or notice from Upwork is an entry of its own.",
  adds: "something that happened",
  addsMore: "something else that happened",
  isTold: (c) => c.answers.filed !== undefined,
  label: happeningTitle,
  items: [
    {
      field: "kind",
      ask: "What happened?",
      why: "What comes next depends on what it was.",
      offers: kindsFor,
      says: (c, kind) => (kind in HAPPENINGS ? happeningLabel(c, kind as HappeningKind) : undefined),
    },
    {
      field: "on",
      ask: (_c, one) =>
        isPromise(one)
          ? "When was it promised?"
          : one.kind === "nothing"
            ? "Until what day has nothing happened?"
            : "When was it? If Upwork sent a notice, give its day.",
      why: "The time to answer counts from that day.",
      how: "It is in the email from Upwork and on the contract page.",
      when: (one) => one.kind !== undefined,
    },
    {
      field: "by",
      ask: (_c, one) => (isPromise(one) ? "Who promised it?" : "Who did it?"),
      why: "It decides who must act next.",
      offers: (_c, one) => (isPromise(one) ? ["them", "mediator", "upwork"] : ["me", "them", "upwork"]),
      when: (one) =>
        one.kind !== undefined && one.kind in HAPPENINGS && rowOf(one.kind as HappeningKind).by === "either",
    },
    {
      field: "note",
      ask: (_c, one) =>
        isPromise(one) ? "What was promised? Write it in their own words." : "What was it, in a few words?",
      why: "So that you recognise it. A reminder quotes it.",
      when: (one) => needs(one.kind, "words") || one.kind === NONE_FITS,
    },
    {
      field: "until",
      ask: (_c, one) => UNTIL[one.kind ?? ""] ?? "What date does Upwork's email give to answer by?",
      why: "You are told once that day has passed. A date from Upwork comes before any date we work out.",
      how: "Choose None if no date was given.",
      when: (one) => needs(one.kind, "until"),
    },
    {
      field: "result",
      ask: (c, one) =>
        one.kind === "hoursDecided"
          ? "What did Upwork decide about the disputed hours?"
          : `Did ${isClientSide(c) ? "the freelancer" : "you"} accept or decline the dispute?`,
      why: "What follows from it, and what can still be done, is another thing each time.",
      offers: (_c, one) => resultsOf(one.kind),
      when: (one) => resultsOf(one.kind).length > 0,
    },
    {
      field: "amount",
      ask: (c, one) =>
        one.kind === "refundAsked"
          ? `How much ${isClientSide(c) ? "do you" : "does the client"} want back? (USD, before Upwork's fee)`
          : `${AMOUNT[one.kind ?? ""] ?? "How much is it about?"} (USD, before Upwork's fee)`,
      why: "It may be less than the full amount.",
      how: "Skip this if it is about all of it, or if you do not know it.",
      // What both agreed on stands in their offers already.
      propose: (c, one) =>
        one.kind === "agreement"
          ? namedBy({ ...c, happenings: c.happenings.filter(({ id }) => id !== one.id) })?.cents
          : undefined,
      // All or nothing of the disputed hours is an amount by itself.
      when: (one) => needs(one.kind, "amount") && one.result !== "stays" && one.result !== "back",
    },
    {
      field: "channel",
      ask: "Where was it said?",
      why: "The reminder names the place, so that both can look it up.",
      when: (one) => needs(one.kind, "said"),
    },
    {
      field: "kept",
      ask: "Was it kept?",
      why: "A promise that was kept is off your list.",
      when: isPromise,
      // Nobody knows it before its day: `log kept` asks.
      unasked: () => true,
    },
  ],
});

/** Asked after the milestones and weeks: of which of several a happening was. */
export const happeningIsAbout = eachQuestion({
  each: "happenings",
  question: {
    field: "of",
    ask: (c, one) =>
      `${sentence(sayKind(c, one) ?? "Something happened")} Which ${c.weeks.length > 0 ? "week" : "milestone"} was it about?`,
    why: "Each has its own money and its own deadlines.",
  },
  appliesTo: (c, one) => needs(one.kind, "of") && c.milestones.length + c.weeks.length > 1,
});
