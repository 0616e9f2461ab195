import type { Conversation, ReadAsOf } from "./conversation.ts";
import { isPasted, readPasted } from "./pasted.ts";

/** Is a text copied from the messages page of Upwork? */
export const isUpworkMessages = (lines: readonly string[]): boolean => isPasted(lines);

/** Reads pasted Upwork Messages. A day without a year is the latest that fits; "Today" tells no day. */
export const readUpworkMessages = (lines: readonly string[], reading: ReadAsOf): Conversation =>
  readPasted("upworkMessages", lines, reading);
