import type { Case } from "../case/case.ts";
import { withSlackNames } from "../conversations/slack-names.ts";
import { dayOf } from "../values/days.ts";
import type { Contradiction, Fact, FileFound, Found, NotTaken } from "./fact.ts";
import { againstPapers } from "./merge/against-papers.ts";
import { type Contract, contractOfCase, contractsOf, isAbout, isSameName } from "./merge/contract-of-case.ts";
import { mergeDates, mergeHappenings } from "./merge/happenings.ts";
import { mergeMilestones, mergeWeeks, quietWeeks } from "./merge/items.ts";
import { kindOfContract } from "./merge/kind-of-contract.ts";
import { otherContracts } from "./merge/other-contracts.ts";
import { otherFile } from "./merge/other-files.ts";
import type { PaperFound } from "./merge/paper.ts";
import { type Merged, mergeScalars } from "./merge/scalars.ts";
import type { Sighting } from "./merge/sighting.ts";
import { findNotice, pretended } from "./notices/find-notices.ts";
import type { KnownNames } from "./notices/notice.ts";
import { findPage } from "./pages/find-pages.ts";
import type { ReadText } from "./read-text.ts";
import { findTable } from "./tables/find-tables.ts";
import { findTalk } from "./talk/find-talk.ts";

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

/** Reads each paper by itself: pages and tables first, then notices, twice: of the names in them, some tell what others are. */
const readPapers = (
  texts: readonly ReadText[],
  today: string,
  told: KnownNames["role"],
): readonly (PaperFound | undefined)[] => {
  const first = texts.map((text): PaperFound | undefined => findTable(text, today) ?? findPage(text, today));
  const fakes = texts.map(pretended);
  const notices = (known: KnownNames) =>
    texts.map((text, index) =>
      fakes[index] === undefined && first[index] === undefined ? findNotice(text, today, known) : undefined,
    );
  const ofPages = namesIn(first);
  const once = namesIn([...first, ...notices(ofPages)]);
  // What is called a contract somewhere is no milestone.
  const milestones = once.milestones.filter((name) => !once.contracts.some((other) => isSameName(other, name)));
  const twice = notices({ contracts: once.contracts, milestones, role: once.role ?? told });
  return texts.map((_text, index) => {
    const fake = fakes[index];
    if (fake !== undefined) return { sightings: [], notTaken: [fake.notTaken], file: fake.file };
    return first[index] ?? twice[index];
  });
};

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
const once = (all: readonly NotTaken[]): readonly NotTaken[] =>
  all.filter(
    (one, index) =>
      all.findIndex(
        (other) => other.looksLike === one.looksLike && other.value === one.value && other.why === one.why,
      ) === index,
  );

/**
 * All that stands in a person's files. In: what the readers made of them; what is known beside them. Out: proposed facts with
 * their places, what differs, what only looks like a fact, what each file is. Never throws. Same files, same result.
 */
export const findFacts = (given: readonly ReadText[], known: KnownBeside): Found => {
  const texts = withSlackNames(given);
  const today = dayOf(known.now, "UTC");
  const papers = readPapers(texts, today, roleOf(known.case));
  const read = papers.filter((one) => one !== undefined);
  const sightings = read.flatMap((one) => one.sightings);
  const weighed = read.flatMap((paper) =>
    paper.sightings.map(({ contract: hint }) => ({ hint, weight: paper.isTrouble ? 3 : 1 })),
  );
  const writers = texts
    .flatMap(({ conversation }) => (conversation?.messages ?? []).map(({ from }) => from))
    .slice(0, 5000);
  const contract = contractOfCase(contractsOf(weighed), known.case.answers, [...new Set(writers)]);
  const told = sightings.filter((one) => ofCase(contract, one.contract));
  const own = [...told, ...kindOfContract(told)];
  const scalars = mergeScalars(own);
  const role = scalars.flatMap(({ fact }) => (fact.kind === "role" ? [fact.value] : []))[0] ?? roleOf(known.case);
  const kind = scalars.flatMap(({ fact }) => (fact.kind === "contract" && fact.sure === "sure" ? [fact.value] : []))[0];
  const merged = [
    ...scalars,
    ...mergeMilestones(own),
    ...quietWeeks(mergeWeeks(own), own, today),
    ...mergeHappenings(own, role, kind),
    ...mergeDates(own),
  ];
  const { facts, contradictions } = numbered(merged);
  const files = texts.map((text, index): FileFound => {
    const paper = papers[index];
    if (paper !== undefined) return { ...paper.file, belongs: belongs(paper, contract) };
    return otherFile(text, facts, today);
  });
  const talk = findTalk(texts, { facts, files }, known);
  const figures = read.flatMap((one) => one.figures ?? []).filter((one) => ofCase(contract, one.contract));
  const others = texts.filter((_text, index) => papers[index] === undefined);
  const differing = againstPapers(others, facts, figures, today);
  return {
    facts: [...facts.map((one) => withDoubts(one, differing)), ...talk.facts],
    contradictions: [...contradictions, ...differing, ...talk.contradictions],
    notTaken: once([
      ...read.flatMap((one) => one.notTaken),
      ...otherContracts(sightings.filter((one) => !ofCase(contract, one.contract))),
      ...talk.notTaken,
    ]),
    files: files.map((one, index) =>
      papers[index] === undefined ? (talk.files.find(({ file }) => file === one.file) ?? one) : one,
    ),
    worthALook: talk.worthALook,
  };
};

const roleOf = ({ answers: { role } }: Case): "freelancer" | "client" | "agency" | undefined =>
  role === "other" ? undefined : role;
