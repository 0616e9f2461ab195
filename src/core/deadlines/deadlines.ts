import type { Case } from "../case/case.ts";
import { isHourly, isOutsideProgramme } from "../case/facts.ts";
import { DEADLINE_USES, type DeadlineId } from "../rules/built-in.ts";
import type { DeadlineUse, Rulebook } from "../rules/rows/rule.ts";
import { governing } from "../rules/rulebook.ts";
import { inOrder } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { type Deadline, endOf, opensAt } from "./deadline.ts";
import { count, isOver, type Present } from "./deadline-math.ts";
import { withFeedbackFirst } from "./feedback-first.ts";
import { dateFor } from "./named-dates.ts";
import { withPaidAside } from "./paid-aside.ts";
import type { Trigger } from "./trigger.ts";
import { TRIGGERS } from "./triggers.ts";
import { actorFor, leftOf } from "./who-acts.ts";

/** Contracts of Upwork's ordinary dispute programme (docs/rulebook.md). */
const PROGRAMME: readonly unknown[] = ["fixed", "hourly", "catalog", "other", undefined];

const countsFor = ({ answers: { contract } }: Case, on: DeadlineUse["on"]): boolean => {
  switch (on) {
    case undefined:
      return true;
    case "programme":
      return PROGRAMME.includes(contract);
    case "ordinary":
      return PROGRAMME.includes(contract) || contract === "enterprise";
    case "anyHire":
      return contract === "anyHire";
    case "directOwn":
      return contract === "directByFreelancer";
  }
};

const ownDate = (c: Case, { ownDate }: DeadlineUse, { until, isEarlier }: Trigger): string | undefined =>
  (isEarlier ? undefined : dateFor(c, ownDate)) ?? until;

const deadlineOf = (
  c: Case,
  pack: Rulebook,
  [id, use]: readonly [DeadlineId, DeadlineUse],
  start: Trigger,
  present: Present,
): Deadline | undefined => {
  const found = governing(pack, id, { contractBegan: c.answers.contractBegan, event: start.day });
  const rule = found?.rule;
  const actor = rule && leftOf(actorFor(c, rule.who), start.doneBy, rule.who);
  if (rule?.deadline === undefined || actor === undefined) return undefined;
  const base = {
    id: start.item === undefined ? id : `${id}-${start.item}`,
    rule,
    about: start.about ?? "the contract",
    ...(start.about === undefined ? { isOfContract: true as const } : {}),
    actor,
    missed: (isHourly(c) ? use.missedHourly : undefined) ?? rule.deadline.missed,
    act: start.act ?? (isOutsideProgramme(c) ? use.actOutside : undefined) ?? rule.deadline.act,
    ...(start.day === undefined ? {} : { from: { what: start.what, day: start.day } }),
    ...(start.assumed === undefined ? {} : { takes: start.assumed }),
  };
  const own = ownDate(c, use, start);
  if (own !== undefined) {
    const due = { kind: "day", day: own } as const;
    return {
      ...base,
      due,
      ownDate: true,
      // The day is no guess; that this rule is the one it is for can be.
      ...(start.assumed === undefined ? {} : { assumed: start.assumed.why }),
      state: isOver(due, present) ? "over" : "running",
      steps: [`Upwork gave you the date ${sayDay(own)}. That date comes before anything we work out.`],
    };
  }
  const reasons = [start.assumed?.why, found?.assumed].filter((one) => one !== undefined);
  const assumed = reasons.length === 0 ? {} : { assumed: reasons.join(" ") };
  const length = rule.deadline.length;
  if (start.day === undefined) {
    const earliest =
      start.notBefore === undefined ? undefined : count(start.notBefore, length, rule.deadline.hour, use.countsBack);
    return {
      ...base,
      due: {
        kind: "unknown",
        why: `We first need to know when ${start.what}.`,
        key: start.key,
        ...(earliest === undefined ? {} : { worst: earliest.due }),
      },
      state: "unknown",
      ...assumed,
      steps: [
        `It starts on the day ${start.what}. We do not know that day yet.`,
        earliest === undefined ? "Nothing so far says how early it could be." : `At the earliest: ${earliest.how}.`,
      ],
    };
  }
  const counted = count(start.day, length, rule.deadline.hour, use.countsBack);
  if (start.unclear !== undefined) {
    return {
      ...base,
      due: { kind: "unknown", why: start.unclear.why, key: start.key, worst: counted.due, ifSo: start.unclear.ifSo },
      state: "unknown",
      ...assumed,
      steps: [start.unclear.why, `${counted.how}.`],
    };
  }
  const opens = opensAt(base);
  return {
    ...base,
    due: counted.due,
    ...(opens !== undefined && present.now < opens ? { opens } : {}),
    state: isOver(counted.due, present) ? "over" : "running",
    ...assumed,
    steps: [
      `On ${sayDay(start.day)} ${start.what}.`,
      `The rule gives ${rule.figure ?? rule.title}.`,
      `${counted.how}.`,
    ],
  };
};

/**
 * Every deadline of a case, the earliest first, those that are over last. In: a case (what applies of it), the rulebook, the
 * present. Out: for each, what it runs from, until when, who must act, what follows, and the arithmetic. Never throws: a
 * missing day gives an unknown deadline that names the question.
 */
export const deadlinesOf = (c: Case, pack: Rulebook, present: Present): Deadline[] => {
  // Upwork's rules hold on no other platform.
  if (c.answers.problem === "otherPlatform") return [];
  const deadlines = [...DEADLINE_USES].flatMap(([id, use]) =>
    use.trigger === undefined || !countsFor(c, use.on)
      ? []
      : TRIGGERS[use.trigger](c, pack).flatMap((start) => deadlineOf(c, pack, [id, use], start, present) ?? []),
  );
  const rank = { running: 0, unknown: 1, over: 2 } as const;
  return withPaidAside(c, withFeedbackFirst(c, deadlines)).sort(
    (a, b) => rank[a.state] - rank[b.state] || inOrder(endOf(a), endOf(b)) || inOrder(a.id, b.id),
  );
};
