import type { ConversationFormat } from "../case/evidence.ts";
import { encodingOf, readText, textInLatin1, textInUtf8 } from "../text/decode-text.ts";
import { oneLine } from "../text/text.ts";
import { type Conversation, conversationOf, type Message } from "./conversation.ts";

// Of the Encoding Standard, as every runtime has it; the core knows no runtime.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Some programs call UTF-8 plain ASCII: then the words would be read wrong, and no name in them be found. */
const withTrueCharset = (bytes: Uint8Array): Uint8Array => {
  const text = bytes.some((byte) => byte > 127) ? textInUtf8(bytes) : undefined;
  return text === undefined || text.includes("\ufffd")
    ? bytes
    : new TextEncoder().encode(text.replace(/(charset\s*=\s*"?)us-ascii\b/gi, "$1utf-8"));
};

/** Here each part is read as it says: also Japanese, in the seven bits of ISO-2022-JP. */
const BY_BYTES: ReadonlySet<string> = new Set(["bytes", "iso-2022-jp"]);

/**
 * The bytes of a mail or mailbox as a reader of mails takes them: its parts name encodings of their own. One that was saved as text from
 * a window can be UTF-16, have a byte order mark, or empty lines above its head; one that names no encoding is read as any text. In: its
 * encoding, where a person said it.
 */
export const mailBytes = async (bytes: Uint8Array, encoding?: string): Promise<Uint8Array> => {
  if (bytes[0] === 10 || bytes[0] === 13) return await mailBytes(bytes.subarray(1), encoding);
  const isPlain = BY_BYTES.has(encodingOf(bytes)) && bytes[0] !== 0xef;
  if (isPlain && /charset=/i.test(textInLatin1(bytes))) return withTrueCharset(bytes);
  return new TextEncoder().encode((await readText(bytes, encoding)).text);
};

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
  /** What else is known of it. */
  readonly more?: Pick<Message, "about" | "rawLine">;
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
  format: ConversationFormat,
  letters: readonly Letter[],
  remarks: readonly string[] = [],
): Conversation => {
  const lines: string[] = [];
  const messages = letters.flatMap(({ from, to, at, on, head, text, attached, more }): Message[] => {
    const body = withoutBlankEnds(text.split("\n"));
    // An empty letter has no line to point at.
    if (head.length + attached.length + body.length === 0) return [];
    if (lines.length > 0) lines.push("");
    const line = lines.length + 1;
    // One by one: a text may have a million lines, more than one call takes as arguments.
    for (const one of [...head.map(oneLine), ...attached.map((name) => `Attached: ${oneLine(name)}`)]) lines.push(one);
    if ((format === "eml" || format === "mbox") && body.length > 0) lines.push("");
    for (const one of body) lines.push(one);
    const endLine = Math.max(line, lines.length);
    const dated = {
      ...(to === undefined ? {} : { to }),
      ...(at === undefined ? {} : { at }),
      ...(on === undefined ? {} : { on }),
    };
    return [{ line, endLine, from, text: body.join("\n").trim(), ...dated, ...more }];
  });
  return conversationOf(format, messages, lines, { decoded: true, remarks });
};
