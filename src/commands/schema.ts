import { caseJsonSchema, filingJsonSchema } from "../core/filing/portable.ts";
import { answersFileSchema } from "../core/interview/answers-schema.ts";
import type { Io } from "../shell/ports.ts";

const SCHEMAS = { answers: answersFileSchema, filing: filingJsonSchema, case: caseJsonSchema } as const;

export interface SchemaOptions {
  /** The answers file, a filing as data (export --format json), or a case file. */
  readonly of: keyof typeof SCHEMAS;
}

/** `schema [answers|filing|case]`: the JSON Schema of a kind of file. */
export const schema = async (io: Io, { of }: SchemaOptions): Promise<void> => {
  io.out(JSON.stringify(SCHEMAS[of](), null, 2));
};
