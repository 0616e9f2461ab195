import { Option } from "commander";
import { titleOf } from "../../core/interview/progress.ts";
import { replay } from "../../core/interview/replay.ts";
import { byRank, DUE_WITHIN, dueIn } from "../../core/standing/due.ts";
import { saySpan } from "../../core/values/parse-span.ts";
import { Found, Problem } from "../../errors.ts";
import type { Output, Reminding, Showing, Store } from "../../ports/world.ts";
import { type DueOfCase, duePage } from "../../terminal/views/case/due.ts";
import { withMore, wrap } from "../../terminal/views/lines.ts";
import { type CommandFile, withinOption } from "../command.ts";
import { type OpenCases, readOpen } from "../flow/case/read-open.ts";
import { presentOf, standingIn } from "../flow/deadline-context.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { print } from "../flow/tell.ts";

export interface DueOptions {
  readonly within?: number;
  readonly json?: boolean;
  readonly notify?: boolean;
}

const asJson = ({ caseId, title, item: { deadline, ...item } }: DueOfCase) => ({
  case: caseId,
  title,
  id: item.id,
  rule: deadline?.rule.id ?? null,
  about: deadline?.about ?? null,
  due: item.due,
  opens: deadline?.opens ?? null,
  actor: deadline?.actor ?? item.awaited?.from ?? item.date?.actor ?? "you",
  act: deadline?.act ?? item.date?.act ?? item.what,
  missed: deadline?.missed ?? null,
  minutes: item.minutes ?? null,
  assumed: deadline?.assumed ?? null,
  passed: item.passed,
});

/** The cases that could not be looked at, and what to do. */
const notLookedAt = (io: Output, { locked, unreadable }: Pick<OpenCases, "locked" | "unreadable">): string[] => [
  ...locked.flatMap((id) =>
    withMore(`${id} is locked, so it was not checked. Check it with`, io.asTyped(`status ${id}`), io.width, 0, 2),
  ),
  ...unreadable.flatMap(({ id, why }) =>
    wrap(io.paint.warn(`${io.plain ? "" : "! "}${id} cannot be read: ${why}`), io.width, 0, 2),
  ),
  ...(unreadable.length > 0 ? [`See what you can do with   ${io.asTyped("doctor")}`] : []),
];

/** `due`: what is due over all open cases. Throws Found (exit 4) when something is. */
export const due = async (io: Showing & Store & Reminding, options: DueOptions): Promise<void> => {
  const within = options.within ?? DUE_WITHIN;
  const present = presentOf(io, undefined);
  const { cases, locked, unreadable } = readOpen(io, io.cases.list());
  const found = cases
    .flatMap((c): DueOfCase[] => {
      const standing = standingIn(io, c, present);
      const items = dueIn(replay(c).applying, standing, present, within, c);
      return items.map((item) => ({ caseId: c.id, title: titleOf(c), standing, item }));
    })
    .sort((a, b) => byRank(a.item, b.item));
  if (options.notify) {
    // Where a timer's output goes, others may read it: nothing of a case is in it. What cannot be read may hide something due.
    if (found.length + unreadable.length > 0 && !(await (await io.reminders()).show()))
      throw new Problem("Something is due, and no program showed the notification.");
  } else if (options.json) {
    const rows = found.map(asJson);
    io.out(JSON.stringify({ now: present.now, zone: present.zone, within, due: rows, locked, unreadable }, null, 2));
  } else {
    if (found.length === 0) print(io, `Nothing is due within ${saySpan(within)}.`);
    for (const line of duePage(found, present, todayOf(io), io)) io.out(line);
    if (found.length > 0 && locked.length + unreadable.length > 0) io.out();
    for (const line of notLookedAt(io, { locked, unreadable })) io.out(line);
  }
  if (found.length > 0) throw new Found(4);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<DueOptions> = {
  shape: (command) =>
    command
      .addOption(withinOption("how far to look ahead: 48h, 3 days, a week (default: 7 days)"))
      .addOption(new Option("--json", "as JSON").conflicts("notify"))
      .option("--notify", "show only a notification on your desktop, with nothing of your cases in it")
      // What a timer starts does not know the variables of a shell.
      .addOption(new Option("--home <folder>").hideHelp())
      .addHelpText("after", "\nExit code 4 if something is due, 0 if nothing is."),
  examples: ["due", "due --within 48h", 'due --within "a week" --json'],
  run: due,
};
