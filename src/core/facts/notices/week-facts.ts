import type { FactValues } from "../fact.ts";
import type { Sighting } from "../merge/sighting.ts";
import { placeAt } from "../words/body.ts";
import { amountsIn, hoursIn, rateIn } from "../words/figures.ts";
import { fact } from "./give.ts";
import type { At, NoticeReading } from "./notice.ts";
import { at } from "./part.ts";
import { dayIn, entriesOf, hoursLabelled, untilOf } from "./read.ts";
import { partsOf, weekOf } from "./week-parts.ts";

/** Weeks, rate and names, for each contract that a summary holds. */
export const summary = (n: NoticeReading): Sighting[] => {
  const week = weekOf(n);
  const found = partsOf(n);
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

const DISPUTED = /\b(?:disput\w+|challenge[ds]|question(?:s|ed)|contest(?:s|ed)|object(?:s|ed))\b/i;

/** "12 h 30 min (of 28 h logged)": all hours of the week beside those that are disputed. */
const hoursOfWhole = (n: NoticeReading): At<number> | undefined =>
  n.entries.flatMap(({ sense, value, place }) => {
    const [part, whole] = sense === "disputedHours" ? hoursIn(value) : [];
    return part !== undefined &&
      whole !== undefined &&
      /\b(?:of|out of|\/)\s*$/i.test(value.slice(part.end, whole.start))
      ? [{ value: whole.hours, place, isSure: true }]
      : [];
  })[0] ??
  n.own.flatMap((sentence) => {
    const [part, whole] = DISPUTED.test(sentence.text) ? hoursIn(sentence.text) : [];
    return part !== undefined &&
      whole !== undefined &&
      /^\s?(?:hours? |hrs? |h )?(?:of|out of)(?: the| your)?\s*$/i.test(sentence.text.slice(part.end, whole.start))
      ? [{ value: whole.hours, place: placeAt(sentence, whole.start, whole.end), isSure: true }]
      : [];
  })[0];

const H = String.raw`(\d{1,3}:\d\d|\d{1,3}(?:[.,]\d{1,2})?)(?: ?(?:hours?|hrs?|h)(?: (\d{1,2}) ?(?:min\w*|m))?)?`;
/** "has disputed 9:30 of your 22:20 hours", "questions 4 h 30 min of the week", "9:30 hours were disputed", "9:30 hours in dispute". */
const DISPUTED_HOURS = new RegExp(
  String.raw`\b(?:disput(?:ed|es|ing)|challeng(?:ed|es)|question(?:ed|s)|contest(?:ed|s)|objected to|objects to) (?:about )?${H}(?= |[.,])|\b${H}(?: of (?:the|your|these) [\d:.]+ ?(?:hours|hrs|h)?| hours| hrs| h)? (?:(?:is|are|was|were|have been|has been) (?:disputed|challenged|questioned|contested)|in dispute)\b`,
  "i",
);

/** The hours that the client disputes: by their label, or as a sentence has them beside the word. */
const disputedHours = (n: NoticeReading): At<number> | undefined => {
  // "In dispute: 12:00 ($456.00)" has hours and money in one.
  const inDispute = entriesOf(n, "asked").find(({ value }) => (hoursIn(value)[0]?.start ?? 1) === 0);
  const labelled =
    hoursLabelled(n, "disputedHours") ??
    (inDispute === undefined ? undefined : at(hoursIn(inDispute.value)[0]?.hours, inDispute.place));
  if (labelled !== undefined) return labelled;
  for (const sentence of n.own) {
    const found = DISPUTED_HOURS.exec(sentence.text);
    const words = found?.slice(1).find((one) => one !== undefined);
    const [written] = found === null ? [] : hoursIn(found[0]);
    if (found === null || words === undefined || written === undefined) continue;
    return {
      value: written.hours,
      place: placeAt(sentence, found.index, found.index + found[0].length),
      isSure: true,
    };
  }
  return undefined;
};

/** "$306.00 at $34.00 an hour": the rate in a sentence. */
export const rateSaid = (n: NoticeReading): At<number> | undefined =>
  n.own.flatMap((sentence) => {
    const rate = rateIn(sentence.text);
    return rate === undefined ? [] : [{ value: rate, place: placeAt(sentence, 0, sentence.text.length), isSure: true }];
  })[0];

/** What a notice of a dispute says of its week. */
export const weekFacts = (n: NoticeReading): Sighting[] => {
  const week = weekOf(n);
  if (week === undefined) return [];
  const hours = hoursLabelled(n, "hours") ?? hoursOfWhole(n);
  const manual = hoursLabelled(n, "manual");
  const disputed = disputedHours(n);
  const rateEntry = n.entries.find(({ sense }) => sense === "rate");
  const rate =
    rateEntry === undefined
      ? rateSaid(n)
      : at(rateIn(rateEntry.value) ?? amountsIn(rateEntry.value)[0]?.cents, rateEntry.place);
  const value = {
    monday: week.value,
    ...(hours === undefined ? {} : { hours: hours.value }),
    ...(manual === undefined ? {} : { manualHours: manual.value }),
    // No more can be disputed than was billed: what says so was read wrong.
    ...(disputed === undefined || disputed.value > (hours?.value ?? disputed.value)
      ? {}
      : { disputedHours: disputed.value }),
    ...(rate === undefined ? {} : { rate: rate.value }),
  };
  return [
    ...fact(n, "week", value, [hours, week, manual, disputed, rate], {
      unsure: week.isSure ? [] : ["monday"],
      note: week.note,
    }),
    ...fact(n, "contract", "hourly", [hours ?? week]),
    ...(rate === undefined ? [] : fact(n, "rate", rate.value, [rate])),
  ];
};
