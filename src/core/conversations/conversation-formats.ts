import type { ConversationFormat } from "../case/evidence.ts";
import type { Exhibit } from "../case/lists.ts";
import type { CopyKind } from "../case/media-type.ts";
import type { SourceFile } from "./conversation.ts";
import { isSlack } from "./slack.ts";
import { tableFormatOf } from "./tables.ts";
import { isUpworkMessages } from "./upwork-messages.ts";
import { isWhatsapp } from "./whatsapp.ts";

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

const headerOf = (file: SourceFile): readonly string[] =>
  (top(file, 1)[0] ?? "")
    .slice(0, 2000)
    .split(/[,;\t]/)
    .map((name) => name.replaceAll('"', "").trim());
const isTable =
  (format: "transactions" | "diary") =>
  (file: SourceFile): boolean =>
    tableFormatOf(headerOf(file)) === format;

const looksLikeJson = (file: SourceFile): boolean => /^\s*[[{]/.test(top(file, 1)[0] ?? "");

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
  eml: {
    name: "an e-mail",
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
    noun: "message",
    times: "instant",
    source: "outside",
    channel: "chat",
    isDecoded: true,
    copiedAs: "json",
    is: (file) => looksLikeJson(file) && isSlack(file.lines.join("\n")),
  },
  diary: {
    name: "a table of the Upwork Work Diary",
    noun: "row",
    times: "none",
    source: "diary",
    copiedAs: "table",
    is: isTable("diary"),
  },
  transactions: {
    name: "a table of Upwork transactions",
    noun: "row",
    times: "none",
    source: "transactions",
    copiedAs: "table",
    is: isTable("transactions"),
  },
  whatsapp: {
    name: "a WhatsApp export",
    noun: "message",
    times: "wall",
    source: "outside",
    channel: "chat",
    is: (file) => isWhatsapp(top(file)),
  },
  upworkMessages: {
    name: "Upwork Messages, pasted",
    noun: "message",
    times: "wall",
    source: "messages",
    channel: "upwork",
    is: (file) => isUpworkMessages(file.lines.slice(0, MOST_LOOKED_AT)),
  },
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

/** Is a file code, so that its words must be read out of it before they are shown or looked through? */
export const isCode = (file: SourceFile): boolean => {
  const format = formatOf(file);
  if (format === "slack") return true;
  return isDecoded(format) && (!file.mediaType.startsWith("text/") || isInCode(file.lines.join("\n")));
};

/** Tells the format of a file from its first lines. What fits none is notes. */
export const formatOf = (file: SourceFile): ConversationFormat =>
  (Object.keys(FORMATS) as ConversationFormat[]).find((format) => FORMATS[format].is(file)) ?? "notes";
