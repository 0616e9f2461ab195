import type { DayOrder } from "../case/evidence.ts";
import { count } from "../text/text.ts";
import { type ChatHead, chatHead, looksLikeHead, shows24, timeOf } from "./chat-head.ts";
import { type Conversation, conversationOf, type DayAt, type Message, type ReadAsOf } from "./conversation.ts";
import { dayIn, orderOf } from "./parse-date.ts";
import { isNotice, isProgramLine, withoutEdited } from "./program-lines.ts";

interface HeadAt extends ChatHead {
  readonly line: number;
}

/** Lines that open a message, those that look as if they did, and the days as they are written, one for each change of day. */
interface Heads {
  readonly heads: readonly HeadAt[];
  readonly strange: readonly number[];
  readonly days: readonly DayAt[];
  readonly is24: boolean;
}

const ORDERS = ["dmy", "mdy"] as const;

const sameParts = (one: DayAt | undefined, other: DayAt): boolean =>
  one?.day.parts.every((part, at) => part === other.day.parts[at]) === true;

const headsIn = (lines: readonly string[]): Heads => {
  const heads: HeadAt[] = [];
  const strange: number[] = [];
  const days: DayAt[] = [];
  let is24 = false;
  for (const [index, text] of lines.entries()) {
    const head = chatHead(text);
    const line = index + 1;
    if (head === undefined) {
      if (looksLikeHead(text)) strange.push(line);
      continue;
    }
    // In brackets each message has a name: without one it is another program's line, or words of a person.
    if (head.bracketed && head.from === "") {
      strange.push(line);
      continue;
    }
    heads.push({ ...head, line });
    is24 ||= shows24(head);
    const at = { line, day: head.day };
    if (!sameParts(days.at(-1), at)) days.push(at);
  }
  return { heads, strange, days, is24 };
};

const textOf = (lines: readonly string[], head: HeadAt, at: number, end: number): string => {
  const first = (lines[head.line - 1] ?? "").slice(at);
  return (end > head.line ? `${first}\n${lines.slice(head.line, end).join("\n")}` : first).trim();
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
  const { heads, strange, days: all, is24 } = headsIn(lines);
  // A day that there is in no order says nothing of the others.
  const real = all.filter(({ day }) => ORDERS.some((one) => dayIn(day, one) !== undefined));
  const days = real.length === 0 ? all : real;
  const order: DayOrder | undefined = reading.order ?? orderOf(days.map(({ day }) => day));
  const starts = [...strange];
  const known: HeadAt[] = [];
  for (const head of heads) {
    // A day that does not exist is none that can be read.
    if (order !== undefined && dayIn(head.day, order) === undefined) starts.push(head.line);
    else known.push(head);
  }
  starts.sort((a, b) => a - b);
  let untimed = 0;
  let next = 0;
  const messages = known.map((head, place): Message => {
    while ((starts[next] ?? Number.POSITIVE_INFINITY) <= head.line) next += 1;
    const before = Math.min(known[place + 1]?.line ?? lines.length + 1, starts[next] ?? lines.length + 1);
    const endLine = endOf(lines, head.line, before);
    const on = order === undefined ? undefined : dayIn(head.day, order);
    const time = timeOf(head, is24);
    if (time === undefined) untimed += 1;
    const body = textOf(lines, head, head.bodyAt, endLine);
    const isOwn = head.from === "" || isNotice(body, head.from);
    const text = isOwn ? body : withoutEdited(textOf(lines, head, head.textAt, endLine));
    const from = isOwn || isProgramLine(text) ? "" : head.from;
    const dated = on === undefined ? {} : time === undefined ? { on } : { on, at: `${on}T${time}` };
    return { line: head.line, endLine, from, text, ...dated };
  });
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
