import type { Files, Output } from "../../ports/world.ts";
import { placesLines } from "../../terminal/views/places.ts";
import type { CommandFile } from "../command.ts";
import { theOne } from "../flow/which-one.ts";

export interface WhereOptions {
  readonly place?: string;
  readonly json?: boolean;
}

/** `where [PLACE]`: where everything is stored; of one place only its path, to be used in another command. */
export const where = async (io: Output & Files, options: WhereOptions): Promise<void> => {
  const all = io.places();
  if (options.place === undefined) {
    if (options.json) io.out(JSON.stringify({ places: all }, null, 2));
    else for (const line of placesLines(all, io)) io.out(line);
    return;
  }
  const one = theOne(options.place, all, {
    noun: "place",
    namesOf: ({ name }) => [name],
    more: `See them with   ${io.asTyped("where")}`,
  });
  io.out(options.json ? JSON.stringify(one, null, 2) : one.path);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<WhereOptions> = {
  shape: (command) =>
    command.argument("[place]", "only the path of this place, for example evidence").option("--json", "as JSON"),
  examples: ["where", "where evidence", "where --json"],
  run: where,
};
