import type { Case } from "../core/case/case.ts";
import { oneLine } from "../core/case/words.ts";
import { titleOf } from "../core/steps/standings.ts";
import { Pause, Problem } from "../shell/errors.ts";
import type { Io, Shelved } from "../shell/ports.ts";
import { menu } from "./asking.ts";

const readable = (shelved: readonly Shelved[]): Case[] => shelved.flatMap((one) => ("case" in one ? [one.case] : []));

/** Cases that are not archived, the newest first. */
export const openCases = (io: Io): Case[] => readable(io.cases.list()).filter((c) => c.archivedAt === undefined);

const describe = (c: Case): string => `${c.id}   ${titleOf(c)}`;

/** Cases that a name fits: the beginning of an id, or words of the title. */
const fitting = (cases: readonly Case[], name: string): Case[] => {
  const small = oneLine(name).toLowerCase();
  return cases.filter((c) => c.id.startsWith(small) || titleOf(c).toLowerCase().includes(small));
};

/** Does any case go by this name? */
export const hasCase = (io: Io, name: string): boolean => {
  const all = io.cases.list();
  return all.some((one) => one.id === name) || fitting(readable(all), name).length > 0;
};

const byName = (io: Io, name: string): Case => {
  const all = io.cases.list();
  const exact = all.find((one) => one.id === name);
  // Reading says what is wrong with a damaged case.
  if (exact !== undefined) return io.cases.read(exact.id);
  const cases = readable(all);
  const found = fitting(cases, name);
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  if (only === undefined) {
    throw new Problem(
      `No case is called "${oneLine(name)}".`,
      ...(cases.length === 0
        ? ["Begin with   dispute-coach start"]
        : ["These are there:", ...cases.map((c) => `  ${describe(c)}`)]),
    );
  }
  throw new Problem(
    `More than one case fits "${oneLine(name)}". Name one of these:`,
    ...found.map((c) => `  ${describe(c)}`),
  );
};

/**
 * Finds the case a command is about: by id, the beginning of an id, or words of its title. Without a name: the one open
 * case; with several, the person is asked. Throws Problem when there is none, or none can be told.
 */
export const pickCase = async (io: Io, name: string | undefined): Promise<Case> => {
  if (name !== undefined) return byName(io, name);
  const open = openCases(io);
  const [only, ...more] = open;
  if (only === undefined) {
    const broken = io.cases.list().find((one) => "unreadable" in one);
    // With one damaged case and nothing else, say what is wrong with it instead of "none".
    if (broken !== undefined) return io.cases.read(broken.id);
    throw new Problem("There is no open case.", "Begin with   dispute-coach start");
  }
  if (more.length === 0) return only;
  if (!io.interactive) {
    throw new Problem("More than one case is open. Name one of these:", ...open.map((c) => `  ${describe(c)}`));
  }
  const reply = await io.ask(
    menu(
      "case",
      "Which case?",
      open.map((c) => ({ value: c.id, label: describe(c) })),
    ),
  );
  if (reply.kind === "answer") return byName(io, String(reply.value));
  throw new Pause("Nothing was changed.", "Name a case, for example   dispute-coach status ID");
};
