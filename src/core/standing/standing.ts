import type { Case } from "../case/case.ts";
import { heldOfMilestone, isHeld, isSettled } from "../case/facts.ts";
import { WHOLE_CONTRACT } from "../case/fields.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { Milestone } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { lastDay, minutesLeft, type Present } from "../deadlines/deadline-math.ts";
import { deadlinesOf } from "../deadlines/deadlines.ts";
import { type NamedDate, namedDatesOf } from "../deadlines/named-dates.ts";
import { matterOf } from "../happenings/matters.ts";
import { isMoneySettled } from "../happenings/settled.ts";
import { DEADLINE_USES, type TriggerId } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { inOrder } from "../text/text.ts";
import { type PotState, potStates } from "./pots.ts";

/** Money that by the rule has moved, since a deadline passed with nothing told. Nobody has said that it did. */
export interface DueMove {
  readonly deadline: Deadline;
  readonly to: "released" | "returned";
  /** The ids of the milestones it is about. */
  readonly milestones: readonly string[];
  /** What was held of them. */
  readonly cents: number;
}

/** A deadline that ended, and nobody has told yet what happened: the question is put before anything else. */
export interface OpenQuestion {
  readonly deadline: Deadline;
  /** What can have happened, in the order in which it is offered. */
  readonly kinds: readonly HappeningKind[];
  /** The milestone or week it is about, or the whole contract. */
  readonly of: string;
}

/** Where a case stands at one moment: what is told, and what by the rule has followed from it since. */
export interface Standing {
  /** The case with money where by the rule it is now. Routes, money and drafts go by it. */
  readonly case: Case;
  /** Every deadline of what is told, whatever followed: the dates that a filing names. */
  readonly told: readonly Deadline[];
  /** Every deadline that is not met, the earliest first, those that are over last. */
  readonly deadlines: readonly Deadline[];
  /** Days that were named and that none of the deadlines ends on, the earliest first. */
  readonly dates: readonly NamedDate[];
  /** Deadlines that passed, moved money or ended a right, and nothing was told since; the last one first. */
  readonly passed: readonly Deadline[];
  readonly moved: readonly DueMove[];
  /** Where each sum of money is. */
  readonly pots: readonly PotState[];
  /** Deadlines that passed, of which the person said since then that nothing had happened, and on what day they said so. */
  readonly saidNothing: ReadonlyMap<string, string>;
  /** What to ask when the person comes back, the newest first. */
  readonly questions: readonly OpenQuestion[];
}

/** Deadlines of what was opened on Upwork: its notice names their last day. */
const OF_NOTICES: readonly TriggerId[] = [
  "refundNotice",
  "escrowDispute",
  "mediation",
  "suggestion",
  "nonResolution",
  "hoursDisputed",
  "hoursRejected",
];

/** Is it told that it is over? Where it moves money, or where Upwork's notice had named the day. */
const isTellable = (one: Deadline): boolean => {
  const use = useOf(one);
  return use?.movesMoney === true || (one.ownDate === true && OF_NOTICES.some((trigger) => trigger === use?.trigger));
};

/** A deadline that passed is told first for so many days; one that by the rule moved money, until it is told where the money is. */
const PASSED_MINUTES = 32 * 24 * 60;

/** Days that Upwork named, that are over, and of which nobody has told what came of them. In: the dates of a standing, the present. */
export const datesOver = ({ dates }: Pick<Standing, "dates">, present: Present): readonly NamedDate[] =>
  dates.filter(
    ({ state, isUpworks, day }) =>
      state === "over" && isUpworks && minutesLeft({ kind: "day", day }, present.now) > -PASSED_MINUTES,
  );

/** What passed and of which nobody has told what came of it: what is told first. */
export const unresolved = (standing: Pick<Standing, "passed" | "moved">, present: Present): readonly Deadline[] =>
  standing.passed.filter(
    (one) =>
      (one.due.kind !== "unknown" && minutesLeft(one.due, present.now) > -PASSED_MINUTES) ||
      standing.moved.some(({ deadline }) => deadline.id === one.id),
  );

const useOf = (deadline: Deadline) => DEADLINE_USES.get(deadline.rule.id as never);

/** The milestone or week that a deadline is about; empty for the contract. */
const itemOf = (deadline: Deadline): string => deadline.id.slice(deadline.rule.id.length + 1);

/** A milestone of a deadline's, if it is of one; else all that hold money. */
const heldBy = (c: Case, deadline: Deadline): readonly Milestone[] => {
  const item = itemOf(deadline);
  return c.milestones.filter((one) => isHeld(one) && (item === "" || one.id === item));
};

/** The day on which the person said that nothing had happened since a deadline ended; undefined when they did not. */
const nothingSince = (c: Case, deadline: Deadline): string | undefined =>
  c.happenings
    .filter((one) => one.kind === "nothing" && (one.on ?? "") > endOf(deadline))
    .filter((one) => one.of === undefined || one.of === (itemOf(deadline) || WHOLE_CONTRACT))
    .map((one) => one.on)
    .sort()
    .at(-1);

const endOf = ({ due }: Deadline): string => (due.kind === "unknown" ? "" : lastDay(due));

const movedIn = (c: Case, move: DueMove): Case => {
  const on = endOf(move.deadline);
  const money = (one: Milestone): Milestone["money"] =>
    move.to === "released" ? "released" : one.money === "partReleased" ? "partReturned" : "returned";
  return {
    ...c,
    milestones: c.milestones.map((one) =>
      move.milestones.includes(one.id)
        ? { ...one, money: money(one), ...(move.to === "released" ? { releasedOn: on } : {}) }
        : one,
    ),
  };
};

/** The next move of money that by the rule has followed. In: the case so far, its deadlines. */
const nextMove = (c: Case, deadlines: readonly Deadline[]): DueMove | undefined => {
  const over = deadlines
    .filter((one) => one.state === "over" && useOf(one)?.silence !== undefined && nothingSince(c, one) === undefined)
    // A rule of which it is only assumed that it holds moves no money: what came of it is asked.
    .filter(({ takes }) => takes === undefined)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  for (const deadline of over) {
    const held = heldBy(c, deadline);
    const to = useOf(deadline)?.silence;
    if (held.length > 0 && to !== undefined)
      return {
        deadline,
        to,
        milestones: held.map(({ id }) => id),
        cents: held.reduce((sum, one) => sum + (heldOfMilestone(one) ?? 0), 0),
      };
  }
  return undefined;
};

/** Was it answered in time? A request of Upwork with the same last day was answered. */
export const isMet = (c: Case, deadline: Deadline): boolean =>
  deadline.actor === "you" &&
  c.requests.some((one) => unlessNever(one.answeredOn) !== undefined && unlessNever(one.dueOn) === endOf(deadline));

/** A dispute ends with the money it is about: by the rule, the other side did not answer it. */
const withoutHelp = (deadlines: readonly Deadline[], moved: readonly DueMove[]): Deadline[] => {
  const isEnded = moved.some(({ deadline }) => useOf(deadline)?.trigger === "escrowDispute");
  return deadlines.filter((one) => !(isEnded && useOf(one)?.trigger === "disputeOrMediation"));
};

/** Does it stay open when the matter is settled? Hours that the decision itself rejected can be claimed after it. */
const outlivesEnd = (c: Case, deadline: Deadline): boolean =>
  useOf(deadline)?.trigger === "hoursRejected" && matterOf(c, "hoursRejected")?.isByDecision === true;

/** To ask for released money back, or to dispute it. */
const ABOUT_RELEASED: readonly unknown[] = ["releaseNotMediated", "payment", "paymentToFreelancer"];

/** Is it over because the case is settled: it moves money, or is about money that the settlement has moved? */
const isSettledOne = (c: Case, deadline: Deadline): boolean =>
  isSettled(c) &&
  !outlivesEnd(c, deadline) &&
  (useOf(deadline)?.movesMoney === true ||
    (ABOUT_RELEASED.includes(useOf(deadline)?.trigger) && isMoneySettled(c, itemOf(deadline))));

/** The deadlines that are not met; of a settled case only those that move no money and are about other money than was settled. */
const openOf = (c: Case, deadlines: readonly Deadline[]): Deadline[] =>
  deadlines.filter((one) => !isMet(c, one) && !isSettledOne(c, one));

const NO_QUESTIONS = { saidNothing: new Map<string, string>(), questions: [] } as const;

/** What is not known of the deadlines that ended: the one that ended last comes first. */
const questionsOf = (deadlines: readonly Deadline[], saidNothing: Standing["saidNothing"]): OpenQuestion[] =>
  deadlines
    .flatMap((deadline) => {
      const kinds = useOf(deadline)?.afterwards ?? [];
      const isOpen = deadline.state === "over" && kinds.length > 0 && !saidNothing.has(deadline.id);
      return isOpen ? [{ deadline, kinds, of: itemOf(deadline) || WHOLE_CONTRACT }] : [];
    })
    .sort((a, b) => inOrder(endOf(b.deadline), endOf(a.deadline)));

/**
 * Where a case stands. In: a case (what applies of it), the rulebook, the present. Out: what follows by the rules from what is told,
 * step by step: each deadline that passed in silence moves the money it is about, which can set off the next one. Never throws.
 */
export const standingOf = (applying: Case, rulebook: Rulebook, present: Present): Standing => {
  const told = deadlinesOf(applying, rulebook, present);
  const dates = namedDatesOf(applying, told, present);
  let c = applying;
  let deadlines = openOf(c, told);
  if (isSettled(c))
    return { case: c, told, deadlines, dates, passed: [], moved: [], ...NO_QUESTIONS, pots: potStates(c, new Set()) };
  const moved: DueMove[] = [];
  // Each move takes a milestone out of what is held, so it ends.
  for (let move = nextMove(c, deadlines); move !== undefined; move = nextMove(c, deadlines)) {
    moved.push(move);
    c = movedIn(c, move);
    deadlines = openOf(c, deadlinesOf(c, rulebook, present));
  }
  deadlines = withoutHelp(deadlines, moved);
  const known = new Set(deadlines.map(({ id }) => id));
  const gone = moved.map(({ deadline }) => deadline).filter(({ id }) => !known.has(id));
  const all = [...deadlines, ...gone];
  const passed = all
    .filter((one) => one.state === "over" && isTellable(one))
    .sort((a, b) => (endOf(a) > endOf(b) ? -1 : 1));
  const saidNothing = new Map(
    all.flatMap((one) => {
      const on = one.state === "over" ? nothingSince(c, one) : undefined;
      return on === undefined ? [] : [[one.id, on] as const];
    }),
  );
  const pots = potStates(c, new Set(moved.flatMap((one) => one.milestones)));
  return {
    case: c,
    told,
    deadlines: all,
    dates,
    passed,
    moved,
    pots,
    saidNothing,
    questions: questionsOf(all, saidNothing),
  };
};
