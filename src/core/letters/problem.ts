import type { Case } from "../case/case.ts";
import { hasEnded, isFixed, isFreelancerSide, isHourly, otherSide } from "../case/facts.ts";
import { rowOf } from "../case/happening-kinds.ts";
import type { Milestone, Week } from "../case/lists.ts";
import { isNever, unlessNever } from "../case/never.ts";
import { selfSubject } from "../case/speaker.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { sayHappening } from "../happenings/say-happening.ts";
import { capital, named, oneLine } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { countHours } from "../values/hours.ts";
import { given, own, sentences } from "./parts.ts";
import { quote, saysYou } from "./readers.ts";

const MOST = 3;

const nameOf = (one: Milestone): string =>
  one.name === undefined ? "the milestone" : named("the milestone", one.name, `“${oneLine(one.name)}”`);

/** "I", "we" or "the freelancer": the one who did the work. */
const worker = (c: Told): string => (isFreelancerSide(c) ? selfSubject(c) : "the freelancer");

/**
 * 'I submitted the milestone “Logo” (800.00 USD) on 3 Nov 2026. No changes were requested on the contract.' What was not done is said
 * only where it speaks for the person: that nothing was submitted by a client, that no changes were requested by a freelancer.
 */
const ofMilestone = (c: Told, one: Milestone): string | undefined => {
  const name = `${nameOf(one)}${given(one.amount, (cents) => ` (${formatUsd(cents)})`) ?? ""}`;
  const isNotSubmitted = isNever(one.submittedOn) && !isFreelancerSide(c);
  const submitted = given(one.submittedOn, (day) => `${worker(c)} submitted ${name} on ${sayDay(day)}`);
  const funded = given(one.fundedOn, (day) => `${name} was funded on ${sayDay(day)}`);
  const paid = given(one.releasedOn, (day) => `${(submitted ?? funded) ? "it" : name} was paid on ${sayDay(day)}`);
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

const ofWeek = ({ monday, hours, rate, disputedHours }: Week): string | undefined =>
  monday === undefined || hours === undefined
    ? undefined
    : sentences(
        `In the week from ${sayDay(monday)}, ${countHours(hours)} were billed${given(rate, (cents) => ` at ${formatUsd(cents)} an hour`) ?? ""}.`,
        disputedHours === undefined || disputedHours === 0
          ? undefined
          : `${countHours(disputedHours)} of them are disputed.`,
      );

const ofEnd = (c: Told): string | undefined => {
  const { endedBy, endedOn } = c.answers;
  if (!hasEnded(c) || endedOn === undefined) return undefined;
  const by = { me: selfSubject(c), them: otherSide(c), upwork: "Upwork", other: undefined }[endedBy ?? "other"];
  return capital(
    by === undefined ? `the contract ended on ${sayDay(endedOn)}.` : `${by} ended the contract on ${sayDay(endedOn)}.`,
  );
};

type Told = Pick<Case, "answers" | "milestones" | "weeks" | "happenings"> & Parameters<typeof isFixed>[0];

const NOTHING_TOLD: ReadonlySet<string> = new Set();

/** "The client asked for a refund of 600.00 USD on 10 Nov 2026." Of what opened a matter, the last ones. */
const ofHappenings = (c: Told, told: ReadonlySet<string>): readonly string[] =>
  happeningsOf(c)
    .filter(({ kind, id }) => rowOf(kind).opens === true && id !== "suggestion" && !told.has(`happenings.${id}`))
    .slice(-MOST)
    .map((one) => {
      const day = one.on === undefined ? "" : ` on ${sayDay(one.on)}`;
      return `${sayHappening(c, one)}${given(one.amount, (cents) => `${SUM_OF[one.kind] ?? ", for"} ${formatUsd(cents)}`) ?? ""}${day}.`;
    });

/** How an amount goes on after what happened. */
const SUM_OF: Readonly<Partial<Record<string, string>>> = {
  refundAsked: " of",
  disputeByFreelancer: " about",
  chargeback: ", of",
};

/** The contract in sentences: its milestones or weeks, its end. What it is about, for a reader who knows nothing yet. Undefined while nothing is told. */
const ofContract = (c: Told, told: ReadonlySet<string>): string | undefined =>
  sentences(
    ...(isFixed(c)
      ? c.milestones
          .filter(({ id }) => !told.has(`milestones.${id}`))
          .slice(0, MOST)
          .map((one) => ofMilestone(c, one))
      : []),
    ...(isHourly(c) ? c.weeks.slice(0, MOST).map(ofWeek) : []),
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
