import { addDays, daysBetween, sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import { sayHours } from "../../values/hours.ts";
import type { Contradiction, Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadLine, ReadText } from "../read-text.ts";
import { type Differing, factsOf } from "./differing.ts";
import { notedDays, otherThan } from "./note-days.ts";
import { isAbout, isOfMoneyAsked, type NoteMatter } from "./note-words.ts";
import { otherTotals } from "./own-totals.ts";
import { evened, quotedAt } from "./turn.ts";

/** A day that papers tell, and what it is of. */
export interface Told {
  readonly matter: NoteMatter;
  readonly what: string;
  readonly on: string;
  readonly fact: Fact;
}

/** The days that Upwork's papers tell of what notes can speak of. */
export const toldIn = (facts: readonly Fact[]): readonly Told[] =>
  facts.flatMap((fact): Told[] => {
    const told = (matter: NoteMatter, what: string, on: string | undefined): Told[] =>
      on === undefined ? [] : [{ matter, what, on, fact }];
    if (fact.kind === "milestone")
      return [
        ...told("submitted", `the day “${fact.value.name}” was handed in`, fact.value.submittedOn),
        ...told("changes", `the day changes to “${fact.value.name}” were asked for`, fact.value.changesAskedOn),
      ];
    if (fact.kind === "ended") return told("ended", "the day the contract ended", fact.value.on);
    if (fact.kind === "date" && fact.value.deadline !== "other")
      return told("answer", "the last day to answer", fact.value.until);
    if (fact.kind !== "happening") return [];
    const { kind, on, until } = fact.value;
    return [
      ...(kind === "refundAsked" ? told("refund", "the day of the refund request", on) : []),
      ...(kind === "disputeByFreelancer" || kind === "disputeByClient" || kind === "mediation"
        ? told("dispute", "the day of the dispute", on)
        : []),
      ...told("answer", "the last day to answer", until),
      ...(kind === "nonResolution" ? told("arbitration", "the last day to ask for arbitration", until) : []),
    ];
  });

/** So far off a day can be and still be meant for the one that papers tell. */
const MOST_OFF = 8;
/** A longer line is no note. */
const MOST_LINE = 240;
const MOST_LINES = 400;

/** A line in parts of one matter each: its clauses, or all of it where it names one day. */
const partsOf = (text: string): readonly string[] =>
  notedDays(text).length < 2 ? [text] : text.split(/[,;()→]|->|=>|(?<=\p{L})\. |(?<=[!?]) /u).map(evened);

const OFFICIAL =
  "Upwork's own papers come before notes. A day apart can be the same moment: Upwork counts days in UTC.";

/** Places of a fact, those with a day or an amount first. */
export const placesOf = ({ places }: Fact): readonly Quoted[] =>
  [...places].sort((a, b) => Number(/\d/.test(b.quote)) - Number(/\d/.test(a.quote))).slice(0, 12);

/** Days in some words that are not those of the papers. In: the words; their place; the papers' days. */
export const otherDays = (words: string, place: readonly Quoted[], told: readonly Told[]): Differing[] =>
  partsOf(words).flatMap((part) => {
    const days = notedDays(part);
    const [day] = days;
    if (day === undefined || days.length > 1) return [];
    const about = told.filter(({ matter }) => isAbout(part, matter));
    // What fits one of the papers' days contradicts none.
    if (about.some(({ on }) => day.readings.includes(on.slice(5)))) return [];
    return about
      .flatMap((one): (Differing & { readonly off: number })[] => {
        const other = otherThan(day, one.on, MOST_OFF);
        if (other === undefined) return [];
        return [
          {
            what: one.what,
            one: { value: sayDay(one.on), places: placesOf(one.fact) },
            other: { value: sayDay(other), places: place },
            take: "one",
            why: OFFICIAL,
            facts: [one.fact.id],
            off: Math.abs(daysBetween(one.on, other)),
          },
        ];
      })
      .sort((a, b) => a.off - b.off)
      .slice(0, 1)
      .map(({ off: _off, ...rest }) => rest);
  });

const NUMBER =
  /(?<![\d.,:/#-])(?:US ?|USD ?)?\$? ?(\d{1,3}(?:[., ]\d{3})+|\d{2,6})(?:[.,]\d\d)?(?![\d:/]|[.,]\d| ?%|\.\s?\d| ?(?:h|hrs?|hours?)\b)/gu;
const SMALLEST = 10_00;
/** How far a number can be from the amount that it is meant for. */
const MOST_TIMES = 3;

/** The clauses of a line; one that is a sum and nothing else belongs to the one before it. */
const clausesOf = (words: string): readonly string[] => {
  const clauses: string[] = [];
  for (const part of words.split(/[;,](?!\d)|->|(?<=\p{L})\. /u)) {
    const isSum = /^\s*(?:\$|usd|us\$)?\s*\d[\d., ]*\s*(?:\$|usd|dollars?|€|eur)?\s*$/iu.test(part);
    if (isSum && clauses.length > 0) clauses.push(`${clauses.pop()}, ${part.trim()}`);
    else clauses.push(part);
  }
  return clauses;
};

/** An amount in a line about money asked back, or held, that is not that of the papers. */
const otherAmounts = (words: string, place: readonly Quoted[], facts: readonly Fact[]): Differing[] => {
  const asked = factsOf(facts, "happening").find(
    ({ value }) => value.kind === "refundAsked" && value.amount !== undefined,
  );
  const held = factsOf(facts, "milestone").filter(({ value }) => value.money === "held" && value.amount !== undefined);
  const fact: Fact | undefined = asked ?? held[0];
  const amount = asked?.value.amount ?? held[0]?.value.amount;
  if (fact === undefined || amount === undefined) return [];
  const known = new Set([amount, ...held.map(({ value }) => value.amount)]);
  return clausesOf(words).flatMap((clause): Differing[] => {
    if (!isOfMoneyAsked(clause)) return [];
    // "80 + 120 = 200": what it comes to.
    const part = clause.includes("=") ? `${clause.replace(/[\d.,\s+*x×-]+=/g, " ")}` : clause;
    const days = notedDays(part);
    const numbers = [...part.matchAll(NUMBER)]
      .filter(({ index }) => !days.some(({ start, end }) => index >= start && index < end))
      .map((match) => Number((match[1] ?? "").replace(/[., ]/g, "")) * 100)
      .filter((cents) => cents >= SMALLEST);
    const [cents] = numbers;
    if (cents === undefined || numbers.length > 1 || known.has(cents)) return [];
    if (cents > amount * MOST_TIMES || cents * MOST_TIMES < amount) return [];
    return [
      {
        what: asked === undefined ? "the amount that is held" : "the amount asked back",
        one: { value: formatUsd(amount), places: placesOf(fact) },
        other: { value: formatUsd(cents), places: place },
        take: "one",
        why: "Upwork's own papers come before notes.",
        facts: [fact.id],
      },
    ];
  });
};

/** Hours that a list of somebody's own has for a week, where Upwork's papers have others. */
const otherHours = (words: string, place: readonly Quoted[], facts: readonly Fact[]): Differing[] =>
  factsOf(facts, "week").flatMap((one): Differing[] => {
    const { monday, hours } = one.value;
    if (hours === undefined || one.sure === "open") return [];
    const [, month = 0, day = 0] = monday.split("-").map(Number);
    const [, lastMonth = 0, last = 0] = addDays(monday, 6).split("-").map(Number);
    const range = new RegExp(
      `(?<!\\d)(?:0?${day}(?:[./] ?0?${month}\\.?)? ?[-–—] ?0?${last}(?:[./] ?0?${lastMonth}(?!\\d))?\\.?|0?${month}/0?${day} ?[-–—] ?0?${lastMonth}/0?${last})(?!\\d)`,
    ).exec(words);
    if (range === null) return [];
    const behind = /(\d{1,3}):([0-5]\d)|(\d{1,3})[.,](\d{1,2})(?!\d)/.exec(words.slice(range.index + range[0].length));
    if (behind === null) return [];
    const own =
      behind[1] === undefined ? Number(`${behind[3]}.${behind[4]}`) : Number(behind[1]) + Number(behind[2]) / 60;
    if (Math.abs(own - hours) < 0.1 || own > hours * 1.5 || own < hours / 2) return [];
    return [
      {
        what: `the hours of the week from ${sayDay(monday)}`,
        one: { value: sayHours(hours), places: placesOf(one) },
        other: { value: sayHours(own), places: place },
        take: "one",
        why: "Upwork's papers tell what was billed; the list is somebody's own.",
        facts: [one.id],
      },
    ];
  });

/** Is a text somebody's own writing, and no talk: notes, a list, a photo of them? */
const areNotes = ({ kind, conversation, mail, page, lines, unread }: ReadText): boolean =>
  unread === undefined &&
  mail === undefined &&
  page === undefined &&
  (kind === "document" || kind === "table" || kind === "picture" || conversation?.format === "notes") &&
  (conversation === undefined || conversation.messages.length === 0 || conversation.format === "notes") &&
  lines.length > 0 &&
  lines.length <= MOST_LINES;

const isShort = ({ text }: ReadLine): boolean => text.trim() !== "" && text.length <= MOST_LINE;

/** The notes of a text: its lines; of a photo of handwriting also two lines as one, for a note runs over them. */
const notesIn = ({ lines, byMachine }: ReadText): readonly (readonly ReadLine[])[] => {
  const short = lines.filter(isShort);
  const each = short.map((line) => [line]);
  if (byMachine !== true) return each;
  return [...each, ...short.slice(1).flatMap((line, at) => (short[at] === undefined ? [] : [[short[at], line]]))];
};

/** What somebody's own notes and lists say otherwise than Upwork's papers. In: texts that are no papers of Upwork; the facts of the papers. */
export const againstNotes = (texts: readonly ReadText[], facts: readonly Fact[]): Contradiction[] => {
  const told = toldIn(facts);
  const had = new Set<string>();
  return texts
    .filter(areNotes)
    .flatMap((text) =>
      notesIn(text).flatMap((lines) => {
        const words = evened(lines.map((line) => line.text).join(" "));
        const place = lines.map((line) => quotedAt(line.place, line.text));
        return [
          ...otherDays(words, place, told),
          ...otherAmounts(words, place, facts),
          ...otherHours(words, place, facts),
        ];
      }),
    )
    .concat(texts.filter(areNotes).flatMap((text) => otherTotals(text, facts)))
    .filter(({ what, other }) => {
      const key = `${what} ${other.value}`;
      return !had.has(key) && had.add(key) !== undefined;
    })
    .map((one) => ({ facts: [], ...one }));
};
