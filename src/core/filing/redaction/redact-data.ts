import { answerFields, openFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import type { Redaction } from "../../case/evidence.ts";
import type { Field, Fields } from "../../case/fields.ts";
import { type Item, LIST_NAMES, listFields } from "../../case/lists.ts";
import { withoutHidden } from "../../text/hidden-characters.ts";
import type { FilingCase } from "../disclose.ts";
import { redactText } from "./redact-text.ts";

const isText = (field: Field | undefined): boolean => field?.kind === "line" || field?.kind === "text";

const coverFields = <T extends object>(values: T, fields: Fields, cover: (text: string) => string): T =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && isText(fields[name]) ? cover(value) : value,
    ]),
  ) as T;

const coverLists = (c: Pick<FilingCase, (typeof LIST_NAMES)[number]>, cover: (text: string) => string) =>
  Object.fromEntries(
    LIST_NAMES.map((list) => [
      list,
      (c[list] as readonly Item[]).map((item) => coverFields(item, listFields[list] as Fields, cover)),
    ]),
  );

/** A text as it goes out: with words covered, and without characters that nobody sees. A cover can lie under such, too. */
export const readyText = (text: string, redactions: readonly Redaction[]): string => {
  const covered = redactText(text, redactions);
  const seen = withoutHidden(covered);
  return seen.hidden === 0 ? covered : redactText(seen.text, redactions);
};

/**
 * A case with words covered in all of its texts, also where they are cut short later: half of a name would be no whole word
 * any more. Its files, labels and redactions stay.
 */
export const coverCase = (c: Case): Case => {
  const cover = (text: string) => readyText(text, c.redactions);
  return {
    ...c,
    title: cover(c.title),
    answers: coverFields(c.answers, answerFields as Fields, cover),
    ...coverLists(c, cover),
  };
};

/**
 * A filing with words covered in each of its texts and nothing hidden in them, for forms that are no document: data, an
 * index, the fields of a form. In: a disclosed case and the redactions.
 */
export const coverFiling = (c: FilingCase, redactions: readonly Redaction[]): FilingCase => {
  if (redactions.length === 0 && withoutHidden(JSON.stringify(c)).hidden === 0) return c;
  const cover = (text: string) => readyText(text, redactions);
  const lists = coverLists(c, cover);
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
