import { dayOf } from "../../core/values/days.ts";
import type { Clock, Output, Store } from "../../ports/world.ts";
import { listLines } from "../../terminal/views/case/list.ts";
import { wrap } from "../../terminal/views/lines.ts";
import type { CommandFile } from "../command.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { print } from "../flow/tell.ts";

export interface ListOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `list`: all cases, open ones first; archived ones with --all. */
export const list = async (io: Output & Store & Clock, options: ListOptions): Promise<void> => {
  const today = todayOf(io);
  const shelved = io.cases.list();
  const cases = shelved.flatMap((one) => ("summary" in one ? [one.summary] : []));
  const shown = cases.filter((c) => options.all || c.archivedAt === undefined);
  const unread = shelved.flatMap((one) => ("unreadable" in one ? [one] : []));
  const broken = unread.filter((one) => !one.locked);
  const locked = unread.filter((one) => one.locked);
  if (options.json) {
    const rows = shown.map((c) => ({
      id: c.id,
      title: c.title,
      archived: c.archivedAt !== undefined,
      createdAt: c.createdAt,
      updatedAt: c.updatedAt,
      stepsDone: c.stepsDone,
    }));
    io.out(
      JSON.stringify(
        {
          cases: rows,
          locked: locked.map((one) => ({ id: one.id, path: one.path })),
          unreadable: broken.map((one) => ({ id: one.id, path: one.path, why: one.unreadable })),
        },
        null,
        2,
      ),
    );
    return;
  }
  if (shown.length + locked.length === 0) io.out(`You have no open case. Start one with   ${io.asTyped("start")}`);
  for (const line of listLines(shown, today, io, (instant) => dayOf(instant, io.zone))) io.out(line);
  for (const one of locked) print(io, `${io.paint.accent(one.id)} is locked with a passphrase.`, 0, 2);
  const hidden = cases.length - shown.length;
  if (hidden > 0) io.out(io.paint.dim(`${hidden} archived: ${io.asTyped("list --all")}`));
  for (const one of broken)
    for (const line of wrap(`! ${one.id} cannot be read: ${one.unreadable}`, io.width, 0, 2))
      io.out(io.paint.warn(line));
  if (broken.length > 0) io.out(`See what you can do with   ${io.asTyped("doctor")}`);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ListOptions> = {
  shape: (command) => command.option("--all", "include archived cases").option("--json", "as JSON"),
  examples: ["list", "list --all"],
  run: list,
};
