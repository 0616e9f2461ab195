import { count } from "../text/text.ts";
import {
  type Conversation,
  conversationOf,
  type DayAt,
  type Head,
  messagesFrom,
  type ReadAsOf,
} from "./conversation.ts";
import { dayIn, type NumberedDay, numberedDay, wallTime } from "./parse-date.ts";

// "[03/11/2026, 10:42:15] Jane: text" (iPhone), "03/11/2026, 10:42 - Jane: text" (Android); the mark of the half of the day
// stands before the time in some languages. Every part has a bound, so that no line can make it slow.
const START =
  /^[\u200e\u200f\s]{0,4}(\[)?(\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?),?\s{1,2}(?:([^\d\s[\]:–-]{1,8})\s?)?(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:\s?([^\d\s[\]:–-][^\d[\]:–-]{0,7}))?\s?(?:(\])|[–-]|:)\s?/u;
const SENDER = /^[\u200e\u200f~\s]{0,4}([^:]{1,120}):(?:\s|$)/u;
const MOST_HEAD = 400;

interface Start {
  readonly day: NumberedDay;
  readonly time: string | undefined;
  readonly from: string;
  readonly rest: string;
}

/** What the first line of a message says; undefined for any other line. */
const startIn = (line: string): Start | undefined => {
  const top = line.slice(0, MOST_HEAD);
  const found = START.exec(top);
  const day = numberedDay(found?.[2] ?? "");
  // A bracket that is opened is closed again, and the other way round.
  if (found === null || day === undefined || (found[1] === undefined) !== (found[6] === undefined)) return undefined;
  const sender = SENDER.exec(top.slice(found[0].length));
  return {
    day,
    time: wallTime(found[4] ?? "", (found[3] ?? found[5] ?? "").trim()),
    from: (sender?.[1] ?? "").trim(),
    rest: line.slice(found[0].length + (sender?.[0].length ?? 0)),
  };
};

/** Reads a WhatsApp export. In: its lines, and the order of its days (the day first when it is not known yet). */
export const readWhatsapp = (lines: readonly string[], reading: ReadAsOf): Conversation => {
  const order = reading.order ?? "dmy";
  const heads: Head[] = [];
  const days: DayAt[] = [];
  let untimed = 0;
  for (const [index, text] of lines.entries()) {
    const start = startIn(text);
    if (start === undefined) continue;
    const line = index + 1;
    days.push({ line, day: start.day });
    const on = dayIn(start.day, order);
    // A line that looks like a head but names a day that does not exist stays text: nothing is cut off that is not understood.
    if (on === undefined) continue;
    if (start.time === undefined) untimed += 1;
    const previous = heads.pop();
    if (previous !== undefined) heads.push({ ...previous, before: line });
    const at = start.time === undefined ? {} : { at: `${on}T${start.time}` };
    heads.push({ line, textLine: line, before: lines.length + 1, first: start.rest, from: start.from, on, ...at });
  }
  const remarks =
    untimed === 0 ? [] : [`${count(untimed, "message")} with a time that cannot be read: only the day is taken.`];
  return conversationOf("whatsapp", messagesFrom(heads, lines), lines, { days, remarks });
};

/** Is one of these lines the head of a WhatsApp message? */
export const isWhatsapp = (lines: readonly string[]): boolean => lines.some((line) => startIn(line) !== undefined);
