import { openFields } from "../case/answers.ts";
import type { Redaction } from "../case/evidence.ts";
import type { Field, Fields } from "../case/fields.ts";
import { type Item, LIST_NAMES, listFields } from "../case/lists.ts";
import type { FilingCase } from "./disclose.ts";
import { finderOf, redactText } from "./redact-words.ts";

const isText = (field: Field | undefined): boolean => field?.kind === "line" || field?.kind === "text";

const coverFields = <T extends object>(values: T, fields: Fields, cover: (text: string) => string): T =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && isText(fields[name]) ? cover(value) : value,
    ]),
  ) as T;

/**
 * A filing with words covered in each of its texts, for forms that are no document: data, an index, the fields of a form. In:
 * a disclosed case and the redactions. Out: the same filing when there are none.
 */
export const coverFiling = (c: FilingCase, redactions: readonly Redaction[]): FilingCase => {
  if (redactions.length === 0) return c;
  const cover = (text: string) => redactText(text, redactions);
  const lists = Object.fromEntries(
    LIST_NAMES.map((list) => [
      list,
      (c[list] as readonly Item[]).map((item) => coverFields(item, listFields[list] as Fields, cover)),
    ]),
  );
  const originals = Object.fromEntries(
    Object.entries(c.originals).map(([id, original]) => [
      id,
      {
        ...original,
        fileName: cover(original.fileName),
        ...(original.quote === undefined ? {} : { quote: cover(original.quote) }),
      },
    ]),
  );
  return { ...c, ...lists, originals, answers: coverFields(c.answers, openFields as Fields, cover) };
};

/** Covers words in a text whose lines are cited by number: a cover that runs over a line end keeps the line ends. */
export const coverLines = (text: string, redactions: readonly Redaction[]): string => {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end, as } of finderOf(redactions)(text)) {
    parts.push(text.slice(from, start), as, text.slice(start, end).replace(/[^\n]/g, ""));
    from = end;
  }
  return [...parts, text.slice(from)].join("");
};
