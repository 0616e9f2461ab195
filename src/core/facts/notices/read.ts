import type { Quoted } from "../place.ts";
import { type Entry, placeAt, type Sentence } from "../words/body.ts";
import { daysIn, readDay, type WrittenDay } from "../words/days.ts";
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

/** How a day in a sentence is meant: the end of a time to act, the end of a hold, or the day of something that happened. */
export const roleOfDay = (sentence: string, day: Pick<WrittenDay, "start" | "end">): "until" | "hold" | "past" => {
  if (HOLD.test(sentence.slice(Math.max(0, day.start - 60), day.end + 30))) return "hold";
  const before = sentence.slice(0, day.start);
  const clause = before.slice(Math.max(0, before.search(/[;,](?![^;,]*[;,])[^;,]*$/)));
  return UNTIL.test(clause) || UNTIL.test(before.slice(-24)) ? "until" : "past";
};

/** A day that is one end of a range ("Nov 2 - Nov 8") or names a week is not the day of anything that happened. */
const isOfRange = (text: string, { start, end }: Pick<WrittenDay, "start" | "end">): boolean =>
  /^\s*(?:[-–—]|to\b|through\b)\s*\S/.test(text.slice(end, end + 12)) ||
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
      const day = dayAt(n, written, placeAt(sentence, written.start, written.end), role === "past");
      if (day !== undefined) return day;
    }
  }
  return undefined;
};

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

/** The last day that Upwork names for an act: by a label, else in a sentence. Not before the notice itself. */
export const untilOf = (n: Notice): At<string> | undefined => {
  const labelled = entriesOf(n, "until").flatMap((entry) => dayOfEntry(n, entry, false) ?? []);
  const said = n.own.flatMap((sentence) =>
    daysIn(sentence.text).flatMap((written) =>
      roleOfDay(sentence.text, written) === "until" && !LATER.test(sentence.text.slice(0, 5))
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
