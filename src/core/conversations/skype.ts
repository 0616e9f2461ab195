import * as z from "zod";
import { count } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromJson, hasFields, type JsonEntry, msOf, parsedJson } from "./json-chat.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";
import { numberedDay, wallTime } from "./parse-date.ts";

const line = z.string().nullish().catch(undefined);
const message = z.looseObject({
  displayName: line,
  from: z.string(),
  originalarrivaltime: z.string(),
  messagetype: line,
  content: line,
  properties: z.looseObject({ edittime: z.unknown(), deletetime: z.unknown() }).nullish().catch(undefined),
});
const conversation = z.looseObject({ id: line, displayName: line, MessageList: z.array(z.unknown()) });
const file = z.looseObject({ userId: line, conversations: z.array(conversation) });

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
};

/** The words of a message in the few marks that Skype writes; what is quoted stands behind ">". */
const plainWords = (raw: string): string =>
  raw
    .slice(0, 200_000)
    .replace(/<legacyquote>[^<]{0,200}<\/legacyquote>/g, "")
    .replace(
      /<quote\b[^>]{0,2000}>([^<]{0,20000})<\/quote>/g,
      (_all, words: string) => `> ${words.trim().replaceAll("\n", "\n> ")}\n`,
    )
    .replace(/<e_m\b[^>]{0,2000}>(?:<\/e_m>)?/g, "")
    .replace(/<br\s?\/?>/g, "\n")
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, "")
    .replace(/&(lt|gt|amp|quot|apos|nbsp|#39);/g, (_all, name: string) => ENTITIES[name] ?? "");

const SENT = /^RichText\/(?:UriObject|Media_|Files|Contacts|Location|Sms)/;

const entryOf = (one: z.infer<typeof message>, names: ReadonlyMap<string, string>): JsonEntry => {
  const kind = one.messagetype ?? "";
  const name = one.displayName || (names.get(one.from) ?? one.from.replace(/^\d{1,2}:(?:live:)?/, ""));
  const isPerson = kind === "Text" || kind === "RichText" || SENT.test(kind);
  const words = SENT.test(kind) ? "" : plainWords(one.content ?? "");
  const isGone = one.properties?.deletetime !== undefined || (isPerson && !SENT.test(kind) && words.trim() === "");
  const sent = /<OriginalName v="([^"]{1,200})"/.exec(one.content ?? "")?.[1];
  const isOwn = !isPerson || isGone;
  return {
    from: isOwn ? "" : name,
    ...(isOwn ? { about: name } : {}),
    ms: msOf(one.originalarrivaltime),
    text: isGone ? "Message removed" : words,
    marks: [isOwn ? "written by the program" : "", one.properties?.edittime === undefined ? "" : "edited"].filter(
      Boolean,
    ),
    attached: SENT.test(kind) ? [sent ?? "a file"] : [],
    raw: one.content || undefined,
  };
};

// "[05/11/2026 15:50:12] Ida Fenn: text", as Skype copied it; "| Edited 15:52:00" stands in the brackets of an edited one.
const HEAD =
  /^\[(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[- ]\p{L}{3,9}[- ]\d{2,4}),? (\d{1,2}:\d{2}(?::\d{2})?)\s?([AaPp]\.?\s?[Mm]\.?)?( \| (?:Edited|Removed)[^\]]{0,40})?\] (?:(\*\*\* .{1,200})|([^:]{1,100}): ?(.*))$/u;

const headIn = (text: string): LineHead | undefined => {
  const found = HEAD.exec(text);
  if (found === null) return undefined;
  const [, day = "", digits = "", mark = "", , notice, name = "", rest = ""] = found;
  const said = numberedDay(day) ?? day.replace(/[- ](\d{2})$/, " 20$1").replaceAll("-", " ");
  return { from: name, day: said, time: wallTime(digits, mark), rest: notice ?? rest, isProgram: notice !== undefined };
};

/** Marks that Skype alone writes: in the export itself, and in what it copied. */
const isCopied = (lines: readonly string[]): boolean => {
  const heads = lines.slice(0, 200).flatMap((one) => HEAD.exec(one) ?? []);
  return (
    heads.length > 0 &&
    lines
      .slice(0, 200)
      .some(
        (one) =>
          HEAD.test(one) &&
          (/ \| (?:Edited|Removed)|\] \*\*\* |^\[\d{1,2}-\p{L}/u.test(one) ||
            /^\[[\d/]+ \d{1,2}:\d{2}:\d{2} [AP]M\]/.test(one)),
      )
  );
};

/** Does a file begin like an export of Skype, or hold words copied from it? */
export const isSkype = (lines: readonly string[]): boolean =>
  hasFields(lines, ["conversations", "MessageList", "originalarrivaltime"]) || isCopied(lines);

/** Reads an export of Skype, the oldest message of each conversation first; undefined when the text is none. */
export const readSkype = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  const read = file.safeParse(parsedJson(lines));
  if (!read.success) return isCopied(lines) ? readLineChat("skype", lines, reading, { headIn }) : undefined;
  const { conversations, userId } = read.data;
  const names = new Map<string, string>(userId ? [[userId, userId.replace(/^\d{1,2}:(?:live:)?/, "")]] : []);
  for (const { id, displayName } of conversations) if (id && displayName) names.set(id, displayName);
  let all = 0;
  const entries = conversations.flatMap(({ MessageList }) => {
    all += MessageList.length;
    const found = MessageList.flatMap((one) => {
      const made = message.safeParse(one);
      return made.success ? [entryOf(made.data, names)] : [];
    });
    return found.sort((one, other) => (one.ms ?? 0) - (other.ms ?? 0));
  });
  if (entries.length === 0) return undefined;
  const remarks = [
    all === entries.length
      ? ""
      : `Left out: ${count(all - entries.length, "entry", "entries")} of the export without a message.`,
    conversations.length > 1 ? `The export has ${conversations.length} conversations, shown one after the other.` : "",
  ].filter(Boolean);
  return conversationFromJson(
    "skype",
    entries.map(({ raw: _raw, ...entry }) => entry),
    lines,
    reading,
    remarks,
  );
};
