import type { Conversation, ReadAsOf } from "./conversation.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";
import { numberedDay, wallTime } from "./parse-date.ts";

// "Ida Fenn, [5 Nov 2026 at 15:50:12]:", as Telegram copies messages; the text stands below.
const HEAD =
  /^([^,[\]]{1,100}), \[(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}),?(?: at)? (\d{1,2}:\d{2}(?::\d{2})?)\s?([AaPp]\.?\s?[Mm]\.?)?\]:?\s?(.*)$/u;

const headIn = (text: string): LineHead | undefined => {
  const [, from = "", day = "", digits = "", mark = "", rest = ""] = HEAD.exec(text) ?? [];
  return from === "" ? undefined : { from, day: numberedDay(day) ?? day, time: wallTime(digits, mark), rest };
};

/** Is a text copied from Telegram? */
export const isTelegramCopied = (lines: readonly string[]): boolean =>
  headIn(lines.find((one) => one.trim() !== "") ?? "") !== undefined;

/** Reads what was copied from Telegram. */
export const readTelegramCopied = (lines: readonly string[], reading: ReadAsOf): Conversation =>
  readLineChat("telegram", lines, reading, { headIn });
