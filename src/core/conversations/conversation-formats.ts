import type { ConversationFormat } from "../case/evidence.ts";
import type { Exhibit } from "../case/lists.ts";
import type { CopyKind } from "../case/media-type.ts";
import { chatPageOf } from "./chat-page.ts";
import { chatTableOf } from "./chat-tables.ts";
import type { Conversation, ReadAsOf, SourceFile } from "./conversation.ts";
import { isDiscord, readDiscord } from "./discord.ts";
import { isGoogleChat, readGoogleChat } from "./google-chat.ts";
import { isLine, readLine } from "./line-app.ts";
import { isLinkedin, readLinkedin } from "./linkedin.ts";
import { isMessenger, readMessenger } from "./messenger.ts";
import { isSavedMail, readSavedMails } from "./saved-mails.ts";
import { isSignal, readSignal } from "./signal.ts";
import { isSkype, readSkype } from "./skype.ts";
import { isSlack, readSlack } from "./slack.ts";
import { isSlackCopied, readSlackCopied } from "./slack-copied.ts";
import { layoutOf } from "./table-layouts.ts";
import { isTeams, readTeams } from "./teams.ts";
import { isTelegram, readTelegram } from "./telegram.ts";
import { isTelegramCopied, readTelegramCopied } from "./telegram-copied.ts";
import { isUpworkMessages, readUpworkMessages } from "./upwork-messages.ts";
import { isWhatsapp, readWhatsapp } from "./whatsapp.ts";
import { isZoom, readZoom } from "./zoom.ts";

/** What is known of a format in which a conversation or a record comes. */
export interface FormatFacts {
  /** What a person calls it: "a WhatsApp export". */
  readonly name: string;
  /** One of it: "message", "row". */
  readonly noun: string;
  /**
   * How its times are told: "wall" without a zone, so that the zone must be known; "instant" for all the world, so that a
   * zone only says on which day it falls; "none" for days alone.
   */
  readonly times: "wall" | "instant" | "none";
  readonly source?: Exhibit["source"];
  /** Where such contacts were, for the list of contacts. */
  readonly channel?: "upwork" | "email" | "chat";
  /** The file is code: its lines are those of the text that is made from it. */
  readonly isDecoded?: true;
  /** How words are covered in a copy of it, where not as in plain text. */
  readonly copiedAs?: CopyKind;
  readonly is: (file: SourceFile) => boolean;
  /** Its reader, where it needs no library: undefined when the lines are of another form after all. */
  readonly read?: (lines: readonly string[], reading: ReadAsOf) => Conversation | undefined;
}

/** Enough to tell a format by: a file is not read whole for it. */
const TOP = 40;

/** Pasted messages may begin far below the head of a page. */
const MOST_LOOKED_AT = 2000;

const top = (file: SourceFile, most = TOP): readonly string[] => {
  const filled: string[] = [];
  for (const line of file.lines) {
    if (line.trim() !== "") filled.push(line);
    if (filled.length >= most) break;
  }
  return filled;
};

const HEADER = /^([A-Za-z][A-Za-z0-9-]{1,60}):/;
const MAIL_HEADERS = ["from", "to", "date", "subject", "received", "mime-version", "message-id", "return-path"];

/** The names of the headers that a text begins with. */
const headerNames = (lines: readonly string[]): ReadonlySet<string> => {
  const names = new Set<string>();
  const start = lines.findIndex((line) => line !== "");
  for (const line of lines.slice(Math.max(0, start))) {
    const name = HEADER.exec(line)?.[1]?.toLowerCase();
    if (name === undefined && !/^[ \t]/.test(line)) break;
    if (name !== undefined) names.add(name);
  }
  return names;
};

/** The head of a mail: its first lines are headers, with a sender, and two more that every mail has. */
const hasMailHead = (lines: readonly string[]): boolean => {
  const names = headerNames(lines);
  return names.has("from") && MAIL_HEADERS.filter((name) => names.has(name)).length >= 3;
};

const isMbox = (file: SourceFile): boolean =>
  /^From \S/.test(file.lines[0] ?? "") && hasMailHead(file.lines.slice(1, 200));
/** A file whose media type says mail needs fewer headers: one that tells its encoding is enough. */
const isMail = ({ lines, mediaType }: SourceFile): boolean =>
  hasMailHead(lines.slice(0, 200)) ||
  (mediaType === "message/rfc822" &&
    [...MAIL_HEADERS, "content-transfer-encoding", "content-type"].some((name) =>
      headerNames(lines.slice(0, 200)).has(name),
    ));

const DELIMITERS = [",", ";", "\t"];

/** The names of columns in the first line of a table. In: the lines of a file. */
export const headerOf = (lines: readonly string[]): readonly string[] => {
  const first = (lines.find((line) => line.trim() !== "") ?? "").slice(0, 4000);
  const parts = DELIMITERS.map((one) => first.split(one));
  const most = parts.reduce((best, one) => (one.length > best.length ? one : best));
  return most.map((name) => name.replaceAll('"', "").trim());
};

const isTable =
  (format: ConversationFormat) =>
  ({ lines }: SourceFile): boolean => {
    const header = headerOf(lines);
    return layoutOf(header)?.format === format || chatTableOf(header)?.format === format;
  };

const CODE_CHAT = { noun: "message", times: "instant", source: "outside", channel: "chat", isDecoded: true } as const;
const WALL_CHAT = { noun: "message", times: "wall", source: "outside", channel: "chat" } as const;
const TABLE = { noun: "row", times: "none", copiedAs: "table" } as const;

const looksLikeJson = (file: SourceFile): boolean => /^\ufeff?\s*[[{]/.test(top(file, 1)[0] ?? "");

/** What is known of each format, in the order in which they are tried. Notes fit everything. */
const FORMATS: Readonly<Record<ConversationFormat, FormatFacts>> = {
  mbox: {
    name: "a mailbox",
    noun: "mail",
    times: "instant",
    source: "outside",
    channel: "email",
    isDecoded: true,
    copiedAs: "mailbox",
    is: isMbox,
  },
  savedMail: {
    name: "an email, saved as text",
    noun: "mail",
    times: "wall",
    source: "outside",
    channel: "email",
    // What is named as a mail is one: only a text can be the words of a window.
    is: ({ lines, fileName }) => !/\.eml$/i.test(fileName) && isSavedMail(lines),
    read: readSavedMails,
  },
  eml: {
    name: "an email",
    noun: "mail",
    times: "instant",
    source: "outside",
    channel: "email",
    isDecoded: true,
    copiedAs: "mail",
    is: isMail,
  },
  slack: {
    name: "a Slack export",
    ...CODE_CHAT,
    is: ({ lines }) => isSlack(lines),
    read: readSlack,
  },
  telegram: {
    name: "a Telegram export",
    ...CODE_CHAT,
    is: ({ lines }) => isTelegram(lines) || isTelegramCopied(lines) || chatPageOf(lines) === "telegram",
    read: (lines, reading) => readTelegram(lines, reading) ?? readTelegramCopied(lines, reading),
  },
  discord: {
    name: "a Discord export",
    ...CODE_CHAT,
    is: (file) => isDiscord(file.lines) || isTable("discord")(file),
    read: readDiscord,
  },
  messenger: {
    name: "a Messenger or Instagram export",
    ...CODE_CHAT,
    is: ({ lines }) => isMessenger(lines) || chatPageOf(lines) === "messenger",
    read: readMessenger,
  },
  googleChat: {
    name: "a Google Chat export",
    ...CODE_CHAT,
    is: ({ lines }) => isGoogleChat(lines),
    read: readGoogleChat,
  },
  skype: {
    name: "a Skype chat",
    ...CODE_CHAT,
    is: ({ lines }) => isSkype(lines),
    read: readSkype,
  },
  signal: {
    name: "a Signal export",
    ...CODE_CHAT,
    times: "wall",
    is: ({ lines }) => isSignal(lines),
    read: readSignal,
  },
  diary: { name: "a table of the Upwork Work Diary", ...TABLE, source: "diary", is: isTable("diary") },
  transactions: {
    name: "a table of Upwork transactions",
    ...TABLE,
    source: "transactions",
    is: isTable("transactions"),
  },
  paypal: { name: "a table of PayPal", ...TABLE, is: isTable("paypal") },
  wise: { name: "a table of Wise", ...TABLE, is: isTable("wise") },
  payoneer: { name: "a table of Payoneer", ...TABLE, is: isTable("payoneer") },
  timeTracker: { name: "a table of a time tracker", ...TABLE, is: isTable("timeTracker") },
  bank: { name: "a table of a bank", ...TABLE, is: isTable("bank") },
  teams: { name: "messages copied from Teams", ...WALL_CHAT, is: ({ lines }) => isTeams(lines), read: readTeams },
  zoom: { name: "the chat of a Zoom meeting", ...WALL_CHAT, is: ({ lines }) => isZoom(lines), read: readZoom },
  viber: { name: "a Viber export", ...WALL_CHAT, is: isTable("viber") },
  line: { name: "a LINE export", ...WALL_CHAT, is: ({ lines }) => isLine(lines), read: readLine },
  linkedin: {
    name: "LinkedIn messages",
    ...WALL_CHAT,
    is: (file) => isLinkedin(file.lines) || isTable("linkedin")(file),
    read: readLinkedin,
  },
  whatsapp: { name: "a WhatsApp export", ...WALL_CHAT, is: (file) => isWhatsapp(top(file)), read: readWhatsapp },
  slackCopied: {
    name: "messages copied from Slack",
    ...WALL_CHAT,
    is: ({ lines }) => isSlackCopied(lines.slice(0, MOST_LOOKED_AT)),
    read: readSlackCopied,
  },
  upworkMessages: {
    name: "Upwork Messages, pasted",
    noun: "message",
    times: "wall",
    source: "messages",
    channel: "upwork",
    is: (file) => isUpworkMessages(file.lines.slice(0, MOST_LOOKED_AT)),
    read: readUpworkMessages,
  },
  // A table of no known program: its columns are asked, so no file is one by itself.
  table: { name: "a table", ...TABLE, is: () => false },
  notes: { name: "plain notes", noun: "line", times: "none", is: () => true },
};

/** What is known of a format. */
export const formatFacts = (format: ConversationFormat): FormatFacts => FORMATS[format];

/** Files in code: their lines are those of the text made from them. */
export const isDecoded = (format: ConversationFormat): boolean => FORMATS[format].isDecoded === true;

/** Marks of a mail in its original form: MIME parts, encoded words. */
const MAIL_IN_CODE = /^(?:MIME-Version|Content-Transfer-Encoding):|=\?[\w-]+\?[bq]\?/im;

/** Is a text a mail in its original form? One that a person saved as plain words is read as plain words. */
export const isInCode = (text: string): boolean => MAIL_IN_CODE.test(text);

const MAILS: ReadonlySet<ConversationFormat> = new Set(["eml", "mbox"]);

/** Is a file code, so that its words must be read out of it before they are shown or looked through? */
export const isCode = (file: SourceFile): boolean => {
  const format = formatOf(file);
  if (isDecoded(format) && (looksLikeJson(file) || chatPageOf(file.lines) !== undefined)) return true;
  return MAILS.has(format) && (!file.mediaType.startsWith("text/") || isInCode(file.lines.join("\n")));
};

/** Tells the format of a file from its first lines. What fits none is notes. */
export const formatOf = (file: SourceFile): ConversationFormat =>
  (Object.keys(FORMATS) as ConversationFormat[]).find((format) => FORMATS[format].is(file)) ?? "notes";
