import type { Case } from "../../../core/case/case.ts";
import { carriedOver, type Decided, factsToTake, UNDECIDED } from "../../../core/facts/decided.ts";
import type { Found } from "../../../core/facts/fact.ts";
import { findFacts } from "../../../core/facts/find-facts.ts";
import { namedDays } from "../../../core/facts/named-days.ts";
import { count } from "../../../core/text/text.ts";
import { Pause, Problem } from "../../../errors.ts";
import type { Io } from "../../../ports/world.ts";
import { deadlineScreen } from "../../../terminal/views/case/first-text.ts";
import { foundLines } from "../../../terminal/views/facts/found-list.ts";
import { namedDayLines } from "../../../terminal/views/facts/named-day.ts";
import type { Session } from "../case/session.ts";
import { deadlinesIn, presentOf } from "../deadline-context.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { type AddedExhibits, addExhibits, lookForAlike, NO_EXHIBITS, offerOthers, sayAdded } from "./add-exhibits.ts";
import { lookAtLines } from "./look-at-lines.ts";
import { type Findings, lookThrough } from "./look-through.ts";
import { type GivenFile, readGiven } from "./read-given.ts";
import { takeFound, tellLeft, wantsUndone } from "./take-found.ts";
import { askWhatThereIs, type Given } from "./what-there-is.ts";

/** What was read so far, and what was found in it. */
interface Reading extends Findings {
  readonly files: readonly GivenFile[];
  readonly isStopped: boolean;
}

const NOTHING_READ: Reading = {
  files: [],
  texts: [],
  found: { facts: [], contradictions: [], notTaken: [], files: [], worthALook: [] },
  pathOf: () => undefined,
  isStopped: false,
};

/** Above so many texts the search takes seconds, and it is said what takes them. */
const MANY = 300;

const NOTHING_THERE = "There is nothing in this folder.";

/** A name that no paste of the case has yet. */
const nextPastedName = ({ originals }: Case): string => {
  const numbers = Object.values(originals).map(({ fileName }) =>
    Number(/^pasted-(\d{1,6})\.txt$/.exec(fileName)?.[1] ?? 0),
  );
  return `pasted-${Math.max(0, ...numbers) + 1}.txt`;
};

/** Reads what was given, beside what was read before, and finds the facts in all of it. */
const readMore = async (io: Io, session: Session, before: Reading, given: Given): Promise<Reading> => {
  const { files: more, isStopped } = await readGiven(io, given, nextPastedName(session.case));
  const isNew = ({ path }: GivenFile) => path === undefined || !before.files.some((one) => one.path === path);
  const files = [...before.files, ...more.filter(isNew)];
  const texts = files.flatMap((one) => one.texts);
  if (texts.length > MANY) tell(io, `Looking for facts in ${texts.length.toLocaleString("en-US")} texts.`, 0, 2);
  const facts = findFacts(texts, { case: session.case, now: io.now(), zone: io.zone });
  // There is a row for each text, in their order.
  const inFiles = facts.files.map((row, at) => {
    const member = texts[at]?.place.member;
    return member === undefined ? row : { ...row, member };
  });
  const found = { ...facts, files: inFiles };
  if (isStopped) tell(io, `Stopped. ${count(files.length, "file was", "files were")} read, and that is kept.`, 0, 2);
  return { files, texts, found, pathOf: (file) => files.find((one) => one.file === file)?.path, isStopped };
};

/** What was found, how it came out, and the exhibits that the files are. */
export interface FromFiles {
  readonly found: Found;
  readonly decided: Decided;
  readonly exhibits: AddedExhibits;
}

/** Says what was taken, and then at once what runs, until when. */
const tellTaken = (io: Io, session: Session, { found, decided, exhibits }: FromFiles): void => {
  const said = sayAdded(exhibits.fresh.length);
  if (said !== undefined) tell(io, said, io.plain ? 0 : 1);
  if (factsToTake(found, decided).length === 0) return;
  const present = presentOf(io, undefined);
  const deadlines = deadlinesIn(io, session.case, present);
  const named = namedDays(factsToTake(found, decided), deadlines, todayOf(io));
  for (const line of namedDayLines(named, session.case, todayOf(io), io)) io.err(line);
  if (named.length > 0 && deadlines.length === 0) return;
  for (const line of deadlineScreen(deadlines, present, io, session.case.id)) io.err(line);
  session.markTold();
};

const isNothing = ({ paths, pasted }: Given): boolean => paths.length === 0 && pasted === "";

/** Is there nothing to be looked through? */
const isBare = ({ facts, contradictions }: Found): boolean => facts.length + contradictions.length === 0;

/** Reads what was given, shows what stands in it, and takes what the person takes; more can be given until then. */
const byHand = async (io: Io, session: Session, first: Given, showsLines: boolean): Promise<FromFiles | undefined> => {
  let given = first;
  let hasSeenLines = false;
  let reading = NOTHING_READ;
  let decided = UNDECIDED;
  let exhibits = NO_EXHIBITS;
  for (;;) {
    if (!isNothing(given)) {
      const before = reading.found;
      reading = await readMore(io, session, reading, given);
      exhibits = await addExhibits(io, session, reading.files, reading.found, exhibits, true);
      decided = carriedOver(before, decided, reading.found);
    }
    if (reading.files.length === 0) {
      tell(io, NOTHING_THERE, io.plain ? 0 : 1);
      return undefined;
    }
    if (isBare(reading.found)) {
      for (const line of foundLines(reading.found, UNDECIDED, session.case, io)) io.err(line);
      break;
    }
    const { byFile } = exhibits;
    const now = reading;
    const looked = await lookThrough(
      io,
      session,
      now,
      async () => {
        hasSeenLines = true;
        await lookAtLines(io, session, now, byFile);
      },
      decided,
    );
    decided = looked.decided;
    if (looked.wants === "take") break;
    given = await askWhatThereIs(io, session, true);
  }
  const before = session.case;
  const taken = takeFound(session, reading.found, decided, exhibits.byFile);
  tellLeft(io, session, taken);
  const done = { found: reading.found, decided, exhibits };
  tellTaken(io, session, done);
  if (factsToTake(reading.found, decided).length > 0 && (await wantsUndone(io, session))) {
    session.put(before);
    session.markTold();
    tell(io, "Undone: these facts are no longer in the case. The exhibits stay.", io.plain ? 0 : 1);
  }
  const others = await offerOthers(io, session, reading.files, reading.found, exhibits, {
    asks: true,
    isSilent: false,
  });
  const said = sayAdded(others.fresh.length - exhibits.fresh.length);
  if (said !== undefined) tell(io, said, io.plain ? 0 : 1);
  await lookForAlike(io, session, others, true);
  if (showsLines && !hasSeenLines && reading.found.worthALook.length > 0)
    await lookAtLines(io, session, reading, exhibits.byFile);
  return done;
};

/** Reads what was given and takes what is sure, without a word of the person; lists all of it. */
const byItself = async (io: Io, session: Session, given: Given, isSilent: boolean): Promise<FromFiles> => {
  const reading = await readMore(io, session, NOTHING_READ, given);
  if (reading.files.length === 0 && !reading.isStopped)
    throw new Problem(NOTHING_THERE, "Give a file, or a folder with files in it.");
  const exhibits = await addExhibits(io, session, reading.files, reading.found, NO_EXHIBITS, false);
  const taken = takeFound(session, reading.found, UNDECIDED, exhibits.byFile);
  if (!isSilent) {
    for (const line of [...foundLines(reading.found, UNDECIDED, session.case, io), ""]) io.out(line);
    tellLeft(io, session, taken);
    const said = sayAdded(exhibits.fresh.length);
    if (said !== undefined) tell(io, said, io.plain ? 0 : 1);
  }
  await offerOthers(io, session, reading.files, reading.found, exhibits, { asks: false, isSilent });
  await lookForAlike(io, session, exhibits, false);
  if (reading.isStopped)
    throw new Pause(
      "What was read so far is kept.",
      (asTyped) => `Go on with   ${asTyped(`resume ${session.case.id}`)}`,
    );
  return { found: reading.found, decided: UNDECIDED, exhibits };
};

/**
 * Takes into a case what stands in files. In: the paths that were given; where there are none and `opens` is set, the person is asked
 * what they have. Out: what was found; undefined when the person goes on without files.
 */
export const takeFromFiles = async (
  io: Io,
  session: Session,
  how: {
    readonly paths: readonly string[];
    readonly asks: boolean;
    readonly opens?: boolean;
    readonly isSilent?: boolean;
    /** Lines worth a look are shown after the facts, also unasked. */
    readonly showsLines?: boolean;
  },
): Promise<FromFiles | undefined> => {
  const given: Given = { paths: how.paths, pasted: "" };
  if (!how.asks) return isNothing(given) ? undefined : await byItself(io, session, given, how.isSilent === true);
  if (!isNothing(given)) return await byHand(io, session, given, how.showsLines === true);
  if (how.opens !== true) return undefined;
  const asked = await askWhatThereIs(io, session, false);
  return isNothing(asked) ? undefined : await byHand(io, session, asked, how.showsLines === true);
};
