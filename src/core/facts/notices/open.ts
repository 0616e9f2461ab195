import { dateInHead } from "../../conversations/head-date.ts";
import { dayOf as dayOfInstant } from "../../values/days.ts";
import type { MailHead, ReadLine, ReadText } from "../read-text.ts";
import { bodyOf, even, type Sentence } from "../words/body.ts";
import { orderIn } from "../words/days.ts";
import { isName } from "../words/names.ts";
import { contractOf, milestoneOf } from "./names-in-notice.ts";
import type { KnownNames, Notice, NoticeReading } from "./notice.ts";
import { sideOf } from "./side-of.ts";
import { otherOf, ownName } from "./who.ts";

/** The day of a mail in UTC; of one without a zone, the day that is written. */
export const dayOfMail = ({ sentAt }: Pick<MailHead, "sentAt">): string | undefined =>
  sentAt === undefined ? undefined : sentAt.endsWith("Z") ? dayOfInstant(sentAt, "UTC") : sentAt.slice(0, 10);

/** Some programs put a mark before each line of what they forward. */
const unquoted = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const written = lines.filter(({ text }) => text.trim() !== "");
  const isMarked = written.length > 0 && written.filter(({ text }) => /^\s*>/.test(text)).length > written.length / 2;
  return isMarked ? lines.map((line) => ({ ...line, text: line.text.replace(/^\s*>\s?/, "") })) : lines;
};

/** The lines of the notice itself: of a forwarded one those after its head. */
const ownLines = ({ lines, mail }: ReadText): readonly ReadLine[] => {
  const body = lines.filter(({ place }) => place.part !== "header");
  // Of a mail that was printed or copied as words the head stands in the text too.
  const head = mail?.forwarded ?? (mail?.sentPlace?.part === "header" ? undefined : mail);
  if (head?.sentPlace === undefined) return body;
  const at = body.findIndex(({ place }) => JSON.stringify(place) === JSON.stringify(head.sentPlace));
  const isHead = (text: string): boolean => /^[\s>*]*[\p{L}][\p{L} .-]{0,20}\*?\s?[:：]\s*\S/u.test(text);
  const { subject } = head;
  const under = body.findLastIndex(
    ({ text }, index) =>
      index < 40 &&
      isHead(text) &&
      ((subject !== "" && even(text).endsWith(even(subject))) ||
        even(text).includes(head.from.address || "\u0000") ||
        (at > 0 && index <= at + 2)),
  );
  return unquoted(under < 0 ? body : body.slice(under + 1));
};

const MOST_HEAD = 8;
/** So far down a text that forwards a mail can have its head. */
const MOST_ABOVE = 60;

/** The line of a head in which something stands: that of the mail itself by its name, that of a forwarded one near its day. */
const headLine = ({ lines }: ReadText, { sentPlace }: MailHead, name: string, said: string): ReadLine | undefined => {
  if (sentPlace?.part === "header") {
    const named = new RegExp(`^${name}:`, "i");
    return lines.find(({ text, place }) => place.part === "header" && named.test(text));
  }
  const at =
    sentPlace === undefined ? -1 : lines.findIndex(({ place }) => JSON.stringify(place) === JSON.stringify(sentPlace));
  return at < 0 || said === ""
    ? undefined
    : lines.slice(Math.max(0, at - MOST_HEAD), at + MOST_HEAD).find(({ text }) => even(text).includes(even(said)));
};

const subjectOf = (head: MailHead, file: ReadText): Sentence => {
  const text = even(
    head.subject.replace(
      /^(?:\s*(?:fwd?|fw|re|vs|wg|tr|rv|enc|i|r|rif|doorst|videresendt|aw|sv|antw|pd|odp|ynt|ilt|yön|vb|vl|res|转发|转|轉寄|回复|転送|返信|전달|답장)\s*:\s*)+/i,
      "",
    ),
  );
  const line: ReadLine = {
    text,
    place:
      headLine(file, head, "subject", head.subject)?.place ??
      (head.sentPlace === undefined ? { ...file.place, part: "header" } : { ...head.sentPlace }),
  };
  return { text, zone: "own", paragraph: -1, parts: [{ start: 0, line }] };
};

const BY_WALL = "The mail has a time without a zone. It was taken as that of your zone; Upwork counts days in UTC.";

/** Takes a notice of Upwork apart. In: its text; its own head; today; the names that other papers give. */
export const openNotice = (text: ReadText, head: MailHead, today: string, known: KnownNames): NoticeReading => {
  const lines = ownLines(text);
  const body = bodyOf(lines);
  const subject = subjectOf(head, text);
  const sentOn = dayOfMail(head);
  const sentPlace = head.sentPlace ?? { ...text.place, part: "header" as const };
  const near = sentOn;
  const order = orderIn(
    lines.map((one) => one.text),
    today,
  );
  const [to] = head.to;
  const via = /^(.+?) (?:via|through|on|\(via) upwork\)?$/i.exec(even(head.from.name))?.[1];
  const notice: Notice = {
    subject,
    lines,
    body,
    own: [subject, ...body.sentences.filter(({ zone }) => zone === "own")],
    entries: body.entries.filter(({ zone, sense }) => zone === "own" && sense !== "theirWords"),
    days: { order, near, today },
    sent:
      sentOn === undefined
        ? undefined
        : {
            on: sentOn,
            place: { ...sentPlace, quote: sentQuote(head, text) },
            isSure: head.isByWall === undefined,
            ...(head.isByWall ? { note: BY_WALL } : {}),
          },
    via,
    to: to !== undefined && isName(to.name) ? even(to.name) : undefined,
    toAddress: to?.address ?? "",
    toPlace: headLine(text, head, "to", to?.name ?? "")?.place,
    known,
  };
  const { hint, place } = contractOf(notice);
  const said = otherOf(notice, ownName(notice, to?.address ?? ""));
  const other: NoticeReading["other"] =
    said ??
    (via === undefined
      ? undefined
      : { value: via, place: { ...text.place, part: "header", quote: even(head.from.name) }, isSure: true });
  return {
    ...notice,
    contract: { ...hint, ...(other === undefined ? {} : { party: other.value }) },
    contractPlace: place,
    milestone: milestoneOf(notice, hint.name),
    other,
    side: sideOf(notice),
  };
};

/** The line of a head that has the day; of a page, whose lines have no numbers, the first that reads as that day and time. */
const sentQuote = (head: MailHead, text: ReadText): string => {
  const at = head.sentPlace;
  const line =
    at?.line === undefined
      ? text.lines
          .slice(0, MOST_ABOVE)
          .find(
            (one) =>
              one.place.part === at?.part &&
              head.sentAt !== undefined &&
              [undefined, true].some((isDayFirst) => dateInHead(even(one.text), isDayFirst) === head.sentAt),
          )
      : text.lines.find(({ place }) => place.line === at.line && place.part === at.part);
  return line === undefined ? (head.sentAt ?? "") : even(line.text);
};
