import { mondayOf } from "../../values/days.ts";
import type { PaperFound } from "../merge/paper.ts";
import type { Sighting } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, orderIn, readDay } from "../words/days.ts";
import { hoursIn } from "../words/figures.ts";

type Column = "date" | "hours" | "minutes" | "kind" | "memo";

/** Heads of tables in which programs and people keep their hours, in small letters without blanks and signs. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  date: ["date", "dateutc", "day", "startdate", "datum", "tag", "fecha", "data", "jour"],
  hours: [
    "hours",
    "duration",
    "timehours",
    "durationdecimal",
    "hrs",
    "time",
    "stunden",
    "dauer",
    "zeit",
    "horas",
    "heures",
    "godziny",
  ],
  minutes: ["minutes", "mins", "min", "minuten", "minutos", "minuty"],
  kind: ["type", "kind", "source", "art", "typ", "tipo"],
  memo: [
    "memo",
    "task",
    "description",
    "activity",
    "notes",
    "project",
    "user",
    "member",
    "freelancer",
    "name",
    "aufgabe",
    "beschreibung",
    "tätigkeit",
    "projekt",
    "tarea",
    "tâche",
    "zadanie",
  ],
};
const BY_HAND = /^(?:manual(?:ly)?|by hand|hand-?added|manuell|manual time|ręcznie|manuel)$/i;
const MOST_WEEKS = 30;
const MOST_A_DAY = 24;

const OF_MONEY = ["currency", "gross", "net", "balance", "timezone", "waehrung", "moneda", "devise"];

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const columnsOf = (head: readonly string[]): ReadonlyMap<Column, number> | undefined => {
  const names = head.map(bare);
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(HEADS) as [Column, readonly string[]][]) {
    const at = names.findIndex((name) => known.includes(name));
    if (at >= 0) found.set(column, at);
  }
  // Beside a currency or a zone a "time" is that of the day.
  if (names.some((name) => OF_MONEY.includes(name)) && names[found.get("hours") ?? -1] === "time") return undefined;
  return found.has("date") && (found.has("hours") || found.has("minutes")) && found.has("memo") ? found : undefined;
};

/** "6,50", "6.5", "6:30", "6 h 30 min": the hours of a cell. */
const hoursOfCell = (cell: string): number | undefined => {
  const plain = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(cell);
  const hours =
    plain === null
      ? hoursIn(cell.replace(/:\d\d$/, (end) => (/:\d\d:\d\d$/.test(cell) ? "" : end)))[0]?.hours
      : Number(`${plain[1]}.${plain[2] ?? 0}`);
  return hours === undefined || hours > MOST_A_DAY ? undefined : hours;
};

/** "330": the hours of a cell of minutes. */
const hoursOfMinutes = (cell: string): number | undefined => {
  const minutes = /^\d{1,4}$/.test(cell) ? Number(cell) : Number.NaN;
  return minutes <= MOST_A_DAY * 60 ? minutes / 60 : undefined;
};

interface Week {
  hours: number;
  manualHours: number;
  readonly places: Quoted[];
}

const rounded = (hours: number): number => Math.round(hours * 100) / 100;

const PROJECT = /^(?:project|projekt|proyecto|projet|projeto|client|kunde|cliente|klient|contract)$/;

const severalProjects = (text: ReadText): PaperFound => ({
  sightings: [],
  notTaken: [
    {
      looksLike: "hours of a week",
      value: "hours of several projects",
      places: [{ ...text.place, quote: even(text.lines[0]?.text ?? "") }],
      why: "The table has the hours of more than one project.",
    },
  ],
  file: { file: text.file, is: "A table of hours of several projects", source: "unknown", by: "unknown" },
});

/**
 * Reads a table of hours that is none of Upwork's: each row a day. In: a text; today (YYYY-MM-DD). Out: its weeks, never sure: such a table
 * can be of more than one contract. Undefined: it is none.
 */
export const findTimeTable = (text: ReadText, today: string): PaperFound | undefined => {
  const [head, ...rows] = text.rows ?? [];
  const columns = head === undefined ? undefined : columnsOf(head.cells.map(even));
  if (columns === undefined) return undefined;
  const dates = rows.map(({ cells }) => even(cells[columns.get("date") ?? -1] ?? ""));
  // Of a table with several projects nobody can tell which hours are of the contract.
  const project = (head?.cells ?? []).findIndex((one) => PROJECT.test(bare(even(one))));
  const projects = new Set(rows.map(({ cells }) => even(cells[project] ?? "")).filter((one) => one !== ""));
  if (projects.size > 1) return severalProjects(text);
  const days = { order: orderIn(dates, today), near: undefined, today };
  const weeks = new Map<string, Week>();
  let newest: string | undefined;
  for (const { cells, line } of rows.slice(0, 5000)) {
    const cell = (column: Column): string => even(cells[columns.get(column) ?? -1] ?? "");
    const [written] = daysIn(cell("date"));
    const on = written === undefined ? undefined : readDay(written, days, undefined, true);
    const hours = columns.has("hours") ? hoursOfCell(cell("hours")) : hoursOfMinutes(cell("minutes"));
    if (on?.isSure !== true || hours === undefined) continue;
    const monday = mondayOf(on.on);
    const week = weeks.get(monday) ?? { hours: 0, manualHours: 0, places: [] };
    weeks.set(monday, week);
    week.hours += hours;
    if (BY_HAND.test(cell("kind"))) week.manualHours += hours;
    const shown = text.lines.find((one) => one.place.line === line)?.text ?? cells.filter(Boolean).join(" ");
    if (week.places.length < 8) week.places.push({ ...text.place, line, quote: even(shown) });
    if (newest === undefined || on.on > newest) newest = on.on;
  }
  if (newest === undefined || weeks.size > MOST_WEEKS) return undefined;
  const sightings = [...weeks].map(
    ([monday, { hours, manualHours, places }]): Sighting => ({
      kind: "week",
      value: {
        monday,
        hours: rounded(hours),
        ...(manualHours === 0 ? {} : { manualHours: rounded(manualHours) }),
      },
      places,
      rank: "document",
      sure: "likely",
      note: "Added up from a table of hours that is none of Upwork's.",
      contract: {},
    }),
  );
  return {
    sightings,
    notTaken: [],
    file: { file: text.file, is: "A table of hours", source: "unknown", by: "unknown", on: newest },
  };
};
