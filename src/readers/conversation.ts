import type { ConversationFormat } from "../core/case/evidence.ts";
import { chatPageOf } from "../core/conversations/chat-page.ts";
import {
  type Conversation,
  conversationOf,
  type ReadAsOf,
  type SourceFile,
} from "../core/conversations/conversation.ts";
import { formatFacts, formatOf } from "../core/conversations/conversation-formats.ts";
import { isOurs, Problem } from "../errors.ts";

type Reader = (file: SourceFile, reading: ReadAsOf) => Promise<Conversation | undefined>;

/** Readers that need a library, which they load themselves. Undefined: the file is not of this form. */
const WITH_LIBRARIES: Partial<Readonly<Record<ConversationFormat, Reader>>> = {
  eml: async (file, reading) => (await import("./mail.ts")).readMail(file, reading),
  mbox: async (file, reading) => (await import("./mail.ts")).readMailbox(file, reading),
};

const read: Reader = async (file, reading) => {
  if (reading.form === "notes") return conversationOf("notes", [], file.lines);
  const special = WITH_LIBRARIES[reading.form];
  if (special !== undefined) return await special(file, reading);
  const found = formatFacts(reading.form).read?.(file.lines, reading);
  if (found !== undefined && found.messages.length > 0) return found;
  if (chatPageOf(file.lines) !== undefined) return (await import("./chat-page.ts")).readChatPage(file, reading);
  return await (await import("./table.ts")).readTableFile(file, reading);
};

/** A chat of 16 MB has about half as many. */
const MOST_LINES = 400_000;

const tooLong = (file: SourceFile): Problem =>
  new Problem(
    `${file.fileName} has more than ${MOST_LINES.toLocaleString("en-US")} lines: it is not read.`,
    "Take the part that matters, or take it as it is with   --form notes",
  );

const notThis = (file: SourceFile, form: ConversationFormat): Problem =>
  new Problem(
    `${file.fileName} cannot be read as ${formatFacts(form).name}.`,
    "Take it as it is, without reading it, with   --form notes",
  );

/** One spelling for each sender, so that nobody is two people (NFC). What was written stays as it is. */
const withOneSpelling = (read: Conversation): Conversation => ({
  ...read,
  messages: read.messages.map((message) => {
    const from = message.from.normalize("NFC");
    return from === message.from ? message : { ...message, from };
  }),
});

/**
 * Reads a file in the form that `reading` names. The same file and reading give the same conversation on every computer.
 * Throws Problem when the file is not of that form, whatever a library makes of it, or is too long.
 */
export const readConversation = async (file: SourceFile, reading: ReadAsOf): Promise<Conversation> => {
  if (reading.form !== "notes" && file.lines.length > MOST_LINES) throw tooLong(file);
  try {
    const found = await read(file, reading);
    if (found === undefined || (reading.form !== "notes" && found.messages.length === 0))
      throw notThis(file, reading.form);
    return withOneSpelling(found);
  } catch (error) {
    // A library says in its own way that a file is broken: to the person it is all one.
    throw isOurs(error, "Problem") ? error : notThis(file, reading.form);
  }
};

/**
 * Reads any text file as what it seems to be, without asking anything: for looking through what a person has. In: the file; the last
 * day it can tell of, YYYY-MM-DD. Out: notes without messages where it is no chat, mail or table. Where days are written in numbers
 * that can be read in two ways and no order is named, the messages have no day, and `days` has both readings. Times of the wall stay times of the wall; days of
 * instants are those in UTC, or in the zone named.
 */
export const conversationIn = async (
  file: SourceFile,
  asOf: string,
  zone?: string,
  names?: ReadAsOf["names"],
  order?: ReadAsOf["order"],
): Promise<Conversation> => {
  const reading = {
    asOf,
    ...(order === undefined ? {} : { order }),
    ...(zone === undefined ? {} : { zone }),
    ...(names === undefined ? {} : { names }),
  };
  try {
    return await readConversation(file, { form: formatOf(file), ...reading });
  } catch (error) {
    if (!isOurs(error, "Problem")) throw error;
    return await readConversation(file, { form: "notes", ...reading });
  }
};
