import type { Answers } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { HAPPENING_KINDS, HAPPENINGS, type HappeningKind } from "../case/happening-kinds.ts";
import type { Happening } from "../case/lists.ts";
import { inOrder } from "../text/text.ts";

/** What the history of a dispute is read from. */
export type Told = Pick<Case, "happenings"> & { readonly answers: Answers };

/** A happening whose kind is known. */
export type KnownHappening = Happening & { readonly kind: HappeningKind };

/** Is its kind one that we know? */
export const isKnown = (one: Happening): one is KnownHappening => one.kind !== undefined && one.kind in HAPPENINGS;

const isKind = (kind: string | undefined): kind is HappeningKind => kind !== undefined && kind in HAPPENINGS;

/**
 * What answers of the first version tell: the one thing that was filed, the end of the contract, Upwork's suggestion. How the person means to
 * answer a suggestion is no answer yet: its time runs until it was given, and told.
 */
const fromAnswers = ({ answers, happenings }: Told): KnownHappening[] => {
  const { filed, filedOn, contractState, endedOn, endedBy, proposalMade, proposalOn } = answers;
  const dated = (on: string | undefined) => (on === undefined ? {} : { on });
  return [
    ...(contractState === "ended"
      ? [{ id: "ended", kind: "ended", ...dated(endedOn), ...(endedBy === "other" ? {} : { by: endedBy }) } as const]
      : []),
    ...(isKind(filed) ? [{ id: "filed", kind: filed, ...dated(filedOn) }] : []),
    // One that was told as a happening is not told twice.
    ...(proposalMade === true && !happenings.some(({ kind }) => kind === "suggestionMade")
      ? [{ id: "suggestion", kind: "suggestionMade", ...dated(proposalOn) } as const]
      : []),
  ];
};

/** What has no day yet is taken as the latest. */
const dayOf = ({ on }: Happening): string => on ?? "9999-12-31";

/** The same whatever the order of telling: by day, on one day in the order in which such things follow each other. */
const byDay = (a: KnownHappening, b: KnownHappening): number =>
  inOrder(dayOf(a), dayOf(b)) ||
  HAPPENING_KINDS.indexOf(a.kind) - HAPPENING_KINDS.indexOf(b.kind) ||
  inOrder(JSON.stringify([a.of, a.by, a.amount, a.until]), JSON.stringify([b.of, b.by, b.amount, b.until]));

/** The happenings that were told as such, the earliest first. In: what applies of a case. */
export const toldHappenings = (c: Pick<Case, "happenings">): KnownHappening[] =>
  c.happenings.filter(isKnown).sort(byDay);

/** Everything that is known to have happened, the earliest first: what was told, and what other answers say. */
export const happeningsOf = (c: Told): KnownHappening[] =>
  [...fromAnswers(c), ...c.happenings.filter(isKnown)].sort(byDay);
