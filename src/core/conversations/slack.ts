import * as z from "zod";
import { cleanText, count, oneLine, series } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromJson, hasFields, type JsonEntry, parsedJson } from "./json-chat.ts";
import { blockText } from "./slack-blocks.ts";

const profile = z.looseObject({
  real_name: z.string().optional(),
  display_name: z.string().optional(),
  name: z.string().optional(),
});
const files = z
  .array(z.looseObject({ name: z.string().nullish(), title: z.string().nullish() }))
  .optional()
  .catch(undefined);
const attachment = z.looseObject({
  author_name: z.string().optional().catch(undefined),
  pretext: z.string().optional().catch(undefined),
  title: z.string().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  fallback: z.string().optional().catch(undefined),
  fields: z
    .array(z.looseObject({ title: z.string().optional(), value: z.string().optional() }))
    .optional()
    .catch(undefined),
  blocks: z.array(z.unknown()).optional().catch(undefined),
});

/** A message as Slack writes it: `ts` is seconds since 1970 with six decimals (https://slack.com/help/articles/220556107). */
const slackMessage = z.looseObject({
  ts: z.string().regex(/^\d{9,11}(\.\d{1,9})?$/),
  thread_ts: z.string().optional().catch(undefined),
  subtype: z.string().optional().catch(undefined),
  bot_id: z.string().optional().catch(undefined),
  user: z.string().optional().catch(undefined),
  username: z.string().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  edited: z.looseObject({}).optional().catch(undefined),
  user_profile: profile.optional().catch(undefined),
  attachments: z.array(attachment).optional().catch(undefined),
  blocks: z.array(z.unknown()).optional().catch(undefined),
  files,
});
type SlackMessage = z.infer<typeof slackMessage>;

const slackFile = z.union([z.array(z.unknown()), z.looseObject({ messages: z.array(z.unknown()) })]);

/** Kinds of message that a person wrote. All others are lines of Slack or of a program: joins, topics, deleted messages, bots. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  "me_message",
  "thread_broadcast",
  "file_share",
  "file_comment",
  "reply_broadcast",
]);
const isOfPerson = ({ subtype, bot_id: bot }: SlackMessage): boolean =>
  subtype === undefined || subtype === "" ? bot === undefined || bot === "" : OF_PEOPLE.has(subtype);

/** The messages of a Slack export; undefined when the text is none. */
const messagesIn = (lines: readonly string[]): { messages: SlackMessage[]; others: number } | undefined => {
  const file = slackFile.safeParse(parsedJson(lines));
  if (!file.success) return undefined;
  const all = Array.isArray(file.data) ? file.data : file.data.messages;
  const messages = all.flatMap((one) => {
    const read = slackMessage.safeParse(one);
    if (!read.success) return [];
    const { text, files: sent, attachments, blocks } = read.data;
    return [text, sent, attachments, blocks].some((part) => part !== undefined) ? [read.data] : [];
  });
  return messages.length === 0 ? undefined : { messages, others: all.length - messages.length };
};

/** Is a text a Slack export? */
export const isSlack = (lines: readonly string[]): boolean =>
  hasFields(lines, ["ts"]) && messagesIn(lines) !== undefined;

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The text as Slack shows it: <@U1> is a name, <https://…|words> are words and an address. */
const plainText = (raw: string, names: ReadonlyMap<string, string>): string =>
  cleanText(raw)
    .replace(/<([^<>]{1,4000})>/g, (_whole, inside: string) => {
      const bar = inside.indexOf("|");
      const [target, label] = bar < 0 ? [inside, ""] : [inside.slice(0, bar), inside.slice(bar + 1)];
      if (target.startsWith("@")) return `@${label || (names.get(target.slice(1)) ?? target.slice(1))}`;
      if (target.startsWith("#")) return `#${label || target.slice(1)}`;
      if (target.startsWith("!")) return `@${label || target.slice(1)}`;
      return label === "" || label === target ? target : `${label} (${target})`;
    })
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** The words of an attachment: what was shared from elsewhere, with whose words they are. */
const attachedText = (one: z.infer<typeof attachment>): string => {
  const fields = (one.fields ?? []).map(({ title, value }) => [title, value].filter(Boolean).join(": "));
  const own = [one.pretext, one.title, one.text, ...fields, blockText(one.blocks ?? [])].filter(
    (part) => part !== undefined && part !== "",
  );
  const words = own.length === 0 ? (one.fallback ?? "") : own.join("\n");
  return one.author_name === undefined || words === "" ? words : `${one.author_name}: ${words}`;
};

const nameOf = (one: SlackMessage, names: ReadonlyMap<string, string>): string =>
  names.get(one.user ?? "") || one.username || one.user || "";

const entryOf = (one: SlackMessage, names: ReadonlyMap<string, string>): JsonEntry => {
  const name = nameOf(one, names);
  const isPerson = isOfPerson(one);
  const own = one.text === undefined || one.text === "" ? blockText(one.blocks ?? []) : one.text;
  const quoted = (one.attachments ?? []).map(attachedText).filter((words) => words !== "");
  const marks = [
    isPerson ? "" : "written by a program",
    one.thread_ts !== undefined && one.thread_ts !== one.ts ? "in a thread" : "",
    one.edited === undefined ? "" : "edited",
  ].filter(Boolean);
  const words = [own, ...quoted.map((part) => `> ${part.replaceAll("\n", "\n> ")}`)].filter((part) => part !== "");
  return {
    from: isPerson ? name : "",
    ...(isPerson ? {} : { about: name }),
    ms: Number(one.ts.split(".")[0]) * 1000,
    text: plainText(words.join("\n"), names),
    marks,
    attached: (one.files ?? []).map((file) => file.name ?? file.title ?? "a file"),
    raw: one.text || own.split("\n")[0] || one.attachments?.[0]?.text || undefined,
  };
};

const user = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  profile: profile.optional().catch(undefined),
});

/** The names in a users.json of a Slack export, by their ids; empty when it is none. */
export const slackNames = (lines: readonly string[]): Map<string, string> => {
  const all = parsedJson(lines);
  const names = new Map<string, string>();
  for (const one of Array.isArray(all) ? all : []) {
    const read = user.safeParse(one);
    if (!read.success) continue;
    const { id, profile: who, real_name: real, name } = read.data;
    const said = who?.real_name || real || who?.display_name || name;
    if (said !== undefined && said !== "" && /^[UWB][A-Z0-9]{1,20}$/.test(id)) names.set(id, oneLine(said));
  }
  return names;
};

/** Reads a Slack export of one channel, in the order of the file; undefined when the text is none. Days are those of the zone. */
export const readSlack = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  const found = messagesIn(lines);
  if (found === undefined) return undefined;
  const names = new Map(reading.names);
  for (const { user: id, user_profile: who } of found.messages) {
    const name = who?.real_name || who?.display_name || who?.name;
    if (id !== undefined && name !== undefined && name !== "") names.set(id, oneLine(name));
  }
  const entries = found.messages.map((one) => entryOf(one, names));
  const empty = entries.filter(({ text, attached = [] }) => text === "" && attached.length === 0).length;
  const unnamed = new Set(entries.map(({ from }) => from).filter((from) => /^[UW][A-Z0-9]{2,20}$/.test(from)));
  const remarks = [
    found.others === 0 ? "" : `Left out: ${count(found.others, "entry", "entries")} of the export without a message.`,
    empty === 0 ? "" : `${count(empty, "message holds", "messages hold")} something we do not show here.`,
    unnamed.size === 0
      ? ""
      : `Named only by a number: ${series([...unnamed].slice(0, 5))}. The names are in users.json of the same export.`,
  ].filter(Boolean);
  return conversationFromJson("slack", entries, lines, reading, remarks);
};
