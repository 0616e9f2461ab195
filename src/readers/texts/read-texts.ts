import { chatPageOf } from "../../core/conversations/chat-page.ts";
import type { SourceFile } from "../../core/conversations/conversation.ts";
import { isDecoded } from "../../core/conversations/conversation-formats.ts";
import type { Place } from "../../core/facts/place.ts";
import type { ReadKind, ReadLine, ReadText } from "../../core/facts/read-text.ts";
import type { Recognise } from "../../core/pictures/recognised.ts";
import { readText } from "../../core/text/decode-text.ts";
import { linesOfText } from "../../core/text/lines-of-text.ts";
import { cleanText } from "../../core/text/text.ts";
import { conversationIn } from "../conversation.ts";
import { HEAD_BYTES, mediaTypeOf } from "../media-type.ts";
import { tableRows } from "../table.ts";
import { membersOf } from "./archive.ts";
import { linesInCode } from "./code-lines.ts";
import type { Found, LeftOut } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { madeOn } from "./made-on.ts";
import { forwardedIn, mailsInMailbox, pageInMhtml, readMailText } from "./mail-texts.ts";
import { withNames } from "./names-beside.ts";
import { richTextLines, sheetRows, wordLines } from "./office-texts.ts";
import { readAppleMail, readOutlookMail } from "./outlook.ts";
import { pageLines } from "./page-lines.ts";

/** A page of a PDF: its lines, in the order in which they are read, and the day the file says it was made. */
export interface PdfText {
  readonly pages: readonly {
    readonly lines: readonly Omit<ReadLine, "place">[];
    readonly boxes: readonly Place["box"][];
  }[];
  readonly made?: string;
  readonly why?: string;
}

/** What the readers need beside the files. */
export interface HowToRead {
  /** The last day a file can tell of, YYYY-MM-DD. */
  readonly asOf: string;
  /** The person's time zone, an IANA name. */
  readonly zone: string;
  /** Reads the text of a PDF. */
  readonly pdf: (bytes: Uint8Array) => Promise<PdfText>;
  /** Reads the words in a picture, by machine. */
  readonly recognise?: Recognise;
  /** Draws the pages of a PDF without text as pictures, to be read by machine. */
  readonly drawPages?: (
    bytes: Uint8Array,
    pages: readonly number[],
  ) => Promise<readonly { readonly page: number; readonly png: Uint8Array }[]>;
}

/** One more of what is found in a file: a text, or a file within it that is still to be read. */
type Step = { readonly text: ReadText } | { readonly more: readonly (Found | LeftOut)[] };

const unreadText = (place: Place, mediaType: string, why: string): ReadText => ({
  file: place.file,
  kind: "unread",
  place,
  mediaType,
  lines: [],
  unread: why,
  remarks: [],
});

const base = (
  place: Place,
  kind: ReadKind,
  mediaType: string,
): Pick<ReadText, "file" | "kind" | "place" | "mediaType" | "remarks"> => ({
  file: place.file,
  kind,
  place,
  mediaType,
  remarks: [],
});

const placed = (lines: readonly string[], place: Place): ReadLine[] =>
  lines.map((text, at) => ({ text, place: { ...place, line: at + 1 } }));

/** A page as a person sees it: its lines have no number, for the file has others. */
const pageText = (html: string, place: Place, mediaType: string, saved?: string): ReadText => {
  const { title, address = saved, lines } = pageLines(html);
  return {
    ...base(place, "page", mediaType),
    lines: lines.slice(0, LIMITS.lines).map((text) => ({ text: cleanText(text), place })),
    page: { title, ...(address === undefined ? {} : { address }) },
  };
};

/** A page, or a chat that a program exported as one: its lines have no number in the file. */
const pageOrChat = async (
  html: string,
  found: Found,
  mediaType: string,
  bytes: Uint8Array,
  how: HowToRead,
): Promise<Step> => {
  const { place, name } = found;
  const lines = linesOfText(html).slice(0, LIMITS.lines);
  if (chatPageOf(lines) === undefined) return { text: pageText(html, place, mediaType) };
  const conversation = await conversationIn({ fileName: name, mediaType, bytes, lines }, how.asOf, how.zone);
  if (conversation.messages.length === 0) return { text: pageText(html, place, mediaType) };
  const shown = conversation.lines.map((text): ReadLine => ({ text, place }));
  return {
    text: { ...base(place, "conversation", mediaType), lines: shown, conversation, remarks: conversation.remarks },
  };
};

/** Words of a text file that say it is a page of Upwork, copied: its own room for mails is none. */
const plainText = async (found: Found, mediaType: string, bytes: Uint8Array, how: HowToRead): Promise<Step[]> => {
  const { place } = found;
  const { text } = await readText(bytes);
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(text.slice(0, 2000)))
    return [await pageOrChat(text, found, "text/html", bytes, how)];
  const lines = linesOfText(text).slice(0, LIMITS.lines);
  const source: SourceFile = { fileName: found.name, mediaType, bytes, lines };
  const conversation = await conversationIn(source, how.asOf, how.zone, found.names);
  if (conversation.format === "mbox") return await mailbox(found, bytes);
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
        remarks: conversation.remarks,
      },
    },
  ];
};

const mailbox = async (found: Found, bytes: Uint8Array): Promise<Step[]> => {
  const steps: Step[] = [];
  let mail = 0;
  for (const one of mailsInMailbox(bytes)) {
    mail += 1;
    const read = await readMailText(one, { place: { ...found.place, mail }, deep: found.deep }).catch(() => undefined);
    if (read !== undefined) steps.push({ text: read.text }, { more: read.attached });
  }
  return steps;
};

const document = (place: Place, mediaType: string, lines: readonly string[]): Step[] => [
  { text: { ...base(place, "document", mediaType), lines: placed(lines, place) } },
];

const pdfText = async ({ place }: Found, bytes: Uint8Array, how: HowToRead): Promise<Step[]> => {
  const { pages, made, why } = await how.pdf(bytes);
  if (why !== undefined) return [{ text: unreadText(place, "application/pdf", why) }];
  const lines = pages.flatMap((page, at) =>
    page.lines.map((line, index): ReadLine => {
      const box = page.boxes[index];
      return { ...line, place: { ...place, page: at + 1, ...(box === undefined ? {} : { box }) } };
    }),
  );
  const empty = pages.flatMap((page, at) => (page.lines.length === 0 ? [at + 1] : []));
  const drawn =
    empty.length > 0 && how.recognise !== undefined && how.drawPages !== undefined
      ? await how.drawPages(bytes, empty.slice(0, 50))
      : [];
  for (const { page, png } of drawn)
    lines.push(...((await how.recognise?.(png, "image/png", { ...place, page }))?.lines ?? []));
  const isMachine = drawn.length > 0 && drawn.length === pages.length;
  return [
    {
      text: {
        ...base(place, "document", "application/pdf"),
        lines,
        ...(made === undefined ? {} : { made: { on: made, by: "metadata" as const } }),
        ...(isMachine ? { byMachine: true as const } : {}),
        ...(lines.length === 0 ? { unread: "No words can be read on its pages." } : {}),
      },
    },
  ];
};

const pictureText = async (
  { name, place }: Found,
  mediaType: string,
  bytes: Uint8Array,
  how: HowToRead,
): Promise<Step[]> => {
  const made = await madeOn(name, bytes);
  const { lines = [], unread } = (await how.recognise?.(bytes, mediaType, place)) ?? {};
  return [
    {
      text: {
        ...base(place, "picture", mediaType),
        lines,
        byMachine: true,
        ...(made === undefined ? {} : { made }),
        ...(lines.length === 0 ? { unread: unread ?? "No words can be read in it." } : {}),
      },
    },
  ];
};

const sheetTexts = async ({ place }: Found, mediaType: string, bytes: Uint8Array): Promise<Step[]> =>
  (await sheetRows(bytes)).map(({ sheet, rows }): Step => {
    const inSheet = { ...place, member: sheet };
    const kept = rows.map((cells, at) => ({ cells, line: at + 1 }));
    return {
      text: {
        ...base(inSheet, "table", mediaType),
        lines: kept.map(({ cells, line }) => ({ text: cells.join("\t"), place: { ...inSheet, line } })),
        rows: kept,
      },
    };
  });

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
const stepsOf = async (found: Found, how: HowToRead): Promise<Step[]> => {
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
      ? [{ text: unreadText(place, mediaType, "It holds no page.") }]
      : [{ text: pageText(page.html, place, "text/html", page.address) }];
  }
  if (mediaType === "application/mbox" || /^mbox$/i.test(name)) return await mailbox(found, bytes);
  if (mediaType === "message/rfc822") {
    // A page that a browser saved whole is written as a mail is: it is a page, and of no day.
    if (isSavedPage(Buffer.from(bytes.subarray(0, 4000)).toString("latin1"))) {
      const page = await pageInMhtml(bytes);
      if (page !== undefined) return [{ text: pageText(page.html, place, "text/html", page.address) }];
    }
    return ofMail(await readMailText(bytes, found));
  }
  if (mediaType === "application/pdf") return await pdfText(found, bytes, how);
  if (mediaType.startsWith("image/") && mediaType !== "image/svg+xml")
    return await pictureText(found, mediaType, bytes, how);
  if (mediaType === WORD) return document(place, mediaType, await wordLines(bytes));
  if (mediaType === EXCEL) return await sheetTexts(found, mediaType, bytes);
  if (mediaType === "application/rtf" || mediaType === "text/rtf")
    return document(place, mediaType, richTextLines(Buffer.from(bytes).toString("latin1")));
  if (mediaType === "application/zip") {
    if (deep >= LIMITS.depth) return [{ text: unreadText(place, mediaType, "It lies too deep in other archives.") }];
    return [{ more: await withNames(await membersOf(bytes, found)) }];
  }
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml")
    return [await pageOrChat((await readText(bytes)).text, found, mediaType, bytes, how)];
  if (mediaType.startsWith("text/") || mediaType === "application/json" || mediaType === "application/xml")
    return await plainText(found, mediaType, bytes, how);
  return [{ text: unreadText(place, mediaType, sayUnread(mediaType)) }];
};

const ofMail = (mail: { readonly text: ReadText; readonly attached: readonly Found[] } | undefined): Step[] =>
  mail === undefined ? [] : [{ text: mail.text }, { more: mail.attached }];

const BROKEN = "It cannot be read: it is damaged, or not what its name says.";

/**
 * Reads files one after the other, with what lies in them: members of archives, attachments of mails, mails of mailboxes. In: what was found;
 * how to read; a signal to stop, after which what was read stays. Out: each text as soon as it is read; what cannot be read is "unread" with the
 * reason. Never throws.
 */
export async function* readTexts(
  files: AsyncIterable<Found | LeftOut> | Iterable<Found | LeftOut>,
  how: HowToRead,
  { signal, seen }: { readonly signal?: AbortSignal; readonly seen?: (file: Found) => void } = {},
): AsyncGenerator<{ readonly text: ReadText; readonly found: Found | LeftOut }> {
  for await (const found of files) {
    if (signal?.aborted) return;
    if (!("read" in found)) {
      yield { text: unreadText(found.place, "application/octet-stream", found.why), found };
      continue;
    }
    seen?.(found);
    const { place } = found;
    let steps: readonly Step[];
    try {
      steps =
        found.deep > LIMITS.depth
          ? [{ text: unreadText(place, "application/octet-stream", "It lies too deep in other files.") }]
          : await stepsOf(found, how);
    } catch (error) {
      const why = error instanceof RangeError && /larger/.test(error.message) ? error.message : BROKEN;
      steps = [{ text: unreadText(place, "application/octet-stream", why) }];
    }
    if (steps.length === 0) yield { text: unreadText(place, "application/octet-stream", BROKEN), found };
    for (const step of steps) {
      if ("text" in step) yield { text: step.text, found };
      else
        yield* readTexts(step.more, how, {
          ...(signal === undefined ? {} : { signal }),
          ...(seen === undefined ? {} : { seen }),
        });
    }
  }
}
