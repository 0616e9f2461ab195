import { capital, cleanText, plural, series, shorten } from "../text/text.ts";
import type { Checked } from "../text/typed-text.ts";
import { sayDay, sayDayInFull, sayDistance, sayWeek } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { readHours, sayHours, sayHoursTyped } from "../values/hours.ts";
import { parseCents } from "../values/parse-amount.ts";
import { type DayWriter, parseDay, type ReadDay } from "../values/parse-day.ts";
import type { Case } from "./case.ts";
import { type Field, type Kind, WHOLE_CONTRACT } from "./fields.ts";
import { isNever, NEVER, saysNever, saysUnknown } from "./never.ts";
import { readList, readOrdinal, readPercent, readYesNo } from "./read-typed.ts";

const good = (value: unknown): Checked => ({ ok: true, value });
const bad = (problem: string): Checked => ({ ok: false, problem });

/** A day of the field's kind in words, with how far it is from today: "Friday 27 November 2026, 2 days ago". */
const sayTyped = (field: Field, day: string, today: string): string =>
  field.week ? sayWeek(day) : `${sayDayInFull(day)}, ${sayDistance(day, today)}`;

const readDay = (field: Field, raw: string, today: string, writer: DayWriter | undefined): Checked => {
  const read = parseDay(raw, { today, tense: field.tense, week: field.week, ...writer });
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
  const isCome = plural(left.length, "is", "are");
  return [field.week ? undefined : note, `${capital(say(day))} is kept: ${others} ${isCome} still to come.`]
    .filter(Boolean)
    .join(" ");
};

/** The lists whose items an answer can name. */
type Named = Pick<Case, "claims"> & Partial<Pick<Case, "milestones" | "weeks">>;

/** A milestone or week by its name; "the whole contract" for that. */
export const potName = (c: Partial<Pick<Case, "milestones" | "weeks">>, id: string): string => {
  if (id === WHOLE_CONTRACT) return "The contract as a whole";
  const milestone = c.milestones?.find((one) => one.id === id);
  if (milestone !== undefined) return shorten(milestone.name ?? `milestone ${id}`, 60);
  const monday = c.weeks?.find((one) => one.id === id)?.monday;
  return monday === undefined ? id : sayWeek(monday);
};

const claimName = (c: Named, id: string): string => {
  const claim = c.claims.find((one) => one.id === id);
  return claim === undefined ? id : shorten(claim.agreed ?? claim.happened ?? id, 60);
};

const ifText =
  (read: (raw: string) => unknown) =>
  (raw: unknown): Checked =>
    good(typeof raw === "string" ? read(raw) : raw);

/** How the answers of one kind are asked for, read and said. */
interface FieldKind {
  /** Which prompt of the terminal asks for it. */
  readonly prompt: "line" | "text" | "select" | "checkbox";
  /** How it is typed, for a question in plain lines. */
  readonly howTo: string;
  /** A day or a number: words stand for none of them. */
  readonly isMeasured?: true;
  /** Its form in an answers file (JSON Schema), where that is not the form in which it is kept. */
  readonly inFile?: Readonly<Record<string, unknown>>;
  /** What was typed or given, on its way to the check. In: today; who writes days. */
  readonly read: (raw: unknown, field: Field, today: string, writer: DayWriter | undefined) => Checked;
  /** An answer in words. In: the case, for the names of its claims. */
  readonly say: (value: unknown, field: Field, c: Named) => string;
  /** What was read, said back while it is typed. In: a note of the reading. */
  readonly echo?: (value: unknown, field: Field, note: string | undefined, today: string) => string;
}

const OF_A_LIST = { prompt: "checkbox", howTo: "Type numbers with commas between them, or 0 for none." } as const;

/** Every kind of field: what asks, reads and says it follows from its row. */
export const FIELD_KINDS: Readonly<Record<Kind, FieldKind>> = {
  choice: {
    prompt: "select",
    howTo: "Type a number.",
    read: ifText((raw) => raw.trim()),
    say: (value, field) => field.options?.[String(value)] ?? String(value),
  },
  choices: {
    ...OF_A_LIST,
    read: ifText(readList),
    say: (value, field) => (value as readonly string[]).map((one) => field.options?.[one] ?? one).join("; ") || "None",
  },
  yesno: {
    prompt: "select",
    howTo: "Type yes or no.",
    read: ifText(readYesNo),
    say: (value) => (value === true ? "Yes" : "No"),
  },
  line: {
    prompt: "line",
    howTo: "Type your answer.",
    // A dot alone ends a long text in plain lines: on one line it is a slip and no answer.
    read: ifText((raw) =>
      cleanText(raw)
        .replace(/\s*\n\s*/g, " ")
        .trim()
        .replace(/^\.$/, ""),
    ),
    say: String,
  },
  text: {
    prompt: "text",
    howTo: "Write as many lines as you need. End with a line that holds a single dot.",
    read: ifText((raw) => cleanText(raw).replace(/^\n+|\s+$/g, "")),
    say: String,
  },
  day: {
    prompt: "line",
    howTo: "Type a day, for example 2026-11-10.",
    isMeasured: true,
    inFile: { type: "string", description: 'YYYY-MM-DD, or like "27/11/2026", "10 Nov", "yesterday"' },
    read: (raw, field, today, writer) => (typeof raw === "string" ? readDay(field, raw, today, writer) : good(raw)),
    say: (value, field) => (field.week ? sayWeek(String(value)) : sayDay(String(value))),
    echo: (value, field, note, today) => {
      const said = sayTyped(field, String(value), today);
      if (field.week) return note ?? capital(said);
      return note === undefined ? said : `${said}. ${note}`;
    },
  },
  money: {
    prompt: "line",
    howTo: "Type an amount, for example 450.00.",
    isMeasured: true,
    inFile: { type: ["string", "number"], description: 'US dollars, for example "800.00" or 800' },
    read: parseCents,
    say: (value) => formatUsd(Number(value)),
    echo: (value, _field, note) => note ?? formatUsd(Number(value)),
  },
  percent: {
    prompt: "line",
    howTo: "Type a percentage, for example 10.",
    isMeasured: true,
    inFile: { type: ["number", "string"], minimum: 0, maximum: 100 },
    read: ifText(readPercent),
    say: (value) => `${value} %`,
  },
  hours: {
    prompt: "line",
    howTo: "Type the hours, for example 12.5.",
    isMeasured: true,
    inFile: { type: ["number", "string"], minimum: 0, maximum: 168, description: 'for example 38.5 or "38:30"' },
    read: readHours,
    say: (value) => sayHours(Number(value)),
    echo: (value) => sayHoursTyped(Number(value)),
  },
  ordinal: {
    prompt: "line",
    howTo: "Type a number, for example 2.",
    isMeasured: true,
    inFile: { type: ["number", "string"], minimum: 1, maximum: 99 },
    read: ifText(readOrdinal),
    say: String,
  },
  refs: {
    ...OF_A_LIST,
    read: ifText(readList),
    say: (value, _field, c) => (value as readonly string[]).map((id) => claimName(c, id)).join("; ") || "None",
  },
  pot: {
    prompt: "select",
    howTo: "Type a number.",
    read: ifText((raw) => raw.trim()),
    say: (value, _field, c) => potName(c, String(value)),
  },
};

/** An answer in words, for people: "Yes", "800.00 USD", "10 Nov 2026", the label of a choice. */
export const formatAnswer = (field: Field, value: unknown, c: Named): string => {
  if (value === undefined || value === null) return "";
  if (isNever(value) && field.never !== undefined) return field.never.say;
  return FIELD_KINDS[field.kind].say(value, field, c);
};

/** "Never", "none" and "I do not know", before a day or a number is looked for. Undefined for all else. */
const readNone = (field: Field, raw: unknown): Checked | undefined => {
  if (typeof raw !== "string" || FIELD_KINDS[field.kind].isMeasured !== true) return undefined;
  if (saysUnknown(raw)) return bad("If you do not know it yet, skip the question: it is left for later.");
  if (!saysNever(raw)) return undefined;
  if (field.never !== undefined) return good(NEVER);
  if (field.noneIsZero) return good(0);
  if (field.kind !== "day") return undefined;
  return bad(
    field.tense === "past"
      ? "This has happened, so it has a date. If you do not know it yet, skip the question."
      : "This needs a date. If there is none, or you do not know it yet, skip the question.",
  );
};

/**
 * Reads what was typed, chosen or given in a file into the value a field keeps.
 * In: the field; the raw answer (text as typed, or a JSON value; amounts in dollars, "800.00" or 800); today, YYYY-MM-DD; the
 * person's zone, for a time with a zone of its own. Out: the value (amounts as whole cents, days as YYYY-MM-DD), or the problem.
 * It never throws. What is said back while typing is this same result: see `sayRead`.
 */
export const parseAnswer = (field: Field, raw: unknown, today: string, writer?: DayWriter): Checked => {
  const given = readNone(field, raw) ?? FIELD_KINDS[field.kind].read(raw, field, today, writer);
  if (!given.ok) return given;
  const checked = field.schema.safeParse(given.value);
  if (!checked.success) return bad(checked.error.issues[0]?.message ?? "This is not valid.");
  if (field.tense === "past" && typeof checked.data === "string" && !isNever(checked.data) && checked.data > today) {
    return bad(`${sayDay(checked.data)} is still to come. Write a date no later than today, ${sayDay(today)}.`);
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
  return FIELD_KINDS[field.kind].echo?.(read.value, field, read.note, today) ?? "";
};
