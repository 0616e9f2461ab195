import { Usage } from "../../errors.ts";
import type { Io } from "../../ports/world.ts";
import { COMMANDS } from "../commands/all.ts";
import { print } from "../flow/tell.ts";
import { theOne } from "../flow/which-one.ts";
import { TOPICS } from "./all.ts";

/** `help TOPIC`. Throws Usage for a name that is neither a topic nor a command, with the nearest. */
export const helpTopic = async (io: Io, name: string): Promise<void> => {
  const names: readonly { readonly name: string }[] = [...TOPICS, ...COMMANDS];
  const { name: meant } = theOne(name, names, {
    noun: "command or topic",
    namesOf: (one) => [one.name],
    listed: TOPICS.map((one) => one.name),
    more: `See all commands and topics with   ${io.asTyped("--help")}`,
    fails: Usage,
  });
  const row = TOPICS.find((one) => one.name === meant);
  if (row === undefined) return print(io, `See the help of that command with   ${io.asTyped(`help ${meant}`)}`);
  const { topic } = await row.load();
  for (const line of await topic.lines(io)) io.out(line);
};
