import type { ReadAs } from "../../../core/case/evidence.ts";
import { type Conversation, daysOf, sendersOf } from "../../../core/conversations/conversation.ts";
import { formatFacts } from "../../../core/conversations/conversation-formats.ts";
import { count, oneLine, sentence, shorten } from "../../../core/text/text.ts";
import { sayDay } from "../../../core/values/days.ts";
import { withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const MOST_SENDERS = 4;

const sayDays = (conversation: Conversation): string => {
  const days = daysOf(conversation.messages);
  if (days === undefined) return "";
  return days.first === days.last ? sayDay(days.first) : `${sayDay(days.first)} to ${sayDay(days.last)}`;
};

const ORDERS = { dmy: "the day first", mdy: "the month first", ymd: "the year first" } as const;

const sayReading = ({ form, order, zone }: ReadAs): string => {
  const { times } = formatFacts(form);
  const zoned = `${times === "instant" ? "Days" : "Times"} are in ${zone}.`;
  return [order === undefined ? "" : `Dates are written with ${ORDERS[order]}.`, zone === undefined ? "" : zoned]
    .filter(Boolean)
    .join(" ");
};

/** How a file was read, and what is in it. In: the reading, the conversation, what the exhibit is called. */
export const conversationLines = (reading: ReadAs, read: Conversation, exhibit: string, look: Look): string[] => {
  const facts = formatFacts(reading.form);
  const said: string[] = [];
  if (reading.form === "notes") {
    said.push(
      `Taken as ${facts.name}: ${count(read.lines.length, "line")}. It does not look like a chat, an email or a table.`,
    );
  } else {
    const what = [count(read.messages.length, facts.noun), sayDays(read)].filter(Boolean).join(", ");
    said.push(`Read as ${facts.name}: ${what}.`);
    const how = sayReading(reading);
    if (how !== "") said.push(how);
    const senders = sendersOf(read.messages);
    const more = senders.length > MOST_SENDERS ? ` and ${senders.length - MOST_SENDERS} more` : "";
    const names = senders.slice(0, MOST_SENDERS).map((name) => shorten(name, 40));
    if (names.length > 0) said.push(sentence(`From ${names.join(", ")}${more}`));
    if (read.unread > 0)
      said.push(
        `${count(read.unread, "line belongs", "lines belong")} to no ${facts.noun}; nothing in the file is lost.`,
      );
  }
  const decoded = "The file is encoded. Line numbers refer to its decoded text, as in";
  return [
    ...said.flatMap((line) => wrap(line, look.width, 2, 4)),
    ...(read.decoded ? withMore(decoded, look.asTyped(`evidence show ${exhibit}`), look.width, 2, 4) : []),
    ...read.remarks.flatMap((remark) => wrap(oneLine(remark), look.width, 2, 4)),
  ];
};
