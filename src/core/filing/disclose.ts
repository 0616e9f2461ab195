import type { OpenAnswers, PrivateAnswers } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { Evidence } from "../case/evidence.ts";
import { labelsOf } from "../case/labels.ts";
import type { Lists } from "../case/lists.ts";
import { replay } from "../interview/replay.ts";

/**
 * The answers that a filing may hold. What a person thinks about a deal, plans, or learned is not said to the other side:
 * a document that wanted to would not compile.
 */
export const FILED = [
  "role",
  "contract",
  "payBasis",
  "contractBegan",
  "contractState",
  "endedBy",
  "endedOn",
  "filed",
  "filedOn",
  "want",
  "otherParty",
  "problem",
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
  readonly answers: Pick<OpenAnswers, (typeof FILED)[number]> & {
    readonly [K in Exclude<keyof OpenAnswers, (typeof FILED)[number]>]?: never;
  } & { readonly [K in keyof PrivateAnswers]?: never };
  readonly notes?: never;
  readonly unsent?: never;
  readonly parked?: never;
  readonly toConfirm?: never;
}

const isFiled = (id: string): boolean => (FILED as readonly string[]).includes(id);

/** Takes out of a case what others may read: answers and lists that apply, and nothing private. */
export const disclose = (c: Case): FilingCase => {
  const { applying } = replay(c);
  const labels = labelsOf(applying);
  const shown = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => labels.has(id)));
  return {
    answers: Object.fromEntries(
      Object.entries(applying.answers).filter(([id]) => isFiled(id)),
    ) as FilingCase["answers"],
    milestones: applying.milestones,
    weeks: applying.weeks,
    contacts: applying.contacts,
    claims: applying.claims,
    offers: applying.offers,
    exhibits: applying.exhibits,
    requests: applying.requests,
    dates: applying.dates,
    originals: shown(applying.originals),
    labels: Object.fromEntries(labels),
  };
};
