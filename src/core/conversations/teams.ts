import type { Conversation, ReadAsOf } from "./conversation.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";
import { numberedDay, wallTime } from "./parse-date.ts";

// "[05/11 15:50] Ida Fenn", as Teams copies a message, the text below it; with a year, or the text behind a colon, in some versions.
const HEAD =
  /^\[(?:(20\d{2}-\d{2}-\d{2})|(\d{1,2})[./-](\d{1,2})\.?(?:[./-](\d{2,4}))?|((?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?)))?,?\s?(?:at )?(\d{1,2}[:.]\d{2})\s?([AaPp]\.?\s?[Mm]\.?)?\] ([^:[\]]{1,100})(?::\s?(.*))?$/iu;

const headIn = (text: string): LineHead | undefined => {
  const found = HEAD.exec(text);
  if (found === null) return undefined;
  const [, iso, a, b = "", year, named, digits = "", mark = "", name = "", rest = ""] = found;
  const time = wallTime(digits, mark);
  if (time === undefined) return undefined;
  const day =
    iso !== undefined ? numberedDay(iso) : a === undefined ? named : numberedDay(`${a}/${b}/${year ?? "2024"}`);
  return {
    // Teams writes the firm or "Guest" behind a name.
    from: name.replace(/\s+\((?:guest|external|unverified|.{1,40})\)$/i, "").trim(),
    day,
    withoutYear: a !== undefined && year === undefined,
    time,
    rest,
  };
};

/** Is a text copied from Teams? It begins with a head; with the text behind the head, only where the year is missing, as nowhere else. */
export const isTeams = (lines: readonly string[]): boolean => {
  const first = lines.find((one) => one.trim() !== "") ?? "";
  return headIn(first) !== undefined;
};

/** Reads what was copied from Teams. */
export const readTeams = (lines: readonly string[], reading: ReadAsOf): Conversation =>
  readLineChat("teams", lines, reading, { headIn });
