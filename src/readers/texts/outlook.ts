import type { FieldsData, default as MsgReaderModule } from "@kenjiuno/msgreader";
import { dateInHead } from "../../core/conversations/head-date.ts";
import type { MailPerson, ReadLine } from "../../core/facts/read-text.ts";
import { cleanText, oneLine } from "../../core/text/text.ts";
import type { Found } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { forwardedIn, type MailRead, readMailText } from "./mail-texts.ts";
import { pageLines } from "./page-lines.ts";
import { richTextLines } from "./rich-text.ts";

type MsgReaderClass = (typeof MsgReaderModule)["default"];

const person = (name: string | undefined, address: string | undefined): MailPerson => ({
  name: oneLine(name ?? "").normalize("NFC"),
  address: /@/.test(address ?? "") ? oneLine(address ?? "").toLowerCase() : "",
});

/** "Thu, 12 Nov 2026 16:42:09 GMT" as an instant. */
const instantOf = (said: string | undefined): string | undefined => {
  const day = dateInHead(said ?? "");
  const seconds = /\d{1,2}:\d{2}:(\d{2})/.exec(said ?? "")?.[1] ?? "00";
  return day?.includes("T") && /GMT|UTC|Z$/.test(said ?? "") ? `${day}:${seconds}Z` : day;
};

const htmlOf = (mail: FieldsData): string | undefined =>
  mail.bodyHtml ?? (mail.html === undefined ? undefined : Buffer.from(mail.html).toString("utf8"));

/** Rich text grows to eight and a half times its packed size at the most (MS-OXRTFCP 2.2). */
const MOST_PACKED = 8 * 1024 * 1024;

/** The lines of a mail that has its words in packed rich text alone. Undefined where it has none. Throws RangeError at one far too long. */
const packedLines = async ({ compressedRtf }: FieldsData): Promise<readonly string[] | undefined> => {
  if (compressedRtf === undefined || compressedRtf.length === 0) return undefined;
  if (compressedRtf.length > MOST_PACKED) throw new RangeError("It is a mail of far too many words.");
  // The library goes on reading for as many bytes as the head says.
  const said = Buffer.from(compressedRtf.subarray(0, 4)).readUInt32LE() + 4;
  if (said > compressedRtf.length) return undefined;
  const imported = await import("@kenjiuno/decompressrtf");
  const { decompressRTF } = "default" in imported ? (imported.default as typeof imported) : imported;
  return richTextLines(Uint8Array.from(decompressRTF(Array.from(compressedRtf))));
};

const hasWords = (lines: readonly string[]): boolean => lines.some((line) => line.trim() !== "");

/**
 * Reads a mail as Outlook keeps it (.msg, MS-OXMSG). In: its bytes; where it lies. Out: as of any mail; the lines are those of its text.
 * Throws what the library throws when it is none.
 */
export const readOutlookMail = async (
  bytes: Uint8Array,
  { place, deep }: Pick<Found, "place" | "deep">,
): Promise<MailRead> => {
  const { default: imported } = await import("@kenjiuno/msgreader");
  // A CommonJS library: its class lies one step deeper, or not, by how it is loaded.
  const MsgReader: MsgReaderClass = "default" in imported ? imported.default : (imported as unknown as MsgReaderClass);
  const reader = new MsgReader(bytes.slice().buffer as ArrayBuffer);
  const mail = reader.getFileData();
  const text = cleanText(mail.body ?? "").split(/\r\n|\n|\r/);
  const html = htmlOf(mail);
  const isText = hasWords(text);
  const shown = html === undefined ? await packedLines(mail) : pageLines(html).lines;
  const body = (isText ? text : (shown ?? [])).slice(0, LIMITS.lines).map(
    (line, at): ReadLine => ({
      text: line,
      place: { ...place, ...(isText ? { part: "text", line: at + 1 } : { part: "html" }) },
    }),
  );
  const from = person(mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail);
  const to = (mail.recipients ?? []).slice(0, 50).map((one) => person(one.name, one.smtpAddress ?? one.email));
  const sentAt = instantOf(mail.clientSubmitTime ?? mail.messageDeliveryTime);
  const subject = oneLine(mail.subject ?? "");
  const head = [
    ["From", [from.name, from.address && `<${from.address}>`].filter(Boolean).join(" ")],
    ["To", to.map(({ name, address }) => name || address).join(", ")],
    ["Date", oneLine(mail.clientSubmitTime ?? mail.messageDeliveryTime ?? "")],
    ["Subject", subject],
  ].flatMap(([name, said]): ReadLine[] =>
    said ? [{ text: `${name}: ${said}`, place: { ...place, part: "header" } }] : [],
  );
  const attached = (mail.attachments ?? []).slice(0, LIMITS.attachments).map((one, at): Found => {
    const name = oneLine(one.fileName ?? one.name ?? "") || `attachment ${at + 1}`;
    const isMail = one.innerMsgContent === true;
    const inner = isMail
      ? { ...place, within: name }
      : { ...place, member: place.member === undefined ? name : `${place.member}/${name}` };
    return {
      name: isMail ? `${name}.msg` : name,
      place: inner,
      deep: deep + 1,
      size: one.contentLength ?? 0,
      read: async () => reader.getAttachment(one).content,
    };
  });
  const forwarded = forwardedIn(body);
  return {
    text: {
      file: place.file,
      kind: "mail",
      place,
      mediaType: "application/vnd.ms-outlook",
      lines: [...head, ...body],
      mail: {
        from,
        to,
        subject,
        ...(sentAt === undefined ? {} : { sentAt, sentPlace: { ...place, part: "header" } }),
        ...(forwarded === undefined ? {} : { forwarded }),
      },
      remarks: [],
    },
    attached,
  };
};

/** A mail as Apple Mail keeps it (.emlx): a line with its length, the mail, and a property list. */
export const readAppleMail = async (
  bytes: Uint8Array,
  where: Pick<Found, "place" | "deep">,
): Promise<MailRead | undefined> => {
  const end = bytes.indexOf(0x0a);
  const length = Number(
    Buffer.from(bytes.subarray(0, Math.max(0, end)))
      .toString("latin1")
      .trim(),
  );
  return Number.isSafeInteger(length) && length > 0
    ? await readMailText(bytes.subarray(end + 1, end + 1 + length), where)
    : undefined;
};
