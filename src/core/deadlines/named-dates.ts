import type { Case } from "../case/case.ts";
import { isHeld, isSettled, type OwnDate, ownDateOf } from "../case/facts.ts";
import { WHOLE_CONTRACT } from "../case/fields.ts";
import { type HappeningKind, rowOf } from "../case/happening-kinds.ts";
import { listFields } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { happeningsOf, toldHappenings } from "../happenings/happenings.ts";
import { type Matter, mattersOf, openMatters } from "../happenings/matters.ts";
import { DEADLINE_USES, type TriggerId } from "../rules/built-in.ts";
import { inOrder, oneLine } from "../text/text.ts";
import type { Deadline } from "./deadline.ts";
import { isOver, type Present } from "./deadline-math.ts";
import { actorFor, leftOf, sayWho, type Who } from "./who-acts.ts";

/** A day that was named and that no deadline of a rule ends on: the day counts all the same. */
export interface NamedDate {
  /** Stable for the case: that of a date is its own ("d1"), that of a happening stands behind "until-". */
  readonly id: string;
  /** What it is for, in words that say who acts: "You: answer the refund request". */
  readonly what: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly state: "running" | "over";
  /** Upwork named it as the last day for something: when it is over, that is told. What a person noted for themselves is not. */
  readonly isUpworks: boolean;
  /** It tells a reader of the filing where the matter stands, as the deadline of its rule would. */
  readonly inFiling: boolean;
  /** Who must act, seen from the person, and what they do. */
  readonly actor: Deadline["actor"];
  readonly act: string;
}

/** What a kind of matter asks for where no rule says it, of whom, and the deadline that tells it where a rule does. */
interface AskedFor {
  readonly who: Who | "you";
  readonly act: string;
  readonly trigger?: TriggerId;
  readonly clock?: OwnDate;
}

const ASKED_FOR: Readonly<Partial<Record<HappeningKind, AskedFor>>> = {
  refundAsked: {
    who: "freelancer",
    act: "answer the refund request",
    trigger: "refundNotice",
    clock: "refundAnswer",
  },
  disputeByFreelancer: {
    who: "client",
    act: "answer the dispute",
    trigger: "escrowDispute",
    clock: "disputeAnswer",
  },
  disputeByClient: {
    who: "freelancer",
    act: "answer the dispute about hours",
    trigger: "hoursDisputed",
    clock: "disputeAnswer",
  },
  hoursRejected: {
    who: "freelancer",
    act: "claim the hours that were rejected or not paid",
    trigger: "hoursRejected",
  },
  mediation: {
    who: "both",
    act: "answer Upwork in the mediation",
    trigger: "mediation",
    clock: "mediationAnswer",
  },
  suggestionMade: {
    who: "both",
    act: "accept or decline Upwork's suggestion",
    trigger: "suggestion",
    clock: "suggestionAnswer",
  },
  nonResolution: {
    who: "both",
    act: "ask for arbitration, or settle",
    trigger: "nonResolution",
    clock: "arbitration",
  },
  chargeback: { who: "you", act: "answer Upwork about the chargeback" },
  accountLimited: { who: "you", act: "answer Upwork about the limit on the account" },
};

/** Does a deadline of a rule tell the day of this matter? Of several matters of a kind the last one has the deadline whose date was told. */
const isTold = (matter: Matter, isLast: boolean, { trigger }: AskedFor, deadlines: readonly Deadline[]): boolean =>
  deadlines.some(
    ({ rule, due }) =>
      DEADLINE_USES.get(rule.id)?.trigger === trigger &&
      trigger !== undefined &&
      (isLast || (due.kind === "day" && due.day === matter.until)),
  );

const isForReaders = ({ trigger }: AskedFor): boolean =>
  trigger !== undefined && [...DEADLINE_USES.values()].some((use) => use.trigger === trigger && use.inFiling === true);

const isOfSame = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === WHOLE_CONTRACT || b === WHOLE_CONTRACT || a === b;

/** Has money moved since, or did the person say after the day that nothing had happened? Then they know of it. */
const isKnownOf = (c: Case, { of, on = "" }: Matter, last: string): boolean =>
  toldHappenings(c).some((one) => {
    const day = one.on ?? "9999";
    const { moves } = rowOf(one.kind);
    const hasMoved = moves === "released" || moves === "returned" || moves === "refunded";
    return isOfSame(one.of, of) && ((hasMoved && day >= on) || (one.kind === "nothing" && day > last));
  });

const wasAnsweredTo = (c: Case, day: string): boolean =>
  c.requests.some((one) => unlessNever(one.answeredOn) !== undefined && unlessNever(one.dueOn) === day);

/** The last date that Upwork gave for a kind of deadline. It comes before the one of a notice. */
export const dateFor = (c: Case, clock: OwnDate | undefined): string | undefined =>
  clock === undefined
    ? undefined
    : c.dates.findLast((one) => one.dueOn !== undefined && ownDateOf(one) === clock)?.dueOn;

const ofMatters = (c: Case, deadlines: readonly Deadline[], present: Present): NamedDate[] => {
  if (isSettled(c)) return [];
  const open = openMatters(c);
  return open.flatMap((matter): NamedDate[] => {
    const asked = ASKED_FOR[matter.kind];
    const isLast = open.findLast(({ kind }) => kind === matter.kind) === matter;
    if (asked === undefined || isTold(matter, isLast, asked, deadlines)) return [];
    const day = (isLast ? dateFor(c, asked.clock) : undefined) ?? matter.until;
    if (day === undefined) return [];
    const actor = asked.who === "you" ? "you" : leftOf(actorFor(c, asked.who), matter.answeredBy, asked.who);
    if (actor === undefined || isKnownOf(c, matter, day)) return [];
    if (actor !== "them" && wasAnsweredTo(c, day)) return [];
    return [
      {
        id: `until-${matter.id}`,
        what: `${sayWho(actor, asked.who)}: ${asked.act}`,
        day,
        state: isOver({ kind: "day", day }, present) ? "over" : "running",
        isUpworks: true,
        inFiling: isForReaders(asked),
        actor,
        act: asked.act,
      },
    ];
  });
};

/** Is what a date was for over, or is it told as the day of a matter? Then there is nothing left that it could be the last day of. */
const isPast = (c: Case, clock: OwnDate): boolean => {
  if (isSettled(c)) return true;
  if (clock === "review") return c.milestones.length > 0;
  if (clock === "refundAnswer" && c.milestones.length > 0 && !c.milestones.some(isHeld)) return true;
  return (Object.keys(ASKED_FOR) as HappeningKind[])
    .filter((kind) => ASKED_FOR[kind]?.clock === clock)
    .some(
      (kind) =>
        mattersOf(c).some((one) => one.kind === kind) ||
        happeningsOf(c).some(({ kind: other }) => {
          const { ends, answers } = rowOf(other);
          return ends?.includes(kind) || answers?.includes(kind);
        }),
    );
};

const ofDates = (c: Case, deadlines: readonly Deadline[], present: Present): NamedDate[] =>
  c.dates.flatMap((one): NamedDate[] => {
    const { dueOn } = one;
    const clock = ownDateOf(one);
    if (dueOn === undefined) return [];
    const isOfRule = deadlines.some(({ rule }) => clock !== undefined && DEADLINE_USES.get(rule.id)?.ownDate === clock);
    if (clock !== undefined && (isOfRule || isPast(c, clock))) return [];
    const label = clock === undefined ? "A date from Upwork" : listFields.dates.clock.options[clock];
    const what = oneLine(one.what ?? label);
    return [
      {
        id: one.id,
        what,
        day: dueOn,
        state: isOver({ kind: "day", day: dueOn }, present) ? "over" : "running",
        isUpworks: clock !== undefined,
        inFiling: false,
        actor: "you",
        act: what,
      },
    ];
  });

const ANSWER_UPWORK = /^answer upwork\b/i;

/**
 * Days that were named and that no deadline of a case ends on: dates of Upwork that no rule covers, and the last days of notices of which it
 * is not known yet, or not true, that a rule counts for them. In: what applies of the case; all its deadlines; the present. Out: the
 * earliest first.
 */
export const namedDatesOf = (c: Case, deadlines: readonly Deadline[], present: Present): NamedDate[] => {
  const matters = ofMatters(c, deadlines, present);
  // What is noted as an answer to Upwork by the day of such a matter is that matter, told a second time.
  const dates = ofDates(c, deadlines, present).filter(
    ({ day, what, isUpworks }) =>
      isUpworks || !ANSWER_UPWORK.test(what) || !matters.some((one) => one.day === day && one.actor !== "them"),
  );
  return [...matters, ...dates].toSorted((a, b) => inOrder(a.day, b.day));
};
