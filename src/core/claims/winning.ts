import type { Case } from "../case/case.ts";
import type { Evidence } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import { type Facts, isClientSide, isFreelancerSide, isHeld, otherSide } from "../case/facts.ts";
import type { Happening, Milestone } from "../case/lists.ts";
import { isNever, unlessNever } from "../case/never.ts";
import { hoursAdmitted } from "../facts/talk/admitted-hours.ts";
import { praiseIn, praises } from "../facts/talk/reading.ts";
import { daysIn } from "../facts/talk/said-days.ts";
import { countHoursAsWritten } from "../letters/hours-as-written.ts";
import { UPWORK_RULES } from "../rules/built-in.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { lawIn } from "../rules/rulebook.ts";
import { capital, inOrder, named, oneLine, shorten } from "../text/text.ts";
import { addDays, daysBetween, mondayOf, sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";

/** What a case is looked through for. A filing may be given too: nothing private is read. */
export type Looked = Facts & Pick<Case, "happenings"> & Partial<Evidence>;

/** Two things in the case that do not fit together and speak for the person. */
export interface Winning {
  readonly id: WinningId;
  /** As a sentence of the person, for Upwork: facts with their days, and nothing said of anybody. */
  readonly says: string;
  /** The last sentence of it, where the rest is told already by what the rulebook adds. */
  readonly closes?: string;
  /** The items it rests on: "milestones.m1", "contacts.c3". */
  readonly from: readonly string[];
  /** The days it tells, YYYY-MM-DD, and the words it quotes: by them it is known whether a text has told it already. */
  readonly days: readonly string[];
  readonly quotes?: string;
}

const MOST_QUOTED = 160;

const reviewDays = (pack: Rulebook): number =>
  lawIn(pack, "review", ({ deadline }) => (deadline?.length.kind === "days" ? deadline.length.days : undefined)) ??
  Number.POSITIVE_INFINITY;

const refundsAsked = (c: Looked): readonly (Happening & { readonly on: string })[] =>
  c.happenings.flatMap((one) => (one.kind === "refundAsked" && one.on !== undefined ? [{ ...one, on: one.on }] : []));

/** The milestones a happening is about: the one it names, else those whose money is held, else the only one there is. */
const milestonesOf = (c: Looked, { of }: Happening): readonly Milestone[] => {
  const own = of === undefined ? [] : c.milestones.filter((one) => of === `milestones.${one.id}` || of === one.id);
  if (own.length > 0) return own;
  const held = c.milestones.filter(isHeld);
  return held.length > 0 || c.milestones.length !== 1 ? held : c.milestones;
};

const nameOf = (one: Milestone): string =>
  one.name === undefined ? "the milestone" : named("the milestone", one.name, `“${oneLine(one.name)}”`);

/** The review ran out without a request for changes, and the refund was asked for after that. */
const reviewEnded = (c: Looked): Winning[] =>
  refundsAsked(c).flatMap((asked) =>
    milestonesOf(c, asked).flatMap((one): Winning[] => {
      const submitted = unlessNever(one.submittedOn);
      const wereAsked = c.happenings.some(
        ({ kind, on }) => kind === "changesAsked" && on !== undefined && on <= asked.on && on >= (submitted ?? ""),
      );
      if (submitted === undefined || !isNever(one.changesAskedOn) || wereAsked) return [];
      const end = addDays(submitted, Math.min(reviewDays(UPWORK_RULES), 3650));
      if (asked.on <= end) return [];
      const closes = `The refund was requested only on ${sayDay(asked.on)}, ${daysBetween(submitted, asked.on)} days after the work was submitted.`;
      return [
        {
          id: "review-ended-first",
          says: `${capital(nameOf(one))} was submitted on ${sayDay(submitted)}. The review ended on ${sayDay(end)}, and no changes were requested on the contract by then. ${closes}`,
          closes,
          from: [`milestones.${one.id}`, `happenings.${asked.id}`],
          days: [submitted, asked.on],
        },
      ];
    }),
  );

const wordsOf = (gist: string): string => oneLine(gist).replace(/^[“"]|[”"]$/g, "");

/** The day of the first hand-in, from which on praise is praise of the work. */
const handedIn = (c: Looked): string | undefined =>
  c.milestones.flatMap((one) => unlessNever(one.submittedOn) ?? []).sort()[0];

/** What praise was followed by: a refund or a dispute, else the end of the contract by the other side while money is held. */
interface Refused {
  readonly on: string;
  readonly from: readonly string[];
  /** As a sentence; none where the contract itself tells it. */
  readonly closes?: string;
}

const refusedIn = (c: Looked): Refused | undefined => {
  const [first] = c.happenings
    .filter(({ kind, on }) => on !== undefined && (kind === "refundAsked" || kind === "disputeByClient"))
    .sort((a, b) => inOrder(a.on ?? "", b.on ?? ""));
  const { endedBy, endedOn } = c.answers;
  if (first?.on === undefined)
    return endedBy === "them" && endedOn !== undefined && c.milestones.some(isHeld)
      ? { on: endedOn, from: [] }
      : undefined;
  const sum = first.amount === undefined ? "" : ` of ${formatUsd(first.amount)}`;
  const did = first.kind === "refundAsked" ? `asked for a refund${sum}` : "disputed the hours";
  return {
    on: first.on,
    from: [`happenings.${first.id}`],
    closes: `On ${sayDay(first.on)} ${otherSide(c)} ${did}.`,
  };
};

/** Words of praise after the hand-in, where a refund or changes came later. */
const praised = (c: Looked): Winning[] => {
  const from = handedIn(c);
  const refused = refusedIn(c);
  if (from === undefined || refused === undefined) return [];
  const labels = labelsOf(c);
  const isBetween = (on: string | undefined): on is string => on !== undefined && on >= from && on <= refused.on;
  const { closes } = refused;
  const told = (id: string, says: string, on: string, words: string): Winning => ({
    id: "praised-then-refused",
    says: [says, closes].filter(Boolean).join(" "),
    ...(closes === undefined ? {} : { closes }),
    from: [id, ...refused.from],
    days: closes === undefined ? [on] : [on, refused.on],
    quotes: words,
  });
  const contacts = c.contacts.flatMap(({ id, on, by, gist }): Winning[] => {
    const words = by === "them" && isBetween(on) ? praiseIn(wordsOf(gist ?? "")) : undefined;
    if (words === undefined || on === undefined) return [];
    const says = `On ${sayDay(on)} ${otherSide(c)} wrote: “${shorten(words, MOST_QUOTED)}”`;
    return [told(`contacts.${id}`, says, on, words)];
  });
  const had = new Set(contacts.map(({ says }) => says.slice(0, 16)));
  const exhibits = c.exhibits.flatMap((one): Winning[] => {
    const quoted = c.originals?.[one.id]?.quote;
    const on = unlessNever(one.on);
    if (!isBetween(on) || quoted === undefined || !praises(quoted) || had.has(`On ${sayDay(on)}`.slice(0, 16)))
      return [];
    const words = wordsOf(quoted);
    const says = `Exhibit ${labels.get(one.id) ?? one.id} of ${sayDay(on)} reads: “${shorten(words, MOST_QUOTED)}”`;
    return [told(`exhibits.${one.id}`, says, on, words)];
  });
  return [...contacts, ...exhibits];
};

/** The refund that was asked for is more than what the milestones hold. */
const askedNotHeld = (c: Looked): Winning[] =>
  refundsAsked(c).flatMap((asked): Winning[] => {
    const held = c.milestones.filter((one) => one.money === "held");
    const sum = held.reduce((all, one) => all + (one.amount ?? 0), 0);
    if (asked.amount === undefined || held.length === 0 || held.some(({ amount }) => amount === undefined)) return [];
    if (c.milestones.some(({ money }) => money === undefined || money === "partReleased") || asked.amount <= sum)
      return [];
    return [
      {
        id: "asked-not-held",
        says: `The refund requested on ${sayDay(asked.on)} is for ${formatUsd(asked.amount)}. Upwork holds ${formatUsd(sum)}.`,
        from: [`happenings.${asked.id}`, ...held.map(({ id }) => `milestones.${id}`)],
        days: [asked.on],
      },
    ];
  });

/** The freelancer wrote of fewer hours than were billed for the week before. */
const fewerHours = (c: Looked): Winning[] =>
  c.contacts.flatMap(({ id, on, by, gist }): Winning[] => {
    if (by !== "them" || on === undefined || gist === undefined) return [];
    const hours = hoursAdmitted(gist);
    const week = c.weeks
      .filter(({ monday }) => monday !== undefined && monday < mondayOf(on) && monday >= addDays(mondayOf(on), -21))
      .sort((a, b) => ((a.monday ?? "") < (b.monday ?? "") ? 1 : -1))[0];
    if (hours === undefined || week?.hours === undefined || week.monday === undefined || hours >= week.hours - 0.3)
      return [];
    return [
      {
        id: "fewer-hours-written",
        says: `On ${sayDay(on)} the freelancer wrote: “${shorten(wordsOf(gist), MOST_QUOTED)}” For the week from ${sayDay(week.monday)}, ${countHoursAsWritten(c, week.hours)} were billed.`,
        from: [`contacts.${id}`, `weeks.${week.id}`],
        days: [on],
        quotes: wordsOf(gist),
      },
    ];
  });

/** Events of which people name the day, and the days on which they are in the case. Milestones have the last hand-in only. */
const EVENTS = [
  {
    what: "the work was submitted",
    words:
      /(?<![\p{L}])(?:handed (?:it |them |this |the \p{L}+ )?in|submitted|delivered|abgegeben|entregad\p{L}*|entregué|entreguei|livré\p{L}*|odda\p{L}*|здав\p{L}*|сдал\p{L}*)(?![\p{L}])/iu,
    days: (c: Looked): readonly string[] | undefined =>
      c.milestones.every(({ changesAskedOn }) => isNever(changesAskedOn))
        ? [
            ...c.milestones.flatMap(({ submittedOn }) => unlessNever(submittedOn) ?? []),
            ...c.happenings.flatMap(({ kind, on }) => (kind === "submitted" && on !== undefined ? [on] : [])),
          ]
        : undefined,
    from: (c: Looked) =>
      c.milestones.flatMap(({ id, submittedOn }) => (unlessNever(submittedOn) ? [`milestones.${id}`] : [])),
  },
  {
    what: "changes were requested",
    words:
      /(?<![\p{L}])(?:(?:asked|requested)(?: you| him| her)?(?: for)?(?: the)? changes|change request|changes? (?:was|were) (?:asked|requested))(?![\p{L}])/iu,
    days: (c: Looked): readonly string[] | undefined => [
      ...c.milestones.flatMap(({ changesAskedOn }) => unlessNever(changesAskedOn) ?? []),
      ...c.happenings.flatMap(({ kind, on }) => (kind === "changesAsked" && on !== undefined ? [on] : [])),
    ],
    from: (c: Looked) => [
      ...c.milestones.flatMap(({ id, changesAskedOn }) => (unlessNever(changesAskedOn) ? [`milestones.${id}`] : [])),
      ...c.happenings.flatMap(({ id, kind }) => (kind === "changesAsked" ? [`happenings.${id}`] : [])),
    ],
  },
] as const;

/** The other side names a day for what the case has on another: a day that is sure, past, and the only one in the words. */
const otherDay = (c: Looked): Winning[] =>
  c.contacts.flatMap(({ id, on, by, gist }): Winning[] => {
    if (
      by !== "them" ||
      on === undefined ||
      gist === undefined ||
      /(?<![\p{L}])(?:will|by|until|'ll|not|never)(?![\p{L}])|n['’]t/iu.test(gist)
    )
      return [];
    const named = daysIn(gist, on);
    const [day] = named;
    if (day === undefined || named.length > 1 || !day.sure || day.day > on) return [];
    const events = EVENTS.filter(({ words }) => words.test(gist));
    const [event] = events;
    const days = event?.days(c) ?? [];
    const [first] = [...days].sort();
    if (event === undefined || events.length > 1 || first === undefined || days.includes(day.day)) return [];
    return [
      {
        id: "day-differs",
        says: `On ${sayDay(on)} ${otherSide(c)} wrote: “${shorten(wordsOf(gist), MOST_QUOTED)}” On Upwork ${event.what} on ${[...new Set(days)].sort().map(sayDay).join(" and ")}.`,
        from: [`contacts.${id}`, ...event.from(c)],
        days: [on],
        quotes: wordsOf(gist),
      },
    ];
  });

/** For each kind, whose case it speaks for, what it is, and where it is found. */
export const WINNING = [
  { id: "review-ended-first", for: "freelancer", find: reviewEnded },
  { id: "praised-then-refused", for: "freelancer", find: praised },
  { id: "asked-not-held", for: "freelancer", find: askedNotHeld },
  { id: "fewer-hours-written", for: "client", find: fewerHours },
  { id: "day-differs", for: "both", find: otherDay },
] as const;

export type WinningId = (typeof WINNING)[number]["id"];

/**
 * What does not fit together in a case and speaks for the person, in the order in which it is said. In: a case or a filing, from which
 * alone it is worked out, so that it stands as long as the facts do. Out: sentences of facts.
 */
export const winningIn = (c: Looked): Winning[] =>
  WINNING.filter((row) => row.for === "both" || (row.for === "client" ? isClientSide(c) : isFreelancerSide(c))).flatMap(
    ({ find }) => find(c),
  );
