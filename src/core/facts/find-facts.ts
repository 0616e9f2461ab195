import type { Case } from "../case/case.ts";
import { withSlackNames } from "../conversations/slack-names.ts";
import { dayOf } from "../values/days.ts";
import type { Contradiction, Fact, FileFound, Found, NotTaken } from "./fact.ts";
import { type MostLooked, toLook } from "./looked-through.ts";
import { againstPapers } from "./merge/against-papers.ts";
import { chargedWithFee } from "./merge/charged.ts";
import { type Contract, contractOfCase, contractsOf, isAbout, isSameName } from "./merge/contract-of-case.ts";
import { mergeDates, mergeHappenings } from "./merge/happenings.ts";
import { mergeMilestones, mergeWeeks, quietWeeks, withoutContracts } from "./merge/items.ts";
import { kindOfContract } from "./merge/kind-of-contract.ts";
import { otherContracts } from "./merge/other-contracts.ts";
import { otherFile } from "./merge/other-files.ts";
import { withoutOvertaken } from "./merge/overtaken.ts";
import type { PaperFound } from "./merge/paper.ts";
import { rolesOfDocuments } from "./merge/role-of-document.ts";
import { type Merged, mergeScalars } from "./merge/scalars.ts";
import type { Sighting } from "./merge/sighting.ts";
import { findNotice, pretended } from "./notices/find-notices.ts";
import type { KnownNames } from "./notices/notice.ts";
import { findPage } from "./pages/find-pages.ts";
import type { ReadText } from "./read-text.ts";
import { findTable } from "./tables/find-tables.ts";
import { findTalk } from "./talk/find-talk.ts";
import { withInstants } from "./wall-times.ts";

/** What is known beside the files: the case so far, the present (an instant in UTC), the person's zone (an IANA name). */
export interface KnownBeside {
  readonly case: Case;
  readonly now: string;
  readonly zone: string;
}

const namesIn = (papers: readonly (PaperFound | undefined)[]): KnownNames => {
  const all = papers.flatMap((one) => one?.sightings ?? []);
  const roles = all.flatMap((one) => (one.kind === "role" && one.sure === "sure" ? [one.value] : []));
  return {
    ...(roles.length > 0 && new Set(roles.map((one) => one === "client")).size === 1 ? { role: roles[0] } : {}),
    contracts: [
      ...new Set(all.flatMap((one) => (one.kind === "contractName" && one.sure === "sure" ? [one.value] : []))),
    ],
    milestones: [
      ...new Set(all.flatMap((one) => (one.kind === "milestone" && one.sure === "sure" ? [one.value.name] : []))),
    ],
  };
};

/** The papers among texts, in the order of the texts, and how many of the texts in turn were looked through. */
interface Papers {
  readonly papers: readonly (PaperFound | undefined)[];
  readonly looked: ReadonlySet<number>;
}

/** So many texts are read for notices also when it was stopped: those that matter most. */
const AT_LEAST = 50;

/**
 * Reads each paper by itself: pages and tables first, then notices, twice: of the names in them, some tell what others are. Gives way
 * after each text, with the number of those done; told to stop, it takes what it has. In: texts; the numbers of those to look through, in turn.
 */
function* readPapers(
  texts: readonly ReadText[],
  inTurn: readonly number[],
  today: string,
  told: KnownNames["role"],
): Looking<Papers> {
  const first = new Map<number, PaperFound>();
  const fakes = new Map<number, PaperFound>();
  const looked = new Set<number>();
  let isStopped = false;
  for (const index of inTurn) {
    const text = texts[index];
    if (text === undefined || isStopped) break;
    const paper = findTable(text, today) ?? findPage(text, today);
    if (paper !== undefined) first.set(index, paper);
    const fake = pretended(text);
    if (fake !== undefined) fakes.set(index, { sightings: [], notTaken: [fake.notTaken], file: fake.file });
    looked.add(index);
    isStopped = (yield looked.size) === true;
  }
  const notices = function* (known: KnownNames, atLeast: number): Looking<ReadonlyMap<number, PaperFound | undefined>> {
    const read = new Map<number, PaperFound | undefined>();
    for (const index of looked) {
      const text = texts[index];
      if (text === undefined || fakes.has(index) || first.has(index)) continue;
      read.set(index, findNotice(text, today, known));
      if ((yield looked.size) === true && read.size >= atLeast) break;
    }
    return read;
  };
  const inOrder = (all: ReadonlyMap<number, PaperFound | undefined>) => texts.map((_text, index) => all.get(index));
  const ofPages = namesIn(inOrder(first));
  const before = yield* notices(ofPages, AT_LEAST);
  for (const index of looked) if (!fakes.has(index) && !first.has(index) && !before.has(index)) looked.delete(index);
  const once = namesIn([...inOrder(first), ...inOrder(before)]);
  // What is called a contract somewhere is no milestone.
  const milestones = once.milestones.filter((name) => !once.contracts.some((other) => isSameName(other, name)));
  const twice = yield* notices({ contracts: once.contracts, milestones, role: once.role ?? told }, 0);
  const papers = texts.map(
    (_text, index) => fakes.get(index) ?? first.get(index) ?? (twice.has(index) ? twice.get(index) : before.get(index)),
  );
  return { papers, looked };
}

const ofCase = (contract: Contract | undefined, hint: Sighting["contract"]): boolean =>
  contract === undefined || isAbout(hint, contract) !== false;

const belongs = (paper: PaperFound, contract: Contract | undefined): FileFound["belongs"] => {
  if (paper.isNoCase) return "no";
  const about = paper.sightings.map(({ contract: hint }) => ofCase(contract, hint));
  if (about.length === 0)
    return paper.file.source === "upworkNotice" || paper.file.source === "bank" ? "unknown" : "yes";
  if (about.every((one) => one))
    return paper.notTaken.some(({ contract: hint }) => hint !== undefined) ? "part" : "yes";
  return about.some((one) => one) ? "part" : "no";
};

/** Gives facts their ids, and contradictions those of the facts they are about. */
const numbered = (
  merged: readonly Merged[],
): { readonly facts: readonly Fact[]; readonly contradictions: readonly Contradiction[] } => {
  const facts = merged.map(({ fact }, index) => ({ id: `f${index + 1}`, ...fact }) as Fact);
  const contradictions = merged.flatMap((one, index) =>
    one.contradictions.map((each) => ({ ...each, facts: [`f${index + 1}`] })),
  );
  return { facts, contradictions };
};

/** A fact of which another paper says otherwise: the day it is due is asked. */
const withDoubts = (fact: Fact, differing: readonly Contradiction[]): Fact =>
  fact.kind === "milestone" &&
  differing.some(({ take, facts }) => take === "ask" && facts.includes(fact.id)) &&
  !fact.unsure.includes("dueOn")
    ? { ...fact, unsure: [...fact.unsure, "dueOn"] }
    : fact;

/** Is it said once already? One looks like a fact in three files. */
const once = (all: readonly NotTaken[]): readonly NotTaken[] => {
  const seen = new Set<string>();
  return all.filter(({ looksLike, value, why }) => {
    const key = JSON.stringify([looksLike, value, why]);
    return !seen.has(key) && seen.add(key);
  });
};

/** A search that gives way after each text, with how many were looked through; it takes whether to stop. */
export type Looking<T> = Generator<number, T, boolean | undefined>;

/** What a text that was not looked through is. */
const notLooked = ({ file, unread }: ReadText): FileFound => ({
  file,
  is: "A file that was not looked through",
  source: "unknown",
  by: "unknown",
  belongs: "unknown",
  ...(unread === undefined ? {} : { unread }),
});

/** All that stands in a person's files, as `lookForFacts` finds it when nobody stops it. */
export const findFacts = (given: readonly ReadText[], known: KnownBeside, most?: MostLooked): Found => {
  const looking = lookForFacts(given, known, most);
  for (let step = looking.next(); ; step = looking.next()) if (step.done) return step.value;
};

/**
 * All that stands in a person's files. In: what the readers made of them; what is known beside them; how much of them is looked through.
 * Out: proposed facts with their places, what differs, what only looks like a fact, what each file is, how many were left out. Gives way
 * after each text; told to stop, what was looked through by then counts. Never throws. Same files, same result.
 */
export function* lookForFacts(all: readonly ReadText[], known: KnownBeside, most?: MostLooked): Looking<Found> {
  const today = dayOf(known.now, "UTC");
  const named = withSlackNames(all).map((text) => withInstants(text, known.zone));
  const { inTurn, left } = toLook(named, most);
  const { papers: ofAll, looked } = yield* readPapers(named, inTurn, today, roleOf(known.case));
  const texts = named.filter((_text, index) => looked.has(index));
  const papers = ofAll.filter((_paper, index) => looked.has(index));
  const found = findIn(texts, papers, known, today);
  const rows = found.files[Symbol.iterator]();
  const isStopped = looked.size < inTurn.length;
  return {
    ...found,
    files: named.map((text, index) => (looked.has(index) ? rows.next().value : undefined) ?? notLooked(text)),
    ...(isStopped ? { left: { texts: all.length - looked.size, why: "stopped" as const } } : {}),
    ...(left === undefined || isStopped ? {} : { left }),
  };
}

/** What stands in texts that were looked through. In: the texts; the paper that each is. */
const findIn = (
  texts: readonly ReadText[],
  papers: readonly (PaperFound | undefined)[],
  known: KnownBeside,
  today: string,
): Found => {
  const read = papers.filter((one) => one !== undefined);
  const sightings = read.flatMap((one) => one.sightings);
  const weighed = read.flatMap((paper) =>
    paper.sightings.map(({ contract: hint }) => ({ hint, weight: paper.isTrouble ? 3 : 1 })),
  );
  const writers = texts
    .flatMap(({ conversation }) => (conversation?.messages ?? []).map(({ from }) => from))
    .slice(0, 5000);
  const contract = contractOfCase(contractsOf(weighed), known.case.answers, [...new Set(writers)]);
  const ofPapers = sightings.filter((one) => ofCase(contract, one.contract));
  const told = [...ofPapers, ...rolesOfDocuments(texts, papers, ofPapers)];
  const all = [...told, ...kindOfContract(told)];
  const scalars = mergeScalars(all);
  const own = withoutContracts(all, scalars);
  const role = scalars.flatMap(({ fact }) => (fact.kind === "role" ? [fact.value] : []))[0] ?? roleOf(known.case);
  const kind = scalars.flatMap(({ fact }) => (fact.kind === "contract" && fact.sure === "sure" ? [fact.value] : []))[0];
  const { merged, notTaken: overtaken } = withoutOvertaken([
    ...scalars,
    ...mergeMilestones(own),
    ...quietWeeks(mergeWeeks(own), own, today),
    ...mergeHappenings(own, role, kind),
    ...mergeDates(own),
  ]);
  const { facts, contradictions } = numbered(merged);
  const files = texts.map((text, index): FileFound => {
    const paper = papers[index];
    if (paper !== undefined) return { ...paper.file, belongs: belongs(paper, contract) };
    return otherFile(text, facts, today);
  });
  const talk = findTalk(texts, { facts, files }, known);
  const ofTalk = new Map(talk.files.toReversed().map((one) => [one.file, one]));
  const figures = read.flatMap((one) => one.figures ?? []).filter((one) => ofCase(contract, one.contract));
  const others = texts.filter((_text, index) => papers[index] === undefined);
  const differing = [...againstPapers(others, facts, figures, today), ...chargedWithFee(texts, facts)];
  return {
    facts: [...facts.map((one) => withDoubts(one, differing)), ...talk.facts],
    contradictions: [...contradictions, ...differing, ...talk.contradictions],
    notTaken: once([
      ...read.flatMap((one) => one.notTaken),
      ...overtaken,
      ...otherContracts(sightings.filter((one) => !ofCase(contract, one.contract))),
      ...talk.notTaken,
    ]),
    files: files.map((one, index) => (papers[index] === undefined ? (ofTalk.get(one.file) ?? one) : one)),
    worthALook: talk.worthALook,
  };
};

const roleOf = ({ answers: { role } }: Case): "freelancer" | "client" | "agency" | undefined =>
  role === "other" ? undefined : role;
