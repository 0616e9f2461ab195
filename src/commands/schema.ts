import { answersFileSchema } from "../core/interview/answers-schema.ts";
import type { Io } from "../shell/ports.ts";

/** `schema`: the JSON Schema of the answers file. */
export const schema = async (io: Io): Promise<void> => {
  io.out(JSON.stringify(answersFileSchema(), null, 2));
};
