import { series } from "../../text/text.ts";
import { addDays, daysBetween, sayDay } from "../../values/days.ts";
import type { FilingDate } from "./filing-law.ts";
import type { Picture } from "./mdast.ts";

/** Something with a day: what happened, or what was said. */
export interface Event {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly kind: "event" | "contact";
}

/** A day on the axis, and the label below it. */
export interface Tick {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly say: string;
}

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [12, 24, 60, 120, 240, 600, 1200, 12_000, 120_000];

/** The number of months from year 0 to a day. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/**
 * Round days for an axis: every few days, the first of every few months, or of every few years, whichever is the finest that
 * gives at most `most` of them. In: the first and the last day (YYYY-MM-DD). Out: ticks inside of them, the earliest first.
 */
export const ticksOf = (first: string, last: string, most: number): Tick[] => {
  const days = daysBetween(first, last);
  const dayStep = DAY_STEPS.find((step) => Math.floor(days / step) + 1 <= most);
  if (dayStep !== undefined)
    return Array.from({ length: Math.floor(days / dayStep) + 1 }, (_, index) => {
      const on = addDays(first, index * dayStep);
      return { on, say: sayDay(on) };
    });
  const from = monthOf(addDays(first, -1)) + 1;
  const to = monthOf(last);
  const start = (step: number): number => Math.ceil(from / step) * step;
  const step = [...MONTH_STEPS, ...YEAR_STEPS].find((one) => (to - start(one)) / one + 1 <= most) ?? to;
  return Array.from({ length: Math.max(0, Math.floor((to - start(step)) / step) + 1) }, (_, index) => {
    const on = firstOf(start(step) + index * step);
    return { on, say: step < 12 ? sayDay(on).replace(/^\d+ /, "") : on.slice(0, 4) };
  });
};

// Lengths are in the units of the drawing, which is as wide as a page and scales with it.
const WIDE = 720;
const LEFT = 116;
const RIGHT = 28;
const TOP = 8;
const LANE = 44;
const AXIS = 26;
const LETTERS = 11;
/** The width of a letter, rounded up: labels must never touch. */
const LETTER_WIDE = 6.4;
const LEAST_APART = 12;
const SHORTEST_DAYS = 6;
const MOST_TICKS = 7;

// Dark enough on white and light enough on black: 4.5 to 1 on both (WCAG 2.2, 1.4.3), for forms that know no dark style.
const INK = "#6b7280";
const LINE = "#c9cfd8";
const STRONG = "#2f6fb5";
const DEADLINE = "#b4530a";

type Kind = "event" | "contact" | "deadline";

const LANES: readonly (readonly [Kind, string])[] = [
  ["event", "What happened"],
  ["contact", "Contact"],
  ["deadline", "A deadline"],
];

/** Days this close to each other are drawn as one. */
interface Run {
  readonly from: string;
  readonly to: string;
}

type XOf = (day: string) => number;

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const words = (x: number, y: number, text: string, anchor: "start" | "middle"): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" fill="${INK}" font-size="${LETTERS}" font-family="Roboto, Helvetica, Arial, sans-serif">${text}</text>`;

const unique = (days: readonly string[]): string[] => [...new Set(days.filter((day) => day !== ""))].sort();

const runsOf = (days: readonly string[], xOf: XOf): Run[] => {
  const runs: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && xOf(day) - xOf(last.to) < LEAST_APART) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
};

// Each kind has its own shape, so that colour is never the only sign.
const shape = (kind: Kind, run: Run, y: number, xOf: XOf): string => {
  const from = xOf(run.from);
  const to = xOf(run.to);
  if (kind === "deadline")
    return `<path d="M${rounded(from - 7)} ${y + 5}L${rounded(from)} ${y - 7}H${rounded(to)}L${rounded(to + 7)} ${y + 5}z" fill="${DEADLINE}" class="deadline"/>`;
  const [half, paint] =
    kind === "event"
      ? [5.5, `fill="${STRONG}" class="event"`]
      : [4.5, `fill="none" stroke="${STRONG}" stroke-width="2" class="contact"`];
  return `<rect x="${rounded(from - half)}" y="${y - half}" width="${rounded(to - from + 2 * half)}" height="${2 * half}" rx="${half}" ${paint}/>`;
};

const withoutYear = (day: string): string => sayDay(day).replace(/ \d+$/, "");

const sayRun = ({ from, to }: Run): string => {
  if (from === to) return withoutYear(from);
  const start = from.slice(0, 7) === to.slice(0, 7) ? withoutYear(from).replace(/ .*/, "") : `${withoutYear(from)} `;
  return start.endsWith(" ") ? `${start}– ${withoutYear(to)}` : `${start}–${withoutYear(to)}`;
};

/** Words above a lane, each where it does not overlap one before it. A word without room is left out; the list names every day. */
const labels = (wanted: readonly (readonly [number, string])[], y: number): string[] => {
  let end = Number.NEGATIVE_INFINITY;
  return wanted.flatMap(([middle, say]) => {
    const half = (say.length * LETTER_WIDE) / 2;
    const x = Math.min(middle, WIDE - half);
    if (x - half < end) return [];
    end = x + half + LETTER_WIDE;
    return [words(x, y, say, "middle")];
  });
};

const laneOf = ([kind, title]: readonly [Kind, string], days: readonly string[], y: number, xOf: XOf): string[] => {
  const runs = runsOf(days, xOf);
  const wanted = runs.map((run) => [(xOf(run.from) + xOf(run.to)) / 2, sayRun(run)] as const);
  return [words(0, y + 4, title, "start"), ...runs.map((run) => shape(kind, run, y, xOf)), ...labels(wanted, y - 12)];
};

const axisOf = (first: string, last: string, bottom: number, xOf: XOf): string[] => {
  const ticks = ticksOf(first, last, MOST_TICKS);
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<line x1="${rounded(x1)}" y1="${y1}" x2="${rounded(x2)}" y2="${y2}" stroke="${LINE}" class="grid"/>`;
  return [
    ...ticks.map(({ on }) => line(xOf(on), TOP, xOf(on), bottom)),
    line(LEFT - LEAST_APART, bottom, WIDE, bottom),
    ...labels(
      ticks.map(({ on, say }) => [xOf(on), say] as const),
      bottom + 16,
    ),
  ];
};

/** More days of one kind are not named one by one: a voice would read them all. */
const MOST_NAMED = 8;

/** "on 14 Sep, 25 Sep and 10 Nov 2026": a year is said where the next day has another. */
const onDays = (days: readonly string[]): string => {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  if (days.length > MOST_NAMED) return `on ${days.length} days from ${sayDay(first)} to ${sayDay(last)}`;
  const said = days.map((day, at) => (days[at + 1]?.slice(0, 4) === day.slice(0, 4) ? withoutYear(day) : sayDay(day)));
  return `on ${series(said)}`;
};

/** What the picture shows, as a sentence. */
const sayPicture = (first: string, last: string, days: Readonly<Record<Kind, readonly string[]>>): string => {
  const told = [
    ...(days.event.length === 0 ? [] : [`something happened ${onDays(days.event)}`]),
    ...(days.contact.length === 0 ? [] : [`there was contact ${onDays(days.contact)}`]),
    ...(days.deadline.length === 0
      ? []
      : [`${days.deadline.length === 1 ? "a deadline ends" : "deadlines end"} ${onDays(days.deadline)}`]),
  ];
  return `Timeline from ${sayDay(first)} to ${sayDay(last)}: ${told.join("; ")}.`;
};

/**
 * A picture of the timeline, a lane each for what happened, contacts, and where deadlines end. In: the events, the dates that matter. Out: a picture, or undefined where there are fewer than two days to draw. Same
 * input, same bytes; it holds no words of the person and no address.
 */
export const timelineSvg = (events: readonly Event[], dates: readonly FilingDate[]): Picture | undefined => {
  const days: Readonly<Record<Kind, readonly string[]>> = {
    event: unique(events.filter((one) => one.kind === "event").map((one) => one.on)),
    contact: unique(events.filter((one) => one.kind === "contact").map((one) => one.on)),
    deadline: unique(dates.map((date) => date.on)),
  };
  const all = unique([...days.event, ...days.contact, ...days.deadline]);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const end = daysBetween(first, last) < SHORTEST_DAYS ? addDays(first, SHORTEST_DAYS) : last;
  const span = daysBetween(first, end);
  const xOf: XOf = (day) => LEFT + ((WIDE - LEFT - RIGHT) * daysBetween(first, day)) / span;
  const lanes = LANES.filter(([kind]) => days[kind].length > 0);
  const bottom = TOP + LANE * lanes.length;
  const alt = sayPicture(first, last, days);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${bottom + AXIS}" width="${WIDE}" height="${bottom + AXIS}" role="img" aria-label="${alt}">`,
    // The sentence says it all: its labels one by one say nothing to a voice.
    '<g aria-hidden="true">',
    ...axisOf(first, end, bottom, xOf),
    ...lanes.flatMap((lane, index) => laneOf(lane, days[lane[0]], TOP + LANE * index + 30, xOf)),
    "</g>",
    "</svg>",
  ].join("");
  return { type: "picture", alt, svg };
};
