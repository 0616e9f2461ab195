import type { Answers } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { heldOfMilestone, isBonus, isHeld, isReleased, releasedOfMilestone } from "../case/facts.ts";
import { rowOf } from "../case/happening-kinds.ts";
import type { Milestone } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { type KnownHappening, type Told, toldHappenings } from "./happenings.ts";
import { keptByDecision } from "./hours-decided.ts";
import { isToCarryOut, mattersOf, potOf } from "./matters.ts";

const later = (day: Milestone["submittedOn"], on: string | undefined): string | undefined => {
  const known = unlessNever(day);
  return on === undefined || (known !== undefined && known > on) ? known : on;
};

const dated = <K extends string>(key: K, on: string | undefined) =>
  (on === undefined ? {} : { [key]: on }) as { readonly [P in K]?: string };

/** A milestone after money moved. What is there already stays: it may have been told when the milestone was. */
const afterMove = (one: Milestone, { kind, on, amount }: KnownHappening): Milestone => {
  switch (rowOf(kind).moves) {
    case "held":
      return one.money === undefined || one.money === "notFunded"
        ? { ...one, money: "held", ...dated("fundedOn", on) }
        : one;
    case "released": {
      if (!isHeld(one)) return one;
      const held = heldOfMilestone(one);
      const { releasedAmount, ...whole } = one;
      return amount === undefined || held === undefined || amount >= held
        ? { ...whole, money: "released", ...dated("releasedOn", on) }
        : { ...one, money: "partReleased", releasedAmount: (releasedAmount ?? 0) + amount, ...dated("releasedOn", on) };
    }
    case "returned": {
      const held = heldOfMilestone(one);
      // Of a part that went back no state of a milestone tells: it stays as it was told.
      if (!isHeld(one) || (amount !== undefined && held !== undefined && amount < held)) return one;
      return { ...one, money: one.money === "partReleased" ? "partReturned" : "returned" };
    }
    case "refunded": {
      const paid = isReleased(one) ? releasedOfMilestone(one) : undefined;
      if (paid === undefined || one.money === "partReturned") return one;
      if (amount === undefined || amount >= paid) return { ...one, money: "returned" };
      return one.money === "released" ? { ...one, money: "partReturned", releasedAmount: paid - amount } : one;
    }
    default:
      return one;
  }
};

/** A milestone after something happened to it. */
const after = (one: Milestone, happening: KnownHappening): Milestone => {
  const { kind, on } = happening;
  if (kind === "submitted") return { ...one, ...dated("submittedOn", later(one.submittedOn, on)) };
  if (kind === "changesAsked") return { ...one, ...dated("changesAskedOn", later(one.changesAskedOn, on)) };
  return afterMove(one, happening);
};

const isAbout = (one: Milestone, happening: KnownHappening, among: readonly Milestone[]): boolean => {
  const pot = potOf(happening);
  if (pot !== undefined) return one.id === pot;
  const { moves } = rowOf(happening.kind);
  const fitting = among.filter((other) => {
    if (isBonus(other)) return false;
    if (moves === "held") return other.money === undefined || other.money === "notFunded";
    return moves === "refunded" ? isReleased(other) : isHeld(other);
  });
  if (!fitting.includes(one)) return false;
  // Of which of several it was, is not known: an amount, or a hand-in, is of one of them.
  const isOfAll =
    happening.amount === undefined && (moves === "released" || moves === "returned" || moves === "refunded");
  return fitting.length === 1 || isOfAll;
};

const milestonesAfter = (milestones: readonly Milestone[], happening: KnownHappening): readonly Milestone[] =>
  milestones.map((one) => (isAbout(one, happening, milestones) ? after(one, happening) : one));

/** Milestones that a dispute or a talk of both is about: held money, or where none is held the money that was released. */
const inDeal = (c: Told & Pick<Case, "milestones">, before: readonly Milestone[]): readonly Milestone[] => {
  const open = mattersOf(c).filter(({ kind }) => kind === "disputeByFreelancer" || kind === "mediation");
  const held = before.filter((one) => isHeld(one));
  const isOfReleased = held.length === 0 || open.at(-1)?.kind === "mediation";
  const fitting = isOfReleased ? before.filter(isReleased) : held;
  const named = open.at(-1)?.of;
  return named === undefined ? fitting : fitting.filter(({ id }) => id === named);
};

/**
 * What both agreed was carried out: of the money it was about, the freelancer has the agreed sum and the client the rest. With several
 * milestones nobody told how it was divided, so they stay as they were told. In: the milestones after all that was told, and as they stood
 * at the agreement; the sum in cents.
 */
const carriedOutIn = (
  now: readonly Milestone[],
  pots: readonly Milestone[],
  cents: number | undefined,
): readonly Milestone[] => {
  const [pot, ...rest] = pots;
  const whole = pot === undefined ? undefined : isHeld(pot) ? heldOfMilestone(pot) : releasedOfMilestone(pot);
  if (pot === undefined || rest.length > 0 || cents === undefined || whole === undefined) return now;
  const earlier = isHeld(pot) ? (releasedOfMilestone(pot) ?? 0) : 0;
  return now.map((one): Milestone => {
    const isMoved = one.money === "returned" || one.money === "partReturned" || (isHeld(pot) && !isHeld(one));
    if (one.id !== pot.id || isMoved) return one;
    const { releasedAmount: _, ...bare } = one;
    if (cents >= whole) return { ...bare, money: "released" };
    const kept = earlier + cents;
    return kept === 0 ? { ...bare, money: "returned" } : { ...bare, money: "partReturned", releasedAmount: kept };
  });
};

type ContractState = Pick<Answers, "contractState" | "endedBy" | "endedOn">;

const STATES = { ended: "ended", paused: "paused", restarted: "active" } as const;

const contractAfter = (before: ContractState, { kind, on, by }: KnownHappening): ContractState => {
  if (kind !== "ended" && kind !== "paused" && kind !== "restarted") return before;
  // What is final stays: a contract that has ended is not paused any more.
  if (before.contractState === "ended" && (kind !== "ended" || before.endedOn !== undefined)) return before;
  if (kind !== "ended") return { ...before, contractState: STATES[kind] };
  const endedBy = by === "mediator" ? "upwork" : by;
  return { contractState: "ended", ...(endedBy === undefined ? {} : { endedBy }), ...dated("endedOn", on) };
};

const milestonesOf = (
  c: Pick<Case, "answers" | "milestones" | "happenings">,
  told: readonly KnownHappening[],
): readonly Milestone[] => {
  const all = told.reduce(milestonesAfter, c.milestones);
  const carried = told.findLast(({ kind }) => kind === "carriedOut");
  const agreed = told.findLast(({ kind }) => kind === "agreement");
  if (carried === undefined) return all;
  const before = told.slice(0, told.indexOf(agreed ?? carried));
  const at = before.reduce(milestonesAfter, c.milestones);
  const pots = inDeal({ answers: c.answers, milestones: at, happenings: before }, at);
  const done = carriedOutIn(all, pots, agreed?.amount ?? carried.amount);
  return done.map((one, index) =>
    one !== all[index] && (one.money === "released" || one.money === "partReturned") && one.releasedOn === undefined
      ? { ...one, ...dated("releasedOn", carried.on) }
      : one,
  );
};

/**
 * A case as of the last thing that is told to have happened: where the money of each milestone is, and how the contract stands. In: the
 * answers and milestones as they were told, and the happenings. Out: the same with every happening taken in, in the order of their days,
 * whatever the order in which they were told. What was told already is not taken in twice.
 */
export const asHappened = <C extends Pick<Case, "answers" | "milestones" | "happenings">>(c: C): C => {
  const told = toldHappenings(c);
  if (told.length === 0) return c;
  const { contractState, endedBy, endedOn } = c.answers;
  return {
    ...c,
    answers: { ...c.answers, ...told.reduce(contractAfter, { contractState, endedBy, endedOn }) },
    milestones: milestonesOf(c, told),
  };
};

/** How it came out, where a happening tells it and no answer does. Undefined while a matter is open that was opened after it. */
export const outcomeOf = (
  c: Pick<Case, "answers" | "happenings" | "weeks">,
): Pick<Answers, "outcome" | "outcomeOn" | "outcomeAmount"> => {
  const last = toldHappenings(c).findLast((one) => rowOf(one.kind).outcome !== undefined && !isToCarryOut(one));
  if (c.answers.outcome !== undefined || last === undefined) return {};
  const isOpen = mattersOf(c).some(
    ({ ended, on, isByDecision }) => ended === undefined && !isByDecision && (on ?? "9999") >= (last.on ?? ""),
  );
  if (isOpen) return {};
  // A decision on hours names what goes back, and an outcome what stays with the freelancer.
  const amount = last.kind === "hoursDecided" ? keptByDecision(last, c.weeks) : last.amount;
  return {
    outcome: rowOf(last.kind).outcome,
    ...dated("outcomeOn", last.on),
    ...(amount === undefined ? {} : { outcomeAmount: amount }),
  };
};
