import type { Quoted } from "../place.ts";
import { type Entry, even, placeAt, type Sentence } from "../words/body.ts";
import { daysIn } from "../words/days.ts";
import { amountsIn, hoursIn, rateIn } from "../words/figures.ts";
import { cellUnder, gridsIn } from "../words/grid.ts";
import { isName, nameAndFirm } from "../words/names.ts";
import { type WrittenWeek, weeksIn } from "../words/weeks.ts";
import type { At, NoticeReading } from "./notice.ts";
import { at, type Part } from "./part.ts";
import { fromPersonLines } from "./person-lines.ts";
import { amountIn } from "./read.ts";
import { fromBlocks } from "./week-blocks.ts";

/** The week that a notice is about, with its place. */
export const weekOf = (n: NoticeReading): At<string> | undefined => {
  const of = (text: string, place: (week: WrittenWeek) => Quoted): At<string> | undefined => {
    const [week] = weeksIn(text, n.days);
    return week === undefined
      ? undefined
      : { value: week.monday, place: place(week), isSure: week.isSure, note: week.note };
  };
  for (const entry of n.entries) {
    const week = of(`${entry.sense === "week" ? "week of " : ""}${entry.value}`, () => entry.place);
    if (week !== undefined) return week;
  }
  const [subject, ...rest] = n.own;
  for (const one of [...rest, ...(subject === undefined ? [] : [subject])]) {
    const week = of(one.text, ({ start, end }) => placeAt(one, start, Math.min(end, one.text.length)));
    if (week !== undefined) return week;
  }
  return undefined;
};

/** The week that a happening is about, where the notice names it. */
export const aboutWeek = (n: NoticeReading): { readonly of?: string } => {
  const week = weekOf(n);
  return week === undefined ? {} : { of: week.value };
};

const MANUAL = /\b(?:manual|by hand|hand-?added|added)\b/i;

/** The hours of an entry: all of them, and those added by hand where the same words name them. */
const hoursOf = ({ label, value }: Pick<Entry, "label" | "value">) => {
  const [first, second] = hoursIn(value);
  const bare = /^\d{1,3}(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  const manual = second !== undefined && MANUAL.test(value.slice(first?.end ?? 0)) ? second.hours : undefined;
  return { hours: first?.hours ?? bare, manual, isManual: MANUAL.test(label) };
};

const fromGrids = (n: NoticeReading): Part[] => {
  return gridsIn(n.lines).flatMap((grid) =>
    grid.rows.flatMap((row) => {
      const hours = hoursIn(cellUnder(grid, row, "hours") ?? "")[0]?.hours;
      if (hours === undefined) return [];
      const place = { ...row.line.place, quote: even(row.line.text) };
      const name = cellUnder(grid, row, "contract");
      const who = cellUnder(grid, row, "freelancer", "client", "other");
      return [
        {
          name: at(name, place),
          who: who === undefined || !isName(who) ? undefined : at(who, place),
          hours: at(hours, place),
          manual: at(hoursIn(cellUnder(grid, row, "manual") ?? "")[0]?.hours, place),
          rate: at(amountsIn(cellUnder(grid, row, "rate") ?? "")[0]?.cents, place),
          amount: at(amountsIn(cellUnder(grid, row, "amount", "released") ?? "")[0]?.cents, place),
        },
      ];
    }),
  );
};

const isHeading = (one: Sentence): boolean =>
  one.text.length <= 90 &&
  !/[.!?:]$/.test(one.text) &&
  amountsIn(one.text).length === 0 &&
  daysIn(one.text).length === 0;

/** Contracts one under another: a line with the name, then labels. */
const fromLabels = (n: NoticeReading): Part[] => {
  const all: (Sentence | Entry)[] = [];
  const bySentence = n.body.sentences.filter(({ zone }) => zone === "own");
  const entries = [...n.entries];
  // Entries know how many sentences and entries stand before them.
  for (let s = 0, e = 0; s < bySentence.length || e < entries.length; ) {
    const entry = entries[e];
    if (entry !== undefined && entry.index <= s + e) {
      all.push(entry);
      e += 1;
    } else if (s < bySentence.length) {
      all.push(bySentence[s] as Sentence);
      s += 1;
    } else if (entry !== undefined) {
      all.push(entry);
      e += 1;
    }
  }
  const parts: { name: At<string> | undefined; entries: Entry[] }[] = [];
  let heading: Sentence | undefined;
  for (const one of all) {
    if ("zone" in one && "parts" in one) {
      if (isHeading(one) && !entries.some(({ label }) => label === one.text)) heading = one;
      continue;
    }
    const entry = one as Entry;
    const isNew = heading !== undefined || parts.length === 0 || entry.sense === "contract";
    if (isNew) {
      const name =
        entry.sense === "contract"
          ? at(entry.value, entry.place)
          : heading === undefined
            ? undefined
            : at(heading.text, placeAt(heading, 0, heading.text.length));
      parts.push({ name, entries: [] });
      heading = undefined;
    }
    parts.at(-1)?.entries.push(entry);
  }
  return parts.flatMap(({ name, entries: own }): Part[] => {
    const hoursEntry = own.find(
      (entry) => ["hours", "tracked"].includes(entry.sense) && hoursOf(entry).hours !== undefined,
    );
    if (hoursEntry === undefined) return [];
    const { hours, manual } = hoursOf(hoursEntry);
    const manualEntry = own.find((entry) => entry.sense === "manual" && hoursOf(entry).hours !== undefined);
    const rateEntry = own.find((entry) => entry.sense === "rate");
    // "Total: $836.00" is an amount, and no hours.
    const amountEntry = own.find(
      (entry) =>
        ["amount", "released", "hours", "earned"].includes(entry.sense) &&
        amountsIn(entry.value).length === 1 &&
        hoursIn(entry.value).length === 0,
    );
    const whoEntry = own.find(
      (entry) => ["freelancer", "client", "other"].includes(entry.sense) && isName(nameAndFirm(entry.value).name),
    );
    // "Of which manual: 1:30" is within the hours above it.
    const isWithin = /^(?:of (?:which|these|this|them)|thereof|including|incl\b|davon|dont|de los cuales|z tego)/i.test(
      manualEntry?.label ?? "",
    );
    const tracked = hoursEntry.sense === "tracked" && manualEntry !== undefined && !isWithin;
    const byHand = manual ?? (manualEntry === undefined ? undefined : hoursOf(manualEntry).hours);
    const whole = own.find((entry) => entry.sense === "hours" && hoursOf(entry).hours !== undefined);
    const total =
      whole === undefined
        ? tracked && hours !== undefined && byHand !== undefined
          ? Math.round((hours + byHand) * 100) / 100
          : hours
        : hoursOf(whole).hours;
    return [
      {
        name,
        who: whoEntry === undefined ? undefined : at(nameAndFirm(whoEntry.value).name, whoEntry.place),
        hours: at(total, (whole ?? hoursEntry).place),
        manual: at(byHand, (manual === undefined ? (manualEntry ?? hoursEntry) : hoursEntry).place),
        rate:
          rateEntry === undefined
            ? undefined
            : at(rateIn(rateEntry.value) ?? amountsIn(rateEntry.value)[0]?.cents, rateEntry.place),
        amount: amountEntry === undefined ? undefined : at(amountsIn(amountEntry.value)[0]?.cents, amountEntry.place),
      },
    ];
  });
};

/** A summary in a sentence: "You were billed $640.00 for 20:00 hours at $32.00/hr". */
const fromSentences = (n: NoticeReading): Part[] => {
  const said = n.own
    .slice(1)
    .find(
      ({ text, zone }) =>
        zone === "own" &&
        /\b(?:hours?|hrs?)\b|\d:\d\d/.test(text) &&
        hoursIn(text).length > 0 &&
        /\b(?:billed|worked|logged|charged|tracked|total|invoice)/i.test(text),
    );
  if (said === undefined) return [];
  const [hours, manual] = hoursIn(said.text);
  const place = placeAt(said, 0, said.text.length);
  const rate = rateIn(said.text);
  const amount = amountsIn(said.text).find(({ cents }) => cents !== rate)?.cents;
  const billed = amount === undefined ? amountIn(n, [/\b(?:billed|charged|earned|invoice)/i]) : at(amount, place);
  const isManual = manual !== undefined && MANUAL.test(said.text.slice(hours?.end ?? 0, manual.end + 20));
  const other = n.own.find(({ text }) => rateIn(text) !== undefined);
  return [
    {
      name: undefined,
      who: n.other,
      hours: at(hours?.hours, place),
      manual: isManual ? at(manual.hours, place) : undefined,
      rate:
        rate === undefined && other !== undefined
          ? at(rateIn(other.text), placeAt(other, 0, other.text.length))
          : at(rate, place),
      amount: billed,
    },
  ];
};

/** The contracts that a summary tells of, in any layout. */
export const partsOf = (n: NoticeReading): readonly Part[] =>
  withManual(
    n,
    [fromGrids(n), fromBlocks(n), fromLabels(n), fromPersonLines(n), fromSentences(n)].find(
      (parts) => parts.length > 0,
    ) ?? [],
  );

/** Hours added by hand, where a sentence of its own tells them: "Of these 12:30 hours were added manually". */
const withManual = (n: NoticeReading, parts: readonly Part[]): readonly Part[] => {
  const [part] = parts;
  if (part === undefined || parts.length > 1 || part.manual !== undefined) return parts;
  const isSaid = (text: string): boolean =>
    /\b(?:manual(?:ly)?|by hand|hand-?added)\b/i.test(text) && hoursIn(text).length === 1;
  const said = n.own.find(({ text }) => isSaid(text));
  // A line under that of the week: "of this by hand   2:30 hrs".
  const line = n.lines.find(({ text }) => text.length <= 80 && isSaid(text));
  const [written] = hoursIn(said?.text ?? line?.text ?? "");
  if (written === undefined || written.hours > (part.hours?.value ?? 0)) return parts;
  const place =
    said !== undefined
      ? placeAt(said, written.start, written.end)
      : line === undefined
        ? undefined
        : { ...line.place, quote: even(line.text) };
  return place === undefined ? parts : [{ ...part, manual: at(written.hours, place) }];
};
