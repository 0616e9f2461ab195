import type { Quoted } from "../place.ts";
import { type Entry, placeAt, type Sentence } from "../words/body.ts";
import { daysApart, daysIn, readDay, type WrittenDay } from "../words/days.ts";
import { amountsIn, hoursIn, type WrittenAmount } from "../words/figures.ts";
import type { LabelSense } from "../words/labels.ts";
import type { At, Notice } from "./notice.ts";
import { saysSo } from "./signals.ts";

/** The entries of a notice with one of some senses, in order. */
export const entriesOf = (n: Notice, ...senses: readonly LabelSense[]): readonly Entry[] =>
  n.entries.filter(({ sense }) => senses.includes(sense));

const UNTIL =
  /\b(?:by|until|till|before|no later than|not later than|through|deadline(?: is)?|due(?: on| by)?|expires?(?: on)?|closes(?: on)?|ends(?: on)?|up to|on or before|latest|last (?:day|date|moment|chance))\b[^.;]{0,40}$/i;
const HOLD = /\b(?:pending|available|withdraw|security period|security hold|clears?|payable|payout|your balance)\b/i;
const LATER = /\b(?:then|will|otherwise)\b/i;

const BY_SOMEBODY =
  /\b\p{L}+(?:ed|d|t) by (?:(?:the|your) (?:client|freelancer)|(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar\b|March|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}),? on $/u;

/** How a day in a sentence is meant: the end of a time to act, the end of a hold, or the day of something that happened. */
export const roleOfDay = (sentence: string, day: Pick<WrittenDay, "start" | "end">): "until" | "hold" | "past" => {
  if (HOLD.test(sentence.slice(Math.max(0, day.start - 60), day.end + 30))) return "hold";
  const before = sentence.slice(0, day.start);
  const clause = before.slice(Math.max(0, before.search(/[;,](?![^;,]*[;,])[^;,]*$/)));
  // "Released by Henk Postma on 10 November": who did it, and no end of a time.
  if (BY_SOMEBODY.test(before)) return "past";
  return UNTIL.test(clause) || UNTIL.test(before.slice(-24)) ? "until" : "past";
};

/** A day that is one end of a range ("Nov 2 - Nov 8") or names a week is not the day of anything that happened. */
const isOfRange = (text: string, { start, end }: Pick<WrittenDay, "start" | "end">): boolean =>
  /^\s*(?:[-–—]\s*\S|(?:to|through)\s+[\dA-Z])/.test(text.slice(end, end + 12)) ||
  /(?:\d|\w)\s*[-–—]\s*$/.test(text.slice(Math.max(0, start - 12), start)) ||
  /\bweek (?:of|from|beginning|starting|ending)(?: on)? $/i.test(text.slice(0, start));

const dayAt = (
  n: Notice,
  written: WrittenDay,
  place: Quoted,
  isPast: boolean,
  beside?: string,
): At<string> | undefined => {
  const read = readDay(written, n.days, beside, isPast);
  return read === undefined ? undefined : { value: read.on, place, isSure: read.isSure, note: read.note, at: read.at };
};

/** The day of an entry; the first of its value. */
const dayOfEntry = (n: Notice, entry: Entry | undefined, isPast = true): At<string> | undefined => {
  const [written] = entry === undefined ? [] : daysIn(entry.value);
  return entry === undefined || written === undefined ? undefined : dayAt(n, written, entry.place, isPast);
};

/** The day of the first label with one of some senses. */
export const dayOf = (n: Notice, ...senses: readonly LabelSense[]): At<string> | undefined =>
  entriesOf(n, ...senses).flatMap(
    (entry) => dayOfEntry(n, entry, !["until", "dueOn", "hold"].includes(entry.sense)) ?? [],
  )[0];

/** The day in the first own sentence that says all of some things, and that is meant as asked. */
export const dayIn = (n: Notice, role: "until" | "past", ...says: readonly RegExp[]): At<string> | undefined => {
  for (const sentence of n.own) {
    if (!says.every((one) => one.test(sentence.text)) || (role === "past" && !saysSo(sentence))) continue;
    for (const written of daysIn(sentence.text)) {
      if (roleOfDay(sentence.text, written) !== role || isOfRange(sentence.text, written)) continue;
      if (role === "past" && isOfElse(sentence.text.slice(0, written.start), says)) continue;
      const day = dayAt(n, written, placeAt(sentence, written.start, written.end), role === "past");
      if (day !== undefined) return day;
    }
  }
  return undefined;
};

/** What a notice can tell of, by the words of what was done. */
const DONE = {
  submitted:
    /\b(?:submitted|handed (?:in|over)|delivered|sent (?:in|over|you|the|their|his|her)|turned in|uploaded|submission)\b/i,
  funded: /\b(?:funded|deposited|(?:paid|put|placed|added|went) .{0,40}\b(?:in|into|on)|escrow|set aside)\b/i,
  released: /\b(?:released|paid|approved|payment|sent to you|transferred)\b/i,
  changesAsked: /\b(?:changes?|revisions?|corrections?|rework|sent .{0,60}\bback to you|comments)\b/i,
  dispute: /\b(?:disput\w+|raised|challenged|contested|questioned|objected)\b/i,
  refund:
    /\b(?:refund\w*|(?:asked|requested|gave|sent|paid|returned|give|send)\b.{0,40}\bback|returned|reimbursed|repaid|asked on)\b/i,
  ended: /\b(?:ended|closed|cancell?ed|terminated)\b/i,
  began: /\b(?:started|began|begun|hired|accepted)\b/i,
  answered: /\b(?:declined|rejected|refused|turned|said no|answered|responded|accepted|agreed)\b/i,
} as const;
/** What a notice tells of. */
export type Done = keyof typeof DONE;

/** "The $560 he paid you on 4 November": a day beside another verb is the day of that. In: the words before it; what is looked for. */
const isOfElse = (before: string, says: readonly RegExp[]): boolean => {
  const beside = before.slice(-24).replace(/^\S*\s/, "");
  return (
    /\b(?:he|she|they|who|which|that|you) (?:\w+ ){0,2}?(?:paid|released|approved|funded|submitted|handed|delivered|accepted|hired)\b/i.test(
      beside,
    ) && !says.some((one) => one.test(beside))
  );
};

/** A notice is sent soon after what it tells. */
const DAYS_AFTER = 21;
const OF_ELSE = /\b(?:since|due|as of|effective|starting|between|from)(?: \w+){0,2} $/i;

/**
 * The one day in the past that a notice names, where its clause tells what was done, or nothing else: "Henk paid it in on 3 November".
 * In: the notice; what it tells of. Undefined when there are several, or when it is that of something else.
 */
export const dayTold = (n: Notice, done: Done): At<string> | undefined => {
  if (n.sent === undefined) return undefined;
  const { on: sentOn } = n.sent;
  const found = n.own.filter(saysSo).flatMap((sentence) =>
    daysIn(sentence.text).flatMap((written) => {
      if (roleOfDay(sentence.text, written) !== "past" || isOfRange(sentence.text, written)) return [];
      const before = sentence.text.slice(0, written.start);
      const clause = `${before.split(/[;:]\s|\. /).at(-1)}${sentence.text.slice(written.end).split(/[;.:]/)[0]}`;
      const isOwn = DONE[done].test(clause);
      const isOther = Object.entries(DONE).some(([kind, words]) => kind !== done && words.test(clause));
      // "The work you submitted on Nov 10 needs changes": what stands right before the day counts.
      const beside = before.slice(-24);
      if (!DONE[done].test(beside) && Object.values(DONE).some((words) => words.test(beside))) return [];
      if ((isOther && !isOwn) || OF_ELSE.test(before)) return [];
      const day = dayAt(n, written, placeAt(sentence, written.start, written.end), true);
      if (day === undefined || day.value > sentOn || daysApart(day.value, sentOn) > DAYS_AFTER) return [];
      return [{ ...day, isSure: day.isSure && isOwn }];
    }),
  );
  const [first] = found;
  return new Set(found.map(({ value }) => value)).size === 1
    ? (found.find(({ isSure }) => isSure) ?? first)
    : undefined;
};

/** The day that a notice tells of what was done, else its own day. */
export const toldOrSent = (n: Notice, done: Done): At<string> | undefined =>
  dayTold(n, done) ??
  (n.sent === undefined ? undefined : { value: n.sent.on, place: n.sent.place, isSure: n.sent.isSure });

/** The day on which something comes to pass if nobody acts: "On May 2 the payment goes out to you if he does nothing". */
export const dayLater = (n: Notice, ...says: readonly RegExp[]): At<string> | undefined => {
  for (const sentence of n.own) {
    if (!/\b(?:if|unless|otherwise|automatically|without)\b/i.test(sentence.text)) continue;
    if (!says.every((one) => one.test(sentence.text))) continue;
    for (const written of daysIn(sentence.text)) {
      if (roleOfDay(sentence.text, written) === "hold" || isOfRange(sentence.text, written)) continue;
      const day = dayAt(n, written, placeAt(sentence, written.start, written.end), false);
      if (day !== undefined && (n.sent === undefined || day.value > n.sent.on)) return day;
    }
  }
  return undefined;
};

/** What has nothing to do with the case: a survey, an offer to save or to earn something, a ticket that closes by itself. */
const ASIDE =
  /\b(?:rate us|survey|chance to|win (?:a|an|one)|invite (?:a|your|them|friends?)|earn \$|\d+ ?% off|get \$[\d.]+ off|ticket (?:will be |is )(?:clos|solv)|(?:give|leave|share|write)\b.{0,24}\bfeedback\b|for example|e\.g\.)/i;

/** The last day that Upwork names for an act: by a label, else in a sentence. Not before the notice itself. */
export const untilOf = (n: Notice): At<string> | undefined => {
  const labelled = entriesOf(n, "until").flatMap((entry) => dayOfEntry(n, entry, false) ?? []);
  const said = n.own.flatMap((sentence) =>
    daysIn(sentence.text).flatMap((written) =>
      !ASIDE.test(sentence.text) &&
      roleOfDay(sentence.text, written) === "until" &&
      !LATER.test(sentence.text.slice(0, 5))
        ? (dayAt(n, written, placeAt(sentence, written.start, written.end), false) ?? [])
        : [],
    ),
  );
  const sentOn = n.sent?.on;
  const possible = [...labelled, ...said].filter(({ value }) => sentOn === undefined || value >= sentOn);
  const days = new Set(possible.map(({ value }) => value));
  const [first] = possible;
  // Of two days that are named it is not known which ends the person's time: the earlier one, to be asked.
  if (first === undefined || days.size === 1) return first;
  const [earliest] = possible.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return earliest === undefined
    ? undefined
    : { ...earliest, isSure: labelled.length === 1 && labelled[0]?.value === earliest.value };
};

/** An amount with its place. */
export type AmountAt = At<number> & { readonly of?: number | undefined };

const amountOf = (written: WrittenAmount, place: Quoted): AmountAt => ({
  value: written.cents,
  of: written.of,
  place,
  isSure: true,
});

/** The amount of the first label with one of some senses. */
export const amountLabelled = (n: Notice, ...senses: readonly LabelSense[]): AmountAt | undefined => {
  for (const sense of senses)
    for (const entry of entriesOf(n, sense)) {
      const [written] = amountsIn(entry.value);
      if (written !== undefined) return amountOf(written, entry.place);
    }
  return undefined;
};

/** The first amount in an own sentence (the subject last) that says all of some things, and none of another. */
export const amountIn = (n: Notice, says: readonly RegExp[], not?: RegExp): AmountAt | undefined => {
  const [subject, ...rest] = n.own;
  for (const sentence of [...rest, ...(subject === undefined ? [] : [subject])]) {
    if (!says.every((one) => one.test(sentence.text)) || (not?.test(sentence.text) ?? false)) continue;
    const written = nearestAmount(sentence.text, says);
    if (written !== undefined) return amountOf(written, placeAt(sentence, written.start, written.end));
  }
  return undefined;
};

/** Of several amounts, the one that most of the words stand beside: before it, else behind it. */
const nearestAmount = (text: string, says: readonly RegExp[]): WrittenAmount | undefined => {
  const amounts = amountsIn(text);
  const scored = amounts.map((one, index) => {
    const before = text.slice(amounts[index - 1]?.end ?? 0, one.start);
    const behind = text.slice(one.end, amounts[index + 1]?.start);
    const score = says.reduce((sum, say) => sum + (say.test(before) ? 2 : say.test(behind) ? 1 : 0), 0);
    return { one, score };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.one;
};

/** The first words of some kind in an own sentence: for a name or a state. */
export const sentenceThat = (n: Notice, ...says: readonly RegExp[]): Sentence | undefined => {
  const [subject, ...rest] = n.own;
  return [...rest, ...(subject === undefined ? [] : [subject])].find((one) =>
    says.every((pattern) => pattern.test(one.text)),
  );
};

/** The whole of a sentence as a place. */
export const placeOf = (sentence: Sentence): Quoted => placeAt(sentence, 0, sentence.text.length);

/** Hours by a label. */
export const hoursLabelled = (n: Notice, ...senses: readonly LabelSense[]): At<number> | undefined => {
  for (const entry of entriesOf(n, ...senses)) {
    const [written] = hoursIn(entry.value);
    const bare = /^\d{1,3}(?:\.\d{1,2})?$/.test(entry.value) ? Number(entry.value) : undefined;
    const value = written?.hours ?? bare;
    if (value !== undefined) return { value, place: entry.place, isSure: true };
  }
  return undefined;
};
