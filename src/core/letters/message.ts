import type { Case } from "../case/case.ts";
import { hasHeldMoney } from "../case/facts.ts";
import { selfAsTold, selfBegins } from "../case/speaker.ts";
import { oneLine, sentence } from "../text/text.ts";
import { givesHeldBack, noMessageFor } from "../troubles/found.ts";
import { namesDay, sayDayInFull } from "../values/days.ts";
import { askedByWish } from "./asked-by-wish.ts";
import { askedTo } from "./asked-to.ts";
import { givingBack } from "./giving-back.ts";
import { fairLine } from "./hearing.ts";
import { ASKS_BY } from "./letter-days.ts";
import {
  given,
  givenWords,
  goesOn,
  greeting,
  isClause,
  isThing,
  own,
  paragraphs,
  phraseAfter,
  sentences,
  standsAlone,
} from "./parts.ts";
import { toThem } from "./readers.ts";

/** "I am", and of an agency "We are". */
const am = (c: Case): string => (selfBegins(c) === "We" ? "We are" : "I am");

const DOORS: Readonly<Record<string, (c: Case) => string>> = {
  missing: (c) => `If something is missing from your point of view, please tell ${selfAsTold(c)} what it is.`,
  talk: (c) => `${am(c)} glad to talk it through with you here on Upwork.`,
  otherWay: (c) => `If another way works better for you, ${am(c).replace(/^W/, "w")} glad to hear it.`,
};

/** The open door; what is missing is asked for once. */
const door = (c: Case): string | undefined =>
  c.answers.openDoor === "missing" && /\bmissing\b/i.test(c.answers.request ?? "")
    ? undefined
    : DOORS[c.answers.openDoor ?? ""]?.(c);

/** "our contract “Logo”", or without its name where that is not told. */
const contractOf = (c: Case): string => {
  const name = c.answers.contractName ?? (c.milestones.length === 1 ? c.milestones[0]?.name : undefined);
  return name === undefined ? "our contract" : `our contract “${oneLine(name)}”`;
};

/**
 * The day, in a sentence of its own: it is never put before what was typed, which may tell of several days, of none, or of
 * something that was left undone. A text that names its days itself needs none.
 */
const about = (c: Case): string | undefined =>
  namesDay(c.answers.happened ?? "")
    ? undefined
    : given(c.answers.happenedOn, (day) => `This is about ${contractOf(c)} and what happened on ${sayDayInFull(day)}.`);

/** What was heard of them comes before one's own view. */
const hearing = (c: Case): string | undefined =>
  given(
    fairLine(c.answers.complaint),
    (line) => `${selfBegins(c)} have read what you say about ${contractOf(c)}. ${line}`,
  );

const events = (c: Case): string | undefined => {
  const { happened } = c.answers;
  if (happened === undefined) return undefined;
  const opening = hearing(c) === undefined ? about(c) : undefined;
  return sentences(opening, given(toThem(c, happened), own));
};

const ask = (c: Case, raw: string): string => {
  const words = askedTo(raw);
  if (words !== undefined) return `Could you please ${words}?`;
  if (standsAlone(raw) || /^(i|we)(?!\p{L})/iu.test(raw.trim())) return own(raw);
  const bare = phraseAfter(raw, /^(i|we) (?:would like to )?ask for\s+/i);
  return isThing(bare)
    ? `${selfBegins(c)} ask for ${sentence(bare)}`
    : `${selfBegins(c) === "We" ? "Our" : "My"} request is this: ${sentence(bare)}`;
};

const because = (c: Case, raw: string): string => {
  const why = raw.trim().replace(/^((?:i|we) ask (this )?)?because\s+/i, "");
  if (isClause(why)) return `${selfBegins(c)} ask because ${sentence(phraseAfter(why, /^$/))}`;
  return standsAlone(why) ? own(why) : `Here is why: ${sentence(phraseAfter(why, /^$/))}`;
};

const request = (c: Case): string | undefined => {
  const { request: asked, answerBy, reason } = c.answers;
  const wanted =
    givenWords(toThem(c, asked), (words) => ask(c, words)) ??
    (asked === undefined ? given(askedByWish(c), (words) => `Could you please ${words}?`) : undefined);
  if (wanted === undefined) return undefined;
  return sentences(
    wanted,
    givenWords(toThem(c, reason), (words) => because(c, words)),
    given(answerBy, (day) => ASKS_BY.answerBy(day, selfBegins(c))),
  );
};

const effect = (c: Case, raw: string): string =>
  goesOn(
    raw.trim().replace(/^(for (?:me|us) )?(this|it) means:?\s+/i, ""),
    `For ${selfAsTold(c)} this means`,
    `Here is what it means for ${selfAsTold(c)}`,
  );

/**
 * The first message, as a letter: greeting, what happened, its effect, one request with a reason and a day, an open door, thanks,
 * the name. In: the case. Out: a text to paste, or undefined while there is neither an event nor a request.
 * Undefined as well where no message is to be written (troubles). Who gives held money back has a message of its own.
 * The order follows observation, effect, request (nonviolent communication, DESC; docs/rulebook.md).
 */
export const draftMessage = (c: Case): string | undefined => {
  if (noMessageFor(c)?.isSure) return undefined;
  if (givesHeldBack(c) !== undefined && hasHeldMoney(c))
    return paragraphs(greeting(c.answers.otherParty), givingBack(c));
  const body = [
    hearing(c),
    events(c),
    givenWords(toThem(c, c.answers.effect), (words) => effect(c, words)),
    request(c),
  ];
  // What is wanted alone makes no message: it takes what happened, or a request in the person's words.
  if ([hearing(c), events(c), body[2], c.answers.request].every((part) => part === undefined)) return undefined;
  return paragraphs(greeting(c.answers.otherParty), ...body, door(c), "Thank you.");
};
