import { readDay } from "./days.ts";
import type { Field } from "./fields.ts";
import { readCents } from "./money.ts";
import { isNever, NEVER, saysNever, saysUnknown } from "./never.ts";
import { cleanText } from "./words.ts";

/** A checked answer, or what is wrong with it in words that say what to do. */
export type Checked = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

const good = (value: unknown): Checked => ({ ok: true, value });
const bad = (problem: string): Checked => ({ ok: false, problem });

const readNumber = (raw: unknown): unknown => {
  if (typeof raw !== "string") return raw;
  const text = raw
    .trim()
    .replace(/\s*(%|h|hours?|percent)$/i, "")
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

const normal = (field: Field, raw: unknown, today: string): Checked => {
  switch (field.kind) {
    case "day":
      return typeof raw === "string" ? readDay(raw, today, field.past) : good(raw);
    case "money":
      return readCents(raw);
    case "percent":
    case "hours":
      return good(readNumber(raw));
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
  return field.kind === "day"
    ? bad("This has happened, so it has a day. If you do not know it yet, skip the question.")
    : undefined;
};

/**
 * Reads what was typed, chosen or given in a file into the value a field keeps.
 * In: the field; the raw answer (text as typed, or a JSON value; amounts in dollars, "800.00" or 800); today, YYYY-MM-DD.
 * Out: the value (amounts as whole cents, days as YYYY-MM-DD), or the problem. It never throws.
 */
export const readAnswer = (field: Field, raw: unknown, today: string): Checked => {
  const given = readNone(field, raw) ?? normal(field, raw, today);
  if (!given.ok) return given;
  const checked = field.schema.safeParse(given.value);
  if (!checked.success) return bad(checked.error.issues[0]?.message ?? "This does not fit.");
  if (field.past && typeof checked.data === "string" && !isNever(checked.data) && checked.data > today) {
    return bad(`${checked.data} is still to come. Write a day up to today, ${today}.`);
  }
  return good(checked.data);
};
