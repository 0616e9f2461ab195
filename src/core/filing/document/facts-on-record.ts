import { isFixed, isFreelancerSide, isInPart, otherSide, releasedOfMilestone } from "../../case/facts.ts";
import { potName } from "../../case/field-kinds.ts";
import { inFiling } from "../../case/fields.ts";
import { rowOf } from "../../case/happening-kinds.ts";
import { listFields, type Milestone } from "../../case/lists.ts";
import { milestoneLabel } from "../../case/milestone-numbers.ts";
import { isNever, type Never, unlessNever } from "../../case/never.ts";
import { selfAsTold, selfSubject } from "../../case/speaker.ts";
import { type ExhibitLines, pinpointOf, placeOfWords } from "../../claims/pinpoints.ts";
import { isAnsweredLater } from "../../conversations/answered-later.ts";
import { chatProgramOf } from "../../conversations/chat-programs.ts";
import { praises } from "../../facts/talk/reading.ts";
import { happeningsOf } from "../../happenings/happenings.ts";
import { actorOf, potOf } from "../../happenings/matters.ts";
import { sayHappeningSum } from "../../happenings/say-happening.ts";
import { forUpwork } from "../../letters/readers.ts";
import { capital, oneLine, shorten } from "../../text/text.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { FilingCase } from "../disclose.ts";

/** Something with a day, as a reader of the filing sees it. */
export interface DatedFact {
  /** The item it is from: "milestones.m1.submittedOn", "contacts.c2". */
  readonly id: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly what: string;
  /** For something that was said: who said it and where, as the filing names both; empty where it is not known. */
  readonly who?: { readonly by: string; readonly channel: string };
  /** Where it stands: "E, line 11"; empty where no exhibit is known to show it. */
  readonly where: string;
  readonly kind: "event" | "contact";
  /** How much it matters to a reader with a minute: the lower, the sooner it is told. */
  readonly rank: number;
}

/** An exhibit that shows what happened on its very day, by where it comes from. One alone, else it is not known which. */
export const shownBy = (c: FilingCase, on: string, sources: readonly string[]): string => {
  const [only, ...more] = c.exhibits.filter((one) => unlessNever(one.on) === on && sources.includes(one.source ?? ""));
  return only === undefined || more.length > 0 ? "" : (pinpointOf(c, only) ?? "");
};

/** The exhibit that one of the answers about an item was taken from: "D, line 17"; empty where it was typed. */
const shownAt = (c: FilingCase, item: string, ...fields: readonly string[]): string =>
  fields.map((field) => c.shown?.[`${item}.${field}`]).find((place) => place !== undefined) ?? "";

/** Where talk stands. */
export const SAID = ["messages", "outside"];
const SUBMITTED = ["submission"];
const TOLD_BY_UPWORK = ["notice"];
const PAID = ["transactions", "notice"];

const lowerFirst = (raw: string): string => raw.replace(/^./, (first) => first.toLowerCase());

/** What was paid, where it was not all of it: "1,600.00 USD of ". */
const paidOf = (one: Milestone): string => {
  const released = isInPart(one) ? releasedOfMilestone(one) : 0;
  return released === undefined ? "A part of " : released === 0 ? "" : `${formatUsd(released)} of `;
};

const ofMilestone = (c: FilingCase, one: Milestone): DatedFact[] => {
  const name = c.milestones.length > 1 ? capital(milestoneLabel(c.milestones, one.id)) : "The milestone";
  const isOwn = isFreelancerSide(c);
  const fact = (field: keyof Milestone & string, what: string, rank: number, where: string): DatedFact[] => {
    const on = unlessNever(one[field] as string | Never | undefined);
    const shown = where || shownAt(c, `milestones.${one.id}`, field);
    return on === undefined
      ? []
      : [{ id: `milestones.${one.id}.${field}`, on, what, where: shown, kind: "event", rank }];
  };
  const submitted = unlessNever(one.submittedOn) ?? "";
  const noChanges = isOwn && isNever(one.changesAskedOn) ? "; no changes requested on the contract" : "";
  return [
    ...fact("fundedOn", `${name} was funded`, 6, shownBy(c, unlessNever(one.fundedOn) ?? "", PAID)),
    ...(submitted === "" ? fact("dueOn", `${name} was due`, 3, "") : []),
    ...fact("submittedOn", `${name} was submitted${noChanges}`, 2, shownBy(c, submitted, SUBMITTED)),
    ...fact("changesAskedOn", `Changes to ${lowerFirst(name)} were requested`, 4, ""),
    // Money that moved by the rule is told with the rule.
    ...(c.byRule?.includes(one.id) === true
      ? []
      : fact(
          "releasedOn",
          `${paidOf(one)}${paidOf(one) === "" ? name : lowerFirst(name)} was paid`,
          4,
          shownBy(c, unlessNever(one.releasedOn) ?? "", PAID),
        )),
  ];
};

/** The milestone or week a happening is about, in a word; empty where there is one alone, or it is about the contract. */
const potIn = (c: FilingCase, pot: string): string => {
  const own = c.milestones.find(({ id }) => id === pot || `milestones.${id}` === pot);
  if (own !== undefined) return c.milestones.length > 1 ? milestoneLabel(c.milestones, own.id) : "";
  return c.weeks.length > 1 ? potName(c, pot) : "";
};

/** What was told to have happened, but for what the contract and the milestones tell themselves. */
const ofHappenings = (c: FilingCase): DatedFact[] =>
  happeningsOf(c)
    .filter(({ kind }) => kind !== "ended" && kind !== "nothing" && rowOf(kind).outcome === undefined)
    .flatMap((one): DatedFact[] => {
      if (one.on === undefined) return [];
      const about = potIn(c, potOf(one) ?? "");
      const isTheirs = actorOf(c, one) !== "me";
      return [
        {
          id: `happenings.${one.id}`,
          on: one.on,
          what: `${sayHappeningSum(c, one)}${about === "" ? "" : `, ${about}`}`,
          where: shownBy(c, one.on, TOLD_BY_UPWORK) || shownAt(c, `happenings.${one.id}`, "on", "kind"),
          kind: "event",
          rank: isTheirs ? 1 : 3,
        },
      ];
    });

/** Words that stand in quotation marks as a whole: they are somebody's own, as a message that was read from a file. */
const isCited = (gist: string): boolean => /^[“"][^“”"]*[”"]$/.test(gist.trim());

/** Without marks, capitals and what was cut: to see if two texts have the same words. */
export const plainWords = (raw: string): string =>
  oneLine(raw)
    .replace(/[“”"'’…]/g, "")
    .replace(/\.$/, "")
    .toLowerCase();

/** The day and hour that chat programs write before a name. */
const HEAD_OF_MESSAGE =
  /^\W{0,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?\]?(?:\s+-)?\s+(?=[^:]{1,80}:\s)/iu;

const MOST_QUOTED = 400;

/** Words that an exhibit cites, as a fact of the exhibit's day. */
interface Citation extends DatedFact {
  readonly plain: string;
}

const citationsOf = (c: FilingCase): Citation[] =>
  c.exhibits.flatMap((one) => {
    const { quote } = c.originals[one.id] ?? {};
    const on = unlessNever(one.on);
    if (on === undefined || quote === undefined) return [];
    // Of several messages it stays who said which; when is the day of the line.
    const words = quote.split("\n").map((line, at) => line.replace(HEAD_OF_MESSAGE, at === 0 ? "" : "/ "));
    const what = `“${shorten(oneLine(words.join(" ")).replace(/\.$/, ""), MOST_QUOTED)}”`;
    const where = pinpointOf(c, one) ?? "";
    return [{ id: `exhibits.${one.id}`, on, what, where, kind: "contact", rank: 5, plain: plainWords(quote) }];
  });

type Contact = FilingCase["contacts"][number];

/** Does a citation hold the words of a contact of its day? Both are one fact then. */
const cites = (cited: Citation, { on, gist }: Contact): boolean => {
  if (cited.on !== on) return false;
  const words = plainWords(gist ?? "");
  return words !== "" && cited.plain.includes(words);
};

/** How notes of what somebody said begin, without who it was. */
const A_REPORT =
  /^(?:Wrote|Said|Asked|Called|Told|Answered|Claimed|Replied|Promised|Insisted|Stated|Complained|Repeated|Accepted|Declined|Offered|Agreed)\b/;

/** The chat program whose export an exhibit is, by its place: "Telegram"; undefined where it is none. */
const chatAt = (c: FilingCase, where: string): string | undefined => {
  const label = where.split(",")[0];
  const [id] = Object.entries(c.labels).find(([, own]) => own === label) ?? [];
  return chatProgramOf(c.originals[id ?? ""]?.reading?.form, c.exhibits.find((one) => one.id === id)?.shows);
};

const whoOf = (c: FilingCase, one: Contact, where: string): DatedFact["who"] => ({
  by: one.by === "them" ? oneLine(c.answers.otherParty ?? otherSide(c)) : one.by === "me" ? selfAsTold(c) : "",
  channel:
    (one.channel === "chat" ? chatAt(c, where) : undefined) ?? inFiling(listFields.contacts.channel, one.channel),
});

const ofContact = (c: FilingCase, one: Contact, citations: readonly Citation[], lines?: ExhibitLines): DatedFact[] => {
  if (one.on === undefined || one.gist === undefined) return [];
  const citation = citations.find((cited) => cites(cited, one));
  const own = one.by === "me";
  const gist = oneLine(forUpwork(one.gist)).replace(/\.$/, "");
  // What the person noted of a message of theirs must not be taken for their words.
  const noted =
    own || isCited(one.gist)
      ? gist
      : `as ${selfSubject(c)} noted it: ${gist.replace(A_REPORT, (word) => word.toLowerCase())}`;
  // That the person did not answer is nothing to tell against oneself.
  const silent = own && one.answered === "no" && !isAnsweredLater(c, one) ? " (no answer)" : "";
  // Praise of the work comes after it was submitted; what was said before is about plans.
  const firstSubmitted = c.milestones.flatMap((each) => unlessNever(each.submittedOn) ?? []).sort()[0];
  const where =
    citation?.where ??
    placeOfWords(c, lines, one.gist) ??
    // Words to the letter came from somewhere: an exhibit of messages of that day alone shows them.
    (shownAt(c, `contacts.${one.id}`, "gist") || (isCited(one.gist) ? shownBy(c, one.on, SAID) : ""));
  const isPraise = one.by === "them" && isFreelancerSide(c) && one.on >= (firstSubmitted ?? "") && praises(one.gist);
  return [
    {
      id: `contacts.${one.id}`,
      on: one.on,
      who: whoOf(c, one, where),
      what: `${citation?.what ?? noted}${silent}`,
      where,
      kind: "contact",
      rank: isPraise ? 2 : 9,
    },
  ];
};

const byDay = (a: DatedFact, b: DatedFact): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/**
 * Everything in a filing that has a day, the earliest first, but claims and offers, which are told as such. Each thing once. In: a
 * filing; the lines of its exhibits, where they were read.
 */
export const factsOnRecord = (c: FilingCase, lines?: ExhibitLines): DatedFact[] => {
  const citations = citationsOf(c);
  const free = citations.filter((cited) => !c.contacts.some((one) => cites(cited, one)));
  return [
    ...ofHappenings(c),
    ...(isFixed(c) ? c.milestones.flatMap((one) => ofMilestone(c, one)) : []),
    ...c.contacts.flatMap((one) => ofContact(c, one, citations, lines)),
    ...free,
  ].sort(byDay);
};
