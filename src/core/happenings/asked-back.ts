import type { Case } from "../case/case.ts";
import { isReleased } from "../case/facts.ts";
import { WHOLE_CONTRACT } from "../case/fields.ts";
import type { Milestone } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { sayDay } from "../values/days.ts";
import { happeningsOf, type KnownHappening } from "./happenings.ts";
import { actorOf } from "./matters.ts";

/** A refund of money already paid that was asked for on Upwork, and what came of it. Days YYYY-MM-DD. */
export interface AskedBack {
  readonly on?: string | undefined;
  /** It was declined, on that day where one was told. */
  readonly declined?: { readonly on?: string | undefined };
}

type Told = Pick<Case, "happenings" | "milestones" | "answers">;

const paidIn = ({ releasedAmount, amount }: Milestone): number | undefined => releasedAmount ?? amount;

/** Is a request about a milestone? One that names none is about each from which so much could be asked. */
const isAbout = ({ of, amount }: KnownHappening, one: Milestone): boolean =>
  of === undefined || of === WHOLE_CONTRACT ? amount === undefined || amount <= (paidIn(one) ?? amount) : of === one.id;

/**
 * What was asked back of a milestone that was paid, the last time. In: what applies of a case; the milestone. Out: undefined where nothing
 * was asked, or where it was given.
 */
export const askedBackOf = (c: Told, one: Milestone): AskedBack | undefined => {
  if (!isReleased(one)) return undefined;
  const all = happeningsOf(c).filter((each) => each.kind.startsWith("refund") && isAbout(each, one));
  const at = all.findLastIndex(({ kind }) => kind === "refundAsked");
  const asked = all[at];
  if (asked === undefined) return undefined;
  // What was asked before the release was about held money.
  const releasedOn = unlessNever(one.releasedOn);
  if (asked.on !== undefined && releasedOn !== undefined && asked.on < releasedOn) return undefined;
  const after = all.slice(at + 1);
  if (after.some(({ kind }) => kind === "refundGiven" || kind === "refundApproved")) return undefined;
  const declined = after.findLast(({ kind }) => kind === "refundDeclined");
  return { on: asked.on, ...(declined === undefined ? {} : { declined: { on: declined.on } }) };
};

/** The last that was asked back of any paid milestone; undefined where nothing was. */
export const lastAskedBack = (c: Told): AskedBack | undefined =>
  c.milestones
    .flatMap((one) => askedBackOf(c, one) ?? [])
    .sort((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1))
    .at(-1);

/** Acts of a side that answer what the other wrote, and how they are told beside it. */
const ANSWERS: Readonly<Partial<Record<KnownHappening["kind"], string>>> = {
  refundDeclined: "refund declined",
  refundApproved: "refund approved",
  refundGiven: "refund given",
  disputeByFreelancer: "dispute opened",
  disputeByClient: "hours disputed",
  hoursAnswered: "hours answered",
  released: "money released",
};

/**
 * What the other side did on Upwork since a day, though it wrote nothing: "refund declined 9 Nov 2026". In: what applies of a case; the day.
 * Out: undefined where it did nothing that answers.
 */
export const actedSince = (c: Told, day: string | undefined): string | undefined => {
  const done = happeningsOf(c).find(
    (one) =>
      ANSWERS[one.kind] !== undefined &&
      one.on !== undefined &&
      one.on >= (day ?? "9999") &&
      actorOf(c, one) === "them",
  );
  return done?.on === undefined ? undefined : `${ANSWERS[done.kind]} ${sayDay(done.on)}`;
};
