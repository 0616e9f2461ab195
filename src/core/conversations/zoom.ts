import type { Conversation, ReadAsOf } from "./conversation.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";

// "15:04:18 From Ida Fenn to Everyone:", the words below it or behind it; older programs write " From  Ida Fenn : words".
const HEAD =
  /^(?:(20\d\d-\d\d-\d\d) )?(\d{1,2}:\d{2}:\d{2})\s+From\s+(.{1,80}?)(?:\s+[Tt]o\s+(?:.{1,80}?))?\s?:(?:\s+(.*))?$/;

const headIn = (text: string): LineHead | undefined => {
  const [, day, time, from, rest = ""] = HEAD.exec(text) ?? [];
  return from === undefined
    ? undefined
    : {
        from: from.trim(),
        time,
        rest,
        ...(day === undefined ? {} : { day: { parts: day.split("-") as [string, string, string] } }),
      };
};

/** Is a text the chat of a meeting, as Zoom saves it? */
export const isZoom = (lines: readonly string[]): boolean =>
  lines.slice(0, 100).filter((one) => HEAD.test(one)).length > 1;

/** Reads the chat of a meeting as Zoom saves it. Its lines have times and no days: those of the folder or the file it was saved in. */
export const readZoom = (lines: readonly string[], reading: ReadAsOf): Conversation =>
  readLineChat("zoom", lines, reading, { headIn });
