import type { NotTaken } from "../fact.ts";
import type { PaperFound } from "../merge/paper.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn, hoursIn, rateIn } from "../words/figures.ts";
import { cellsOf } from "../words/grid.ts";
import { weeksIn } from "../words/weeks.ts";
import { type Page, pageFact, placeOfLine } from "./page.ts";
import { rowsOf, type WeekRows } from "./week-rows.ts";

const weekFact = (
  page: Page,
  hint: ContractHint,
  week: { readonly monday: string; readonly isSure: boolean; readonly note?: string | undefined },
  rows: WeekRows,
  head: ReadLine,
): Sighting[] => {
  const { lines, tracked: _tracked, ...given } = rows;
  if (given.hours === undefined) return [];
  return pageFact(page, hint, "week", { monday: week.monday, ...given }, [...new Set([head, ...lines])], {
    unsure: week.isSure ? [] : ["monday"],
    note: week.note,
  });
};

type Column = "hours" | "tracked" | "manualHours" | "rate" | "amount";
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ["manualHours", /^manual\b|^by hand\b/i],
  ["tracked", /^tracked\b|^logged\b/i],
  ["hours", /^(?:total|hours|time)(?: hours| billed)?$/i],
  ["rate", /\brate\b/i],
  ["amount", /^(?:amount|earned|billed|charged|paid)\b/i],
];

/** The columns of a list of weeks, where it has a head. */
const columnsOf = (page: Page): readonly (Column | undefined)[] | undefined => {
  const heads = page.lines.map(({ text }) =>
    /\d/.test(text) ? [] : cellsOf(text).map((cell) => COLUMNS.find(([, words]) => words.test(cell))?.[0]),
  );
  return heads.find((head) => head.length >= 4 && head.includes("hours") && head.filter(Boolean).length >= 3);
};

/** A row of such a list, by its columns. */
const underHead = (text: string, head: readonly (Column | undefined)[]): Omit<WeekRows, "lines"> | undefined => {
  const cells = cellsOf(text);
  if (cells.length !== head.length) return undefined;
  const hoursOf = (column: Column) => hoursIn(cells[head.indexOf(column)] ?? "")[0]?.hours;
  const centsOf = (column: Column) => amountsIn(cells[head.indexOf(column)] ?? "")[0]?.cents;
  const [hours, manualHours, rate, amount] = [
    hoursOf("hours"),
    hoursOf("manualHours"),
    centsOf("rate"),
    centsOf("amount"),
  ];
  return hours === undefined
    ? undefined
    : {
        hours,
        ...(manualHours === undefined ? {} : { manualHours }),
        ...(rate === undefined ? {} : { rate }),
        ...(amount === undefined ? {} : { amount }),
      };
};

const ANSWERED =
  /\b(you|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*) (?:have |has )?(?:declined|accepted|answered|rejected|approved)(?: it| them| this)? (?:on )?$/u;

/** "14:00 hrs disputed, you declined on May 4": the answer to a dispute, in the line of its week. */
const answeredIn = (page: Page, hint: ContractHint): Sighting[] =>
  page.lines.flatMap((line) => {
    const text = even(line.text);
    const [week] = /\bdispute/i.test(text) ? weeksIn(text, page.days) : [];
    const written = daysIn(text).find(({ start }) => ANSWERED.test(text.slice(0, start)));
    const on = written === undefined ? undefined : readDay(written, page.days, undefined, true);
    if (week === undefined || written === undefined || on === undefined) return [];
    const by = /^you$/i.test(ANSWERED.exec(text.slice(0, written.start))?.[1] ?? "") ? "me" : "them";
    return pageFact(page, hint, "happening", { kind: "hoursAnswered", on: on.on, by, of: week.monday }, [line], {
      unsure: on.isSure ? [] : ["on"],
      note: on.note,
    });
  });

/** Several weeks, a line for each. */
const listed = (page: Page, hint: ContractHint): Sighting[] => {
  const head = columnsOf(page);
  return page.lines.flatMap((line) => {
    const text = even(line.text);
    const [week] = weeksIn(text, page.days);
    const row = week === undefined || head === undefined ? undefined : underHead(line.text, head);
    if (week !== undefined && row !== undefined)
      return pageFact(page, hint, "week", { monday: week.monday, ...row }, [line], {
        unsure: week.isSure ? [] : ["monday"],
        note: week.note,
      });
    const hours = week === undefined ? undefined : hoursIn(text).find(({ start }) => start >= week.start + 8)?.hours;
    if (week === undefined || hours === undefined) return [];
    const rate = rateIn(text);
    const amount = amountsIn(text)
      .filter(({ cents }) => cents !== rate)
      .at(-1)?.cents;
    return pageFact(
      page,
      hint,
      "week",
      {
        monday: week.monday,
        hours,
        ...(rate === undefined ? {} : { rate }),
        ...(amount === undefined ? {} : { amount }),
      },
      [line],
      { unsure: week.isSure ? [] : ["monday"], note: week.note },
    );
  });
};

/** Several weeks, each with its rows below a heading that names it. */
const inBlocks = (page: Page, hint: ContractHint): Sighting[] => {
  const heads = page.lines.flatMap((line, at) => {
    const [week] = weeksIn(even(line.text), page.days);
    return week === undefined ? [] : [{ week, line, at }];
  });
  const rate = page.lines.map(({ text }) => rateIn(even(text))).find((one) => one !== undefined);
  return heads.flatMap(({ week, line, at }, index) => {
    const rows = rowsOf(page.lines.slice(at + 1, heads[index + 1]?.at));
    return weekFact(page, hint, week, { ...(rate === undefined ? {} : { rate }), ...rows }, line);
  });
};

/** The last day on which hours can be disputed, where the page names it. */
const until = (page: Page, hint: ContractHint): Sighting[] =>
  page.lines.flatMap((line) => {
    const text = even(line.text);
    const [written] = /\b(?:dispute|review)\w*\b.*\b(?:until|by|before)\b/i.test(text) ? daysIn(text) : [];
    const on = written === undefined ? undefined : readDay(written, page.days);
    return on === undefined
      ? []
      : pageFact(
          page,
          hint,
          "date",
          { deadline: "hoursDispute", until: on.on, ...(on.at === undefined ? {} : { at: on.at }) },
          [line],
          on.isSure ? {} : { unsure: ["until"] },
        );
  });

/** Time that is left, counted from when the page was seen: it names no day. */
const timeLeft = (page: Page): NotTaken[] =>
  page.lines.flatMap((line, index): NotTaken[] => {
    const found = /\b\d+ days?(?:,? (?:and )?\d+ (?:hours?|hrs?))?\b/i.exec(even(line.text));
    const around = `${page.lines[index - 1]?.text ?? ""} ${line.text}`;
    return found === null || !/\b(?:left|remaining|dispute)\b/i.test(around)
      ? []
      : [
          {
            looksLike: "deadline",
            value: found[0],
            places: [placeOfLine(line)],
            why: "It is the time that was left when the page was seen, and the page does not say when that was.",
          },
        ];
  });

/** Weeks told a line each; where there are none, those told in blocks. */
const withBlocks = (weeks: readonly Sighting[], blocks: () => readonly Sighting[]): readonly Sighting[] =>
  weeks.length > 0 ? weeks : blocks();

/** Reads a timesheet: its weeks, hours, rate. In: the page; what contract it is about. */
export const readTimesheet = (page: Page, hint: ContractHint): Pick<PaperFound, "sightings" | "notTaken"> => {
  const weeks = page.lines.flatMap((line) => weeksIn(even(line.text), page.days).map((week) => ({ ...week, line })));
  const mondays = new Set(weeks.map(({ monday }) => monday));
  const [first] = weeks;
  const rows = rowsOf(page.lines);
  const sightings =
    mondays.size === 1 && first !== undefined && rows.hours !== undefined
      ? weekFact(page, hint, first, rows, first.line)
      : withBlocks(listed(page, hint), () => inBlocks(page, hint));
  const kind = rows.lines[0] ?? first?.line;
  return {
    sightings: [
      ...sightings,
      ...(kind === undefined ? [] : pageFact(page, hint, "contract", "hourly", [kind])),
      ...until(page, hint),
      ...answeredIn(page, hint),
    ],
    notTaken: timeLeft(page),
  };
};

/** Reads a day of the Work Diary: its hours are those of one day, and no fact of a week. */
export const readDiary = (page: Page): { readonly on: string | undefined; readonly notTaken: readonly NotTaken[] } => {
  const day = page.lines.flatMap((line) =>
    daysIn(even(line.text)).flatMap((written) => readDay(written, page.days, undefined, true) ?? []),
  )[0];
  const total = page.lines.find(({ text }) => /^total\b/i.test(even(text)) && hoursIn(even(text)).length > 0);
  return {
    on: day?.on,
    notTaken:
      total === undefined
        ? []
        : [
            {
              looksLike: "hours of a week",
              value: even(total.text),
              places: [placeOfLine(total)],
              why: "It is one day of the Work Diary.",
            },
          ],
  };
};
