import { sourceOf } from "../case/exhibit-sources.ts";
import { daysIn } from "../facts/words/days.ts";
import type { RuleId } from "../rules/built-in.ts";
import { type Explanation, explainWords } from "../rules/explanation.ts";
import type { Rule } from "../rules/rows/rule.ts";
import {
  type ClaimExhibit,
  type ClaimWithExhibits,
  claimsWithExhibits,
  type Evidenced,
  type Half,
  type QuoteFlaws,
  unshownHalf,
} from "./claim-evidence.ts";

/** bare: nothing stands behind the claim. thin: something does, and a reader can doubt it. */
type Grade = "bare" | "thin";

/** What is doubted about a claim, and what would end the doubt. */
interface DoubtRow<Id extends string> {
  readonly id: Id;
  readonly grade: Grade;
  /** The doubt in a few words, after the claim: "no exhibit". */
  readonly says: (seen: ClaimWithExhibits, best: ClaimExhibit | undefined) => string;
  /** Why a specialist would doubt it, for `explain`. */
  readonly why: string;
  /** What would close the gap. */
  readonly close: string;
  /** The rule of the rulebook it rests on. */
  readonly source?: RuleId;
  /** Does it hold of the claim as a whole? */
  readonly ofClaim?: (seen: ClaimWithExhibits) => boolean;
  /** Does it hold of an exhibit? It counts when it holds of the best one: one good exhibit is enough. */
  readonly ofExhibit?: (exhibit: ClaimExhibit) => boolean;
  /** The half of the claim that the other side could confirm in writing. */
  readonly confirm?: (seen: ClaimWithExhibits) => Half | undefined;
}

const HALVES: Readonly<Record<Half, string>> = { agreed: "what was agreed", happened: "what happened" };

const isUnwritten = ({ claim }: ClaimWithExhibits): boolean =>
  claim.agreedWhere === "spoken" || claim.agreedWhere === "nowhere";

/** Do the words name a day themselves: "On 28 November"? */
const namesADay = (words: string): boolean =>
  daysIn(words).some(
    ({ day, month, numbered }) => numbered !== undefined || (day !== undefined && month !== undefined),
  );

/** The first half that is told without a day. What was never written down has no day to give. */
export const undatedHalf = (seen: ClaimWithExhibits): Half | undefined => {
  const { claim } = seen;
  if (claim.happened !== undefined && claim.happenedOn === undefined && !namesADay(claim.happened)) return "happened";
  const isOpen = claim.agreed !== undefined && claim.agreedOn === undefined && !namesADay(claim.agreed);
  return isOpen && !isUnwritten(seen) ? "agreed" : undefined;
};

/** The half of the claim that was left out. */
export const untoldHalf = ({ claim }: ClaimWithExhibits): Half | undefined =>
  claim.agreed === undefined ? "agreed" : claim.happened === undefined ? "happened" : undefined;

const asHalf = (half: Half | undefined): string => (half === undefined ? "" : HALVES[half]);

/** Keeps the ids of the table as types, so that a misspelt one does not compile. */
const doubtTable = <const Id extends string>(rows: readonly DoubtRow<Id>[]): readonly DoubtRow<Id>[] => rows;

/** All doubts, the gravest first. */
export const CLAIM_DOUBTS = doubtTable([
  {
    id: "no-proof",
    grade: "bare",
    says: () => "no exhibit",
    why: "Upwork reads the contract, the messages, the files and both statements. A claim with no proof is one person's word against another's, and makes the other claims look weaker.",
    close: "One exhibit that shows it. If there is none, leave the claim out.",
    source: "reviewed-fixed",
    ofClaim: ({ exhibits }) => exhibits.length === 0,
    confirm: ({ claim }) => (claim.agreed === undefined ? "happened" : "agreed"),
  },
  {
    id: "side-untold",
    grade: "thin",
    says: (seen) => `${asHalf(untoldHalf(seen))} is not said`,
    why: "A claim puts what was agreed next to what happened. If one half is missing, a reader cannot see what went wrong.",
    close: "Say the missing half in one line.",
    ofClaim: (seen) => untoldHalf(seen) !== undefined,
  },
  {
    id: "agreed-spoken",
    grade: "thin",
    says: ({ claim }) =>
      claim.agreedWhere === "spoken" ? "agreed only in conversation" : "the agreement was never written down",
    why: "Nobody can look up what was agreed in conversation. Upwork says to keep conversations in Upwork Messages, where they can be reviewed.",
    close: "A line in Upwork Messages in which the other side confirms what was agreed.",
    source: "talk-in-messages",
    ofClaim: (seen) => isUnwritten(seen) && seen.claim.agreed !== undefined,
    confirm: () => "agreed",
  },
  {
    id: "one-side-only",
    grade: "thin",
    says: (seen) => `no exhibit shows ${asHalf(unshownHalf(seen))}`,
    why: "A hand-in shows that work was done, but not that it was what you agreed. A contract page shows the agreement, but not the work. A claim needs both.",
    close: "One more exhibit, for the other half.",
    source: "reviewed-fixed",
    ofClaim: (seen) => unshownHalf(seen) !== undefined,
    confirm: unshownHalf,
  },
  {
    id: "no-date",
    grade: "thin",
    says: (seen) => `${asHalf(undatedHalf(seen))} has no date`,
    why: "Deadlines and answers go by dates. The form asks for dates and times, and a claim without a date cannot be put in order.",
    close: "The date it was agreed or happened.",
    source: "form-escrow-answer",
    ofClaim: (seen) => undatedHalf(seen) !== undefined,
  },
  {
    id: "quote-not-found",
    grade: "thin",
    says: (_seen, best) => `the words cited from ${best?.label ?? "it"} are not in its file`,
    why: "If a quote is not in the file, a reader doubts the rest too.",
    close: "The words exactly as they are in the file, and the right lines.",
    ofExhibit: ({ quoteFlaw }) => quoteFlaw !== undefined,
  },
  {
    id: "proof-outside",
    grade: "thin",
    says: () => "proof from outside Upwork only",
    why: "Upwork cannot look into another chat or a mailbox. It can read Upwork Messages for itself.",
    close: "A message on Upwork that says the same, or a line in which the other side confirms it there.",
    source: "talk-in-messages",
    ofClaim: ({ exhibits }) =>
      exhibits.length > 0 && exhibits.every(({ exhibit }) => sourceOf(exhibit)?.isOutside === true),
    confirm: ({ claim }) => (claim.happened === undefined ? "agreed" : "happened"),
  },
  {
    id: "proof-unplaced",
    grade: "thin",
    says: (_seen, best) => `we do not know where ${best?.label ?? "the exhibit"} comes from`,
    why: "A reader first asks where something comes from, and whether they can look it up there.",
    close: "Where the exhibit comes from.",
    ofExhibit: ({ exhibit }) => sourceOf(exhibit) === undefined,
  },
  {
    id: "proof-undated",
    grade: "thin",
    says: (_seen, best) => `${best?.label ?? "the exhibit"} has no date`,
    why: "Without a date, an exhibit could be from before the agreement or after the dispute.",
    close: "The date the exhibit is from.",
    ofExhibit: ({ exhibit }) => exhibit.on === undefined,
  },
  {
    id: "proof-unsaid",
    grade: "thin",
    says: (_seen, best) => `we do not know what ${best?.label ?? "the exhibit"} shows`,
    why: "Nobody should have to search a file for the point. One line says what to look at.",
    close: "One line on what the exhibit shows.",
    ofExhibit: ({ exhibit }) => exhibit.shows === undefined,
  },
  {
    id: "no-original",
    grade: "thin",
    says: (_seen, best) => `exhibit ${best?.label ?? ""}: add the file itself`,
    why: "So far it is only a name in a list. Files get lost and rooms get closed: proof only counts if you can hand it over.",
    close: "The file itself, kept with the case.",
    source: "reviewed-chargeback",
    ofExhibit: ({ original }) => original === undefined,
  },
]);

export type ClaimDoubt = (typeof CLAIM_DOUBTS)[number];
export type DoubtId = ClaimDoubt["id"];

/** How a claim stands: proved when nothing is doubted, aside when the person does not rely on it. */
export type ClaimState = "proved" | "thin" | "bare" | "aside";

/** A claim, how it stands, and what is doubted. */
export interface ClaimWithDoubts extends ClaimWithExhibits {
  readonly state: ClaimState;
  /** The exhibit with the fewest doubts; the first in the filing among equals. */
  readonly best?: ClaimExhibit;
  /** The doubts, the most serious first; none for a claim that is set aside. */
  readonly doubts: readonly ClaimDoubt[];
}

const flawsOf = (exhibit: ClaimExhibit): ClaimDoubt[] => CLAIM_DOUBTS.filter((rule) => rule.ofExhibit?.(exhibit));

const bestOf = (exhibits: readonly ClaimExhibit[]): ClaimExhibit | undefined =>
  exhibits.reduce<ClaimExhibit | undefined>(
    (best, one) => (best !== undefined && flawsOf(best).length <= flawsOf(one).length ? best : one),
    undefined,
  );

const withDoubts = (seen: ClaimWithExhibits, isAside: boolean): ClaimWithDoubts => {
  const best = bestOf(seen.exhibits);
  const found = { ...seen, ...(best === undefined ? {} : { best }) };
  if (isAside) return { ...found, state: "aside", doubts: [] };
  const doubts = CLAIM_DOUBTS.filter(
    (rule) => rule.ofClaim?.(seen) || (best !== undefined && rule.ofExhibit?.(best) === true),
  );
  const state = doubts.some((rule) => rule.grade === "bare") ? "bare" : doubts.length > 0 ? "thin" : "proved";
  return { ...found, state, doubts };
};

/**
 * How every claim stands beside its proof. In: what applies of a case, and what is wrong with its quotes where that was
 * looked up. Out: the claims in the order of the list.
 */
export const claimsWithDoubts = (c: Evidenced, flaws?: QuoteFlaws): ClaimWithDoubts[] =>
  claimsWithExhibits(c, flaws).map((seen) => withDoubts(seen, (c.answers.notReliedOn ?? []).includes(seen.claim.id)));

const GRADES: Readonly<Record<Grade, string>> = {
  bare: "The claim has no proof.",
  thin: "The claim is weak: a reader can doubt it.",
};

/** A doubt about a claim: how grave, why, and what would end it. */
export const explainDoubt = (rule: ClaimDoubt, ruleOf: (id: RuleId) => Rule | undefined): Explanation =>
  explainWords(
    rule.id,
    `${rule.id}, a doubt about a claim`,
    [GRADES[rule.grade], rule.why, `To close it: ${rule.close}`],
    rule.source && ruleOf(rule.source),
  );
