import type { Span } from "../claims/normalized-lines.ts";
import { type Conversation, type Message, messagesWithin } from "./conversation.ts";

/** What somebody wrote in one line of a message; nothing when the line is a part of its head, above the text. */
const wordsAt = (message: Message, line: number, raw: string): string[] => {
  const text = message.text.split("\n");
  const own = text[line - (message.endLine - text.length + 1)];
  if (own === undefined) return [];
  return [raw.includes(own.trim()) ? own : raw];
};

/**
 * What stands in some lines, as it was written. Of a single message the name and the time are left out; with more than one of them
 * they stay, for they say who said what. A row of a table is told in other words than it has: its line stays whole.
 */
export const wordsIn = ({ form, messages, lines }: Conversation, { from, to }: Span): string => {
  const whole = lines.slice(from - 1, to);
  const [message, ...more] = messagesWithin(messages, { from, to });
  const isTable = form === "transactions" || form === "diary";
  const words =
    message === undefined || more.length > 0 || isTable
      ? []
      : whole.flatMap((raw, index) => {
          const line = from + index;
          return message.line <= line && line <= message.endLine ? wordsAt(message, line, raw) : [];
        });
  return words.join("\n").trim() || whole.join("\n").trim();
};
