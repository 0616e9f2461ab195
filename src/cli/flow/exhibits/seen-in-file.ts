import type { Original } from "../../../core/case/evidence.ts";
import { originalWith } from "../../../core/case/exhibits.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { listFields } from "../../../core/case/lists.ts";
import { isTextType } from "../../../core/case/media-type.ts";
import { daysOf } from "../../../core/conversations/conversation.ts";
import { formatFacts, isCode, isDecoded } from "../../../core/conversations/conversation-formats.ts";
import type { Clock, Documents, Output, Person, Store } from "../../../ports/world.ts";
import type { Session } from "../case/session.ts";
import { todayOf } from "../questions/prompts.ts";
import type { Look, SeenInFile } from "./add-file.ts";
import { asOfDay, MOST_TO_READ, sourceFileOf } from "./exhibit-lines.ts";
import { type GivenReading, type Read, readFileAs } from "./read-file-as.ts";

/** Why a file is kept and not read; undefined when it can be. */
export const unreadable = (file: Original): string | undefined => {
  if (!isTextType(file.mediaType)) return "It is not a text, so it is kept but not read.";
  return file.bytes > MOST_TO_READ ? "It is larger than 16 MB, so it is kept but not read." : undefined;
};

/** What the flags say; where they say nothing, what an earlier import of the same file found. */
export const givenReading = (
  session: Session,
  file: Original,
  { form, order, zone, columns }: GivenReading,
): GivenReading => {
  const had = originalWith(session.case, file.sha256)?.reading;
  if (form !== undefined && form !== had?.form) return { form, order, zone, columns };
  // A table that was kept as it was may be read now that its columns are named.
  const hadForm = columns !== undefined && had?.form === "notes" ? undefined : had?.form;
  return {
    form: form ?? hadForm,
    order: order ?? had?.order,
    zone: zone ?? had?.zone,
    columns,
    hadColumns: had?.columns,
  };
};

/** A file with the time of its first adding. */
export const addedAtOf = (session: Session, file: Original): Original => {
  const addedAt = originalWith(session.case, file.sha256)?.addedAt;
  return addedAt === undefined ? file : { ...file, addedAt };
};

/** A file with what its reading told of it. In: today, which no day of it may be after. */
export const seenIn = (file: Original, { reading, conversation }: Read, today: string): SeenInFile => {
  const last = daysOf(conversation.messages)?.last;
  const dated = last !== undefined && parseAnswer(listFields.exhibits.on, last, today).ok ? { dated: last } : {};
  const { source } = formatFacts(reading.form);
  return { file: { ...file, ...dated, reading }, given: source === undefined ? {} : { source } };
};

/**
 * A mail, a mailbox and a Slack export are code: also where they are only added they are read, so that their words are looked through,
 * shown and covered. All they leave open is a day, and nobody need be asked.
 */
export const readingAdded =
  (io: Output & Person & Store & Clock & Documents): Look =>
  async (session, found) => {
    const file = addedAtOf(session, found);
    const plain = { file: found, given: {} };
    if (unreadable(file) !== undefined) return plain;
    const source = await sourceFileOf(io, session.case.id, file);
    const given = givenReading(session, file, {});
    if (given.form === undefined ? !isCode(source) : !isDecoded(given.form)) return plain;
    const read = await readFileAs(io, source, given, { asOf: asOfDay(file), asks: false });
    return { ...seenIn(file, read, todayOf(io)), given: {} };
  };
