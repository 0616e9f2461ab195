import type { Case } from "../case/case.ts";
import { isFreelancerSide, isSettled, otherSide } from "../case/facts.ts";
import { listFields } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { lastDay, type Present, todayOf } from "../deadlines/deadline-math.ts";
import { type KnownHappening, toldHappenings } from "../happenings/happenings.ts";
import { mattersOf } from "../happenings/matters.ts";
import { quote } from "../letters/readers.ts";
import type { RuleId } from "../rules/built-in.ts";
import { carriedSince, dealOf, isDeal } from "../settlement/deal.ts";
import { nextStep, stepsOf } from "../settlement/steps.ts";
import { capital, inOrder } from "../text/text.ts";
import { addDays, sayDay } from "../values/days.ts";
import { comingTickets, PATIENCE, tickets } from "./tickets.ts";

/** What kind of thing did not come. Each has its letter (core/letters/nudge.ts). */
export type AwaitedKind = "promise" | "settlement" | "review" | "arbitration" | "ticket" | "message" | "offer";

/** Something that somebody else was to do by a day. */
export interface Awaited {
  readonly id: string;
  readonly kind: AwaitedKind;
  /** The day by which it was to come, YYYY-MM-DD. */
  readonly day: string;
  /** Whom it is to come from, and so whom one writes to. What the person is to do is written to nobody. */
  readonly from: "them" | "upwork" | "you";
  /** What it is, as a sentence for the person. */
  readonly what: string;
  /** How to tell that it came: the rest of a command after the name of the program. */
  readonly tell: string;
  /** The day it was promised, asked or opened. */
  readonly on?: string;
  /** The happening it is from. */
  readonly happening?: KnownHappening;
  /** The deadline that ended. */
  readonly deadline?: Deadline;
  /** The public rule that says what silence means here. */
  readonly rule?: RuleId;
  /** What is to be done, of a settlement: "release the 400.00 USD". */
  readonly step?: string;
}

const place = ({ channel }: KnownHappening): string =>
  channel === undefined || channel === "other" ? "" : listFields.happenings.channel.options[channel];

const WHO: Readonly<Record<string, string>> = { mediator: "Upwork's specialist", upwork: "Upwork" };

const promises = (c: Case): Awaited[] =>
  toldHappenings(c).flatMap((one): Awaited[] => {
    const day = unlessNever(one.until);
    if (one.kind !== "promised" || day === undefined) return [];
    if (one.kept !== undefined && one.kept !== "other") return [];
    const isMine = one.by === "me";
    const who = isMine ? "you" : (WHO[one.by ?? ""] ?? otherSide(c));
    const said = [place(one), one.on === undefined ? "" : sayDay(one.on)].filter(Boolean).join(", ");
    return [
      {
        id: `promise-${one.id}`,
        kind: "promise",
        day,
        from: isMine ? "you" : one.by === "mediator" || one.by === "upwork" ? "upwork" : "them",
        what: `${capital(who)} promised: ${one.note === undefined ? "something" : quote(one.note)}${said === "" ? "" : ` (${said})`}`,
        tell: "log kept",
        happening: one,
        ...(one.on === undefined ? {} : { on: one.on }),
      },
    ];
  });

/** What both agreed on by a day, while it is not known how it is to be carried out: the day counts all the same. */
const agreed = (told: Case): Awaited[] => {
  const all = toldHappenings(told);
  const one = all.findLast(({ kind, until }) => kind === "agreement" && unlessNever(until) !== undefined);
  const day = unlessNever(one?.until);
  if (one === undefined || day === undefined || carriedSince(told, one.on).length > 0) return [];
  return [
    {
      id: `agreed-${one.id}`,
      kind: "settlement",
      day,
      from: "you",
      what: "What both sides agreed on is to be carried out",
      tell: "log happened --set kind=carriedOut",
      happening: one,
      ...(one.on === undefined ? {} : { on: one.on }),
    },
  ];
};

/** A step of a settlement that the other side, or Upwork, was to carry out. */
const settlement = (told: Case): Awaited[] => {
  const deal = dealOf(told);
  if (!isDeal(deal)) return agreed(told);
  if (deal.until === undefined || !deal.isConfirmed) return [];
  const next = nextStep(stepsOf(told, deal));
  if (next === undefined) return [];
  return [
    {
      id: `settlement-${next.id}`,
      kind: "settlement",
      day: deal.until,
      from: next.who === "both" ? (next.id === "close" ? "you" : "them") : next.who,
      what: `Settlement, still to be done: ${next.what.replace(/\.$/, "")}`,
      tell: `log happened --set kind=${next.log}`,
      step: next.id,
      ...(deal.on === undefined ? {} : { on: deal.on }),
    },
  ];
};

/** Reviews that ended with the money still held, and the time to pay for arbitration that ended with only one payment. */
const ended = (c: Case, over: readonly Deadline[]): Awaited[] =>
  over.flatMap((deadline): Awaited[] => {
    if (deadline.due.kind === "unknown") return [];
    const base = { day: lastDay(deadline.due), deadline, from: "upwork" } as const;
    if (deadline.rule.id === "review" && isFreelancerSide(c))
      return [
        {
          ...base,
          id: deadline.id,
          kind: "review",
          what: `The client's time to review ${deadline.about} has ended. If the money is still held, ask Upwork why`,
          tell: "log happened --set kind=released",
          rule: "review",
        },
      ];
    const paidBy = mattersOf(c).find(({ kind }) => kind === "nonResolution")?.answeredBy ?? [];
    if (deadline.rule.id !== "arbitration-demand" || !paidBy.includes("me") || paidBy.includes("them")) return [];
    return [
      {
        ...base,
        id: deadline.id,
        kind: "arbitration",
        what: `The time to pay for arbitration has ended. You paid, and of a payment by ${otherSide(c)} nothing is told`,
        tell: "log happened --set kind=arbitrationPaid --set by=them",
        rule: "held-one-pays",
      },
    ];
  });

/** Did the other side say anything from that day on? */
const hasSpoken = (c: Case, since: string): boolean =>
  c.contacts.some((one) => one.by === "them" && (one.on ?? "") >= since) ||
  c.offers.some((one) => one.by === "them" && (one.on ?? "") >= since);

/** The first message and the last offer, without an answer by the day that was named. */
const unanswered = (c: Case): Awaited[] => {
  const { messageSentOn, answerBy, offerBy } = c.answers;
  const sent = unlessNever(messageSentOn);
  const asked = unlessNever(answerBy);
  const offer = c.offers.findLast((one) => one.by === "me" && one.on !== undefined);
  const until = unlessNever(offerBy);
  const isOpen = offer?.on !== undefined && (offer.answer ?? "none") === "none" && !hasSpoken(c, offer.on);
  return [
    ...(sent === undefined || hasSpoken(c, sent)
      ? []
      : [
          {
            id: "message",
            kind: "message" as const,
            day: asked === undefined || asked < sent ? addDays(sent, PATIENCE) : asked,
            from: "them" as const,
            what: `Your message of ${sayDay(sent)} has no answer`,
            tell: "log contact",
            on: sent,
          },
        ]),
    ...(!isOpen || offer.on === undefined
      ? []
      : [
          {
            id: "offer",
            kind: "offer" as const,
            day: until === undefined || until < offer.on ? addDays(offer.on, PATIENCE) : until,
            from: "them" as const,
            what: `Your offer of ${sayDay(offer.on)} has no answer`,
            tell: "log offer",
            on: offer.on,
          },
        ]),
  ];
};

/** What awaits somebody else's act, in the order in which one asks for it. */
const ORDER: readonly AwaitedKind[] = ["settlement", "promise", "review", "arbitration", "ticket", "offer", "message"];

/**
 * What others were to do by a day and, as far as is told, did not. In: the case as told; what applies of it; its deadlines; the day of the
 * person. Out: what has passed, the weightiest first.
 */
export const passedBy = (told: Case, c: Case, deadlines: readonly Deadline[], today: string): Awaited[] =>
  [
    ...settlement(told),
    ...(isSettled(c)
      ? []
      : [
          ...promises(c),
          ...ended(
            c,
            deadlines.filter(({ state }) => state === "over"),
          ),
          ...tickets(c),
          ...unanswered(c),
        ]),
  ]
    .filter(({ day }) => day < today)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || inOrder(a.day, b.day));

/** What others are to do by a day that is still to come, the next first: promises, answers to tickets, and what was settled. */
export const comingFrom = (told: Case, c: Case, today: string): Awaited[] =>
  [...settlement(told), ...(isSettled(c) ? [] : [...promises(c), ...comingTickets(c)])]
    .filter(({ day }) => day >= today)
    .sort((a, b) => inOrder(a.day, b.day));

/** Both: what has passed of what a page names, and what is to come. In: as above, with the present in place of the day. */
export const awaitedOf = (
  told: Case,
  c: Case,
  deadlines: readonly Deadline[],
  present: Present,
): readonly Awaited[] => {
  const today = todayOf(present);
  return [...passedBy(told, c, deadlines, today).filter(isOnPage), ...comingFrom(told, c, today)];
};

/** Kinds that a page of the case names: what else has passed is named there already, or has a day to look again. */
const ON_PAGE: readonly AwaitedKind[] = ["settlement", "promise", "arbitration", "ticket"];

/** Is it named on the page of a case? */
export const isOnPage = ({ kind }: Awaited): boolean => ON_PAGE.includes(kind);
