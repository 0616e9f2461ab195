import type { OpenAnswers, PrivateAnswers } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { Evidence } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import { MOST_CENTS } from "../case/fields.ts";
import type { Lists, Milestone } from "../case/lists.ts";
import { shownIn } from "../claims/shown-in.ts";
import { withOutcome } from "../happenings/outcome.ts";
import { replay } from "../interview/replay.ts";
import { type Ask, askOf } from "../money/ask.ts";

/**
 * The answers that a filing may hold. What a person thinks about a deal, plans, or learned is not said to the other side:
 * a document that tried would not compile.
 */
export const FILED = [
  "role",
  "agencyName",
  "contract",
  "payBasis",
  "contractBegan",
  "contractState",
  "endedBy",
  "endedOn",
  "filed",
  "filedOn",
  "want",
  "alsoWant",
  "otherParty",
  "problem",
  "alsoProblem",
  "problemOther",
  "statement",
  "disputedAmount",
  "noAmountWhy",
  "theirView",
  "route",
  "askAmount",
  "filingReason",
  "explanation",
  // It goes up on Upwork before the form, and is part of what is reviewed there.
  "filingFeedback",
  "contractName",
  "contractId",
  "notReliedOn",
] as const satisfies readonly (keyof OpenAnswers)[];

/**
 * What a filing may be built from. Private answers, private notes and unsent drafts are not only missing: their places
 * are `never`, so that passing a whole Case is refused by the compiler. `disclose` is the one way to get one.
 */
export interface FilingCase extends Lists, Pick<Evidence, "originals" | "labels"> {
  /** What is asked for, worked out once for everything that goes out. */
  readonly ask: Ask;
  /** Milestones whose money nobody told to have moved: by the rule it did. And how it was told. */
  readonly byRule?: readonly string[];
  /** Where answers about items stand in the exhibits, by the keys of their questions: "D, line 17". */
  readonly shown?: Readonly<Record<string, string>>;
  readonly toldMoney?: readonly Pick<Milestone, "id" | "money" | "releasedOn">[];
  readonly answers: Pick<OpenAnswers, (typeof FILED)[number]> & {
    readonly [K in Exclude<keyof OpenAnswers, (typeof FILED)[number]>]?: never;
  } & { readonly [K in keyof PrivateAnswers]?: never };
  readonly notes?: never;
  readonly unsent?: never;
  readonly parked?: never;
  readonly toConfirm?: never;
  readonly places?: never;
  readonly calendar?: never;
}

const isFiled = (id: string): boolean => (FILED as readonly string[]).includes(id);

/** The amount asked for, in cents. Where its parts come to more than one answer may hold, the parts tell it alone. */
const askedFor = (c: Case, ask: Ask): number | undefined => {
  // An answer of 0, or none, stays as it is: without this an amount would be worked out.
  if (!c.answers.askAmount || ask.mostCents === undefined) return c.answers.askAmount;
  const cents = ask.cents ?? ask.notNowCents;
  return cents !== undefined && cents > MOST_CENTS ? undefined : cents;
};

/**
 * Amounts and hours that were asked for, as far as the parts hold them: what is not there, or cannot be asked for any more, goes
 * out in no form.
 */
const within = (c: Case, ask: Ask): Pick<Case, "answers" | "milestones" | "weeks"> => {
  const excess = new Map(ask.over.map((one) => [one.key, one.most]));
  const limit = (key: string, value: number | undefined, of: "cents" | "hours"): number | undefined => {
    const most = excess.get(key);
    return most === undefined || value === undefined ? value : most[of] === 0 ? undefined : (most[of] ?? value);
  };
  const kept = <T extends object>(record: T): T =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
  return {
    answers: kept({
      ...c.answers,
      askAmount: askedFor(c, ask),
    }),
    milestones: c.milestones.map((one) => kept({ ...one, ask: limit(`milestones.${one.id}.ask`, one.ask, "cents") })),
    weeks: c.weeks.map((one) =>
      kept({
        ...one,
        ask: limit(`weeks.${one.id}.ask`, one.ask, "cents"),
        disputedHours: limit(`weeks.${one.id}.disputedHours`, one.disputedHours, "hours"),
      }),
    ),
  };
};

/** A case with the money of its milestones where it is now, and those of which nobody told it. */
const movedTo = (told: Case, now: Pick<Case, "milestones"> | undefined): { case: Case; byRule: readonly string[] } => {
  const moved = new Map(
    (now?.milestones ?? []).flatMap(({ id, money, releasedOn }) =>
      told.milestones.some((one) => one.id === id && one.money !== money) ? [[id, { money, releasedOn }] as const] : [],
    ),
  );
  if (moved.size === 0) return { case: told, byRule: [] };
  const milestones = told.milestones.map((one) => ({ ...one, ...moved.get(one.id) }));
  return { case: { ...told, milestones }, byRule: [...moved.keys()] };
};

/**
 * Takes out of a case what others may read: answers and lists that apply, and nothing private. In: the case; its ask as of the
 * time at which it goes out (without it no window counts as over); the milestones
 * as they stand then, with money that by a rule has moved.
 */
export const disclose = (c: Case, asked?: Ask, now?: Pick<Case, "milestones">): FilingCase => {
  const { applying: told } = replay(c);
  const { case: applying, byRule } = movedTo(told, now);
  const ask = asked ?? askOf(applying);
  const asking = within(applying, ask);
  const labels = labelsOf(applying);
  const known = ({ writtenAs: _own, ...original }: Case["originals"][string]) => original;
  const shown = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => labels.has(id)));
  return {
    answers: Object.fromEntries(Object.entries(asking.answers).filter(([id]) => isFiled(id))) as FilingCase["answers"],
    ask,
    ...(byRule.length === 0
      ? {}
      : { byRule, toldMoney: told.milestones.map(({ id, money, releasedOn }) => ({ id, money, releasedOn })) }),
    milestones: asking.milestones,
    weeks: asking.weeks,
    happenings: withOutcome(applying),
    contacts: applying.contacts,
    claims: applying.claims,
    offers: applying.offers,
    exhibits: applying.exhibits,
    requests: applying.requests,
    dates: applying.dates,
    originals: Object.fromEntries(
      Object.entries(shown(applying.originals)).map(([id, original]) => [id, known(original)]),
    ),
    labels: Object.fromEntries(labels),
    ...(applying.places === undefined ? {} : { shown: shownIn(applying) }),
  };
};
