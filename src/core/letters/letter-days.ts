import type { Case } from "../case/case.ts";
import { unlessNever } from "../case/never.ts";
import { sayDay, sayDayInFull } from "../values/days.ts";

/** Letters that name a day for the answer: the question about the day, the letter, and whether it has gone out. */
const LETTERS = [
  {
    key: "answerBy",
    letter: "message",
    name: "the first message",
    isOut: (c: Case) => unlessNever(c.answers.messageSentOn) !== undefined,
  },
  {
    key: "offerBy",
    letter: "offerText",
    name: "the offer",
    isOut: (c: Case) => c.offers.some((one) => one.by === "me" && one.on !== undefined),
  },
] as const;

/** A letter that has not gone out, with a day for the answer that has passed. */
export interface PassedDay {
  /** The question about the day. */
  readonly key: "answerBy" | "offerBy";
  /** The question that holds the letter. */
  readonly letter: "message" | "offerText";
  /** "the first message". */
  readonly name: string;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** Days to answer by that have passed before the letter went out. In: what applies of a case; the person's day, YYYY-MM-DD. */
export const passedDays = (c: Case, today: string): PassedDay[] =>
  LETTERS.flatMap(({ key, letter, name, isOut }) => {
    const day = unlessNever(c.answers[key]);
    return day === undefined || day >= today || isOut(c) ? [] : [{ key, letter, name, day }];
  });

/** The case as a letter is written from it now: no answer is asked for by a day that has passed. */
export const forLetters = (c: Case, today: string): Case => {
  const passed: readonly string[] = passedDays(c, today).map(({ key }) => key);
  if (passed.length === 0) return c;
  const answers = Object.fromEntries(Object.entries(c.answers).filter(([key]) => !passed.includes(key)));
  return { ...c, answers };
};

/** Why such a day cannot be taken. */
export const sayPassed = ({ day }: PassedDay, today: string): string =>
  `${sayDay(day)} has passed. Write a day that is still to come, from ${sayDay(today)} on.`;

/** The sentence of a draft that asks for an answer by a day. */
export const ASKS_BY = {
  answerBy: (day: string, who = "I") => `${who} would be glad of an answer by ${sayDayInFull(day)}.`,
  offerBy: (day: string, who = "I") =>
    `Could you please let ${who === "We" ? "us" : "me"} know by ${sayDayInFull(day)}?`,
} as const;

/**
 * A letter that was kept, without the day that has passed: the sentence that only asks for it goes, and from any other "by" and the day.
 * Where the day stands in another way the words stay as they are.
 */
export const withoutPassed = (text: string, { key, day }: PassedDay): string => {
  const said = ["I", "We"].map((who) => ASKS_BY[key](day, who));
  const bare = said.flatMap((one) => [` ${one}`, one]).reduce((left, one) => left.replaceAll(one, ""), text);
  const full = sayDayInFull(day);
  const ways = [full, full.slice(full.indexOf(" ") + 1), sayDay(day)];
  return ways
    .reduce((left, way) => left.replaceAll(new RegExp(` by ${way}(?![\\w])`, "g"), ""), bare)
    .replaceAll(/\n{3,}/g, "\n\n");
};

/** Does a letter of the person's own words name the day? */
export const namesPassed = (text: string | undefined, { day }: PassedDay): boolean =>
  text !== undefined && (text.includes(sayDayInFull(day)) || text.includes(sayDay(day)));
