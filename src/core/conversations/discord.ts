import * as z from "zod";
import { count } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromJson, hasFields, type JsonEntry, msOf, parsedJson } from "./json-chat.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";
import { numberedDay, wallTime } from "./parse-date.ts";

const line = z.string().nullish().catch(undefined);
const named = z.looseObject({ fileName: line, name: line, title: line, description: line, url: line });

/** A message as DiscordChatExporter writes it (https://github.com/Tyrrrz/DiscordChatExporter). */
const message = z.looseObject({
  type: line,
  timestamp: z.string(),
  timestampEdited: line,
  content: z.string().optional().catch(undefined),
  author: z.looseObject({ name: line, nickname: line, isBot: z.boolean().optional().catch(undefined) }),
  attachments: z.array(named).optional().catch(undefined),
  embeds: z.array(named).optional().catch(undefined),
  stickers: z.array(named).optional().catch(undefined),
});
const file = z.looseObject({ messages: z.array(z.unknown()) });

const OF_PEOPLE: ReadonlySet<unknown> = new Set([
  "Default",
  "Reply",
  "ThreadStarterMessage",
  undefined,
  null,
  "0",
  "19",
]);

const entryOf = (one: z.infer<typeof message>): JsonEntry => {
  const name = one.author.nickname || one.author.name || "";
  const isPerson = OF_PEOPLE.has(one.type) && one.author.isBot !== true;
  const embeds = (one.embeds ?? []).map((embed) =>
    [embed.title, embed.description, embed.url].filter(Boolean).join("\n"),
  );
  const words = [one.content ?? "", ...embeds.filter(Boolean).map((embed) => `> ${embed.replaceAll("\n", "\n> ")}`)];
  return {
    from: isPerson ? name : "",
    ...(isPerson ? {} : { about: name }),
    ms: msOf(one.timestamp),
    text: words.filter((part) => part !== "").join("\n"),
    marks: [isPerson ? "" : "written by a program", one.timestampEdited ? "edited" : ""].filter(Boolean),
    attached: [...(one.attachments ?? []), ...(one.stickers ?? [])].map(
      (each) => each.fileName ?? each.name ?? "a file",
    ),
    raw: one.content || undefined,
  };
};

const BANNER = /^={20,}$/;
const HEAD =
  /^\[(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\.?,? (\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)\s?([AaPp]\.?\s?[Mm]\.?)?\] (.{1,100})$/;

const headIn = (text: string): LineHead | undefined => {
  const [, day = "", digits = "", mark = "", name = ""] = HEAD.exec(text) ?? [];
  const numbered = numberedDay(day);
  if (numbered === undefined) return undefined;
  return { from: name.replace(/ \(pinned\)$/, "").trim(), day: numbered, time: wallTime(digits, mark), rest: "" };
};

const ABOUT = /^(?:Guild|Server|Channel|Topic|After|Before|Category): |^Exported [\d,.]+ message/;
const isText = (lines: readonly string[]): boolean =>
  BANNER.test(lines[0] ?? "") && lines.slice(1, 8).some((one) => /^(?:Guild|Server|Channel): /.test(one));

/** Does a file begin like an export of Discord, as JSON or as text? */
export const isDiscord = (lines: readonly string[]): boolean =>
  isText(lines) || (hasFields(lines, ["channel", "messages", "timestamp", "author"]) && hasFields(lines, ["content"]));

/** Reads an export of Discord; undefined when the text is none. Days are those of the zone; a text tells times of the wall. */
export const readDiscord = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  if (isText(lines))
    return readLineChat("discord", lines, reading, { headIn, isKnown: (one) => BANNER.test(one) || ABOUT.test(one) });
  const read = file.safeParse(parsedJson(lines));
  const raw = read.success ? read.data.messages : [];
  const entries = raw.flatMap((one) => {
    const found = message.safeParse(one);
    return found.success ? [entryOf(found.data)] : [];
  });
  if (entries.length === 0) return undefined;
  const left = raw.length - entries.length;
  const remarks = left === 0 ? [] : [`Left out: ${count(left, "entry", "entries")} of the export without a message.`];
  return conversationFromJson("discord", entries, lines, reading, remarks);
};
