import { sentencesOf } from "../../text/cut-at-sentence.ts";
import { shorten } from "../../text/text.ts";
import { markOf, openFindings, textsToMend } from "../../tone/case-texts.ts";
import type { Finding } from "../../tone/rules/finding.ts";
import type { FilingCase } from "../disclose.ts";
import { type FilingText, isQuoted, readTexts, theirWords } from "../filing-texts.ts";
import type { CheckFinding, Read } from "./check.ts";

/** Notes of what the other side said, in the person's words: they go out under the person's name like any other. */
const notesOfTheirs = (filing: FilingCase, texts: readonly FilingText[]): FilingText[] => {
  const keys = new Set([
    ...filing.contacts.filter(({ by }) => by === "them").map(({ id }) => `contacts.${id}.gist`),
    ...filing.offers.filter(({ by }) => by === "them").map(({ id }) => `offers.${id}.terms`),
  ]);
  const theirs = theirWords(filing);
  return texts.filter(({ key }) => keys.has(key) && !theirs.has(key));
};

/** Notes leave out who said it: "Wrote that …". The review knows a report by its subject. */
const withSubject = (note: string): string =>
  note.replace(
    /^(?=(?:wrote|said|asked|called|told|answered|claimed|replied|promised|insisted|stated|complained|repeated)\b)/i,
    "The other side ",
  );

/** What somebody does to another: in a note of what the other side said it is the other side that does it. */
const DEEDS: ReadonlySet<string> = new Set(["threat", "feedback", "off-platform", "demand"]);

/** What is found in a note of what the other side said, as far as the words are the writer's: no deed of the other side is the writer's. */
const findingsInNote = (note: string, kept: readonly string[]): Finding[] =>
  openFindings(withSubject(note), "any", kept).filter(({ family }) => !DEEDS.has(family));

/**
 * Where the writer speaks again after words that are reported: "Now she asks the money back, | she is a scammer". The second half is
 * nobody's but the writer's.
 */
const SPEAKS_AGAIN =
  /[,;–—-]\s+(?:(?:and|but|so|because|since|as|which means|now)\s+)?(?=(?:i|we|you|he|she|they|it|this|that|these|those|the (?:client|freelancer|agency|man|woman|guy|person|company))(?:['’](?:s|re|ve|m)|\s+(?:is|are|was|were|am|has|have|had|does|did|will|would|can|could|just|only|always|never|clearly|obviously|simply|keeps?|wants?|tries|lies|stole|steals|cheats?))\b)/iu;

/** The halves of a sentence after which the writer speaks again; none where it is one. */
const laterHalves = (sentence: string): string[] => sentence.split(SPEAKS_AGAIN).slice(1);

const withoutQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, "…");

/** What is found in words that only look reported, beside what the review of the whole text found. */
const missedIn = (text: string, found: readonly Finding[], kept: readonly string[]): Finding[] => {
  const known = new Set(found.map(({ quote }) => quote.toLowerCase()));
  return sentencesOf(withoutQuotations(text))
    .flatMap(laterHalves)
    .flatMap((half) => openFindings(half, "any", kept))
    .filter(({ quote }) => quote !== "" && !known.has(quote.toLowerCase()) && text.includes(quote));
};

/** The sentence in which words stand. */
const sentenceWith = (text: string, words: string): string =>
  sentencesOf(text).find((one) => one.includes(words)) ?? words;

const SHOWN = 140;

const sayFinding = (text: string, { quote, why }: Finding): string => {
  if (quote === "") return why;
  const sentence = shorten(sentenceWith(text, quote), SHOWN);
  const words = shorten(quote, 60);
  return sentence.replace(/[.!?]$/, "") === words ? `"${words}": ${why}` : `"${words}" in "${sentence}": ${why}`;
};

/**
 * What the tone review finds in everything that the filing says in the person's words, with the sentence it stands in: the answers,
 * notes of what the other side said, and what the writer adds to reported words. Private data has a check of its own: it can be covered.
 */
export const toneSpots = ({ filing, texts, context }: Read): CheckFinding[] => {
  const kept = context.keptWarnings;
  const theirs = theirWords(filing);
  const reviewed = new Map(textsToMend({ ...filing, keptWarnings: kept }).map((one) => [one.written.key, one]));
  const notes = new Set(notesOfTheirs(filing, texts).map(({ key }) => key));
  const read = new Set(readTexts(filing).map(({ key }) => key));
  const names = new Map([...reviewed.values()].map(({ written }) => [written.key, written.what]));
  const all: FilingText[] = [
    ...texts,
    ...[...reviewed.values()]
      .filter(({ written }) => !texts.some(({ key }) => key === written.key))
      .map(({ written }) => ({ key: written.key, where: names.get(written.key) ?? written.key, text: written.text })),
  ];
  return all.flatMap(({ key, where, text }) => {
    const found = reviewed.get(key)?.findings ?? (notes.has(key) ? findingsInNote(text, kept) : []);
    const isTheirs = theirs.has(key) || (key.startsWith("contacts.") && isQuoted(text));
    const missed = read.has(key) && !isTheirs ? missedIn(text, found, kept) : [];
    return [...found, ...missed]
      .filter((one) => one.family !== "personal-data" && !kept.includes(markOf(one)))
      .map((one) => ({
        id: one.rule,
        weight: one.severity,
        where,
        what: sayFinding(text, one),
        fix: `review ${context.id} ${key}`,
      }));
  });
};
