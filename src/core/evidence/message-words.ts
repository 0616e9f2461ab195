import { type Conversation, type Message, messageAt } from "./conversation.ts";
import type { Span } from "./folded-lines.ts";

/** What somebody wrote in one line of a message: without its head, which stands above the text or at the left of it. */
const wordsAt = (message: Message, line: number, raw: string): string => {
  const text = message.text.split("\n");
  const own = text[line - (message.endLine - text.length + 1)] ?? "";
  return raw.includes(own.trim()) ? own : raw;
};

/** What stands in some lines, as it was written: the names and times of messages are left out, where words are left then. */
export const wordsIn = ({ form, messages, lines }: Conversation, { from, to }: Span): string => {
  const cited = lines.slice(from - 1, to);
  // A row of a table is told in other words than it has.
  const isTable = form === "transactions" || form === "diary";
  const words = cited.map((raw, index) => {
    const message = isTable ? undefined : messageAt(messages, from + index);
    return message === undefined ? raw : wordsAt(message, from + index, raw);
  });
  return (
    words.join("\n").trim() ||
    cited
      .map((raw) => raw.trim())
      .join("\n")
      .trim()
  );
};
