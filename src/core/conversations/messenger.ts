import * as z from "zod";
import { textInUtf8 } from "../text/decode-text.ts";
import { count } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromJson, hasFields, type JsonEntry, parsedJson } from "./json-chat.ts";

const line = z.string().nullish().catch(undefined);
const media = z
  .array(z.looseObject({ uri: line, name: line }))
  .optional()
  .catch(undefined);

/** A message of Messenger or Instagram as Meta exports it; with encryption between the two, the fields have other names. */
const message = z.looseObject({
  sender_name: line,
  senderName: line,
  timestamp_ms: z.number().optional().catch(undefined),
  timestamp: z.number().optional().catch(undefined),
  content: line,
  text: line,
  type: line,
  is_unsent: z.boolean().optional().catch(undefined),
  isUnsent: z.boolean().optional().catch(undefined),
  share: z.looseObject({ link: line, share_text: line }).optional().catch(undefined),
  photos: media,
  videos: media,
  files: media,
  audio_files: media,
  gifs: media,
  media,
  call_duration: z.number().optional().catch(undefined),
});
const file = z.looseObject({ participants: z.array(z.unknown()), messages: z.array(z.unknown()) });

/** Meta writes the bytes of UTF-8 as if each were a character: "GrÃ¼n" is "Grün". In: any text. */
export const unscrambled = (text: string): string => {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  const read = textInUtf8(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
  return read === undefined || read.includes("\ufffd") ? text : read;
};

const PROGRAM =
  /^(?:.{1,60} )?(?:(?:called you|missed (?:a |your )?(?:audio |video )?call|started an? (?:audio |video )?call|the (?:audio |video )?call ended|you called .{1,60})\.?|(?:set the nickname|changed the (?:theme|chat theme|group photo)|named the group|created the group|added .{1,60} to the group|left the group|(?:is|are) now connected on messenger|unsent a message|liked a message|reacted .{1,20} to your message|can now message and call each other).{0,80})$/i;

const nameIn = (uri: string): string => uri.split(/[\\/]/).at(-1) ?? uri;

const entryOf = (one: z.infer<typeof message>): JsonEntry => {
  const raw = one.content ?? one.text ?? undefined;
  const words = unscrambled(raw ?? "");
  const sent = [one.photos, one.videos, one.files, one.audio_files, one.gifs, one.media].flatMap((list) => list ?? []);
  const name = unscrambled(one.sender_name ?? one.senderName ?? "");
  const isGone = one.is_unsent === true || one.isUnsent === true;
  const isProgram =
    isGone ||
    one.type === "Call" ||
    one.type === "Subscribe" ||
    one.type === "Unsubscribe" ||
    one.call_duration !== undefined ||
    PROGRAM.test(words);
  const shared = [one.share?.share_text, one.share?.link]
    .filter((part) => part !== undefined && part !== null && part !== "")
    .map((part) => `> ${unscrambled(part ?? "")}`);
  return {
    from: isProgram ? "" : name,
    ...(isProgram ? { about: name } : {}),
    ms: one.timestamp_ms ?? one.timestamp,
    text: [words, ...shared].filter((part) => part !== "").join("\n") || (isGone ? "Message taken back" : ""),
    marks: isProgram ? ["written by the program"] : [],
    attached: sent.map(({ uri, name: called }) => unscrambled(called ?? nameIn(uri ?? "a file"))),
    raw: raw || undefined,
  };
};

/** Does a file begin like an export of Messenger or Instagram? */
export const isMessenger = (lines: readonly string[]): boolean =>
  hasFields(lines, ["participants", "messages", "sender_name", "timestamp_ms"]) ||
  hasFields(lines, ["participants", "messages", "senderName", "timestamp"]);

/** Reads an export of Messenger or Instagram, the oldest message first; undefined when the text is none. Days are those of the zone. */
export const readMessenger = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  const read = file.safeParse(parsedJson(lines));
  const raw = read.success ? read.data.messages : [];
  const entries = raw.flatMap((one) => {
    const found = message.safeParse(one);
    return found.success && (found.data.sender_name ?? found.data.senderName) ? [entryOf(found.data)] : [];
  });
  if (entries.length === 0) return undefined;
  const left = raw.length - entries.length;
  const remarks = left === 0 ? [] : [`Left out: ${count(left, "entry", "entries")} of the export without a message.`];
  return conversationFromJson("messenger", entries, lines, reading, remarks, { isSorted: true });
};
