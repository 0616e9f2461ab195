import * as z from "zod";
import { count } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { dateInHead } from "./head-date.ts";
import { conversationFromJson, hasFields, type JsonEntry, msOf, parsedJson } from "./json-chat.ts";

const line = z.string().nullish().catch(undefined);

/** A message of Google Chat as Google Takeout exports it. */
const message = z.looseObject({
  creator: z.looseObject({ name: line, email: line, user_type: line }),
  created_date: line,
  text: line,
  message_state: line,
  attached_files: z
    .array(z.looseObject({ original_name: line, export_name: line }))
    .optional()
    .catch(undefined),
});
const file = z.looseObject({ messages: z.array(z.unknown()) });

/** "Monday, October 5, 2026 at 7:40:12 AM UTC": the time is that of the whole world, in the words of the person's language. */
const timeOf = (said: string): Pick<JsonEntry, "ms" | "wall"> => {
  const wall = dateInHead(said);
  const ms = wall?.includes("T") && /\bUTC\b|\bGMT\b/.test(said) ? msOf(`${wall}:00Z`) : undefined;
  return ms === undefined ? { wall } : { ms };
};

const entryOf = ({
  creator,
  created_date,
  text,
  message_state,
  attached_files,
}: z.infer<typeof message>): JsonEntry => {
  const isGone = message_state === "DELETED";
  const name = creator.name ?? creator.email ?? "";
  return {
    from: isGone ? "" : name,
    ...(isGone ? { about: name, marks: ["written by the program"] } : {}),
    ...timeOf(created_date ?? ""),
    text: text ?? (isGone ? "Message taken back" : ""),
    attached: (attached_files ?? []).map((one) => one.original_name ?? one.export_name ?? "a file"),
    raw: text ?? undefined,
  };
};

/** Does a file begin like an export of Google Chat? */
export const isGoogleChat = (lines: readonly string[]): boolean =>
  hasFields(lines, ["messages", "creator", "created_date", "topic_id"]);

/** Reads an export of Google Chat; undefined when the text is none. Days are those of the zone. */
export const readGoogleChat = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  const read = file.safeParse(parsedJson(lines));
  const raw = read.success ? read.data.messages : [];
  const entries = raw.flatMap((one) => {
    const found = message.safeParse(one);
    return found.success && (found.data.text !== undefined || found.data.attached_files !== undefined)
      ? [entryOf(found.data)]
      : [];
  });
  if (entries.length === 0) return undefined;
  const left = raw.length - entries.length;
  const remarks = left === 0 ? [] : [`Left out: ${count(left, "entry", "entries")} of the export without a message.`];
  return conversationFromJson("googleChat", entries, lines, reading, remarks);
};
