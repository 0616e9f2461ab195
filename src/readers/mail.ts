import type { Conversation, ReadAsOf, SourceFile } from "../core/conversations/conversation.ts";
import { conversationFromLetters, type Letter, mailBytes } from "../core/conversations/mail-text.ts";
import { namedDay } from "../core/conversations/parse-date.ts";
import { windowsSigns } from "../core/text/decode-text.ts";
import { cleanText, oneLine } from "../core/text/text.ts";
import { dayOf } from "../core/values/days.ts";
import { Problem } from "../errors.ts";
import { mailsInMailbox, withoutEscapes } from "./mailbox.ts";

const MOST_NAMES = 50;
/** A mail in a mail in a mail: no deeper. */
const MOST_DEEP = 3;
/** A mail tells its year: nothing is worked out from this day. */
const LAST_DAY = "2099-12-31";

type Email = Awaited<ReturnType<typeof import("postal-mime")["default"]["parse"]>>;

const sayAddress = (one: NonNullable<Email["from"]>): string =>
  one.group !== undefined
    ? one.name
    : [one.name, one.address === "" ? "" : `<${one.address}>`].filter(Boolean).join(" ");

const sayAll = (all: Email["to"]): string => {
  const names = (all ?? []).slice(0, MOST_NAMES).map(sayAddress);
  return names.join(", ") + ((all?.length ?? 0) > MOST_NAMES ? " …" : "");
};

/** An instant as postal-mime gives it: ISO 8601, or the words of the mail when it understands no date. */
const instantIn = (date: string | undefined): string | undefined => {
  const found = /^(20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.exec(date ?? "");
  return found === null ? undefined : found[0].replace(".000Z", "Z");
};

const HAS_ZONE = /[+-]\d{4}\b|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b/;

/** A date without its zone is a day and no instant: a computer elsewhere would read another one. */
const whenOf = (email: Email, zone: string): Pick<Letter, "at" | "on"> => {
  const written = oneLine(email.headers.find((one) => one.key === "date")?.value ?? "");
  if (!HAS_ZONE.test(written)) return { on: namedDay(written.replace(/\s\d{1,2}:.*$/, ""), LAST_DAY)?.on };
  const at = instantIn(email.date);
  return { at, on: at === undefined ? undefined : dayOf(at, zone) };
};

const parsed = async (bytes: Uint8Array): Promise<Email> => {
  const { default: PostalMime } = await import("postal-mime");
  // A mail inside a mail is named as a file: its head would be written in the language and zone of this computer.
  return await PostalMime.parse(bytes, { maxNestingDepth: 30, forceRfc822Attachments: true });
};

/**
 * The words of a mail that has them in HTML alone. postal-mime turns HTML into text where a mail has both, so the HTML is given
 * to it once more, beside an empty text.
 */
const wordsOfHtml = async (html: string): Promise<string> => {
  const part = (type: string, text: string) =>
    `--b\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString("base64")}\r\n`;
  const mail = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${part("plain", " ")}${part("html", html)}--b--\r\n`;
  return (await parsed(Buffer.from(mail))).text ?? "";
};

const wordsOf = async ({ text, html }: Email): Promise<string> => {
  if (text !== undefined && text.trim() !== "") return text;
  return html === undefined ? "" : (await wordsOfHtml(html)).trim();
};

const nameOf = (one: Email["from"]): string =>
  oneLine(windowsSigns(one === undefined ? "" : one.name || one.address || "").normalize("NFC"));

const nameOfAttached = ({ filename, mimeType }: Email["attachments"][number]): string =>
  filename ?? (mimeType === "message/rfc822" ? "a mail, below" : "a file without a name");

const letterFrom = async (email: Email, zone: string): Promise<Letter> => {
  const written = email.headers.find((one) => one.key === "date")?.value ?? "";
  const rows: [string, string][] = [
    ["From", email.from === undefined ? "" : sayAddress(email.from)],
    ["To", sayAll(email.to)],
    ["Cc", sayAll(email.cc)],
    ["Date", written],
    ["Subject", email.subject ?? ""],
  ];
  const { from } = email;
  return {
    from: nameOf(from),
    to: [...(email.to ?? []), ...(email.cc ?? [])].slice(0, MOST_NAMES).map(nameOf),
    ...whenOf(email, zone),
    head: rows.filter(([, said]) => said !== "").map(([name, said]) => `${name}: ${windowsSigns(said)}`),
    text: cleanText(windowsSigns(await wordsOf(email))),
    attached: email.attachments.map(nameOfAttached),
  };
};

/** A mail, and those that are attached to it as mails, each after the one that brings it. */
const lettersIn = async (email: Email, zone: string, deep = 0): Promise<Letter[]> => {
  const letters = [await letterFrom(email, zone)];
  for (const { mimeType, content } of email.attachments) {
    if (mimeType !== "message/rfc822" || deep >= MOST_DEEP) continue;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
    const inner = await parsed(await mailBytes(bytes)).catch(() => undefined);
    if (inner !== undefined) letters.push(...(await lettersIn(inner, zone, deep + 1)));
  }
  return letters;
};

/** Reads one mail (RFC 5322), and the mails attached to it. Other files are named, not taken out. Throws what postal-mime throws. */
export const readMail = async (file: SourceFile, reading: ReadAsOf): Promise<Conversation | undefined> => {
  const email = await parsed(await mailBytes(file.bytes, file.encoding));
  if (email.from === undefined && email.headers.length === 0) return undefined;
  return conversationFromLetters("eml", await lettersIn(email, reading.zone ?? "UTC"));
};

const MOST_MAILS = 10_000;

const tooMany = (file: SourceFile): Problem =>
  new Problem(
    `${file.fileName} has more than ${MOST_MAILS.toLocaleString("en-US")} emails, so it was not read.`,
    "Export only the emails that matter, or keep it as it is with   --form notes",
  );

/** Reads a mailbox, mail by mail. Throws what postal-mime throws, and Problem when it holds more than 10,000. */
export const readMailbox = async (file: SourceFile, reading: ReadAsOf): Promise<Conversation | undefined> => {
  const letters: Letter[] = [];
  for await (const bytes of mailsInMailbox([await mailBytes(file.bytes, file.encoding)])) {
    if (letters.length >= MOST_MAILS) throw tooMany(file);
    const letter = await letterFrom(await parsed(await mailBytes(bytes, file.encoding)), reading.zone ?? "UTC");
    letters.push({ ...letter, text: withoutEscapes(letter.text) });
  }
  return letters.length === 0 ? undefined : conversationFromLetters("mbox", letters);
};
