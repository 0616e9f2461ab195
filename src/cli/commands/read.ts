import { foundAsData } from "../../core/facts/found-as-data.ts";
import type { Io } from "../../ports/world.ts";
import { type CommandFile, filled } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { withStored } from "../flow/case/session.ts";
import { takeFromFiles } from "../flow/facts/from-files.ts";
import { pathsOf } from "../flow/facts/given-paths.ts";
import { tellingNews } from "../flow/questions/new-deadlines.ts";

export interface ReadOptions {
  readonly paths: readonly string[];
  readonly case?: string;
  readonly input?: boolean;
  readonly json?: boolean;
}

/**
 * `read [PATH…]`: reads files, folders and archives into a case, and takes the facts in them that the person takes. Without a path the
 * person is asked what they have.
 */
export const read = async (io: Io, options: ReadOptions): Promise<void> => {
  const asks = io.interactive && options.input !== false;
  const paths = pathsOf(io, options.paths, asks);
  const chosen = await pickCase(io, options.case);
  await withStored(
    io,
    chosen.id,
    tellingNews(io, async (session) => {
      const from = await takeFromFiles(io, session, {
        paths,
        asks,
        opens: true,
        showsLines: true,
        isSilent: options.json === true,
      });
      if (!options.json) return;
      const data = { case: session.case.id, found: from === undefined ? null : foundAsData(from.found) };
      io.out(JSON.stringify(data, null, 2));
    }),
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ReadOptions> = {
  shape: (command) =>
    command
      .argument("[paths...]", "files, folders, ZIP archives, or - for standard input")
      .option(
        "--case <case>",
        "its id, part of it, or words of the title; leave it out if you have one open case",
        filled,
      )
      .option("--no-input", "take only what is certain and list the rest")
      .option("--json", "all facts and where each was found, as JSON"),
  examples: ["read notice.eml", "read ~/Downloads/contract --no-input", "read - < mail.txt"],
  talks: ({ input }) => input !== false,
  run: read,
};
