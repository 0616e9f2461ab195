import { isHourly } from "../case/facts.ts";
import type { Claim } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { draftProofRequest } from "../letters/proof.ts";
import { inOrder } from "../text/text.ts";
import { findingsIn } from "../tone/findings.ts";
import { addDays, sayDay } from "../values/days.ts";
import { deadlineOfClaim, lastDayOf } from "./claim-deadline.ts";
import { type ClaimDoubt, type ClaimWithDoubts, type DoubtId, undatedHalf, untoldHalf } from "./claim-doubts.ts";
import type { Evidenced, Half } from "./claim-evidence.ts";

const AGREED: Readonly<Record<string, string>> = {
  milestone: "the milestone text on the contract page",
  messages: "Upwork Messages of this contract",
  offer: "the job post, the offer or the proposal",
  file: "the file, and the message in Upwork Messages it came with",
};

const around = (day: string | undefined): string => (day === undefined ? "" : `, around ${sayDay(day)}`);

/** Where on Upwork the proof for one half of a claim usually is, in words. */
const whereToLook = (c: Evidenced, claim: Claim, half: Half): string => {
  if (half === "agreed")
    return `${AGREED[claim.agreedWhere ?? ""] ?? "Upwork Messages of this contract"}${around(claim.agreedOn)}`;
  const record = isHourly(c) ? "the Work Diary" : "the hand-in under Submit Work";
  return `${record}, or Upwork Messages${around(unlessNever(claim.happenedOn))}`;
};

/** One doubt about one claim, and how to end it. */
export interface Gap {
  readonly claim: ClaimWithDoubts;
  readonly rule: ClaimDoubt;
  /** Where on Upwork the proof usually is; undefined when nothing has to be looked for. */
  readonly where?: string;
  /** The command to run once the proof is at hand, without the name of the program. */
  readonly run: string;
  /** A message that asks the other side for it, calm enough for the tone review. */
  readonly message?: string;
  /** The deadline by whose end it has to be closed. */
  readonly deadline?: Deadline;
}

/** The day on which gaps are looked at, and the person's zone (IANA name). */
export interface Day {
  readonly today: string;
  readonly zone: string;
}

const DAYS_TO_ANSWER = 3;

/** The day to answer a message by: three days on, and a day before the deadline ends where that is sooner. Never past. */
const answerBy = (deadline: Deadline | undefined, { today, zone }: Day): string => {
  const inTime = addDays(today, DAYS_TO_ANSWER);
  const last = deadline === undefined ? undefined : lastDayOf(deadline, zone);
  if (last === undefined) return inTime;
  const early = addDays(last, -1);
  if (early >= inTime) return inTime;
  return early > today ? early : today;
};

/** Where the other side has threatened or tempted, it is reported to Upwork and not asked to confirm it. */
const MAY_NOT_ASK: readonly unknown[] = ["feedback", "account"];

/** The message for a half of a claim; none when the review would question it, or when the other side is to be reported. */
const messageFor = (c: Evidenced, gap: Omit<Gap, "message">, half: Half, day: Day): string | undefined => {
  if (MAY_NOT_ASK.includes(c.answers.problem)) return undefined;
  const text = draftProofRequest(c, gap.claim.claim, half, answerBy(gap.deadline, day));
  const isCalm = text !== undefined && findingsIn(text, "message").every((one) => one.severity === "note");
  return isCalm ? text : undefined;
};

/** The command that closes a gap by an answer or a file. In: the case's id. */
const runFor = (id: string, of: ClaimWithDoubts, rule: ClaimDoubt): string => {
  const claim = `claims.${of.claim.id}`;
  const exhibit = `exhibits.${of.best?.exhibit.id ?? "e1"}`;
  switch (rule.id) {
    case "side-untold":
      return `review ${id} ${claim}.${untoldHalf(of) ?? "agreed"}`;
    case "no-date":
      return `review ${id} ${claim}.${undatedHalf(of) ?? "happened"}On`;
    case "proof-unplaced":
      return `review ${id} ${exhibit}.source`;
    case "proof-undated":
      return `review ${id} ${exhibit}.on`;
    case "proof-unsaid":
      return `review ${id} ${exhibit}.shows`;
    case "quote-not-found":
      return `review ${id} ${exhibit}.name`;
    default:
      return "evidence add FILE";
  }
};

/** Gaps that are closed by finding something. */
const LOOKED_FOR: readonly DoubtId[] = ["no-proof", "one-side-only", "proof-outside"];

const gapOf = (
  c: Evidenced,
  id: string,
  claim: ClaimWithDoubts,
  rule: ClaimDoubt,
  deadline: Deadline | undefined,
  day: Day,
): Gap => {
  const half = rule.confirm?.(claim);
  const gap = {
    claim,
    rule,
    ...(half !== undefined && LOOKED_FOR.includes(rule.id) ? { where: whereToLook(c, claim.claim, half) } : {}),
    run: runFor(id, claim, rule),
    ...(deadline === undefined ? {} : { deadline }),
  };
  const message = half === undefined ? undefined : messageFor(c, gap, half, day);
  return message === undefined ? gap : { ...gap, message };
};

const endOf = (deadline: Deadline | undefined): string =>
  deadline?.due.kind === "day"
    ? `${deadline.due.day}T00:00:00Z`
    : deadline?.due.kind === "moment"
      ? deadline.due.instant
      : "9999";

/**
 * What is left to close, the claim whose deadline ends first before the others, a bare one before a thin one. In: a case
 * with its id, how its claims stand, its deadlines, the day. Out: one gap for each doubt of each claim.
 */
export const gapsOfClaims = (
  c: Evidenced & { readonly id: string },
  claims: readonly ClaimWithDoubts[],
  deadlines: readonly Deadline[],
  day: Day,
): Gap[] =>
  claims
    .map((claim) => ({ claim, deadline: deadlineOfClaim(c, claim.claim, deadlines) }))
    .sort(
      (a, b) =>
        inOrder(endOf(a.deadline), endOf(b.deadline)) ||
        Number(b.claim.state === "bare") - Number(a.claim.state === "bare") ||
        a.claim.number - b.claim.number,
    )
    .flatMap(({ claim, deadline }) => claim.doubts.map((rule) => gapOf(c, c.id, claim, rule, deadline, day)));
