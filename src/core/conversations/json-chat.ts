import { Temporal } from "temporal-polyfill";
import type { ConversationFormat } from "../case/evidence.ts";
import { cleanText, inOrder as inTextOrder, oneLine } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromLetters, type Letter } from "./mail-text.ts";

/** A message as it stands in an export in code. */
export interface JsonEntry {
  /** Empty for what the program wrote itself. */
  readonly from: string;
  /** The instant, in milliseconds since 1970; or a time of the wall, YYYY-MM-DDTHH:MM[:SS]. */
  readonly ms?: number | undefined;
  readonly wall?: string | undefined;
  readonly text: string;
  readonly attached?: readonly string[];
  /** What stands behind the name in brackets: "edited", "in a thread". */
  readonly marks?: readonly string[];
  /** Of a line of the program: whom it tells of. */
  readonly about?: string;
  /** Its words as they stand in the file, to find their line by. */
  readonly raw?: string | undefined;
}

/**
 * The calendar day of instants in a zone, for thousands of them: one formatter is ten times as fast as a Temporal value for
 * each. In: an IANA name. Out: a function from milliseconds since 1970 to YYYY-MM-DD; undefined before 2000 and after 2099.
 */
const daysInZone = (zone: string): ((milliseconds: number) => string | undefined) => {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, calendar: "gregory", ...parts });
  return (milliseconds) => {
    // en-US writes 11/03/2026.
    const [month, day, year] = formatter.format(milliseconds).split("/");
    return /^20\d\d$/.test(year ?? "") ? `${year}-${month}-${day}` : undefined;
  };
};

// 2100-01-01T00:00Z: what claims to be later, or earlier than 2000, has no time.
const LAST = 4_102_444_800_000;
const FIRST = 946_684_800_000;

/** The instant of a message, to the second. */
const momentOf = (ms: number): { readonly ms: number; readonly at: string } | undefined => {
  const whole = Math.floor(ms / 1000) * 1000;
  return whole >= FIRST && whole < LAST
    ? { ms: whole, at: Temporal.Instant.fromEpochMilliseconds(whole).toString() }
    : undefined;
};

/** Milliseconds since 1970 of an instant with a zone (2026-11-05T15:50:39.762+00:00); undefined when the text is none. */
export const msOf = (text: string | null | undefined): number | undefined => {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
};

/** A time of the wall out of "2026-11-05T15:50:00" or "2026-11-05 15:50"; undefined when the text is none. */
export const wallOf = (text: string | undefined): string | undefined => {
  const found = /^(20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)/.exec(
    text ?? "",
  );
  return found === null ? undefined : `${found[1]}T${found[2]}`;
};

const MOST_NEEDLE = 60;
const NOT_ASCII = /[^\u0020-\u007e]/g;
const escaped = (text: string): string =>
  text.replace(NOT_ASCII, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Finds, one after the other, the lines of the file in which texts begin. In: the lines of the file, which hold JSON. */
const finderIn = (lines: readonly string[]): ((text: string) => number | undefined) => {
  let next = 0;
  return (text) => {
    const whole = JSON.stringify(text).slice(1, -1).slice(0, MOST_NEEDLE);
    const needle = `"${whole}`;
    if (whole === "") return undefined;
    const inAscii = escaped(needle);
    for (let at = next; at < lines.length && at < next + 2000; at += 1) {
      const line = lines[at] ?? "";
      if (!line.includes(needle) && !line.includes(inAscii)) continue;
      next = at;
      return at + 1;
    }
    return undefined;
  };
};

/** Writes the messages of an export as a person would see them. In: the entries as the file has
 * them, and its lines; whether they are to be shown by their time, the oldest first. */
export const conversationFromJson = (
  format: ConversationFormat,
  entries: Iterable<JsonEntry>,
  lines: readonly string[],
  reading: ReadAsOf,
  remarks: readonly string[] = [],
  { isSorted = false } = {},
): Conversation => {
  const days = daysInZone(reading.zone ?? "UTC");
  const lineOf = finderIn(lines);
  const letters: Letter[] = [];
  for (const { from, ms, wall, text, attached = [], marks = [], about, raw } of entries) {
    const moment = ms === undefined ? undefined : momentOf(ms);
    const at = moment?.at ?? wall;
    const when =
      moment === undefined
        ? (wall ?? "").replace("T", " ")
        : `${moment.at.slice(0, 10)} ${moment.at.slice(11, 19)} UTC`;
    const name = oneLine(from);
    const rawLine = raw === undefined ? undefined : lineOf(raw);
    letters.push({
      from: name,
      at,
      on: moment === undefined ? wall?.slice(0, 10) : days(moment.ms),
      head: [
        [when, name || oneLine(about ?? "")].filter(Boolean).join("  ") +
          (marks.length === 0 ? "" : ` (${marks.join(", ")})`),
      ],
      text: cleanText(text),
      attached,
      more: { ...(about ? { about: oneLine(about) } : {}), ...(rawLine === undefined ? {} : { rawLine }) },
    });
  }
  // The newest stands first in some files.
  const inOrder =
    isSorted && letters.every(({ at }) => at !== undefined)
      ? letters.toSorted((a, b) => inTextOrder(a.at ?? "", b.at ?? ""))
      : letters;
  return conversationFromLetters(format, inOrder, remarks);
};

/** What a text in JSON says; undefined when it is none. */
export const parsedJson = (lines: readonly string[]): unknown => {
  try {
    return JSON.parse(lines.join("\n").replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
};

const MOST_TOP = 100_000;

/** Do the first lines of a file, which begin a JSON value, hold all of these names of fields? */
export const hasFields = (lines: readonly string[], names: readonly string[]): boolean => {
  let top = "";
  for (const line of lines) {
    top += `${line}\n`;
    if (top.length > MOST_TOP) break;
  }
  return /^\ufeff?\s*[[{]/.test(top) && names.every((name) => top.includes(`"${name}"`));
};
