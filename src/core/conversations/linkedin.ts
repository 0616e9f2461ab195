import type { Conversation, ReadAsOf } from "./conversation.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";
import { wallTime } from "./parse-date.ts";
import { dayAlone } from "./pasted-when.ts";

// "Ida Fenn sent the following message at 3:50 PM" stands above each message or few of them; then "View Ida’s profile", the name and
// the time again.
const HEAD = /^(.{1,100}?) sent the following messages? at (\d{1,2}[:.]\d{2})\s?([AaPp]\.?\s?[Mm]\.?)?$/;
const PROFILE = /^View .{1,100}(?:’|')s? profile/i;
const AGAIN = /^.{1,140}?\s+(?:\(.{1,30}\)\s+)?\d{1,2}[:.]\d{2}\s?(?:[AaPp]\.?\s?[Mm]\.?)?$/;

const headIn = (text: string): LineHead | undefined => {
  const [, from, digits = "", mark = ""] = HEAD.exec(text.trim()) ?? [];
  return from === undefined ? undefined : { from, time: wallTime(digits, mark), rest: "" };
};

const dayIn = (text: string) => {
  const day = dayAlone(text.trim());
  return day === undefined ? undefined : (day.day ?? day.raw);
};

/** Is a text copied from the messages of LinkedIn? */
export const isLinkedin = (lines: readonly string[]): boolean =>
  lines.slice(0, 200).some((one) => HEAD.test(one.trim()));

/** Reads what was copied from the messages of LinkedIn. The name and the time that stand again above a text are no words of it. */
export const readLinkedin = (lines: readonly string[], reading: ReadAsOf): Conversation => {
  const names = new Set(lines.flatMap((one) => headIn(one)?.from ?? []));
  const isRepeated = (text: string): boolean =>
    names.has(text.trim()) || ([...names].some((name) => text.trim().startsWith(name)) && AGAIN.test(text.trim()));
  return readLineChat("linkedin", lines, reading, {
    headIn,
    dayIn,
    isKnown: (one) => PROFILE.test(one.trim()) || isRepeated(one),
  });
};
