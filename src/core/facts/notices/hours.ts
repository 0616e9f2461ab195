import type { FactValues } from "../fact.ts";
import type { Sighting } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import { type Entry, even, placeAt, type Sentence } from "../words/body.ts";
import { daysIn } from "../words/days.ts";
import { amountsIn, hoursIn, rateIn } from "../words/figures.ts";
import { cellUnder, gridsIn } from "../words/grid.ts";
import { isName, nameAndFirm } from "../words/names.ts";
import { type WrittenWeek, weeksIn } from "../words/weeks.ts";
import { as, byOf, fact, happening } from "./give.ts";
import type { At, NoticeKind, NoticeReading } from "./notice.ts";
import { amountIn, amountLabelled, dayIn, dayOf, hoursLabelled, sentenceThat, untilOf } from "./read.ts";
import { ASKS, BACK, DISPUTE, HOURS } from "./signals.ts";

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

/** One contract in a summary of several: its name, who is named, its hours and money. */
interface Part {
  readonly name: At<string> | undefined;
  readonly who: At<string> | undefined;
  readonly hours: At<number> | undefined;
  readonly manual: At<number> | undefined;
  readonly rate: At<number> | undefined;
  readonly amount: At<number> | undefined;
}

const MANUAL = /\b(?:manual|by hand|hand-?added|added)\b/i;
const at = <T>(value: T | undefined, place: Quoted): At<T> | undefined =>
  value === undefined ? undefined : { value, place, isSure: true };

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
      if (isHeading(one)) heading = one;
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
    const amountEntry = own.find(
      (entry) => ["amount", "released"].includes(entry.sense) && amountsIn(entry.value).length > 0,
    );
    const whoEntry = own.find(
      (entry) => ["freelancer", "client", "other"].includes(entry.sense) && isName(nameAndFirm(entry.value).name),
    );
    const tracked = hoursEntry.sense === "tracked" && manualEntry !== undefined;
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

/** Weeks, rate and names, for each contract that a summary holds. */
const summary = (n: NoticeReading): Sighting[] => {
  const week = weekOf(n);
  const found = [fromGrids(n), fromLabels(n), fromSentences(n)].find((parts) => parts.length > 0) ?? [];
  return found.flatMap((part) => {
    const contract = {
      ...(part.name === undefined ? (found.length === 1 ? n.contract : {}) : { name: part.name.value }),
      ...(part.who === undefined ? {} : { party: part.who.value }),
    };
    const one: NoticeReading = { ...n, contract };
    const until = found.length === 1 || part.hours !== undefined ? hoursUntil(n) : undefined;
    const value: FactValues["week"] | undefined =
      week === undefined
        ? undefined
        : {
            monday: week.value,
            ...Object.fromEntries(
              Object.entries({
                hours: part.hours?.value,
                manualHours: part.manual?.value,
                rate: part.rate?.value,
                amount: part.amount?.value,
              }).filter(([, v]) => v !== undefined),
            ),
          };
    return [
      ...(value === undefined
        ? []
        : fact(one, "week", value, [part.hours, week, part.manual, part.rate, part.amount], {
            unsure: week?.isSure === false ? ["monday"] : [],
            note: week?.note,
          })),
      ...(part.rate === undefined ? [] : fact(one, "rate", part.rate.value, [part.rate])),
      ...fact(one, "contract", "hourly", [part.rate ?? part.hours]),
      ...(part.name === undefined ? [] : fact(one, "contractName", part.name.value, [part.name])),
      ...(part.who === undefined ? [] : fact(one, "otherParty", part.who.value, [part.who])),
      ...(until === undefined
        ? []
        : fact(
            one,
            "date",
            { deadline: "hoursDispute", until: until.value, ...(until.at === undefined ? {} : { at: until.at }) },
            [until],
            until.isSure ? {} : { unsure: ["until"] },
          )),
    ];
  });
};

/** The end of the time to dispute hours, where a notice names it. */
const hoursUntil = (n: NoticeReading): At<string> | undefined =>
  dayIn(n, "until", /\b(?:dispute|look wrong|question|review|report|object)\w*\b/i) ?? untilOf(n);

const aboutWeek = (n: NoticeReading): { readonly of?: string } => {
  const week = weekOf(n);
  return week === undefined ? {} : { of: week.value };
};

/** What a notice of a dispute says of its week. */
const weekFacts = (n: NoticeReading): Sighting[] => {
  const week = weekOf(n);
  if (week === undefined) return [];
  const hours = hoursLabelled(n, "hours");
  const manual = hoursLabelled(n, "manual");
  const rateEntry = n.entries.find(({ sense }) => sense === "rate");
  const rate =
    rateEntry === undefined
      ? undefined
      : at(rateIn(rateEntry.value) ?? amountsIn(rateEntry.value)[0]?.cents, rateEntry.place);
  const value = {
    monday: week.value,
    ...(hours === undefined ? {} : { hours: hours.value }),
    ...(manual === undefined ? {} : { manualHours: manual.value }),
    ...(rate === undefined ? {} : { rate: rate.value }),
  };
  return [
    ...fact(n, "week", value, [hours, week, manual, rate], { unsure: week.isSure ? [] : ["monday"], note: week.note }),
    ...fact(n, "contract", "hourly", [hours ?? week]),
    ...(rate === undefined ? [] : fact(n, "rate", rate.value, [rate])),
  ];
};

const DECIDED =
  /\b(?:decided|decision|reviewed|result|outcome|reversed|removed|upheld|approved|will be (?:paid|refunded|returned)|not (?:be )?paid|completed)\b/i;
const PROTECTION = /\bprotection\b/i;

export const HOURS_NOTICES: readonly NoticeKind[] = [
  {
    id: "weekly-summary",
    is: "Upwork's weekly summary",
    needs: 3.5,
    signals: [
      {
        all: [/\bweekly\b/i, /\b(?:summary|invoice|billing|report|timesheet|charges?|earnings|statement)\b/i],
        weight: 3,
      },
      { all: [/\b(?:week of|for the week|billing period|hours (?:billed|worked|logged))\b/i], weight: 1 },
      { all: [/\b(?:hours?|hrs?|time)\b/i, /\d{1,2}:\d\d|\d(?:\.\d+)? ?(?:hours|hrs|h)\b/i], in: "body", weight: 1.5 },
      { all: [/\b(?:\/ ?hr|per hour|hourly)\b/i], in: "body", weight: 1 },
      {
        all: [DISPUTE, /\b(?:filed|opened|disputed|has disputed|answer|accept or)\b/i],
        not: /\bcan\b|\?/i,
        weight: -4,
      },
      { all: [PROTECTION], in: "subject", weight: -3 },
      { all: [/\b(?:jobs?|newsletter|tips)\b/i], in: "subject", weight: -4 },
      { all: [ASKS, BACK], weight: -3 },
    ],
    facts: summary,
  },
  {
    id: "hours-disputed",
    is: "Upwork's notice that hours are disputed",
    isTrouble: true,
    needs: 4.5,
    signals: [
      {
        all: [DISPUTE, HOURS],
        not: /\b(?:can|may|look wrong|want to)\b|\bto dispute\b|\byour dispute\b.*\b(?:result|decid|reviewed)/i,
        weight: 4,
      },
      {
        all: [DISPUTE, /\b(?:filed|opened|disputed|disputes|raised|started)\b/i],
        not: /\b(?:escrow|milestone)\b/i,
        weight: 1.5,
      },
      { all: [/\b(?:see|view) dispute\b/i], in: "body", weight: 1 },
      { all: [/\b(?:accept|approve)\b/i, /\b(?:decline|reject|answer)\b/i], in: "body", weight: 0.5 },
      { all: [/\b(?:escrow|milestone)\b/i], weight: -3 },
      { all: [DECIDED, /\b(?:hours|time|dispute|we)\b/i], not: /\b(?:by|until) \w+day|\b(?:if|please)\b/i, weight: -3 },
      {
        all: [/\b(?:answered|declined|accepted|responded)\b/i, DISPUTE],
        not: /\b(?:if|please|to (?:accept|decline))\b/i,
        weight: -3,
      },
    ],
    facts: (n) => [
      ...happening(n, "disputeByClient", {
        on: dayOf(n, "filedOn", "askedOn", "on") ?? dayIn(n, "past", DISPUTE),
        by: byOf(n, /disputed|filed|opened/),
        amount: amountLabelled(n, "asked") ?? amountIn(n, [DISPUTE]),
        until: untilOf(n),
        said: sentenceThat(n, DISPUTE, HOURS),
        ...aboutWeek(n),
      }),
      ...weekFacts(n),
    ],
  },
  {
    id: "hours-answered",
    is: "Upwork's notice of the answer to a dispute of hours",
    isTrouble: true,
    needs: 5,
    signals: [
      {
        all: [/\b(?:answered|declined|accepted|responded)\b/i, DISPUTE],
        not: /\b(?:if|please|to (?:accept|decline))\b/i,
        weight: 4,
      },
      { all: [HOURS], weight: 2 },
      { all: [/\b(?:escrow|milestone)\b/i], weight: -4 },
      { all: [/\b(?:we|upwork) (?:have |has )?(?:decided|reviewed)|\bdecision\b/i], weight: -3 },
    ],
    facts: (n) => [
      ...happening(n, "hoursAnswered", {
        on: dayOf(n, "on", "askedOn") ?? dayIn(n, "past", DISPUTE),
        by: byOf(n, /answered|declined|accepted|responded/),
        said: sentenceThat(n, /\b(?:answered|declined|accepted|responded)\b/i, DISPUTE),
        ...aboutWeek(n),
      }),
      ...weekFacts(n),
    ],
  },
  {
    id: "hours-rejected",
    is: "Upwork's notice that hours are not paid",
    isTrouble: true,
    needs: 4.5,
    signals: [
      {
        all: [PROTECTION, /\b(?:not|denied|declined|does ?n[o']?t|did ?n[o']?t|unable|ineligible|rejected)\b/i],
        weight: 4,
      },
      {
        all: [
          HOURS,
          /\b(?:rejected|not (?:be )?paid|reversed|could not be (?:charged|billed|collected)|unpaid|ineligible)\b/i,
        ],
        weight: 3,
      },
      { all: [/\bpayment (?:failed|was not|could not)\b/i, HOURS], weight: 2 },
      { all: [DISPUTE], in: "subject", weight: -1 },
      { all: [/\bcharge ?back\b/i], weight: -3 },
    ],
    facts: (n) => [
      ...happening(n, "hoursRejected", {
        on: dayOf(n, "on"),
        by: "upwork",
        amount:
          amountLabelled(n, "asked", "amount") ?? amountIn(n, [HOURS]) ?? amountIn(n, [/\b(?:paid|amount|covered)\b/i]),
        until: untilOf(n),
        said: sentenceThat(n, PROTECTION) ?? sentenceThat(n, HOURS),
        ...aboutWeek(n),
      }),
      ...weekFacts(n),
    ],
  },
  {
    id: "hours-decided",
    is: "Upwork's decision on disputed hours",
    isTrouble: true,
    needs: 5,
    signals: [
      { all: [DECIDED, DISPUTE], not: /\b(?:by|until) \w+day\b|\bif\b/i, weight: 2.5 },
      { all: [DECIDED, HOURS], not: /\b(?:if|escrow|milestone)\b/i, weight: 2.5 },
      { all: [DISPUTE], in: "subject", weight: 1 },
      { all: [PROTECTION, /\b(?:not|denied)\b/i], weight: -2 },
      { all: [/\b(?:escrow|milestone|mediat|arbitrat)/i], weight: -4 },
      { all: [/\bweekly\b/i], in: "subject", weight: -3 },
    ],
    facts: (n) => [
      ...happening(n, "hoursDecided", {
        on: dayOf(n, "on"),
        by: "upwork",
        amount: amountIn(n, [/\b(?:refund|return|revers|paid|back)\w*\b/i]) ?? amountLabelled(n, "asked", "amount"),
        said: sentenceThat(n, DECIDED, HOURS) ?? sentenceThat(n, DECIDED),
        ...aboutWeek(n),
      }),
      ...weekFacts(n),
    ],
  },
];

export { as };
