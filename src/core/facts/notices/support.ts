import { nameKey } from "../../text/text.ts";
import type { Sighting } from "../merge/sighting.ts";
import { placeAt } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { sentencesOf } from "../words/sentences.ts";
import { fact, happening } from "./give.ts";
import type { Notice, NoticeReading } from "./notice.ts";
import { untilOf } from "./read.ts";

const MARKS: readonly RegExp[] = [
  /\bplease (?:type|write|enter) your reply above this line\b|^##-/i,
  /\byour (?:request|ticket)\b.*\d{5,}.*\b(?:updated|received|solved|closed|answered)\b/i,
  /\(upwork (?:customer )?support\)|\bupwork (?:customer )?support team\b/i,
];

/** Is a notice a mail of a Support ticket? What it tells of the case in passing was not done on the day it was sent. */
export const isTicket = ({ subject, lines }: Pick<Notice, "subject" | "lines">): boolean =>
  MARKS.filter((mark) => lines.some(({ text }) => mark.test(text.trim()))).length +
    (/^\[upwork\]|\(#?\d{6,10}\)\s*$/i.test(subject.text) ? 1 : 0) >=
  2;

/** Kinds that people at Upwork write by hand, in a ticket too. */
export const WRITTEN_IN_TICKETS: ReadonlySet<string> = new Set([
  "mediation",
  "suggestion",
  "suggestion-answered",
  "non-resolution",
  "arbitration",
  "arbitration-decided",
  "account-limited",
  "account-lifted",
  "hours-decided",
  "hours-rejected",
  "chargeback",
  "chargeback-ended",
  "support",
]);

const I_DECLINED =
  /\bI (?:have )?(?:declined|refused|rejected|turned down) (?:the|this|that|his|her|their) (?:refund|request)(?: request)? on\b/i;

/** The person's own words further down in a ticket: the day on which they say that they refused a refund. */
const declinedBelow = (n: NoticeReading): Sighting[] => {
  const own = new Set(nameKey(n.to ?? "").split(" "));
  const isOwnName = (text: string): boolean => {
    const words = nameKey(text).split(" ");
    return words.length >= 2 && words.every((word) => own.has(word));
  };
  const from = n.lines.findIndex(({ text }) => isOwnName(text.trim()));
  if (from < 0) return [];
  // A foot is taken apart line by line: here its lines are sentences again.
  const said = sentencesOf(n.lines.slice(from), "quoted", 0).find(({ text }) => I_DECLINED.test(text));
  const written =
    said === undefined ? undefined : daysIn(said.text).find(({ start }) => start > said.text.search(/\bon\b/i));
  const on = written === undefined ? undefined : readDay(written, n.days, undefined, true);
  if (said === undefined || written === undefined || on === undefined) return [];
  const day = { value: on.on, place: placeAt(said, written.start, written.end), isSure: on.isSure, note: on.note };
  return happening(n, "refundDeclined", { on: day, by: "me", said });
};

/** The last day on which Support waits for an answer, and what the person wrote in the ticket. */
export const ticketFacts = (n: NoticeReading): Sighting[] => {
  if (!isTicket(n)) return [];
  const until = untilOf(n);
  return [
    ...declinedBelow(n),
    ...(until === undefined
      ? []
      : fact(n, "date", { deadline: "other", until: until.value, what: "Answer in the Support ticket" }, [until], {
          unsure: until.isSure ? [] : ["until"],
        })),
  ];
};
