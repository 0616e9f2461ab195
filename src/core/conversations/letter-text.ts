import { oneLine } from "../text/text.ts";
import { type Conversation, conversationOf, type Message } from "./conversation.ts";

/** A mail, or a message of a chat, as it was taken out of its file. */
export interface Letter {
  readonly from: string;
  /** The names of those it went to. */
  readonly to?: readonly string[];
  /** An instant in UTC, ISO 8601. */
  readonly at?: string | undefined;
  /** The calendar day of it, YYYY-MM-DD. */
  readonly on?: string | undefined;
  /** Lines to stand above the text: who, when, about what. */
  readonly head: readonly string[];
  readonly text: string;
  /** Names of files that came with it. */
  readonly attached: readonly string[];
}

const withoutBlankEnds = (lines: readonly string[]): readonly string[] => {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === "") end -= 1;
  return lines.slice(0, end);
};

/**
 * Writes letters one after the other, as a person would see them, with an empty line between. The lines of this text are
 * what numbers mean: in the file itself the words are in code. The same letters give the same lines.
 */
export const conversationFromLetters = (
  form: "slack" | "eml" | "mbox",
  letters: readonly Letter[],
  remarks: readonly string[] = [],
): Conversation => {
  const lines: string[] = [];
  const messages = letters.flatMap(({ from, to, at, on, head, text, attached }): Message[] => {
    const body = withoutBlankEnds(text.split("\n"));
    // A letter with nothing in it has no line to point at.
    if (head.length + attached.length + body.length === 0) return [];
    if (lines.length > 0) lines.push("");
    const line = lines.length + 1;
    // A line each: no loop over arguments, a text may have a million lines.
    for (const one of [...head.map(oneLine), ...attached.map((name) => `Attached: ${oneLine(name)}`)]) lines.push(one);
    if (form !== "slack" && body.length > 0) lines.push("");
    for (const one of body) lines.push(one);
    const endLine = Math.max(line, lines.length);
    const dated = {
      ...(to === undefined ? {} : { to }),
      ...(at === undefined ? {} : { at }),
      ...(on === undefined ? {} : { on }),
    };
    return [{ line, endLine, from, text: body.join("\n").trim(), ...dated }];
  });
  return conversationOf(form, messages, lines, { decoded: true, remarks });
};
