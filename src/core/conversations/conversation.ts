import type { ConversationFormat, ReadAs } from "../case/evidence.ts";
import type { Span } from "../claims/normalized-lines.ts";
import { nameKey, oneLine } from "../text/text.ts";
import type { NumberedDay } from "./parse-date.ts";

/** One message, mail or row of a file. */
export interface Message {
  /** The first and the last of its lines, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Who wrote it, as the file names them; empty for a line that the chat program wrote itself. */
  readonly from: string;
  /** Of a mail, the names of those it went to. */
  readonly to?: readonly string[];
  /** An instant in UTC (…Z), or the time on the wall where it was written (YYYY-MM-DDTHH:MM, no zone). */
  readonly at?: string;
  /** The calendar day, YYYY-MM-DD; missing when the file does not tell. */
  readonly on?: string;
  readonly text: string;
  /** Of a line that the program or the page wrote itself: whom it tells of, as the file names them. */
  readonly about?: string;
  /** Of a file in code: the line of the file itself that its words begin in, from 1. */
  readonly rawLine?: number;
  /** The day was written without its year and without a weekday that tells it: the latest that fits was taken. */
  readonly yearAssumed?: true;
  /** The amount of a row of money, in cents of US dollars; below zero when it was taken. */
  readonly cents?: number;
}

/** A day in numbers, and the line it stands in, from 1. */
export interface DayAt {
  readonly line: number;
  readonly day: NumberedDay;
}

/** A file as it was read. */
export interface Conversation {
  readonly format: ConversationFormat;
  /** In the order of the file. */
  readonly messages: readonly Message[];
  /** The lines that the numbers mean: those of the file, or of the text made from it (see `decoded`). */
  readonly lines: readonly string[];
  /** The file is code (a mail, JSON): its lines are those of the text a person would see. */
  readonly decoded: boolean;
  /** Lines with something in them that belong to no message. */
  readonly unread: number;
  /** What a reader of the file should know: what was taken for true without standing in it, what was left out. */
  readonly remarks: readonly string[];
  /** The days that are written in numbers, as they stand: from them the order of day and month is told. */
  readonly days: readonly DayAt[];
}

/** What a reader needs beside the file. `asOf`, YYYY-MM-DD, is the day the file was added: nothing in it is later. */
export interface ReadAsOf extends ReadAs {
  readonly asOf: string;
  /** Names of people that the file calls by a number, where they are known from beside it. */
  readonly names?: ReadonlyMap<string, string>;
}

/** A file to be read: its bytes, and its lines as an editor counts them. */
export interface SourceFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly string[];
  /** Its encoding, where a person said it. */
  readonly encoding?: string | undefined;
}

const isBlank = (line: string): boolean => line.trim() === "";

/**
 * Puts a conversation together and counts the lines that were not understood. In: messages in order, the lines of the file;
 * `known` are lines that belong to no message and are understood all the same (a day, a header).
 */
export const conversationOf = (
  format: ConversationFormat,
  messages: readonly Message[],
  lines: readonly string[],
  more: Partial<Pick<Conversation, "decoded" | "remarks" | "days">> & { readonly known?: ReadonlySet<number> } = {},
): Conversation => {
  let unread = 0;
  let next = 1;
  const countTo = (end: number) => {
    for (; next < end; next += 1) if (!isBlank(lines[next - 1] ?? "") && !more.known?.has(next)) unread += 1;
  };
  for (const { line, endLine } of messages) {
    countTo(line);
    next = Math.max(next, endLine + 1);
  }
  countTo(lines.length + 1);
  const { decoded = false, remarks = [], days = [] } = more;
  return { format, messages, lines, decoded, unread, remarks, days };
};

/** The messages that have a part in some lines, in the order of the file. */
export const messagesWithin = (
  messages: readonly Message[],
  { from, to }: { readonly from: number; readonly to: number },
): Message[] => messages.filter((one) => one.line <= to && from <= one.endLine);

/** The people who wrote, those with the most messages first. */
export const sendersOf = (messages: readonly Message[]): string[] => {
  const counts = new Map<string, number>();
  for (const { from } of messages) if (from !== "") counts.set(from, (counts.get(from) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([from]) => from);
};

/** The first and the last day of a conversation. */
export const daysOf = (messages: readonly Message[]): { readonly first: string; readonly last: string } | undefined => {
  const days = messages.flatMap((one) => one.on ?? []).sort();
  const [first] = days;
  return first === undefined ? undefined : { first, last: days.at(-1) ?? first };
};

/** What somebody wrote in one line of a message; nothing when the line is a part of its head, above the text. */
const wordsAt = (message: Message, line: number, raw: string): string[] => {
  const text = message.text.split("\n");
  const own = text[line - (message.endLine - text.length + 1)];
  if (own === undefined) return [];
  return [raw.includes(own.trim()) ? own : raw];
};

const TABLES: ReadonlySet<ConversationFormat> = new Set([
  "transactions",
  "diary",
  "paypal",
  "wise",
  "payoneer",
  "bank",
  "timeTracker",
  "table",
]);

/**
 * What stands in some lines, as it was written. Of a single message the name and the time are left out; with more than one of them
 * they stay, for they say who said what. A row of a table is retold in our words, so its line stays whole.
 */
export const wordsIn = ({ format, messages, lines }: Conversation, { from, to }: Span): string => {
  const whole = lines.slice(from - 1, to);
  const [message, ...more] = messagesWithin(messages, { from, to });
  const isTable = TABLES.has(format);
  const words =
    message === undefined || more.length > 0 || isTable
      ? []
      : whole.flatMap((raw, index) => {
          const line = from + index;
          return message.line <= line && line <= message.endLine ? wordsAt(message, line, raw) : [];
        });
  return words.join("\n").trim() || whole.join("\n").trim();
};

const CALENDAR =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|yesterday|at|on|of|the|am|pm|a\.m\.|p\.m\.|utc|gmt|date)(?!\p{L})|(?<=\d)(?:st|nd|rd|th)(?!\p{L})|[\d\s.,:/\-–—+()[\]]/giu;

/** Are words nothing but a date, or nothing but a name? They show nothing by themselves. In: the words, the names of the writers. */
export const isBareLine = (words: string, names: readonly string[]): "a date" | "a name" | undefined => {
  const text = oneLine(words);
  if (/\d/.test(text) && text.replace(CALENDAR, "") === "") return "a date";
  const name = nameKey(text).replace(/[:,]$/, "");
  return name !== "" && names.some((one) => nameKey(one) === name) ? "a name" : undefined;
};
