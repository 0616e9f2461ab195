import { Temporal } from "temporal-polyfill";
import { monthNamed } from "../../conversations/head-date.ts";
import { addDays, daysBetween, LONG_MONTHS, sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { Contradiction, Fact } from "../fact.ts";
import { otherDays, placesOf, type Told, toldIn } from "./against-notes.ts";
import { bySides, type Differing, factsOf } from "./differing.ts";
import { isAbout } from "./note-words.ts";
import type { ReadTurn, Said } from "./reading.ts";
import { plainWords } from "./words.ts";

/** What is planned, asked or only possible tells no day of anything that happened. */
const NOT_PAST =
  /(?<![\p{L}])(?:will|'ll|shall|going to|by|until|till|before|plan|can|could|would|should|must|have to|need|please|if|when|unless|tomorrow|next|due|deadline|not|n't|never)(?![\p{L}])/iu;

const WEEKDAYS: readonly string[] = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const WEEKDAY = new RegExp(`(?<![\\p{L}])(?:on |last )(${WEEKDAYS.join("|")})(?![\\p{L}]|,? (?:the )?\\d)`, "iu");

/** "I filed on Thursday": the last one before the message. */
const lastWeekday = (text: string, on: string): string | undefined => {
  const found = WEEKDAY.exec(text)?.[1]?.toLowerCase();
  if (found === undefined) return undefined;
  const back = (Temporal.PlainDate.from(on).dayOfWeek - (WEEKDAYS.indexOf(found) + 1) + 7) % 7;
  return addDays(on, -(back === 0 ? 7 : back));
};

const HAPPENED: ReadonlySet<string> = new Set(["submitted", "refund", "ended", "dispute"]);
/** "It came in on the 4th": the last such day before the message. */
const OF_MONTH = /(?<![\p{L}])on the (\d{1,2})(?:st|nd|rd|th)(?![\p{L}]| of)/iu;
const lastOfMonth = (text: string, on: string): string | undefined => {
  const day = Number(OF_MONTH.exec(text)?.[1] ?? 0);
  if (day === 0) return undefined;
  for (let back = 0; back <= 31; back += 1) {
    const one = addDays(on, -back);
    if (Number(one.slice(8)) === day) return one;
  }
  return undefined;
};

/** A weekday that is meant for another lies so near to it. */
const MOST_APART = 3;
/** A day that is named by its number is meant as it is, and can be a slip further off. */
const MOST_BY_NUMBER = 8;
const SAID = "Upwork's own papers come before what somebody wrote in a message.";

/** Days that somebody writes something happened on, where the papers tell another day. */
const days = (said: readonly Said[], told: readonly Told[]): Differing[] => {
  const happened = told.filter(({ matter }) => HAPPENED.has(matter));
  return said.flatMap((one): Differing[] => {
    const { on } = one.turn;
    // Of a day that is told by its number the clause that holds it counts: "… on the 4th, so nobody could look".
    const clause = one.text.split(/[,;]/).find((part) => OF_MONTH.test(part));
    const text = plainWords(clause ?? one.text);
    if (on === undefined || one.turn.yearGuessed || NOT_PAST.test(text) || text.includes("?")) return [];
    const before = happened.filter((each) => each.on <= addDays(on, 1));
    // "You sent it to your boss on the 4th": what the other one did with it.
    const byNumber = /(?<![\p{L}])sent (?:it|them|this|that) to(?![\p{L}])/iu.test(text)
      ? undefined
      : lastOfMonth(text, on);
    const weekday = lastWeekday(text, on) ?? byNumber;
    const most = byNumber === undefined ? MOST_APART : MOST_BY_NUMBER;
    if (weekday === undefined) return otherDays(one.text, one.places, before).map((each) => ({ ...each, why: SAID }));
    const about = before.filter(({ matter }) => isAbout(one.text, matter));
    if (about.some((each) => each.on === weekday)) return [];
    const apart = (each: Told): number => Math.abs(daysBetween(each.on, weekday));
    const [near] = about.filter((each) => apart(each) <= most).sort((a, b) => apart(a) - apart(b));
    return near === undefined
      ? []
      : [
          {
            what: near.what,
            one: { value: sayDay(near.on), places: placesOf(near.fact) },
            other: { value: sayDay(weekday), places: one.places },
            take: "one",
            why: SAID,
            facts: [near.fact.id],
          },
        ];
  });
};

const IN_MONTH = /(?<![\p{L}])in (\p{L}{3,9})(?![\p{L}])(?! \d{1,2}(?!\d))/giu;
/** Somebody writes that a milestone was paid in a month in which none was. */
const paidIn = (said: readonly Said[], facts: readonly Fact[]): Differing[] => {
  const paid = factsOf(facts, "milestone").filter(({ value }) => value.releasedOn !== undefined);
  const had = new Set(
    paid.flatMap(({ value }) => [value.releasedOn, value.fundedOn].flatMap((on) => on?.slice(5, 7) ?? [])),
  );
  return said.flatMap((one): Differing[] => {
    const { on } = one.turn;
    const clause = one.text.split(/[,;]/).find((part) => I_PAID.test(part));
    if (on === undefined || clause === undefined || NOT_PAST.test(plainWords(clause))) return [];
    const named = [...one.text.matchAll(IN_MONTH)].flatMap((match) => monthNamed(match[1] ?? "") ?? []);
    const [month] = named;
    const [last] = paid
      .filter(({ value }) => (value.releasedOn ?? "") <= on)
      .sort((a, b) => ((b.value.releasedOn ?? "") < (a.value.releasedOn ?? "") ? -1 : 1));
    if (month === undefined || named.length > 1 || last?.value.releasedOn === undefined) return [];
    if (had.has(String(month).padStart(2, "0"))) return [];
    return [
      {
        what: `the day “${last.value.name}” was paid`,
        one: { value: sayDay(last.value.releasedOn), places: placesOf(last) },
        other: { value: LONG_MONTHS[month - 1] ?? "", places: one.places },
        take: "one",
        why: SAID,
        facts: [last.id],
      },
    ];
  });
};
const I_PAID =
  /(?<![\p{L}])(?:i|we|you|he|she|they)(?:'ve| have| had)? (?:paid|released)(?: (?:it|you|that|this|for it|the \p{L}+))? in(?![\p{L}])/iu;

/** Somebody writes that work came in a month in which none was handed in. */
const months = (said: readonly Said[], facts: readonly Fact[]): Differing[] => {
  const handed = factsOf(facts, "milestone").filter(({ value }) => value.submittedOn !== undefined);
  const had = new Set(
    handed.flatMap(({ value }) =>
      [value.submittedOn, value.releasedOn, value.changesAskedOn].map((on) => on?.slice(5, 7)),
    ),
  );
  return said.flatMap((one): Differing[] => {
    const { on } = one.turn;
    if (on === undefined || !isAbout(one.text, "submitted") || NOT_PAST.test(plainWords(one.text))) return [];
    const named = [...one.text.matchAll(IN_MONTH)].flatMap((match) => monthNamed(match[1] ?? "") ?? []);
    const [month] = named;
    const [last] = handed
      .filter(({ value }) => (value.submittedOn ?? "") <= on)
      .sort((a, b) => ((b.value.submittedOn ?? "") < (a.value.submittedOn ?? "") ? -1 : 1));
    if (month === undefined || named.length > 1 || last?.value.submittedOn === undefined) return [];
    if (had.has(String(month).padStart(2, "0"))) return [];
    return [
      {
        what: `the day “${last.value.name}” was handed in`,
        one: { value: sayDay(last.value.submittedOn), places: placesOf(last) },
        other: { value: LONG_MONTHS[month - 1] ?? "", places: one.places },
        take: "one",
        why: SAID,
        facts: [last.id],
      },
    ];
  });
};

const ALL_BACK =
  /(?<![\p{L}])(?:(?:all|whole|full|entire|total)(?: of)?|(?:wants?|wanted|asks?|asked|asking|demands?|claims?)(?: for| to get| all)?)(?: the| my| your| our| their)? \$?\s?$/iu;
const OF_THE = /(?<![\p{L}])of (?:the|your|my|our) \$?\s?$/iu;
const SUGGESTED =
  /(?<![\p{L}])(?:(?:nos|me|te|le|les) (?:dan|dieron|darán|ofrecen|proponen)|upwork (?:nos |me )?(?:propone|sugiere|schlägt|propose|propõe|proponuje)) \$?\s?$|(?<![\p{L}])(?:mediator|specialist|upwork|suggestion|they|he|she) (?:has |have |only )?(?:said|says|suggested|suggests|proposed|proposes|offered|wrote|told (?:me|us|you)|gave|gives?|awarded)(?: you| me| us| them)? (?:only |about |just )?\$?\s?$/iu;

/** How far a sum may lie from the one that it is meant for. */
const MOST_TIMES = 2.5;
const isNear = (one: number, other: number): boolean => one < other * MOST_TIMES && other < one * MOST_TIMES;

/** Sums that somebody names as what was asked back, is held, or was suggested, where the papers have others. */
const sums = (said: readonly Said[], facts: readonly Fact[]): Differing[] => {
  const happened = factsOf(facts, "happening").filter(({ value }) => value.amount !== undefined);
  const milestones = factsOf(facts, "milestone").filter(({ value }) => value.amount !== undefined);
  const asked = happened.find(({ value }) => value.kind === "refundAsked");
  const suggested = happened.find(({ value }) => value.kind === "suggestionMade");
  const held = milestones.find(({ value }) => value.money === "held");
  const known = new Set([...happened, ...milestones].map(({ value }) => value.amount));
  const differs = (what: string, fact: Fact, amount: number, cents: number, one: Said): Differing[] =>
    !isNear(amount, cents)
      ? []
      : [
          {
            what,
            one: { value: formatUsd(amount), places: placesOf(fact) },
            other: { value: formatUsd(cents), places: one.places },
            take: "one",
            why: SAID,
            facts: [fact.id],
          },
        ];
  return said.flatMap((one) =>
    one.sums.flatMap(({ cents, at, end, currency }): Differing[] => {
      if (currency === "other" || one.outside || one.turn.outside) return [];
      const [before, after] = [one.text.slice(0, at), one.text.slice(end)];
      if (suggested?.value.amount !== undefined && SUGGESTED.test(before) && cents !== suggested.value.amount)
        return differs("the amount that Upwork suggested", suggested, suggested.value.amount, cents, one);
      const isAll = ALL_BACK.test(before) && /^ ?(?:dollars|usd|\$)? ?back(?![\p{L}])/iu.test(after);
      if (isAll && asked?.value.amount !== undefined && cents !== asked.value.amount)
        return differs("the amount asked back", asked, asked.value.amount, cents, one);
      const isWhole =
        OF_THE.test(before) && /^(?:\s?(?:[.,;!?)]|$)|\s(?:back|and|so|if|to|for)(?![\p{L}]))/iu.test(after);
      const deposit = asked ?? held;
      if (isWhole && deposit?.value.amount !== undefined && !known.has(cents))
        return differs("the amount that is held", deposit, deposit.value.amount, cents, one);
      return [];
    }),
  );
};

/** Days, months and sums that somebody wrote in passing, where Upwork's papers tell otherwise. In: what people wrote; the facts of the papers. */
export const againstSaid = (turns: readonly ReadTurn[], facts: readonly Fact[]): Contradiction[] => {
  const said = bySides(turns);
  const had = new Set<string>();
  return [...days(said, toldIn(facts)), ...months(said, facts), ...paidIn(said, facts), ...sums(said, facts)]
    .filter(({ what, other }) => {
      const key = `${what} ${other.value}`;
      return !had.has(key) && had.add(key) !== undefined;
    })
    .map((one) => ({ facts: [], ...one }));
};
