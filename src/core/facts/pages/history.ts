import type { HappeningKind } from "../../case/happening-kinds.ts";
import type { By, FactValues } from "../fact.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { roleOn } from "./about-page.ts";
import { type Page, pageFact } from "./page.ts";
import { personIn } from "./person-line.ts";

interface Event {
  readonly kind: HappeningKind;
  readonly says: RegExp;
  /** Said of nobody, right before the day: "Refund requested 11/19/2026". */
  readonly before?: RegExp;
  /** The amount in the line is that of the happening. */
  readonly amount?: true;
}

/** What the history of a dispute says. The first that fits. */
const EVENTS: readonly Event[] = [
  { kind: "nonResolution", says: /\bnon-?resolution\b/i },
  { kind: "suggestionAccepted", says: /\b(?:accepted|agreed to)\b.*\b(?:suggest|proposal|proposed)/i },
  { kind: "suggestionDeclined", says: /\b(?:declined|rejected|refused)\b.*\b(?:suggest|proposal|proposed)/i },
  {
    kind: "suggestionMade",
    says: /\b(?:resolution|settlement) (?:was )?(?:suggested|proposed)\b|\bsuggested resolution (?:sent|made)\b|\b(?:suggested|proposed) a (?:resolution|settlement)\b/i,
  },
  {
    kind: "arbitration",
    says: /\barbitration (?:was )?(?:started|opened|requested)\b|\b(?:asked for|requested|filed for) arbitration\b/i,
  },
  { kind: "mediation", says: /\bmediation (?:has )?(?:started|began|opened)\b|\bmediator (?:was )?assigned\b/i },
  { kind: "disputeAnswered", says: /\b(?:declined|rejected|refused) (?:your|the|this) dispute\b/i },
  {
    kind: "disputeByFreelancer",
    says: /\b(?:filed|opened|started|raised) (?:a|the|this) dispute\b|\bdispute (?:was )?(?:filed|opened) by\b/i,
    amount: true,
  },
  { kind: "refundDeclined", says: /\b(?:declined|rejected|refused) (?:your|the|this) refund\b/i },
  {
    kind: "refundAsked",
    says: /\b(?:asked for|requested) (?:a|the) refund\b|\brefund (?:was )?requested by\b/i,
    before: /\brefund(?: request)? (?:was )?(?:requested|asked(?: for)?|made|opened)(?: on)?[\s:,]*$/i,
    amount: true,
  },
];

/** What is declined by "You declined" alone: what was open last. */
const DECLINED: Readonly<Partial<Record<HappeningKind, HappeningKind>>> = {
  disputeByFreelancer: "disputeAnswered",
  suggestionMade: "suggestionDeclined",
  refundAsked: "refundDeclined",
};

const byIn = (text: string): By | undefined => {
  if (/^you\b|\bby you\b/i.test(text)) return "me";
  const named =
    /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}) \p{Ll}/u.exec(text)?.[1] ??
    /\bby (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})/u.exec(text)?.[1];
  return named !== undefined && personIn(named) !== undefined ? "them" : undefined;
};

interface Dated {
  readonly line: ReadLine;
  readonly on: string;
  readonly isSure: boolean;
  /** The line without its day. */
  readonly words: string;
  /** What stands before the day. */
  readonly before: string;
}

/** A line with several days, in parts of one day each: "Refund requested 11/19/2026: $900.00 (declined 11/20/2026)". */
const partsOf = (text: string): readonly string[] =>
  daysIn(text).length < 2 ? [text] : text.split(/[();]| · | [-–—|] |, (?=\p{Ll})/u).map(even);

/** The lines with one day, in the order of days: a history can be told from either end. */
const datedIn = (page: Page): readonly Dated[] =>
  page.lines
    .flatMap((line): Dated[] =>
      partsOf(even(line.text)).flatMap((text): Dated[] => {
        const days = daysIn(text);
        const [day] = days;
        const read = day === undefined || days.length > 1 ? undefined : readDay(day, page.days, undefined, true);
        if (day === undefined || read === undefined) return [];
        const before = text.slice(0, day.start);
        const words = even(`${before} ${text.slice(day.end)}`).replace(/^[\s:,·|–—-]+|[\s:,·|–—-]+$/g, "");
        return [{ line, on: read.on, isSure: read.isSure, words, before }];
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const isOfClient = (page: Page, words: string, by: By | undefined): boolean => {
  const [role] = roleOn(page, {});
  if (role?.kind !== "role" || role.value === "client" || by === "me") return false;
  return (
    by === "them" ||
    /^(?:(?:your|the) client|\p{Lu}[\p{L}.'’-]+) (?:has )?(?:filed|opened|started|raised)\b/u.test(words)
  );
};

/** What happened in a dispute, by the history that its page shows. In: the page; what contract it is about. */
export const historyOn = (page: Page, contract: ContractHint): Sighting[] => {
  const isHourly = page.lines.some(({ text }) => /\bhourly\b|\bdisputed hours\b/i.test(text));
  const [role] = roleOn(page, contract);
  // The agency that a page of the agency names is the person.
  const mine =
    role?.kind === "role" && role.value === "agency"
      ? page.body.entries.flatMap(({ sense, value }) => (sense === "agency" ? [value] : []))
      : [];
  let before: HappeningKind | undefined;
  return datedIn(page).flatMap(({ line, on, isSure, words, before: lead }): Sighting[] => {
    const event = EVENTS.find((one) => one.says.test(words) || one.before?.test(lead));
    const bare = /\bdeclined$/i.test(words) && before !== undefined ? DECLINED[before] : undefined;
    const told = event?.kind ?? bare;
    if (told === undefined) return [];
    const kind = told === "disputeByFreelancer" && isHourly ? "disputeByClient" : told;
    before = told;
    const by = mine.some((name) => words.startsWith(`${name} `)) ? "me" : byIn(words);
    // A dispute that the other side of a freelancer opened is none of the freelancer's: what it is stands in Upwork's notice.
    if (kind === "disputeByFreelancer" && isOfClient(page, words, by)) return [];
    const [amount, second] = event?.amount ? amountsIn(words) : [];
    const value: FactValues["happening"] = {
      kind,
      on,
      ...(by === undefined ? {} : { by }),
      ...(amount === undefined || second !== undefined ? {} : { amount: amount.cents }),
    };
    return pageFact(page, contract, "happening", value, [line], isSure ? {} : { unsure: ["on"] });
  });
};
