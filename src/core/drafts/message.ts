import type { Case } from "../case/case.ts";
import { namesDay, sayDay, sayDayInFull } from "../case/days.ts";
import { lowerStart, sentence } from "../case/words.ts";
import { given, greeting, paragraphs, phraseAfter, sentences } from "./parts.ts";

const DOORS: Readonly<Record<string, string>> = {
  missing: "If something is missing from your point of view, please tell me what it is.",
  talk: "I am glad to talk it through with you here on Upwork.",
  otherWay: "If another way works better for you, I am glad to hear it.",
};

// A text that begins with a time of its own takes no second one before it.
const BEGINS_WITH_A_TIME =
  /^(on|in|at|since|after|before|until|during|for|yesterday|today|last|this (week|month|morning)|(mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** What happened, with its day, unless the text names days itself. */
const events = (c: Case): string | undefined => {
  const { happened, happenedOn } = c.answers;
  if (happened === undefined) return undefined;
  const told = sentence(happened);
  if (happenedOn === undefined || namesDay(told)) return told;
  if (BEGINS_WITH_A_TIME.test(told)) return `${told} That was on ${sayDay(happenedOn)}.`;
  return `On ${sayDay(happenedOn)}, ${lowerStart(told)}`;
};

/** After "Could you please" stands a verb: it takes no capital. */
const asVerb = (raw: string): string =>
  phraseAfter(raw, /^(could|can|would) you( please)?\s+|^please\s+/i)
    .replace(/[?!]+$/, "")
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const request = (c: Case): string | undefined => {
  const { request: asked, answerBy, reason } = c.answers;
  if (asked === undefined) return undefined;
  return sentences(
    `Could you please ${asVerb(asked)}?`,
    given(reason, (why) => `I ask because ${sentence(phraseAfter(why, /^(i ask )?because\s+/i))}`),
    given(answerBy, (day) => `I would be glad of an answer by ${sayDayInFull(day)}.`),
  );
};

/**
 * The first message: what happened and when, its effect, one request with a day and a reason, an open door.
 * In: the case. Out: a text to paste, or undefined while there is neither an event nor a request.
 * The order follows observation, effect, request (nonviolent communication, DESC; docs/rulebook.md).
 */
export const draftMessage = (c: Case): string | undefined => {
  const body = [
    events(c),
    given(
      c.answers.effect,
      (effect) => `For me this means ${sentence(phraseAfter(effect, /^(for me )?(this|it) means:?\s+/i))}`,
    ),
    request(c),
  ];
  if (body.every((part) => part === undefined)) return undefined;
  return paragraphs(greeting(c.answers.otherParty), ...body, DOORS[c.answers.openDoor ?? ""], "Thank you.");
};
