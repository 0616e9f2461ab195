import { openFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { Field } from "../case/fields.ts";
import { type Item, LIST_NAMES, type ListName, listFields, NOUNS } from "../case/lists.ts";
import { placeOfItem } from "../case/milestone-numbers.ts";
import { replay } from "../interview/replay.ts";
import { plural, series } from "../text/text.ts";
import { disclose, type FilingCase } from "./disclose.ts";

/** A text that leaves the case with a filing, a form or a message. */
export interface FilingText {
  /** The question it answers: `statement`, `claims.c1.agreed`. */
  readonly key: string;
  /** Where it stands, in words: "the statement", "claim 2, agreed". */
  readonly where: string;
  readonly text: string;
}

/** Names of answers that are texts, where the id alone would not say it. */
const NAMES: Readonly<Record<string, string>> = {
  noContactWhy: "why there was no contact",
  agencyName: "the name of your agency",
  otherParty: "the name of the other side",
  happened: "what happened",
  effect: "the effect",
  complaint: "what they said",
  request: "the request",
  reason: "the reason for the request",
  message: "the first message",
  problemOther: "the kind of problem",
  statement: "the problem statement",
  noAmountWhy: "why no amount is disputed",
  theirView: "the other side's view",
  need: "what you need",
  needWhy: "why you need it",
  theirNeed: "what the other side needs",
  agreedAlready: "what is agreed already",
  offerTerms: "the terms of the offer",
  offerReason: "the reason for the offer",
  offerText: "the offer",
  noOfferWhy: "why there is no offer",
  leftToTry: "what is left to try",
  filingReason: "the reason on the form",
  explanation: "the explanation for the form",
  filingFeedback: "the feedback that the form requires",
  contractName: "the name of the contract",
  contractId: "the number of the contract",
  proposalTerms: "the terms of Upwork's proposal",
  proposalReason: "the reason for your answer to the proposal",
  feedbackClaim: "the feedback you received",
  feedbackFact: "the fact in the reply to feedback",
  feedbackReply: "the reply to feedback",
  prevention: "what would have prevented it",
  keep: "what to keep",
};

const isText = (field: Field): boolean => field.kind === "line" || field.kind === "text";

/** What an exhibit is called where it is pointed at: "exhibit C". */
export const exhibitName = (filing: Pick<FilingCase, "labels">, id: string): string =>
  `exhibit ${filing.labels[id] ?? id}`;

/** What several exhibits are called: "exhibit C", "exhibits C, D and F". */
export const exhibitNames = (labels: readonly string[]): string =>
  `${plural(labels.length, "exhibit")} ${series(labels)}`;

const placeOf = (filing: Texts, list: ListName, id: string): string =>
  list === "exhibits" ? exhibitName(filing, id) : `${NOUNS[list].one} ${placeOfItem(list, filing[list], id)}`;

type Texts = Pick<FilingCase, ListName | "labels"> & { readonly answers: object };

const textsOf = (filing: Texts): FilingText[] => {
  const answers = Object.entries(openFields as Readonly<Record<string, Field>>).flatMap(([id, field]): FilingText[] => {
    const text = (filing.answers as Readonly<Record<string, unknown>>)[id];
    return isText(field) && typeof text === "string" ? [{ key: id, where: NAMES[id] ?? id, text }] : [];
  });
  const items = LIST_NAMES.flatMap((list) =>
    (filing[list] as readonly Item[]).flatMap((item) =>
      Object.entries(listFields[list] as Readonly<Record<string, Field>>).flatMap(([name, field]): FilingText[] => {
        const text = item[name];
        if (!isText(field) || typeof text !== "string") return [];
        return [{ key: `${list}.${item.id}.${name}`, where: `${placeOf(filing, list, item.id)}, ${name}`, text }];
      }),
    ),
  );
  return [...answers, ...items];
};

/** Every text that others may read in the filing, in the order of the steps and lists. In: a disclosed case. */
export const filingTexts = (filing: FilingCase): FilingText[] => textsOf(filing);

/**
 * Every text that can leave the case in any way, with the filing, to an adviser, in the first message or an offer: all that is not
 * private. In: the case.
 */
export const textsGoingOut = (c: Case): FilingText[] => {
  const title = c.title === "" ? [] : [{ key: "title", where: "the title", text: c.title }];
  return [...title, ...textsOf({ ...disclose(c), answers: replay(c).applying.answers })];
};

/** What is not for the filing itself: sent to the other side, or kept for oneself. */
const OWN: readonly string[] = [
  "prevention",
  "keep",
  "leftToTry",
  "noContactWhy",
  "noOfferWhy",
  "need",
  "needWhy",
  "theirNeed",
];

/** What stands in quotation marks as a whole. */
export const isQuoted = (text: string): boolean => /^[“"][^“”"]*[”"][.!?]?$/.test(text.trim());

/** Somebody is spoken to by a speaker: "If you do not pay, I leave". */
const SPEAKS = /(?<![\p{L}])(?:you|your|yours|u|ur)(?![\p{L}])/iu;
/** Who notes what another one said calls that one by a name, a side, or "he", "she", "they". */
const TELLS =
  /^(?:(?:he|she|they|the (?:client|freelancer|agency|other side))(?![\p{L}])|(?:[^\s.!?]+ ){0,3}(?:wr[io]te?s?|writes|said|says|ask(?:s|ed)|call(?:s|ed)|told|tells|answer(?:s|ed)|claim(?:s|ed)|repl(?:ies|ied)|promis(?:es|ed)|threaten\p{L}*|insist(?:s|ed)|state[sd]|complain(?:s|ed)|repeat(?:s|ed))(?![\p{L}]))/iu;

/**
 * The keys of what the other side said in their own words: in quotation marks, or noted as they spoke to the person. It is theirs, however
 * it sounds. In: the filing. A note that tells of it ("He said that …") is the person's.
 */
export const theirWords = (filing: Pick<FilingCase, "contacts" | "offers">): ReadonlySet<string> => {
  const isTheirs = (text: string | undefined): boolean =>
    text !== undefined && (isQuoted(text) || (SPEAKS.test(text) && !TELLS.test(text.trim())));
  return new Set([
    ...filing.contacts.flatMap(({ id, by, gist }) => (by === "them" && isTheirs(gist) ? [`contacts.${id}.gist`] : [])),
    ...filing.offers.flatMap(({ id, by, terms }) => (by === "them" && isTheirs(terms) ? [`offers.${id}.terms`] : [])),
  ]);
};

/** Texts that a reader of the dispute sees: all but those that are for the talk before it and for oneself. */
export const readTexts = (filing: FilingCase): FilingText[] =>
  filingTexts(filing).filter((one) => !OWN.includes(one.key));
