import { chatPageOf } from "../../core/conversations/chat-page.ts";
import type { SourceFile } from "../../core/conversations/conversation.ts";
import { isDecoded } from "../../core/conversations/conversation-formats.ts";
import { headWithin } from "../../core/conversations/forwarded-head.ts";
import { mailBytes } from "../../core/conversations/mail-text.ts";
import type { ReadKind, ReadLine, ReadText } from "../../core/facts/read-text.ts";
import { readText } from "../../core/text/decode-text.ts";
import { linesOfText } from "../../core/text/lines-of-text.ts";
import { cleanText } from "../../core/text/text.ts";
import { conversationIn } from "../conversation.ts";
import { tableRows } from "../table.ts";
import { linesInCode } from "./code-lines.ts";
import type { Found } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { forwardedIn, printedIn, readMailText } from "./mail-texts.ts";
import { mailbox, ofMail } from "./of-mails.ts";
import { pageLines } from "./page-lines.ts";
import { base, type HowToRead, placed, type Step, unreadText } from "./step.ts";

/** Forms that are no talk between people, or that only code has: words seen on a page are none of them. */
const NO_TALK: ReadonlySet<string> = new Set(["notes", "eml", "mbox", "transactions", "diary", "table"]);

/** The talk in the words of a page or document: a message room that was saved or printed, an export of a chat as a page. */
export const withTalk = async (text: ReadText, name: string, how: HowToRead): Promise<ReadText> => {
  if (text.lines.length === 0) return text;
  const lines = text.lines.map((line) => line.text);
  const source: SourceFile = { fileName: `${name}.txt`, mediaType: "text/plain", bytes: new Uint8Array(), lines };
  const conversation = await conversationIn(source, how.asOf, how.zone).catch(() => undefined);
  return conversation === undefined || conversation.messages.length < 2 || NO_TALK.has(conversation.format)
    ? text
    : { ...text, conversation };
};

/** Above the head of a mail stands at most so much: the name of the program, the subject once more, the number of messages. */
const MOST_ABOVE = 12;

/** Some programs print the subject as a title above the head, and not in it: the last line there that is no address, count or number. */
const titleAbove = (lines: readonly ReadLine[]): string => {
  const head = headWithin(lines.slice(0, MOST_ABOVE).map(({ text }) => text));
  const above = lines.slice(0, head?.from ?? 0).map(({ text }) => text.trim());
  return above.findLast((line) => /\p{L}{3}/u.test(line) && !/@|^\(.*\)$|^\d+ \p{L}+$/u.test(line)) ?? "";
};

/** A mail that was printed, or saved as a document or page: its head stands at the top. Otherwise the text as it is. */
export const withHead = (text: ReadText): ReadText => {
  if (text.conversation !== undefined || text.mail !== undefined) return text;
  const head = forwardedIn(text.lines.slice(0, MOST_ABOVE)) ?? printedIn(text.lines);
  if (head === undefined) return text;
  const mail = head.subject === "" ? { ...head, subject: titleAbove(text.lines) } : head;
  return { ...text, kind: "mail", mail };
};

/** The chat that a program exported as a page (Telegram, Messenger): undefined when the page is none. */
const exportedChat = async (
  html: string,
  { name, place }: Pick<Found, "name" | "place">,
  how: HowToRead,
): Promise<ReadText | undefined> => {
  const lines = linesOfText(html).slice(0, LIMITS.lines);
  if (chatPageOf(lines) === undefined) return undefined;
  const source: SourceFile = { fileName: name, mediaType: "text/html", bytes: new TextEncoder().encode(html), lines };
  const conversation = await conversationIn(source, how.asOf, how.zone);
  if (conversation.messages.length === 0) return undefined;
  const shown = conversation.lines.map((text): ReadLine => ({ text, place }));
  return { ...base(place, "conversation", "text/html"), lines: shown, conversation, remarks: conversation.remarks };
};

/** A page as a person sees it: its lines have no number, for the file has others. */
export const pageText = async (
  html: string,
  { name, place }: Pick<Found, "name" | "place">,
  how: HowToRead,
  saved?: string,
): Promise<ReadText> => {
  if (html.length > LIMITS.page) return unreadText(place, "text/html", "It is a page of more than 16 MB.");
  if (html.split("<").length > LIMITS.tags)
    return unreadText(place, "text/html", "It is a page of more than 400,000 tags.");
  const chat = await exportedChat(html, { name, place }, how);
  if (chat !== undefined) return chat;
  const { title, address = saved, lines } = pageLines(html);
  const text: ReadText = {
    ...base(place, "page", "text/html"),
    lines: lines.slice(0, LIMITS.lines).map((text) => ({ text: cleanText(text), place })),
    page: { title, ...(address === undefined ? {} : { address }) },
  };
  return withHead(await withTalk(text, name, how));
};

const FIRST_LINES = "It is long: its first 100,000 lines were read.";
const LONG_LINE = "It has a line of more than 50,000 characters, of which the beginning was read.";

/** The lines of a text, no more and none longer than is looked at; and that some was left out, where it was. */
const boundedLines = (text: string): { readonly lines: readonly string[]; readonly partly?: string } => {
  const all = linesOfText(text);
  const lines = all.length > LIMITS.lines ? all.slice(0, LIMITS.lines) : all;
  const isLong = !/^\s*[[{]/.test(text.slice(0, 200)) && lines.some((line) => line.length > LIMITS.line);
  if (isLong) return { lines: lines.map((line) => line.slice(0, LIMITS.line)), partly: LONG_LINE };
  return { lines, ...(all.length > LIMITS.lines ? { partly: FIRST_LINES } : {}) };
};

/** A file of plain words: a chat, a table, a mail saved as text, a page without its ending, or notes. */
export const plainText = async (
  found: Found,
  mediaType: string,
  bytes: Uint8Array,
  how: HowToRead,
): Promise<readonly Step[] | AsyncIterable<Step>> => {
  const { place } = found;
  const { text } = await readText(bytes);
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(text.slice(0, 2000)))
    return [{ text: await pageText(text, found, how) }];
  const { lines, ...partly } = boundedLines(text);
  const source: SourceFile = { fileName: found.name, mediaType, bytes, lines };
  const conversation = await conversationIn(source, how.asOf, how.zone, found.names);
  if (conversation.format === "mbox") return mailbox(found, [await mailBytes(bytes)]);
  if (conversation.format === "eml") return ofMail(await readMailText(bytes, found));
  const inCode = isDecoded(conversation.format) ? linesInCode(conversation.lines, lines) : undefined;
  const readLines = placed(inCode === undefined ? lines : conversation.lines, place).map((line, at): ReadLine => {
    const number = inCode?.[at];
    return inCode === undefined ? line : { ...line, place: number === undefined ? place : { ...place, line: number } };
  });
  const forwarded = forwardedIn(readLines.slice(0, 40));
  // One mail, saved or pasted as its words. Several of them, one quoting the other, are a conversation.
  if (forwarded !== undefined && conversation.messages.length <= 1)
    return [{ text: { ...base(place, "mail", mediaType), lines: readLines, mail: forwarded } }];
  const isTable =
    conversation.format === "transactions" || conversation.format === "diary" || /\.(?:csv|tsv)$/i.test(found.name);
  const rows = isTable ? await tableRows(lines).catch(() => undefined) : undefined;
  const kind: ReadKind = rows !== undefined ? "table" : conversation.format === "notes" ? "document" : "conversation";
  return [
    {
      text: {
        ...base(place, kind, mediaType),
        lines: readLines,
        ...(conversation.format === "notes" ? {} : { conversation }),
        ...(rows === undefined ? {} : { rows: rows.map(({ cells, line }) => ({ cells, line })) }),
        ...partly,
        remarks: conversation.remarks,
      },
    },
  ];
};
