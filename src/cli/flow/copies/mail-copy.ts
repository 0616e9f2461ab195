import type { Address, Attachment, Email, Mailbox } from "postal-mime";
import { mailBytes } from "../../../core/conversations/mail-text.ts";
import type { Covering } from "../../../core/filing/copies/covering.ts";
import { pageCopy } from "../../../core/filing/copies/page-copy.ts";
import { windowsSigns } from "../../../core/text/decode-text.ts";
import type { FileToCopy, Inner, MadeCopy, PaintFile } from "./made-copy.ts";
import { filePart, headLine, type Part, personName, textPart, together } from "./mail-parts.ts";

/** Copies a file that a mail holds; undefined when no words can be found in it. */
type CopyFile = (file: FileToCopy) => Promise<MadeCopy | undefined>;

export interface MailHow {
  readonly covering: Covering;
  /** Files in which no words can be found are not in the copy. */
  readonly isLeftOut: boolean;
  /** What is said at the end of the text; none for a mail of a mailbox, where lines are counted through. */
  readonly mark: string | undefined;
  readonly copyFile: CopyFile;
  readonly paint?: PaintFile | undefined;
  /** Its encoding, where a person said it. */
  readonly encoding?: string | undefined;
}

const ADDRESSES = /^(?:resent-)?(?:from|to|cc|bcc|sender|reply-to)$/;
/** Words that a person wrote: covered. All other lines of the head go when they hold covered words. */
const WORDS = /^(?:subject|comments|keywords|thread-topic|organization)$/;
/** The parts are written anew, and a seal over the old ones would be false. */
const GONE =
  /^(?:content-.*|mime-version|dkim-signature|domainkey-signature|arc-.*|x-google-dkim-signature|x-covered-copy)$/;
const NESTED = 30;

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);

/** An address that can be written where one must stand, and reaches nobody (RFC 2606). */
const nobody = (covered: string): string =>
  `${covered
    .replaceAll("@", "-at-")
    .replace(/[^A-Za-z0-9.-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")}@covered.invalid`;

const mailbox = ({ name, address }: Mailbox, covering: Covering): string => {
  const [person = ""] = covering.pieces([windowsSigns(name)]);
  const to = covering.text(address);
  const written = to === address ? address : nobody(to);
  return [personName(person), written === "" ? "" : `<${written}>`].filter(Boolean).join(" ");
};

const addressOf = (one: Address, covering: Covering): string =>
  one.group === undefined
    ? mailbox(one, covering)
    : `${personName(covering.text(windowsSigns(one.name))) || "group"}: ${one.group.map((member) => mailbox(member, covering)).join(", ")};`;

const headOf = async (email: Email, covering: Covering): Promise<{ lines: string[]; isChanged: boolean }> => {
  const { addressParser, decodeWords } = await import("postal-mime");
  let isChanged = false;
  const lines = email.headers.flatMap(({ key, originalKey, value }): string[] => {
    if (GONE.test(key)) return [];
    const words = windowsSigns(decodeWords(value));
    const covered = covering.text(words);
    if (covered === words && covering.text(value) === value) return [headLine(originalKey, value)];
    isChanged = true;
    if (ADDRESSES.test(key))
      return [
        headLine(
          originalKey,
          addressParser(value)
            .map((one) => addressOf(one, covering))
            .join(", "),
        ),
      ];
    return WORDS.test(key) ? [headLine(originalKey, covered)] : [];
  });
  return { lines, isChanged };
};

const fileOf = async (attachment: Attachment, how: MailHow) => {
  const { filename, mimeType, disposition, contentId } = attachment;
  const name = filename === null ? null : how.covering.text(windowsSigns(filename));
  const content = bytesOf(attachment);
  const rest = { name, mediaType: mimeType, isInline: disposition === "inline", contentId };
  const copy = await how.copyFile({ bytes: content, mediaType: mimeType, fileName: filename ?? "file" });
  const isRenamed = name !== filename;
  if (copy !== undefined)
    return {
      part: filePart({ ...rest, content: copy.isChanged ? copy.content : content }),
      inner: copy.inner,
      isChanged: copy.isChanged || isRenamed,
    };
  const inner: Inner[] = [{ name: name ?? "a file without a name", mediaType: mimeType }];
  if (!how.isLeftOut) {
    const painted = await how.paint?.({ bytes: content, mediaType: mimeType, fileName: filename ?? "file" });
    return painted === undefined
      ? { part: filePart({ ...rest, content }), inner, isChanged: isRenamed }
      : {
          part: filePart({ ...rest, ...painted }),
          inner: inner.map((one): Inner => ({ ...one, isPainted: true })),
          isChanged: true,
        };
  }
  const note = `${name ?? "A file"} was left out of this copy: words in it cannot be covered.\n`;
  const left = filePart({
    ...rest,
    name: `${name ?? "file"} (left out).txt`,
    mediaType: "text/plain",
    content: Buffer.from(note),
  });
  return { part: left, inner, isChanged: true };
};

const contentOf = async (email: Email, how: MailHow) => {
  const { covering, isLeftOut, mark } = how;
  const [text, html] = [email.text, email.html].map((one) => (one === undefined ? undefined : windowsSigns(one)));
  const words = text === undefined ? undefined : covering.text(text);
  const page = html === undefined ? undefined : pageCopy(html, covering, isLeftOut);
  const files = [];
  for (const attachment of email.attachments) files.push(await fileOf(attachment, how));
  const marked = mark === undefined ? "" : `\n\n${mark}\n`;
  const texts: Part[] = [
    ...(words === undefined && page !== undefined
      ? []
      : [textPart("text/plain", `${(words ?? "").trimEnd()}\n${marked}`)]),
    ...(page === undefined
      ? []
      : [
          textPart(
            "text/html",
            page.text +
              (mark === undefined ? "" : `\n<p>${mark.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>\n`),
          ),
        ]),
  ];
  return {
    part: together("mixed", [together("alternative", texts), ...files.map((one) => one.part)]),
    isChanged: words !== text || (page !== undefined && page.text !== html) || files.some((one) => one.isChanged),
    inner: [
      ...(page?.inner ?? []).map(({ mediaType }) => ({ name: "a file in its page", mediaType })),
      ...files.flatMap((one) => one.inner),
    ],
  };
};

/**
 * A copy of a mail in which words are covered: in its head, its text, its page, and the files it holds as far as they are texts. It
 * is a mail again. Undefined when it cannot be read.
 */
export const mailCopy = async (bytes: Uint8Array, how: MailHow): Promise<MadeCopy | undefined> => {
  const { default: PostalMime } = await import("postal-mime");
  let email: Email;
  try {
    email = await PostalMime.parse(await mailBytes(bytes, how.encoding), {
      maxNestingDepth: NESTED,
      forceRfc822Attachments: true,
    });
  } catch {
    return undefined;
  }
  if (email.headers.length === 0) return undefined;
  const head = await headOf(email, how.covering);
  const { part, isChanged, inner } = await contentOf(email, how);
  const mark = how.mark === undefined ? [] : [headLine("X-Covered-Copy", how.mark)];
  const text = [...head.lines, ...mark, "MIME-Version: 1.0", ...part.head, "", part.body].join("\n");
  return { content: Buffer.from(text.replace(/\n/g, "\r\n")), isChanged: head.isChanged || isChanged, inner };
};

const MOST_MAILS = 10_000;

/** A copy of a mailbox (RFC 4155), mail by mail. Undefined when it cannot be read. */
export const mailboxCopy = async (raw: Uint8Array, how: MailHow): Promise<MadeCopy | undefined> => {
  const bytes = await mailBytes(raw, how.encoding);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const starts = [...all.matchAll(/(?:^|(?<=\n\r?\n))From [^\r\n]*\r?\n/g)];
  if (starts.length === 0 || starts.length > MOST_MAILS) return undefined;
  const parts: string[] = [];
  const inner: Inner[] = [];
  let isChanged = false;
  for (const [index, start] of starts.entries()) {
    const mail = all.slice(start.index + start[0].length, starts[index + 1]?.index ?? all.length);
    const copy = await mailCopy(Buffer.from(mail, "latin1"), { ...how, mark: undefined });
    if (copy === undefined) return undefined;
    const from = Buffer.from(start[0].trimEnd(), "latin1").toString("utf8");
    const covered = how.covering.text(from);
    isChanged ||= copy.isChanged || covered !== from;
    inner.push(...copy.inner);
    const written = Buffer.from(copy.content)
      .toString("utf8")
      .replace(/\r\n/g, "\n")
      .replace(/^From /gm, ">From ");
    const when = /\S+ \S+ +\d+ [\d:]+ .*\d{4}.*$/.exec(from)?.[0] ?? "";
    parts.push(`${covered === from ? from : `From nobody ${when}`.trimEnd()}\n${written.trimEnd()}\n\n`);
  }
  return { content: Buffer.from(parts.join("")), isChanged, inner };
};
