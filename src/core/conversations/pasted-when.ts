import { type NumberedDay, namedDay, numberedDay, wallTime } from "./parse-date.ts";
import { plainSigns } from "./plain-head.ts";

/** A day as a page writes it: in numbers, with its month in letters, or told from the day of the reading ("Today"). */
export interface SaidDay {
  readonly raw: string;
  readonly day?: NumberedDay;
}

/** A day, a time, or both, as a line of a page has them. */
export interface When {
  readonly day?: SaidDay;
  readonly time?: string;
}

const MOST_LINE = 80;
const RELATIVE =
  /^(?:today|yesterday|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|just now|(?:\d{1,2}|an?) (?:minute|min|hour|day|week|month)s? ago)$/i;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?|\d{1,2}\s?[ap]\.?m\.?`;
const ZONE = String.raw`(?:\s?\(?(?:UTC|GMT|[A-Z]{2,4}T)(?:[+-]\d{1,2}(?::\d{2})?)?\)?)?`;
const JOIN = String.raw`(?:\s*[,|·•@–—-]\s*|\s+)(?:at\s+|on\s+)?`;
const TIME_ALONE = new RegExp(String.raw`^[[(]?(?:at\s+)?(${TIME})${ZONE}[\])]?$`, "i");
const TIME_LAST = new RegExp(String.raw`^(.{1,60}?)${JOIN}[[(]?(${TIME})${ZONE}[\])]?$`, "i");
const TIME_FIRST = new RegExp(String.raw`^[[(]?(${TIME})${ZONE}[\])]?${JOIN}(.{1,60})$`, "i");

const timeIn = (raw: string): string | undefined => {
  const [, digits = "", mark = ""] = /^(\d{1,2}(?::\d{2}(?::\d{2})?)?)\s?(.*)$/.exec(raw.trim()) ?? [];
  return wallTime(digits.includes(":") ? digits : `${digits}:00`, mark);
};

/** A day alone on its line: "Friday, September 11", "Nov 3rd, 2026", "11/3/2026", "Today". */
export const dayAlone = (line: string): SaidDay | undefined => {
  if (line === "" || line.length > MOST_LINE) return undefined;
  const bare = line.replace(/^[-–—•|\s]+|[-–—•|\s]+$/g, "");
  // "Oct 2, Friday": the day of the week stands behind.
  const raw = bare.replace(/^(.*\d.*?),?\s+((?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i, "$2, $1");
  const day = numberedDay(raw);
  if (day !== undefined) return { raw, day };
  return RELATIVE.test(raw) || namedDay(raw, "2099-12-31") !== undefined ? { raw } : undefined;
};

/** A time alone on its line: "3:02 PM", "[15:02]", "3:02 PM UTC". */
export const timeAlone = (line: string): string | undefined => {
  const found = line.length > MOST_LINE ? null : TIME_ALONE.exec(line);
  return found === null ? undefined : timeIn(found[1] ?? "");
};

/** A day and a time on one line: "Sep 21, 2026 | 9:30 AM", "9:30 AM, Sep 21", "Yesterday at 9:30". */
const dayAndTime = (line: string): Required<When> | undefined => {
  if (line.length > MOST_LINE) return undefined;
  const bare = line.replace(/^\[(.*)\]$|^\((.*)\)$/, "$1$2");
  const last = TIME_LAST.exec(bare);
  const first = last === null ? TIME_FIRST.exec(bare) : null;
  const day = dayAlone((last?.[1] ?? first?.[2] ?? "").trim());
  const time = timeIn(last?.[2] ?? first?.[1] ?? "");
  return day === undefined || time === undefined ? undefined : { day, time };
};

/** When a line tells a day, a time or both, and nothing else. */
export const whenAlone = (line: string): When | undefined => {
  const time = timeAlone(line);
  if (time !== undefined) return { time };
  const both = dayAndTime(line);
  if (both !== undefined) return both;
  const day = dayAlone(line);
  return day === undefined ? undefined : { day };
};

const withoutJoin = (raw: string): string => raw.replace(/[\s,|·•@([–—-]+$/, "").replace(/^[\s,|·•@)\]–—-]+/, "");

/** A name with a time, or a day and a time, on one line, in either order. Out: the words that are left for the name. */
export const namedWhen = (line: string): { readonly name: string; readonly when: When } | undefined => {
  if (line.length > MOST_LINE || whenAlone(line) !== undefined) return undefined;
  const last = TIME_LAST.exec(line);
  const first = last === null ? TIME_FIRST.exec(line) : null;
  const time = timeIn(last?.[2] ?? first?.[1] ?? "");
  if (time === undefined) return undefined;
  const rest = withoutJoin(last?.[1] ?? first?.[2] ?? "");
  const words = rest.split(" ");
  // The day stands next to the time: at the end of what is left, or at its beginning.
  for (let at = 1; at < words.length; at += 1) {
    const [head, tail] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    const day = dayAlone(withoutJoin(last === null ? head : tail));
    const name = withoutJoin(last === null ? tail : head);
    if (day !== undefined && name !== "") return { name, when: { day, time } };
  }
  return { name: rest, when: { time } };
};

/** A line as the parser looks at it: plain signs, no blanks at its ends; one that is long is text, whatever it says. */
export const lookedAt = (line: string): string =>
  line.length > 4 * MOST_LINE ? "…" : plainSigns(line).replace(/\s+/g, " ").trim().replace(AGO, "$1");

/** "10:04 AM (13 days ago)", "10:04 (vor 2 Tagen)": behind a time in Gmail stands how long ago that was. */
const AGO = /^(.{0,40}\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?)\s?\((?!UTC|GMT)[^()]{0,20}(?:\d|\ban? )[^()]{0,20}\)$/i;
