import type { Case } from "../../../core/case/case.ts";
import type { CaseSummary } from "../../../core/interview/case-summary.ts";
import { nameKey, oneLine } from "../../../core/text/text.ts";
import { Pause, Problem } from "../../../errors.ts";
import type { ListedCase } from "../../../ports/cases.ts";
import type { CaseAccess, Store } from "../../../ports/world.ts";
import { menu } from "../questions/prompts.ts";
import { whichOne } from "../which-one.ts";
import { casesFitting, LEAST_OF_ID, openCases, readable } from "./cases-by-name.ts";
import { openLocked } from "./passphrase.ts";

/** An id as the program makes them, whole. */
const WHOLE_ID = /^\d{4}-\d\d-\d\d-[0-9a-z]+$/;

const describe = (card: CaseSummary): string => `${card.id}   ${card.title}`;

/** Does any case have this name? */
export const hasCase = (io: Store, name: string): boolean => {
  const all = io.cases.list();
  return all.some((one) => one.id === name) || casesFitting(readable(all), name).length > 0;
};

/** The ids of locked cases whose passphrase was not given yet. */
export const lockedIds = (shelf: readonly ListedCase[]): string[] =>
  shelf.flatMap((one) => ("unreadable" in one && one.locked ? [one.id] : []));

/** Is this the only case that a command without a name could mean? */
export const needsNoName = (io: Store): boolean => {
  const shelf = io.cases.list();
  return openCases(io, shelf).length + lockedIds(shelf).length < 2;
};

/** The locked case that a name means: its id, the beginning or a part of it. A title is not known. */
export const lockedIdOf = (io: Store, name: string | undefined): string | undefined => {
  const ids = lockedIds(io.cases.list());
  const small = name === undefined ? "" : oneLine(name).toLowerCase();
  const parts = small.length < LEAST_OF_ID ? [] : ids.filter((id) => id.includes(small));
  const found =
    [ids.filter((id) => id === small), ids.filter((id) => id.startsWith(small)), parts].find((one) => one.length > 0) ??
    [];
  return found.length === 1 ? found[0] : undefined;
};

const readLocked = async (io: CaseAccess, id: string, file: string | undefined): Promise<Case> => {
  await openLocked(io, id, file);
  return io.cases.read(id);
};

/** The case that was probably meant, by its id, its title or a word of it. */
export const nearestCase = (cases: readonly CaseSummary[], name: string): CaseSummary | undefined => {
  const found = whichOne(name, cases, ({ id, title }) => [
    id,
    title,
    ...title.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
  ]);
  return found.kind === "none" ? found.nearest : undefined;
};

const byName = async (io: CaseAccess, name: string, file: string | undefined): Promise<Case> => {
  const all = io.cases.list();
  const exact = all.find((one) => one.id === name);
  if (exact !== undefined && "unreadable" in exact && exact.locked) return readLocked(io, exact.id, file);
  // Reading says what is wrong with a damaged case.
  if (exact !== undefined) return io.cases.read(exact.id);
  const cases = readable(all);
  const found = casesFitting(cases, name);
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return io.cases.read(only.id);
  const locked = only === undefined ? lockedIdOf(io, name) : undefined;
  if (locked !== undefined) return readLocked(io, locked, file);
  // Reading says what is wrong with a damaged case, and what there is of one whose file is gone.
  const broken = all.filter((one) => "unreadable" in one && one.id.includes(nameKey(name)));
  if (only === undefined && broken[0] !== undefined && broken.length === 1) return io.cases.read(broken[0].id);
  if (only === undefined && WHOLE_ID.test(name)) return io.cases.read(name);
  if (only === undefined) {
    const near = nearestCase(cases, name);
    throw new Problem(
      `No case is called "${oneLine(name)}".`,
      ...(near === undefined ? [] : [`Did you mean ${describe(near)}?`]),
      ...(cases.length === 0
        ? [`Start one with   ${io.asTyped("start")}`]
        : ["Your cases:", ...cases.map((c) => `  ${describe(c)}`)]),
    );
  }
  throw new Problem(
    `More than one case matches "${oneLine(name)}". Give the id of one:`,
    ...found.map((c) => `  ${describe(c)}`),
  );
};

/**
 * Finds the case a command is about: by id, a part of an id, or words of its title. Without a name: the one open
 * case; with several, the person is asked. A locked case is opened with its passphrase, asked for or in `passphraseFile`.
 * Throws Problem when there is none, or none can be told.
 */
export const pickCase = async (io: CaseAccess, name: string | undefined, passphraseFile?: string): Promise<Case> => {
  if (name !== undefined) return byName(io, name, passphraseFile);
  const shelf = io.cases.list();
  const open = openCases(io, shelf);
  const locked = lockedIds(shelf);
  const [first, ...others] = locked;
  if (open.length === 0 && first !== undefined && others.length === 0) return readLocked(io, first, passphraseFile);
  const [only, ...more] = open;
  if (only === undefined) {
    if (locked.length > 0)
      throw new Problem("More than one case is locked. Give the id of one:", ...locked.map((id) => `  ${id}`));
    const broken = shelf.find((one) => "unreadable" in one);
    // With one damaged case and nothing else, say what is wrong with it instead of "none".
    if (broken !== undefined) return io.cases.read(broken.id);
    throw new Problem("There is no open case.", `Start one with   ${io.asTyped("start")}`);
  }
  if (more.length === 0 && locked.length === 0) return io.cases.read(only.id);
  const choices = [
    ...open.map((c) => ({ value: c.id, label: describe(c) })),
    ...locked.map((id) => ({ value: id, label: `${id}   (locked)` })),
  ];
  if (!io.interactive) {
    throw new Problem("More than one case is open. Give the id of one:", ...choices.map((one) => `  ${one.label}`));
  }
  const reply = await io.ask(menu("case", "Which case?", choices));
  if (reply.kind === "answer") return byName(io, String(reply.value), passphraseFile);
  throw new Pause("Nothing was changed.", `Give a case, for example   ${io.asTyped("status ID")}`);
};
