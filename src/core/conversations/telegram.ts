import * as z from "zod";
import { count } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromJson, hasFields, type JsonEntry, parsedJson, wallOf } from "./json-chat.ts";

const piece = z.union([z.string(), z.looseObject({ text: z.string() })]);
const line = z.string().nullish().catch(undefined);

/** A message as Telegram Desktop exports it (https://telegram.org/blog/export-and-more). */
const message = z.looseObject({
  type: line,
  date: z.string(),
  date_unixtime: z.union([z.string(), z.number()]).optional().catch(undefined),
  edited: z.union([z.string(), z.number()]).optional().catch(undefined),
  from: line,
  actor: line,
  action: line,
  forwarded_from: line,
  text: z
    .union([z.string(), z.array(piece)])
    .optional()
    .catch(undefined),
  caption: line,
  file: line,
  file_name: line,
  photo: line,
  media_type: line,
  sticker_emoji: line,
});
const chat = z.looseObject({ name: line, messages: z.array(z.unknown()) });
const all = z.looseObject({ chats: z.looseObject({ list: z.array(chat) }) });

const wordsOf = (text: z.infer<typeof message>["text"]): string =>
  typeof text === "string" ? text : (text ?? []).map((one) => (typeof one === "string" ? one : one.text)).join("");

const attachedOf = ({
  file,
  file_name: name,
  photo,
  media_type: kind,
  sticker_emoji: emoji,
}: z.infer<typeof message>): string[] => {
  const path = name ?? photo ?? file;
  if (path !== null && path !== undefined && path !== "" && !path.startsWith("("))
    return [path.split(/[\\/]/).at(-1) ?? path];
  return [kind, photo === undefined ? undefined : "a photo", file === undefined ? undefined : "a file"]
    .flatMap((one) => (one ? [[one.replaceAll("_", " "), emoji].filter(Boolean).join(" ")] : []))
    .slice(0, 1);
};

const firstPiece = (text: z.infer<typeof message>["text"]): string | undefined => {
  const first =
    typeof text === "string" ? text : text?.find((one) => (typeof one === "string" ? one : one.text) !== "");
  return (typeof first === "string" ? first : first?.text) || undefined;
};

const entryOf = (one: z.infer<typeof message>): JsonEntry => {
  const isPerson = one.type !== "service";
  const unix = Number(one.date_unixtime);
  const words = wordsOf(one.text);
  return {
    // An account that was deleted has no name.
    from: isPerson ? (one.from ?? "Deleted account") : "",
    ...(isPerson ? {} : { about: one.actor ?? "" }),
    ms: one.date_unixtime !== undefined && Number.isFinite(unix) ? unix * 1000 : undefined,
    wall: wallOf(one.date),
    text: isPerson ? words : [(one.action ?? "").replaceAll("_", " "), words].filter(Boolean).join(": "),
    marks: [
      isPerson ? "" : "written by the program",
      one.forwarded_from ? `forwarded from ${one.forwarded_from}` : "",
      one.edited === undefined ? "" : "edited",
    ].filter(Boolean),
    attached: attachedOf(one),
    raw: firstPiece(one.text),
  };
};

/** Of the lines that Telegram writes itself, a call says something; that somebody joined or pinned a message does not. */
const isShown = (one: z.infer<typeof message>): boolean =>
  one.type !== "service" || one.action === "phone_call" || wordsOf(one.text) !== "";

/** Does a file begin like an export of Telegram? */
export const isTelegram = (lines: readonly string[]): boolean =>
  hasFields(lines, ["messages", "date_unixtime"]) || hasFields(lines, ["messages", "from_id", "date"]);

/** Reads an export of Telegram, of one chat or of all; undefined when the text is none. Days are those of the zone. */
export const readTelegram = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  const json = parsedJson(lines);
  const [one, many] = [chat.safeParse(json), all.safeParse(json)];
  const chats = one.success ? [one.data] : many.success ? many.data.chats.list : [];
  const raw = chats.flatMap(({ messages }) => messages);
  const entries = raw.flatMap((entry) => {
    const read = message.safeParse(entry);
    return read.success && isShown(read.data) ? [entryOf(read.data)] : [];
  });
  if (entries.length === 0) return undefined;
  const left = raw.length - entries.length;
  const remarks = [
    left === 0 ? "" : `Left out: ${count(left, "entry", "entries")} of the export without a message.`,
    chats.length > 1 ? `The export has ${chats.length} chats, shown one after the other.` : "",
  ].filter(Boolean);
  return conversationFromJson("telegram", entries, lines, reading, remarks);
};
