import { answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { NONE_FITS, WHOLE_CONTRACT } from "../case/fields.ts";
import { type HappeningKind, rowOf } from "../case/happening-kinds.ts";
import { unlessNever } from "../case/never.ts";
import { happeningsOf, type KnownHappening, type Told } from "./happenings.ts";
import { isRejecting } from "./hours-decided.ts";

/** Something that was opened and waits for somebody: a request, a dispute, a notice. Several can run beside each other. */
export interface Matter {
  /** The id of the happening that opened it. */
  readonly id: string;
  readonly kind: HappeningKind;
  /** The day it was opened, YYYY-MM-DD. */
  readonly on?: string;
  /** The milestone or week it is about; left out for the contract. */
  readonly of?: string;
  /** The last day that Upwork named for the answer, YYYY-MM-DD. */
  readonly until?: string;
  /** In cents. */
  readonly amount?: number;
  /** Who has answered it: "me", "them"; "upwork"; of a person whose side is not told "freelancer" or "client". */
  readonly answeredBy: readonly string[];
  /** What ended it. */
  readonly ended?: KnownHappening;
  /** It follows from a decision that is told: hours that Upwork rejected by it can be claimed. */
  readonly isByDecision?: true;
}

/** The pot it is about; undefined for the contract as a whole. */
export const potOf = ({ of }: Pick<KnownHappening, "of">): string | undefined =>
  of === WHOLE_CONTRACT ? undefined : of;

const isAboutSame = (a: KnownHappening, b: KnownHappening): boolean => {
  const [one, other] = [potOf(a), potOf(b)];
  return one === undefined || other === undefined || one === other;
};

/**
 * Is it an agreement that is still to be carried out, by a day? It moves nothing by itself: what was open on Upwork stays open until it is
 * told that it was carried out.
 */
export const isToCarryOut = ({ kind, until }: Pick<KnownHappening, "kind" | "until">): boolean =>
  kind === "agreement" && unlessNever(until) !== undefined;

/** Whose act it was, as the person would say it: by the kind where that tells it, else as it was told. */
export const actorOf = (c: Told, one: KnownHappening): string | undefined => {
  const { by } = rowOf(one.kind);
  if (by === "either") return one.by;
  if (by === "upwork" || by === "both" || by === "me") return by;
  const { role } = c.answers;
  const side = role === "freelancer" || role === "agency" ? "freelancer" : role;
  return side === "freelancer" || side === "client" ? (side === by ? "me" : "them") : undefined;
};

/** The side whose act a kind is, where it is always the same one. */
const sideThatDid = ({ kind }: KnownHappening): string | undefined => {
  const { by } = rowOf(kind);
  return by === "freelancer" || by === "client" ? by : undefined;
};

/** Does it end a matter of that kind? Disputed hours that are accepted are paid back, and nothing is left to decide. */
const doesEnd = (one: KnownHappening, kind: HappeningKind): boolean =>
  !isToCarryOut(one) &&
  (rowOf(one.kind).ends?.includes(kind) === true ||
    (one.result === "accepted" && rowOf(one.kind).answers?.includes(kind) === true));

const withoutUndefined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** Hours that a decision gave back to the client, where no notice of their own tells of them: the freelancer has days to claim them. */
const rejectedBy = (c: Told, one: KnownHappening, later: readonly KnownHappening[]): Matter[] =>
  !isRejecting(one) || c.answers.role === "client" || later.some(({ kind }) => kind === "hoursRejected")
    ? []
    : [
        withoutUndefined({
          id: one.id,
          kind: "hoursRejected",
          on: one.on,
          of: potOf(one),
          answeredBy: later.flatMap((other) => (other.kind === "hoursClaimed" ? (actorOf(c, other) ?? []) : [])),
          ended: later.find((other) => doesEnd(other, "hoursRejected")),
          isByDecision: true,
        } as const),
      ];

/** Every matter of a dispute in the order of its opening. In: what applies of a case. Never throws. */
export const mattersOf = (c: Told): Matter[] => {
  const all = happeningsOf(c);
  return all.flatMap((one, at) => {
    if (!rowOf(one.kind).opens) return rejectedBy(c, one, all.slice(at + 1));
    // Without a day it was opened before whatever is told to have ended it.
    const later = (one.on === undefined ? all : all.slice(at + 1)).filter((other) => isAboutSame(one, other));
    const answers = later.filter((other) => rowOf(other.kind).answers?.includes(one.kind));
    const matter: Matter = {
      id: one.id,
      kind: one.kind,
      on: one.on,
      of: potOf(one),
      until: unlessNever(one.until),
      amount: one.amount,
      answeredBy: answers.flatMap((other) => actorOf(c, other) ?? sideThatDid(other) ?? []),
      ended: later.find((other) => doesEnd(other, one.kind)),
    };
    return [withoutUndefined(matter)];
  });
};

/** The matters that have not ended. */
export const openMatters = (c: Told): Matter[] => mattersOf(c).filter(({ ended }) => ended === undefined);

const FREEZES: readonly HappeningKind[] = ["disputeByFreelancer", "nonResolution", "arbitration"];

/** Is a dispute of held money open, or what came after one? */
export const hasDispute = (c: Told): boolean => openMatters(c).some(({ kind }) => FREEZES.includes(kind));

/** Is a milestone (its id) in an open dispute of held money, or in what came after one? A milestone that the dispute does not name is not. */
export const isDisputed = (c: Told, milestone: string): boolean =>
  openMatters(c).some(({ kind, of }) => FREEZES.includes(kind) && (of === undefined || of === milestone));

/** What was asked of Upwork, as a kind; "nothing" for nothing that is open, "other" for what we have no name for. */
export type Filed = NonNullable<Case["answers"]["filed"]>;

const isFiling = (kind: string): kind is Filed => kind in answerFields.filed.options;

/**
 * What was filed last and is still open, and the day of its notice. In: what applies of a case. Undefined while nothing was said of
 * it at all.
 */
export const filingOf = (
  c: Told & { readonly finished?: readonly string[] },
): { filed: Filed; on?: string } | undefined => {
  const filings = mattersOf(c).filter(({ kind }) => isFiling(kind));
  const open = filings.findLast(({ ended }) => ended === undefined);
  if (open !== undefined) return withoutUndefined({ filed: open.kind as Filed, on: open.on });
  if (c.answers.filed === NONE_FITS) return withoutUndefined({ filed: NONE_FITS, on: c.answers.filedOn } as const);
  const isSaid = c.answers.filed !== undefined || c.happenings.length > 0 || c.finished?.includes("happenings");
  return isSaid ? { filed: "nothing" } : undefined;
};

/** Is one of these open? */
export const filedAs = (c: Told, ...kinds: readonly HappeningKind[]): boolean =>
  openMatters(c).some(({ kind }) => kinds.includes(kind));

/** The open matter of a kind, the last one where there are several. */
export const matterOf = (c: Told, kind: HappeningKind): Matter | undefined =>
  openMatters(c).findLast((one) => one.kind === kind);

/** The question that holds the day of a matter: that of a happening, or the one of the first version. */
export const dayKeyOf = (c: Told, kind: HappeningKind): string => {
  // Hours that a decision rejected have the day of the decision.
  const opened = matterOf(c, kind)?.id;
  const told = c.happenings.findLast((one) => one.kind === kind) ?? c.happenings.find(({ id }) => id === opened);
  return told === undefined ? "filedOn" : `happenings.${told.id}.on`;
};

/** The question that tells what was filed, where it is not known. */
export const filingKeyOf = ({ answers }: Told): string => (answers.filed === undefined ? "happenings" : "filed");

/** Is nothing open that was filed, as far as is told? */
export const isNothingFiled = (c: Told): boolean => (filingOf(c)?.filed ?? "nothing") === "nothing";

/** What waits for an answer, by whose it is. A right to act, such as a claim or arbitration, waits for nobody. */
const TO_ANSWER: Readonly<Partial<Record<HappeningKind, "freelancer" | "client" | "either">>> = {
  disputeByClient: "freelancer",
  disputeByFreelancer: "client",
  mediation: "either",
};

/** The open matters that wait for the person's own answer. In: what applies of a case. */
export const awaitingOwnAnswer = (c: Told): Matter[] => {
  const side = c.answers.role === "agency" ? "freelancer" : c.answers.role;
  return openMatters(c).filter(({ kind, answeredBy }) => {
    const whose = TO_ANSWER[kind];
    return (whose === "either" || (whose !== undefined && whose === side)) && !answeredBy.includes("me");
  });
};
