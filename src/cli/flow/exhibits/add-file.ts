import type { Case } from "../../../core/case/case.ts";
import type { Original } from "../../../core/case/evidence.ts";
import { exhibitName, originalOf, originalWith } from "../../../core/case/exhibits.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { listFields } from "../../../core/case/lists.ts";
import { type Placed, placeOriginal } from "../../../core/interview/attach-file.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { mayTell, sayTold } from "../../../core/pictures/metadata.ts";
import type { Told } from "../../../core/pictures/told.ts";
import { oneLine, series } from "../../../core/text/text.ts";
import { Problem } from "../../../errors.ts";
import type { Taken } from "../../../ports/vault.ts";
import type { Clock, Documents, Output, Person, Showing, Store } from "../../../ports/world.ts";
import { sayFile } from "../../../terminal/views/evidence/evidence.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import type { Session } from "../case/session.ts";
import { clearedFile } from "../copies/inner-files.ts";
import { hadOf } from "../filing/attachments.ts";
import { todayOf } from "../questions/prompts.ts";
import { walkQuestions } from "../questions/walk-step.ts";
import { print, tell } from "../tell.ts";
import { answersGiven, type GivenForExhibit, giveExhibit } from "./given-for-exhibit.ts";
import { namedExhibit } from "./named-exhibit.ts";

/** What the person said of the exhibit that a file is to be. */
export interface ForExhibit extends GivenForExhibit {
  /** Label or id of an exhibit that was named before and has no file yet. */
  readonly exhibit?: string;
  /** The encoding of a text: a label of the Encoding Standard. */
  readonly encoding?: string;
}

/** What a look into a file found: the file with that, and answers it gives where the person gave none. */
export interface SeenInFile {
  readonly file: Original;
  readonly given: GivenForExhibit;
}

/** Looks into a file that lies in the vault, before the case names it. What it throws keeps the file out of the case. */
export type Look = (session: Session, file: Original) => Promise<SeenInFile>;

/** What became of a file: the exhibits it is behind now, and how it came there. */
export interface Added {
  readonly ids: readonly string[];
  readonly how: Placed["how"];
  readonly file: Original;
  /** Why the PDF of the filing will not show it, or not whole, as a sentence. */
  readonly unshown?: string;
}

const say = (io: Output, line: string): void => tell(io, line, 0, 2);

const originalFrom = (taken: Taken, io: Clock): Original => {
  const { takenOn, ...file } = taken;
  const dated = takenOn !== undefined && parseAnswer(listFields.exhibits.on, takenOn, todayOf(io)).ok;
  return { ...file, addedAt: io.now(), ...(dated ? { dated: takenOn } : {}) };
};

/** Of an exhibit that was there before, only new claims are taken. */
export const withMoreClaims = (c: Case, id: string, claim: string | undefined, today: string): Case => {
  if (claim === undefined) return c;
  const had = c.exhibits.find((one) => one.id === id)?.claims ?? [];
  const more = claim.split(",").map((one) => one.trim());
  return giveExhibit(c, id, { claim: [...new Set([...had, ...more])].join(",") }, today);
};

/** How a file that was there is read now holds for every exhibit that it is behind. */
const withReading = (c: Case, ids: readonly string[], { reading, dated, encoding }: Original): Case => {
  if (reading === undefined && encoding === undefined) return c;
  const now = {
    ...(reading === undefined ? {} : { reading, ...(dated === undefined ? {} : { dated }) }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  const read = ids.map((id) => [id, { ...originalOf(c, id), ...now }]);
  return { ...c, originals: { ...c.originals, ...Object.fromEntries(read) } };
};

/** A file that lies nowhere by itself: a part of an archive or a mail, a pasted text. */
export interface FileAtHand {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const takeIn = async (io: Output & Store, session: Session, source: string | FileAtHand): Promise<Taken> => {
  if (typeof source !== "string") return await io.vault.takeBytes(session.case.id, source.name, source.bytes);
  const progress = io.progress(`Copying ${oneLine(source)}`);
  return await io.vault.take(session.case.id, source, progress.seen).finally(progress.end);
};

/** Copies one file into the vault and looks into it; no case names it yet. In: its path, or the file itself; its encoding, where it was said. */
export const takeFile = async (
  io: Output & Store & Clock,
  session: Session,
  source: string | FileAtHand,
  look?: Look,
  said?: string,
): Promise<SeenInFile> => {
  const taken = await takeIn(io, session, source);
  const encoding = said ?? originalWith(session.case, taken.sha256)?.encoding;
  const found = { ...originalFrom(taken, io), ...(encoding === undefined ? {} : { encoding }) };
  return (await look?.(session, found)) ?? { file: found, given: {} };
};

/** Copies one file in, then saves the case that names it: never the other way round. In: its path, or the file itself. */
export const addFile = async (
  io: Output & Store & Clock,
  session: Session,
  source: string | FileAtHand,
  options: ForExhibit,
  look?: Look,
): Promise<Added> => {
  const { file, given: seen } = await takeFile(io, session, source, look, options.encoding);
  const today = todayOf(io);
  const exhibit = options.exhibit === undefined ? undefined : namedExhibit(session.case, options.exhibit).id;
  const had = exhibit === undefined ? undefined : originalOf(session.case, exhibit);
  if (had !== undefined && had.sha256 !== file.sha256)
    throw new Problem(
      `${exhibitName(session.case, exhibit ?? "")} already has another file: ${had.fileName}.`,
      "Add this one without --exhibit, and it becomes its own exhibit.",
    );
  const placed = placeOriginal(session.case, file, exhibit);
  if (placed.how === "known") {
    const [first = ""] = placed.ids;
    session.put(withMoreClaims(withReading(session.case, placed.ids, file), first, options.claim, today));
    return { ids: placed.ids, how: "known", file };
  }
  const name = placed.how === "new" ? { name: options.name ?? file.fileName } : {};
  const said = { ...seen, ...answersGiven(options) };
  session.put(placed.ids.reduce((c, id) => giveExhibit(c, id, { ...said, ...name }, today, io.dayWriter), placed.case));
  return { ids: placed.ids, how: placed.how, file };
};

const namesIn = (session: Session, ids: readonly string[]): string =>
  series(ids.map((id) => exhibitName(session.case, id)));

/** A file above this size is not read again to see what it tells: 64 MiB. */
const MOST_TO_CLEAN = 64 * 1024 * 1024;

/**
 * What a file, or a picture in it, tells of its making: place, camera, names. "unknown" for a film, a sound, or a file that cannot be
 * looked into; undefined when it tells nothing.
 */
export const tellingOf = async (
  io: Store,
  session: Session,
  file: Original,
): Promise<Told[] | "unknown" | undefined> => {
  if (file.bytes === 0) return undefined;
  if (file.bytes > MOST_TO_CLEAN) return mayTell(file.mediaType) ? "unknown" : undefined;
  const content = await io.vault.read(session.case.id, file.sha256, MOST_TO_CLEAN);
  const { told, isUnsure } = clearedFile(content, file.mediaType);
  if (isUnsure) return "unknown";
  return told.length === 0 ? undefined : [...told];
};

/** The same, with why the PDF of the filing will not show it, or not whole. */
export const withUnshown = async (io: Store & Documents, session: Session, added: Added): Promise<Added> => {
  const had = await hadOf(io, session.case, added.file);
  const unshown = await io.whyUnshown({ mediaType: added.file.mediaType, ...had });
  return unshown === undefined ? added : { ...added, unshown };
};

const sayTelling = (telling: Told[] | "unknown" | undefined, isPicture: boolean): string | undefined => {
  if (telling === "unknown")
    return "It may show where and with what it was made. We cannot remove that from the copies you send: look at it before you send it.";
  const grave = telling?.filter((one) => one !== "notes") ?? [];
  if (grave.length === 0) return undefined;
  return `${isPicture ? "It also shows" : "It, or a picture in it, shows"} ${series(sayTold(grave))}. The copies you send will not; your own file is unchanged.`;
};

/** Says what became of a file. */
export const tellAdded = (
  io: Output,
  session: Session,
  { ids, how, file, unshown }: Added,
  telling?: Told[] | "unknown",
): void => {
  const names = namesIn(session, ids);
  const what = `${file.fileName} (${sayFile(file)})`;
  const line = {
    new: `Added as ${names}: ${what}`,
    attached: `Added to ${names}, which you named before: ${what}`,
    known: `Already here as ${names}: ${what}. It was not added again.`,
  }[how];
  print(io, line, 0, 2);
  if (unshown !== undefined) say(io, `! ${names}: ${unshown}`);
  const tells = sayTelling(telling, mayTell(file.mediaType));
  if (tells !== undefined) say(io, tells);
  for (const id of ids.filter((one) => session.case.withdrawn.includes(one))) {
    const name = exhibitName(session.case, id);
    say(io, `${name} was taken out of the filing. Bring it back with   ${io.asTyped(`evidence restore ${name}`)}`);
  }
};

const openFields = (session: Session, id: string): string[] =>
  currentQuestionsOf(session.case)
    .filter((one) => one.list === "exhibits" && one.item?.id === id && one.state === "open")
    .map((one) => one.key.split(".").at(-1) ?? one.key);

/** What became of a file, for JSON. */
export const addedAsData = (session: Session, { ids, how, file, unshown }: Added, telling?: Told[] | "unknown") => ({
  how,
  file,
  ...(unshown === undefined ? {} : { unshown }),
  ...(telling === undefined ? {} : { tells: telling }),
  exhibits: ids.map((id) => ({ id, label: exhibitName(session.case, id), open: openFields(session, id) })),
});

/** The questions of an exhibit that are still open, by the interview's own machinery. */
export const askOpen = async (io: Showing & Person, session: Session, id: string): Promise<void> => {
  const name = session.case.exhibits.find((one) => one.id === id)?.name ?? "";
  await walkQuestions(io, session, "document", {
    before: ["", ...wrap(`Exhibit ${exhibitName(session.case, id)}: ${oneLine(name)}`, io.width, io.plain ? 0 : 1)],
    within: (asking) => asking.list === "exhibits" && asking.item?.id === id,
    canLeave: true,
  });
};

/** Says which exhibits have open questions, and how to go on. */
export const tellOpen = (io: Output, session: Session, ids: readonly string[]): void => {
  const open = ids.filter((id) => openFields(session, id).length > 0);
  if (open.length > 0)
    say(io, `Still open for ${namesIn(session, open)}. Go on with   ${io.asTyped(`resume ${session.case.id}`)}`);
};
