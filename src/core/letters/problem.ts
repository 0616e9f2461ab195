import type { Case } from "../case/case.ts";
import {
  hasEnded,
  isFixed,
  isFreelancerSide,
  isHeld,
  isHourly,
  isInPart,
  otherSide,
  releasedOfMilestone,
} from "../case/facts.ts";
import { rowOf } from "../case/happening-kinds.ts";
import type { Milestone, Week } from "../case/lists.ts";
import { isNever, unlessNever } from "../case/never.ts";
import { selfSubject } from "../case/speaker.ts";
import { happeningsOf, type KnownHappening } from "../happenings/happenings.ts";
import { sayHappeningSum } from "../happenings/say-happening.ts";
import { capital, inOrder, named, oneLine } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { countHoursAsWritten, hoursAsWritten } from "./hours-as-written.ts";
import { given, own, sentences } from "./parts.ts";
import { quote, saysYou } from "./readers.ts";

const MOST = 3;

const nameOf = (one: Milestone): string =>
  one.name === undefined ? "the milestone" : named("the milestone", one.name, `“${oneLine(one.name)}”`);

/** "I", "we" or "the freelancer": the one who did the work. */
const worker = (c: Told): string => (isFreelancerSide(c) ? selfSubject(c) : "the freelancer");

/** What became of the money: all of it was paid, or a part, and where the rest is. In: how the milestone is called; the day. */
const sayPaid = (one: Milestone, name: string, day: string): string => {
  if (!isInPart(one)) return `${name} was paid on ${day}`;
  const [released, amount] = [releasedOfMilestone(one), one.amount];
  if (released === undefined || amount === undefined) return `a part of ${name} was paid on ${day}`;
  const rest = formatUsd(Math.max(0, amount - released));
  return `${formatUsd(released)} of ${name} was paid on ${day}, and ${rest} ${isHeld(one) ? "is held by Upwork" : "went back to the client"}`;
};

/**
 * 'I submitted the milestone “Logo” (800.00 USD) on 3 Nov 2026. No changes were requested on the contract.' What was not done is said
 * only where it speaks for the person: that nothing was submitted by a client, that no changes were requested by a freelancer.
 */
const ofMilestone = (c: Told, one: Milestone): string | undefined => {
  const name = `${nameOf(one)}${given(one.amount, (cents) => ` (${formatUsd(cents)})`) ?? ""}`;
  const isNotSubmitted = isNever(one.submittedOn) && !isFreelancerSide(c);
  const submitted = given(one.submittedOn, (day) => `${worker(c)} submitted ${name} on ${sayDay(day)}`);
  const funded = given(one.fundedOn, (day) => `${name} was funded on ${sayDay(day)}`);
  const paid = given(one.releasedOn, (day) => sayPaid(one, (submitted ?? funded) ? "it" : name, sayDay(day)));
  const due = submitted === undefined ? given(one.dueOn, (day) => `It was due on ${sayDay(day)}.`) : undefined;
  const changes = given(one.changesAskedOn, (day) => `Changes were requested on ${sayDay(day)}.`);
  const [asked, done] = [unlessNever(one.changesAskedOn), unlessNever(one.submittedOn)];
  const isAfterwards = asked !== undefined && done !== undefined && asked > done;
  if (submitted === undefined && funded === undefined && paid === undefined && !isNotSubmitted) return undefined;
  return sentences(
    isAfterwards ? undefined : changes,
    submitted === undefined ? funded && `${capital(funded)}.` : `${capital(submitted)}.`,
    due,
    isNotSubmitted
      ? funded === undefined
        ? `Nothing has been submitted for ${name}.`
        : "Nothing has been submitted."
      : undefined,
    isAfterwards ? changes : undefined,
    isNever(one.changesAskedOn) && done !== undefined && isFreelancerSide(c)
      ? "No changes were requested on the contract."
      : undefined,
    paid && `${capital(paid)}.`,
  );
};

/** Weeks, the earliest first. */
const inTime = (weeks: readonly Week[]): readonly Week[] =>
  [...weeks].sort((a, b) => inOrder(a.monday ?? "9999", b.monday ?? "9999"));

/** The happening by which the hours of a week were disputed: the one that names it, else the only one there is. */
const disputeOf = (c: Told, week: string): KnownHappening | undefined => {
  const all = happeningsOf(c).filter(({ kind }) => kind === "disputeByClient");
  const disputed = c.weeks.filter(({ disputedHours = 0 }) => disputedHours > 0);
  return (
    all.find(({ of = "" }) => of.endsWith(week)) ?? (all.length === 1 && disputed.length === 1 ? all[0] : undefined)
  );
};

/** "The client disputed 12:30 of these hours on 26 Nov 2026." Without a day: "12:30 of these hours are disputed." */
const sayDisputed = (c: Told, week: string, disputed: number, hours: number): string => {
  const many = disputed === hours ? "all" : hoursAsWritten(c, disputed);
  const one = disputeOf(c, week);
  if (one?.on === undefined) return capital(`${many} of these hours are disputed.`);
  return `${sayHappeningSum(c, one).replace(/ disputed hours.*$/, ` disputed ${many} of these hours`)} on ${sayDay(one.on)}.`;
};

const ofWeek = (c: Told, { id, monday, hours, rate, disputedHours }: Week): string | undefined =>
  monday === undefined || hours === undefined
    ? undefined
    : sentences(
        `In the week from ${sayDay(monday)}, ${countHoursAsWritten(c, hours)} were billed${given(rate, (cents) => ` at ${formatUsd(cents)} an hour`) ?? ""}.`,
        disputedHours === undefined || disputedHours === 0 ? undefined : sayDisputed(c, id, disputedHours, hours),
      );

const ofEnd = (c: Told): string | undefined => {
  const { endedBy, endedOn } = c.answers;
  if (!hasEnded(c) || endedOn === undefined) return undefined;
  const by = { me: selfSubject(c), them: otherSide(c), upwork: "Upwork", other: undefined }[endedBy ?? "other"];
  return capital(
    by === undefined ? `the contract ended on ${sayDay(endedOn)}.` : `${by} ended the contract on ${sayDay(endedOn)}.`,
  );
};

type Told = Pick<Case, "answers" | "milestones" | "weeks" | "happenings" | "claims" | "offers"> &
  Parameters<typeof isFixed>[0];

const NOTHING_TOLD: ReadonlySet<string> = new Set();

/** Is it told beside the hours of its week? */
const isToldWithWeek = (c: Told, one: KnownHappening): boolean =>
  isHourly(c) &&
  one.on !== undefined &&
  c.weeks
    .slice(0, MOST)
    .some(
      ({ id, monday, hours, disputedHours = 0 }) =>
        monday !== undefined && hours !== undefined && disputedHours > 0 && disputeOf(c, id)?.id === one.id,
    );

/** "The client asked for a refund of 600.00 USD on 10 Nov 2026." Of what opened a matter, the last ones. */
const ofHappenings = (c: Told, told: ReadonlySet<string>): readonly string[] =>
  happeningsOf(c)
    .filter(({ kind, id }) => rowOf(kind).opens === true && id !== "suggestion" && !told.has(`happenings.${id}`))
    .filter((one) => !isToldWithWeek(c, one))
    .slice(-MOST)
    .map((one) => `${sayHappeningSum(c, one)}${one.on === undefined ? "" : ` on ${sayDay(one.on)}`}.`);

/** The contract in sentences: its milestones or weeks, its end. What it is about, for a reader who knows nothing yet. Undefined while nothing is told. */
const ofContract = (c: Told, told: ReadonlySet<string>): string | undefined =>
  sentences(
    ...(isFixed(c)
      ? c.milestones
          .filter(({ id }) => !told.has(`milestones.${id}`))
          .slice(0, MOST)
          .map((one) => ofMilestone(c, one))
      : []),
    ...(isHourly(c) ? inTime(c.weeks.slice(0, MOST)).map((one) => ofWeek(c, one)) : []),
    ofEnd(c),
  );

/**
 * The same with what was asked of Upwork since: the opening of a statement for which no problem was put in words yet. In: the case; the
 * items that are told beside it ("milestones.m1").
 */
export const factsInWords = (c: Told, told: ReadonlySet<string> = NOTHING_TOLD): string | undefined =>
  sentences(ofContract(c, told), ...ofHappenings(c, told));

/** What was told to the other side, as that: a quotation with its day. Undefined while it was not sent. */
const asTold = (c: Case): string | undefined => {
  const [told, sent] = [c.answers.happened, unlessNever(c.answers.messageSentOn)];
  if (told === undefined || sent === undefined || !(c.answers.message ?? "").includes(told.trim())) return undefined;
  return `On ${sayDay(sent)} ${selfSubject(c)} wrote to ${otherSide(c)}: ${quote(told)}`;
};

/**
 * What the problem statement begins with. What was written for the other side is taken over only where it says "you" to nobody;
 * else the statement is built anew from the facts, and what was sent is quoted. In: the case. Out: a text to edit, or undefined.
 */
export const draftProblem = (c: Case): string | undefined => {
  const { happened } = c.answers;
  if (happened !== undefined && !saysYou(happened)) return own(happened);
  return sentences(ofContract(c, NOTHING_TOLD), asTold(c));
};
