import { headWithin, personIn, type TextHead } from "../../core/conversations/forwarded-head.ts";
import { dateInHead, zoneInHead } from "../../core/conversations/head-date.ts";
import { mailBytes } from "../../core/conversations/mail-text.ts";
import { printedHead } from "../../core/conversations/printed-head.ts";
import type { Place } from "../../core/facts/place.ts";
import type { MailHead, MailPerson, ReadLine, ReadText } from "../../core/facts/read-text.ts";
import { windowsSigns } from "../../core/text/decode-text.ts";
import { cleanText, oneLine } from "../../core/text/text.ts";
import { withoutEscapes } from "../mailbox.ts";
import type { Found } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { pageLines } from "./page-lines.ts";

type Email = Awaited<ReturnType<typeof import("postal-mime")["default"]["parse"]>>;
type Address = NonNullable<Email["from"]>;

/** A mail that was read, and what came with it, still to be read. */
export interface MailRead {
  readonly text: ReadText;
  readonly attached: readonly Found[];
}

const parsed = async (bytes: Uint8Array): Promise<Email> => {
  const { default: PostalMime } = await import("postal-mime");
  return await PostalMime.parse(bytes, { maxNestingDepth: 30, forceRfc822Attachments: true });
};

const person = (one: Address | undefined): MailPerson => ({
  name: oneLine(windowsSigns(one?.name ?? "").normalize("NFC")),
  address: (one?.address ?? "").toLowerCase(),
});

const people = (all: readonly Address[] | undefined): MailPerson[] =>
  (all ?? []).flatMap((one) => (one.group === undefined ? [person(one)] : one.group.map(person))).slice(0, 50);

/** The line of the raw file in which each header begins, from 1, by its name in small letters: the first of that name. */
const headerLines = (bytes: Uint8Array): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const head = Buffer.from(bytes.subarray(0, 256 * 1024))
    .toString("latin1")
    .split(/\r\n|\n|\r/);
  for (const [at, line] of head.entries()) {
    if (line === "" && found.size > 0) break;
    const name = /^([!-9;-~]+)\s?:/.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined && !found.has(name)) found.set(name, at + 1);
  }
  return found;
};

const SHOWN_HEADERS = ["From", "To", "Cc", "Date", "Subject"] as const;

const sayAddress = ({ name, address }: MailPerson): string =>
  [name, address === "" ? "" : `<${address}>`].filter(Boolean).join(" ");

const instantIn = (date: string | undefined): string | undefined => {
  const found = /^(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z$/.exec(date ?? "");
  return found === null ? undefined : `${found[1]}Z`;
};

const HAS_ZONE = /[+-]\d{4}\b|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b/;

const headOf = (email: Email, place: Place, lines: ReadonlyMap<string, number>): MailHead => {
  const written = oneLine(email.headers.find((one) => one.key === "date")?.value ?? "");
  const at = HAS_ZONE.test(written) ? instantIn(email.date) : dateInHead(written);
  const line = lines.get("date");
  return {
    from: person(email.from),
    to: people([...(email.to ?? []), ...(email.cc ?? [])]),
    subject: oneLine(windowsSigns(email.subject ?? "")),
    ...(at === undefined ? {} : { sentAt: at }),
    ...(line === undefined ? {} : { sentPlace: { ...place, part: "header", line } }),
  };
};

const linesOf = (text: string): string[] => cleanText(windowsSigns(text)).split("\n").slice(0, LIMITS.lines);

/** How many words of another text a text holds at the least, to be taken for the whole of it. */
const ENOUGH = 0.4;
const wordCount = (lines: readonly string[]): number => lines.join(" ").split(/\s+/).length;

/** The lines of a mail: of its plain text, or of its HTML where the plain text says less ("This mail is best read as HTML"). */
const bodyOf = (email: Email, place: Place): readonly ReadLine[] => {
  const html = email.html === undefined ? [] : pageLines(email.html).lines.slice(0, LIMITS.lines);
  // In a mailbox a line of a text that began with "From " was marked with ">".
  const text = linesOf(place.mail === undefined ? (email.text ?? "") : withoutEscapes(email.text ?? ""));
  const isText =
    email.text !== undefined && wordCount(text) >= wordCount(html) * ENOUGH && text.some((one) => one.trim() !== "");
  return isText
    ? text.map((line, at): ReadLine => ({ text: line, place: { ...place, part: "text", line: at + 1 } }))
    : html.map((line): ReadLine => ({ text: cleanText(windowsSigns(line)), place: { ...place, part: "html" } }));
};

/** Languages in which a head in numbers is read with the day first; of an English one nobody can tell. */
const isDayFirst = (lines: readonly ReadLine[], head: TextHead): boolean | undefined => {
  const name = /^[>\s*_]*(\p{L}+)/u.exec(lines[head.fields.sent?.at ?? head.from]?.text ?? "")?.[1]?.toLowerCase();
  return name === "sent" || name === "date" ? undefined : true;
};

/** A time on the wall as the instant it is, where its line names the zone. */
const inUtc = (at: string | undefined, said: string): string | undefined => {
  const zone = zoneInHead(said);
  if (at === undefined || zone === undefined || at.length !== 16) return at;
  return `${new Date(Date.parse(`${at}:00Z`) - zone * 60_000).toISOString().slice(0, 19)}Z`;
};

/** The head of the mail that a text forwards or is a saved copy of. In: the lines of the body. */
export const forwardedIn = (lines: readonly ReadLine[]): MailHead | undefined => {
  const head = headWithin(lines.map(({ text }) => text));
  if (head === undefined) return undefined;
  const { from, sent, to, subject } = head.fields;
  const sentAt = sent === undefined ? undefined : inUtc(dateInHead(sent.text, isDayFirst(lines, head)), sent.text);
  const place = sent === undefined ? undefined : lines[sent.at]?.place;
  return {
    from: personIn(from?.text ?? ""),
    to: to === undefined ? [] : to.text.split(/[;,]/).slice(0, 50).map(personIn),
    subject: subject?.text ?? "",
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(place === undefined ? {} : { sentPlace: place }),
  };
};

/** The head of a mail that was printed, or saved as a page, from the window of a mail program. In: the lines. */
export const printedIn = (lines: readonly ReadLine[]): MailHead | undefined => {
  const head = printedHead(lines.map(({ text }) => text));
  const place = head === undefined ? undefined : lines[head.at]?.place;
  if (head === undefined) return undefined;
  return {
    from: head.from,
    to: head.to.split(/[;,]/).slice(0, 50).map(personIn),
    subject: head.subject,
    sentAt: head.sentAt,
    ...(place === undefined ? {} : { sentPlace: place }),
  };
};

const shownHead = (email: Email, place: Place, lines: ReadonlyMap<string, number>): ReadLine[] => {
  const said: Readonly<Record<(typeof SHOWN_HEADERS)[number], string>> = {
    From: sayAddress(person(email.from)),
    To: people(email.to).map(sayAddress).join(", "),
    Cc: people(email.cc).map(sayAddress).join(", "),
    Date: oneLine(email.headers.find((one) => one.key === "date")?.value ?? ""),
    Subject: oneLine(windowsSigns(email.subject ?? "")),
  };
  return SHOWN_HEADERS.flatMap((name) => {
    const line = lines.get(name.toLowerCase());
    if (said[name] === "") return [];
    return [
      { text: `${name}: ${said[name]}`, place: { ...place, part: "header", ...(line === undefined ? {} : { line }) } },
    ];
  });
};

const MAIL_TYPE = "message/rfc822";

const attachedIn = (email: Email, place: Place, deep: number): Found[] =>
  email.attachments.slice(0, LIMITS.attachments).flatMap((one, at): Found[] => {
    // Pictures that the HTML shows by itself: logos, the pixel that counts readers.
    if (one.related === true && one.mimeType.startsWith("image/")) return [];
    const content =
      typeof one.content === "string" ? new TextEncoder().encode(one.content) : new Uint8Array(one.content);
    const name =
      oneLine(one.filename ?? "") || (one.mimeType === MAIL_TYPE ? `mail ${at + 1}.eml` : `attachment ${at + 1}`);
    const inner: Place =
      one.mimeType === MAIL_TYPE
        ? { ...place, within: name }
        : { ...place, member: place.member === undefined ? name : `${place.member}/${name}` };
    return [
      {
        name,
        place: inner,
        deep: deep + 1,
        size: content.length,
        isMail: one.mimeType === MAIL_TYPE,
        read: async () => content,
      },
    ];
  });

/**
 * Reads one mail (RFC 5322). In: its bytes; where it lies. Out: its head and its words with their places, and what is attached to it, a
 * mail in a mail too. Throws what postal-mime throws.
 */
export const readMailText = async (
  bytes: Uint8Array,
  { place, deep }: Pick<Found, "place" | "deep">,
): Promise<MailRead | undefined> => {
  const sound = await mailBytes(bytes);
  const email = await parsed(sound);
  if (email.from === undefined && email.headers.length === 0) return undefined;
  const lines = headerLines(sound);
  const head = headOf(email, place, lines);
  // A mail within a mail is found by its subject.
  const here = place.within === undefined ? place : { ...place, within: head.subject || place.within };
  const body = bodyOf(email, here);
  const forwarded = forwardedIn(body);
  const attached = attachedIn(email, here, deep);
  return {
    text: {
      file: place.file,
      kind: "mail",
      place: here,
      mediaType: MAIL_TYPE,
      lines: [...shownHead(email, here, lines), ...body],
      mail: { ...head, ...(forwarded === undefined ? {} : { forwarded }) },
      remarks: attached.length > 0 ? [`It came with ${attached.map(({ name }) => name).join(", ")}.`] : [],
    },
    attached,
  };
};

/** The web page that a saved page (MHTML) holds. Undefined when it holds none. */
export const pageInMhtml = async (
  bytes: Uint8Array,
): Promise<{ readonly html: string; readonly address?: string } | undefined> => {
  const email = await parsed(bytes);
  const address = email.headers.find((one) => one.key === "snapshot-content-location")?.value;
  return email.html === undefined
    ? undefined
    : { html: email.html, ...(address === undefined ? {} : { address: oneLine(address) }) };
};
