import { capital, cleanText, series } from "../text/text.ts";
import { plainly } from "../text/typed-text.ts";
import { sayDay, sayDayInFull, sayDistance, sayWeek } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { readHours, sayHoursTyped } from "../values/hours.ts";
import { parseCents } from "../values/parse-amount.ts";
import { type DayQuestion, parseDay, type ReadDay } from "../values/parse-day.ts";
import type { Field } from "./fields.ts";
import { isNever, NEVER, saysNever, saysUnknown } from "./never.ts";

/** One of the things a text can mean: how to write it so that it can mean nothing else, and how it is said. */
export interface Candidate {
  readonly write: string;
  readonly say: string;
}

/**
 * A checked answer, with a note where it is not plain to see what became of the words; or what is wrong with it, in words that say
 * what to do. With two readings, both stand in the words, and are candidates to choose from.
 */
export type Checked =
  | { readonly ok: true; readonly value: unknown; readonly note?: string }
  | { readonly ok: false; readonly problem: string; readonly candidates?: readonly Candidate[] };

const good = (value: unknown): Checked => ({ ok: true, value });
const bad = (problem: string): Checked => ({ ok: false, problem });

const readPercent = (raw: unknown): unknown => {
  if (typeof raw !== "string") return raw;
  const text = plainly(raw)
    .replace(/ ?(%|percent|per cent)$/, "")
    .replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : raw;
};

const readYesNo = (raw: unknown): unknown => {
  if (typeof raw !== "string") return raw;
  const word = raw.trim().toLowerCase();
  if (word === "yes" || word === "y" || word === "true") return true;
  if (word === "no" || word === "n" || word === "false") return false;
  return raw;
};

const readList = (raw: unknown): unknown => {
  if (typeof raw !== "string") return raw;
  return raw
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
};

/** A day of the field's kind in words, with how far it is from today: "Friday 27 November 2026, 2 days ago". */
const sayTyped = (field: Field, day: string, today: string): string =>
  field.week ? sayWeek(day) : `${sayDayInFull(day)}, ${sayDistance(day, today)}`;

const readDay = (field: Field, raw: string, today: string, zone: DayQuestion["zone"]): Checked => {
  const read = parseDay(raw, { today, tense: field.tense, week: field.week, zone });
  if ("problem" in read) return bad(read.problem);
  // What the question does not allow is no reading. Where it allows none, the likeliest is refused with why.
  const isAllowed = ({ day }: ReadDay): boolean =>
    (field.tense !== "past" || day <= today) && field.schema.safeParse(day).success;
  const allowed = read.days.filter(isAllowed);
  const [first = read.days[0], ...others] = allowed;
  if (others.length === 0) {
    const left = read.days.filter((one) => !isAllowed(one));
    const note = allowed.length === 0 || left.length === 0 ? first.note : noteOfOnly(field, first, left);
    return { ok: true, value: first.day, ...(note ? { note } : {}) };
  }
  const said = allowed.map(({ day }) =>
    field.week ? sayWeek(day) : `${sayDayInFull(day)} (${sayDistance(day, today)})`,
  );
  return {
    ok: false,
    problem: `This can be ${series(said, "or")}. Write it like ${first.day}.`,
    candidates: allowed.map(({ day }, index) => ({ write: day, say: said[index] ?? day })),
  };
};

/** Said of the only reading that is left: what the others are, and that they are still to come. */
const noteOfOnly = (field: Field, { day, note }: ReadDay, left: readonly ReadDay[]): string => {
  const say = (iso: string) => (field.week ? sayWeek(iso) : sayDay(iso));
  const others = series(left.map((one) => say(one.day)));
  const isCome = left.length === 1 ? "is" : "are";
  return [field.week ? undefined : note, `${capital(say(day))} is kept: ${others} ${isCome} still to come.`]
    .filter(Boolean)
    .join(" ");
};

const normal = (field: Field, raw: unknown, today: string, zone: DayQuestion["zone"]): Checked => {
  switch (field.kind) {
    case "day":
      return typeof raw === "string" ? readDay(field, raw, today, zone) : good(raw);
    case "money":
      return parseCents(raw);
    case "hours":
      return readHours(raw);
    case "percent":
      return good(readPercent(raw));
    case "yesno":
      return good(readYesNo(raw));
    case "choices":
    case "refs":
      return good(readList(raw));
    case "choice":
      return good(typeof raw === "string" ? raw.trim() : raw);
    case "line":
      return good(
        typeof raw === "string"
          ? cleanText(raw)
              .replace(/\s*\n\s*/g, " ")
              .trim()
          : raw,
      );
    case "text":
      return good(typeof raw === "string" ? cleanText(raw).replace(/^\n+|\s+$/g, "") : raw);
  }
};

/** Kinds that are a day or a number: words stand for none of them. */
const MEASURED: ReadonlySet<Field["kind"]> = new Set(["day", "money", "percent", "hours"]);

/** "Never", "none" and "I do not know", before a day or a number is looked for. Undefined for all else. */
const readNone = (field: Field, raw: unknown): Checked | undefined => {
  if (typeof raw !== "string" || !MEASURED.has(field.kind)) return undefined;
  if (saysUnknown(raw)) return bad("If you do not know it yet, skip the question: it is left for later.");
  if (!saysNever(raw)) return undefined;
  if (field.never !== undefined) return good(NEVER);
  if (field.noneIsZero) return good(0);
  if (field.kind !== "day") return undefined;
  return bad(
    field.tense === "past"
      ? "This has happened, so it has a day. If you do not know it yet, skip the question."
      : "A day is asked for here. If there is none, or you do not know it yet, skip the question.",
  );
};

/**
 * Reads what was typed, chosen or given in a file into the value a field keeps.
 * In: the field; the raw answer (text as typed, or a JSON value; amounts in dollars, "800.00" or 800); today, YYYY-MM-DD; the
 * person's zone, for a time with a zone of its own. Out: the value (amounts as whole cents, days as YYYY-MM-DD), or the problem.
 * It never throws. What is said back while typing is this same result: see `sayRead`.
 */
export const parseAnswer = (field: Field, raw: unknown, today: string, zone?: () => string): Checked => {
  const given = readNone(field, raw) ?? normal(field, raw, today, zone);
  if (!given.ok) return given;
  const checked = field.schema.safeParse(given.value);
  if (!checked.success) return bad(checked.error.issues[0]?.message ?? "This does not fit.");
  if (field.tense === "past" && typeof checked.data === "string" && !isNever(checked.data) && checked.data > today) {
    return bad(`${sayDay(checked.data)} is still to come. Write a day up to today, ${sayDay(today)}.`);
  }
  return { ok: true, value: checked.data, ...(given.note === undefined ? {} : { note: given.note }) };
};

/** What was read, said back while it is typed: a day in full, an amount, hours and minutes; with two readings, both. */
export const sayRead = (field: Field, read: Checked, today: string): string => {
  if (!read.ok)
    return read.candidates === undefined
      ? ""
      : `${series(
          read.candidates.map(({ say }) => say),
          "or",
        )}?`;
  const { value, note } = read;
  switch (field.kind) {
    case "day": {
      const said = sayTyped(field, String(value), today);
      if (field.week) return note ?? capital(said);
      return note === undefined ? said : `${said}. ${note}`;
    }
    case "money":
      return note ?? formatUsd(Number(value));
    case "hours":
      return sayHoursTyped(Number(value));
    default:
      return "";
  }
};
