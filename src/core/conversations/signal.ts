import * as z from "zod";
import { count } from "../text/text.ts";
import type { Conversation, ReadAsOf } from "./conversation.ts";
import { conversationFromJson, hasFields, type JsonEntry, msOf, wallOf } from "./json-chat.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";
import { numberedDay } from "./parse-date.ts";

const line = z.string().nullish().catch(undefined);

/** A message as signal-export writes it, one a line (https://github.com/carderne/signal-export). */
const message = z.looseObject({
  date: z.string(),
  sender: z.string(),
  body: line,
  quote: line,
  sticker: line,
  attachments: z
    .array(z.looseObject({ name: line, path: line }))
    .optional()
    .catch(undefined),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const entryOf = (one: z.infer<typeof message>): JsonEntry => {
  const quoted = (one.quote ?? "").trim().replace(/^>\s?/gm, "");
  const isProgram = one.sender === "" || one.sender === "No-Sender";
  return {
    from: isProgram ? "" : one.sender,
    ms: msOf(one.date.replace(" ", "T")),
    wall: wallOf(one.date),
    text: [quoted === "" ? "" : `> ${quoted.replaceAll("\n", "\n> ")}`, (one.body ?? "").trim(), one.sticker ?? ""]
      .filter(Boolean)
      .join("\n"),
    attached: (one.attachments ?? []).map(({ name, path }) => name || path?.split(/[\\/]/).at(-1) || "a file"),
    raw: one.body || undefined,
  };
};

// "[2026-11-05 15:50:12] Me: text": the person's own words are those of "Me".
const HEAD = /^\[(20\d{2}-\d{2}-\d{2})[ ,]+(\d{2}:\d{2}(?::\d{2})?)\] ([^:]{1,100}): ?(.*)$/;

const headIn = (text: string): LineHead | undefined => {
  const [, day = "", time, from = "", rest = ""] = HEAD.exec(text) ?? [];
  const numbered = numberedDay(day);
  return numbered === undefined ? undefined : { from, day: numbered, time, rest };
};

const isText = (lines: readonly string[]): boolean => lines.slice(0, 2000).some((one) => HEAD.exec(one)?.[3] === "Me");
const isJson = (lines: readonly string[]): boolean =>
  hasFields(lines.slice(0, 3), ["date", "sender", "body"]) &&
  message.safeParse(parsed(lines.find((one) => one.trim() !== "") ?? "")).success;

/** Does a file begin like an export of Signal, as the common tools write it? */
export const isSignal = (lines: readonly string[]): boolean => isJson(lines) || isText(lines);

/** Reads an export of Signal; undefined when the text is none. Its times are those of the computer that made it. */
export const readSignal = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  if (!isJson(lines)) return isText(lines) ? readLineChat("signal", lines, reading, { headIn }) : undefined;
  const filled = lines.filter((one) => one.trim() !== "");
  const entries = filled.flatMap((one) => {
    const found = message.safeParse(parsed(one));
    return found.success ? [entryOf(found.data)] : [];
  });
  const left = filled.length - entries.length;
  const remarks = left === 0 ? [] : [`Left out: ${count(left, "entry", "entries")} of the export without a message.`];
  return conversationFromJson("signal", entries, lines, reading, remarks);
};
