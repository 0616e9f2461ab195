import type { Case } from "../case/case.ts";
import { enderOf, hasEnded, isBonus, isFixed, isSameDay } from "../case/facts.ts";
import { rowOf } from "../case/happening-kinds.ts";
import type { Milestone } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { filingOf, isNothingFiled, matterOf, openMatters } from "../happenings/matters.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { lawIn } from "../rules/rulebook.ts";
import { addDays } from "../values/days.ts";
import { earlierNamed, isPaid, ofMatter } from "./matter-triggers.ts";
import {
  afterFunding,
  endedAfter,
  handInOf,
  heldOf,
  isStopped,
  lastActivityOf,
  latest,
  nameOf,
} from "./milestone-days.ts";
import type { Trigger } from "./trigger.ts";

const SAME_DAY = {
  why: "The work was handed in and changes were asked for on the same day. We first need to know which came last.",
  ifSo: "the hand-in came last",
};

const HELD_OR_NOT = { why: "We first need to know whether Upwork is holding money.", ifSo: "money is held" };

const PAY_OR_NOT = {
  why: "We first need to know how the contract is paid.",
  ifSo: "it has a fixed price and money is held",
};

const ASKED = "Upwork sent the notice of the refund request";

/** Can money be held of which nothing was told yet? */
const mayHoldMore = (c: Case): boolean =>
  c.milestones.length === 0
    ? !c.finished.includes("milestones")
    : c.milestones.some((one) => one.money === undefined && !isBonus(one));

/** Matters in which the held money waits for something else than the client's review. */
const HOLDING: readonly string[] = ["refundAsked", "disputeByFreelancer", "nonResolution", "arbitration"];

/** Was the money asked back or disputed before the review of this milestone ended? Then its end releases nothing. */
const isHeldUp = (c: Case, one: Milestone, pack: Rulebook): boolean => {
  const handIn = handInOf(one);
  const days = lawIn(pack, "review", ({ deadline }) =>
    deadline?.length.kind === "days" ? deadline.length.days : undefined,
  );
  const end = handIn === undefined || days === undefined ? undefined : addDays(handIn, days);
  return openMatters(c).some(
    ({ kind, of, on }) =>
      HOLDING.includes(kind) &&
      (of === undefined || of === one.id) &&
      (end === undefined || on === undefined || on <= end),
  );
};

/** The reviews of work that was handed in, or of which it is not known. */
export const reviews = (c: Case, pack: Rulebook): readonly Trigger[] =>
  hasEnded(c)
    ? []
    : heldOf(c)
        .filter((one) => one.submittedOn === undefined || (handInOf(one) !== undefined && isStopped(one) !== true))
        .filter((one) => !isHeldUp(c, one, pack))
        .map((one) => {
          const unclear = isSameDay(one) && isStopped(one) === undefined ? SAME_DAY : undefined;
          return {
            item: one.id,
            about: nameOf(one),
            what: "the work was handed in with Submit Work",
            day: handInOf(one),
            notBefore: afterFunding(c, one),
            key: `milestones.${one.id}.${unclear === undefined ? "submittedOn" : "cameLast"}`,
            unclear,
          };
        });

/** The first day on which held money was there to be asked back; undefined where one of its milestones does not say. */
const firstFunded = (c: Case): string | undefined => {
  const days = heldOf(c).map((one) => unlessNever(one.fundedOn));
  return days.includes(undefined) ? undefined : days.toSorted()[0];
};

/** The day of the notice: a refund request that is filed has its own, else it is the day the contract ended. */
export const refundNotice = (c: Case): readonly Trigger[] => {
  if (heldOf(c).length === 0 && !mayHoldMore(c)) return [];
  const unclear = heldOf(c).length === 0 ? HELD_OR_NOT : undefined;
  const hangsOn = unclear === undefined ? {} : { key: "milestones", unclear };
  const asked = matterOf(c, "refundAsked");
  if (asked !== undefined) {
    if (!isPaid(c, "fixed", "refundAsked")) return [];
    const trigger = ofMatter(c, asked, ASKED);
    const ended = enderOf(c) === "client" ? c.answers.endedOn : undefined;
    const pay = trigger.assumed === undefined ? {} : { key: trigger.assumed.key, unclear: PAY_OR_NOT };
    return [
      { ...trigger, notBefore: latest(trigger.notBefore, ended, firstFunded(c)), ...hangsOn, ...pay },
      ...earlierNamed(c, "refundAsked", ASKED),
    ];
  }
  if (isFixed(c) && enderOf(c) === "client" && isNothingFiled(c) && !wasAnswered(c)) {
    return [
      {
        what: "Upwork sent the notice that the contract was ended",
        day: c.answers.endedOn,
        notBefore: endedAfter(c),
        key: "endedOn",
        ...hangsOn,
      },
    ];
  }
  return [];
};

/** What ends a refund request that came with the end of the contract. */
const wasAnswered = (c: Case): boolean => happeningsOf(c).some(({ kind }) => rowOf(kind).ends?.includes("refundAsked"));

const isFiled = (c: Case): boolean => !["nothing", "other", undefined].includes(filingOf(c)?.filed);

/** Milestones with money held on a contract that runs and on which nothing was filed: they can fall dormant. */
export const sleeping = (c: Case, after: number, what: string): readonly Trigger[] =>
  isFixed(c) && !isFiled(c) && c.answers.contractState === "active"
    ? heldOf(c).map((one) => {
        const day = lastActivityOf(c, one);
        return {
          ...(heldOf(c).length > 1 ? { item: one.id, about: nameOf(one) } : {}),
          what,
          day: day === undefined ? undefined : addDays(day, after),
          key: `milestones.${one.id}.fundedOn`,
        };
      })
    : [];
