import type { Case } from "../case/case.ts";
import { hasHeldMoney } from "../case/facts.ts";
import { sentence } from "../text/text.ts";
import { givesHeldBack, noMessageFor } from "../troubles/found.ts";
import { namesDay, sayDay } from "../values/days.ts";
import { givingBack } from "./giving-back.ts";
import { ASKS_BY } from "./letter-days.ts";
import {
  given,
  givenWords,
  goesOn,
  greeting,
  isClause,
  own,
  paragraphs,
  phraseAfter,
  sentences,
  standsAlone,
} from "./parts.ts";
import { toThem } from "./readers.ts";

const DOORS: Readonly<Record<string, string>> = {
  missing: "If something is missing from your point of view, please tell me what it is.",
  talk: "I am glad to talk it through with you here on Upwork.",
  otherWay: "If another way works better for you, I am glad to hear it.",
};

/**
 * The day, in a sentence of its own: it is never put before what was typed, which may tell of several days, of none, or of
 * something that was left undone. A text that names its days itself needs none.
 */
const about = (c: Case): string | undefined =>
  namesDay(c.answers.happened ?? "")
    ? undefined
    : given(c.answers.happenedOn, (day) => `I am writing about our contract and about ${sayDay(day)}.`);

const events = (c: Case): string | undefined => {
  const { happened } = c.answers;
  if (happened === undefined) return undefined;
  const said = [about(c), given(toThem(c, happened), own)];
  return said.some((part) => part !== undefined) ? paragraphs(...said) : undefined;
};

/** What one is asked to do. Only before one of these can "Could you please" stand. */
const VERBS = new Set(
  `accept acknowledge add adjust agree allow amend answer apologise apologize approve arrange ask assign attach book bring call cancel
  change charge check choose clarify close come compare complete confirm consider contact continue correct cover create credit cut decide
  decline deliver describe discuss do drop edit email end ensure explain export extend fill finalise finalize find finish fix follow forward
  fund get give go grant hand help hire hold honour honor implement import include inform invite issue keep leave let list look
  lower make mark match meet mend merge move name note notify offer open order organise organize park pause pay pick please postpone prepare
  propose prove provide publish put raise reach read rebuild recheck reconsider redo reduce refund reinstate reject release remove rename reopen
  reorder repair repay repeat replace reply repost resend reschedule reset resolve respond restore resubmit resume return reverse
  review revise rewrite say schedule see send separate set settle share show sign speak specify split start state stay stick stop
  submit suggest supply take talk tell test think transfer translate try turn undo unlock update upload use verify wait
  withdraw work write`.split(/\s+/),
);

const ASKED = /^(i (would like to )?ask (that )?you to|(could|can|would|will) you( please)?|please)\s+/i;

const ask = (raw: string): string => {
  const words = phraseAfter(raw, ASKED).replace(/[?!]+$/, "");
  const [first = ""] = words.toLowerCase().split(/[^\p{L}'’]/u);
  const isOne = !standsAlone(words);
  if (isOne && (VERBS.has(first) || (first === "not" && VERBS.has(words.toLowerCase().split(" ")[1] ?? ""))))
    return `Could you please ${words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}?`;
  if (/\?\s*$/.test(raw) || /^(i|we)(?!\p{L})/iu.test(raw.trim())) return own(raw);
  return `My request: ${sentence(isOne ? words : raw.trim())}`;
};

const because = (raw: string): string => {
  const why = raw.trim().replace(/^(i ask (this )?)?because\s+/i, "");
  if (isClause(why)) return `I ask because ${sentence(phraseAfter(why, /^$/))}`;
  return `My reason: ${standsAlone(why) ? own(why) : sentence(phraseAfter(why, /^$/))}`;
};

const request = (c: Case): string | undefined => {
  const { request: asked, answerBy, reason } = c.answers;
  const wanted = givenWords(toThem(c, asked), ask);
  if (wanted === undefined) return undefined;
  return sentences(wanted, givenWords(toThem(c, reason), because), given(answerBy, ASKS_BY.answerBy));
};

const effect = (raw: string): string =>
  goesOn(raw.trim().replace(/^(for me )?(this|it) means:?\s+/i, ""), "For me this means", "What it means for me");

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
  const body = [events(c), givenWords(toThem(c, c.answers.effect), effect), request(c)];
  if (body.every((part) => part === undefined)) return undefined;
  return paragraphs(greeting(c.answers.otherParty), ...body, DOORS[c.answers.openDoor ?? ""], "Thank you.");
};
