import type { HappeningKind } from "../../case/happening-kinds.ts";
import type { By, FactValues } from "../fact.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { quotedIn } from "../words/names.ts";
import { namesOn, roleOn } from "./about-page.ts";
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
    kind: "changesAsked",
    says: /\b(?:requested|asked for|wants|wanted) (?:\p{L}+ ){0,2}(?:changes|revisions?|rework)\b/iu,
  },
  {
    kind: "disputeByFreelancer",
    says: /\b(?:filed|opened|started|raised) (?:a|the|this) dispute\b|\bdispute (?:was )?(?:filed|opened) by\b|\b(?:disputed|contested|challenged) (?:the|this|your|that) (?:refund|request|return)/i,
    amount: true,
  },
  { kind: "refundDeclined", says: /\b(?:declined|rejected|refused) (?:your|the|this) refund\b/i },
  {
    kind: "refundAsked",
    says: /\b(?:asked for|requested) (?:a|the) refund\b|\brefund (?:was )?requested by\b|\b(?:asked for|requested|wants|wanted) (?:the |a refund of |all of |part of )?(?:\$ ?[\d.,]+|deposit|money|funds)(?: (?:to be|be))? (?:back|returned|refunded)\b/i,
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

const byIn = (text: string, party: string | undefined): By | undefined => {
  if (/^you\b|\bby you\b/i.test(text)) return "me";
  const [first = ""] = (party ?? "").split(" ");
  if (first !== "" && (text.startsWith(`${first} `) || text.includes(` by ${first}`))) return "them";
  const named =
    /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}) \p{Ll}/u.exec(text)?.[1] ??
    /\bby (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})/u.exec(text)?.[1];
  // Where the other side is known, another name is not theirs: it can be the person's own agency.
  const isOther = party === undefined || named === party;
  return named !== undefined && isOther && personIn(named) !== undefined ? "them" : undefined;
};

interface Dated {
  readonly line: ReadLine;
  /** The line of the day, where that is another. */
  readonly day?: ReadLine;
  readonly on: string;
  readonly isSure: boolean;
  /** The line without its day. */
  readonly words: string;
  /** What stands before the day. */
  readonly before: string;
  /** The last day to answer, which the line names too. */
  readonly until?: string;
}

const nameOf = (words: string): { readonly of?: string } => {
  const [quoted] = quotedIn(words);
  return quoted === undefined ? {} : { of: quoted.name };
};
const linesOf = (line: ReadLine, day: ReadLine | undefined): ReadLine[] => (day === undefined ? [line] : [line, day]);

const HEADING = /^(?:recent |contract |dispute )?(?:activity|history|timeline|events|log)$/i;
/** So many things of one day stand below it. */
const MOST_OF_DAY = 4;

/** Is a line a day and nothing else? */
const isDay = (text: string): boolean => {
  const [day, second] = daysIn(text);
  return day !== undefined && second === undefined && text.length - (day.end - day.start) < 4;
};

/** Under a heading a day can stand on a line of its own, above what happened or below it. */
const underDays = (page: Page): readonly { readonly line: ReadLine; readonly day: ReadLine }[] => {
  const at = page.lines.findIndex(({ text }) => HEADING.test(even(text)));
  const [first, second] = page.lines.slice(at + 1).map(({ text }) => isDay(even(text)));
  if (at < 0 || first === second) return [];
  const found: { line: ReadLine; day: ReadLine }[] = [];
  let day: ReadLine | undefined;
  let count = 0;
  for (const [index, line] of page.lines.entries()) {
    if (index <= at) continue;
    if (isDay(even(line.text))) {
      day = line;
      count = 0;
      const above = page.lines[index - 1];
      if (!first && above !== undefined) found.push({ line: above, day: line });
      continue;
    }
    count += 1;
    if (count > MOST_OF_DAY) break;
    if (first && day !== undefined) found.push({ line, day });
  }
  return found;
};

/** A day to answer by, in the part of a line behind what happened. */
const untilIn = (page: Page, parts: readonly string[]): string | undefined => {
  const said = parts.find((part) =>
    /^(?:an? )?(?:answer|reply|response|respond)?\b.{0,12}\b(?:due|by|until)\b/i.test(part),
  );
  const [day] = said === undefined ? [] : daysIn(said);
  return day === undefined ? undefined : readDay(day, page.days)?.on;
};

/** The words of a line of a list without its mark. */
const withoutMark = (text: string): string => even(text).replace(/^[*•●▪·+○◯◉✓✔☑✅–—-]\s+/u, "");

/** A line with several days, in parts of one day each: "Refund requested 11/19/2026: $900.00 (declined 11/20/2026)". */
const partsOf = (text: string): readonly string[] =>
  daysIn(text).length < 2 ? [text] : text.split(/[();]| · | [-–—|] |, (?=\p{Ll})/u).map(even);

/** The lines with one day, in the order of days: a history can be told from either end. */
const datedIn = (page: Page): readonly Dated[] =>
  page.lines
    .flatMap((line): Dated[] => {
      const parts = partsOf(withoutMark(line.text));
      const until = parts.length > 1 ? untilIn(page, parts) : undefined;
      return parts.flatMap((text): Dated[] => {
        const days = daysIn(text);
        const [day] = days;
        const read = day === undefined || days.length > 1 ? undefined : readDay(day, page.days, undefined, true);
        if (day === undefined || read === undefined) return [];
        const before = text.slice(0, day.start);
        const words = even(`${before} ${text.slice(day.end)}`).replace(/^[\s:,·|–—-]+|[\s:,·|–—-]+$/g, "");
        return [{ line, on: read.on, isSure: read.isSure, words, before, ...(until === undefined ? {} : { until }) }];
      });
    })
    .concat(
      underDays(page).flatMap(({ line, day }): Dated[] => {
        const [written] = daysIn(even(day.text));
        const read = written === undefined ? undefined : readDay(written, page.days, undefined, true);
        return read === undefined
          ? []
          : [{ line, day, on: read.on, isSure: read.isSure, words: even(line.text), before: "" }];
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

const OF_MILESTONE: readonly (readonly ["submittedOn" | "changesAskedOn" | "fundedOn" | "releasedOn", RegExp])[] = [
  ["changesAskedOn", /\b(?:changes|revisions?|rework)\b/i],
  ["submittedOn", /\b(?:re-?)?(?:submitted|handed in|delivered|sent in|turned in)\b/i],
  ["fundedOn", /\b(?:funded|deposited)\b/i],
  ["releasedOn", /\b(?:released|approved|paid)\b/i],
];

/** What a line of the history tells of the milestone that it names in quotes. */
const milestoneIn = (page: Page, contract: ContractHint, { line, day, on, isSure, words }: Dated): Sighting[] => {
  const { of: name } = nameOf(words);
  const field = OF_MILESTONE.find(([, says]) => says.test(words.replaceAll(/["“„«][^"“”»]*["”»]/gu, "")))?.[0];
  if (name === undefined || field === undefined) return [];
  const unsure = isSure ? {} : { unsure: [field] };
  return pageFact(page, contract, "milestone", { name, [field]: on }, linesOf(line, day), unsure);
};

const OF_HISTORY = /\b(?:dispute[ds]?|refund|non-resolution|mediat\w+|arbitrat\w+|contract|asked for|suggest\w+)\b/i;

/** The lines of a page that tell what happened on a day, and are no part of a milestone. */
export const historyLines = (page: Page): ReadonlySet<ReadLine> => {
  const under = underDays(page).flatMap(({ line, day }) => [line, day]);
  const begun = page.lines.filter(({ text }) => {
    const words = withoutMark(text);
    const [day] = daysIn(words);
    return day !== undefined && day.start < 2 && /^\s*[:–—-]/.test(words.slice(day.end)) && OF_HISTORY.test(words);
  });
  return new Set([...under, ...begun]);
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
  const party = namesOn(page).party?.name;
  let before: HappeningKind | undefined;
  const dated = datedIn(page);
  const milestones = dated.flatMap((one) => milestoneIn(page, contract, one));
  const happened = dated.flatMap(({ line, day, on, isSure, words, before: lead, until }): Sighting[] => {
    const event = EVENTS.find((one) => one.says.test(words) || one.before?.test(lead));
    const bare = /\bdeclined$/i.test(words) && before !== undefined ? DECLINED[before] : undefined;
    const told = event?.kind ?? bare;
    if (told === undefined) return [];
    const kind = told === "disputeByFreelancer" && isHourly ? "disputeByClient" : told;
    before = told;
    const by = mine.some((name) => words.startsWith(`${name} `)) ? "me" : byIn(words, party);
    // A dispute that the other side of a freelancer opened is none of the freelancer's: what it is stands in Upwork's notice.
    if (kind === "disputeByFreelancer" && isOfClient(page, words, by)) return [];
    const [amount, second] = event?.amount ? amountsIn(words) : [];
    const value: FactValues["happening"] = {
      kind,
      on,
      ...(by === undefined ? {} : { by }),
      ...(amount === undefined || second !== undefined ? {} : { amount: amount.cents }),
      ...(until === undefined || event?.amount === undefined ? {} : { until }),
      ...(kind === "changesAsked" ? nameOf(words) : {}),
    };
    return pageFact(page, contract, "happening", value, linesOf(line, day), isSure ? {} : { unsure: ["on"] });
  });
  return [...happened, ...milestones];
};
