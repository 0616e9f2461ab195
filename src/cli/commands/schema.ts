import { Argument } from "commander";
import { caseJsonSchema, filingJsonSchema } from "../../core/filing/filing-json.ts";
import { answersFileSchema } from "../../core/interview/answers-schema.ts";
import type { Output } from "../../ports/world.ts";
import type { CommandFile } from "../command.ts";

const SCHEMAS = { answers: answersFileSchema, filing: filingJsonSchema, case: caseJsonSchema } as const;

/** `schema [OF]`: the JSON Schema of the answers file, of a filing as data, or of a case file. */
export const schema = async (io: Output, options: { readonly of: keyof typeof SCHEMAS }): Promise<void> => {
  io.out(JSON.stringify(SCHEMAS[options.of](), null, 2));
};

/** The words, flags and examples of the command. */
export const command: CommandFile<{ readonly of: keyof typeof SCHEMAS }> = {
  shape: (command) =>
    command.addArgument(new Argument("[of]", "of what").choices(["answers", "filing", "case"]).default("answers")),
  examples: ["schema > answers.schema.json", "schema filing"],
  run: schema,
};
