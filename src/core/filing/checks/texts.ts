import { otherSide } from "../../case/facts.ts";
import { sayQuoted, saysYou } from "../../letters/readers.ts";
import { shorten } from "../../text/text.ts";
import { adviceOnContact } from "../../troubles/their-conduct.ts";
import type { FilingCase } from "../disclose.ts";
import { readTexts, theirWords } from "../filing-texts.ts";
import { type CheckFinding, checkTable, type Read } from "./check.ts";
import { toneSpots } from "./own-words.ts";

/** Tone and conduct. Each point is known by the rule of the tone review. */
export const TONE = checkTable([
  {
    id: "tone",
    weight: "warning",
    title: "The texts are calm and keep the rules of conduct",
    why: "A calm text is read to its end. What breaks a rule of conduct can cost the account.",
    find: toneSpots,
  },
]);

/** Fields that go to Upwork in the person's own voice. What was said or offered is quoted where it says "you". */
const OWN_VOICE = /^(statement|noAmountWhy|theirView|problemOther|filingReason|explanation|claims\.\w+\.happened)$/;

/** What was agreed. */
const AGREED = /^claims\.\w+\.agreed$/;

const them = (filing: FilingCase): string => otherSide(filing);

/** To whom the texts of a filing speak. */
export const READERS = checkTable([
  {
    id: "reader-you",
    weight: "warning",
    title: "The filing speaks to Upwork",
    why: 'Upwork reads it, so "you" means Upwork. Quote words to the other side, or write about them by name.',
    find: ({ filing, texts, context }) =>
      texts
        .filter(({ key, text }) => OWN_VOICE.test(key) && saysYou(text))
        .map(({ key, where }) => ({
          where,
          what: `It says "you", and Upwork reads it. If you mean ${them(filing)}, write "${them(filing)}".`,
          fix: `review ${context.id} ${key}`,
        })),
  },
  {
    id: "reader-quoted",
    weight: "note",
    title: "What is quoted was written so",
    why: 'What was agreed is put in quotation marks where it says "you". A reader takes it for the words of the contract and looks for them.',
    find: ({ filing, texts, context }) =>
      texts
        .filter(({ key, text }) => AGREED.test(key) && saysYou(text))
        .map(({ key, where }) => ({ where, what: sayQuoted(them(filing)), fix: `review ${context.id} ${key}` })),
  },
]);

/** What the other side said, beside the matter. */
export const THEIR_CONDUCT = checkTable([
  {
    id: "their-threat",
    weight: "note",
    title: "A threat of the other side is met calmly",
    why: "It is theirs and counts against them. Keep it, report it on Upwork, and keep it out of the talk about money.",
    find: ({ filing, context }) =>
      filing.contacts.flatMap((one, at) =>
        adviceOnContact(one).length === 0
          ? []
          : [
              {
                where: `contact ${at + 1}`,
                what: adviceOnContact(one).join(" "),
                fix: `review ${context.id} contacts.${one.id}.gist`,
              },
            ],
      ),
  },
]);

const PERSONAL =
  /\bmy (?:wife|husband|partner|kids?|child(?:ren)?|son|daughter|mother|father|parents|family|landlord|rent|mortgage|bills|debts?|health|illness|surgery|divorce|marriage|funeral)\b|\b(?:in hospital|bereave(?:d|ment)|depress(?:ed|ion)|pregnan(?:t|cy)|funeral)\b/gi;
const LAW =
  /\b(?:lawyers?|attorneys?|solicitors?|lawsuits?|small claims|legal action|(?:take|see) (?:you|them|him|her|it) (?:to|in) court|(?:will|shall|could|going to|'ll) sue|suing|statutes?|jurisdiction|breach of contract|damages under|police|prosecut(?:e|ed|ion)|criminal(?:ly)?|illegal(?:ly)?)\b/gi;
const OTHER_WORK =
  /\b(?:(?:my|your|his|her|their|the client's|the freelancer's) (?:other|earlier|previous|past) (?:contracts?|clients?|freelancers?|jobs?|projects?|reviews?)|(?:on|in|from|under) (?:another|a different|an earlier|a previous) (?:contract|job|project)|other (?:clients|freelancers) (?:of|also|too|say|said|wrote|have|had))\b/gi;
const CONTRACT_NUMBER = /\bcontract(?: (?:number|no\.?|id|#))? ?[:#]? ?(\d{6,12})\b/gi;

/** What a reader of the dispute sees in the person's words. What the other side said is theirs. */
const ownTexts = ({ filing }: Read) => {
  const theirs = theirWords(filing);
  return readTexts(filing).filter(({ key }) => !theirs.has(key));
};

/** Finds a subject that has no place in a filing by its words. In: a linear pattern. */
const wordsOf =
  (words: RegExp, say: string) =>
  (read: Read): CheckFinding[] =>
    ownTexts(read).flatMap(({ key, where, text }) =>
      [...new Set([...text.matchAll(words)].map((match) => match[0].toLowerCase()))].map((found) => ({
        where,
        what: `${say} "${shorten(found, 60)}".`,
        fix: `review ${read.context.id} ${key}`,
      })),
    );

const otherNumbers = (read: Read): CheckFinding[] => {
  const own = (read.filing.answers.contractId ?? "").replace(/\D/g, "");
  if (own === "") return [];
  return readTexts(read.filing).flatMap(({ key, where, text }) =>
    [...text.matchAll(CONTRACT_NUMBER)]
      .filter((match) => match[1] !== own)
      .map((match) => ({
        where,
        what: `It names another contract: ${match[1]}.`,
        fix: `review ${read.context.id} ${key}`,
      })),
  );
};

/** What is off the matter. Trades with feedback are found by the tone review. */
export const MATTER = checkTable([
  {
    id: "matter-personal",
    weight: "note",
    title: "The filing stays with the work",
    why: "Upwork weighs the contract and what was done. What it means for your life does not count there, and it is private.",
    find: wordsOf(PERSONAL, "It is about personal life:"),
  },
  {
    id: "matter-law",
    weight: "note",
    title: "The filing leaves the law out",
    why: "Upwork helps the sides to agree and does not rule on the law. Talk of courts and offences reads as a threat and answers nothing that is asked.",
    source: "upwork-does-not-judge",
    find: wordsOf(LAW, "It is about the law:"),
  },
  {
    id: "matter-other-work",
    weight: "note",
    title: "The filing is about this contract only",
    why: "A dispute is about one contract. What happened elsewhere cannot be checked here.",
    source: "dispute-scope",
    find: wordsOf(OTHER_WORK, "It is about other work:"),
  },
  {
    id: "matter-other-contract",
    weight: "warning",
    title: "The filing names no other contract",
    why: "Each contract has its own dispute. Another number sends the reader to the wrong place.",
    source: "dispute-scope",
    find: otherNumbers,
  },
]);
