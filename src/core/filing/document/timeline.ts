import { labelsOf } from "../../case/exhibit-labels.ts";
import { otherSide } from "../../case/facts.ts";
import { potName } from "../../case/field-kinds.ts";
import { inFiling } from "../../case/fields.ts";
import { listFields } from "../../case/lists.ts";
import { type Never, unlessNever } from "../../case/never.ts";
import { replyDays } from "../../deadlines/deadline-math.ts";
import { happeningsOf } from "../../happenings/happenings.ts";
import { potOf } from "../../happenings/matters.ts";
import { sayHappening } from "../../happenings/say-happening.ts";
import { forUpwork } from "../../letters/readers.ts";
import { proofOf, sayOffer } from "../../letters/statement.ts";
import { UPWORK_RULES } from "../../rules/built-in.ts";
import { named, oneLine, sayLines } from "../../text/text.ts";
import { addDays, daysBetween } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { FilingCase } from "../disclose.ts";
import { sayEndedBy } from "./contract-table.ts";

/** Something that happened on a day, in words. */
export interface Event {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly what: string;
  /** "silence" is a stretch in which no contact is logged; it begins on `on`. */
  readonly kind: "event" | "contact" | "silence";
  /** The last day of a silence, YYYY-MM-DD. */
  readonly until?: string;
}

type Dated = Pick<Event, "on" | "what">;

const bare = (raw: string | undefined): string => oneLine(forUpwork(raw ?? "")).replace(/\.$/, "");
const withProof = (what: string, labels: string): string => (labels === "" ? what : `${what} (${labels})`);

const dated = (day: string | Never | undefined, what: string): Dated | undefined => {
  const on = unlessNever(day);
  return on === undefined ? undefined : { on, what };
};

const ofMilestones = (c: FilingCase): (Dated | undefined)[] =>
  c.milestones.flatMap((one) => {
    const name = one.name === undefined ? "Milestone" : named("Milestone", one.name, `"${oneLine(one.name)}"`);
    const sum = one.amount === undefined ? "" : `, ${formatUsd(one.amount)}`;
    return [
      dated(one.fundedOn, `${name} funded${sum}`),
      dated(one.submittedOn, `${name} handed in with Submit Work`),
      dated(one.changesAskedOn, `${name}: changes asked for on the contract`),
      dated(one.releasedOn, `${name} released${sum}`),
    ];
  });

const ofClaims = (c: FilingCase): (Dated | undefined)[] => {
  const away = c.answers.notReliedOn ?? [];
  return c.claims
    .filter((claim) => !away.includes(claim.id))
    .flatMap((claim) => [
      claim.agreedOn && claim.agreed ? { on: claim.agreedOn, what: `Agreed: ${bare(claim.agreed)}` } : undefined,
      claim.happened ? dated(claim.happenedOn, withProof(bare(claim.happened), proofOf(c, claim))) : undefined,
    ]);
};

/** Words that stand in quotation marks as a whole: they are somebody's own, as a message that was read from a file. */
const isCited = (gist: string): boolean => /^[“"][^“”"]*[”"]$/.test(gist.trim());

/** Without marks, capitals and what was cut: to see if two texts have the same words. */
const plainWords = (raw: string): string =>
  oneLine(raw)
    .replace(/[“”"'’…]/g, "")
    .replace(/\.$/, "")
    .toLowerCase();

/** The day and hour that chat programs write before a name. */
const HEAD_OF_MESSAGE =
  /^\W{0,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?\]?(?:\s+-)?\s+(?=[^:]{1,80}:\s)/iu;

/** Words that an exhibit cites, as a line of the timeline: "exactly what we wanted" (D, line 14). */
interface Citation extends Dated {
  readonly plain: string;
}

const citationsOf = (c: FilingCase): Citation[] => {
  const labels = labelsOf(c);
  return c.exhibits.flatMap((one) => {
    const { quote, lines } = c.originals[one.id] ?? {};
    const on = unlessNever(one.on);
    if (on === undefined || quote === undefined) return [];
    // Of several messages it stays who said which; when is the day of the line.
    const words = quote.split("\n").map((line, at) => line.replace(HEAD_OF_MESSAGE, at === 0 ? "" : "/ "));
    const where = [labels.get(one.id), lines && sayLines(lines)].filter(Boolean).join(", ");
    const what = `"${oneLine(words.join(" ")).replace(/\.$/, "")}" (${where})`;
    return [{ on, what, plain: plainWords(quote) }];
  });
};

/** Does a citation hold the words of a contact of its day? Both are one line then. */
const cites = (cited: Citation, { on, gist }: FilingCase["contacts"][number]): boolean => {
  if (cited.on !== on) return false;
  const words = plainWords(gist ?? "");
  return words !== "" && cited.plain.includes(words);
};

const ofContacts = (c: FilingCase, citations: readonly Citation[]): (Dated | undefined)[] =>
  c.contacts.map((one) => {
    if (one.on === undefined || one.gist === undefined) return undefined;
    const who =
      one.by === "them" ? `From ${c.answers.otherParty ?? otherSide(c)}` : one.by === "me" ? "From me" : "Contact";
    const channel = inFiling(listFields.contacts.channel, one.channel);
    const where = channel === "" ? "" : `, ${channel}`;
    const silent = one.answered === "no" ? " (no answer)" : "";
    const citation = citations.find((cited) => cites(cited, one));
    if (citation !== undefined) return { on: one.on, what: `${who}${where}: ${citation.what}${silent}` };
    // What the person noted of a message of theirs must not be taken for their words.
    const noted = one.by === "me" || isCited(one.gist) ? "" : " (as I noted it)";
    return { on: one.on, what: `${who}${where}${noted}: ${bare(one.gist)}${silent}` };
  });

const ofContract = (c: FilingCase): (Dated | undefined)[] => {
  const { contractBegan, endedOn } = c.answers;
  return [
    contractBegan ? { on: contractBegan, what: "Contract began" } : undefined,
    endedOn ? { on: endedOn, what: `Contract ended${sayEndedBy(c)}` } : undefined,
  ];
};

/** What was told to have happened, but for what the contract and the milestones tell themselves. */
const ofHappenings = (c: FilingCase): (Dated | undefined)[] =>
  happeningsOf(c)
    .filter(({ kind }) => kind !== "ended" && kind !== "nothing")
    .map((one) => {
      const about = potName(c, potOf(one) ?? "");
      const of = [about === "" ? "" : `, ${about}`, one.amount === undefined ? "" : `, ${formatUsd(one.amount)}`];
      return dated(one.on, `${sayHappening(c, one)}${of.join("")}`);
    });

const ofOffers = (c: FilingCase): (Dated | undefined)[] =>
  c.offers.map((offer) => {
    const said = sayOffer({ ...offer, on: undefined }, c);
    return offer.on === undefined || said === undefined ? undefined : { on: offer.on, what: said.replace(/\.$/, "") };
  });

/** Words cited from exhibits, on the exhibit's day, unless a contact of that day has them already. */
const ofQuotes = (c: FilingCase, citations: readonly Citation[]): Dated[] =>
  citations.filter((cited) => !c.contacts.some((one) => cites(cited, one)));

/** The stretches between two contacts on the log in which none is logged. The log may have gaps of its own: it is said so. */
const silencesBetween = (days: readonly string[], least: number): Event[] =>
  days.flatMap((day, index) => {
    const next = days[index + 1];
    if (next === undefined) return [];
    const without = daysBetween(day, next) - 1;
    if (without < least) return [];
    return [
      {
        on: addDays(day, 1),
        until: addDays(next, -1),
        what: `No contact is logged for ${without} days`,
        kind: "silence" as const,
      },
    ];
  });

/** Every day on which something was said, also where it is not written down what: the earliest first, each once. */
const contactDays = (c: FilingCase): string[] => {
  const quoted = c.exhibits.filter((one) => c.originals[one.id]?.quote !== undefined);
  const days = [...c.contacts, ...c.offers, ...quoted].flatMap((one) => unlessNever(one.on) ?? []);
  return [...new Set(days)].sort();
};

const of = (kind: Event["kind"], dated: readonly (Dated | undefined)[]): Event[] =>
  dated.filter((one) => one !== undefined).map((one) => ({ ...one, kind }));

/**
 * Everything in the case that has a day, the earliest first. Same day: contract, milestones, claims, contacts, quotes, offers. A
 * silence is told where it is as long as the days a message may wait for its answer (rule message-reply).
 */
export const timelineOf = (c: FilingCase, waits: number = replyDays(UPWORK_RULES)): Event[] => {
  const citations = citationsOf(c);
  const contacts = of("contact", [...ofContacts(c, citations), ...ofQuotes(c, citations)]);
  const offers = of("contact", ofOffers(c));
  return [
    ...of("event", [...ofContract(c), ...ofHappenings(c), ...ofMilestones(c), ...ofClaims(c)]),
    ...contacts,
    ...offers,
    ...silencesBetween(contactDays(c), waits),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
