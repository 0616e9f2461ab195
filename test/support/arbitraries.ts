import fc from "fast-check";
import { ANSWER_IDS, type AnswerId, type Answers, answerFields } from "../../src/core/case/answers.ts";
import type { Case } from "../../src/core/case/case.ts";
import { parseAnswer } from "../../src/core/case/field-kinds.ts";
import type { Field } from "../../src/core/case/fields.ts";
import { type Item, LIST_NAMES, type ListName, listFields } from "../../src/core/case/lists.ts";
import { NEVER } from "../../src/core/case/never.ts";
import { emptyCase, TODAY } from "./stories.ts";

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** A day of 2026 that has come. */
export const anyPastDay: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2026-${twoDigits(month)}-${twoDigits(day)}`);

const WORDS = [
  "the milestone was handed in",
  "Because nothing is missing.",
  "I need it",
  "4 pages (A)",
  'called "exactly what we wanted"',
  "Nach dem 3. Nov: äöü, 契約, 👩‍👩‍👧",
  "what is missing?",
  "done …",
  "$& $1 \\n {{x}} | a | b |",
  "__proto__",
];

/** Words of any kind, as the field keeps them. */
const anyWords = (field: Field): fc.Arbitrary<unknown> =>
  fc
    .oneof(fc.constantFrom(...WORDS), fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), fc.string())
    .map((raw) => parseAnswer(field, raw, TODAY))
    .filter((read) => read.ok)
    .map((read) => (read as { value: unknown }).value);

/** An answer that a field accepts. In: the field; for refs, the claims there are. */
export const anyAnswer = (field: Field, claims: readonly string[] = []): fc.Arbitrary<unknown> => {
  if (field.never !== undefined) {
    const { never: _word, ...sure } = field;
    return fc.oneof({ weight: 5, arbitrary: anyAnswer(sure) }, { weight: 1, arbitrary: fc.constant(NEVER) });
  }
  switch (field.kind) {
    case "choice":
      return fc.constantFrom(...Object.keys(field.options ?? {}));
    case "choices":
      return fc.subarray(Object.keys(field.options ?? {}));
    case "refs":
      return fc.subarray([...claims]);
    case "yesno":
      return fc.boolean();
    case "day":
      return field.tense === "past" ? anyPastDay : fc.oneof(anyPastDay, fc.constantFrom("2026-11-20", "2027-01-01"));
    case "money":
      return fc.oneof(fc.constantFrom(0, 1, 80000), fc.integer({ min: 0, max: 1_000_000_000 }));
    case "percent":
      return fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
    case "hours":
      return fc.integer({ min: 0, max: 672 }).map((n) => n / 4);
    default:
      return anyWords(field);
  }
};

const CLAIMS = ["c1", "c2", "c3"];

const anyItem = (list: ListName, id: string): fc.Arbitrary<Item> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(listFields[list] as Record<string, Field>).map(([name, field]) => [
          name,
          anyAnswer(field, CLAIMS),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((fields) => ({ ...fields, id }));

const anyItems = (list: ListName): fc.Arbitrary<Item[]> =>
  fc.integer({ min: list === "claims" ? CLAIMS.length : 0, max: 3 }).chain((many) => {
    const ids = Array.from({ length: many }, (_, index) => `${list.slice(0, 1)}${index + 1}`);
    return fc.tuple(...ids.map((id) => anyItem(list, id)));
  });

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(ANSWER_IDS.map((id) => [id, anyAnswer(answerFields[id] as Field, CLAIMS)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

/** A case with any answers in it, whether they go together or not. It is not settled. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    answers: anyAnswers,
    parked: anyAnswers,
    finished: fc.subarray([...LIST_NAMES]),
    skipped: fc.subarray(ANSWER_IDS as AnswerId[]),
    ...(Object.fromEntries(LIST_NAMES.map((list) => [list, anyItems(list)])) as Record<ListName, fc.Arbitrary<Item[]>>),
  })
  .map((parts) => ({ ...emptyCase(), ...parts }) as unknown as Case);
