import type { Case } from "../case/case.ts";
import { hasEnded, isFixed, isHourly, otherSide } from "../case/facts.ts";
import { rowOf } from "../case/happening-kinds.ts";
import type { Milestone, Week } from "../case/lists.ts";
import { isNever, unlessNever } from "../case/never.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { sayHappening } from "../happenings/say-happening.ts";
import { capital, named, oneLine, series } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { countHours } from "../values/hours.ts";
import { given, own, sentences } from "./parts.ts";
import { quote, saysYou } from "./readers.ts";

const MOST = 3;

/** "The milestone “Logo” (800.00 USD) was funded on 5 Oct 2026 and handed in on 3 Nov 2026. No changes were asked for." */
const ofMilestone = (one: Milestone): string | undefined => {
  const done = [
    given(one.fundedOn, (day) => `funded on ${sayDay(day)}`),
    given(one.submittedOn, (day) => `handed in on ${sayDay(day)}`),
    given(one.releasedOn, (day) => `released on ${sayDay(day)}`),
  ].filter((part) => part !== undefined);
  if (done.length === 0) return undefined;
  const name =
    one.name === undefined ? "The milestone" : capital(named("the milestone", one.name, `“${oneLine(one.name)}”`));
  const sum = given(one.amount, (cents) => ` (${formatUsd(cents)})`) ?? "";
  return sentences(
    `${name}${sum} was ${series(done)}.`,
    isNever(one.submittedOn) ? "The work was not handed in with Submit Work." : undefined,
    isNever(one.changesAskedOn) ? "No changes were asked for on the contract." : undefined,
    given(one.changesAskedOn, (day) => `Changes were asked for on ${sayDay(day)}.`),
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
  const by = { me: "I", them: otherSide(c), upwork: "Upwork", other: undefined }[endedBy ?? "other"];
  return capital(
    by === undefined ? `the contract ended on ${sayDay(endedOn)}.` : `${by} ended the contract on ${sayDay(endedOn)}.`,
  );
};

type Told = Pick<Case, "answers" | "milestones" | "weeks" | "happenings"> & Parameters<typeof isFixed>[0];

/** "The client asked for a refund on 10 Nov 2026 (600.00 USD)." Of what opened a matter, the last ones. */
const ofHappenings = (c: Told): readonly string[] =>
  happeningsOf(c)
    .filter(({ kind, id }) => rowOf(kind).opens === true && id !== "suggestion")
    .slice(-MOST)
    .map((one) => {
      const day = one.on === undefined ? "" : ` on ${sayDay(one.on)}`;
      return `${sayHappening(c, one)}${day}${given(one.amount, (cents) => ` (${formatUsd(cents)})`) ?? ""}.`;
    });

/** The contract in sentences: its milestones or weeks, its end. What it is about, for a reader who knows nothing yet. Undefined while nothing is told. */
const ofContract = (c: Told): string | undefined =>
  sentences(
    ...(isFixed(c) ? c.milestones.slice(0, MOST).map(ofMilestone) : []),
    ...(isHourly(c) ? c.weeks.slice(0, MOST).map(ofWeek) : []),
    ofEnd(c),
  );

/** The same with what was asked of Upwork since: the opening of a statement for which no problem was put in words yet. */
export const factsInWords = (c: Told): string | undefined => sentences(ofContract(c), ...ofHappenings(c));

/** What was told to the other side, as that: a quotation with its day. Undefined while it was not sent. */
const asTold = (c: Case): string | undefined => {
  const [told, sent] = [c.answers.happened, unlessNever(c.answers.messageSentOn)];
  if (told === undefined || sent === undefined || !(c.answers.message ?? "").includes(told.trim())) return undefined;
  return `On ${sayDay(sent)} I wrote to ${otherSide(c)}: ${quote(told)}`;
};

/**
 * What the problem statement begins with. What was written for the other side is taken over only where it says "you" to nobody;
 * else the statement is built anew from the facts, and what was sent is quoted. In: the case. Out: a text to edit, or undefined.
 */
export const draftProblem = (c: Case): string | undefined => {
  const { happened } = c.answers;
  if (happened !== undefined && !saysYou(happened)) return own(happened);
  return sentences(ofContract(c), asTold(c));
};
