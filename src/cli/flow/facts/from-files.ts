import type { Case } from "../../../core/case/case.ts";
import { carriedOver, type Decided, factsToTake, UNDECIDED } from "../../../core/facts/decided.ts";
import type { Found } from "../../../core/facts/fact.ts";
import { namedDays } from "../../../core/facts/named-days.ts";
import { count, oneLine } from "../../../core/text/text.ts";
import { Pause, Problem } from "../../../errors.ts";
import type { Io } from "../../../ports/world.ts";
import { deadlineScreen } from "../../../terminal/views/case/first-text.ts";
import { foundLines } from "../../../terminal/views/facts/found-list.ts";
import { namedDayLines } from "../../../terminal/views/facts/named-day.ts";
import { withMore } from "../../../terminal/views/lines.ts";
import type { Session } from "../case/session.ts";
import { presentOf, standingIn } from "../deadline-context.ts";
import type { BegunFromFiles } from "../questions/first-text.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import {
  type AddedExhibits,
  addExhibits,
  keepOthers,
  lookForAlike,
  NO_EXHIBITS,
  othersOf,
  sayAdded,
} from "./add-exhibits.ts";
import { lookAtLines } from "./look-at-lines.ts";
import { lookForFactsIn } from "./look-for-facts.ts";
import { type Findings, lookThrough } from "./look-through.ts";
import { foundOf, type GivenFile, readGiven } from "./read-given.ts";
import { takeFound, tellLeft } from "./take-found.ts";
import { askWhatThereIs, type Given } from "./what-there-is.ts";
import { chooseOthers, tellOthers } from "./which-exhibits.ts";

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
  const read = new Set(before.files.map(({ path }) => path));
  const isNew = ({ path }: GivenFile) => path === undefined || !read.has(path);
  const files = [...before.files, ...more.filter(isNew)];
  const texts = files.flatMap((one) => one.texts);
  const facts = await lookForFactsIn(io, session.case, texts);
  // There is a row for each text, in their order.
  const inFiles = facts.files.map((row, at) => {
    const member = texts[at]?.place.member;
    return member === undefined ? row : { ...row, member };
  });
  const found = { ...facts, files: inFiles };
  for (const { file, partly } of more.flatMap((one) => one.texts))
    if (partly !== undefined) tell(io, `! ${oneLine(file)}: ${partly}`, 0, 2);
  const isLeft = facts.left?.why === "stopped";
  if (isStopped) tell(io, `Stopped. ${count(files.length, "file was", "files were")} read, and that is kept.`, 0, 2);
  const paths = new Map(files.toReversed().map((one) => [one.file, one.path]));
  return { files, texts, found, pathOf: (file) => paths.get(file), isStopped: isStopped || isLeft };
};

/** What was found, how it came out, and the exhibits that the files are. */
export interface FromFiles {
  readonly found: Found;
  readonly decided: Decided;
  readonly exhibits: AddedExhibits;
  /** The case before facts were taken, where some were: going back to it undoes that. */
  readonly before?: Case;
}

/** The first text, begun from files: what runs is shown with the days that they name, and taking the facts back is offered. */
export const begunFromFiles = (io: Io, session: Session, from: FromFiles | undefined): BegunFromFiles | undefined =>
  from?.before === undefined ? undefined : { before: from.before, deadline: () => deadlineLines(io, session, from) };

/** What runs, until when, and the days that Upwork's papers name beside it. */
const deadlineLines = (io: Io, session: Session, { found, decided }: FromFiles): readonly string[] => {
  const present = presentOf(io, undefined);
  const standing = standingIn(io, session.case, present);
  const named = namedDays(factsToTake(found, decided), standing, todayOf(io));
  return [
    ...namedDayLines(named, session.case, todayOf(io), io),
    ...(named.length > 0 && standing.deadlines.length + standing.dates.length === 0
      ? []
      : deadlineScreen(standing, present, io, session.case.id)),
  ];
};

/** Says at once what runs, until when. */
const tellDeadline = (io: Io, session: Session, from: FromFiles): void => {
  if (from.before === undefined) return;
  for (const line of deadlineLines(io, session, from)) io.err(line);
  for (const line of withMore("To take these facts back:", io.asTyped(`review --undo ${session.case.id}`), io.width))
    io.err(line);
  session.markTold();
};

const tellAdded = (io: Io, number: number): void => {
  const said = sayAdded(number);
  if (said !== undefined) tell(io, said, io.plain ? 0 : 1);
};

const isNothing = ({ paths, pasted }: Given): boolean => paths.length === 0 && pasted === "";

/** Is there nothing to be looked through? */
const isBare = ({ facts, contradictions }: Found): boolean => facts.length + contradictions.length === 0;

/** Reads what was given, shows what stands in it, and takes what the person takes; more can be given until then. */
const byHand = async (
  io: Io,
  session: Session,
  first: Given,
  { showsLines, goesOn }: HowTaken,
): Promise<FromFiles | undefined> => {
  let given = first;
  let kept: readonly GivenFile[] = [];
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
      { ...now, others: await othersOf(now.files, now.found, exhibits), what: foundOf(now.files, now.found.files) },
      async () => {
        hasSeenLines = true;
        await lookAtLines(io, session, now, byFile);
      },
      decided,
      kept,
    );
    decided = looked.decided;
    kept = looked.kept;
    if (looked.wants === "take") break;
    given = await askWhatThereIs(io, session, true);
  }
  if (isBare(reading.found)) {
    const others = await othersOf(reading.files, reading.found, exhibits);
    const what = foundOf(reading.files, reading.found.files);
    if (others.length > 0) kept = await chooseOthers(io, session, others, what);
  }
  exhibits = await keepOthers(io, session, kept, reading, exhibits);
  tellAdded(io, exhibits.fresh.length);
  await lookForAlike(io, session, exhibits, true);
  const before = session.case;
  const taken = takeFound(session, reading.found, decided, exhibits.byFile);
  tellLeft(io, session, taken);
  const isTaken = factsToTake(reading.found, decided).length > 0;
  const done = { found: reading.found, decided, exhibits, ...(isTaken ? { before } : {}) };
  if (!goesOn) tellDeadline(io, session, done);
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
  const others = await othersOf(reading.files, reading.found, exhibits);
  if (others.length > 0 && !isSilent) tellOthers(io, others);
  await lookForAlike(io, session, exhibits, false);
  if (reading.isStopped)
    throw new Pause(
      "What was read so far is kept.",
      (asTyped) => `Go on with   ${asTyped(`resume ${session.case.id}`)}`,
    );
  return { found: reading.found, decided: UNDECIDED, exhibits };
};

/** What comes after the facts were taken. */
interface HowTaken {
  /** Lines worth a look are shown after the facts, also unasked. */
  readonly showsLines?: boolean;
  /** The walk goes on, and shows the deadline. */
  readonly goesOn?: boolean;
}

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
  } & HowTaken,
): Promise<FromFiles | undefined> => {
  const given: Given = { paths: how.paths, pasted: "" };
  if (!how.asks) return isNothing(given) ? undefined : await byItself(io, session, given, how.isSilent === true);
  if (!isNothing(given)) return await byHand(io, session, given, how);
  if (how.opens !== true) return undefined;
  const asked = await askWhatThereIs(io, session, false);
  return isNothing(asked) ? undefined : await byHand(io, session, asked, how);
};
