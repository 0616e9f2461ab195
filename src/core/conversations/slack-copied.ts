import type { Conversation, ReadAsOf } from "./conversation.ts";
import { isPasted, readPasted } from "./pasted.ts";

// What Slack's window leaves in a copy, and Upwork's does not: days such as "November 5th", a time that is set in below the name, marks
// of programs and threads, emoji by their names.
const MARKS = [
  /^(?:\p{L}+day, )?\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)(?:, \d{4})?$/u,
  /^\s{2,}\d{1,2}:\d{2}\s?(?:[AaPp][Mm])?\s*$/,
  /^(?:\d+ repl(?:y|ies)|APP|Last reply .{1,40}|View thread|(?:replied|also sent) to .{1,60}|set the channel .{1,80}|joined #.{1,60}|:[a-z_]+:)$/,
];

/** Is a text copied from Slack? Two of its marks are needed, or one in two places. */
export const isSlackCopied = (lines: readonly string[]): boolean => {
  let marks = 0;
  for (const line of lines) if (MARKS.some((mark) => mark.test(line))) marks += 1;
  return marks > 1 && isPasted(lines);
};

/** Reads what was copied from Slack. */
export const readSlackCopied = (lines: readonly string[], reading: ReadAsOf): Conversation =>
  readPasted("slackCopied", lines, reading);
