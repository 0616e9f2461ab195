import type { AnswerId } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { ListName, listFields } from "../case/lists.ts";
import { findingsIn } from "./findings.ts";
import { harshSentence } from "./harsh.ts";
import type { Finding, TextKind } from "./rules/finding.ts";

/** A text of the case that others will read. */
export interface WrittenText {
  /** The question it answers. */
  readonly key: string;
  readonly kind: TextKind;
  /** What it is, in a few words. */
  readonly what: string;
  readonly text: string;
}

/** A text of the case by its name: an answer, or a field of a list. */
type TextId = AnswerId | FieldOf<"contacts" | "claims" | "offers" | "exhibits" | "requests">;
type FieldOf<L extends ListName> = { [K in L]: keyof (typeof listFields)[K] }[L];

/** What each long text is for. A long text without a purpose of its own is reviewed as any text. */
const KINDS: ReadonlyMap<string, TextKind> = new Map<TextId, TextKind>([
  ["message", "message"],
  ["offerText", "offer"],
  ["explanation", "statement"],
  ["filingFeedback", "feedback"],
  ["feedbackReply", "feedback"],
  ["answer", "answer"],
]);

/** Texts that the person alone reads. */
const OWN: ReadonlySet<string> = new Set<TextId>(["prevention"]);

/** What the long text of a question is for; undefined when only the person reads it. In: the key, `requests.r1.answer` for one of a list. */
export const kindOfText = (key: string): TextKind | undefined => {
  const name = key.split(".").at(-1) ?? "";
  return OWN.has(name) ? undefined : (KINDS.get(name) ?? "any");
};

type Row = readonly [key: string, what: string, text: string | undefined];

/** What a case says in lists, as far as it is the person's own words: what the other side wrote is theirs. */
const listRows = (c: Written): Row[] => [
  ...c.contacts
    .filter((one) => one.by !== "them")
    .map((one): Row => [`contacts.${one.id}.gist`, "a contact", one.gist]),
  ...c.claims.flatMap((one): Row[] => [
    [`claims.${one.id}.agreed`, "what was agreed", one.agreed],
    [`claims.${one.id}.happened`, "what happened", one.happened],
  ]),
  ...c.offers
    .filter((one) => one.by !== "them")
    .map((one): Row => [`offers.${one.id}.terms`, "an offer made", one.terms]),
  ...c.exhibits.map((one): Row => [`exhibits.${one.id}.shows`, "what an exhibit shows", one.shows]),
  ...c.requests.map((one): Row => [`requests.${one.id}.answer`, "an answer to Upwork", one.answer]),
];

type Written = Pick<Case, "answers" | "requests" | "claims" | "contacts" | "offers" | "exhibits">;

/** The answers that are texts for others, in the order of the steps, up to the lists and after them. */
const BEFORE_LISTS = {
  happened: "what happened",
  effect: "the effect",
  request: "the request",
  reason: "the reason",
  message: "the first message",
  statement: "the problem statement",
  theirView: "the other side's view",
  offerTerms: "the terms of the offer",
  offerReason: "the reason for the offer",
  offerText: "the offer",
  filingReason: "the reason on the form",
  explanation: "the explanation for the form",
  filingFeedback: "the feedback that the form requires",
} as const satisfies Partial<Record<AnswerId, string>>;
const AFTER_LISTS = {
  feedbackFact: "the fact in the reply to feedback",
  feedbackReply: "the reply to feedback",
} as const satisfies Partial<Record<AnswerId, string>>;

const answerRows = (c: Written, names: Partial<Record<keyof typeof BEFORE_LISTS | keyof typeof AFTER_LISTS, string>>) =>
  (Object.keys(names) as (keyof typeof names)[]).map((id): Row => [id, names[id] ?? id, c.answers[id]]);

/** Everything written in a case for others, in the order of the steps. Private notes are not among it. */
const writtenTexts = (c: Written): WrittenText[] =>
  [...answerRows(c, BEFORE_LISTS), ...listRows(c), ...answerRows(c, AFTER_LISTS)].flatMap(([key, what, text]) => {
    const kind = kindOfText(key);
    return text === undefined || kind === undefined ? [] : [{ key, kind, what, text }];
  });

/** The mark by which a warning that the person kept is known again: the rule and the words. */
export const markOf = (finding: Finding): string => `${finding.rule}:${finding.quote.toLowerCase()}`;

/** What is left to say about a text: warnings and worse, without those the person kept for the same words. */
export const openFindings = (text: string, kind: TextKind, kept: readonly string[]): Finding[] =>
  findingsIn(text, kind).filter((one) => one.severity !== "note" && !kept.includes(markOf(one)));

/** Texts of a case that have something left to say about, with their findings. */
export const textsToMend = (c: Written & Pick<Case, "keptWarnings">): { written: WrittenText; findings: Finding[] }[] =>
  writtenTexts(c)
    .map((written) => ({ written, findings: openFindings(written.text, written.kind, c.keptWarnings) }))
    .filter((one) => one.findings.length > 0);

/** Texts of a case that no rule has anything against, with the sentence by which each reads as harsh. */
export const harshTexts = (c: Written): { written: WrittenText; sentence: string }[] =>
  writtenTexts(c).flatMap((written) => {
    if (findingsIn(written.text, written.kind).some((one) => one.severity !== "note")) return [];
    const sentence = harshSentence(written.text);
    return sentence === undefined ? [] : [{ written, sentence }];
  });

type SeriousByText = Readonly<Record<string, number>>;

/** What was found in each case. A case is never changed, only replaced, so this saves work and changes no result. */
const reviews = new WeakMap<Written, SeriousByText>();

/**
 * How many serious findings each text of a case has, by its key; texts without any are left out. In: the case; an earlier form of it, whose
 * texts need not be reviewed again where they are the same, as far as they were.
 */
export const seriousByText = (c: Written, before?: Written): SeriousByText => {
  const known = reviews.get(c);
  if (known !== undefined) return known;
  const earlier = before && reviews.get(before);
  const texts = new Map(earlier && writtenTexts(before).map(({ key, text }) => [key, text]));
  const seriousOf = ({ key, kind, text }: WrittenText): number =>
    texts.get(key) === text
      ? (earlier?.[key] ?? 0)
      : findingsIn(text, kind).filter((found) => found.severity === "serious").length;
  const found = Object.fromEntries(
    writtenTexts(c)
      .map((one) => [one.key, seriousOf(one)] as const)
      .filter(([, serious]) => serious > 0),
  );
  reviews.set(c, found);
  return found;
};

/** Serious findings over all texts of a case, kept or not: step 7 is not done while there is one. */
export const seriousIn = (c: Written): number => Object.values(seriousByText(c)).reduce((sum, one) => sum + one, 0);

/** Takes over what `seriousByText` said of this very case in an earlier run. */
export const knowSerious = (c: Written, serious: SeriousByText): void => void reviews.set(c, serious);
