import { Temporal } from "temporal-polyfill";
import type { Case } from "../../case/case.ts";
import type { Contradiction, Fact, FileFound, Found } from "../fact.ts";
import type { ReadText } from "../read-text.ts";
import { againstNotes } from "./against-notes.ts";
import { againstPapers } from "./against-papers.ts";
import { againstSaid } from "./against-said.ts";
import { againstWords } from "./against-words.ts";
import { agreementsOf } from "./agreements.ts";
import { contactsOf } from "./contacts.ts";
import { filesOfTalk } from "./files.ts";
import { linesWorthALook, noDeadlines, noOlder } from "./look.ts";
import { factOf, type NewFact, type Span } from "./made-facts.ts";
import { movedDue } from "./moved-due.ts";
import { noOffers, offersOf } from "./offers.ts";
import { ownNamesIn } from "./own-name.ts";
import { isMachine, isNumber, isYou } from "./people.ts";
import type { ReadTurn } from "./reading.ts";
import { type BothSides, bothSides } from "./sides.ts";
import { MOST_TURNS, talkIn } from "./talk.ts";

/** What was found in Upwork's papers, before anybody's own words are read. */
export interface PapersFound {
  readonly facts: readonly Fact[];
  readonly files: readonly FileFound[];
}

/** What is known beside the files. */
export interface KnownOfCase {
  /** What the person has told so far. */
  readonly case?: Pick<Case, "answers">;
  /** The present, an instant in UTC. Nothing that people wrote is later. */
  readonly now: string;
  /** The person's time zone, an IANA name. */
  readonly zone: string;
  /** How many messages are looked through, the latest ones. */
  readonly mostTurns?: number;
}

/** What people wrote to each other, as facts: the ids are "t1", "t2" … in the order of days. */
export type TalkFound = Pick<Found, "facts" | "contradictions" | "notTaken" | "files" | "worthALook">;

const PAPERS: ReadonlySet<FileFound["source"]> = new Set([
  "upworkNotice",
  "contractPage",
  "diary",
  "transactions",
  "bank",
  "newsletter",
]);

const TROUBLE: ReadonlySet<string> = new Set([
  "refundAsked",
  "disputeByClient",
  "disputeByFreelancer",
  "mediation",
  "chargeback",
]);

/** The present as a day: the later of the person's and of the one in UTC, for a message of today may be of either. */
const todayOf = (now: string): string => {
  try {
    return Temporal.Instant.from(now).add({ hours: 14 }).toString().slice(0, 10);
  } catch {
    return "2099-12-31";
  }
};

const toldIn = ({ case: c }: KnownOfCase): { me?: string; them?: string; role?: unknown } => ({
  ...(c?.answers.otherParty === undefined ? {} : { them: c.answers.otherParty }),
  ...(c?.answers.role === undefined ? {} : { role: c.answers.role }),
});

/** Names that only a chat tells: likely, never sure. */
const namesOf = (turns: readonly ReadTurn[], { me, them }: BothSides): NewFact[] => {
  const named = (side: "me" | "them", kind: "me" | "otherParty", had: BothSides["me"]): NewFact[] => {
    if (had.names.length > 0) return [];
    const counts = new Map<string, ReadTurn[]>();
    for (const turn of turns)
      if (turn.side === side && turn.from !== "" && !isYou(turn.from) && !isNumber(turn.from) && !isMachine(turn.from))
        counts.set(turn.from, [...(counts.get(turn.from) ?? []), turn]);
    const [best] = [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const places = best?.[1][0]?.said[0]?.places ?? [];
    return best === undefined
      ? []
      : [factOf(kind, best[0], places, { sure: "likely", note: "The name as the chat has it." })];
  };
  return [...named("me", "me", me), ...named("them", "otherParty", them)];
};

const dayOf = ({ value }: NewFact): string => (typeof value === "object" && "on" in value ? value.on : "");

/**
 * Finds the facts in what people wrote: contacts, offers, what was agreed, and names that only a chat tells; what contradicts Upwork's
 * papers; what looks like a fact and is none; lines worth a look. In: all texts of the person (papers of Upwork among them are left to
 * `papers`), what the papers tell, what is known beside. Out: the same for the same texts in any order.
 */
export const findTalk = (texts: readonly ReadText[], papers: PapersFound, known: KnownOfCase): TalkFound => {
  const arePapers = new Set(papers.files.filter(({ source }) => PAPERS.has(source)).map(({ file }) => file));
  // One mailbox holds notices and mails of people: where each text is told of by itself, each is judged by itself.
  const isPaper = (file: string, at: number): boolean =>
    papers.files.length === texts.length ? PAPERS.has(papers.files[at]?.source ?? "unknown") : arePapers.has(file);
  const notices = new Set(papers.files.filter(({ source }) => source === "upworkNotice").map(({ file }) => file));
  const greeted = ownNamesIn(texts.filter(({ file }) => notices.has(file)));
  const sides = bothSides(papers.facts, toldIn(known), greeted);
  const today = todayOf(known.now);
  const most = known.mostTurns ?? MOST_TURNS;
  const talk = texts.filter(({ file }, at) => !isPaper(file, at));
  const { turns, sided, older } = talkIn(talk, sides, today, most);
  const began = papers.facts.find((one) => one.kind === "contractBegan")?.value;
  const span: Span = { today, ...(typeof began === "string" ? { began } : {}) };
  const side = sides.role === undefined ? undefined : sides.role === "client" ? "client" : "freelancer";
  const trouble = papers.facts
    .flatMap((one) => (one.kind === "happening" && TROUBLE.has(one.value.kind) ? [one.value.on] : []))
    .sort()[0];
  const handedIn = papers.facts
    .flatMap((one) => (one.kind === "milestone" ? (one.value.submittedOn ?? []) : []))
    .sort()
    .at(-1);
  const agreed = agreementsOf(turns, span);
  const offers = side === undefined ? undefined : offersOf(turns, side, span);
  const made = [
    ...namesOf(turns, sides),
    ...contactsOf(turns, span, {
      agreed: agreed.turns,
      ...(offers === undefined ? {} : { offers: offers.turns }),
      ...(handedIn === undefined ? {} : { handedIn }),
      ...(side === undefined ? {} : { side }),
      ...(trouble === undefined ? {} : { trouble }),
    }),
    ...(offers?.facts ?? []),
    ...agreed.facts,
  ];
  const facts = made
    .map((fact, at) => ({ fact, at }))
    .sort((a, b) => (dayOf(a.fact) < dayOf(b.fact) ? -1 : dayOf(a.fact) > dayOf(b.fact) ? 1 : a.at - b.at))
    .map(({ fact }, at): Fact => ({ id: `t${at + 1}`, ...fact }) as Fact);
  const inWords = facts.flatMap((one) => (one.kind === "agreed" ? [{ what: one.value.what, places: one.places }] : []));
  const contradictions: Contradiction[] = [
    ...(side === undefined ? [] : againstPapers(turns, texts, papers.facts, side, inWords)),
    ...(side === undefined ? [] : againstWords(turns, { texts, facts: papers.facts, agreed: inWords }, side)),
    ...againstNotes(talk, papers.facts),
    ...againstSaid(turns, papers.facts),
    ...movedDue(papers.facts, facts),
    ...agreed.moved.map((one) => ({
      ...one,
      facts: facts
        .filter((fact) => fact.kind === "agreed" && [one.one.value, one.other.value].includes(fact.value.dueOn ?? ""))
        .map(({ id }) => id),
    })),
  ];
  return {
    facts,
    contradictions,
    notTaken: [...noOlder(older, most), ...noOffers(turns), ...noDeadlines(turns)],
    files: filesOfTalk(sided, sides),
    worthALook: linesWorthALook(turns),
  };
};
