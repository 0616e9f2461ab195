import { writeOut } from "../../../core/text/command-text.ts";
import { count, oneLine } from "../../../core/text/text.ts";
import { isOurs, Problem, Usage } from "../../../errors.ts";
import type { Documents, Files, Io, Person, Showing, Store } from "../../../ports/world.ts";
import { type CommandFile, encodingOption } from "../../command.ts";
import type { Session } from "../../flow/case/session.ts";
import {
  type Added,
  addedAsData,
  addFile,
  askOpen,
  type ForExhibit,
  tellAdded,
  tellingOf,
  tellOpen,
  withUnshown,
} from "../../flow/exhibits/add-file.ts";
import { type Alike, askAlike, comparing, looksLike } from "../../flow/exhibits/alike.ts";
import { readingAdded } from "../../flow/exhibits/seen-in-file.ts";
import { STDIN } from "../../flow/facts/given-paths.ts";
import { standardInput } from "../../flow/facts/read-given.ts";
import { tell } from "../../flow/tell.ts";
import { caseFlag, exhibitFlags, namedBeforeFlag, withNewExhibit } from "./new-exhibit.ts";

export interface EvidenceAddOptions extends ForExhibit {
  readonly files: readonly string[];
  readonly case?: string;
  readonly input?: boolean;
  readonly json?: boolean;
}

/** A file, and what a picture tells of its making. */
type AddedFile = Added & {
  readonly telling: Awaited<ReturnType<typeof tellingOf>>;
  /** An exhibit that it looks like. */
  readonly alike?: Alike;
};

const asJson = (
  session: Session,
  added: readonly AddedFile[],
  failed: readonly { path: string; why: string }[],
): string =>
  JSON.stringify(
    {
      case: session.case.id,
      added: added.map((one) => ({
        ...addedAsData(session, one, one.telling),
        ...looksLike(session, one.alike),
      })),
      failed,
    },
    null,
    2,
  );

const addAll = async (
  io: Showing & Person & Store & Documents & Files,
  session: Session,
  options: EvidenceAddOptions,
): Promise<void> => {
  const added: AddedFile[] = [];
  const failed: { path: string; why: string; problem: Problem }[] = [];
  const asks = io.interactive && options.input !== false;
  const alikeOf = comparing(io, session);
  const files = io.names.filesIn(options.files);
  // All files first: who leaves at a question has every file in the case.
  for (const path of files) {
    try {
      const source = path === STDIN ? await standardInput(io) : path;
      const placed = await withUnshown(io, session, await addFile(io, session, source, options, readingAdded(io)));
      const telling = await tellingOf(io, session, placed.file);
      const alike = placed.how === "new" ? await alikeOf(placed.ids[0] ?? "") : undefined;
      const one: AddedFile = { ...placed, telling, ...(alike === undefined ? {} : { alike }) };
      added.push(one);
      if (!options.json) tellAdded(io, session, one, telling);
      if (!options.json && !asks && alike !== undefined) await askAlike(io, session, alike, false);
    } catch (error) {
      if (!isOurs(error, "Problem")) throw error;
      failed.push({ path: oneLine(path), why: error.message, problem: error });
      if (files.length === 1) continue;
      tell(io, `! ${error.message}`, 0, 2);
      for (const hint of error.hints) tell(io, writeOut(hint, io.asTyped), 2, 4);
    }
  }
  const fresh = added.filter((one) => one.how !== "known").flatMap((one) => one.ids);
  if (asks) for (const { alike } of added) if (alike !== undefined) await askAlike(io, session, alike, true);
  const stay = fresh.filter((id) => !session.case.withdrawn.includes(id));
  if (asks) for (const id of stay) await askOpen(io, session, id);
  if (options.json) {
    const told = failed.map(({ path, why }) => ({ path, why }));
    io.out(asJson(session, added, told));
  } else tellOpen(io, session, stay);
  if (files.length === 0) throw new Problem("There is no file to add in it.");
  const [first] = failed;
  if (first === undefined) return;
  if (files.length === 1) throw first.problem;
  throw new Problem(`${failed.length} of ${count(files.length, "file")} could not be added. See above.`);
};

/**
 * `evidence add PATH…`: copies files, those in folders too, unchanged into the vault of a case and makes each an exhibit; then asks what is not
 * known of it. A file that cannot be added does not keep the others out. Without a terminal nothing is asked.
 */
export const evidenceAdd = async (io: Io, options: EvidenceAddOptions): Promise<void> => {
  if (options.files.length > 1 && (options.name !== undefined || options.exhibit !== undefined))
    throw new Usage("--name and --exhibit are for one file only.", "Add the files one by one.");
  await withNewExhibit(io, options, (session) => addAll(io, session, options));
};

/** The words, flags and examples of the command. */
export const command: CommandFile<EvidenceAddOptions> = {
  shape: (command) => {
    caseFlag(
      command.argument(
        "<files...>",
        "files, or folders with files in them, or - for standard input; the same file twice is one exhibit",
      ),
    );
    return namedBeforeFlag(exhibitFlags(command))
      .addOption(encodingOption())
      .option("--no-input", "ask nothing")
      .option("--json", "as JSON");
  },
  examples: [
    "evidence add submission.pdf",
    'evidence add approval.png --on "1 Nov 2026" --source messages --claim c1,c3',
    "evidence add shots/*.png --no-input",
  ],
  talks: ({ input }) => input !== false,
  run: evidenceAdd,
};
