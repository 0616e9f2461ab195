import type { Original } from "../core/case/evidence.ts";
import { exhibitName, originalOf } from "../core/case/exhibits.ts";
import { listFields } from "../core/case/lists.ts";
import { readAnswer } from "../core/case/reading.ts";
import { count, oneLine, series } from "../core/case/words.ts";
import { askingsOf } from "../core/interview/outline.ts";
import { type Placed, placeOriginal } from "../core/interview/placing.ts";
import { isOurs, Problem, Usage } from "../shell/errors.ts";
import type { Io, Taken } from "../shell/ports.ts";
import { sayFile } from "../view/evidence.ts";
import { wrap } from "../view/lines.ts";
import { todayOf } from "./asking.ts";
import { checkGiven, type GivenForExhibit, giveExhibit } from "./evidence-given.ts";
import { namedExhibit } from "./named-exhibit.ts";
import { pickCase } from "./pick-case.ts";
import { type Session, withStored } from "./session.ts";
import { walkQuestions } from "./walk.ts";

export interface EvidenceAddOptions extends GivenForExhibit {
  readonly files: readonly string[];
  readonly case?: string;
  /** Label or id of an exhibit that was named before and has no file yet. */
  readonly exhibit?: string;
  readonly input?: boolean;
  readonly json?: boolean;
}

interface Added {
  readonly ids: readonly string[];
  readonly how: Placed["how"];
  readonly file: Original;
}

const say = (io: Io, line: string, indent = 0): void => {
  for (const part of wrap(line, io.width, indent, indent + 2)) io.err(part);
};

const originalFrom = (taken: Taken, io: Io): Original => {
  const { takenOn, ...file } = taken;
  const dated = takenOn !== undefined && readAnswer(listFields.exhibits.on, takenOn, todayOf(io)).ok;
  return { ...file, addedAt: io.now(), ...(dated ? { dated: takenOn } : {}) };
};

/** Of a file that was there before, only new claims are taken. */
const withMoreClaims = (session: Session, id: string, claim: string | undefined, today: string): void => {
  if (claim === undefined) return;
  const had = session.case.exhibits.find((one) => one.id === id)?.claims ?? [];
  const more = claim.split(",").map((one) => one.trim());
  session.put(giveExhibit(session.case, id, { claim: [...new Set([...had, ...more])].join(",") }, today));
};

/** Copies one file in, then saves the case that names it: never the other way round. */
const addFile = async (io: Io, session: Session, path: string, options: EvidenceAddOptions): Promise<Added> => {
  const progress = io.progress(`Copying ${oneLine(path)}`);
  const taken = await io.vault.take(session.case.id, path, progress.seen).finally(progress.end);
  const today = todayOf(io);
  const file = originalFrom(taken, io);
  const exhibit = options.exhibit === undefined ? undefined : namedExhibit(session.case, options.exhibit).id;
  const had = exhibit === undefined ? undefined : originalOf(session.case, exhibit);
  if (had !== undefined && had.sha256 !== file.sha256)
    throw new Problem(
      `${exhibitName(session.case, exhibit ?? "")} has another file already: ${had.fileName}.`,
      "Add this one without --exhibit: it becomes an exhibit of its own.",
    );
  const placed = placeOriginal(session.case, file, exhibit);
  if (placed.how === "known") {
    for (const id of placed.ids.slice(0, 1)) withMoreClaims(session, id, options.claim, today);
    return { ids: placed.ids, how: "known", file };
  }
  const name = placed.how === "new" ? { name: options.name ?? file.fileName } : {};
  session.put(placed.ids.reduce((c, id) => giveExhibit(c, id, { ...given(options), ...name }, today), placed.case));
  return { ids: placed.ids, how: placed.how, file };
};

const given = ({ name, on, source, shows, claim }: EvidenceAddOptions): GivenForExhibit => ({
  ...(name === undefined ? {} : { name }),
  ...(on === undefined ? {} : { on }),
  ...(source === undefined ? {} : { source }),
  ...(shows === undefined ? {} : { shows }),
  ...(claim === undefined ? {} : { claim }),
});

const namesIn = (session: Session, ids: readonly string[]): string =>
  series(ids.map((id) => exhibitName(session.case, id)));

const tellAdded = (io: Io, session: Session, { ids, how, file }: Added): void => {
  const names = namesIn(session, ids);
  const what = `${file.fileName} (${sayFile(file)})`;
  const line = {
    new: `Added as ${names}: ${what}`,
    attached: `Added to ${names}, named before: ${what}`,
    known: `Here already as ${names}: ${what}. It was not added twice.`,
  }[how];
  for (const part of wrap(line, io.width, 0, 2)) io.out(part);
  if (file.bytes === 0) say(io, "! This file is empty. Is it the right one?");
  for (const id of ids.filter((one) => session.case.withdrawn.includes(one))) {
    const name = exhibitName(session.case, id);
    say(io, `${name} was taken out of the filing. Bring it back with   dispute-coach evidence restore ${name}`);
  }
};

const openFields = (session: Session, id: string): string[] =>
  askingsOf(session.case)
    .filter((one) => one.list === "exhibits" && one.item?.id === id && one.state === "open")
    .map((one) => one.key.split(".").at(-1) ?? one.key);

/** The questions of an exhibit that are still open, by the interview's own machinery. */
const askOpen = async (io: Io, session: Session, id: string): Promise<void> => {
  const name = session.case.exhibits.find((one) => one.id === id)?.name ?? "";
  await walkQuestions(io, session, "document", {
    before: ["", ...wrap(`Exhibit ${exhibitName(session.case, id)}: ${oneLine(name)}`, io.width, io.plain ? 0 : 1)],
    within: (asking) => asking.list === "exhibits" && asking.item?.id === id,
    canLeave: true,
  });
};

const asJson = (session: Session, added: readonly Added[], failed: readonly { path: string; why: string }[]): string =>
  JSON.stringify(
    {
      case: session.case.id,
      added: added.map(({ ids, how, file }) => ({
        how,
        file,
        exhibits: ids.map((id) => ({ id, label: exhibitName(session.case, id), open: openFields(session, id) })),
      })),
      failed,
    },
    null,
    2,
  );

const tellOpen = (io: Io, session: Session, ids: readonly string[]): void => {
  const open = ids.filter((id) => openFields(session, id).length > 0);
  if (open.length > 0)
    say(io, `Still open for ${namesIn(session, open)}. Go on with   dispute-coach resume ${session.case.id}`);
};

const addAll = async (io: Io, session: Session, options: EvidenceAddOptions): Promise<void> => {
  const added: Added[] = [];
  const failed: { path: string; why: string; problem: Problem }[] = [];
  // All files first: who leaves at a question has every file in the case.
  for (const path of options.files) {
    try {
      const one = await addFile(io, session, path, options);
      added.push(one);
      if (!options.json) tellAdded(io, session, one);
    } catch (error) {
      if (!isOurs(error, "Problem")) throw error;
      failed.push({ path: oneLine(path), why: error.message, problem: error });
      if (options.files.length === 1) continue;
      say(io, `! ${error.message}`);
      for (const hint of error.hints) say(io, hint, 2);
    }
  }
  const fresh = added.filter((one) => one.how !== "known").flatMap((one) => one.ids);
  if (io.interactive && options.input !== false) for (const id of fresh) await askOpen(io, session, id);
  if (options.json) {
    const told = failed.map(({ path, why }) => ({ path, why }));
    io.out(asJson(session, added, told));
  } else tellOpen(io, session, fresh);
  const [first] = failed;
  if (first === undefined) return;
  if (options.files.length === 1) throw first.problem;
  throw new Problem(`${failed.length} of ${count(options.files.length, "file")} could not be added. See above.`);
};

/**
 * `evidence add FILE…`: copies files unchanged into the vault of a case and makes each an exhibit; then asks what is not
 * known of it. A file that cannot be added does not keep the others out. Without a terminal nothing is asked.
 */
export const evidenceAdd = async (io: Io, options: EvidenceAddOptions): Promise<void> => {
  if (options.files.length > 1 && (options.name !== undefined || options.exhibit !== undefined))
    throw new Usage("--name and --exhibit are for one file only.", "Add the files one by one.");
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => {
    if (options.exhibit !== undefined) namedExhibit(session.case, options.exhibit);
    checkGiven(session.case, given(options), todayOf(io));
    await addAll(io, session, options);
  });
};
