import type { Command } from "commander";
import type { CaseAccess } from "../../../ports/world.ts";
import { filled } from "../../command.ts";
import { pickCase } from "../../flow/case/pick-case.ts";
import { type Session, withStored } from "../../flow/case/session.ts";
import type { ForExhibit } from "../../flow/exhibits/add-file.ts";
import { answersGiven, checkGiven, EXHIBIT_FLAGS, type ExhibitFlag } from "../../flow/exhibits/given-for-exhibit.ts";
import { namedExhibit } from "../../flow/exhibits/named-exhibit.ts";
import { tellingNews } from "../../flow/questions/new-deadlines.ts";
import { todayOf } from "../../flow/questions/prompts.ts";

/** The case of a command that takes files, so that its name could be taken for one. */
export const caseFlag = (command: Command): Command =>
  command.option(
    "--case <case>",
    "its id, part of it, or words of the title; leave it out if you have one open case",
    filled,
  );

/** Adds the flags that say what an exhibit is. In: the words for one that means something else here; false leaves it out. */
export const exhibitFlags = (
  command: Command,
  words: { readonly [flag in ExhibitFlag]?: string | false } = {},
): Command => {
  for (const [flag, { value, what }] of Object.entries(EXHIBIT_FLAGS)) {
    const said = words[flag as ExhibitFlag] ?? what;
    if (said !== false) command.option(`--${flag} ${value}`, said, filled);
  }
  return command;
};

/** `--exhibit`, for a file that belongs to an exhibit named before. */
export const namedBeforeFlag = (command: Command): Command =>
  command.option("--exhibit <label>", "the exhibit it belongs to, if you named it before", filled);

/** Opens the case for a new exhibit. A flag that does not fit is told before anything is copied or read. */
export const withNewExhibit = async (
  io: CaseAccess,
  options: ForExhibit & { readonly case?: string },
  work: (session: Session) => Promise<void>,
): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  await withStored(
    io,
    chosen.id,
    tellingNews(io, async (session) => {
      if (options.exhibit !== undefined) namedExhibit(session.case, options.exhibit);
      checkGiven(session.case, answersGiven(options), todayOf(io), io.dayWriter);
      await work(session);
    }),
  );
};
