import { Option } from "commander";
import { CASE_ID, type Case } from "../../core/case/case.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { nameKey, oneLine, sentence } from "../../core/text/text.ts";
import { Problem } from "../../errors.ts";
import type { Prompt } from "../../ports/questions.ts";
import type { CaseAccess, Person, Store } from "../../ports/world.ts";
import type { CommandFile } from "../command.ts";
import { pauseOf } from "../flow/case/pause.ts";
import { hasCase, lockedIdOf, pickCase } from "../flow/case/pick-case.ts";
import { printJson, tell } from "../flow/tell.ts";
import { theOne } from "../flow/which-one.ts";

const askTitle = (title: string, forGood: boolean): Prompt => ({
  asking: {
    key: "delete",
    step: "intake",
    kind: "line",
    ask: `To delete this case${forGood ? " for good" : ""}, type its title: ${title}`,
    why: forGood
      ? "This makes sure you mean it. Nothing is kept, and nobody can bring it back."
      : "This makes sure you mean it. You can still bring it back until you erase it for good.",
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

export interface RemoveOptions {
  readonly case: string;
  readonly title?: string;
  readonly forGood?: boolean;
  readonly undo?: boolean;
  readonly json?: boolean;
}

const DISK = "A disk, above all an SSD, can keep traces of it for a while.";

/** Does the person mean this case? Asked by its title. Throws Problem when it is not its title. */
const isMeant = async (io: Person, chosen: Case, title: string, options: RemoveOptions): Promise<boolean> => {
  const prompt = askTitle(title, options.forGood === true);
  if (options.title !== undefined) {
    const checked = prompt.check(options.title);
    if (!checked.ok)
      throw new Problem("That is not the title of this case. Nothing was deleted.", `Its title is: ${title}`);
    return true;
  }
  if (!io.interactive)
    throw new Problem(
      "To delete a case, its title must be typed, and there is no terminal to ask for it.",
      `Give it with   --title "${title}"`,
    );
  const reply = await io.ask(prompt);
  if (reply.kind === "pause")
    throw pauseOf({ case: chosen, savedAt: chosen.updatedAt, put: () => {}, told: chosen, markTold: () => {} });
  return reply.kind === "answer";
};

/** The deleted case that an id, or a part that only one of them has, means. Throws Problem. */
const deletedOne = (io: Store, id: string): string =>
  theOne(id, io.cases.deleted(), {
    noun: "deleted case",
    namesOf: (one) => [one],
    more: `Deleted cases are kept under their ids in the folder "deleted" in   ${io.cases.home}`,
  });

/**
 * `delete CASE`: asks for the title, takes everything of the case away, keeps it in one folder and says where. With `--for-good`
 * nothing is kept; for a case that is deleted already, by its whole id, what was kept is erased; with `--undo`, by its id or part of it, it is brought back.
 */
export const remove = async (io: CaseAccess, options: RemoveOptions): Promise<void> => {
  const say = (text: string) => tell(io, text, 0, 2);
  const id = oneLine(options.case);
  if (options.undo) {
    const whole = deletedOne(io, id);
    if (!io.cases.bringBack(whole)) throw new Problem(`There is no deleted case "${id}".`);
    if (options.json) return printJson(io, { id: whole, deleted: false, changed: true, kept: null });
    return say(`Brought back, with its evidence, backups, journal and history: ${whole}`);
  }
  if (options.forGood && CASE_ID.test(id) && !hasCase(io, id) && lockedIdOf(io, id) === undefined) {
    if (io.cases.erase(id) > 0) {
      if (options.json) return printJson(io, { id, deleted: true, changed: true, kept: null });
      return say(`Erased for good: ${id}. ${DISK}`);
    }
  }
  const chosen = await pickCase(io, options.case);
  const title = titleOf(chosen);
  if (!(await isMeant(io, chosen, title, options))) {
    if (options.json) return printJson(io, { id: chosen.id, deleted: false, changed: false, kept: null });
    return io.err("Nothing was deleted.");
  }
  const kept = io.cases.remove(chosen.id, options.forGood);
  if (options.json)
    return printJson(io, { id: chosen.id, deleted: true, changed: true, kept: options.forGood ? null : kept });
  if (options.forGood) {
    return say(`${sentence(`Deleted for good: ${title}`)} ${DISK}`);
  }
  say(`${sentence(`Deleted: ${title}`)} It is kept, with its evidence, backups, journal and history, in`);
  io.err(`  ${kept}`);
  say(`Bring it back with   ${io.asTyped(`delete ${chosen.id} --undo`)}`);
  say(`Erase it for good with   ${io.asTyped(`delete ${chosen.id} --for-good`)}`);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<RemoveOptions> = {
  shape: (command) =>
    command
      .argument("<case>", "id or words of the title")
      .option("--title <text>", "the title of the case, to confirm without being asked")
      .option("--for-good", "keep nothing; with the id of a deleted case: erase it")
      .addOption(
        new Option("--undo", "bring back a deleted case, by its id or part of it").conflicts(["forGood", "title"]),
      )
      .option("--json", "as JSON"),
  examples: ["delete logo", "delete logo --for-good", "delete 2026-11-15-k7qf --undo"],
  run: remove,
};
