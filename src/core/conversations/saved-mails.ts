import { type Conversation, conversationOf, type Message, type ReadAsOf } from "./conversation.ts";
import { headWithin, personIn } from "./forwarded-head.ts";
import { dateInHead } from "./head-date.ts";

const nameOf = (said: string): string => {
  const { name, address } = personIn(said);
  return (name || address).normalize("NFC");
};

/** Languages in which a head that writes its day in numbers has the day first; of an English one nobody can tell. */
const isDayFirst = (head: string): boolean | undefined => (/^[>\s*_]*(?:sent|date)\b/i.test(head) ? undefined : true);

/** How far down the first head may stand: a text that quotes a mail far below is no saved mail. */
const TOP = 3;

/** Does a text begin with the head of a mail as a mail program shows it ("From: … Sent: … To: … Subject: …"), and in no code? */
export const isSavedMail = (lines: readonly string[]): boolean => {
  const first = lines.findIndex((line) => line.trim() !== "");
  const head = first < 0 ? undefined : headWithin(lines.slice(first), TOP);
  const isRaw = lines
    .slice(0, 60)
    .some((line) => /^(?:Message-ID|MIME-Version|Received|Content-Type|Return-Path)\s*:/i.test(line));
  return head !== undefined && head.from === 0 && !isRaw;
};

/**
 * Reads mails that were saved as the words of a window: each begins with its head, the newest first. No line is left out: a head is a part
 * of its mail. In: the lines of the file.
 */
export const readSavedMails = (lines: readonly string[], reading: ReadAsOf): Conversation | undefined => {
  const messages: Message[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = headWithin(lines.slice(at), lines.length);
    if (head === undefined) break;
    const from = at + head.from;
    const end = at + head.end;
    const next = headWithin(lines.slice(end), lines.length);
    let last = next === undefined ? lines.length : end + next.from;
    while (last > end && (lines[last - 1] ?? "").trim() === "") last -= 1;
    const { sent, to } = head.fields;
    const when = sent === undefined ? undefined : dateInHead(sent.text, isDayFirst(lines[at + sent.at] ?? ""));
    const on = when?.slice(0, 10);
    messages.push({
      line: from + 1,
      endLine: Math.max(last, end),
      from: nameOf(head.fields.from?.text ?? ""),
      ...(to === undefined ? {} : { to: to.text.split(/[;,]/).slice(0, 50).map(nameOf) }),
      ...(when === undefined ? {} : { at: when }),
      ...(on === undefined || on > reading.asOf ? {} : { on }),
      text: lines.slice(end, last).join("\n").trim(),
    });
    at = Math.max(last, end);
  }
  return messages.length === 0 ? undefined : conversationOf("savedMail", messages, lines);
};
