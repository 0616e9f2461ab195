import type { Case } from "../../../core/case/case.ts";
import { originalOf } from "../../../core/case/exhibits.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { type Exhibit, listFields } from "../../../core/case/lists.ts";
import type { FileFound, Found } from "../../../core/facts/fact.ts";
import { capital, count, oneLine, shorten } from "../../../core/text/text.ts";
import { isOurs } from "../../../errors.ts";
import type { Clock, Documents, Output, Person, Store } from "../../../ports/world.ts";
import type { Session } from "../case/session.ts";
import { addFile } from "../exhibits/add-file.ts";
import { readingAdded } from "../exhibits/seen-in-file.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import type { ReadFile } from "./read-given.ts";

/** The source of an exhibit, by what its file was found to be. What only looks like a record of Upwork is a file like any other. */
const SOURCES: Readonly<Record<FileFound["source"], Exhibit["source"] | undefined>> = {
  upworkNotice: "notice",
  contractPage: "contractPage",
  messages: "messages",
  diary: "diary",
  transactions: "transactions",
  chat: "outside",
  outside: "outside",
  bank: "file",
  newsletter: "file",
  file: "file",
  unknown: undefined,
};

const LONGEST_SHOWS = 200;

/** What a file was found to be, as answers of its exhibit. What the person said of it stays. */
export const withWhatItIs = (c: Case, id: string, found: FileFound, today: string): Case => ({
  ...c,
  exhibits: c.exhibits.map((one) => {
    if (one.id !== id) return one;
    const source = SOURCES[found.source];
    const isDay = found.on !== undefined && parseAnswer(listFields.exhibits.on, found.on, today).ok;
    return {
      ...(source === undefined ? {} : { source }),
      ...(isDay ? { on: found.on } : {}),
      ...(found.source === "unknown" || found.unread !== undefined
        ? {}
        : { shows: shorten(capital(oneLine(found.is)), LONGEST_SHOWS) }),
      ...one,
    };
  }),
});

/** Files that became exhibits. */
export interface AddedExhibits {
  /** The exhibit (its id) of each file. */
  readonly ids: ReadonlyMap<string, string>;
  /** How many are new. */
  readonly added: number;
}

type World = Output & Person & Store & Clock & Documents;

const addOne = async (
  io: World,
  session: Session,
  one: ReadFile,
): Promise<{ id: string; isNew: boolean } | undefined> => {
  const source = one.path ?? (one.bytes && { name: one.file, bytes: await one.bytes() });
  if (source === undefined) return undefined;
  const added = await addFile(io, session, source, {}, readingAdded(io));
  const [id] = added.ids;
  return id === undefined ? undefined : { id, isNew: added.how === "new" };
};

/**
 * Makes each file an exhibit, unchanged, with its source, its day and what it is. Files about another contract are left out. A file
 * that cannot be kept does not keep the others out: it is said why.
 */
export const addExhibits = async (
  io: World,
  session: Session,
  files: readonly ReadFile[],
  found: Found,
): Promise<AddedExhibits> => {
  const ids = new Map<string, string>();
  let added = 0;
  for (const one of files) {
    const is = found.files.find(({ file }) => file === one.file);
    if (is?.belongs === "no") continue;
    try {
      const placed = await addOne(io, session, one);
      if (placed === undefined) continue;
      ids.set(one.file, placed.id);
      if (placed.isNew) added += 1;
      if (is !== undefined && originalOf(session.case, placed.id) !== undefined)
        session.put(withWhatItIs(session.case, placed.id, is, todayOf(io)));
    } catch (error) {
      if (!isOurs(error, "Problem")) throw error;
      tell(io, `! ${error.message}`, 0, 2);
    }
  }
  return { ids, added };
};

/** "3 files are exhibits now." */
export const sayAdded = ({ added }: AddedExhibits): string | undefined =>
  added === 0 ? undefined : `${count(added, "file is an exhibit", "files are exhibits")} now.`;
