import { newCase } from "../core/case/case.ts";
import { nameKey, oneLine } from "../core/case/words.ts";
import { renameCase } from "../core/interview/change.ts";
import { titleOf } from "../core/steps/standings.ts";
import { Problem, Usage } from "../shell/errors.ts";
import type { Io, Prompt } from "../shell/ports.ts";
import { cloneFiles } from "./clone-files.ts";
import { lockedIdOf, pickCase } from "./pick-case.ts";
import { withSession, withStored } from "./session.ts";
import { pauseOf } from "./walk.ts";

/** `rename CASE TITLE`. */
export const rename = async (io: Io, options: { readonly case: string; readonly title: string }): Promise<void> => {
  const title = oneLine(options.title);
  if (title === "" || title.length > 200) throw new Usage("A title has 1 to 200 characters.");
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => session.put(renameCase(session.case, title)));
  io.err(`Renamed: ${title}`);
};

/** `archive CASE`: takes a case out of the list of open ones; `undo` brings it back. */
export const archive = async (io: Io, options: { readonly case?: string; readonly undo?: boolean }): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => {
    const { archivedAt: _drop, ...open } = session.case;
    session.put(options.undo ? open : { ...session.case, archivedAt: io.now() });
  });
  io.err(
    options.undo
      ? `Open again: ${titleOf(chosen)}`
      : `Archived: ${titleOf(chosen)}. Bring it back with   ${io.asTyped(`archive ${chosen.id} --undo`)}`,
  );
};

/**
 * `clone CASE`: a copy under a new id, to begin a like case from, with a vault of its own. Private notes, unsent texts and
 * the record of what was handed out stay with the first.
 */
export const clone = async (io: Io, options: { readonly case?: string; readonly title?: string }): Promise<void> => {
  const isLocked = lockedIdOf(io, options.case) !== undefined;
  const chosen = await pickCase(io, options.case);
  const fresh = newCase(io.cases.newId(), io.now());
  const { archivedAt: _drop, ...kept } = chosen;
  const title = oneLine(options.title ?? `Copy of ${titleOf(chosen)}`).slice(0, 200);
  const copy = {
    ...kept,
    id: fresh.id,
    createdAt: fresh.createdAt,
    updatedAt: fresh.updatedAt,
    title,
    notes: [],
    unsent: {},
    filings: [],
  };
  await withSession(io, fresh, async (session) => {
    // The files first: a case never names one that is not there yet.
    await cloneFiles(io, chosen, copy);
    session.put(copy);
  });
  io.out(fresh.id);
  if (isLocked) io.err(`The copy is not locked. Lock it with   ${io.asTyped(`lock ${fresh.id}`)}`);
  io.err(`Cloned: ${title}. Go on with   ${io.asTyped(`resume ${fresh.id}`)}`);
};

const askTitle = (title: string): Prompt => ({
  asking: {
    key: "delete",
    step: "intake",
    kind: "line",
    ask: `To delete this case, type its title: ${title}`,
    why: "So that no case is deleted by a slip. A copy is kept all the same.",
    state: "open",
  },
  head: { title: "", progress: "" },
  before: [],
  canGoBack: true,
  canSkip: false,
  check: (raw) =>
    nameKey(String(raw)) === nameKey(title)
      ? { ok: true, value: title }
      : { ok: false, problem: `That is not the title. Type it, or go back: ${title}` },
  echo: () => "",
  keepUnsent: () => {},
});

/** `delete CASE`: asks for the title, keeps a copy and says where. */
export const remove = async (io: Io, options: { readonly case: string; readonly title?: string }): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  const title = titleOf(chosen);
  const prompt = askTitle(title);
  if (options.title !== undefined) {
    const checked = prompt.check(options.title);
    if (!checked.ok)
      throw new Problem("That is not the title of the case. Nothing was deleted.", `Its title is: ${title}`);
  } else {
    if (!io.interactive) {
      throw new Problem(
        "To delete a case its title must be given, and there is no terminal to ask for it.",
        `Give it with   --title "${title}"`,
      );
    }
    const reply = await io.ask(prompt);
    if (reply.kind === "pause") throw pauseOf({ case: chosen, savedAt: chosen.updatedAt, put: () => {} });
    if (reply.kind !== "answer") {
      io.err("Nothing was deleted.");
      return;
    }
  }
  const copy = io.cases.remove(chosen.id);
  io.err(`Deleted: ${title}. A copy is kept at ${copy}`);
};
