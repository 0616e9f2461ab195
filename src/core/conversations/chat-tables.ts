import type { ConversationFormat } from "../case/evidence.ts";
import { oneLine } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromJson, type JsonEntry, msOf, wallOf } from "./json-chat.ts";
import { dayIn, numberedDay, orderOf } from "./parse-date.ts";
import { bareColumn } from "./table-layouts.ts";
import type { TableRow } from "./tables.ts";

/** A chat that comes as a table, a row for each message. */
export interface ChatTable {
  readonly format: ConversationFormat;
  /** Columns that must all be there. */
  readonly needs: readonly string[];
  readonly from: string;
  readonly date: string;
  readonly text: readonly string[];
  readonly attached?: string;
  readonly isNewestFirst?: true;
  /** The column of the time, where the day has one of its own, in numbers. */
  readonly time?: string;
}

const CHAT_TABLES: readonly ChatTable[] = [
  {
    format: "discord",
    needs: ["authorid", "author", "date", "content"],
    from: "author",
    date: "date",
    text: ["content"],
    attached: "attachments",
  },
  {
    format: "linkedin",
    needs: ["conversationid", "from", "to", "date", "content"],
    from: "from",
    date: "date",
    text: ["subject", "content"],
    attached: "attachments",
    isNewestFirst: true,
  },
  {
    format: "viber",
    needs: ["date", "time", "sendername", "phonenumber", "text"],
    from: "sendername",
    date: "date",
    time: "time",
    text: ["text"],
  },
];

/** Which chat a header begins; undefined for any other table. In: the names of its columns. */
export const chatTableOf = (header: readonly string[]): ChatTable | undefined => {
  const names = new Set(header.map(bareColumn));
  return CHAT_TABLES.find(({ needs }) => needs.every((one) => names.has(one)));
};

/** Reads a chat that is a table. In: its header, its rows, the lines of the file. Undefined when no such chat is known. */
export const readChatTable = (
  header: readonly string[],
  rows: readonly TableRow[],
  lines: readonly string[],
  reading: ReadAsOf,
): Conversation | undefined => {
  const layout = chatTableOf(header);
  if (layout === undefined || layout.format !== reading.form) return undefined;
  const names = header.map(bareColumn);
  const days = rows.flatMap(({ cells }) => numberedDay(cells[names.indexOf(layout.date)] ?? "") ?? []);
  const order = reading.order ?? orderOf(days);
  /** A day in numbers, with the time beside it. */
  const wallAt = (day: string, time: string): string | undefined => {
    const numbered = numberedDay(day);
    const on = numbered === undefined || order === undefined ? undefined : dayIn(numbered, order);
    return on === undefined ? undefined : wallOf(`${on}T${time}`);
  };
  const entries = rows.map(({ cells }): JsonEntry => {
    const cell = (name: string | undefined): string => cells[names.indexOf(name ?? "")] ?? "";
    const date = cell(layout.date).replace(/^(\d{4}-\d{2}-\d{2})[ T](\S+) UTC$/, "$1T$2Z");
    return {
      from: oneLine(cell(layout.from)),
      ms: msOf(date),
      wall: layout.time === undefined ? wallOf(date) : wallAt(date, cell(layout.time)),
      text: layout.text
        .map((name) => cell(name))
        .filter((words) => words !== "")
        .join("\n"),
      attached: cell(layout.attached)
        .split(/[,\s]+/)
        .filter((one) => one !== "")
        .map((one) => one.split(/[/\\]/).at(-1)?.replace(/\?.*$/, "") || "a file"),
    };
  });
  return conversationFromJson(layout.format, entries, lines, reading, [], { isSorted: layout.isNewestFirst === true });
};
