import type { Original } from "../../../core/case/evidence.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { type Exhibit, listFields } from "../../../core/case/lists.ts";
import type { FileFound, Found } from "../../../core/facts/fact.ts";
import { type FileToPlace, placeOriginals } from "../../../core/interview/attach-files.ts";
import { capital, count, oneLine, shorten } from "../../../core/text/text.ts";
import { isOurs } from "../../../errors.ts";
import type { Clock, Documents, Person, Showing, Store } from "../../../ports/world.ts";
import type { Session } from "../case/session.ts";
import { takeFile } from "../exhibits/add-file.ts";
import { type Alike, askAlike, askManyAlike, comparing } from "../exhibits/alike.ts";
import { readingAdded } from "../exhibits/seen-in-file.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { foundOf, type GivenFile } from "./read-given.ts";
import { givesAny, isOfCase, wantsAttached, wantsMany } from "./which-exhibits.ts";

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

/** Sources that come in many kinds: which kind a file is tells what it shows. */
const TELLING: readonly FileFound["source"][] = ["upworkNotice", "chat", "bank"];

const LONGEST_SHOWS = 200;
/** With more files than this, we ask before adding them. */
const MANY = 300;
/** How many lookalikes are asked about one by one. */
const MOST_ALIKE = 3;

/** What a file was found to be, as answers of its exhibit; its name as it lies in the vault. */
const answersOf = (found: FileFound | undefined, fileName: string, today: string): FileToPlace["answers"] => {
  const name = parseAnswer(listFields.exhibits.name, fileName, today);
  const answers = { name: name.ok ? String(name.value) : shorten(oneLine(fileName), LONGEST_SHOWS) };
  if (found === undefined) return answers;
  const source = SOURCES[found.source];
  const isDay = found.on !== undefined && parseAnswer(listFields.exhibits.on, found.on, today).ok;
  // Repeating where it comes from ("a document", "a contract page") tells a reader nothing.
  const isKnown = TELLING.includes(found.source) && found.unread === undefined;
  return {
    ...answers,
    ...(source === undefined ? {} : { source }),
    ...(isDay ? { on: found.on } : {}),
    ...(isKnown ? { shows: shorten(capital(oneLine(found.is)), LONGEST_SHOWS) } : {}),
  };
};

/** Files that became exhibits. */
export interface AddedExhibits {
  /** The exhibit (its id) of each file. */
  readonly ids: ReadonlyMap<string, string>;
  /** The files by their paths below what was named, for facts that stand in them. */
  readonly byFile: ReadonlyMap<string, string>;
  /** The ids of those that are new. */
  readonly fresh: readonly string[];
  /** Should attachments of mails be exhibits of their own? Undefined: nobody was asked yet. */
  readonly takesAttached: boolean | undefined;
}

/** No files yet. */
export const NO_EXHIBITS: AddedExhibits = { ids: new Map(), byFile: new Map(), fresh: [], takesAttached: undefined };

type World = Showing & Person & Store & Clock & Documents;

/** What is the same for the same file, also when more are read. */
const keyOf = ({ path, file, texts }: GivenFile): string =>
  path ?? JSON.stringify([file, texts[0]?.place.member, texts[0]?.place.within]);

const isEmpty = async ({ content }: GivenFile): Promise<boolean> =>
  (await content().catch(() => undefined))?.length === 0;

/** Copies a file in. Out: undefined for a file that could not be opened: there is nothing to keep. */
const takeOne = async (
  io: World,
  session: Session,
  { path, name, content }: GivenFile,
): Promise<Original | undefined> => {
  const bytes = path === undefined ? await content() : undefined;
  if (bytes?.length === 0) return undefined;
  return (await takeFile(io, session, path ?? { name, bytes: bytes ?? new Uint8Array() }, readingAdded(io))).file;
};

/** Copies files in, until the person stops it; one that fails is told and does not keep the others out. Gives each that lies in the vault to `took`. */
const takeAll = async (
  io: World,
  session: Session,
  files: readonly GivenFile[],
  took: (given: GivenFile, original: Original) => void,
): Promise<void> => {
  const progress = io.progress("Adding files");
  // One bar for all of them, not one each.
  const quiet: World = { ...io, progress: () => ({ seen: () => {}, end: () => {} }) };
  let done = 0;
  try {
    await io.stoppable(async (stop) => {
      for (const one of files) {
        if (stop.aborted) return;
        progress.seen(done, files.length);
        done += 1;
        try {
          const original = await takeOne(quiet, session, one);
          if (original !== undefined) took(one, original);
        } catch (error) {
          if (!isOurs(error, "Problem")) throw error;
          tell(io, `! ${error.message}`, 0, 2);
        }
      }
    });
  } finally {
    progress.end();
  }
  if (done < files.length) tell(io, `Stopped. ${done} of ${files.length} files were added and are kept.`, 0, 2);
};

/** Copies in and names each file; all of it is one save, also where the person stops it or a file fails. */
const placeAll = async (
  io: World,
  session: Session,
  files: readonly GivenFile[],
  what: ReadonlyMap<GivenFile, FileFound>,
  before: AddedExhibits,
): Promise<AddedExhibits> => {
  const taken: { readonly given: GivenFile; readonly file: FileToPlace }[] = [];
  const ids = new Map(before.ids);
  const byFile = new Map(before.byFile);
  const fresh: string[] = [...before.fresh];
  try {
    await takeAll(io, session, files, (given, original) => {
      const answers = answersOf(what.get(given), original.fileName, todayOf(io));
      taken.push({ given, file: { original, answers } });
    });
  } finally {
    const { case: now, placed } = placeOriginals(
      session.case,
      taken.map(({ file }) => file),
    );
    for (const [at, { given }] of taken.entries()) {
      const { how, ids: [id] = [] } = placed[at] ?? {};
      if (id === undefined) continue;
      ids.set(keyOf(given), id);
      if (!byFile.has(given.file)) byFile.set(given.file, id);
      if (how === "new") fresh.push(id);
    }
    session.put(now);
  }
  return { ...before, ids, byFile, fresh };
};

/** Says, or asks, which of the new exhibits look like others. */
export const lookForAlike = async (
  io: World,
  session: Session,
  { fresh }: AddedExhibits,
  asks: boolean,
): Promise<void> => {
  const alikeOf = comparing(io, session);
  const alike: Alike[] = [];
  for (const id of fresh) {
    const like = await alikeOf(id);
    if (like !== undefined) alike.push(like);
  }
  if (alike.length > MOST_ALIKE) return askManyAlike(io, session, alike, asks);
  for (const one of alike) await askAlike(io, session, one, asks);
};

/** Makes files exhibits, unchanged, each with its source, its day and what it is. */
const makeExhibits = async (
  io: World,
  session: Session,
  chosen: readonly GivenFile[],
  what: ReadonlyMap<GivenFile, FileFound>,
  before: AddedExhibits,
  asks: boolean,
): Promise<AddedExhibits> => {
  if (chosen.length === 0) return before;
  if (asks && chosen.length > MANY && !(await wantsMany(io, session, chosen.length))) return before;
  return await placeAll(io, session, chosen, what, before);
};

/**
 * Makes exhibits of the files that gave facts or are about the contract, and of what came with mails where the person wants it so. A file that cannot be kept does not keep the others out: it is said why.
 * In: the files; what was found in them; what was added before; whether the person can be asked.
 */
export const addExhibits = async (
  io: World,
  session: Session,
  files: readonly GivenFile[],
  found: Found,
  before: AddedExhibits,
  asks: boolean,
): Promise<AddedExhibits> => {
  const what = foundOf(files, found.files);
  const own = files.filter((one) => !before.ids.has(keyOf(one)) && what.get(one)?.belongs !== "no");
  const attached = own.filter(({ isAttached }) => isAttached);
  const { takesAttached: said } = before;
  const takesAttached = said ?? (attached.length > 0 && asks ? await wantsAttached(io, session, attached) : said);
  const gives = givesAny(found);
  const chosen = own.filter((one) =>
    one.isAttached && takesAttached !== undefined ? takesAttached : isOfCase(one, what.get(one), gives),
  );
  return { ...(await makeExhibits(io, session, chosen, what, before, asks)), takesAttached };
};

/** Files that gave no facts, and of which nothing says that they are about the contract. In: the files; what was found; what was added before. */
export const othersOf = async (
  files: readonly GivenFile[],
  found: Found,
  before: AddedExhibits,
): Promise<readonly GivenFile[]> => {
  const what = foundOf(files, found.files);
  const gives = givesAny(found);
  const others: GivenFile[] = [];
  for (const one of files) {
    if (before.ids.has(keyOf(one)) || what.get(one)?.belongs === "no") continue;
    if (one.isAttached && before.takesAttached !== undefined) continue;
    // It gave facts, and was not added because the person stopped or wanted none.
    if (isOfCase(one, what.get(one), gives)) continue;
    // A file that could not be opened leaves nothing to keep.
    if (one.path === undefined && what.get(one)?.unread !== undefined && (await isEmpty(one))) continue;
    others.push(one);
  }
  return others;
};

/** Makes exhibits of files that gave no facts and that the person keeps. In: those files; all files and what was found in them; what was added before. */
export const keepOthers = async (
  io: World,
  session: Session,
  kept: readonly GivenFile[],
  { files, found }: { readonly files: readonly GivenFile[]; readonly found: Found },
  before: AddedExhibits,
): Promise<AddedExhibits> => await makeExhibits(io, session, kept, foundOf(files, found.files), before, true);

/** "3 files are exhibits now." */
export const sayAdded = (number: number): string | undefined =>
  number === 0 ? undefined : `${count(number, "file is an exhibit", "files are exhibits")} now.`;
