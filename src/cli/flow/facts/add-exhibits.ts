import type { Case } from "../../../core/case/case.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { type Exhibit, listFields } from "../../../core/case/lists.ts";
import type { FileFound, Found } from "../../../core/facts/fact.ts";
import { capital, count, oneLine, series, shorten } from "../../../core/text/text.ts";
import { isOurs } from "../../../errors.ts";
import type { Clock, Documents, Output, Person, Store } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { addFile } from "../exhibits/add-file.ts";
import { type Alike, askAlike, comparing } from "../exhibits/alike.ts";
import { readingAdded } from "../exhibits/seen-in-file.ts";
import { menu, todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { foundOf, type GivenFile } from "./read-given.ts";

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
const withWhatItIs = (c: Case, id: string, found: FileFound, today: string): Case => ({
  ...c,
  exhibits: c.exhibits.map((one) => {
    if (one.id !== id) return one;
    const source = SOURCES[found.source];
    const isDay = found.on !== undefined && parseAnswer(listFields.exhibits.on, found.on, today).ok;
    const isKnown = found.source !== "unknown" && found.unread === undefined;
    return {
      ...(source === undefined ? {} : { source }),
      ...(isDay ? { on: found.on } : {}),
      ...(isKnown ? { shows: shorten(capital(oneLine(found.is)), LONGEST_SHOWS) } : {}),
      ...one,
    };
  }),
});

/** Files that became exhibits. */
export interface AddedExhibits {
  /** The exhibit (its id) of each file. */
  readonly ids: ReadonlyMap<string, string>;
  /** The files by their paths below what was named, for facts that stand in them. */
  readonly byFile: ReadonlyMap<string, string>;
  /** How many are new. */
  readonly added: number;
  /** Shall what came with mails be exhibits of its own? Undefined: nobody was asked yet. */
  readonly takesAttached: boolean | undefined;
}

/** No file yet. */
export const NO_EXHIBITS: AddedExhibits = { ids: new Map(), byFile: new Map(), added: 0, takesAttached: undefined };

type World = Output & Person & Store & Clock & Documents;

/** What is the same for the same file, also when more are read. */
const keyOf = ({ path, file, texts }: GivenFile): string =>
  path ?? JSON.stringify([file, texts[0]?.place.member, texts[0]?.place.within]);

/** Asks once whether files that came with mails are to be exhibits of their own. */
const wantsAttached = async (io: World, session: Session, attached: readonly GivenFile[]): Promise<boolean> => {
  const names = attached.slice(0, 5).map(({ name }) => shorten(name, 40));
  const more = attached.length - names.length;
  const said = series([...names, ...(more > 0 ? [`${more} more`] : [])]);
  const reply = await io.ask(
    menu(
      "files.attached",
      `Make ${attached.length === 1 ? "it an exhibit" : "each an exhibit"} of its own?`,
      [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No, they stay in the mails only" },
      ],
      {
        before: [
          "",
          ...wrap(`Your mails came with ${count(attached.length, "file")}: ${said}.`, io.width, io.plain ? 0 : 1),
        ],
        why: "A file that came with a mail can prove something by itself. The mail keeps it in any case.",
      },
    ),
  );
  if (reply.kind === "pause") throw leftAt(io, session, reply);
  return reply.kind === "answer" && reply.value === "yes";
};

const addOne = async (
  io: World,
  session: Session,
  { path, name, content }: GivenFile,
): Promise<{ id: string; isNew: boolean } | undefined> => {
  const bytes = path === undefined ? await content() : undefined;
  // Of what could not be opened nothing is there to be kept.
  if (bytes?.length === 0) return undefined;
  const added = await addFile(io, session, path ?? { name, bytes: bytes ?? new Uint8Array() }, {}, readingAdded(io));
  const [id] = added.ids;
  return id === undefined ? undefined : { id, isNew: added.how === "new" };
};

/**
 * Makes each file an exhibit, unchanged, with its source, its day and what it is. Files about another contract are left out, and what
 * came with mails where the person wants it so. One that looks like another is told, or asked about. A file that cannot be kept does not keep the others out: it is said why.
 * In: the files; what was found in them; what was added before; whether the person can be asked.
 */
export const addExhibits = async (
  io: World,
  session: Session,
  files: readonly GivenFile[],
  found: Found,
  { ids: before, byFile: had, takesAttached: said }: AddedExhibits,
  asks: boolean,
): Promise<AddedExhibits> => {
  const what = foundOf(files, found.files);
  const own = files.filter((one) => what.get(one)?.belongs !== "no" && !before.has(keyOf(one)));
  const attached = own.filter(({ isAttached }) => isAttached);
  const takesAttached = said ?? (attached.length > 0 && asks ? await wantsAttached(io, session, attached) : said);
  const ids = new Map(before);
  const byFile = new Map(had);
  let added = 0;
  const alikeOf = comparing(io, session);
  const alike: Alike[] = [];
  for (const one of own.filter(({ isAttached }) => !isAttached || takesAttached !== false)) {
    try {
      const placed = await addOne(io, session, one);
      if (placed === undefined) continue;
      ids.set(keyOf(one), placed.id);
      if (!byFile.has(one.file)) byFile.set(one.file, placed.id);
      if (placed.isNew) added += 1;
      const is = what.get(one);
      if (is !== undefined) session.put(withWhatItIs(session.case, placed.id, is, todayOf(io)));
      const like = placed.isNew ? await alikeOf(placed.id) : undefined;
      if (like !== undefined) alike.push(like);
    } catch (error) {
      if (!isOurs(error, "Problem")) throw error;
      tell(io, `! ${error.message}`, 0, 2);
    }
  }
  for (const one of alike) await askAlike(io, session, one, asks);
  return { ids, byFile, added, takesAttached };
};

/** "3 files are exhibits now." */
export const sayAdded = (added: number): string | undefined =>
  added === 0 ? undefined : `${count(added, "file is an exhibit", "files are exhibits")} now.`;
