import * as z from "zod";
import { ANSWER_IDS, answerFields } from "../case/answers.ts";
import { FIELD_KINDS } from "../case/field-kinds.ts";
import type { Field } from "../case/fields.ts";
import { LIST_NAMES, type ListName, listFields, NOUNS } from "../case/lists.ts";
import { isEachQuestion, isListQuestion } from "./replay.ts";
import { STEPS } from "./steps/all.ts";
import type { AnswerQuestion, ItemQuestion, Question } from "./steps/question.ts";

type Json = Record<string, unknown>;

const questions: readonly Question[] = STEPS.flatMap((step) => step.questions);

const schemaOf = (field: Field, says: { ask?: unknown; why?: string }): Json => {
  const { $schema: _drop, ...checked } = z.toJSONSchema(field.schema) as Json;
  // In a file an amount is written in dollars and a day may be written in words; in the case they are cents and ISO days.
  const written: Json = FIELD_KINDS[field.kind].inFile ?? checked;
  const labels =
    field.options === undefined
      ? undefined
      : Object.entries(field.options).map(([value, label]) => `${value}: ${label}`);
  const none = field.never === undefined ? undefined : `"${field.never.word}" for: ${field.never.say.toLowerCase()}`;
  const description = [says.why, written.description, none, labels?.join("; ")].filter(Boolean).join(" · ");
  return {
    ...written,
    ...(typeof says.ask === "string" ? { title: says.ask } : {}),
    ...(description === "" ? {} : { description }),
  };
};

// null leaves a question for later, and takes away the answer that was there.
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: "null" }] });

const listSchema = (list: ListName): Json => {
  const question = questions.filter(isListQuestion).find((one) => one.list === list);
  const later = questions.filter(isEachQuestion).filter((one) => one.each === list);
  const asked = [
    ...(question && isListQuestion(question) ? question.items : []),
    ...later.map((one) => one.question),
  ] as unknown as readonly ItemQuestion[];
  const properties = Object.fromEntries(
    Object.entries(listFields[list] as Record<string, Field>).map(([name, field]) => [
      name,
      orNull(schemaOf(field, asked.find((one) => one.field === name) ?? {})),
    ]),
  );
  return {
    // A list, or that there is none, or nothing yet.
    type: ["array", "string", "null"],
    pattern: "^(none)?$",
    description: question?.why,
    items: {
      type: "object",
      title: NOUNS[list].one,
      additionalProperties: false,
      properties: {
        id: { type: "string", pattern: "^[a-z0-9]{1,12}$", description: "Filled in for you when left out" },
        ...properties,
      },
    },
  };
};

/** The JSON Schema of the answers file that `start --answers` takes: one property for each question and list. */
export const answersFileSchema = (): Json => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Answers for dispute-coach",
  description:
    "You can leave out any answer; what is missing is asked. null leaves a question for later and clears its answer.",
  type: "object",
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    title: { type: "string", maxLength: 200, description: "The title of the case" },
    skip: { type: "array", items: { type: "string" }, description: "Questions to leave for later" },
    ...Object.fromEntries(
      ANSWER_IDS.map((id) => {
        const question = questions.find((one): one is AnswerQuestion => "id" in one && one.id === id);
        return [id, orNull(schemaOf(answerFields[id] as Field, question ?? {}))];
      }),
    ),
    ...Object.fromEntries(LIST_NAMES.map((list) => [list, listSchema(list)])),
  },
});
