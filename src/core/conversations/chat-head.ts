import { isHalfDay, type NumberedDay, numberedDay, wallTime } from "./parse-date.ts";
import { endInRaw, plainSigns } from "./plain-head.ts";

/**
 * What the first line of a message of a chat export says, before it is known in which order its days are written:
 * "[03/11/2026, 10:42:15] Jane: text" (iPhone), "03/11/2026, 10:42 - Jane: text" (Android), "[10:42, 3.11.2026] Jane: text" (copied
 * from the web; Vietnamese exports too).
 */
export interface ChatHead {
  readonly day: NumberedDay;
  /** The digits of the time, the word beside it that may tell the half of the day, and any other word between day and time. */
  readonly digits: string;
  readonly mark: string;
  readonly word: string;
  /** It stands in brackets. */
  readonly bracketed: boolean;
  /** The time stands before the day. */
  readonly timeFirst: boolean;
  /** Empty where no name is named. */
  readonly from: string;
  /** Where in the line the text begins: behind the name, and where it does when there is none. */
  readonly textAt: number;
  readonly bodyAt: number;
}

// Every part has a bound, so that no line can make it slow.
const DAY = String.raw`(\d{1,4}\s?[./년年-]\s?\d{1,2}\s?[./월月-]\s?\d{1,4}(?:\s?[일日]|\.)?)`;
const TIME = String.raw`(\d{1,2}\s?[:.٫h]\s?\d{2}(?:\s?(?:[:.٫]|min)\s?\d{2}(?: s)?)?)`;
const BETWEEN = String.raw`([^\d[\]]{0,30}?)`;
const AFTER = String.raw`([^\d[\]:–—-]{0,24}?)`;
const END = String.raw`\s?(?:(\])|\s[-–—]\s|:\s)`;
const DAY_FIRST = new RegExp(String.raw`^\s{0,4}(\[)?\s?${DAY}${BETWEEN}${TIME}${AFTER}${END}`, "u");
const TIME_FIRST = new RegExp(String.raw`^\s{0,4}(\[)?\s?${TIME}${BETWEEN}${DAY}${AFTER}${END}`, "u");
const SENDER = /^[~\s]{0,4}([^:\n]{1,120}?)\s?:(?=\s|$)/u;
const STARTS = /^[\s[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,8}[\p{Nd}]/u;
const MOST_HEAD = 400;

const parted = (between: string, after: string): { readonly mark: string; readonly word: string } => {
  const words = [between, after].map((one) => one.replace(/^[\s,.]+|[\s,]+$/g, ""));
  // "г., 3:50 ч.": the half of the day is looked for in each word and in all of them.
  const all = words.filter((one) => one !== "");
  const mark = all.find(isHalfDay) ?? all.flatMap((one) => one.split(/[\s,]+/)).find(isHalfDay) ?? "";
  return { mark, word: mark === "" ? all.join(" ") : "" };
};

const secondsIn = (time: string): string =>
  time.replace(/(?<=\d)\s?(?:[h:.٫]|min)\s?(?=\d)/g, ":").replace(/\s.*$/, "");

/** What the first line of a message says; undefined for any other line. */
export const chatHead = (line: string): ChatHead | undefined => {
  if (!STARTS.test(line)) return undefined;
  const raw = line.slice(0, MOST_HEAD);
  const plain = plainSigns(raw);
  const dayFirst = DAY_FIRST.exec(plain);
  const found = dayFirst ?? TIME_FIRST.exec(plain);
  if (found === null) return undefined;
  const [whole, open, one = "", between = "", two = "", after = "", close] = found;
  // A bracket that is opened is closed again, and the other way round.
  if ((open === undefined) !== (close === undefined)) return undefined;
  const day = numberedDay(dayFirst === null ? two : one);
  if (day === undefined) return undefined;
  const bodyAt = endInRaw(raw, whole.length);
  const body = plain.slice(whole.length);
  const sender = SENDER.exec(body);
  return {
    day,
    digits: secondsIn(dayFirst === null ? one : two),
    ...parted(between, after),
    bracketed: open !== undefined,
    timeFirst: dayFirst === null,
    from: (sender?.[1] ?? "").trim(),
    bodyAt,
    textAt: sender === null ? bodyAt : endInRaw(raw, whole.length + sender[0].length),
  };
};

/** Words between a day and a time, or behind the time, that say nothing of the half of the day. */
const JOINS = new Set(
  "à a at às as alle ore om um uhr u o ob klo kl la el ve saat lúc pukul jam ora w ca в о у г ч στις ที่ 於 于 的 に ב".split(
    " ",
  ),
);

const isJoin = (word: string): boolean =>
  word.split(/[\s.,-]+/).every((one) => one === "" || JOINS.has(one.toLowerCase()) || /^l[ae]s$/i.test(one));

/** The time of a head, as HH:MM or HH:MM:SS. In: is the clock of the file one of 24 hours, so that words beside its times say nothing? */
export const timeOf = ({ digits, mark, word }: ChatHead, is24: boolean): string | undefined =>
  mark !== "" || is24 || isJoin(word) ? wallTime(digits, mark) : undefined;

/** Does a head show that the clock of its file counts to 24? */
export const shows24 = ({ digits, mark }: ChatHead): boolean => {
  const hour = Number(/^\d+/.exec(digits)?.[0] ?? 1);
  return mark === "" && (hour === 0 || hour > 12);
};

const LOOSE =
  /^\s{0,4}(?:\[\s?(?=[^\]]{0,60}\])(?=[^\]]{0,50}\d{1,2}[:.٫]\d{2})[^\]]{0,60}\d{1,4}[^\]]{0,60}\]\s?[^:]{1,120}:|(?=.{0,40}\d{1,2}[:.٫]\d{2})\d{1,4}[./年년-]\s?\d{1,2}[./月월-]\s?\d{1,4}[^\d].{0,50}\s[-–—]\s[^:]{1,120}:)/u;

/** Does a line look like the head of a message, whatever it says? */
export const looksLikeHead = (line: string): boolean =>
  STARTS.test(line) && LOOSE.test(plainSigns(line.slice(0, MOST_HEAD)));
