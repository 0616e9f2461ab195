import type { Person } from "../../../ports/world.ts";
import { menu } from "./prompts.ts";

/** What each of the two answers is called, in the order in which they are shown. */
interface Words {
  readonly yes: string;
  readonly no: string;
}

/**
 * Asks before something that is not done by the way. "No" is marked, so that Enter alone does nothing. In: the key of the question, the
 * question, its two answers, what stands before it and why it is asked. Out: was it a yes? Leaving is none.
 */
export const agrees = async (
  io: Person,
  key: string,
  ask: string,
  words: Words,
  about: { readonly before: readonly string[]; readonly why: string },
): Promise<boolean> => {
  const options = Object.entries(words).map(([value, label]: [string, string]) => ({ value, label }));
  const reply = await io.ask(menu(key, ask, options, { ...about, first: "no" }));
  return reply.kind === "answer" && reply.value === "yes";
};
