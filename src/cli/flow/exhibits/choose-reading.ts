import { Pause } from "../../../errors.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Person } from "../../../ports/world.ts";

const left = (): Pause => new Pause("Nothing was added.", "Run the command again when you are ready.");

/** What the person chose; who leaves has added nothing. */
export const chosen = async (io: Person, prompt: Prompt): Promise<string> => {
  const reply = await io.ask(prompt);
  if (reply.kind !== "answer") throw left();
  return String(reply.value);
};
