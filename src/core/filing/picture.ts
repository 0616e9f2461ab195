import { addDays, daysBetween, sayDay } from "../case/days.ts";
import type { FilingDate } from "./contract-table.ts";
import type { Event } from "./timeline.ts";
import type { Picture } from "./tree.ts";

// Lengths are in the units of the drawing, which is as wide as a page and scales with it.
const WIDE = 720;
const LEFT = 24;
const LINE_AT = 58;
const ROW = 15;
const LEAST_APART = 19;
const SHORTEST_DAYS = 6;

// Dark enough on white and light enough on black: 4.5 to 1 on both (WCAG 2.2, 1.4.3), for forms that know no dark style.
const INK = "#6b7280";
const STRONG = "#2f6fb5";
const CLOCK = "#b4530a";

/** Days with something on them, drawn as one mark each. */
interface Mark {
  readonly on: string;
  readonly kind: "event" | "contact" | "clock";
  readonly count: number;
}

const marksOf = (events: readonly Event[], dates: readonly FilingDate[]): Mark[] => {
  const days = new Map<string, Mark>();
  for (const { on, kind } of events) {
    if (kind === "silence") continue;
    const was = days.get(on);
    days.set(on, { on, kind: was?.kind === "event" ? "event" : kind, count: (was?.count ?? 0) + 1 });
  }
  const clocks = [...new Set(dates.map((date) => date.on))].filter((on) => on !== "");
  return [...days.values(), ...clocks.map((on): Mark => ({ on, kind: "clock", count: 1 }))].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
};

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const shape = ({ kind }: Mark, x: number): string => {
  const at = rounded(x);
  if (kind === "clock") return `<path d="M${at} ${LINE_AT - 8}l7 13h-14z" fill="${CLOCK}" class="clock"/>`;
  return kind === "contact"
    ? `<circle cx="${at}" cy="${LINE_AT}" r="4.5" fill="none" stroke="${STRONG}" stroke-width="2" class="contact"/>`
    : `<circle cx="${at}" cy="${LINE_AT}" r="5" fill="${STRONG}" class="event"/>`;
};

const words = (x: number, y: number, text: string, anchor: string, colour = INK): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" fill="${colour}" font-size="10.5" font-family="Roboto, Helvetica, Arial, sans-serif">${text}</text>`;

/**
 * Days as labels in rows above and below the line, each where it overlaps none before it. A label that finds no room in four
 * rows is left out: the list beside the picture has every day.
 */
const labelsAt = (marks: readonly Mark[], xOf: (day: string) => number): string[] => {
  const LABEL_WIDE = 62;
  const rows = [LINE_AT - 16, LINE_AT + 24, LINE_AT - 16 - ROW, LINE_AT + 24 + ROW];
  const ends = rows.map(() => Number.NEGATIVE_INFINITY);
  return marks.flatMap((mark) => {
    const x = Math.min(Math.max(xOf(mark.on), LEFT + LABEL_WIDE / 2 - 20), WIDE - LEFT - LABEL_WIDE / 2 + 20);
    const row = ends.findIndex((end) => x - LABEL_WIDE / 2 > end);
    if (row < 0) return [];
    ends[row] = x + LABEL_WIDE / 2;
    return [words(x, rows[row] ?? 0, sayDay(mark.on), "middle", mark.kind === "clock" ? CLOCK : INK)];
  });
};

const silences = (events: readonly Event[], xOf: (day: string) => number): string[] =>
  events.flatMap((one) => {
    if (one.kind !== "silence" || one.until === undefined) return [];
    const from = xOf(one.on);
    const to = Math.max(from + LEAST_APART / 2, xOf(one.until));
    return [
      `<line x1="${rounded(from)}" y1="${LINE_AT}" x2="${rounded(to)}" y2="${LINE_AT}" stroke="#ffffff" stroke-width="3" class="silence-back"/>`,
      `<line x1="${rounded(from)}" y1="${LINE_AT}" x2="${rounded(to)}" y2="${LINE_AT}" stroke="${INK}" stroke-width="2" stroke-dasharray="2 4" class="silence"/>`,
    ];
  });

const legend = (marks: readonly Mark[], events: readonly Event[], y: number): string[] => {
  const has = (kind: Mark["kind"]) => marks.some((mark) => mark.kind === kind);
  const entries = [
    ...(has("event") ? [[shape({ on: "", kind: "event", count: 1 }, 0), "what happened"] as const] : []),
    ...(has("contact") ? [[shape({ on: "", kind: "contact", count: 1 }, 0), "contact"] as const] : []),
    ...(events.some((one) => one.kind === "silence")
      ? [
          [
            `<line x1="-8" y1="${LINE_AT}" x2="8" y2="${LINE_AT}" stroke="${INK}" stroke-width="2" stroke-dasharray="2 4"/>`,
            "no contact logged",
          ] as const,
        ]
      : []),
    ...(has("clock") ? [[shape({ on: "", kind: "clock", count: 1 }, 0), "a clock ends"] as const] : []),
  ];
  return entries.map(
    ([sign, say], index) =>
      `<g transform="translate(${LEFT + 8 + index * 150} ${y - LINE_AT})">${sign}${words(14, LINE_AT + 4, say, "start")}</g>`,
  );
};

const sayPicture = (events: readonly Event[], marks: readonly Mark[]): string => {
  const first = marks[0]?.on ?? "";
  const last = marks.at(-1)?.on ?? "";
  const quiet = events.filter((one) => one.kind === "silence").length;
  return `Timeline from ${sayDay(first)} to ${sayDay(last)}: ${marks.length} days with entries${quiet === 0 ? "" : `, ${quiet} without contact`}. The list below says the same.`;
};

/**
 * A picture of the timeline: what happened, contacts, silences, and where clocks end. In: the events, the dates that matter.
 * Out: a picture, or undefined where there are fewer than two days to draw. Same input, same bytes; it holds no words of
 * the person and no address.
 */
export const timelinePicture = (events: readonly Event[], dates: readonly FilingDate[]): Picture | undefined => {
  const marks = marksOf(events, dates);
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined || first.on === last.on) return undefined;
  const from = addDays(first.on, -1);
  const span = Math.max(SHORTEST_DAYS, daysBetween(from, addDays(last.on, 1)));
  const xOf = (day: string): number => LEFT + ((WIDE - 2 * LEFT) * daysBetween(from, day)) / span;
  const alt = sayPicture(events, marks);
  const high = LINE_AT + 24 + ROW * 3 + 10;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${high}" width="${WIDE}" height="${high}">`,
    `<line x1="${LEFT}" y1="${LINE_AT}" x2="${WIDE - LEFT}" y2="${LINE_AT}" stroke="${INK}" stroke-width="2"/>`,
    ...silences(events, xOf),
    ...marks.map((mark) => shape(mark, xOf(mark.on))),
    ...labelsAt(marks, xOf),
    ...legend(marks, events, high - 12),
    "</svg>",
  ].join("");
  return { type: "picture", alt, svg };
};
