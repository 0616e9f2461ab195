import type { DayOrder } from "../case/evidence.ts";
import { count } from "../text/text.ts";
import { type ChatHead, chatHead, looksLikeHead, shows24, timeOf } from "./chat-head.ts";
import { type Conversation, conversationOf, type DayAt, type Message, type ReadAsOf } from "./conversation.ts";
import { dayIn, type NumberedDay, orderOf } from "./parse-date.ts";
import { isNotice, isProgramLine, withoutEdited } from "./program-lines.ts";

/**
 * The heads of a chat, each thing of them in a list of its own: a chat of 16 MB has 200,000, and as many objects would take more room
 * than the chat itself.
 */
interface Heads {
  readonly lines: number[];
  readonly from: string[];
  readonly days: NumberedDay[];
  readonly times: (string | undefined)[];
  /** Where in the line its words begin: behind the name, and behind the time. */
  readonly textAt: number[];
  readonly bodyAt: number[];
  /** Heads whose time is known only if the clock counts to 24, by their place. */
  readonly open: Map<number, ChatHead>;
  readonly counts: Map<string, number>;
}

const ORDERS = ["dmy", "mdy"] as const;

const sameParts = (one: NumberedDay | undefined, other: NumberedDay): boolean =>
  one?.parts.every((part, at) => part === other.parts[at]) === true;

interface Scan {
  readonly heads: Heads;
  /** Lines that look like a head, and none that can be read. */
  readonly strange: number[];
  /** The days as they are written, one for each change of day. */
  readonly changes: DayAt[];
  readonly is24: boolean;
}

const scanned = (lines: readonly string[]): Scan => {
  const heads: Heads = {
    lines: [],
    from: [],
    days: [],
    times: [],
    textAt: [],
    bodyAt: [],
    open: new Map(),
    counts: new Map(),
  };
  const names = new Map<string, string>();
  const strange: number[] = [];
  const changes: DayAt[] = [];
  let is24 = false;
  for (const [index, text] of lines.entries()) {
    const head = chatHead(text);
    // In brackets each message has a name: without one it is another program's line, or words of a person.
    if (head === undefined || (head.bracketed && head.from === "")) {
      if (head !== undefined || looksLikeHead(text)) strange.push(index + 1);
      continue;
    }
    const last = changes.at(-1)?.day;
    const day = last !== undefined && sameParts(last, head.day) ? last : head.day;
    if (day !== last) changes.push({ line: index + 1, day });
    const from = names.get(head.from) ?? head.from;
    if (!names.has(from)) names.set(from, from);
    heads.counts.set(from, (heads.counts.get(from) ?? 0) + 1);
    const time = timeOf(head, false);
    if (time === undefined) heads.open.set(heads.lines.length, head);
    heads.lines.push(index + 1);
    heads.from.push(from);
    heads.days.push(day);
    heads.times.push(time);
    heads.textAt.push(head.textAt);
    heads.bodyAt.push(head.bodyAt);
    is24 ||= shows24(head);
  }
  return { heads, strange, changes, is24 };
};

const textOf = (lines: readonly string[], line: number, at: number, end: number): string => {
  const first = (lines[line - 1] ?? "").slice(at);
  return (end > line ? `${first}\n${lines.slice(line, end).join("\n")}` : first).trim();
};

const endOf = (lines: readonly string[], line: number, before: number): number => {
  let end = before - 1;
  while (end > line && (lines[end - 1] ?? "").trim() === "") end -= 1;
  return end;
};

/**
 * Reads a WhatsApp export. In: its lines; the order of its days where it is known, else it is told by a number above 12. Where it
 * cannot be told the messages have no day. A line that looks like a head and is none that can be read ends the message before it.
 */
export const readWhatsapp = (lines: readonly string[], reading: ReadAsOf): Conversation => {
  const { heads, strange, changes, is24 } = scanned(lines);
  // A day that there is in no order says nothing of the others.
  const real = changes.filter(({ day }) => ORDERS.some((one) => dayIn(day, one) !== undefined));
  const days = real.length === 0 ? changes : real;
  const order: DayOrder | undefined = reading.order ?? orderOf(days.map(({ day }) => day));
  const dated = new Map<NumberedDay, string | undefined>();
  for (const { day } of changes) dated.set(day, order === undefined ? undefined : dayIn(day, order));
  // Of a day that does not exist nothing can be read.
  const isStrange = (place: number): boolean => {
    const day = heads.days[place];
    return order !== undefined && day !== undefined && dated.get(day) === undefined;
  };
  const starts = [...strange, ...heads.lines.filter((_line, place) => isStrange(place))].sort((a, b) => a - b);
  const messages: Message[] = [];
  let untimed = 0;
  let next = 0;
  for (const [place, line] of heads.lines.entries()) {
    if (isStrange(place)) continue;
    while ((starts[next] ?? Number.POSITIVE_INFINITY) <= line) next += 1;
    const before = Math.min(heads.lines[place + 1] ?? lines.length + 1, starts[next] ?? lines.length + 1);
    const endLine = endOf(lines, line, before);
    const day = heads.days[place];
    const on = day === undefined ? undefined : dated.get(day);
    const open = heads.open.get(place);
    const time = open === undefined ? heads.times[place] : timeOf(open, is24);
    if (time === undefined) untimed += 1;
    const name = heads.from[place] ?? "";
    const bodyAt = heads.bodyAt[place] ?? 0;
    // What looks like a name with a colon may be the beginning of a notice: then it is there but once.
    const isOwn =
      name === "" || (heads.counts.get(name) === 1 && isNotice((lines[line - 1] ?? "").slice(bodyAt), name));
    const words = textOf(lines, line, isOwn ? bodyAt : (heads.textAt[place] ?? 0), endLine);
    const from = isOwn || isProgramLine(words) ? "" : name;
    const text = isOwn ? words : withoutEdited(words);
    if (on === undefined) messages.push({ line, endLine, from, text });
    else if (time === undefined) messages.push({ line, endLine, from, text, on });
    else messages.push({ line, endLine, from, text, on, at: `${on}T${time}` });
  }
  const remarks: string[] = [];
  if (untimed > 0) remarks.push(`${count(untimed, "message")} with a time that cannot be read: only the day is taken.`);
  const [first] = starts;
  if (first !== undefined)
    remarks.push(
      `${count(starts.length, "line looks", "lines look")} like the start of a message and could not be read, the first in line ${first}.`,
    );
  return conversationOf("whatsapp", messages, lines, { days, remarks });
};

/** Do these lines begin a WhatsApp export? The first is the head of a message, or there are two. */
export const isWhatsapp = (lines: readonly string[]): boolean => {
  let heads = 0;
  for (const [index, line] of lines.entries()) {
    const head = chatHead(line);
    if (head === undefined || (head.bracketed && head.from === "")) continue;
    heads += 1;
    if (index === 0 || heads > 1) return true;
  }
  return false;
};
