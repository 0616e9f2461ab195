import type { FactValues } from "../fact.ts";
import type { PaperFound } from "../merge/paper.ts";
import type { ContractHint, Figure, Sighting } from "../merge/sighting.ts";
import { even } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn, hoursIn, percentsIn, rateIn } from "../words/figures.ts";
import { aboutOn, saying } from "./about-page.ts";
import { historyLines } from "./history.ts";
import { milestonesIn, type SeenMilestone } from "./milestone-lines.ts";
import { type Page, pageFact, placeOfLine } from "./page.ts";
import { beganOn, stateOn } from "./standing.ts";

const kind = (page: Page, contract: ContractHint): Sighting[] => {
  const hourly = saying(page, /\bhourly\b|\$ ?[\d.]+ ?(?:\/|per) ?(?:hr|hour)\b/i);
  const fixed = saying(page, /\bfixed[- ]price\b|\bmilestones? \(|\bproject price\b/i);
  const catalog = saying(
    page,
    /\bproject catalog\b|\bconsultation\b.*\b(?:order|purchased|booked)\b|\border (?:id|requirements)\b/i,
  );
  const labelled =
    saying(page, /\b(?:contract|payment|job) (?:type|option)\b/i, /\b(?:fixed|hourly|catalog)\b/i) ??
    saying(page, /^(?:fixed[- ]price|hourly)\b/i);
  const line = catalog ?? fixed ?? hourly;
  if (labelled !== undefined && catalog === undefined)
    return pageFact(page, contract, "contract", /\bhourly\b/i.test(even(labelled.text)) ? "hourly" : "fixed", [
      labelled,
    ]);
  return line === undefined
    ? []
    : pageFact(page, contract, "contract", line === catalog ? "catalog" : line === fixed ? "fixed" : "hourly", [line]);
};

const milestoneFact = (page: Page, contract: ContractHint, one: SeenMilestone): Sighting[] => {
  const { returnedOn: _returned, endedOn: _ended, ...days } = one.days;
  const unsure = Object.entries(days).flatMap(([field, day]) => (day?.isSure === false ? [field] : []));
  const isMoved = one.money === "partReleased" && one.goesOn;
  const value: FactValues["milestone"] = {
    name: one.name,
    ...(one.index === undefined || one.index === 0 ? {} : { number: one.index }),
    ...(one.amount === undefined ? {} : { amount: one.amount }),
    ...(one.money === undefined ? {} : { money: isMoved ? "released" : one.money }),
    ...(one.part === undefined ? {} : { releasedAmount: one.part }),
    ...Object.fromEntries(Object.entries(days).flatMap(([field, day]) => (day === undefined ? [] : [[field, day.on]]))),
  };
  const note = Object.values(days).find((day) => day?.isSure === false)?.note ?? (isMoved ? MOVED : undefined);
  return pageFact(page, contract, "milestone", value, one.lines, { unsure, note });
};

const MOVED = "The rest of it moved on to another milestone, so only what was released counts here.";

/** Days to act by that the page names. */
const datesOn = (page: Page, contract: ContractHint): Sighting[] =>
  page.lines.flatMap((line) => {
    const text = even(line.text);
    const until = /\b(?:has|have) until\b|\bby\b|\buntil\b|\bbefore\b/i.exec(text);
    const written =
      until === null ? undefined : daysIn(text).find(({ start }) => start >= until.index && start - until.index < 40);
    if (written === undefined) return [];
    const deadline =
      /\breview|\bapprove\b|\bno action\b.*\breleased\b/i.test(text) && !/\brefund|\bdispute/i.test(text)
        ? "review"
        : /\brefund|\bdeposit back|\bdispute\b.*\bapprove|\bapprove\b.*\bdispute/i.test(text)
          ? "refundAnswer"
          : /\bfeedback\b/i.test(text)
            ? "feedback"
            : undefined;
    const on = deadline === undefined ? undefined : readDay(written, page.days);
    if (on === undefined || deadline === undefined) return [];
    return pageFact(
      page,
      contract,
      "date",
      { deadline, until: on.on },
      [line],
      on.isSure ? {} : { unsure: ["until"], note: on.note },
    );
  });

const figures = (page: Page, contract: ContractHint): Figure[] => {
  const rows: readonly (readonly [Figure["what"], RegExp])[] = [
    ["projectPrice", /\bproject price\b|\bcontract (?:total|price)\b|\btotal price\b/i],
    ["held", /\bin project funds\b|\bin escrow\b/i],
    ["received", /\breceived\b|\bearned\b/i],
    ["weeklyLimit", /\bweekly limit\b|\blimit\b.*\bweek\b/i],
  ];
  return rows.flatMap(([what, words]): Figure[] => {
    const line = page.lines.find(({ text }) => words.test(even(text)));
    const value =
      line === undefined
        ? undefined
        : what === "weeklyLimit"
          ? hoursIn(even(line.text))[0]?.hours
          : amountsIn(even(line.text))[0]?.cents;
    return line === undefined || value === undefined ? [] : [{ what, value, places: [placeOfLine(line)], contract }];
  });
};

/** The label of the fee on a line of its own. */
const FEE = /^(?:(?:freelancer|upwork|your)? ?(?:service )?fee):?$/i;

const money = (page: Page, contract: ContractHint): Sighting[] => {
  const fee =
    page.lines.find(
      ({ text }) =>
        /\b(?:service|freelancer|upwork(?:['’]s)?) fee\b|\bafter a fee of\b|^fee\b/i.test(even(text)) &&
        percentsIn(even(text)).length === 1,
    ) ??
    page.lines.find(
      ({ text }, at) => /^\d{1,2}(?:\.\d{1,2})? ?%$/.test(even(text)) && FEE.test(even(page.lines[at - 1]?.text ?? "")),
    );
  const [percent] = fee === undefined ? [] : percentsIn(even(fee.text));
  const isFixed = saying(page, /^fixed[- ]price\b|\bproject price\b/i) !== undefined;
  const rateLine = isFixed
    ? undefined
    : page.lines.find(({ text }) => rateIn(even(text)) !== undefined && !/\bbid\b|\brange\b/i.test(text));
  const rate = rateLine === undefined ? undefined : rateIn(even(rateLine.text));
  return [
    ...(fee === undefined || percent === undefined ? [] : pageFact(page, contract, "feePercent", percent, [fee])),
    ...(rateLine === undefined || rate === undefined ? [] : pageFact(page, contract, "rate", rate, [rateLine])),
  ];
};

/** Reads the page of a contract: its names, how it stands, its milestones, what is held. */
export const readContractPage = (page: Page): Pick<PaperFound, "sightings" | "notTaken" | "figures"> => {
  const { hint, sightings } = aboutOn(page);
  const told = historyLines(page);
  const milestones = milestonesIn(
    page.lines.filter((line) => !told.has(line)),
    page.days,
  );
  return {
    sightings: [
      ...sightings,
      ...kind(page, hint),
      ...beganOn(page, hint),
      ...stateOn(page, hint, milestones),
      ...milestones.flatMap((one) => milestoneFact(page, hint, one)),
      ...money(page, hint),
      ...datesOn(page, hint),
    ],
    notTaken: [],
    figures: figures(page, hint),
  };
};
