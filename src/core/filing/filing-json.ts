import * as z from "zod";
import { openFields } from "../case/answers.ts";
import { CASE_ID, CASE_VERSION, type Case, caseSchema, newCase } from "../case/case.ts";
import { evidenceSchemas, type Original } from "../case/evidence.ts";
import { shapeOf } from "../case/fields.ts";
import { listSchemas } from "../case/lists.ts";
import { migrate, versionOf } from "../case/migrations.ts";
import type { Ask } from "../money/ask.ts";
import { POT_PLACES } from "../money/pots.ts";
import { once } from "../once.ts";
import { cleanText, shorten } from "../text/text.ts";
import { FILED, type FilingCase } from "./disclose.ts";

const FORMAT = "dispute-coach/filing";
/** Version 2 holds the parts of the ask as they stood when it went out, version 3 what has happened. Earlier ones are read as well. */
const VERSION = 3;

const filed = Object.fromEntries(FILED.map((id) => [id, true])) as Record<(typeof FILED)[number], true>;

const askSchema = once(() => {
  const cents = z.int().min(0);
  const part = z.strictObject({
    list: z.enum(["milestones", "weeks"]),
    item: z.string(),
    place: z.enum(POT_PLACES),
    cents: cents.optional(),
    hours: z.number().min(0).optional(),
    whole: z.boolean(),
  });
  return z.strictObject({
    way: z.enum(["release", "return", "keep"]).optional(),
    parts: z.array(part),
    cents: cents.optional(),
    isUnsplit: z.literal(true).optional(),
    notNowCents: cents.optional(),
  });
});

/** Strict: an answer that stays with the person is refused, not dropped. */
const filingSchema = once(() => {
  const { originals, labels } = evidenceSchemas();
  return z.strictObject({
    format: z.literal(FORMAT),
    version: z.int().min(1).max(VERSION),
    id: z.string().regex(CASE_ID),
    createdAt: z.iso.datetime(),
    // Earlier filings have it. It is no part of what a filing says: to record that one went out would change the next.
    updatedAt: z.iso.datetime().optional(),
    filing: z.strictObject({
      answers: z.strictObject(shapeOf(openFields)).pick(filed),
      ...listSchemas(),
      happenings: listSchemas().happenings.default([]),
      originals,
      labels,
      ask: askSchema().optional(),
    }),
  });
});

/** The JSON Schema of a filing as data. */
export const filingJsonSchema = (): object => z.toJSONSchema(filingSchema());
/** The JSON Schema of a case file, private answers with it. */
export const caseJsonSchema = (): object => z.toJSONSchema(caseSchema());

/** Keys in one order, whatever order they were given in: same filing, same bytes. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
};

const jsonText = (value: unknown): string => `${JSON.stringify(sorted(value), undefined, 2)}\n`;

/** The filing as data, which `readCarried` reads again. The person's own title of the case is no part of it. Same filing: same text. */
export const filingText = ({ id, createdAt }: Pick<Case, "id" | "createdAt">, filing: FilingCase): string => {
  // What was asked for and is not there goes out in no form.
  const { over, untold, mostCents, differsFrom, unsaid, closed, ...ask } = filing.ask;
  // What a rule has moved is worked out where the filing is read, by the day on which it is.
  const { byRule, toldMoney = [], shown, ...rest } = filing;
  const told = new Map(toldMoney.map((one) => [one.id, one]));
  const milestones = filing.milestones.map((one) => ({ ...one, ...told.get(one.id) }));
  return jsonText({ format: FORMAT, version: VERSION, id, createdAt, filing: { ...rest, milestones, ask } });
};

/** The whole case as data, private answers and notes with it: only for the person. */
export const wholeCaseText = (c: Case): string => jsonText(c);

/** A case that came from elsewhere, or what is wrong with it, in words that quote nothing of it. */
export type Carried =
  /** `ask`: what was asked for when a filing went out, where it says so. */
  | { readonly case: Case; readonly whole: boolean; readonly ask?: Ask }
  | { readonly flaw: string; readonly newer?: true };

const placeOf = (path: readonly PropertyKey[]): string => path.map((part) => shorten(String(part), 40)).join(".");

const flawOf = ({ issues }: z.ZodError): Carried => {
  const [first] = issues;
  const place = placeOf(first?.path ?? []);
  return { flaw: place === "" ? (first?.message ?? "it is no case") : `at ${place}: ${first?.message}` };
};

/** A name, never a path: what comes from elsewhere may say "../../x". */
const bareName = (original: Original): Original => ({
  ...original,
  fileName: (original.fileName.split(/[/\\]/).pop() ?? "").replace(/^\.{0,2}$/, "file"),
});

const withBareNames = (c: Case): Case => ({
  ...c,
  originals: Object.fromEntries(Object.entries(c.originals).map(([id, original]) => [id, bareName(original)])),
});

const checked = (raw: unknown, whole: boolean): Carried => {
  const read = caseSchema().safeParse(raw);
  return read.success ? { case: withBareNames(read.data), whole } : flawOf(read.error);
};

const newer = (what: string, version: unknown): Carried => ({
  flaw: `it was made by a newer dispute-coach (${what} version ${String(version)})`,
  newer: true,
});

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

const readFiling = (raw: Record<string, unknown>): Carried => {
  if (typeof raw.version === "number" && raw.version > VERSION) return newer("filing", raw.version);
  const read = filingSchema().safeParse(raw);
  if (!read.success) return flawOf(read.error);
  const { id, createdAt, updatedAt = createdAt } = read.data;
  const { ask, ...filing } = read.data.filing;
  const carried = checked({ ...newCase(id, createdAt), updatedAt, ...filing }, false);
  return ask === undefined || "flaw" in carried
    ? carried
    : { ...carried, ask: { ...ask, way: ask.way, over: [], untold: [] } };
};

/**
 * Reads a case that was carried here: a filing as data (then it has no private answers), or a whole case file of this or an
 * earlier version. In: JSON text from anywhere. Nothing in the case that comes out acts on a terminal or is a path.
 */
export const readCarried = (text: string): Carried => {
  let raw: unknown;
  let acting = false;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ""), (key, value: unknown) => {
      acting ||= key === "__proto__";
      return typeof value === "string" ? cleanText(value) : value;
    });
  } catch {
    // The parser's own message would quote the file.
    return { flaw: "it is not valid JSON" };
  }
  // No program writes this key by itself: copied into an object, it would change what every object inherits.
  if (acting) return { flaw: 'it contains a name that does not belong there: "__proto__"' };
  if (!isRecord(raw)) return { flaw: "it is no case" };
  if (raw.format === FORMAT) return readFiling(raw);
  const version = versionOf(raw);
  if (version === undefined) return { flaw: "it is no case" };
  if (version > CASE_VERSION) return newer("case", version);
  return checked(migrate(raw), true);
};
