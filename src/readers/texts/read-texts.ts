import type { ReadText } from "../../core/facts/read-text.ts";
import { readText } from "../../core/text/decode-text.ts";
import { HEAD_BYTES, mediaTypeOf } from "../media-type.ts";
import { membersOf } from "./archive.ts";
import { isMailbox } from "./find-files.ts";
import type { Found, LeftOut } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { endOfText, piecesOf } from "./long-texts.ts";
import { dayInName } from "./made-on.ts";
import { pageInMhtml, readMailText } from "./mail-texts.ts";
import { withNames } from "./names-beside.ts";
import { mailbox, ofMail } from "./of-mails.ts";
import { document, pdfText, pictureText, sheetTexts } from "./of-papers.ts";
import { pageText, plainText } from "./of-words.ts";
import { openLines, wordLines } from "./office-texts.ts";
import { readAppleMail, readOutlookMail } from "./outlook.ts";
import { richTextLines } from "./rich-text.ts";
import { type HowToRead, type Step, unreadText } from "./step.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation)$/;
const OUTLOOK = "application/vnd.ms-outlook";

const sayUnread = (mediaType: string): string => {
  if (mediaType.startsWith("audio/") || mediaType === "application/ogg")
    return "A sound cannot be read. Listen to it, and write down what matters with its minute.";
  if (mediaType.startsWith("video/")) return "A video cannot be read. Write down what matters with its minute.";
  if (/zip|rar|7z|tar|compress/.test(mediaType))
    return "An archive of this kind is not opened. Unpack it and name the folder.";
  return "A file of this kind is not read.";
};

/** Is what is written as a mail a page that a browser saved whole? In: its head. */
const isSavedPage = (head: string): boolean =>
  !/^(?:Received|Message-ID|To):/im.test(head) &&
  (/^Snapshot-Content-Location:/im.test(head) ||
    /^Content-Type:\s*multipart\/related;[\s\S]{0,200}type="text\/html"/im.test(head));

/** The texts of one file, and what is found within it. Throws whatever a library throws at a broken file. */
const stepsOf = async (
  found: Found,
  how: HowToRead,
  signal: AbortSignal | undefined,
): Promise<readonly Step[] | AsyncIterable<Step>> => {
  if (found.pieces !== undefined && isMailbox(found.name)) return mailbox(found, found.pieces());
  if (found.size > LIMITS.end && found.pieces !== undefined && /\.txt$/i.test(found.name)) {
    const end = await endOfText(found, "text/plain", found.pieces(), how, signal);
    if (end !== undefined || signal?.aborted) return end === undefined ? [] : [{ text: end }];
  }
  const bytes = await found.read();
  const { place, name, deep } = found;
  const mediaType = found.isMail ? "message/rfc822" : await mediaTypeOf(bytes.subarray(0, HEAD_BYTES), name);
  const isNamed = (...endings: string[]): boolean => endings.some((one) => name.toLowerCase().endsWith(one));
  if (bytes.length === 0) return [{ text: unreadText(place, mediaType, "It is empty.") }];
  if (mediaType === OUTLOOK || isNamed(".msg")) return ofMail(await readOutlookMail(bytes, found));
  if (isNamed(".emlx")) return ofMail(await readAppleMail(bytes, found));
  if (isNamed(".mhtml", ".mht")) {
    const page = await pageInMhtml(bytes);
    return page === undefined
      ? [{ text: unreadText(place, mediaType, "There is no page in it.") }]
      : [{ text: await pageText(page.html, found, how, page.address) }];
  }
  if (mediaType === "application/mbox" || /^mbox$/i.test(name)) return mailbox(found, [bytes]);
  if (mediaType === "message/rfc822") {
    // A page that a browser saved whole is written as a mail is: it is a page, and of no day.
    if (isSavedPage(Buffer.from(bytes.subarray(0, 4000)).toString("latin1"))) {
      const page = await pageInMhtml(bytes);
      if (page !== undefined) return [{ text: await pageText(page.html, found, how, page.address) }];
    }
    return ofMail(await readMailText(bytes, found));
  }
  if (mediaType === "application/pdf") return await pdfText(found, bytes, how);
  if (mediaType.startsWith("image/") && mediaType !== "image/svg+xml")
    return await pictureText(found, mediaType, bytes, how);
  if (mediaType === WORD) return await document(found, mediaType, await wordLines(bytes), how);
  if (OPEN_DOCUMENT.test(mediaType)) return await document(found, mediaType, await openLines(bytes), how);
  if (mediaType === EXCEL) return await sheetTexts(found, mediaType, bytes);
  if (mediaType === "application/rtf" || mediaType === "text/rtf")
    return await document(found, mediaType, richTextLines(bytes), how);
  if (mediaType === "application/zip") {
    if (deep >= LIMITS.depth)
      return [{ text: unreadText(place, mediaType, "It is nested too deep in other archives.") }];
    return [{ more: await withNames(await membersOf(bytes, found)) }];
  }
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml")
    return [{ text: await pageText((await readText(bytes)).text, found, how) }];
  if (mediaType === "text/plain" && bytes.length > LIMITS.end) {
    const end = await endOfText(found, mediaType, piecesOf(bytes), how, signal);
    if (end !== undefined || signal?.aborted) return end === undefined ? [] : [{ text: end }];
  }
  if (mediaType.startsWith("text/") || mediaType === "application/json" || mediaType === "application/xml")
    return await plainText(found, mediaType, bytes, how);
  return [{ text: unreadText(place, mediaType, sayUnread(mediaType)) }];
};

const UNKNOWN = "application/octet-stream";
const BROKEN = "It cannot be read: it is damaged, or not what its name says.";

/** Why a file was not read, of which a library threw something. */
const whyNot = (error: unknown): string =>
  error instanceof RangeError && /^It /.test(error.message) ? error.message : BROKEN;

/** What was read so far, over all that was given. */
interface Spent {
  files: number;
  bytes: number;
}

const isSpent = ({ files, bytes }: Spent): boolean => files > LIMITS.inAll || bytes > LIMITS.bytesInAll;
const ENOUGH = "That is more than we read in one go (50,000 files, 4 GB). Read the rest separately.";

interface During {
  readonly signal?: AbortSignal;
  readonly seen?: (file: Found) => void;
}

/** Between two pauses. */
const PAUSE_MS = 40;
let paused = performance.now();

/** Was it stopped? Now and then it is waited for a moment, so that Ctrl-C is heard within a file, too. */
const isStopped = async (signal: AbortSignal | undefined): Promise<boolean> => {
  if (signal !== undefined && performance.now() - paused > PAUSE_MS) {
    await new Promise((resolve) => setImmediate(resolve));
    paused = performance.now();
  }
  return signal?.aborted === true;
};

async function* readEach(
  files: AsyncIterable<Found | LeftOut> | Iterable<Found | LeftOut>,
  how: HowToRead,
  during: During,
  spent: Spent,
): AsyncGenerator<{ readonly text: ReadText; readonly found: Found | LeftOut }> {
  for await (const found of files) {
    if (during.signal?.aborted || isSpent(spent)) return;
    const { place } = found;
    const not = (why: string) => ({ text: { ...unreadText(place, UNKNOWN, why), ...madeByName(found) }, found });
    if (!("read" in found)) {
      yield not(found.why);
      continue;
    }
    spent.files += 1;
    spent.bytes += found.size;
    if (isSpent(spent)) {
      yield not(ENOUGH);
      return;
    }
    during.seen?.(found);
    if (found.deep > LIMITS.depth) {
      yield not("It is nested too deep in other files.");
      continue;
    }
    let isAny = false;
    try {
      for await (const step of await stepsOf(found, how, during.signal)) {
        isAny = true;
        if (await isStopped(during.signal)) return;
        if ("more" in step) yield* readEach(step.more, how, during, spent);
        else yield { text: step.text.kind === "unread" ? { ...step.text, ...madeByName(found) } : step.text, found };
      }
      if (during.signal?.aborted) return;
      if (!isAny) yield not(BROKEN);
    } catch (error) {
      yield not(whyNot(error));
    }
  }
}

/** Readers that work for long by themselves break off when it is stopped. */
const stoppable = (how: HowToRead, signal: AbortSignal | undefined): HowToRead => {
  const { recognise } = how;
  return {
    ...how,
    pdf: (bytes) => how.pdf(bytes, signal),
    ...(recognise === undefined
      ? {}
      : { recognise: (content, mediaType, place) => recognise(content, mediaType, place, signal) }),
  };
};

const madeByName = (found: Found | LeftOut): Pick<ReadText, "made"> => {
  const on = "read" in found ? dayInName(found.name) : undefined;
  return on === undefined ? {} : { made: { on, by: "name" } };
};

/**
 * Reads files one after the other, with what lies in them: members of archives, attachments of mails, mails of mailboxes. In: what was found;
 * how to read; a signal to stop, after which what was read stays. Out: each text as soon as it is read; what cannot be read is "unread" with the
 * reason. Never throws.
 */
export const readTexts = (
  files: AsyncIterable<Found | LeftOut> | Iterable<Found | LeftOut>,
  how: HowToRead,
  during: During = {},
): AsyncGenerator<{ readonly text: ReadText; readonly found: Found | LeftOut }> =>
  readEach(files, stoppable(how, during.signal), during, { files: 0, bytes: 0 });
